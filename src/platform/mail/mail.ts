/** An e-mail in plain text, to one person. */
export interface Message {
  to: string;
  subject: string;
  text: string;
}

/** Sends e-mails, or keeps them where a developer finds them. */
export interface Mail {
  /** @throws Error when the mail server refuses or cannot be reached. */
  send(message: Message): Promise<void>;
  close(): Promise<void>;
}

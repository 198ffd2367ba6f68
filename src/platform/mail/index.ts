export { fileMail, type KeptMessage, keptMessages } from './file.ts';
export type { Mail, Message } from './mail.ts';
export { smtpMail } from './smtp.ts';

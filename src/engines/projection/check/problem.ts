/** Something in a scenario that cannot be, with the place of the value: `services[0].leave.under2`. */
export interface Problem {
  path: string;
  /** Begins with the value and says what to give instead. */
  sentence: string;
}

/** Notes a problem. */
export type Say = (path: string, sentence: string) => void;

/** The problem on one line: `services[0].leave.under2: 1.4 is not a probability: give a number from 0 to 1.` */
export const problemOnLine = ({ path, sentence }: Problem): string => `${path}: ${sentence}`;

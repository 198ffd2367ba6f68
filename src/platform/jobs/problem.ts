/** Told of what goes wrong outside any call. */
export type OnProblem = (sentence: string, error: unknown) => void;

/** To standard error: the sentence, and the kind of the error and where it came from. Its message may quote a person. */
export const reportProblem: OnProblem = (sentence, error) => {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const frames = stack.slice(stack.indexOf('\n    at ') + 1);
  console.error(`${sentence} (${error instanceof Error ? error.name : typeof error})\n${frames}`);
};

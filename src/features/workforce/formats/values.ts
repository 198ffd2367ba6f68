/** What a field holds: a value that may be "not known" (undefined), or what is wrong with it. */
export type Read<Value> = { value: Value } | { wrong: string };
export type Reader<Value> = (text: string) => Read<Value>;

/** One of a list of codes; none of them may mean undefined. */
export function codes<Value>(list: Record<string, Value>): Reader<Value> {
  const all = Object.keys(list);
  const said = all.length > 6 ? `${all.slice(0, -1).join(', ')} and ${all.at(-1)}` : all.join(', ');
  const values = new Map(Object.entries(list));
  return (text) => {
    const value = values.get(text);
    return value === undefined ? { wrong: `is not in the code list; the codes are ${said}` } : { value };
  };
}

/** Whether somebody of so many years can be at work. */
export const isOfAge = (age: number): boolean => age >= 16 && age <= 100;
export const ageWords = 'is no birth date of somebody from 16 to 100 years old; look whether the year is right';

const isNumber = /^[+-]?(\d+(\.\d*)?|\.\d+)$/;

/** A number from 0, whole or not. */
export function number(text: string, whole = false): Read<number> {
  if (/^\d+,\d+$/.test(text)) return { wrong: 'has a comma where a point should be' };
  if (!isNumber.test(text)) return { wrong: whole ? 'is not a whole number' : 'is not a number; write it as 0.6' };
  const value = Number(text);
  if (whole && !Number.isInteger(value)) return { wrong: 'is not a whole number' };
  return value < 0 ? { wrong: 'is less than 0' } : { value };
}

/** A number from 0 with or without decimals, and a whole one. */
export const amount: Reader<number> = (text) => number(text);
export const wholeAmount: Reader<number> = (text) => number(text, true);

/** A code that may say "not known" is read as `{ known: undefined }`. */
export type Known<Value> = { known: Value | undefined };
export const known = <Value>(value: Value): Known<Value> => ({ known: value });
export const notKnown = { known: undefined };

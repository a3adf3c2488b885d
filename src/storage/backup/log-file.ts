/** The log is written in files of one size, whose names are a timeline and two numbers in hexadecimal. */
const NAMED = /^([0-9A-F]{8})([0-9A-F]{8})([0-9A-F]{8})$/;

export const isLogFile = (name: string) => NAMED.test(name);

/** The name of the next file of the log, of so many bytes each, on the same timeline. */
export function nextLogFile(name: string, bytes: number): string {
  const [, timeline = '', high = '', low = ''] = NAMED.exec(name) ?? [];
  if (timeline === '') throw new RangeError('no file of the log');
  const inOne = 2 ** 32 / bytes;
  const number = Number.parseInt(high, 16) * inOne + Number.parseInt(low, 16) + 1;
  return `${timeline}${hex(Math.floor(number / inOne))}${hex(number % inOne)}`;
}

/** The files from one to another, both of them. */
export function logFiles(from: string, to: string, bytes: number): readonly string[] {
  const names: string[] = [];
  for (let name = from; name <= to; name = nextLogFile(name, bytes)) names.push(name);
  return names;
}

const hex = (number: number) => number.toString(16).toUpperCase().padStart(8, '0');

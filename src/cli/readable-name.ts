/** A name out of a file, short enough to read and without characters that would disturb a terminal. */
export function readableName(name: string): string {
  return name.replace(/[\p{Control}\s]+/gu, ' ').slice(0, 60);
}

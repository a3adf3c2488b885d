import { nearest } from '../nearest.ts';
import { folded } from './folded.ts';

/** Names shorter than this are too like each other for a slip of the finger to say which was meant. */
const SHORT = 4;

/** Endings that make a plural or definite form of a Swedish name. */
const ENDINGS = /^(s|n|r|ar|er|or|en|et|na|arna|erna)$/;

/**
 * The known name that was probably meant by an unknown one: written with capitals or å ä ö, misspelt, in the plural, or
 * with something added (`patient_2024`). Undefined when nothing is like it.
 */
export function meantName(name: string, known: readonly string[]): string | undefined {
  const written = folded(name);
  const same = known.find((candidate) => folded(candidate) === written);
  if (same !== undefined) return same;
  const longer = known.filter((candidate) => candidate.length >= SHORT);
  return longer.find((candidate) => extended(written, folded(candidate))) ?? nearest(written, longer);
}

function extended(written: string, candidate: string): boolean {
  if (!written.startsWith(candidate)) return false;
  const rest = written.slice(candidate.length);
  return ENDINGS.test(rest) || /^[^a-z]/.test(rest);
}

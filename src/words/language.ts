import { SV } from './sv/sv.ts';
import type { Words } from './words.ts';

/** The language of all that people read. The only place that chooses it. */
export const WORDS: Words = SV;

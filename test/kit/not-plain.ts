import { readFileSync } from 'node:fs';
import { vocabularyOf } from '../../scripts/sentences/plain-vocabulary.ts';
import { complaintsAbout } from '../../src/words/plain/complaints-about.ts';
import { sentencesOf } from '../../src/words/plain/sentences-of.ts';
import { ownContent } from './content.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const content = await ownContent();
const vocabulary = vocabularyOf(content, read('content/ord/klarsprak.yaml'));

/** Whether it is known which words of an area are names: those of the program's own content. */
export const isOwnArea = (id: string) => content.areas.has(id);

/** The document of the rules of plain Swedish. */
export const KNOWN_IN = read('docs/klarsprak.md');

/** Sentences that are known to be bad, as they stand in the document. */
export const KNOWN = new Set([...KNOWN_IN.matchAll(/^\d+\. ”(.*?)” – /gm)].map(([, sentence = '']) => sentence));

const found = new Map<string, readonly string[]>();

/** What is wrong in a text by the rules of plain Swedish, with its sentence; of what is said on many pages it is asked once. */
export function notPlain(text: string): readonly string[] {
  const known = found.get(text);
  if (known !== undefined) return known;
  const wrong = sentencesOf(text, vocabulary).flatMap((sentence) =>
    KNOWN.has(sentence.text.replaceAll('\u00a0', ' '))
      ? []
      : complaintsAbout(sentence, vocabulary).map(({ rule, found: bad }) => `${rule}: ${bad}\n    ${sentence.text}`),
  );
  found.set(text, wrong);
  return wrong;
}

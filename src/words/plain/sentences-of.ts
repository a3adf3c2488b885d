import type { PlainText } from './plain-rule.ts';
import type { PlainVocabulary } from './plain-vocabulary.ts';

/** A text in its sentences; one without an end is words that stand alone. */
export function sentencesOf(text: string, { abbreviations }: Pick<PlainVocabulary, 'abbreviations'>): PlainText[] {
  const whole = text.replace(/[ \t\n]+/g, ' ').trim();
  const ends = [...whole.matchAll(/[.?!]”?(?= [\p{Lu}\p{N}”(])/gu)].flatMap(({ 0: end, index }) => {
    const before = whole.slice(0, index + 1);
    return abbreviations.some((one) => before.endsWith(one)) || /(?:^|[ (])\p{L}\.$/u.test(before)
      ? []
      : [index + end.length];
  });
  return [0, ...ends].map((from, at) => {
    const sentence = whole.slice(from, ends[at]).trim();
    return { text: sentence, isSentence: /[.?!:]”?\)?$/.test(sentence) };
  });
}

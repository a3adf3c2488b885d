import { composeText } from '../composing/compose-sentences.ts';
import type { Composing, SentenceSetting } from '../composing/composing.ts';
import type { Sentence } from '../composing/document.ts';

/** What stands over the summary's sentences. */
export const SUMMARY: { readonly title: string; readonly setting: SentenceSetting } = {
  title: 'Sammanfattning',
  setting: { file: 'sammanfattning.yaml', headings: ['Sammanfattning'] },
};

/** A sentence where the figures bear it; else nothing, and nothing of it stays. What is wrong with the text itself is complained about. */
export function attempted(text: string, composing: Composing, setting = SUMMARY.setting): readonly Sentence[] {
  const { problems } = composing;
  const [before, goBack] = [problems.length, composing.mark()];
  const sentences = composeText(text, 1, setting, composing);
  const found = problems.splice(before);
  problems.push(...found.filter(({ code }) => !NOT_BORNE.has(code)));
  if (found.length === 0) return sentences;
  goBack();
  return [];
}

/** What says that the figures don't bear a sentence. */
const NOT_BORNE: ReadonlySet<string> = new Set(['report-untrue', 'report-absent', 'report-not-comparable']);

import type { Run, Sentence } from '../composing/document.ts';
import { runParts } from './document-parts.ts';

/**
 * The sentences of a block one after another, as every form of the report writes them: with a space between two wherever neither of
 * them has one, since sentences of different origin can meet.
 */
export function runsInLine(sentences: readonly Sentence[]): readonly Run[] {
  const said = sentences.filter(({ runs }) => runs.length > 0);
  return said.flatMap(({ runs }, at) => {
    const [last, first] = [said[at - 1]?.runs.at(-1), runs[0]];
    const isApart =
      last === undefined || first === undefined || /\s$/u.test(textOf(last)) || /^\s/u.test(textOf(first));
    return isApart ? runs : [{ kind: 'text', text: ' ' } as const, ...runs];
  });
}

function textOf(run: Run): string {
  const { claim, text } = runParts(run);
  return claim?.claim.text ?? text?.text ?? '';
}

import { faultsAt } from '../faults-at.ts';
import type { PlainRule } from '../plain-rule.ts';

/** `öppen 66, Laparoskopisk 5`: the label of a list in the middle of a sentence. A measure's name may stand after its code. */
export const capitalInside: PlainRule = {
  id: 'stor-bokstav-inne-i-meningen',
  says: 'Bara namn har stor bokstav inne i en mening.',
  faults: ({ text, isSentence }, { names, capitals }) => {
    if (!isSentence) return [];
    const known = new Set([...names.flatMap((name) => name.split(/[ –-]/)), ...capitals]);
    return faultsAt(
      text,
      /(?<=[\p{Ll}\p{N}),;%] )(?<!(?<![\p{L}\p{N}])\p{Lu}+\d+ )\p{Lu}\p{Ll}+(?![\p{L}\p{N}])/gu,
      (found) =>
        known.has(found) || known.has(found.replace(/s$/, ''))
          ? undefined
          : `Skriv ${found.toLocaleLowerCase('sv')}, eller lägg namnet till dem som får ha stor bokstav.`,
    );
  },
};

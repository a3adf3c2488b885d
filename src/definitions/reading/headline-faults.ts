import type { Problem } from '../../problems/problem.ts';
import { invalid } from '../../schema.ts';
import { breakdownFacts } from '../kinds/breakdowns.ts';
import { definedParts } from '../kinds/kinds.ts';
import type { Measure } from '../measure.ts';

const KEY = 'huvudresultat';

/** What stands for a measure is a part that its figures have, and is said with the words that such a part has. */
export function headlineFaults({ headline, file, computation: { figure } }: Measure): Problem[] {
  if (headline === undefined) return [];
  const { breakdowns, choices, followed } = definedParts(figure);
  const breakdown = breakdowns.find(({ id }) => id === headline.breakdown);
  const known = [
    ...(breakdown === undefined ? [] : breakdownFacts(breakdown).categories),
    ...choices,
    ...(followed?.by.groups ?? []),
  ].map(({ id }) => id);
  const isByVariable =
    (breakdown !== undefined && breakdownFacts(breakdown).byVariable !== undefined) ||
    (followed !== undefined && followed.by.groups === undefined);
  const wrong = (message: string, remedy: string, key: string) => invalid(file, message, remedy, `${KEY}.${key}`);
  return [
    ...(breakdowns.length > 0 && breakdown === undefined
      ? [wrong('Uppdelningen finns inte.', `Skriv en av: ${breakdowns.map(({ id }) => id).join(', ')}.`, 'uppdelning')]
      : []),
    ...(breakdowns.length === 0 && headline.breakdown !== undefined
      ? [wrong('Måttet har inga uppdelningar.', 'Ta bort nyckeln.', 'uppdelning')]
      : []),
    ...(isByVariable || known.includes(headline.part) || (breakdowns.length > 0 && breakdown === undefined)
      ? []
      : [
          wrong(
            `Delen «${headline.part}» finns inte.`,
            known.length === 0
              ? 'Ta bort huvudresultat: måttet har bara ett tal.'
              : `Skriv en av: ${known.join(', ')}.`,
            'del',
          ),
        ]),
    ...strayWords('Meningen', headline.sentence, followed === undefined ? OF_SHARE : OF_GROUPS).map((message) =>
      wrong(message, EACH_ONCE, 'mening'),
    ),
    ...(followed === undefined
      ? headline.of === undefined
        ? []
        : [wrong('Måttet har inga grupper som följs.', 'Ta bort nyckeln.', 'av')]
      : strayWords('Orden för gruppen', headline.of ?? '', ['grupp']).map((message) =>
          wrong(message, EACH_ONCE, 'av'),
        )),
  ];
}

const OF_SHARE = ['antal', 'var', 'när'];
const OF_GROUPS = ['gruppen', 'övriga', 'när'];
const EACH_ONCE = 'Skriv vart och ett av orden inom klamrar en gång.';

/** A sentence has each of the words that are put in, and no other. */
function strayWords(what: string, sentence: string, wanted: readonly string[]): string[] {
  const found = [...sentence.matchAll(/\{([^{}]*)\}/g)].map(([, word = '']) => word).toSorted();
  return found.join() === wanted.toSorted().join()
    ? []
    : [`${what} ska ha ${wanted.map((word) => `{${word}}`).join(', ')}, och inga andra klamrar.`];
}

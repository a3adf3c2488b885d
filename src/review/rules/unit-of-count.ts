import type { Population } from '../../definitions/population.ts';
import { KEYS } from '../../definitions/soundness/keys.ts';
import { type LintContext, measureRule } from '../../definitions/soundness/rule.ts';
import { definingText } from '../../definitions/soundness/wording/rows-of-table.ts';
import { related, wordsIn } from '../../definitions/soundness/wording/words.ts';

const PERSONS = ['patient', 'person', 'individ'];
const EPISODES = ['vardtillfalle', 'vardepisod', 'vistelse', 'slutenvardstillfalle'];

/** What the texts call N is what is counted. */
export const unitOfCount = measureRule(
  {
    id: 'unit-of-count',
    title: 'Texten räknar något annat än beräkningen',
    explanation:
      'Samma person kan ha flera behandlingar och samma vårdtillfälle flera åtgärder. N ska vara antalet av det som räknas.',
  },
  function* (measure, context) {
    const { population } = measure.computation;
    const counted = nounsOf(population, context);
    for (const { noun, quote, key } of namedUnits(measure.measuredIn, definingText(measure))) {
      if (counted.some((one) => related(noun, one))) continue;
      const other = otherUnit(noun, population, context);
      if (other === undefined) continue;
      yield {
        severity: 'warning',
        message: `Texten säger ”${quote}”, men beräkningen räknar ${IN_WORDS[population.count]}. Exempel: en person med två ${population.count === 'episodes' ? 'vårdtillfällen, det ena med två åtgärder, är 1 person, 2 vårdtillfällen och 3 åtgärder' : 'rader är 1 person men 2 rader'}.`,
        remedy: `Skriv att N är antalet ${IN_WORDS[population.count]}, och redovisa ${other} bredvid om de behövs.`,
        question: `Är N antalet ${other} eller antalet ${IN_WORDS[population.count]}?`,
        key,
      };
      return;
    }
  },
);

const IN_WORDS: Readonly<Record<Population['count'], string>> = {
  persons: 'personer',
  rows: 'rader',
  episodes: 'vårdtillfällen',
};

function nounsOf(population: Population, { dictionary }: LintContext): readonly string[] {
  if (population.count === 'persons') return PERSONS;
  if (population.count === 'episodes') return EPISODES;
  const form = dictionary.forms.get(population.rows[0].table);
  return wordsIn(`${form?.id ?? ''} ${form?.name ?? ''} ${form?.row ?? ''}`).filter((word) => word.length >= 4);
}

/** What else the noun may stand for: persons where rows or episodes are counted, or the row of a form. */
function otherUnit(noun: string, population: Population, context: LintContext): string | undefined {
  if (population.count !== 'persons' && PERSONS.some((one) => related(noun, one))) return 'personer';
  if (population.count === 'rows') return undefined;
  const forms = population.rows.map(({ table }) => context.dictionary.forms.get(table));
  const form = forms.find(
    (one) => one && wordsIn(`${one.id} ${one.name}`).some((word) => word.length >= 4 && related(noun, word)),
  );
  return form && `rader i ${form.id}`;
}

/** The nouns after "Antal", "(N)" and "per": what the text says is counted. */
function* namedUnits(
  measuredIn: string,
  text: string,
): Iterable<{ readonly noun: string; readonly quote: string; readonly key: string }> {
  const patterns: readonly (readonly [RegExp, string, string])[] = [
    [/^antal\s+(?!dagar|dygn|veckor|månader|år)(\p{L}+)/giu, measuredIn, KEYS.measuredIn],
    [/(?:totalantalet|antalet|antal)?\s*\(N\)\s+(?:unika\s+)?(\p{L}+)/gu, text, KEYS.description],
    [/(?:antalet|antal)\s+(\p{L}+)\s+\(N\)/giu, text, KEYS.description],
    [/(?:\bper|för varje)\s+(\p{L}{5,})/giu, text, KEYS.measure],
  ];
  for (const [pattern, where, key] of patterns)
    for (const match of where.matchAll(pattern)) {
      const [noun] = wordsIn(match[1] ?? '');
      if (noun !== undefined) yield { noun, quote: match[0].trim(), key };
    }
}

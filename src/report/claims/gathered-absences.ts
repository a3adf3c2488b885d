import { WORDS } from '../../words/language.ts';
import { midSentence } from '../../words/letters.ts';
import type { Composing, SentenceSetting, UntoldNumber } from '../composing/composing.ts';
import type { Run, Sentence } from '../composing/document.ts';
import { missingWords } from '../figures/absence-words.ts';
import { ALL_SITES, type FigureSource } from '../figures/figure-source.ts';
import { fullLabel, indicatorOf, levelName, siteName, statisticName } from '../figures/labels.ts';
import { figureYears } from '../figures/year-span.ts';

/**
 * The numbers that a paragraph lacks, in one sentence for each reason: `Det här visas inte, för att skydda enskilda: WHO-grad i riket – grad 1
 * och grad 2 för tunntarmen.`
 */
export function gatheredAbsences(
  numbers: readonly UntoldNumber[],
  { file, years: known }: SentenceSetting,
  composing: Composing,
): Sentence[] {
  const { source } = composing;
  const claimOf = (one: UntoldNumber, text: string): Run => {
    const { reference, missing, line } = one;
    const about = fullLabel(reference, source);
    return {
      kind: 'claim',
      claim: composing.claim({ kind: 'absence', text, about, reference, reason: missing.absent, file, line }),
    };
  };
  const byReason = [...Map.groupBy(numbers, ({ missing, reference }) => missingWords(missing, reference))];
  return byReason.flatMap(([reason, some]): Sentence[] => {
    const [first] = some;
    if (first === undefined) return [];
    const groups = [...Map.groupBy(some, (one) => whereOf(one, source, known)).values()];
    const told = groups.map((group) => groupRuns(group, source, known, claimOf));
    return [
      {
        instead: { reason, absent: first.missing.absent },
        runs: [{ kind: 'text', text: `Det här ${reason}: ` }, ...inTurn(told, '; '), { kind: 'text', text: '. ' }],
      },
    ];
  });
}

/** What numbers of one indicator, level and time have in common. */
function whereOf({ reference }: UntoldNumber, source: FigureSource, known: SentenceSetting['years']): string {
  const { indicator, level, years, extract } = reference;
  const isKnown = known?.from === years.from && known.to === years.to;
  const when = [
    ...(isKnown ? [] : [figureYears(reference, source)]),
    ...(extract === 'previous' ? ['vid förra uttaget'] : []),
  ];
  return [`${indicatorOf(indicator, source).name} i ${levelName(level, source)}`, ...when].join(', ');
}

function groupRuns(
  group: readonly UntoldNumber[],
  source: FigureSource,
  known: SentenceSetting['years'],
  claimOf: (one: UntoldNumber, text: string) => Run,
): Run[] {
  const [first] = group;
  if (first === undefined) return [];
  const { statistics, sites } = indicatorOf(first.reference.indicator, source);
  const where = whereOf(first, source, known);
  const lead = midSentence(where);
  const siteOf = ({ reference: { site } }: UntoldNumber) =>
    site === ALL_SITES || sites.length === 1 ? undefined : siteName(site, source);
  if (statistics.length > 1) {
    const bySite = [...Map.groupBy(group, siteOf)].map(([site, some]): Run[] => [
      ...inTurn(some.map((one) => [claimOf(one, statisticName(one.reference, source))])),
      ...(site === undefined ? [] : [{ kind: 'text', text: ` för ${site}` } as const]),
    ]);
    return [{ kind: 'text', text: `${lead} – ` }, ...inTurn(bySite, ' samt ')];
  }
  const named = group.filter((one) => siteOf(one) !== undefined);
  if (named.length === 0) return [claimOf(first, lead)];
  return [
    { kind: 'text', text: `${lead} för ` },
    ...inTurn(group.map((one) => [claimOf(one, siteOf(one) ?? 'hela gruppen')])),
  ];
}

/** Runs one after another, as a list: `a, b och c`, or with other words before the last. */
function inTurn(all: readonly (readonly Run[])[], before?: string): Run[] {
  const words = all.map((_, at) => {
    if (at === 0) return '';
    if (at < all.length - 1) return before === '; ' ? before : ', ';
    return before ?? ` ${WORDS.and} `;
  });
  return all.flatMap((runs, at): readonly Run[] => {
    const text = words[at] ?? '';
    return text === '' ? runs : [{ kind: 'text', text }, ...runs];
  });
}

import { absentText } from '../../words/absence.ts';
import { WORDS } from '../../words/language.ts';
import { capital, midSentence } from '../../words/letters.ts';
import type { Composing, GatheredNumber, SentenceSetting } from '../composing/composing.ts';
import type { Run, Sentence } from '../composing/document.ts';
import { openKnown } from '../composing/open-known.ts';
import { absenceOf, ROUNDED } from '../figures/absence-words.ts';
import { ALL_SITES, type FigureSource, isMissing, type Reference } from '../figures/figure-source.ts';
import { answerOf, fullLabel, indicatorOf, levelName, siteName, statisticName } from '../figures/labels.ts';
import { numberWords } from '../figures/number-text.ts';
import { asText } from '../figures/value-words.ts';
import { figureYears } from '../figures/year-span.ts';

/**
 * The numbers of the sentences that a paragraph lacks, each once: those that there are by what they are of, those that are told rounded, those
 * of the known that are told of all, as the picture of them does, and the missing in one sentence for each reason: `Det här visas inte, för att skydda enskilda: WHO-grad i riket – grad 1 för tunntarmen.`
 */
export function gatheredNumbers(
  numbers: readonly GatheredNumber[],
  setting: SentenceSetting,
  composing: Composing,
): Sentence[] {
  const { source } = composing;
  const claimOf: ClaimOf = ({ reference, found, line }, text) => {
    const of = { text, about: fullLabel(reference, source), reference, file: setting.file, line };
    return {
      kind: 'claim',
      claim: composing.claim(
        isMissing(found) ? { kind: 'absence', ...of, reason: found.absent } : { kind: 'value', ...of, bound: found },
      ),
    };
  };
  // A name may have a number in it: a year, or WHO-grad 1.
  const nameOf: NameOf = ({ line }, text) => ({
    kind: 'claim',
    claim: composing.claim({ kind: 'name', text, about: text, file: setting.file, line }),
  });
  const said = { source, claimOf, nameOf, knowsOpen: openKnown(setting, source) };
  const byWhere = (some: readonly GatheredNumber[]) => [
    ...Map.groupBy(some, (one) => whereOf(one, source, setting.years)),
  ];
  const known = numbers.filter(({ found }) => !isMissing(found));
  const rounded = numbers.filter(({ found }) => isMissing(found) && found.about !== undefined);
  const ofAll = numbers.filter((one) => shareOfAll(one) !== undefined);
  const missing = numbers.filter((one) => ![known, rounded, ofAll].some((some) => some.includes(one)));
  const told = byWhere(known).map(
    ([where, group]): Sentence => ({
      instead: {},
      runs: [...toldRuns(where, group, said), { kind: 'text', text: '. ' }],
    }),
  );
  const about = byWhere(rounded).map(
    ([where, group]): Sentence => ({
      instead: { reason: ROUNDED, absent: 'withheld' },
      runs: [...toldRuns(where, group, said), { kind: 'text', text: `, ${ROUNDED}. ` }],
    }),
  );
  const instead = (reason: string, [first]: readonly GatheredNumber[]) => ({
    reason,
    ...(first !== undefined && isMissing(first.found) && { absent: first.found.absent }),
  });
  const whyOf = ({ found, reference }: GatheredNumber) => (isMissing(found) ? absenceOf(found.absent, reference) : '');
  const unknownToo = [...Map.groupBy(ofAll, whyOf)].flatMap(([reason, some]) =>
    byWhere(some).map(
      ([where, group]): Sentence => ({
        instead: instead(reason, some),
        runs: [
          ...toldRuns(where, group, said),
          { kind: 'text', text: `, av alla, också dem som uppgiften saknas för. Hur många de är ${reason}. ` },
        ],
      }),
    ),
  );
  const byReason = Map.groupBy(missing, whyOf);
  const lacking = [...byReason].flatMap(([reason, some]): Sentence[] => {
    // Where they all are of is said once, before them.
    const [place, ...otherPlaces] = new Set(some.map((one) => placeOf(one, source, setting.years)));
    const areYearsKnown = some.every(({ reference }) => isKnown(reference.years, setting.years));
    const isShared = place !== undefined && otherPlaces.length === 0 && areYearsKnown && byWhere(some).length > 1;
    const named = (where: string, group: readonly GatheredNumber[]) =>
      namedRuns(isShared ? where.slice(0, -place.length) : where, group, said);
    const opening: Run = { kind: 'text', text: `Det här${isShared ? place : ''} ${reason}: ` };
    const whole = [
      opening,
      ...inTurn(
        byWhere(some).map((one) => named(...one)),
        '; ',
      ),
    ];
    const sentence = (runs: readonly Run[]): Sentence => ({
      instead: instead(reason, some),
      runs: [...runs, { kind: 'text', text: '. ' }],
    });
    if (wordsOf(whole) <= LONGEST) return [sentence(whole)];
    const parts = byWhere(some).flatMap(([where, group]) => inParts(where, group, named, source));
    return parts.map((runs, at) => sentence([at === 0 ? opening : ALSO, ...runs]));
  });
  return [...told, ...about, ...unknownToo, ...lacking];
}

/** More words than one reads at once. */
const LONGEST = 30;
const ALSO: Run = { kind: 'text', text: 'Detsamma gäller ' };

const wordsOf = (runs: readonly Run[]) =>
  runs
    .map((run) => ('claim' in run ? run.claim.text : run.text))
    .join('')
    .split(/\s+/).length;

/** What is missing of one thing, in as many parts as can each be read: all at once, by site, or each by itself. */
function inParts(
  where: string,
  group: readonly GatheredNumber[],
  named: (where: string, group: readonly GatheredNumber[]) => Run[],
  source: FigureSource,
): readonly (readonly Run[])[] {
  const all = named(where, group);
  if (group.length === 1 || wordsOf(all) <= LONGEST / 2) return [all];
  const bySite = [...Map.groupBy(group, (one) => siteOf(one, source)).values()];
  const smaller = bySite.length > 1 ? bySite : group.map((one) => [one]);
  return smaller.flatMap((some) => inParts(where, some, named, source));
}

/** What is told of a number that is missing: the same share of all, where that is shown. */
const shareOfAll = ({ found }: GatheredNumber) => (isMissing(found) ? found.ofAll : undefined);

type ClaimOf = (one: GatheredNumber, text: string) => Run;
type NameOf = (one: GatheredNumber, text: string) => Run;
interface Said {
  readonly source: FigureSource;
  readonly claimOf: ClaimOf;
  readonly nameOf: NameOf;
  readonly knowsOpen: (years: Reference['years']) => boolean;
}

/** `Metastaser i riket: lever för tunntarmen 45 % (119/267) och lymfkörtlar för bukspottkörteln 46 % (46/100)` */
function toldRuns(
  where: string,
  group: readonly GatheredNumber[],
  { source, claimOf, nameOf, knowsOpen }: Said,
): Run[] {
  const [first] = group;
  if (first === undefined) return [];
  const each = group.map((one): Run[] => {
    const { reference } = one;
    const found = shareOfAll(one) ?? one.found;
    const answer = answerOf(indicatorOf(reference.indicator, source), reference.statistic);
    const site = siteOf(one, source);
    const names: readonly Run[] = [
      ...(answer === undefined ? [] : [nameOf(one, answer), SPACE]),
      ...(site === undefined ? [] : [{ kind: 'text', text: `för ${site} ` } as const]),
    ];
    const text = isMissing(found)
      ? absentText(found)
      : asText(numberWords(reference, found, { source, judged: [], knowsYears: () => true, knowsOpen }));
    return [...names, claimOf(one, text)];
  });
  return [nameOf(first, capital(where)), { kind: 'text', text: ': ' }, ...inTurn(each)];
}

const SPACE: Run = { kind: 'text', text: ' ' };

const siteOf = ({ reference: { indicator, site } }: GatheredNumber, source: FigureSource) =>
  site === ALL_SITES || indicatorOf(indicator, source).sites.length === 1 ? undefined : siteName(site, source);

/** What numbers of one indicator, level and time have in common. */
function whereOf({ reference }: GatheredNumber, source: FigureSource, known: SentenceSetting['years']): string {
  return `${indicatorOf(reference.indicator, source).name}${placeOf({ reference }, source, known)}`;
}

const isKnown = (years: Reference['years'], known: SentenceSetting['years']) =>
  known?.from === years.from && known.to === years.to;

/** ` i riket vid förra uttaget`, with the years where they aren't known. */
function placeOf(
  { reference }: Pick<GatheredNumber, 'reference'>,
  source: FigureSource,
  known: SentenceSetting['years'],
): string {
  const { level, years, extract } = reference;
  const asOf = extract === 'previous' ? ' vid förra uttaget' : '';
  return ` i ${levelName(level, source)}${asOf}${isKnown(years, known) ? '' : `, ${figureYears(reference, source)}`}`;
}

/** `metastaser i riket – lymfkörtlar för tunntarmen samt lever för bukspottkörteln` */
function namedRuns(where: string, group: readonly GatheredNumber[], { source, claimOf, nameOf }: Said): Run[] {
  const [first] = group;
  if (first === undefined) return [];
  const lead = midSentence(where);
  if (answerOf(indicatorOf(first.reference.indicator, source), first.reference.statistic) !== undefined) {
    let before = '';
    const bySite = [...Map.groupBy(group, (one) => siteOf(one, source))].map(([site, some]): Run[] => {
      const names = some.map(({ reference }) => statisticName(reference, source));
      // Names that the site before has too are said once.
      const isSaid = names.join() === before;
      before = names.join();
      const [single, ...others] = some;
      if (isSaid && single !== undefined && others.length === 0) return [claimOf(single, `för ${site ?? ''}`)];
      const said = some.map((one, at) => claimOf(one, isSaid ? (at === 0 ? 'detsamma' : '') : (names[at] ?? '')));
      return [
        ...(isSaid ? said : inTurn(said.map((run) => [run]))),
        ...(site === undefined ? [] : [{ kind: 'text', text: ` för ${site}` } as const]),
      ];
    });
    return [nameOf(first, lead), { kind: 'text', text: ' – ' }, ...inTurn(bySite, ' samt ')];
  }
  if (group.every((one) => siteOf(one, source) === undefined)) return [claimOf(first, lead)];
  return [
    nameOf(first, lead),
    { kind: 'text', text: ' för ' },
    ...inTurn(group.map((one) => [claimOf(one, siteOf(one, source) ?? 'alla lokaler')])),
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

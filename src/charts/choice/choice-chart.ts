import type { Choice } from '../../definitions/figure-definition.ts';
import { casesOf } from '../../definitions/general-words.ts';
import { definedParts } from '../../definitions/kinds/kinds.ts';
import { NATION } from '../../definitions/nation.ts';
import { publicParts } from '../../disclosure/kinds/public-parts.ts';
import {
  isTold,
  type PublicChoice,
  type PublicFigure,
  type PublicResult,
  type Shown,
} from '../../disclosure/public-result.ts';
import { absentText, shortAbsence, shownText } from '../../words/absence.ts';
import { formatPeriod } from '../../words/dates.ts';
import { midSentence } from '../../words/letters.ts';
import { listed } from '../../words/lists.ts';
import { formatCount, formatShare } from '../../words/numbers.ts';
import type { Chart, ChartTable } from '../chart.ts';
import { type ComparedStratum, comparedStrata } from '../compared-strata.ts';
import { words } from '../figure-table.ts';
import { isOpenFigure } from '../is-preliminary.ts';
import { notesOn } from '../notes.ts';
import { type ChartInput, chartId, inAllSizes, reportersIn, resultOf, titleOf } from '../scene.ts';
import { absentSentences } from '../words/absent-sentences.ts';
import { countedCases } from '../words/counted-cases.ts';
import { absentSentence, countedOf, openSentence } from '../words/figure-words.ts';
import { headingOf } from '../words/measure-words.ts';
import { type ChoiceBar, choiceBars } from './choice-bars.ts';

/** One of those compared with its result. */
interface Seen extends ComparedStratum {
  readonly result: PublicResult;
}

/** Choices that don't exclude each other, of the nation or the one unit, beside one another by the area's strata. */
export function choiceChart(input: ChartInput): Chart | undefined {
  const { measure, area, year } = input;
  const { choices: defined } = definedParts(measure.computation.figure);
  const reporter = reportersIn(input).find(({ id }) => id === (input.reporter ?? NATION));
  if (reporter === undefined) return undefined;
  const seen = comparedStrata(input).flatMap((stratum): Seen[] => {
    const result = resultOf(stratum.input, reporter.id, year);
    return result === undefined ? [] : [{ ...stratum, result }];
  });
  const results = seen.map(({ result }) => result);
  const [first] = results;
  if (first === undefined) return undefined;
  const cases = casesOf(measure);
  const period = formatPeriod(first.period);
  const id = chartId(input, year, 'val');
  const isOpen = results.some(isOpenFigure);
  const title = `${titleOf(input)}, ${reporter.nation ? 'riket' : reporter.name}, ${period}`;
  const choices = defined.map(({ id: choice, name }) => ({
    name,
    bars: seen.map((one) => barOf(one, choiceIn(one.result.figure, choice), cases)),
  }));
  const told = defined.map(
    ({ id: choice, name }) =>
      `${name} · ${seen.map((one) => [midSentence(one.name), inWords(choiceIn(one.result.figure, choice), cases)].filter(Boolean).join(': ')).join(' · ')}.`,
  );
  const said = { title, description: [`${headingOf(measure, isOpen)}.`, ...told].join(' ') };
  const table = tableOf(defined, seen, title);
  return {
    id,
    ...said,
    ...inAllSizes(id, (canvas) => choiceBars({ words: said, heading: headingOf(measure, isOpen), choices }, canvas)),
    table,
    sentence: `${sentenceOf(input, defined, seen, reporter.where, period)}${openSentence(isOpen)}`,
    notes: [
      'Andelen är av dem som uppgiften finns för: den som uppgift saknas för räknas inte med, utan visas för sig.',
      'Konfidensintervallet är 95-procentigt, enligt Wilson: det visar hur osäker andelen är.',
      ...notesOn(results, table, measure, area),
    ],
  };
}

/** The choice's share, or why there is none. */
function choiceIn(figure: PublicFigure, id: string): PublicChoice {
  const { choices, absent = 'not-reported' } = publicParts(figure);
  const choice = choices[id];
  if (choice !== undefined) return choice;
  const none: Shown = { absent };
  return { numerator: none, denominator: none, share: none, lower: none, upper: none, missing: none };
}

function barOf({ name }: Seen, choice: PublicChoice, cases: string): ChoiceBar {
  const { share, lower, upper } = choice;
  const detail = partsOf(choice, cases);
  return { ...(name === '' ? {} : { name }), ...(detail === '' ? {} : { detail }), share, lower, upper };
}

/** `410 av 510 patienter · uppgift saknas: 12`. */
function partsOf({ numerator, denominator, missing }: PublicChoice, cases: string): string {
  const of = typeof denominator === 'number' ? countedCases(denominator, cases) : undefined;
  const parts = of !== undefined && typeof numerator === 'number' ? `${formatCount(numerator)} av ${of}` : of;
  const left = typeof missing === 'number' ? formatCount(missing) : shortAbsence(missing.absent);
  const isSaid = typeof missing === 'number' ? missing !== 0 : parts !== undefined;
  return [parts, isSaid ? `uppgift saknas: ${left}` : undefined].filter((part) => part !== undefined).join(' · ');
}

function inWords(choice: PublicChoice, cases: string): string {
  const { share } = choice;
  return isTold(share) ? `${shownText(share, formatShare)} (${partsOf(choice, cases)})` : shownText(share, formatShare);
}

function tableOf(choices: readonly Choice[], seen: readonly Seen[], caption: string): ChartTable {
  const named = seen.some(({ name }) => name !== '');
  // Of what is known as it stands nobody is asked whether it is known.
  const isAsked = choices.some(({ known }) => known.length > 0);
  const number = (value: Shown) => ({ value, text: shownText(value, formatCount) });
  const share = (value: Shown) => ({ value, text: shownText(value, formatShare) });
  return {
    caption,
    columns: [
      { id: 'choice', name: 'Val', kind: 'text' },
      ...(named ? [{ id: 'stratum', name: 'Grupp', kind: 'text' } as const] : []),
      { id: 'numerator', name: 'Täljare', kind: 'number' },
      { id: 'denominator', name: 'Nämnare', kind: 'number' },
      ...(isAsked ? [{ id: 'missing', name: 'Uppgift saknas', kind: 'number' } as const] : []),
      { id: 'share', name: 'Andel', kind: 'share' },
      { id: 'lower', name: '95\u00a0% KI, undre', kind: 'share' },
      { id: 'upper', name: '95\u00a0% KI, övre', kind: 'share' },
    ],
    rows: choices.flatMap(({ id, name }) =>
      seen.map((one) => {
        const choice = choiceIn(one.result.figure, id);
        return [
          words(name, id),
          ...(named ? [words(one.name, one.id)] : []),
          ...[choice.numerator, choice.denominator, ...(isAsked ? [choice.missing] : [])].map(number),
          ...[choice.share, choice.lower, choice.upper].map(share),
        ];
      }),
    ),
    origins: choices.flatMap(() => seen.map(({ result }) => result)),
  };
}

const MOST = 4;

/** Each choice's share with its n/N, of each of those compared; of many choices the four first in the definition's order. */
function sentenceOf(
  { measure }: ChartInput,
  choices: readonly Choice[],
  seen: readonly Seen[],
  where: string,
  period: string,
): string {
  const [only] = seen;
  const absent = only && publicParts(only.result.figure).absent;
  if (seen.length === 1 && absent !== undefined) return absentSentence({ measure, where, period }, { absent });
  const told = seen.map((one, at) => {
    const parts = choices
      .slice(0, MOST)
      .map(({ id, name }) => ({ name: midSentence(name), ...choiceIn(one.result.figure, id) }));
    const shown = parts.flatMap(({ name, share, ...of }) => {
      if (typeof share === 'number')
        return `${name} ${formatShare(share)} (${countedOf({ share, ...of }) ?? absentText({ absent: 'withheld' })})`;
      return isTold(share) ? `${name} ${absentText(share)} (av ${shownText(of.denominator, formatCount)})` : [];
    });
    const whole = `${measure.name} bland ${casesOf(measure)} ${where} under ${period}`;
    const who = at > 0 ? [one.name] : [whole, midSentence(one.name)];
    const hidden = parts.filter(({ share }) => !isTold(share)).map(({ name, share }) => ({ name, value: share }));
    const numbers =
      shown.length === 0
        ? absentSentences('siffran', hidden).trim()
        : `${listed(shown)}.${absentSentences('Siffran', hidden)}`;
    return `${who.filter((name) => name !== '').join(', ')}: ${numbers}`;
  });
  return told.join(' ');
}

import type { Area } from '../../definitions/area.ts';
import type { LinkedRow, Numerator, ProportionFigure } from '../../definitions/figure-definition.ts';
import { followUpDays } from '../../definitions/follow-up-days.ts';
import type { Population } from '../../definitions/population.ts';
import { listed } from '../../words/lists.ts';
import { amongInWords, criterionInWords, knownInWords } from '../criterion-in-words.ts';
import { daysInWords } from '../days-in-words.ts';
import { ownTable } from '../own-table.ts';
import { CASE_WORDS } from '../population-in-words.ts';
import type { RegisterWords } from '../register-words.ts';

/** The share of cases that are in the numerator, as Swedish sentences. */
export function proportionInWords(
  { numerator, among, beside }: ProportionFigure,
  population: Population,
  area: Area,
  words: RegisterWords,
): readonly string[] {
  const own = ownTable(population);
  const { who, more } = numeratorInWords(numerator, own, area, words);
  return [
    `Nämnaren är antalet ${CASE_WORDS[population.count].many}${amongInWords(among, own, words)}. Täljaren är de av dem ${who}.`,
    ...more,
    ...beside.map(
      ({ name, rows }) =>
        `”${name}” redovisas bredvid: samma andel av dem som har minst en rad i ${listed(rows.map(words.rowsInPeriod), 'or')}.`,
    ),
  ];
}

interface NumeratorWords {
  /** Such as `som vid samma enhet har minst en rad i …`. */
  readonly who: string;
  readonly more: readonly string[];
}

function numeratorInWords(numerator: Numerator, own: string, area: Area, words: RegisterWords): NumeratorWords {
  if (numerator.own === 'row')
    return { who: `där ${criterionInWords(numerator, own, words)}`, more: [knownInWords(numerator, own, words)] };
  if (numerator.own === 'days')
    return {
      who: `som har högst ${numerator.atMost} dagar ${daysInWords(numerator, own, words)}`,
      more: [
        'Samma dag är 0 dagar.',
        'Den som saknar början eller slut, eller har slutet före början, räknas inte i nämnaren; antalet anges.',
      ],
    };
  const { within, through } = numerator;
  const followed = followUpDays(numerator);
  const anywhere = words.has(numerator.table, area.reporterVariable) ? 'vid samma enhet' : 'vid vilken enhet som helst';
  const same = through === undefined ? anywhere : `med samma ${words.column(own, through)}`;
  return {
    who: `som ${same} har minst en rad i ${linkedRowInWords(numerator, own, words)}`,
    more: [
      ...(within === undefined ? [] : ['Dag 0 är samma dag, och båda gränserna räknas.']),
      ...(followed === undefined
        ? []
        : [`Resultatet är preliminärt när uttaget görs mindre än ${followed} dagar efter periodens sista dag.`]),
    ],
  };
}

function linkedRowInWords(
  { table, date, conditions, within, latest, earliest }: LinkedRow,
  own: string,
  words: RegisterWords,
): string {
  const on = words.column(table, date);
  const days = (from: number, to: number) => (from === to ? `${to}` : `${from}–${to}`);
  const asked = [
    ...(within === undefined
      ? []
      : [
          `${on} ligger ${days(within.fromDays, within.toDays)} dagar efter någon av personens rader i ${words.table(within.after)} i perioden`,
        ]),
    ...(earliest === undefined
      ? []
      : [
          `${on} är tidigast ${earliest === 'permit' ? 'den första dagen i enhetens tillstånd' : words.path(own, earliest.variable)}`,
        ]),
    ...(latest === undefined ? [] : [`${on} är senast uttagets dag`]),
    ...(conditions.length === 0 ? [] : [words.conditions(table, conditions)]),
  ];
  return asked.length === 0 ? words.table(table) : `${words.table(table)} där ${listed(asked)}`;
}

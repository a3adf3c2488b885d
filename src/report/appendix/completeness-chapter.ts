import type { ChartCell } from '../../charts/chart.ts';
import { capital } from '../../words/letters.ts';
import type { Composing } from '../composing/composing.ts';
import type { Chapter, TableBlock } from '../composing/document.ts';
import { absentCell } from '../figures/absent-cell.ts';
import { type Bound, isMissing, type Missing, type NamedInSentence } from '../figures/figure-source.ts';
import { yearText } from '../figures/year-span.ts';
import { countCell, shareCell } from '../kinds/bound-cells.ts';
import { isOfYears, nameOf, referenceTo, type ToldStatistic, toldStatistics, valueAt } from './told-statistics.ts';

/**
 * How many of those that a number is asked of it isn't known for, by region; read with the regions across. Answers to one question
 * lack the same ones, and are told of once; what nobody lacks is named under the table. Undefined where no number can lack any.
 */
export function completenessChapter(composing: Composing): Omit<Chapter, 'number'> | undefined {
  const { source } = composing;
  const years = { from: source.years[0]?.year ?? source.year, to: source.year };
  const all = (['share', 'days'] as const)
    .flatMap((kind) => toldStatistics(kind, source))
    .filter((one) => isOfYears(one, years, source))
    .map((one) => ({ one, lacks: source.levels.map(({ id }) => lackOf(valueAt(one, id, years, source))) }));
  const told = all.filter(({ lacks }) => lacks.some((lack) => 'asked' in lack));
  const asked = new Set(told.map(({ one }) => one.indicator.id));
  const ofKnown = [
    ...new Set(
      all
        .filter(({ one: { indicator, statistic }, lacks }) => {
          return !asked.has(indicator.id) && statistic.census !== true && lacks.some((lack) => lack === NOT_ASKED);
        })
        .map(({ one }) => one.indicator.name),
    ),
  ];
  if (told.length === 0) return undefined;
  const questions = [...Map.groupBy(told, ({ one, lacks }) => keyOf(one, lacks)).values()].flatMap(
    ([first, ...others]) =>
      first === undefined
        ? []
        : [
            {
              ...first,
              name: nameOfAll(
                [first.one, ...others.map(({ one }) => one)],
                told.map(({ one }) => one),
              ),
            },
          ],
  );
  const [full, lacking] = [questions.filter(isFull), questions.filter((one) => !isFull(one))];
  const caption = `Uppgifter som saknas, ${yearText(years, source)}`;
  const rows = questions.flatMap(({ one, name, lacks }) =>
    source.levels.map((level, at) => ({ one, name, level, lack: lacks[at] ?? NOT_ASKED })),
  );
  const label = composing.nextTable();
  const block: TableBlock = {
    kind: 'table',
    id: `tabell-${label.toLowerCase()}`,
    label,
    table: {
      caption,
      columns: [
        { id: 'rad', name: 'Uppgift', kind: 'text' },
        { id: 'niva', name: 'Sjukvårdsregion', kind: 'text' },
        { id: 'missing_share', name: 'Andel som saknas', kind: 'share' },
        { id: 'missing', name: 'Antal som saknas', kind: 'number' },
        { id: 'asked', name: 'Av', kind: 'number' },
      ],
      rows: rows.map(({ name, level, lack }) => [named(name), named(capital(level.name)), ...cellsOf(lack)]),
      origins: rows.map(({ one, level }) => source.origin(referenceTo(one, level.id, years))),
    },
    shown: {
      caption,
      columns: [
        { id: 'rad', name: 'Andel som saknas', kind: 'text' },
        ...source.levels.map(({ id, name }: NamedInSentence) => ({ id, name: capital(name), kind: 'share' as const })),
      ],
      rows: lacking.map(({ name, lacks }) => [named(name), ...lacks.flatMap((lack) => cellsOf(lack).slice(0, 1))]),
    },
    notes: [
      'Andelen är av alla som uppgiften efterfrågas för. Antalen finns i filen till tabellen.',
      ...(ofKnown.length === 0
        ? []
        : [
            `Tabellen säger inget om det som bara räknas bland dem som uppgiften finns för, eller där den alltid finns: ${ofKnown.join(' · ')}.`,
          ]),
      ...(full.length === 0 ? [] : [`Saknas inte för någon: ${full.map(({ name }) => name).join(' · ')}.`]),
    ],
    references: [],
  };
  return {
    id: 'uppgifter-som-saknas',
    title: 'Uppgifter som saknas',
    sections: [{ id: 'inledning', blocks: [block] }],
  };
}

/** How many lack something, of how many; or why that isn't told. */
type Lack = { readonly asked: number; readonly missing: number } | Missing;

const NOT_ASKED: Missing = { absent: 'not-applicable' };

function lackOf(bound: Bound | Missing): Lack {
  if (isMissing(bound)) return { absent: bound.absent };
  if (!('missing' in bound) || bound.missing === undefined) return NOT_ASKED;
  const { missing } = bound;
  if (typeof missing !== 'number') return missing;
  return { missing, asked: missing + ('denominator' in bound ? bound.denominator : bound.n) };
}

/** The same question of the same group, and the same lacking. */
const keyOf = ({ indicator, site }: ToldStatistic, lacks: readonly Lack[]) =>
  JSON.stringify([indicator.id, site.id, lacks]);

/** The question's name where all its answers lack the same, else each answer's: some of them are asked of others. */
function nameOfAll(alike: readonly ToldStatistic[], told: readonly ToldStatistic[]): string {
  const [first] = alike;
  const all = told.filter(({ indicator, site }) => indicator.id === first?.indicator.id && site.id === first.site.id);
  return first !== undefined && alike.length > 1 && alike.length === all.length
    ? questionOf(first)
    : alike.map(nameOf).join(' · ');
}

function questionOf({ indicator, site }: ToldStatistic): string {
  return indicator.sites.length === 1 ? indicator.name : `${indicator.name}, ${site.name}`;
}

/** Whether nobody that is told of lacks it. */
const isFull = ({ lacks }: { readonly lacks: readonly Lack[] }) =>
  lacks.every((lack) => ('asked' in lack ? lack.missing === 0 : lack.absent !== 'withheld'));

function cellsOf(lack: Lack): ChartCell[] {
  if (!('asked' in lack)) return [absentCell(lack), absentCell(lack), absentCell(lack)];
  return [shareCell(lack.missing / lack.asked), countCell(lack.missing), countCell(lack.asked)];
}

const named = (text: string): ChartCell => ({ text, value: text });

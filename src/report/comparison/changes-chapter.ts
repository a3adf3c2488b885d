import type { ChartCell, ChartTable } from '../../charts/chart.ts';
import { longDate } from '../../words/dates.ts';
import { FIXED_SPACE } from '../../words/fixed-space.ts';
import { listed } from '../../words/lists.ts';
import { formatCount } from '../../words/numbers.ts';
import type { Composing } from '../composing/composing.ts';
import type { Block, Chapter, Sentence } from '../composing/document.ts';
import { indicatorOf, levelName } from '../figures/labels.ts';
import { roundedApart } from '../figures/rounded-apart.ts';
import { yearText } from '../figures/year-span.ts';
import { shareCell } from '../kinds/bound-cells.ts';
import { boundKind } from '../kinds/bounds.ts';
import type { ReportChanges, SinceEarlier } from './changes-since.ts';
import type { ReportNumber } from './report-numbers.ts';

/** What has changed since an earlier year's report: numbers of the same years, and what is new, gone or told by another definition. */
export function changesChapter(
  { year, extract, changed, compared, few, added, gone, redefined }: SinceEarlier,
  composing: Composing,
): Omit<Chapter, 'number'> {
  const byKind = [...Map.groupBy(changed, ({ now }) => now.kind)];
  const tables = byKind.map(([kind, pairs]): Block => {
    const label = composing.nextTable();
    const isShare = boundKind(kind).isShare;
    return {
      kind: 'table',
      id: `tabell-${label.toLowerCase()}`,
      label,
      table: changesTable(pairs, isShare, year, composing),
      references: [],
    };
  });
  const said = (text: string): Sentence => ({ runs: [{ kind: 'text', text }] });
  // The names have commas of their own.
  const names = (numbers: readonly ReportNumber[]) => [...new Set(numbers.map(({ name }) => name))].join('; ');
  const items = [
    few.length > 0 && `${formatCount(few.length)} siffror har ändrats med så få fall att de inte räknas upp.`,
    added.length > 0 && `Nytt i den här rapporten: ${names(added)}.`,
    gone.length > 0 && `Med i den förra rapporten men inte i den här: ${names(gone)}.`,
    redefined.length > 0 &&
      `Räknat efter en annan version av definitionen, och därför inte jämfört: ${listed(redefined.map((pair) => versions(pair, composing)))}.`,
  ].filter((text) => text !== false);
  const many = changed.length + few.length;
  const opening = `Här jämförs siffror för samma diagnosår i årsrapporten ${year} (uttag ${longDate(extract)}) och i den här. Av ${formatCount(compared)} siffror som båda rapporterna visar har ${many === 0 ? 'ingen' : formatCount(many)} ändrats.`;
  return {
    id: 'andrat-sedan-forra-rapporten',
    title: 'Ändrat sedan förra rapporten',
    sections: [
      {
        id: 'inledning',
        blocks: [
          { kind: 'note', sentences: [said(opening)] },
          ...(items.length === 0 ? [] : [{ kind: 'list' as const, items: items.map((text) => [said(text)]) }]),
          ...tables,
        ],
      },
    ],
  };
}

function changesTable(
  pairs: ReportChanges['changed'],
  isShare: boolean,
  year: number,
  { source }: Composing,
): ChartTable {
  const kind = isShare ? 'share' : 'number';
  return {
    caption: `${isShare ? 'Andelar, med täljare och nämnare,' : 'Antal och tider'} som har ändrats sedan årsrapporten ${year}`,
    columns: [
      { id: 'rad', name: 'Uppgift', kind: 'text' },
      { id: 'niva', name: 'Sjukvårdsregion', kind: 'text' },
      { id: 'diagnosar', name: 'Diagnosår', kind: 'text' },
      { id: 'before', name: 'Förra rapporten', kind },
      { id: 'now', name: 'Den här rapporten', kind },
      { id: 'change', name: isShare ? 'Förändring, procentenheter' : 'Förändring', kind },
    ],
    rows: pairs.map(({ before, now }) => [
      named(now.name),
      { text: levelName(now.level, source), value: now.level },
      named(yearText(now.years, source)),
      numberCell(before),
      numberCell(now),
      changeCell(now.number - before.number, isShare),
    ]),
    origins: pairs.map(({ now: { name: _, kind: __, definition: ___, number: ____, ...reference } }) =>
      source.origin(reference),
    ),
  };
}

/** By which versions of its definition an indicator is told in the two. */
const versions = ({ before, now }: ReportChanges['redefined'][number], { source }: Composing) =>
  `${indicatorOf(now.indicator, source).name} (version ${before.definition} i den förra, ${now.definition} i den här)`;

const named = (text: string): ChartCell => ({ text, value: text });

/** A number with what it stands on. */
function numberCell({ kind, number, isBelow, numerator, denominator }: ReportNumber): ChartCell {
  const sign = isBelow === true ? `<${FIXED_SPACE}` : '';
  if (!boundKind(kind).isShare) return { text: `${sign}${roundedApart(number, [number])}`, value: number };
  const parts =
    numerator === undefined || denominator === undefined
      ? ''
      : ` (${formatCount(numerator)}/${formatCount(denominator)})`;
  return { text: `${shareCell(number).text}${parts}`, value: number };
}

function changeCell(change: number, isShare: boolean): ChartCell {
  const size = isShare ? roundedApart(change, [0], { scale: 100, leastDecimals: 1 }) : roundedApart(change, [0]);
  return { text: `${change > 0 ? '+' : ''}${size}`, value: change };
}

import type { ChartCell, ChartTable } from '../../charts/chart.ts';
import { nameOf } from '../appendix/told-statistics.ts';
import { absentCell } from '../figures/absent-cell.ts';
import { type Bound, type FigureSource, isMissing, type Reference } from '../figures/figure-source.ts';
import { lookUp } from '../figures/look-up.ts';

/** The name of the file that holds every number of a report, which the next year's is held against. */
export const NUMBERS_FILE = 'rapportens-siffror';

/** A number of a report with its address, as its own file tells it. Absent numbers aren't told. */
export interface ReportNumber extends Omit<Reference, 'extract'> {
  readonly kind: Bound['kind'];
  /** The version of the definition that it is by. */
  readonly definition: string;
  readonly number: number;
  /** What it is of, for readers: `WHO-grad, WHO-grad 1, tunntarmen`. */
  readonly name: string;
  /** Of a share: what it is of. */
  readonly numerator?: number;
  readonly denominator?: number;
}

/** Every number that the report's source shows: of each indicator, answer, group of sites and level, year by year and together. */
export function reportNumbers(source: FigureSource): ReportNumber[] {
  return referencesOf(source).flatMap(({ reference, definition, name }) => {
    const bound = lookUp(reference, source);
    if (isMissing(bound)) return [];
    const { kind, number } = bound;
    const parts = 'denominator' in bound ? { numerator: bound.numerator, denominator: bound.denominator } : {};
    return [{ ...reference, name, definition, kind, number, ...parts }];
  });
}

/** The same as a table for files, with why there is no number where there is none. */
export function reportNumbersTable(source: FigureSource): ChartTable {
  const told = referencesOf(source).map((one) => ({ ...one, found: lookUp(one.reference, source) }));
  const rows = told.filter(({ found }) => !isMissing(found) || found.absent === 'withheld');
  return {
    caption: `Alla siffror i årsrapporten ${source.year}`,
    columns: [
      { id: 'namn', name: 'Uppgift', kind: 'text' },
      { id: 'indikator', name: 'Indikator', kind: 'text' },
      { id: 'svar', name: 'Svar', kind: 'text' },
      { id: 'lokal', name: 'Lokal', kind: 'text' },
      { id: 'niva', name: 'Nivå', kind: 'text' },
      { id: 'fran', name: 'Från diagnosår', kind: 'text' },
      { id: 'till', name: 'Till diagnosår', kind: 'text' },
      { id: 'slag', name: 'Slag', kind: 'text' },
      { id: 'definition', name: 'Definition', kind: 'text' },
      { id: 'varde', name: 'Värde', kind: 'number' },
      { id: 'taljare', name: 'Täljare', kind: 'number' },
      { id: 'namnare', name: 'Nämnare', kind: 'number' },
    ],
    rows: rows.map(({ reference, name, definition, kind, found }) => {
      const { indicator, statistic, site, level, years } = reference;
      const address = [indicator, statistic, site, level, String(years.from), String(years.to), kind, definition];
      const parts = !isMissing(found) && 'denominator' in found ? [found.numerator, found.denominator] : [];
      return [
        cell(name),
        ...address.map(cell),
        isMissing(found) ? absentCell(found) : numberCell(found.number),
        ...[0, 1].map((at) => (parts[at] === undefined ? NOTHING : numberCell(parts[at]))),
      ];
    }),
    origins: rows.map(({ reference }) => source.origin(reference)),
  };
}

const cell = (text: string): ChartCell => ({ text, value: text });
const numberCell = (value: number): ChartCell => ({ text: String(value), value });
/** Of what is no share there is neither. */
const NOTHING: ChartCell = absentCell({ absent: 'not-applicable' });

interface Addressed {
  readonly reference: Reference;
  readonly name: string;
  readonly definition: string;
  readonly kind: Bound['kind'];
}

function referencesOf(source: FigureSource): Addressed[] {
  const { indicators, sites, levels, years, year } = source;
  const each = years.map((one) => ({ from: one.year, to: one.year }));
  const together = { from: years[0]?.year ?? year, to: year };
  const spans = each.length > 1 ? [...each, together] : each;
  return indicators.flatMap((indicator) =>
    indicator.statistics.flatMap((statistic) =>
      sites
        .filter(({ id }) => indicator.sites.includes(id))
        .flatMap((site) =>
          levels.flatMap(({ id: level }) =>
            spans.map((span) => ({
              reference: { indicator: indicator.id, statistic: statistic.id, level, site: site.id, years: span },
              name: nameOf({ indicator, statistic, site }),
              definition: indicator.version,
              kind: statistic.kind,
            })),
          ),
        ),
    ),
  );
}

import type { ChartCell, ChartTable } from '../../charts/chart.ts';
import { z } from '../../schema.ts';
import { nameOf } from '../appendix/told-statistics.ts';
import { absentCell } from '../figures/absent-cell.ts';
import { type Bound, type FigureSource, isMissing, type Missing, type Reference } from '../figures/figure-source.ts';
import { lookUp } from '../figures/look-up.ts';
import { BOUND_KINDS, boundKind } from '../kinds/bounds.ts';

/** The name of the file that holds every number of a report, which the next year's is held against. */
export const NUMBERS_FILE = 'rapportens-siffror';

/** A number of a report with its address, as its own file tells it. Absent numbers aren't told. */
export interface ReportNumber extends Omit<Reference, 'extract'> {
  readonly kind: Bound['kind'];
  /** The version of the definition that it is by. */
  readonly definition: string;
  readonly number: number;
  /** It is only told to be less than the number. */
  readonly isBelow?: true;
  /** What it is of, for readers: `Metastaser, lever, tunntarmen`. */
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
    const { kind } = bound;
    const parts = 'denominator' in bound ? { numerator: bound.numerator, denominator: bound.denominator } : {};
    return [{ ...reference, name, definition, kind, ...toldOf(bound), ...parts }];
  });
}

/** The columns of the file by what they hold: it is written by them and read back by them. */
const ID = {
  name: 'namn',
  indicator: 'indikator',
  statistic: 'svar',
  site: 'lokal',
  level: 'niva',
  from: 'fran',
  to: 'till',
  kind: 'slag',
  definition: 'definition',
  number: 'varde',
  says: 'vardet_ar',
  numerator: 'taljare',
  denominator: 'namnare',
} as const;

/** What a row says of its number. */
const SAYS = { equal: 'lika med talet', below: 'mindre än talet', nothing: 'saknas' } as const;

const year = z
  .string()
  .regex(/^\d{4}$/)
  .transform(Number);
const part = z.int().nonnegative().nullable();

/** A row of the file as it is read back: its number, or undefined where it tells of none. */
export const writtenNumber = z
  .looseObject({
    [ID.name]: z.string(),
    [ID.indicator]: z.string(),
    [ID.statistic]: z.string(),
    [ID.site]: z.string(),
    [ID.level]: z.string(),
    [ID.from]: year,
    [ID.to]: year,
    [ID.kind]: z.enum(BOUND_KINDS),
    [ID.definition]: z.string(),
    [ID.number]: z.number().nullable(),
    // Files of before a number could be told to be less than a limit don't have it.
    [ID.says]: z.enum(Object.values(SAYS)).optional(),
    [ID.numerator]: part,
    [ID.denominator]: part,
  })
  .transform((row): ReportNumber | undefined => {
    const [number, numerator, denominator] = [row[ID.number], row[ID.numerator], row[ID.denominator]];
    if (number === null) return undefined;
    return {
      ...{ indicator: row[ID.indicator], statistic: row[ID.statistic], site: row[ID.site], level: row[ID.level] },
      ...{ years: { from: row[ID.from], to: row[ID.to] }, name: row[ID.name], kind: row[ID.kind] },
      ...{
        definition: row[ID.definition],
        ...(row[ID.says] === SAYS.below ? { number, isBelow: true } : toldOf({ kind: row[ID.kind], number })),
      },
      ...(numerator === null ? {} : { numerator }),
      ...(denominator === null ? {} : { denominator }),
    };
  })
  .refine((row) => row === undefined || canBe(row));

/** No number that a report of ours could hold is to be held against: one of another kind than it says, or not that of its parts. */
function canBe({ kind, number, numerator, denominator, years }: ReportNumber): boolean {
  const { hasParts, isPossible } = boundKind(kind);
  if (years.from > years.to || !isPossible(number)) return false;
  if (!hasParts) return numerator === undefined && denominator === undefined;
  if (numerator === undefined || denominator === undefined) return false;
  return numerator <= denominator && Math.abs(number - numerator / denominator) < 1e-9;
}

/** The same as a table for files, with why there is no number where there is none. */
export function reportNumbersTable(source: FigureSource): ChartTable {
  const told = referencesOf(source).map((one) => ({ ...one, found: lookUp(one.reference, source) }));
  const rows = told.filter(({ found }) => !isMissing(found) || found.absent === 'withheld');
  return {
    caption: `Alla siffror i årsrapporten ${source.year}`,
    columns: [
      { id: ID.name, name: 'Uppgift', kind: 'text' },
      { id: ID.indicator, name: 'Indikator', kind: 'text' },
      { id: ID.statistic, name: 'Svar', kind: 'text' },
      { id: ID.site, name: 'Lokal', kind: 'text' },
      { id: ID.level, name: 'Nivå', kind: 'text' },
      { id: ID.from, name: 'Från diagnosår', kind: 'text' },
      { id: ID.to, name: 'Till diagnosår', kind: 'text' },
      { id: ID.kind, name: 'Slag', kind: 'text' },
      { id: ID.definition, name: 'Definition', kind: 'text' },
      { id: ID.number, name: 'Värde', kind: 'number' },
      { id: ID.numerator, name: 'Täljare', kind: 'number' },
      { id: ID.denominator, name: 'Nämnare', kind: 'number' },
      { id: ID.says, name: 'Värdet är', kind: 'text' },
    ],
    rows: rows.map(({ reference, name, definition, kind, found }) => {
      const { indicator, statistic, site, level, years } = reference;
      const address = [indicator, statistic, site, level, String(years.from), String(years.to), kind, definition];
      return [cell(name), ...address.map(cell), ...numberCells(kind, found)];
    }),
    origins: rows.map(({ reference }) => source.origin(reference)),
  };
}

const cell = (text: string): ChartCell => ({ text, value: text });
const numberCell = (value: number): ChartCell => ({ text: String(value), value });

/** A number, what it is of, and whether it is the number or less: of what is no share there is neither, and of a withheld share both are withheld. */
function numberCells(kind: Bound['kind'], found: Bound | Missing): readonly ChartCell[] {
  if (isMissing(found)) {
    const whole = absentCell({ absent: found.absent });
    const part = boundKind(kind).hasParts ? whole : NOTHING;
    return [absentCell(found), part, part, cell(SAYS.nothing)];
  }
  const { number, isBelow } = toldOf(found);
  const parts = 'denominator' in found ? [found.numerator, found.denominator].map(numberCell) : [NOTHING, NOTHING];
  return [numberCell(number), ...parts, cell(isBelow === true ? SAYS.below : SAYS.equal)];
}

/** Of what is no share there is no part. */
const NOTHING: ChartCell = absentCell({ absent: 'not-applicable' });

/** A number as it is told: one that is only told to be under a limit is that limit. */
function toldOf({ kind, number }: Pick<Bound, 'kind' | 'number'>): Pick<ReportNumber, 'number' | 'isBelow'> {
  const { leastTold } = boundKind(kind);
  return leastTold === undefined || number >= leastTold ? { number } : { number: leastTold, isBelow: true };
}

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
              definition: statistic.version ?? indicator.version,
              kind: statistic.kind,
            })),
          ),
        ),
    ),
  );
}

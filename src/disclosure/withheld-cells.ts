import type { Area } from '../measures/area.ts';
import type { Measure, Statistic } from '../measures/measure.ts';
import { type CountResult, type Evaluation, type Figure, NATION } from '../measures/result.ts';
import { type Sum, type Term, withComplements } from './complement.ts';

/** A reporter's numbers by name: `n`, `denominator`, `numerator`, `outside` (the numerator), and `<breakdown>/<category>`. */
type Numbers = ReadonlyMap<string, number>;
type Rows = ReadonlyMap<string, Numbers>;

/** The name of a number's cell. Numerator and those outside it share one: they give each other away. */
export function cellOf(reporter: string, name: string): string {
  return `${name === 'outside' ? 'numerator' : name} ${reporter}`;
}

/** The statistics that the measure shows for a reporter, or undefined when it is not reported at that level at all. */
export function listedStatistics(measure: Measure, reporter: string): readonly Statistic[] | undefined {
  const level = reporter === NATION ? 'nation' : 'unit';
  return measure.levels.find((one) => one.level === level)?.statistics;
}

/** The cells ({@link cellOf}) of one measure that must be withheld: too few, and what would give those back. */
export function withheldCells(measure: Measure, evaluation: Evaluation, { disclosure }: Area): ReadonlySet<string> {
  const rows = new Map<string, Numbers>();
  for (const { measure: id, reporter, figure } of evaluation.results) {
    const statistics = listedStatistics(measure, reporter);
    if (id === measure.id && statistics !== undefined) rows.set(reporter, numbersOf(figure, measure, statistics));
  }
  const tooFew = (value: number) => value < disclosure.threshold && (value > 0 || !disclosure.zeroIsShown);
  const withheld = new Set<string>();
  const implied = new Map<string, string[]>();
  for (const [reporter, numbers] of rows) {
    const cells = [...numbers.keys()].map((name) => cellOf(reporter, name));
    for (const base of ['n', 'denominator']) implied.set(cellOf(reporter, base), cells);
    for (const [name, value] of numbers) if (tooFew(value)) withheld.add(cellOf(reporter, name));
  }
  const sums = [...sumsOverUnits(rows), ...sumsOverCategories(rows, measure)];
  return withComplements(withheld, sums, disclosure.threshold, implied);
}

function numbersOf(figure: Figure, measure: Measure, statistics: readonly Statistic[]): Numbers {
  switch (figure.kind) {
    case 'absent':
      return new Map();
    case 'summary':
      return new Map([['n', figure.n]]);
    case 'proportion': {
      const { numerator, denominator } = figure;
      return new Map(Object.entries({ denominator, numerator, outside: denominator - numerator }));
    }
    case 'count':
      return new Map([['n', figure.n], ...(statistics.includes('by') ? categoryNumbers(figure, measure) : [])]);
  }
}

/** Every category's number, and `<breakdown>/` for those in none: any reader of the others can work that out. */
function categoryNumbers({ n, by }: CountResult, measure: Measure): [string, number][] {
  return Object.entries(by).flatMap(([breakdown, categories]) => {
    const numbers = Object.entries(categories);
    const rest = n - numbers.reduce((sum, [, value]) => sum + value, 0);
    const named: [string, number][] = numbers.map(([category, value]) => [`${breakdown}/${category}`, value]);
    return addsUp(measure, breakdown) && rest > 0 ? [...named, [`${breakdown}/`, rest]] : named;
  });
}

/** Whether each case is in at most one of the breakdown's categories. */
function addsUp({ computation: { figure } }: Measure, id: string): boolean {
  const breakdown = figure.kind === 'count' ? figure.breakdowns.find((one) => one.id === id) : undefined;
  return breakdown !== undefined && (breakdown.kind === 'variable' || !breakdown.overlapping);
}

function sumsOverUnits(rows: Rows): Sum[] {
  const units = [...rows].filter(([reporter]) => reporter !== NATION);
  return [...(rows.get(NATION) ?? [])].map(([name, value]) => ({
    total: term(NATION, name, value),
    parts: units.flatMap(([unit, numbers]) => {
      const part = numbers.get(name);
      return part === undefined ? [] : [term(unit, name, part)];
    }),
  }));
}

function sumsOverCategories(rows: Rows, measure: Measure): Sum[] {
  return [...rows].flatMap(([reporter, numbers]) => {
    const named = [...numbers].filter(([name]) => addsUp(measure, breakdownIn(name)));
    return Map.groupBy(named, ([name]) => breakdownIn(name))
      .entries()
      .map(([breakdown, parts]) => ({
        total: term(reporter, 'n', numbers.get('n') ?? 0),
        parts: parts.map(([name, value]) => term(reporter, name, value)),
        list: cellOf(reporter, breakdown),
      }))
      .toArray();
  });
}

const breakdownIn = (name: string) => name.split('/', 1)[0] ?? name;
const term = (reporter: string, name: string, value: number): Term => ({ cell: cellOf(reporter, name), value });

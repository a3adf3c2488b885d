import type { Measure, Statistic } from '../definitions/measure.ts';
import type { ChoicesResult, CountResult, Figure, SurvivalResult } from '../results/result.ts';

/** A figure's numbers by name, and how a reader could get one of them from the others. */
export interface FigureNumbers {
  readonly values: ReadonlyMap<string, number>;
  /** The name of the cell that a number lies in: numbers that give each other away share one. */
  readonly cell: (name: string) => string;
  /** Cells that fall with a cell. */
  readonly implied: ReadonlyMap<string, readonly string[]>;
  readonly sums: readonly NamedSum[];
  /** Whether the numbers of several years add up to those of the years together; curves don't. */
  readonly adds: boolean;
}

export interface NamedSum {
  readonly total: string;
  readonly parts: readonly string[];
  /** The cell of the list of parts itself, see `complement.ts`. */
  readonly list?: string;
}

const own = (name: string) => name;
/** A numerator and those outside it give each other away, since the denominator is known. */
const besideOutside = (name: string) => name.replace(/(^|\/)outside$/, '$1numerator');

/** The numbers of a figure, each kind with its own structure. */
export function numbersOf(figure: Figure, measure: Measure, statistics: readonly Statistic[]): FigureNumbers {
  switch (figure.kind) {
    case 'absent':
      return { values: new Map(), cell: own, implied: new Map(), sums: [], adds: true };
    case 'summary':
      return { values: new Map([['n', figure.n]]), cell: own, implied: new Map(), sums: [], adds: true };
    case 'proportion': {
      // How complete a register is says nothing of anyone's health: only a denominator of too few is withheld.
      if (measure.computation.figure.kind === 'coverage')
        return {
          values: new Map([['denominator', figure.denominator]]),
          cell: own,
          implied: new Map([['denominator', ['numerator', 'missing']]]),
          sums: [],
          adds: true,
        };
      const { missing } = figure;
      const values = new Map([...sides('', figure), ...(missing === undefined ? [] : [['missing', missing] as const])]);
      return {
        values,
        cell: besideOutside,
        implied: new Map([['denominator', ['numerator', 'missing']]]),
        sums: [],
        adds: true,
      };
    }
    case 'count':
      return countNumbers(figure, measure, statistics);
    case 'choices':
      return choiceNumbers(figure);
    case 'survival':
      return survivalNumbers(figure);
  }
}

function sides(
  prefix: string,
  { numerator, denominator }: { readonly numerator: number; readonly denominator: number },
): [string, number][] {
  return [
    [`${prefix}denominator`, denominator],
    [`${prefix}numerator`, numerator],
    [`${prefix}outside`, denominator - numerator],
  ];
}

/** n and every category; `<breakdown>/` is those in none, whom any reader of the others can work out. */
function countNumbers({ n, by }: CountResult, measure: Measure, statistics: readonly Statistic[]): FigureNumbers {
  const values = new Map([['n', n]]);
  const sums: NamedSum[] = [];
  for (const [breakdown, categories] of statistics.includes('by') ? Object.entries(by) : []) {
    const numbers = Object.entries(categories).map(([category, value]) => [`${breakdown}/${category}`, value] as const);
    const rest = n - numbers.reduce((sum, [, value]) => sum + value, 0);
    const isSum = addsUp(measure, breakdown);
    const all = isSum && rest > 0 ? [...numbers, [`${breakdown}/`, rest] as const] : numbers;
    for (const [name, value] of all) values.set(name, value);
    if (isSum && all.length > 0) sums.push({ total: 'n', parts: all.map(([name]) => name), list: breakdown });
  }
  return { values, cell: own, implied: new Map([['n', [...values.keys()]]]), sums, adds: true };
}

/** Whether each case is in at most one of the breakdown's categories. */
function addsUp({ computation: { figure } }: Measure, id: string): boolean {
  const breakdown = figure.kind === 'count' ? figure.breakdowns.find((one) => one.id === id) : undefined;
  return breakdown !== undefined && (breakdown.kind === 'variable' || !breakdown.overlapping);
}

/** Of one choice n, denominator and missing give each other away: so all missing share the cell of n, which goes first. */
function choiceNumbers({ n, choices }: ChoicesResult): FigureNumbers {
  const entries = Object.entries(choices);
  const values = entries.flatMap(([id, choice]) => [
    ...sides(`${id}/`, choice),
    [`${id}/missing`, choice.missing] as const,
  ]);
  return {
    values: new Map([['n', n], ...values]),
    cell: (name) => (name.endsWith('/missing') ? 'n' : besideOutside(name)),
    implied: new Map(entries.map(([id]) => [`${id}/denominator`, [`${id}/numerator`, 'n']])),
    sums: [],
    adds: true,
  };
}

/** Of a group that is withheld the totals go, so that the other groups' curves can stay. */
function survivalNumbers({ n, events, missing, groups }: SurvivalResult): FigureNumbers {
  const entries = Object.entries(groups);
  const named = ['denominator', 'numerator', 'outside'];
  return {
    values: new Map([
      ...sides('', { numerator: events, denominator: n }),
      ['missing', missing],
      ...entries.flatMap(([id, group]) => sides(`${id}/`, { numerator: group.events, denominator: group.n })),
    ]),
    cell: besideOutside,
    implied: new Map([
      ['denominator', ['numerator']],
      ...entries.flatMap(([id]): [string, string[]][] => [
        [`${id}/denominator`, [`${id}/numerator`, 'denominator', 'numerator']],
        [`${id}/numerator`, ['numerator']],
      ]),
    ]),
    sums: entries.length === 0 ? [] : named.map((total) => ({ total, parts: entries.map(([id]) => `${id}/${total}`) })),
    adds: false,
  };
}

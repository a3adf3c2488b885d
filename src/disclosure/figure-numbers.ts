import type { Measure, Statistic } from '../definitions/measure.ts';
import type { ChoicesResult, CountResult, Figure, ProportionResult, SurvivalResult } from '../results/result.ts';

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

/** A number that stands beside a figure's own, what sets the two apart, and the cells of both. */
interface Beside {
  readonly values: readonly (readonly [name: string, value: number])[];
  readonly implied: readonly (readonly [name: string, falls: readonly string[]])[];
}

/** The numbers of a figure, each kind with its own structure. */
export function numbersOf(figure: Figure, measure: Measure, statistics: readonly Statistic[]): FigureNumbers {
  switch (figure.kind) {
    case 'absent':
      return { values: new Map(), cell: own, implied: new Map(), sums: [], adds: true };
    case 'summary':
      return withBeside(
        { values: new Map([['n', figure.n]]), cell: own, implied: new Map(), sums: [], adds: true },
        besideCount('persons', figure.n, figure.persons),
      );
    case 'proportion': {
      // How complete a register is says nothing of anyone's health: only a denominator of too few is withheld.
      if (measure.computation.figure.kind === 'coverage')
        return withBeside(
          {
            values: new Map([['denominator', figure.denominator]]),
            cell: own,
            implied: new Map([['denominator', ['numerator', 'missing']]]),
            sums: [],
            adds: true,
          },
          ...besideShares(figure, ['denominator']),
        );
      const { missing } = figure;
      const values = new Map([...sides('', figure), ...(missing === undefined ? [] : [['missing', missing] as const])]);
      return withBeside(
        {
          values,
          cell: besideOutside,
          implied: new Map([['denominator', ['numerator', 'missing']]]),
          sums: [],
          adds: true,
        },
        ...besideShares(figure, ['denominator', 'numerator', 'outside']),
      );
    }
    case 'count':
      return withBeside(countNumbers(figure, measure, statistics), besideCount('unique', figure.n, figure.unique));
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

/**
 * The figure's numbers with those beside it. A number beside is withheld as any other, and also when it and the figure's own
 * differ by too few, or when the figure's own is withheld: it never makes the figure itself fall.
 */
function withBeside(numbers: FigureNumbers, ...beside: readonly Beside[]): FigureNumbers {
  const implied = new Map(numbers.implied);
  for (const [name, falls] of beside.flatMap((one) => one.implied))
    implied.set(name, [...(implied.get(name) ?? []), ...falls]);
  return { ...numbers, values: new Map([...numbers.values, ...beside.flatMap(({ values }) => values)]), implied };
}

/** Fewer persons than cases: what they differ by is how many cases more than one a person has. */
function besideCount(name: string, n: number, persons: number | undefined): Beside {
  if (persons === undefined) return { values: [], implied: [] };
  const apart = `${name}/apart`;
  return {
    values: [
      [name, persons],
      [apart, Math.abs(n - persons)],
    ],
    implied: [
      ['n', [name]],
      [apart, [name]],
    ],
  };
}

type Side = 'denominator' | 'numerator' | 'outside';

/** A share among more or fewer than the figure's: what each side differs by is as telling as the side itself. */
function besideShares(figure: ProportionResult, kept: readonly Side[]): Beside[] {
  return Object.entries(figure.beside ?? {}).map(([id, share]): Beside => {
    const prefix = `beside/${id}/`;
    const both = [`${prefix}denominator`, `${prefix}numerator`];
    const name = (side: Side) => `${prefix}${side}`;
    const told = new Map(sides('', share).map(([side, value]) => [side, value]));
    const values = sides('', figure).filter(([side]) => kept.some((one) => one === side));
    return {
      values: values.flatMap(([side, value]) => {
        const own = told.get(side);
        if (own === undefined) return [];
        return [[`${prefix}${side}`, own] as const, [`${prefix}apart/${side}`, Math.abs(value - own)] as const];
      }),
      implied: [
        ['denominator', both],
        ['numerator', [name('numerator')]],
        [name('denominator'), [name('numerator')]],
        [`${prefix}apart/denominator`, both],
        [`${prefix}apart/numerator`, [name('numerator')]],
      ],
    };
  });
}

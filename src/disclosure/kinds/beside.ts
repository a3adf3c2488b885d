import type { Shown } from '../public-result.ts';
import { type FigureRule, shownOr } from './figure-rule.ts';
import { type FigureNumbers, type Parts, type Side, sideOf } from './numbers.ts';

/** A number that stands beside a figure's own, what sets the two apart, and the cells of both. */
interface Beside {
  readonly values: readonly (readonly [name: string, value: number])[];
  readonly implied: readonly (readonly [name: string, falls: readonly string[]])[];
}

/**
 * The figure's numbers with those beside it. A number beside is withheld as any other, and also when it and the figure's own
 * differ by too few, or when the figure's own is withheld: it never makes the figure itself fall.
 */
export function withBeside(numbers: FigureNumbers, ...beside: readonly Beside[]): FigureNumbers {
  const implied = new Map(numbers.implied);
  for (const [name, falls] of beside.flatMap((one) => one.implied))
    implied.set(name, [...(implied.get(name) ?? []), ...falls]);
  return { ...numbers, values: new Map([...numbers.values, ...beside.flatMap(({ values }) => values)]), implied };
}

/** Fewer persons than cases: what they differ by is how many cases more than one a person has. */
export function besideCount(name: string, n: number, persons: number | undefined): Beside {
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

/** A share among more or fewer than the figure's: what each side differs by is as telling as the side itself. */
export function besideShares(
  figure: Parts & { readonly beside?: Readonly<Record<string, Parts>> },
  sides: readonly Side[],
): Beside[] {
  return Object.entries(figure.beside ?? {}).map(([id, share]): Beside => {
    const prefix = `beside/${id}/`;
    const name = (side: Side) => `${prefix}${side}`;
    const both = [name('denominator'), name('numerator')];
    return {
      values: sides.flatMap((side) => {
        const own = sideOf(side, share);
        return [[name(side), own] as const, [`${prefix}apart/${side}`, Math.abs(sideOf(side, figure) - own)] as const];
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

/** How many persons stand behind cases as the public may see it, where that is known. */
export function shownBeside<K extends string>(
  name: K,
  persons: number | undefined,
  rule: FigureRule,
): { readonly [key in K]?: Shown } {
  return persons === undefined ? {} : ({ [name]: shownOr(rule, name, persons) } as { readonly [key in K]: Shown });
}

import type { ChartInput } from './scene.ts';

/** One of those that stand beside one another in a chart; without a name when it stands alone. */
export interface ComparedStratum {
  readonly id: string;
  readonly name: string;
  /** The input, narrowed to the stratum. */
  readonly input: ChartInput;
}

/** The area's strata, or the one that was asked for, or all together in an area without strata. */
export function comparedStrata(input: ChartInput): ComparedStratum[] {
  const values = input.stratum === undefined ? (input.area.strata?.values ?? []) : [];
  if (values.length === 0) return [{ id: '', name: '', input }];
  return values.map(({ id, name }) => ({ id, name, input: { ...input, stratum: id } }));
}

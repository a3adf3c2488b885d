import { normalCdf, normalQuantile } from './normal.ts';

/** Survival at a time with its limits on the log(−log) scale, all 0–1. */
export interface SurvivalAtTime {
  readonly number: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * The p-value of the test that two groups' survival at one given time is the same, on the log(−log) scale, whose standard
 * error is had back from the limits. Undefined where a group has none or all alive, since the scale then has no value.
 *
 * Reference: Klein, Logan, Harhoff & Andersen, "Analyzing survival curves at a fixed point in time", Statistics in Medicine 26
 * (2007) 4505–4519: of the five tests there the one that keeps its level in small groups.
 *
 * @param level of the limits
 */
export function equalSurvival(a: SurvivalAtTime, b: SurvivalAtTime, level: number): number | undefined {
  const values = [a, b].flatMap(({ number, lower, upper }) => [number, lower, upper]);
  if (!values.every((value) => value > 0 && value < 1)) return undefined;
  const scaled = (value: number) => Math.log(-Math.log(value));
  const z = normalQuantile((1 + level) / 2);
  const error = ({ lower, upper }: SurvivalAtTime) => (scaled(lower) - scaled(upper)) / (2 * z);
  const both = Math.hypot(error(a), error(b));
  if (!(both > 0)) return undefined;
  return 2 * normalCdf(-Math.abs(scaled(a.number) - scaled(b.number)) / both);
}

import { exp } from '../exact/exp.ts';
import { log } from '../exact/log.ts';
import type { Random } from '../random.ts';
import { exponential } from './exponential.ts';

/** A hazard of death that grows with age: `atZero · exp(growth · age)` per year. */
export interface Gompertz {
  readonly atZero: number;
  readonly growth: number;
}

/**
 * A draw of the years left to live for someone of an age, by inversion of the cumulative hazard.
 *
 * Reference: Gompertz, Philosophical Transactions of the Royal Society 115 (1825) 513–583; Bender, Augustin & Blettner,
 * "Generating survival times to simulate Cox proportional hazards models", Statistics in Medicine 24 (2005) 1713–1723.
 */
export function yearsLeft(random: Random, { atZero, growth }: Gompertz, age: number): number {
  const hazard = atZero * exp(growth * age);
  return log(1 + (growth / hazard) * exponential(random, 1)) / growth;
}

import type { Simulation } from '../files/outbox/mark.ts';

/** What every JSON says where the figures are made up: which simulation they are of, as far as it is known. Nothing where they aren't. */
export function simulatedJson(simulation: Simulation | undefined) {
  if (simulation === undefined) return {};
  return { simulated: { seed: simulation.fro, persons: simulation.personer, asOf: simulation.uttag } };
}

import type { Simulation } from '../files/outbox/mark.ts';
import { type Shortcomings, shortcomingsInWords } from '../work/shortcomings.ts';
import { simulatedNotice } from '../work/simulated-notice.ts';

/** What a reader must know before the figures: that they are made up, and what they lack. Empty when there is nothing. */
export function evaluationBanner(simulation: Simulation | undefined, shortcomings: Shortcomings): string {
  const said = [
    ...(simulation === undefined ? [] : [simulatedNotice(simulation)]),
    ...shortcomingsInWords(shortcomings),
  ];
  return said.length === 0 ? '' : `${said.map((sentence) => `OBS! ${sentence}\n`).join('')}\n`;
}

import type { Simulation } from '../files/outbox/mark.ts';
import { type Shortcomings, shortcomingsInWords } from './shortcomings.ts';

/** What every page, file and table says where the figures are made up: nobody has to type it, and nobody can leave it out. */
export function simulatedNotice({ fro, personer }: Simulation): string {
  const which = fro === undefined || personer === undefined ? '' : ` (frö ${fro}, ${personer} personer)`;
  return `Alla uppgifter är påhittade: de är simulerade${which} och säger inget om verklig vård.`;
}

/** What goes with all that is published: that it is made up, what it lacks, and what the publisher wants to say. */
export function noticeFor(
  simulation: Simulation | undefined,
  shortcomings: Shortcomings | undefined,
  own: string | undefined,
): string | undefined {
  const said = [
    ...(simulation === undefined ? [] : [simulatedNotice(simulation)]),
    ...(shortcomings === undefined ? [] : shortcomingsInWords(shortcomings)),
    ...(own === undefined ? [] : [own]),
  ];
  return said.length === 0 ? undefined : said.join(' ');
}

import type { Publisher } from '../definitions/publisher.ts';
import { PUBLISHER_FILE } from '../definitions/reading/read-publisher.ts';
import type { Simulation } from '../files/outbox/mark.ts';
import { type Problem, problem } from '../problems/problem.ts';
import { type Shortcomings, shortcomingsInWords } from './shortcomings.ts';

/** What every page, file and table says where the figures are made up: nobody has to type it, and nobody can leave it out. */
export function simulatedNotice({ fro, personer }: Simulation): string {
  const which = fro === undefined || personer === undefined ? '' : ` (frö ${fro}, ${personer} personer)`;
  return `Alla uppgifter är påhittade: de är simulerade${which} och säger inget om verklig vård.`;
}

/** That nobody answers for figures that aren't made up. */
const DRAFT = 'Utkast: utgivaren är påhittad, och ingen svarar för siffrorna.';

/** Whether nobody answers for what isn't made up either. */
const isDraft = (publisher: Publisher, simulation: Simulation | undefined) =>
  publisher.isMadeUp === true && simulation === undefined;

/** The same to whoever publishes it. */
export function draftWarnings(publisher: Publisher, simulation: Simulation | undefined): readonly Problem[] {
  const { name } = publisher;
  return isDraft(publisher, simulation) ? [problem('publisher-made-up', { name, file: PUBLISHER_FILE })] : [];
}

/**
 * What goes with all that is published: that it is made up, or that whoever publishes it is, what it lacks, and what the publisher
 * wants to say. @param publisher of a site; a report says itself whose it is
 */
export function noticeFor(
  simulation: Simulation | undefined,
  shortcomings: Shortcomings | undefined,
  own: string | undefined,
  publisher?: Publisher,
): string | undefined {
  const said = [
    ...(simulation === undefined ? [] : [simulatedNotice(simulation)]),
    ...(publisher !== undefined && isDraft(publisher, simulation) ? [DRAFT] : []),
    ...(shortcomings === undefined ? [] : shortcomingsInWords(shortcomings)),
    ...(own === undefined ? [] : [own]),
  ];
  return said.length === 0 ? undefined : said.join(' ');
}

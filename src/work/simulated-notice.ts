import type { Publisher } from '../definitions/publisher.ts';
import { PUBLISHER_FILE } from '../definitions/reading/read-publisher.ts';
import type { Simulation } from '../files/outbox/mark.ts';
import { type Problem, problem } from '../problems/problem.ts';
import { type AssumedExtract, assumedInWords } from './assumed-extract.ts';
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
/** @param product what is made, as it begins a sentence */
export function draftWarnings(
  product: string,
  publisher: Publisher,
  simulation: Simulation | undefined,
): readonly Problem[] {
  const { name } = publisher;
  return isDraft(publisher, simulation) ? [problem('publisher-made-up', { product, name, file: PUBLISHER_FILE })] : [];
}

/** What is known of figures before they are published, and whose they are. */
export interface Announced {
  readonly simulation: Simulation | undefined;
  /** Whoever answers for them: nothing is published without. */
  readonly publisher: Publisher;
  /** Their extract, where nobody has said of which day it is. */
  readonly assumed: AssumedExtract | undefined;
  /** What they lack; of an edition of several areas it stands with each. */
  readonly shortcomings?: Shortcomings;
  /** What the publisher wants to say. */
  readonly own: string | undefined;
}

/** What goes with all that is published: that it is made up, or that whoever publishes it is, that it is old, and what it lacks. */
export function noticeFor({ simulation, publisher, assumed, shortcomings, own }: Announced): string | undefined {
  const said = [
    ...(simulation === undefined ? [] : [simulatedNotice(simulation)]),
    ...(isDraft(publisher, simulation) ? [DRAFT] : []),
    ...assumedInWords(assumed),
    ...(shortcomings === undefined ? [] : shortcomingsInWords(shortcomings)),
    ...(own === undefined ? [] : [own]),
  ];
  return said.length === 0 ? undefined : said.join(' ');
}

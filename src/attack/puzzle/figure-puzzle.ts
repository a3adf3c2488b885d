import { hintsOf, roundedHints } from '../hints.ts';
import type { Publication } from '../published.ts';
import type { PuzzleBuilder } from '../puzzle.ts';
import { baseOf, inWords, type Known, keyed, numberKey, setVariable } from './known.ts';

/** What is told of one figure: its numbers, what ties them together, what is known of how they were chosen, and what nobody may find. */
export function addFigure(builder: PuzzleBuilder, known: Known, { disclosure }: Publication['area']): void {
  const { figure, knowledge } = known;
  const isNone = figure.absent !== undefined;
  for (const name of knowledge.counts) {
    const read = isNone && knowledge.noneOf.includes(name) ? 0 : figure.numbers.get(name);
    builder.variable(numberKey(figure, name), typeof read === 'number' ? read : undefined);
    // Points of a curve are withheld where few are followed, however many have died.
    if (read === 'withheld' && !name.includes('@')) builder.hide(numberKey(figure, name));
    if (/^groups\/[^/]+\/n$/.test(name)) builder.reason([[numberKey(figure, name), 1]]);
  }
  // What stands on a number falls with it.
  if (figure.numbers.get(baseOf(known)) === 'withheld')
    builder.link(knowledge.counts.map((name) => numberKey(figure, name)));
  const hints = [...hintsOf(figure, disclosure), ...roundedHints(figure, knowledge.secrets, disclosure)];
  for (const { terms, lower, upper } of [...knowledge.relations, ...hints])
    builder.relate(keyed(figure, terms), lower, upper);
  if (isNone) return;
  const { measure, place } = figure;
  for (const { terms, side, among } of knowledge.secrets) {
    const about = { measure: measure.id, place, side, name: inWords(terms) };
    builder.secret(keyed(figure, terms), about, among === undefined ? [] : [[setVariable(place, among), 1]]);
  }
}

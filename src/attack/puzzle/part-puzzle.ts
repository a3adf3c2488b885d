import { NATION } from '../../definitions/nation.ts';
import type { CoverageRead } from '../coverage-read.ts';
import type { NamesTimes } from '../kinds/attack-kind.ts';
import type { Publication } from '../published.ts';
import type { PuzzleBuilder } from '../puzzle.ts';
import { ANY, atLeast, baseOf, inWords, type Known, numberKey, setVariable } from './known.ts';

/** Reporters make the nation, with those who belong to none. */
export function addReporters(builder: PuzzleBuilder, own: readonly Known[], cover: CoverageRead): void {
  const nation = own.find(({ figure }) => figure.place.reporter === NATION);
  const parts = own.filter((one) => one !== nation);
  if (nation === undefined || parts.length === 0) return;
  const { from, to } = nation.figure.place;
  addSums(builder, nation, parts, cover.mostUnplaced(from, to));
}

/** Strata are parts of all together, and leave some over: they are a part like the others, that nobody has given a name. */
export function addStrata(builder: PuzzleBuilder, own: readonly Known[], { strata }: Publication['area']): void {
  const whole = own.find(({ figure }) => figure.place.stratum === strata?.all.id);
  const parts = own.filter((one) => one !== whole);
  if (strata === undefined || whole === undefined || parts.length === 0) return;
  addSums(builder, whole, parts, ANY);
  if (whole.figure.absent !== undefined) return;
  // How many are outside a stratum is withheld where they are few, as outside a category.
  for (const part of parts)
    builder.reason([
      [numberKey(whole.figure, baseOf(whole)), 1],
      [numberKey(part.figure, baseOf(part)), -1],
    ]);
  const { measure, place } = whole.figure;
  const isWhole = parts.length === strata.values.length;
  for (const { terms, among } of isWhole ? whole.knowledge.secrets : []) {
    if (!terms.every(([name]) => whole.knowledge.adds.includes(name))) continue;
    const rest = [whole, ...parts].flatMap((one, at) =>
      terms
        .filter(([name]) => one.knowledge.counts.includes(name))
        .map(([name, by]) => [numberKey(one.figure, name), at === 0 ? by : -by] as const),
    );
    const about = {
      measure: measure.id,
      place: { ...place, stratum: 'rest' },
      side: 'rest',
      name: inWords(terms),
    } as const;
    const held =
      among === undefined
        ? []
        : [whole, ...parts].map(({ figure }, at) => [setVariable(figure.place, among), at === 0 ? 1 : -1] as const);
    builder.secret(rest, about, held);
  }
}

function addSums(builder: PuzzleBuilder, whole: Known, parts: readonly Known[], left: number): void {
  const { adds, distinct } = whole.knowledge;
  for (const name of adds) {
    const own = parts.filter(
      ({ knowledge, figure }) =>
        knowledge.counts.includes(name) &&
        (!figure.absent || [...knowledge.noneOf, ...(knowledge.inNation ?? [])].includes(name)),
    );
    const terms: NamesTimes = [
      [numberKey(whole.figure, name), 1],
      ...own.map(({ figure }) => [numberKey(figure, name), -1] as const),
    ];
    builder.relate(terms, 0, left);
  }
  for (const name of distinct)
    for (const { figure, knowledge } of parts)
      for (const one of knowledge.counts.includes(name) ? [name] : name === 'unique' ? ['n'] : [])
        atLeast(builder, numberKey(whole.figure, name), numberKey(figure, one));
}

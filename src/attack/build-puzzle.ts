import { withTies } from '../definitions/with-ties.ts';
import { CoverageRead, isOfCases } from './coverage-read.ts';
import { knowledgeOf } from './kinds/kinds.ts';
import type { Publication, PublishedPlace } from './published.ts';
import { addCases, addSets } from './puzzle/case-puzzle.ts';
import { addFigure } from './puzzle/figure-puzzle.ts';
import { atLeast, baseOf, type Known, numberKey, placeKey } from './puzzle/known.ts';
import { nationCover } from './puzzle/nation-cover.ts';
import { addReporters, addStrata } from './puzzle/part-puzzle.ts';
import { addUntaken } from './puzzle/untaken-puzzle.ts';
import { addYears } from './puzzle/year-puzzle.ts';
import { type Puzzle, PuzzleBuilder } from './puzzle.ts';
import { SaidOfSets } from './said-of-sets.ts';

/** What is read of a publication. */
export interface WhatIsRead {
  /** What years together tell of years too. */
  readonly isOverYears?: boolean;
  /** All numbers are of one edition, which withholds those that are withheld. */
  readonly isWhole?: boolean;
}

/**
 * All that published files say of the numbers behind them, whichever of them are withheld: of each figure what its definition
 * ties together; sums over reporters, strata and years; and measures that count the same cases, or some of them.
 */
export function buildPuzzle(
  { area, figures: read }: Publication,
  { isOverYears = true, isWhole = true }: WhatIsRead = {},
): Puzzle {
  const figures = read.map((figure) => ({ ...figure, measure: withTies(figure.measure, area.ties) }));
  const builder = new PuzzleBuilder(area.disclosure.threshold);
  const known = figures.map((figure): Known => {
    const isNone = figure.absent === 'not-applicable';
    return { figure, knowledge: knowledgeOf(figure), isThere: figure.absent === undefined || isNone };
  });
  const cover = new CoverageRead({ area, figures }, known);
  const all = known.map((one): Known => {
    const isAside = isOfCases(one.figure) && !cover.isBelieved(one.figure);
    return isAside ? { ...one, knowledge: { ...one.knowledge, sets: [] } } : one;
  });
  const there = all.filter(({ isThere }) => isThere);
  for (const one of there) addFigure(builder, one, area);
  const byPlace = Map.groupBy(there, ({ figure: { place } }) => placeKey(place));
  const nation = nationCover(all, byPlace, cover);
  const { isOver } = nation;
  const sets = new Map([...byPlace].map(([key, own]) => [key, addSets(builder, key, own, nation)]));
  const said = new SaidOfSets();
  for (const [key, own] of byPlace) addCases(builder, key, own, { sets: sets.get(key) ?? new Map(), said, isOver });
  if (isOverYears) addYears(builder, byPlace, sets);
  for (const own of Map.groupBy(there, ({ figure: { measure } }) => measure.id).values()) {
    for (const one of groups(own, ({ stratum, from, to }) => [stratum, from, to])) addReporters(builder, one, cover);
    for (const one of groups(own, ({ reporter, from, to }) => [reporter, from, to])) addStrata(builder, one, area);
  }
  for (const one of groups(there, ({ reporter, from, to }) => [reporter, from, to]))
    addUntaken(builder, one, sets, area);
  for (const { figure } of there)
    if (isOfCases(figure) && cover.isBelieved(figure)) builder.tell(numberKey(figure, 'numerator'));
  for (const own of byPlace.values())
    for (const group of area.disclosure.samePeople) {
      const base = (id: string) => own.find(({ figure }) => figure.measure.id === id);
      builder.link(group.flatMap((id) => base(id) ?? []).map((one) => numberKey(one.figure, baseOf(one))));
      const [first, ...others] = group;
      const most = first === undefined ? undefined : base(first);
      for (const id of others) {
        const least = base(id);
        if (most !== undefined && least !== undefined)
          atLeast(builder, numberKey(most.figure, baseOf(most)), numberKey(least.figure, baseOf(least)));
      }
    }
  const { reasons, ...puzzle } = builder.build();
  // What is withheld for the sake of something that isn't read is withheld for no reason that is.
  return isOverYears && isWhole && reasons !== undefined ? { ...puzzle, reasons } : puzzle;
}

function groups(all: readonly Known[], key: (place: PublishedPlace) => readonly unknown[]): Known[][] {
  return [...Map.groupBy(all, ({ figure }) => key(figure.place).join('|')).values()];
}

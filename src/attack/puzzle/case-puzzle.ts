import { definedParts } from '../../definitions/kinds/kinds.ts';
import type { AnswerWalk } from '../any-of.ts';
import { type CaseSet, casesOf, isWithin, rowsOf, setKey } from '../case-set.ts';
import type { PublishedMeasure } from '../published.ts';
import type { PuzzleBuilder } from '../puzzle.ts';
import type { SaidOfSets } from '../said-of-sets.ts';
import { ANY, atLeast, baseOf, type Known, keyed, numberKey, placeKey } from './known.ts';
import type { Cover, NationCover } from './nation-cover.ts';

/** The sets of cases that the figures of a place count, each a number of its own. */
export function addSets(
  builder: PuzzleBuilder,
  place: string,
  own: readonly Known[],
  { isOver, leftOut, mostUnplaced }: NationCover,
): Map<string, CaseSet> {
  const sets = new Map<string, CaseSet>();
  for (const { figure, knowledge } of own) {
    for (const { terms, set, isAtMost = false } of knowledge.sets) {
      const key = setKey(set);
      sets.set(key, set);
      const isNone = terms.every(([name]) => knowledge.noneOf.includes(name));
      const isLess = isAtMost || !isOver(figure, isNone);
      builder.relate(
        [[`${place}|${key}`, 1], ...keyed(figure, terms).map(([name, by]) => [name, -by] as const)],
        0,
        isLess ? ANY : 0,
      );
      // Where nobody has a figure the nation's is a sum of none.
      if (isAtMost || !isLess || figure.absent !== undefined) continue;
      // What the nation's figure lacks is what the reporters without a figure have.
      builder.relate(
        [
          [`${place}|${key}`, 1],
          ...keyed(figure, terms).map(([name, by]) => [name, -by] as const),
          ...leftOut(figure, isNone).map((other) => [`${placeKey(other)}|${key}`, -1] as const),
        ],
        0,
        mostUnplaced(figure),
      );
    }
  }
  return sets;
}

/** Sets of cases that lie in one another or apart, and persons and stays behind rows. */
export function addCases(
  builder: PuzzleBuilder,
  place: string,
  own: readonly Known[],
  { sets, said, isOver }: { sets: ReadonlyMap<string, CaseSet>; said: SaidOfSets; isOver: Cover },
): void {
  const variable = (key: string) => `${place}|${key}`;
  for (const { whole, parts, isAll } of said.families(sets))
    builder.relate([[variable(whole), 1], ...parts.map((part) => [variable(part), -1] as const)], 0, isAll ? 0 : ANY);
  for (const walk of said.anyOf(sets)) addWalk(builder, place, walk);
  for (const { whole, known, some, parts } of said.unknown(sets))
    builder.relate(
      [
        [variable(whole), 1],
        [variable(known), -1],
        [variable(some), -1],
        ...parts.map((part) => [variable(part), 1] as const),
      ],
      0,
      ANY,
    );
  for (const one of own) {
    addPersons(builder, one, own, isOver);
    addBelonging(builder, one, { place, sets });
  }
}

/** A set of cases that are told apart by how they have answered is of those who take some steps. */
function addWalk(builder: PuzzleBuilder, place: string, { name, counts, places, empty }: AnswerWalk): void {
  const times = (steps: readonly number[], by: number) =>
    steps.map((step) => [`${place}|step ${step} of ${name}`, by] as const);
  for (const [key, steps] of counts) builder.relate([[`${place}|${key}`, 1], ...times(steps, -1)], 0, 0);
  for (const { arriving, leaving } of places) builder.relate([...times(arriving, 1), ...times(leaving, -1)], 0, 0);
  for (const key of empty) builder.relate([[`${place}|${key}`, 1]], 0, 0);
}

/** Persons are at most as many as their rows, and as those of wider sources; where there are rows there is a person. */
function addPersons(builder: PuzzleBuilder, known: Known, own: readonly Known[], isOver: Cover): void {
  const { figure, knowledge } = known;
  const { population } = figure.measure.computation;
  const base = baseOf(known);
  if (knowledge.sets.length === 0) return;
  const persons = [
    ...(population.count === 'persons' ? [base] : []),
    ...knowledge.counts.filter((name) => name === 'persons'),
  ];
  for (const other of own) {
    if (other.figure === figure || !isOver(other.figure, true)) continue;
    const wider = other.figure.measure.computation.population;
    const isAllOfThem = (definedParts(other.figure.measure.computation.figure).among ?? []).length === 0;
    // Only a figure that is of all that its population holds has so many.
    if (wider.count !== 'persons' || wider.first !== 'inPeriod' || !isAllOfThem || !isOfAll(other)) continue;
    if (!isCovered(population.rows, wider.rows)) continue;
    const many = numberKey(other.figure, baseOf(other));
    for (const name of persons) atLeast(builder, many, numberKey(figure, name));
    const shown = builder.shown(numberKey(figure, base));
    if (shown !== undefined && shown > 0) builder.relate([[many, 1]], 1, ANY);
  }
}

/** Persons with rows that each belong to one of another table are no more than those are. */
function addBelonging(
  builder: PuzzleBuilder,
  known: Known,
  { place, sets }: { readonly place: string; readonly sets: ReadonlyMap<string, CaseSet> },
): void {
  const { population } = known.figure.measure.computation;
  const [source] = population.rows;
  if (population.count !== 'persons' || source === undefined || known.knowledge.sets.length === 0) return;
  for (const { table, conditions, belongsTo } of population.ties ?? []) {
    if (belongsTo === undefined || !isCovered(population.rows, [{ table, date: source.date, conditions }])) continue;
    const key = setKey(rowsOf({ ...belongsTo, date: source.date }, population.ties));
    if (sets.has(key)) atLeast(builder, `${place}|${key}`, numberKey(known.figure, baseOf(known)));
  }
}

/** Whether how many a figure is of is how many its population holds. */
function isOfAll({ figure, knowledge }: Known): boolean {
  const whole = setKey(casesOf(figure.measure.computation.population));
  return knowledge.sets.some(({ terms, set }) => terms.length === 1 && setKey(set) === whole);
}

type Rows = PublishedMeasure['computation']['population']['rows'];

/** Whether every row of the sources is one of the wider sources. */
function isCovered(rows: Rows, wider: Rows): boolean {
  return rows.every((row) => wider.some((one) => isWithin(rowsOf(row), rowsOf(one))));
}

import { definedParts } from '../definitions/kinds/kinds.ts';
import { NATION } from '../definitions/nation.ts';
import { withTies } from '../definitions/with-ties.ts';
import { setsOfAnyOf } from './any-of.ts';
import { askingMore, type CaseSet, casesOf, isWithin, rowsOf, setKey } from './case-set.ts';
import { CoverageRead, isOfCases } from './coverage-read.ts';
import { Families } from './families.ts';
import { hintsOf, roundedHints } from './hints.ts';
import type { Knowledge, NamesTimes } from './kinds/attack-kind.ts';
import { knowledgeOf } from './kinds/kinds.ts';
import type { Publication, PublishedFigure, PublishedMeasure, PublishedPlace } from './published.ts';
import { type Puzzle, PuzzleBuilder } from './puzzle.ts';
import { unknownAmong } from './unknown-among.ts';
import { takenBy } from './untaken.ts';

const ANY = Number.POSITIVE_INFINITY;

/** A figure, and what is known of it. */
interface Known {
  readonly figure: PublishedFigure;
  readonly knowledge: Knowledge;
  /** There is a figure, or it is known to be of nobody. */
  readonly isThere: boolean;
}

/**
 * All that published files say of the numbers behind them, whichever of them are withheld: of each figure what its definition
 * ties together; sums over reporters, strata and years; and measures that count the same cases, or some of them.
 */
export function buildPuzzle({ area, figures: read }: Publication, isOverYears = true): Puzzle {
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
  const families = new Families();
  for (const [key, own] of byPlace) addCases(builder, key, own, { sets: sets.get(key) ?? new Map(), families, isOver });
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
    for (const [first, ...others] of area.disclosure.samePeople) {
      const base = (id: string) => own.find(({ figure }) => figure.measure.id === id);
      const most = first === undefined ? undefined : base(first);
      for (const id of others) {
        const least = base(id);
        if (most !== undefined && least !== undefined)
          atLeast(builder, numberKey(most.figure, baseOf(most)), numberKey(least.figure, baseOf(least)));
      }
    }
  return builder.build();
}

/** The number that says how many a figure is of. */
const baseOf = ({ knowledge }: Known) => (knowledge.counts.includes('n') ? 'n' : 'denominator');

const placeKey = ({ reporter, stratum, from, to }: PublishedPlace) => [`${from}–${to}`, reporter, stratum].join('|');

/** The key of a number of a figure. */
export function numberKey(
  { measure, place }: { measure: Pick<PublishedMeasure, 'id'>; place: PublishedPlace },
  name: string,
): string {
  return `${placeKey(place)}|${measure.id}|${name}`;
}

const keyed = (figure: PublishedFigure, terms: NamesTimes): NamesTimes =>
  terms.map(([name, by]) => [numberKey(figure, name), by]);

function groups(all: readonly Known[], key: (place: PublishedPlace) => readonly unknown[]): Known[][] {
  return [...Map.groupBy(all, ({ figure }) => key(figure.place).join('|')).values()];
}

function addFigure(builder: PuzzleBuilder, { figure, knowledge }: Known, { disclosure }: Publication['area']): void {
  const isNone = figure.absent !== undefined;
  for (const name of knowledge.counts) {
    const read = isNone && knowledge.noneOf.includes(name) ? 0 : figure.numbers.get(name);
    builder.variable(numberKey(figure, name), typeof read === 'number' ? read : undefined);
  }
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

/** The variable of how many cases of a set there are in a place. */
const setVariable = (place: PublishedPlace, set: CaseSet) => `${placeKey(place)}|${setKey(set)}`;

/** Terms in words of the published files: `n − kon/man/n`. */
export const inWords = (terms: NamesTimes) =>
  terms.map(([name, by], at) => (at === 0 ? name : ` ${by < 0 ? '−' : '+'} ${name}`)).join('');

/** The sets of cases that the figures of a place count, each a number of its own. */
function addSets(
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

/**
 * Whether a figure counts all that there is in its place to the attacker's knowledge. The nation's is over the reporters that have a
 * figure: what one without it has isn't told in its sums. @param isNone of numbers that are 0 where a figure isn't applicable
 */
type Cover = (figure: PublishedFigure, isNone: boolean) => boolean;

interface NationCover {
  readonly isOver: Cover;
  /** The places of the reporters whose cases aren't in a figure of the nation, though they are in others of it. */
  readonly leftOut: (figure: PublishedFigure, isNone: boolean) => readonly PublishedPlace[];
  /** How many cases at most belong to no reporter, and may or may not be in a figure of the nation. */
  readonly mostUnplaced: (figure: PublishedFigure) => number;
}

function nationCover(
  all: readonly Known[],
  byPlace: ReadonlyMap<string, readonly Known[]>,
  read: CoverageRead,
): NationCover {
  const nationKey = ({ measure, place }: PublishedFigure) =>
    numberKey({ measure, place: { ...place, reporter: NATION } }, '');
  // A reporter that tells nothing at all is in no figure of the nation, so that they are of the same cases.
  const tells = ({ place }: PublishedFigure) =>
    byPlace.get(placeKey(place))?.some(({ knowledge }) => knowledge.sets.length > 0) ?? false;
  const without = all.filter(({ figure }) => figure.absent !== undefined);
  // Where it isn't applicable nobody is known: those of whom it is unknown are among the nation's unknown.
  const some = new Set(without.filter(({ isThere }) => !isThere).map(({ figure }) => nationKey(figure)));
  const any = new Set(
    without.filter(({ figure, isThere }) => !isThere && tells(figure)).map(({ figure }) => nationKey(figure)),
  );
  const lacking = Map.groupBy(
    without.filter(({ figure }) => figure.absent !== 'withheld' && tells(figure)),
    ({ figure }) => nationKey(figure),
  );
  const mostUnplaced = ({ place: { from, to } }: PublishedFigure) => read.mostUnplaced(from, to);
  return {
    isOver: (figure, isNone) => {
      if (figure.place.reporter !== NATION) return true;
      const key = nationKey(figure);
      return !any.has(key) && (isNone || !(mostUnplaced(figure) > 0 || some.has(key)));
    },
    leftOut: (figure, isNone) =>
      (lacking.get(nationKey(figure)) ?? []).flatMap((one) => (isNone || !one.isThere ? [one.figure.place] : [])),
    mostUnplaced,
  };
}

/** Sets of cases that lie in one another or apart, and persons and stays behind rows. */
function addCases(
  builder: PuzzleBuilder,
  place: string,
  own: readonly Known[],
  { sets, families, isOver }: { sets: ReadonlyMap<string, CaseSet>; families: Families; isOver: Cover },
): void {
  const variable = (key: string) => `${place}|${key}`;
  for (const { whole, parts, isAll } of families.of(sets))
    builder.relate([[variable(whole), 1], ...parts.map((part) => [variable(part), -1] as const)], 0, isAll ? 0 : ANY);
  for (const terms of setsOfAnyOf(sets))
    builder.relate(
      terms.map(([key, by]) => [variable(key), by]),
      0,
      ANY,
    );
  for (const { whole, known, some, parts } of unknownAmong(sets))
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

/** One number is as large as another or larger. */
function atLeast(builder: PuzzleBuilder, many: string, few: string): void {
  builder.relate(
    [
      [many, 1],
      [few, -1],
    ],
    0,
    ANY,
  );
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

/** Rows of years together are those of the years; so many persons at most have such rows. */
function addYears(
  builder: PuzzleBuilder,
  byPlace: ReadonlyMap<string, readonly Known[]>,
  sets: ReadonlyMap<string, ReadonlyMap<string, CaseSet>>,
): void {
  for (const [key, own] of byPlace) {
    const place = own[0]?.figure.place;
    if (place === undefined || place.from === place.to) continue;
    const years = Array.from({ length: place.to - place.from + 1 }, (_, at) => {
      const year = place.from + at;
      return placeKey({ ...place, from: year, to: year });
    });
    const yearly = years.map((year) => sets.get(year));
    const sumOf = (set: string) => years.map((year) => [`${year}|${set}`, -1] as const);
    for (const set of sets.get(key)?.keys() ?? [])
      if (set.startsWith('["rows ') && yearly.every((one) => one?.has(set)))
        builder.relate([[`${key}|${set}`, 1], ...sumOf(set)], 0, 0);
    // Of persons no more are told apart by their first rows than there are rows.
    for (const { figure, knowledge } of own) {
      const { population } = figure.measure.computation;
      if (population.count !== 'persons' || population.rows.length !== 1) continue;
      const [row] = population.rows;
      for (const { terms, set } of knowledge.sets) {
        const atoms = set.atoms.filter(({ on }) => !on.startsWith('followed '));
        const rows = row && setKey(askingMore(rowsOf(row, population.ties), atoms));
        if (rows !== undefined && yearly.every((one) => one?.has(rows)))
          builder.relate(
            [
              ...sumOf(rows).map(([name]) => [name, 1] as const),
              ...keyed(figure, terms).map(([name, by]) => [name, -by] as const),
            ],
            0,
            ANY,
          );
      }
      // Nor are more of them without a group than there are rows without one.
      const { followed } = definedParts(figure.measure.computation.figure);
      if (row === undefined || followed === undefined || !knowledge.counts.includes('missing')) continue;
      const source = rowsOf(row, population.ties);
      const [all, grouped] = [setKey(source), setKey(askingMore(source, [{ on: followed.by.variable }]))];
      if (yearly.every((one) => one?.has(all) && one.has(grouped)))
        builder.relate(
          [...sumOf(all).map(([name]) => [name, 1] as const), ...sumOf(grouped), [numberKey(figure, 'missing'), -1]],
          0,
          ANY,
        );
    }
  }
}

/** Reporters make the nation, with those who belong to none. */
function addReporters(builder: PuzzleBuilder, own: readonly Known[], cover: CoverageRead): void {
  const nation = own.find(({ figure }) => figure.place.reporter === NATION);
  const parts = own.filter((one) => one !== nation);
  if (nation === undefined || parts.length === 0) return;
  const { from, to } = nation.figure.place;
  addSums(builder, nation, parts, cover.mostUnplaced(from, to));
}

/** Strata are parts of all together, and leave some over: they are a part like the others, that nobody has given a name. */
function addStrata(builder: PuzzleBuilder, own: readonly Known[], { strata }: Publication['area']): void {
  const whole = own.find(({ figure }) => figure.place.stratum === strata?.all.id);
  const parts = own.filter((one) => one !== whole);
  if (strata === undefined || whole === undefined || parts.length === 0) return;
  addSums(builder, whole, parts, ANY);
  if (whole.figure.absent !== undefined) return;
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

/** How many there are besides the cases that a measure takes by an answer, in each place and among what strata leave over of all. */
function addUntaken(
  builder: PuzzleBuilder,
  own: readonly Known[],
  sets: ReadonlyMap<string, ReadonlyMap<string, CaseSet>>,
  { strata }: Publication['area'],
): void {
  const places = new Map(own.map(({ figure: { place } }) => [place.stratum, place]));
  const parts = (strata?.values ?? []).flatMap(({ id }) => places.get(id) ?? []);
  const told = new Set<string>();
  for (const { figure } of own) {
    if (figure.absent !== undefined) continue;
    const { measure, place } = figure;
    const inPlace = sets.get(placeKey(place)) ?? new Map<string, CaseSet>();
    const { among = [] } = definedParts(measure.computation.figure);
    for (const { whole, part } of takenBy(measure, among, inPlace)) {
      const key = JSON.stringify([placeKey(place), whole, part]);
      if (told.has(key)) continue;
      told.add(key);
      const untaken = (one: PublishedPlace, by: number): NamesTimes =>
        [[whole, by] as const, [part, -by] as const].flatMap(([set, times]) =>
          sets.get(placeKey(one))?.has(set) ? [[`${placeKey(one)}|${set}`, times] as const] : [],
        );
      const name = `${whole} − ${part}`;
      builder.secret(untaken(place, 1), { measure: measure.id, place, side: 'outside', name });
      // Where a stratum has no figure of its own, what it has of either isn't told apart from the rest.
      const isLeft = parts.every((one) => {
        const own = sets.get(placeKey(one));
        return own === undefined || own.has(whole) === own.has(part);
      });
      if (place.stratum !== strata?.all.id || parts.length < strata.values.length || !isLeft) continue;
      const rest = { ...place, stratum: 'rest' };
      builder.secret([...untaken(place, 1), ...parts.flatMap((one) => untaken(one, -1))], {
        measure: measure.id,
        place: rest,
        side: 'rest',
        name,
      });
    }
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

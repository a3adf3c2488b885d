import type { Criterion, Days } from '../../definitions/figure-definition.ts';
import { definedParts } from '../../definitions/kinds/kinds.ts';
import type { Measure } from '../../definitions/measure.ts';
import type { Condition, RowSource, RowTie } from '../../definitions/population.ts';

/**
 * The name of the count of a measure's cases, or of those that also meet some conditions. Numbers of one place with the same
 * name are the same number, whatever measures they stand in: all who asks the definitions knows that. Undefined where the
 * definition doesn't say it in so many words.
 */
export function countKey({ computation }: Measure, more: readonly Condition[] = []): string | undefined {
  const { population, figure } = computation;
  const among = [...(definedParts(figure).among ?? []), ...more];
  if (population.count === 'persons')
    return among.length > 0 ? undefined : personsKey(population.rows, population.first);
  if (population.count !== 'rows') return undefined;
  return rowsKey(population.rows[0], among, population.ties);
}

/** Rows of a table by a date that meet all of some conditions. */
export interface RowSet {
  readonly table: string;
  readonly date: string;
  readonly conditions: readonly Asked[];
}

/** What a condition asks, in a form that has one spelling. */
type Asked = readonly [variable: string, values: readonly string[], range: string];

const ROWS = '@rows';

/**
 * The name of the count of rows that also meet some conditions.
 * @param ties what is known of rows whatever they hold: rows that are the same by them have one name
 */
export function rowsKey(
  { table, date, conditions }: RowSource,
  more: readonly Condition[],
  ties: readonly RowTie[] = [],
): string {
  return keyOfAsked(date, tied({ table, asked: [...conditions, ...more].map(askedBy) }, ties));
}

/** The name of the count of those of some rows that also meet some conditions. */
export function narrowedKey(
  { table, date, conditions }: RowSet,
  more: readonly Condition[],
  ties: readonly RowTie[] = [],
): string {
  return keyOfAsked(date, tied({ table, asked: [...conditions, ...more.map(askedBy)] }, ties));
}

function keyOfAsked(date: string, { table, asked }: AskedRows): string {
  // Who is known to have a value is known to have any.
  const own = asked.filter(
    (one) => !asked.some((other) => other !== one && one[2] === ANY && other[0] === one[0] && other[2] !== ANY),
  );
  const once = new Map(own.map((one) => [JSON.stringify(one), one]));
  return `${ROWS}${JSON.stringify([table, date, [...once].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one)])}`;
}

interface AskedRows {
  readonly table: string;
  readonly asked: readonly Asked[];
}

/** Rows as those of the table that they stand for, with all that they always meet. */
function tied({ table, asked }: AskedRows, ties: readonly RowTie[]): AskedRows {
  const meet = (rows: AskedRows, tie: RowTie) =>
    tie.table === rows.table &&
    tie.conditions.map(askedBy).every((one) => rows.asked.some((held) => implies(held, one)));
  let rows: AskedRows = { table, asked };
  for (const tie of ties) {
    if (tie.oneFor === undefined || !meet(rows, tie)) continue;
    const own = tie.conditions.map(askedBy);
    const others = rows.asked.filter((held) => !own.some((one) => implies(held, one)));
    rows = { table: tie.oneFor.table, asked: [...tie.oneFor.conditions.map(askedBy), ...others] };
  }
  for (let before = -1; before < rows.asked.length; ) {
    before = rows.asked.length;
    for (const tie of ties) {
      if (tie.also === undefined || !meet(rows, tie)) continue;
      const unsaid = tie.also.map(askedBy).filter((one) => !rows.asked.some((held) => implies(held, one)));
      rows = { ...rows, asked: [...rows.asked, ...unsaid] };
    }
  }
  return rows;
}

/** The rows that a name says the count of; undefined where it is the name of something else. */
export function rowSetOf(name: string): RowSet | undefined {
  if (!name.startsWith(ROWS)) return undefined;
  const [table, date, conditions] = JSON.parse(name.slice(ROWS.length)) as [string, string, Asked[]];
  return { table, date, conditions };
}

/** Whether every row of the one is one of the other. */
export function isWithin(one: RowSet, other: RowSet): boolean {
  return (
    one.table === other.table &&
    one.date === other.date &&
    other.conditions.every((asked) => one.conditions.some((held) => implies(held, asked)))
  );
}

function implies([variable, values, range]: Asked, asked: Asked): boolean {
  if (variable !== asked[0]) return false;
  if (asked[2] === ANY) return true;
  return range === asked[2] && (range !== '' || values.every((value) => asked[1].includes(value)));
}

/** Whether no row is in both. */
export function isApart(one: RowSet, other: RowSet): boolean {
  return one.conditions.some(([variable, values, range]) =>
    other.conditions.some(
      (asked) =>
        variable === asked[0] && range === '' && asked[2] === '' && !values.some((value) => asked[1].includes(value)),
    ),
  );
}

/** The name of the count of persons with a row of any of the sources in the period. */
export function personsKey(rows: readonly RowSource[], first: 'inPeriod' | 'ever'): string {
  return `@${JSON.stringify(['persons', first, rows.map(({ table, date, conditions }) => [table, date, conditions.map(conditionKey).toSorted()])])}`;
}

/** The only conditions that meet a criterion, where there is one way to meet it. */
function onlyWay({ anyOf }: Criterion): readonly Condition[] | undefined {
  return anyOf.length === 1 ? anyOf[0] : undefined;
}

/**
 * The name of the count of those known not to meet a criterion that is one question of yes and no: they have the other answer.
 */
export function otherAnswer(measure: Measure, criterion: Criterion): string | undefined {
  const [condition, ...others] = onlyWay(criterion) ?? [];
  if (condition === undefined || others.length > 0) return undefined;
  const [answer, ...more] = condition.oneOf;
  const isAsked = criterion.known.length === 1 && criterion.known[0] === condition.variable;
  if (!isAsked || typeof answer !== 'boolean' || more.length > 0) return undefined;
  return countKey(measure, [{ ...condition, oneOf: [!answer] }]);
}

/** The name of the count of persons who are followed to a day, whatever group they are in. */
export function followedKey({ computation: { population, figure } }: Measure): string | undefined {
  const { followed } = definedParts(figure);
  if (followed === undefined || population.count !== 'persons') return undefined;
  const { from, death, lastSeen, entry = null } = followed;
  return `${personsKey(population.rows, population.first)}${JSON.stringify([from, death, lastSeen, entry])}`;
}

/** As a condition: that it is known what a variable's value is. */
export function anyValue(variable: string): Condition {
  return { variable, oneOf: [], range: {} };
}

/** What the cases in a share meet, and those that it is a share of, where that is said in so many words. */
export function criterionKeys(
  measure: Measure,
  criterion: Criterion,
): { readonly met?: string; readonly known?: string } {
  const way = onlyWay(criterion);
  if (way === undefined) return {};
  const isAsked = (variable: string) => way.some((one) => one.variable === variable);
  const others = criterion.known.filter((variable) => !isAsked(variable)).map(anyValue);
  const [met, known] = [countKey(measure, [...way, ...others]), countKey(measure, criterion.known.map(anyValue))];
  const isJudged = way.every(({ variable }) => criterion.known.includes(variable));
  return { ...(met === undefined ? {} : { met }), ...(known === undefined || !isJudged ? {} : { known }) };
}

/** As a condition: that the time between two dates is known, and the dates are in order. @param range of the days, where within one */
export function isTimed({ from, to, orTo = [] }: Days, range: object = {}): Condition {
  return { variable: JSON.stringify([from, to, ...orTo]), oneOf: [], range };
}

const ANY = '{}';

const askedBy = ({ variable, oneOf, range }: Condition): Asked => [
  variable,
  oneOf.map(answerText).toSorted(),
  range === undefined ? '' : JSON.stringify(range),
];

const conditionKey = (condition: Condition) => JSON.stringify(askedBy(condition));

/** Groups name answers as tables do. */
const answerText = (value: string | number | boolean) =>
  typeof value === 'boolean' ? (value ? 'ja' : 'nej') : String(value);

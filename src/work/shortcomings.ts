import type { FalseFigure } from '../analysis/false-figures.ts';
import type { LoadedTables } from '../analysis/loaded-tables.ts';
import type { Area } from '../definitions/area.ts';
import { definedParts } from '../definitions/kinds/kinds.ts';
import type { Dictionary } from '../dictionary/dictionary.ts';
import { columnName, tableName } from '../dictionary/names.ts';
import { tablesBehind } from '../engine/needed-columns.ts';
import type { ProblemCode } from '../problems/catalogue.ts';
import { type Problem, problem } from '../problems/problem.ts';
import { resultParts } from '../results/kinds/result-parts.ts';
import type { AbsenceReason, Evaluation } from '../results/result.ts';
import { midSentence } from '../words/letters.ts';
import { listed } from '../words/lists.ts';
import { type AbsentColumns, absentColumns } from './absent-columns.ts';
import { falsifyingColumns } from './falsifying-columns.ts';
import { Refused } from './refused.ts';

/** What an evaluation's figures lack: told before and beside them, wherever they are shown. */
export interface Shortcomings {
  /** Tables with rows that were refused and so are in no figure. */
  readonly refused: readonly { readonly table: string; readonly refused: number; readonly read: number }[];
  /** Codes of measures that can't be computed, since a table or a column that they need can't be read. */
  readonly unreadable: readonly string[];
  /** Breakdowns that can't be told while their measures can: the measure's code, the breakdown's name, and why. */
  readonly untold: readonly { readonly measure: string; readonly breakdown: string; readonly reason: AbsenceReason }[];
  /** Tables that the figures rest on and that aren't among those given. */
  readonly absent: readonly string[];
  /** Of these, those that a reporter has stated as delivered: its zeros are declared. */
  readonly declared: readonly string[];
  /** Columns that the figures rest on and that a table which is there lacks, or has no value in, by name. */
  readonly absentColumns: readonly AbsentColumns[];
  /** Of such columns those that decide which rows or events count, and what is false for want of them: measures by code, and breakdowns. */
  readonly falsified: readonly {
    readonly table: string;
    readonly columns: readonly string[];
    readonly measures: readonly string[];
    /** Of these, the measures that stop what is published: they would be left out for nothing else. */
    readonly stopping: readonly string[];
  }[];
  /** Whether what is false is left out of what is shown. */
  readonly areFalseLeftOut: boolean;
  /** Tables of which rows are stated as delivered that aren't there: the zeros made of them are declared, and not true. */
  readonly contradicted: readonly string[];
}

/** What became of the tables, and what is known of figures that rest on them. */
type Known = Pick<LoadedTables, 'read'> & {
  readonly falsified: readonly FalseFigure[];
  readonly areFalseLeftOut?: boolean;
};

export function shortcomingsOf(
  { results, rows, problems }: Pick<Evaluation, 'results' | 'rows' | 'problems'>,
  area: Area,
  dictionary: Dictionary,
  { read, falsified, areFalseLeftOut = false }: Known,
): Shortcomings {
  const nameOf = (table: string) => tableName(dictionary, table);
  const restsOn = new Set(area.measures.flatMap((measure) => [...tablesBehind(measure, area, dictionary)]));
  const tablesWith = (code: ProblemCode) => [
    ...new Set(problems.flatMap((each) => (each.code === code && each.table !== undefined ? [each.table] : []))),
  ];
  const untold = new Map(
    results.flatMap((one) =>
      Object.entries(one.untold ?? {}).map(([part, why]) => [JSON.stringify([one.measure, part]), why] as const),
    ),
  );
  const unread = new Set(
    results.flatMap(({ measure, figure }) => (resultParts(figure).absent === 'unreadable' ? [measure] : [])),
  );
  const absent = tablesWith('table-absent').filter((table) => restsOn.has(table));
  const declared = new Set([...DECLARED, 'delivery-rows-absent' as const].flatMap(tablesWith));
  const deciding = falsifyingColumns(results, area, falsified);
  const isDeciding = (table: string, id: string) =>
    deciding.some((each) => each.table === table && each.columns.includes(id));
  return {
    refused: Object.entries(rows)
      .filter(([, { refused }]) => refused > 0)
      .map(([table, { refused, read }]) => ({ table: nameOf(table), refused, read })),
    unreadable: area.measures.filter(({ id }) => unread.has(id)).map(({ code }) => code),
    untold: area.measures.flatMap(({ id, code, computation }) =>
      definedParts(computation.figure).breakdowns.flatMap((one) => {
        const reason = untold.get(JSON.stringify([id, one.id]));
        return reason === undefined ? [] : { measure: code, breakdown: one.name, reason };
      }),
    ),
    absent: absent.map(nameOf),
    declared: absent.filter((table) => declared.has(table)).map(nameOf),
    absentColumns: absentColumns(area, dictionary, { read }).flatMap(({ table, columns, areEmpty }) => {
      const named = columns.filter((id) => !isDeciding(table, id)).map((id) => columnName(dictionary, table, id));
      return named.length === 0 ? [] : [{ table: nameOf(table), columns: named, areEmpty }];
    }),
    falsified: deciding.map(({ table, columns, ...costs }) => ({
      table: nameOf(table),
      columns: columns.map((id) => columnName(dictionary, table, id)),
      ...costs,
    })),
    areFalseLeftOut,
    contradicted: tablesWith('delivery-rows-absent').map(nameOf),
  };
}

/** All that can't be read, by its name: measures, and breakdowns of those that can. Either ends a run with 1 and stops what is published. */
export function unreadableIn({ unreadable, untold }: Shortcomings): readonly string[] {
  const parts = untold.filter(({ reason }) => reason === 'unreadable');
  return [...unreadable, ...parts.map(({ measure, breakdown }) => `${measure} efter ${midSentence(breakdown)}`)];
}

/** What says that a zero is declared of a table that isn't there. */
const DECLARED: readonly ProblemCode[] = ['delivery-table-absent', 'delivery-declared'];
const DELIVERED: readonly string[] = [...DECLARED, 'delivery-rows-absent', 'delivery-rows-fewer'];

/** Of the problems of an evaluation those that say that rows are missing which are stated as delivered. */
export function aboutDelivery(problems: readonly Problem[]): readonly Problem[] {
  return problems.filter(({ code }) => DELIVERED.includes(code));
}

function absentInWords(tables: readonly string[]): string {
  const isOne = tables.length === 1;
  return `${isOne ? 'Tabellen' : 'Tabellerna'} ${listed(tables)} finns inte i underlaget: det som bygger på ${isOne ? 'den' : 'dem'} är ej rapporterat eller okänt`;
}

function columnsInWords({ table, columns, areEmpty }: AbsentColumns): string {
  const isOne = columns.length === 1;
  const named = `${isOne ? 'Kolumnen' : 'Kolumnerna'} ${listed(columns)} i ${table}`;
  const lacking = areEmpty
    ? `${isOne ? 'är tom' : 'är tomma'} på varje rad`
    : `finns inte i underlaget: ${isOne ? 'den räknas som tom' : 'de räknas som tomma'}`;
  return `${named} ${lacking}, och det som bygger på ${isOne ? 'den' : 'dem'} kan vara okänt eller fel.`;
}

/** What the figures lack, a sentence each; none when they lack nothing. */
export function shortcomingsInWords(shortcomings: Shortcomings): string[] {
  const {
    refused,
    unreadable,
    untold,
    absent,
    declared,
    absentColumns: columns,
    falsified,
    contradicted,
  } = shortcomings;
  const unsaid = absent.filter((name) => !declared.includes(name));
  const tables = refused.map(({ table, refused: n, read }) => `${n} av ${read} i ${table}`);
  return [
    ...(unreadable.length === 0
      ? []
      : [`Kan inte räknas, eftersom tabeller eller kolumner som behövs inte går att läsa: ${unreadable.join(', ')}.`]),
    ...untold.map(
      ({ measure, breakdown }) =>
        `Uppdelningen efter ${midSentence(breakdown)} i ${measure} är okänd: uppgiften saknas eller går inte att läsa.`,
    ),
    ...(unsaid.length === 0 ? [] : [`${absentInWords(unsaid)}.`]),
    ...(declared.length === 0
      ? []
      : [
          `${absentInWords(declared)}, utom för den som har intygat i leverans att den är lämnad: de nollorna är intygade, inte räknade.`,
        ]),
    ...falsified.map(
      ({ table, columns: lacking, measures }) =>
        `${shortcomings.areFalseLeftOut ? 'Kan inte räknas,' : 'Blir fel,'} eftersom ${listed(lacking)} saknas på varje rad i ${table}: ${measures.join(', ')}.`,
    ),
    ...columns.map(columnsInWords),
    ...(contradicted.length === 0
      ? []
      : [
          `Enligt leverans är rader lämnade som inte finns i underlaget: ${listed(contradicted)}. Nollor som bygger på dem är inte räknade.`,
        ]),
    ...(tables.length === 0 ? [] : [`Avvisade rader ingår inte i siffrorna: ${tables.join(', ')}.`]),
  ];
}

/**
 * Figures that can't be computed, or that are false for want of a column, stop what is published, unless the publisher has said to leave
 * them out; zeros that are declared of rows that should be there stop it always.
 * @param problems what was found of the tables
 * @throws Refused with the measures, and what is wrong with the tables
 */
export function refuseUnreadable(shortcomings: Shortcomings, problems: readonly Problem[], areLeftOut: boolean): void {
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (shortcomings.contradicted.length > 0) {
    const missing = problems.filter(({ code }) => code === 'delivery-rows-absent');
    throw new Refused([problem('publish-contradicted', {}), ...missing, ...errors]);
  }
  const unreadable = unreadableIn(shortcomings);
  const found = [
    ...(unreadable.length === 0 ? [] : [problem('publish-unreadable', { measures: unreadable.join(', ') })]),
    ...shortcomings.falsified
      .filter(({ stopping: measures }) => measures.length > 0)
      .map(({ table, columns, stopping: measures }) =>
        problem('publish-column-absent', { table, columns: columns.join(', '), measures: measures.join(', ') }),
      ),
  ];
  if (found.length === 0 || areLeftOut) return;
  throw new Refused([...found, ...errors]);
}

/** What the publisher has left out, told last: that figures can't be computed stands among all else that was found. */
export function leftOut(shortcomings: Shortcomings): readonly Problem[] {
  const measures = [
    ...new Set([...unreadableIn(shortcomings), ...shortcomings.falsified.flatMap(({ stopping }) => stopping)]),
  ];
  return measures.length === 0 ? [] : [problem('publish-left-out', { measures: listed(measures) })];
}

import { columnsOfWarning } from '../../definitions/kinds/warnings.ts';
import type { FarYear } from '../../definitions/warning.ts';
import type { Form, Tables, Value } from '../../dictionary/dictionary.ts';
import type { FormStatus } from '../../dictionary/merged-form.ts';
import { REPORTING_UNIT } from '../../dictionary/reporting-unit.ts';
import type { BrokenRule } from '../../engine/warnings/asked-rules.ts';
import type { YearCounts } from '../../engine/warnings/found.ts';
import type { Connection } from '../database.ts';
import { pseudonymsOf, survivorsOf } from '../persons/survivors.ts';
import type { RegisterStore } from '../register-store.ts';
import { recordContent } from './record-content.ts';
import { registeredRow } from './rows-as-of.ts';
import type { SavedVersion } from './saved-version.ts';
import { signedRows, signedTables } from './signed-rows.ts';
import { yearsNear } from './years-beside.ts';

/** What a form is held against before it is signed: the register's rules, and what whoever signs says of those that only ask. */
export interface SaveCheck {
  /** All whose rows rules may read. */
  readonly forms: readonly Form[];
  /** The rules that hold dates against those of everybody. */
  readonly ofYears: readonly FarYear[];
  readonly judge: (rows: RowsOfSave) => readonly BrokenRule[];
  /** Why it is so, of what a rule asks, by its code; undefined where nobody has said. */
  readonly comment: (code: string) => string | undefined;
}

/** The person's rows that whoever saves may see, each with its record's number: without what is saved, as it was, and with it. */
export interface RowsOfSave {
  readonly before: Tables;
  readonly after: Tables;
  /** The number of the row that is saved: after all others where it is new. */
  readonly row: number;
  readonly form: Form;
  readonly yearsBeside: (rule: FarYear) => YearCounts;
}

/** What a save would be a version of. */
export interface CheckedSave {
  /** Undefined of a new one. */
  readonly record: number | undefined;
  readonly person: string;
  readonly unit: string;
  readonly form: Form;
  readonly status: FormStatus;
  /** With the reporting unit, where the form says it. */
  readonly values: Readonly<Record<string, Value>>;
  readonly versions: readonly SavedVersion[];
}

/** What rules ask of a save. */
export interface AskedOfSave {
  readonly broken: readonly BrokenRule[];
  /** Those that are asked about without an answer: with these, or with any that stops it, it isn't signed. */
  readonly unanswered: readonly string[];
  readonly isHindered: boolean;
  /** What is said of those that ask, to be kept with the version. */
  readonly comments: ReadonlyMap<string, string>;
}

/** Of what is held against no rules, and of what is taken back. */
export const NOTHING_ASKED: AskedOfSave = { broken: [], unanswered: [], isHindered: false, comments: new Map() };

/** The number of a row that is no record yet: after every record there is. */
export const NEW_ROW = Number.MAX_SAFE_INTEGER;

/**
 * What rules ask of a save, by the person's rows that whoever saves may see. A comment stands until what its rule reads of the record is
 * changed. Of a draft all is told and nothing hinders.
 */
export async function askedOfSave(
  connection: Connection,
  store: RegisterStore,
  { forms, ofYears, judge, comment }: SaveCheck,
  save: CheckedSave,
): Promise<AskedOfSave> {
  if (save.status === 'retracted') return NOTHING_ASKED;
  const { person, unit, form, values, record, versions } = save;
  const survivors = await survivorsOf(connection);
  const rows = await signedRows(connection, pseudonymsOf(survivors)(person));
  const survivor = survivors.get(person) ?? person;
  const { fields } = recordContent(form, values, store.keyed(survivor));
  const own = registeredRow(
    {
      ...{ record: record ?? NEW_ROW, person: survivor, made_up: false, unit, fields },
      known: store.today(),
      sealed: null,
    },
    record ?? NEW_ROW,
  );
  const before = signedTables(store, forms, rows, survivors);
  const others = (before.get(form.id) ?? []).filter(({ number }) => number !== record);
  const after = new Map([...before, [form.id, [...others, own]]]);
  const years = new Map<FarYear, YearCounts>();
  for (const rule of ofYears) years.set(rule, await yearsNear(connection, rule, { form: form.id, row: own, unit }));
  const broken = judge({ before, after, row: own.number, form, yearsBeside: (rule) => years.get(rule) ?? new Map() });
  const asking = broken
    .filter(({ rule }) => !rule.stopsSaving && !hasAnswer(rule.warning, save, versions))
    .map(({ rule }) => rule.warning.code);
  const comments = new Map(
    asking.flatMap((code): [string, string][] => {
      const said = comment(code);
      return said === undefined ? [] : [[code, said]];
    }),
  );
  const unanswered = asking.filter((code) => !comments.has(code));
  const isStopped = broken.some(({ rule }) => rule.stopsSaving);
  return { broken, unanswered, comments, isHindered: save.status === 'signed' && (isStopped || unanswered.length > 0) };
}

/** Whether somebody has said why it is so, of what the rule still reads of the record. */
function hasAnswer(
  warning: BrokenRule['rule']['warning'],
  { form, values }: CheckedSave,
  versions: readonly SavedVersion[],
): boolean {
  const read = columnsOfWarning(warning).filter(({ table }) => table === form.id);
  return versions.some(
    (version) =>
      version.comments.has(warning.code) &&
      read.every(
        ({ column }) => column === REPORTING_UNIT || (version.values[column] ?? null) === (values[column] ?? null),
      ),
  );
}

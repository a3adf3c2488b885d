import type { Day } from '../calendar/day.ts';
import type { Dictionary, Form } from '../dictionary/dictionary.ts';
import { knownAs } from '../dictionary/known-name.ts';
import type { FormStatus } from '../dictionary/merged-form.ts';
import { personNumber } from '../dictionary/person-number.ts';
import { type FilledForm, readFilledForm } from '../dictionary/read-filled-form.ts';
import { recordedForms } from '../dictionary/recorded-forms.ts';
import { REPORTING_UNIT } from '../dictionary/reporting-unit.ts';
import { coordinatedForms, judgedCells, savedForms } from '../dictionary/saved-form.ts';
import { readFormFile } from '../files/read-form-file.ts';
import { nearest } from '../nearest.ts';
import { type Problem, problem } from '../problems/problem.ts';
import type { Asking } from '../storage/asking.ts';
import type { SaveCheck } from '../storage/records/save-check.ts';
import { type SaveOutcome, saveNew, saveVersion } from '../storage/records/save-form.ts';
import type { RegisterStore } from '../storage/register-store.ts';
import { type RecordRules, saveCheck } from './record-rules.ts';
import { Refused } from './refused.ts';

/** A form in a file, and as what it is to be saved. */
export interface ToSave {
  readonly file: string;
  readonly status: FormStatus;
  /** It is one more record, also where one says the same. */
  readonly isAnother: boolean;
  /** None of the register's coordinator. */
  readonly unit: string | undefined;
  readonly author: string;
  readonly today: Day;
  /** What it is held against before it is signed; left out, nothing is asked. */
  readonly rules?: RecordRules;
}

/** What somebody has said it is of, so that the same file can be saved again when rules have asked something of it. */
export interface FormSave {
  readonly form: Form;
  readonly notes: readonly Problem[];
  /** @param comment why it is so, by the code of a rule that asks @throws StorageFault with what the register says of it */
  readonly save: (comment: SaveCheck['comment']) => Promise<SaveOutcome>;
}

/**
 * Reads a form that somebody has filled in, to be saved of a person as a new record, or as a new version of the record that it names.
 * @param whom asks whom a new record is of: the number or designation as it is written, or nothing
 * @returns what saves it, and how the cells were read; undefined where nobody said whom it is of
 * @throws Refused with all that is wrong with the file
 */
export async function saveFilledForm(
  store: RegisterStore,
  dictionary: Dictionary,
  { file, status, isAnother, unit, author, today, rules }: ToSave,
  whom: (form: Form) => Promise<string>,
): Promise<FormSave | { readonly notes: readonly Problem[] }> {
  const filled = await readFilled(file);
  const form = formOf(dictionary, filled, file);
  const judged = judgedCells(form, filled.cells, status !== 'signed', file);
  const problems = [
    ...versionProblems(form, filled, file),
    ...whoProblems(dictionary, form, unit),
    ...(filled.of === undefined && status === 'retracted' ? [problem('retract-new', {}, { file })] : []),
    ...('problems' in judged ? judged.problems : []),
  ];
  if ('problems' in judged || problems.length > 0) throw new Refused(problems);
  const { values, notes } = judged;
  const asking: Asking =
    unit === undefined
      ? { role: 'coordinator', unit: '', author, purpose: 'samordning' }
      : { role: 'unit', unit, author, purpose: 'registrering' };
  const { of, why } = filled;
  const saved = (comment: SaveCheck['comment']) => ({
    ...{ form, status, values, why },
    ...(rules && { check: saveCheck(rules, comment) }),
  });
  if (of !== undefined) return { form, notes, save: (comment) => saveVersion(store, asking, of, saved(comment)) };
  const written = await whom(form);
  if (written === '') return { notes };
  // Who somebody is comes with what a unit reports of them.
  if (unit === undefined && store.find(written) === undefined) throw new Refused([problem('save-person-unknown', {})]);
  const number = personNumber(written, today);
  // Who is in the register already came in as they are written.
  if (number?.checks === false && store.find(written) === undefined)
    throw new Refused([problem('person-number-wrong', {})]);
  const save: FormSave['save'] = (comment) => saveNew(store, asking, written, saved(comment), isAnother);
  return { form, notes, save };
}

async function readFilled(file: string): Promise<FilledForm> {
  const read = await readFormFile(file);
  if ('problems' in read) throw new Refused(read.problems);
  const filled = readFilledForm(read.text, file);
  if ('problems' in filled) throw new Refused(filled.problems);
  return filled;
}

function formOf(dictionary: Dictionary, { form: written }: FilledForm, file: string): Form {
  const forms = recordedForms(dictionary);
  const saved = [...savedForms(dictionary), ...coordinatedForms(dictionary)];
  const known = saved.map(({ id }) => id).join(', ');
  const [form, ...others] = knownAs(written, forms);
  if (form === undefined || others.length > 0) {
    const meant = nearest(
      written,
      forms.map(({ id }) => id),
    );
    throw new Refused([problem('form-unknown', { known, ...(meant === undefined ? {} : { meant }) }, { file })]);
  }
  if (!saved.includes(form)) throw new Refused([problem('form-not-saved', { form: form.id, known }, { file })]);
  return form;
}

function versionProblems({ id: form, version: known = 1 }: Form, { version: found }: FilledForm, file: string) {
  return found === known ? [] : [problem('form-file-older', { form, found, known }, { file })];
}

/** A unit saves what it reports, and the coordinator what no unit does. */
function whoProblems(dictionary: Dictionary, form: Form, unit: string | undefined): readonly Problem[] {
  const isCoordinated = coordinatedForms(dictionary).includes(form);
  if (unit === undefined) return isCoordinated ? [] : [problem('save-unit-missing', { form: form.id })];
  return isCoordinated ? [problem('form-of-coordinator', { form: form.id })] : unitProblems(form, unit);
}

function unitProblems({ id: form, variables }: Form, unit: string): readonly Problem[] {
  const codes = variables.find(({ id }) => id === REPORTING_UNIT)?.codes ?? [];
  if (codes.length === 0 || codes.some(({ id }) => id === unit)) return [];
  return [problem('form-unit-unknown', { form, known: codes.map(({ id }) => id).join(', ') })];
}

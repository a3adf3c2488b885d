import type { Dictionary, Form } from '../../dictionary/dictionary.ts';
import { formToFill } from '../../dictionary/form-to-fill.ts';
import { knownAs } from '../../dictionary/known-name.ts';
import { coordinatedForms, savedForms } from '../../dictionary/saved-form.ts';
import { problem } from '../../problems/problem.ts';
import { readRecord } from '../../storage/records/read-record.ts';
import { formOfRecord } from '../../work/form-of-record.ts';
import { Refused } from '../../work/refused.ts';
import { type Command, type Given, WrongUse } from '../command.ts';
import { type Effects, EXIT } from '../effects.ts';
import { areaOptions, openContent } from '../open-area.ts';
import { registerNumber, wholeNumber } from '../read-arguments.ts';
import { registerOptions, withRegister } from '../register-options.ts';
import { readerOf, unitOption } from '../unit-asking.ts';

const ENDING = '.yaml';
/** It may hold what a patient's record says. */
const OWN_ALONE = 0o600;
/** Writes a form to fill in: an empty one, or one of a record as it is. */
export const formCommand: Command = {
  name: 'form',
  summary: 'Skriver ett formulär att fylla i: tomt, eller en post ur registret att ändra. Spara det med vardmatt save.',
  positionals: [
    { name: 'formulär', help: 'formulärets id, till exempel behandling; behövs för ett tomt', optional: true },
  ],
  options: {
    out: {
      value: 'FIL',
      help: 'filen som skrivs, med ett namn som slutar på .yaml',
      required: true,
      isWritten: 'always',
    },
    record: { value: 'NR', help: 'posten att ändra; vardmatt record visar numret' },
    version: {
      value: 'NR',
      help: 'det som stod i en tidigare version, att spara som en ny; annars det som gäller nu',
      needs: 'record',
    },
    ...unitOption,
    ...registerOptions,
    content: areaOptions.content,
  },
  example: 'vardmatt form behandling --out ny.yaml',
  run: async (given, effects) => {
    const { dictionary, organisation } = await openContent(given, effects);
    const text = given.values['record'] === undefined ? emptyForm(given, dictionary) : await filled();
    const { out = '' } = given.values;
    const problems = await effects.outbox.writeNew(out, ENDING, new TextEncoder().encode(text), OWN_ALONE);
    if (problems.length > 0) throw new Refused(problems);
    effects.tell(`Formuläret är skrivet: ${out}\n`);
    return EXIT.done;

    async function filled(): Promise<string> {
      const record = registerNumber(given, 'record');
      const asking = readerOf(given, { organisation }, effects);
      return withRegister(given, effects, (store) => formOf(given, store, dictionary, asking, record));
    }
  },
};

function emptyForm(given: Given, dictionary: Dictionary): string {
  const [named] = given.positionals;
  const forms = [...savedForms(dictionary), ...coordinatedForms(dictionary)];
  const ids = forms.map(({ id }) => id).join(', ');
  if (named === undefined)
    throw new WrongUse('Det är inte sagt vilket formulär.', `Skriv ett av: ${ids}. Eller ange en post med --record.`);
  const [form, ...others] = knownAs(named, forms);
  if (form === undefined || others.length > 0)
    throw new WrongUse('Det finns inget sådant formulär som sparas.', `Skriv ett av: ${ids}.`);
  return formToFill(form);
}

async function formOf(
  given: Given,
  store: Awaited<ReturnType<Effects['openRegister']>>,
  dictionary: Dictionary,
  asking: Parameters<typeof readRecord>[1],
  record: number,
): Promise<string> {
  const history = await readRecord(store, asking, record);
  if (history === undefined || history.own.unit !== asking.unit)
    throw new Refused([problem('record-unknown', { record })]);
  const { versions, own } = history;
  const newest = versions.length;
  const nr = wholeNumber(given, 'version', { from: 1, to: newest, otherwise: newest });
  const form: Form = formOfRecord(dictionary, own);
  const values = versions[nr - 1]?.values ?? {};
  return formToFill(form, { record, madeFrom: newest, values });
}

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { OWN_CONTENT, ownContent } from '../../test/kit/content.ts';
import { inMemory } from '../../test/kit/storage/in-memory.ts';
import { type OwnStore, ownStore } from '../../test/kit/storage/open-store.ts';
import type { Day } from '../calendar/day.ts';
import type { Row, Value } from '../dictionary/dictionary.ts';
import { recordedForms } from '../dictionary/recorded-forms.ts';
import { recordRulesOf } from '../files/rules.ts';
import type { Asking } from '../storage/asking.ts';
import { carryOut } from '../storage/records/carry-out.ts';
import { planImport } from '../storage/records/import-plan.ts';
import { importWarnings } from './import-warnings.ts';
import { recordRules } from './record-rules.ts';

const content = await ownContent();
const read = await recordRulesOf(OWN_CONTENT, content);
const rules = recordRules(content, 'value' in read ? read.value : assert.fail(), '2026-06-30' as Day);
const IMPORT: Asking = { role: 'import', unit: '', author: 'prov', purpose: 'import' };
let own: OwnStore;
before(async () => {
  own = await ownStore();
});
after(() => own.end());

/** Plans of some forms' rows; `more` rows are said to be new than there are, so that they are read in more parts. */
async function plans(said: Readonly<Record<string, readonly Readonly<Record<string, Value>>[]>>, more = 0) {
  const forms = recordedForms(content.dictionary).filter(({ id }) => said[id] !== undefined);
  const made = [];
  for (const form of forms) {
    const rows = (said[form.id] ?? []).map((values, at): Row => ({ number: at + 2, values }));
    const plan = await planImport(own.store, IMPORT, form, inMemory(rows));
    made.push({ ...plan, fresh: plan.fresh + more });
  }
  return made;
}

const assessed = (person: string, mdk_datum: string, remiss_mottagen: Value = null) => ({
  ...{ person_id: person, enhet: 'skane', mdk_datum, remiss_mottagen },
});

test('rules ask the same of rows that are read in parts as of all at once, with what is there of persons who have rows in several forms', async () => {
  const there = await plans({
    bedomning: Array.from({ length: 6 }, (_, at) => assessed(`p-${at}`, '2025-03-05')),
    patient: [{ person_id: 'p-30', dod_datum: '2020-01-01' }],
  });
  for (const plan of there)
    await carryOut(own.store, IMPORT, plan, { why: 'prov', known: () => undefined, progress: () => {} });
  const coming = {
    patient: [0, 1, 20, 21].map((at) => ({ person_id: `p-${at}`, dod_datum: '2024-01-01' })),
    bedomning: [
      ...Array.from({ length: 40 }, (_, at) => assessed(`p-${at}`, '2024-03-05', at % 4 === 0 ? '2024-03-06' : null)),
      assessed('p-2', '1968-03-05'),
      // Near one another, and each alone in most parts.
      ...Array.from({ length: 6 }, (_, at) => assessed(`p-${at}`, at % 2 === 0 ? '1980-03-05' : '1983-03-05')),
    ],
  };
  const whole = await importWarnings(own.store, IMPORT, rules, await plans(coming));
  const inParts = await importWarnings(own.store, IMPORT, rules, await plans(coming, 5 * 20_000));
  assert.deepEqual(inParts, whole);
  const asked = [...Map.groupBy(whole, ({ message }) => message.split('.')[0])].map(([message, some]) => [
    message,
    some.flatMap(({ row, cells }) => row ?? `${cells} i registret`).join(),
  ]);
  assert.deepEqual(Object.fromEntries(asked), {
    'MDK är före den dag då remissen togs emot': '2,6,10,14,18,22,26,30,34,38',
    // Of the records that are there those of two persons; of who died before anything came in the row.
    'Dagen är efter den dag då personen dog': '2,2,3,22,22,23,32,2 i registret',
    'Årtalet ligger mer än fem år från alla andra datum': '42',
  });
});

import assert from 'node:assert/strict';
import process from 'node:process';
import { after, before, test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { as, type TestStore, testStore } from '../../../test/kit/storage/register.ts';
import type { Value } from '../../dictionary/dictionary.ts';
import type { FormStatus } from '../../dictionary/merged-form.ts';
import { PERSON } from '../../dictionary/person-column.ts';
import { recordsAsOf, registeredRow, rowsAsOf } from '../records/rows-as-of.ts';
import { saveVersion } from '../records/save-form.ts';
import { decideMerge, mergesOf, proposeMerge } from './merges.ts';
import { addNumber } from './person-numbers.ts';
import { survivorsOf } from './survivors.ts';

// After any history of imports, drafts, edits and retractions by hand, new numbers, merges, un-merges and erasures the register as of each day
// is what the log of it says, replayed to that day: by a model that knows nothing of how it is stored. VARDMATT_RUNS asks for more histories.

const RUNS = Number(process.env['VARDMATT_RUNS'] ?? 12);
let register: TestStore;
before(async () => {
  register = await testStore();
});
after(() => register.end());

type Values = Readonly<Record<string, Value>>;
const FORMS = ['patient', 'diagnos', 'behandling'] as const;
type FormId = (typeof FORMS)[number];
/** What says which record of a person's a row is about. */
const PLACE: Readonly<Record<FormId, readonly string[]>> = {
  patient: [],
  diagnos: ['tumor_id', 'diagnosdatum'],
  behandling: ['behandlingsdatum'],
};

// So few that rows often meet.
const unit = fc.constantFrom('skane', 'skane', 'skane', 'karolinska');
const day = fc.constantFrom('2020-01-01', '2020-01-01', '2020-01-01', '2020-02-02');
const tumour = fc.constantFrom('t1', 't2');
const row: fc.Arbitrary<readonly [FormId, Values]> = fc.oneof(
  fc
    .record({
      kon: fc.constantFrom('kvinna', 'man', null),
      fodelsedatum: fc.constantFrom('1950-01-01', null),
      senast_foljd: day,
    })
    .map((values) => ['patient', values] as const),
  fc.record({ enhet: unit, tumor_id: tumour, diagnosdatum: day }).map((values) => ['diagnos', values] as const),
  fc
    .record({ enhet: unit, behandlingsdatum: day, tumor_id: fc.option(tumour), akut: fc.boolean() })
    .map((values) => ['behandling', { ...values, slag: 'kirurgi' }] as const),
);
const NUMBERS = 3;
type Step =
  | { readonly do: 'import'; readonly number: number; readonly row: readonly [FormId, Values] }
  | { readonly do: 'merge' | 'number'; readonly number: number; readonly other: number }
  | { readonly do: 'apart' | 'erase'; readonly number: number }
  /** One of the treatments, saved by hand from what it says. */
  | { readonly do: 'hand'; readonly pick: number; readonly akut: boolean; readonly status: FormStatus };
const number = fc.nat(NUMBERS - 1);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constant('import' as const), number, row }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('merge' as const), number, other: number }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('apart' as const), number }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('erase' as const), number }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('number' as const), number, other: number }) },
  {
    weight: 5,
    arbitrary: fc.record({
      ...{ do: fc.constant('hand' as const), pick: fc.nat(9), akut: fc.boolean() },
      status: fc.constantFrom<FormStatus>('draft', 'signed', 'retracted'),
    }),
  },
);

/** What happened on a day: a record said something, or somebody was found to be another, or no longer. */
type Happened =
  | {
      readonly day: number;
      readonly record: number;
      readonly form: FormId;
      readonly person: string;
      readonly values: Values;
      readonly status: FormStatus;
    }
  | { readonly day: number; readonly person: string; readonly ofPerson: string | undefined };

interface ReplayedRecord {
  readonly record: number;
  readonly form: FormId;
  readonly person: string;
  /** Of its newest version, and how many there are. */
  readonly head: { readonly status: FormStatus; readonly values: Values };
  readonly nr: number;
  /** What was signed or retracted last, or the draft where nothing was. */
  readonly told: { readonly status: FormStatus; readonly values: Values };
}

/** The log to a day, but for who is erased. */
function replay(log: readonly Happened[], erased: ReadonlySet<string>, to: number) {
  const records = new Map<number, ReplayedRecord>();
  const found = new Map<string, string>();
  // Nor for that somebody was found to be them.
  const isLeft = (one: Happened) => !erased.has(one.person) && !('ofPerson' in one && erased.has(one.ofPerson ?? ''));
  for (const one of log.filter((each) => each.day <= to && isLeft(each)))
    if ('record' in one) {
      const before = records.get(one.record);
      const told = one.status === 'draft' && before !== undefined && before.told.status !== 'draft' ? before.told : one;
      records.set(one.record, { ...one, head: one, nr: (before?.nr ?? 0) + 1, told });
    } else if (one.ofPerson === undefined) found.delete(one.person);
    else found.set(one.person, one.ofPerson);
  const standing = (person: string): string => {
    const of = found.get(person);
    return of === undefined ? person : standing(of);
  };
  return { records: [...records.values()].toSorted((a, b) => a.record - b.record), found, standing };
}

/** The rows of a form as they should be, with designations in clear. */
function expected({ records, standing }: ReturnType<typeof replay>, form: FormId): Values[] {
  const rows = records
    .filter((one) => one.form === form && one.told.status === 'signed')
    .map((one) => ({ ...one, values: one.told.values }));
  if (form !== 'patient')
    return rows.map(({ person, values }) => withoutNull({ ...values, [PERSON]: standing(person) }));
  const done = new Set<string>();
  return rows.flatMap(({ record, person }) => {
    const one = standing(person);
    const all = rows.filter((other) => standing(other.person) === one);
    const own = all.find((other) => other.person === one) ?? all[0];
    if (own?.record !== record || done.has(one)) return [];
    done.add(one);
    const values: Record<string, Value> = { [PERSON]: one };
    for (const other of [own, ...all.filter((each) => each !== own)])
      for (const [column, value] of Object.entries(other.values)) values[column] ??= value;
    values['senast_foljd'] =
      all
        .map((each) => String(each.values['senast_foljd']))
        .toSorted()
        .at(-1) ?? null;
    return [withoutNull(values)];
  });
}

const withoutNull = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));

/** What was written today is of a day long ago: time goes by. */
async function dayPasses(to: string) {
  const tables = ['version', 'merge_decision'];
  await register.store.owner.script(
    tables
      .map(
        (table) =>
          `alter table vm.${table} disable trigger user; update vm.${table} set known = '${to}' where known > '2020-01-01'; alter table vm.${table} enable trigger user;`,
      )
      .join('\n'),
  );
}

const dayOf = (at: number) => `2001-01-${String(at + 1).padStart(2, '0')}`;
let runs = 0;

/** Does what the steps say, one a day, and holds the register as of each day to the log. */
async function held(steps: readonly Step[]): Promise<void> {
  const run = String(runs++).padStart(4, '0');
  const written = (at: number) => `run${run}-${at}`;
  const log: Happened[] = [];
  const erased = new Set<string>();
  const persons = new Map<number, string>();
  const ever = new Set<string>();
  /** Which record of the database each is. */
  const records: number[] = [];
  const { store } = register;
  const say = async (person: string, ofPerson: string, undoes: boolean) => {
    assert.equal(
      await proposeMerge(store, as('coordinator', 'anna'), { person, ofPerson, undoes, why: 'x' }),
      undefined,
    );
    const waiting = (await mergesOf(store, as('coordinator', 'bo'), [person])).find(
      (one) => one.decision === undefined,
    );
    assert.equal(await decideMerge(store, as('coordinator', 'bo'), waiting ?? assert.fail(), true), undefined);
  };
  for (const [today, one] of steps.entries()) {
    const now = replay(log, erased, today);
    const person = 'number' in one ? persons.get(one.number) : undefined;
    const other = 'other' in one ? persons.get(one.other) : undefined;
    if (one.do === 'hand') {
      const treatments = now.records.filter(({ form }) => form === 'behandling');
      const picked = treatments[one.pick % Math.max(1, treatments.length)];
      if (picked === undefined) continue;
      const { record, person: of, head, nr } = picked;
      const values = one.status === 'retracted' ? head.values : { ...head.values, akut: one.akut };
      const { enhet, ...said } = values;
      const saving = { form: register.form('behandling'), status: one.status, values: said, why: 'prov' };
      const made = await saveVersion(
        store,
        as('unit', 'anna', String(enhet)),
        { record: records[record] ?? assert.fail(), madeFrom: nr },
        saving,
      );
      if (made.outcome === 'saved')
        log.push({ day: today, record, form: 'behandling', person: of, values, status: one.status });
      else assert.deepEqual([made.outcome, withoutNull(values)], ['unchanged', withoutNull(head.values)]);
    } else if (one.do === 'import') {
      const [form, values] = one.row;
      await register.takeIn(form, [{ ...values, [PERSON]: written(one.number) }]);
      const own = store.find(written(one.number)) ?? assert.fail();
      assert.equal(own, person ?? own);
      persons.set(one.number, own);
      ever.add(own);
      const survivor = now.standing(own);
      const group = [...ever].filter((each) => !erased.has(each) && now.standing(each) === survivor).toSorted();
      const order = [...new Set([own, survivor, ...group])];
      const mine = (of: string) => now.records.filter((record) => record.form === form && record.person === of);
      const isSame = ({ told }: ReplayedRecord) => isDeepStrictEqual(withoutNull(told.values), withoutNull(values));
      const isPlace = ({ told }: ReplayedRecord) =>
        ['enhet', ...PLACE[form]].every((column) => (told.values[column] ?? null) === (values[column] ?? null));
      const there = order.flatMap(mine);
      const places = there.filter(isPlace);
      // What somebody has a draft of, or has retracted, no row changes.
      const before = places.find(({ head }) => head.status === 'signed');
      if (!there.some(isSame) && (before !== undefined || places.length === 0)) {
        if (before === undefined) records.push(await newestRecord());
        const record = before?.record ?? records.length - 1;
        log.push({ day: today, record, form, person: before?.person ?? own, values, status: 'signed' });
      }
    } else if (person === undefined) continue;
    else if (one.do === 'merge' && other !== undefined) {
      const [from, to] = [now.standing(person), now.standing(other)];
      if (from === to) continue;
      await say(from, to, false);
      log.push({ day: today, person: from, ofPerson: to });
    } else if (one.do === 'apart') {
      const of = now.found.get(person);
      if (of === undefined) continue;
      await say(person, of, true);
      log.push({ day: today, person, ofPerson: undefined });
    } else if (one.do === 'number' && other === undefined) {
      await addNumber(store, as('coordinator'), person, { written: written(one.other), since: undefined });
      persons.set(one.other, person);
    } else if (one.do === 'erase') {
      await store.erase(as('coordinator'), person);
      for (const each of ever) if (now.standing(each) === now.standing(person)) erased.add(each);
      for (const [at, each] of persons) if (erased.has(each)) persons.delete(at);
    }
    for (let at = 0; at < NUMBERS; at++) assert.equal(store.find(written(at)), persons.get(at));
    await dayPasses(dayOf(today));
  }
  const days = steps.map((_, to) => to);
  const forms = FORMS.map((form) => register.form(form));
  // All days in one reading: each is what an extract as of the day reads.
  const all = await store.door.read(
    as('extract'),
    { action: 'ta ut', scope: { forms: FORMS.join() } },
    async (connection) => {
      const found = [];
      for (const to of days) {
        const then = { day: dayOf(to), survivors: await survivorsOf(connection, dayOf(to)) };
        for (const form of forms) found.push(await recordsAsOf(connection, store, form, then));
      }
      return found.map((rows) => rows.map((row, at) => registeredRow(row, at + 2)));
    },
  );
  const last = dayOf(steps.length - 1);
  for (const [at, form] of forms.entries())
    assert.deepEqual(await rowsAsOf(store, as('extract'), form, last), all.at(at - forms.length));
  for (const to of days) {
    const then = replay(log, erased, to);
    const tumours = new Map<string, string>();
    for (const [at, form] of FORMS.entries()) {
      const rows = all[to * FORMS.length + at] ?? assert.fail();
      const actual = rows.map(({ values }) => values).filter((values) => ever.has(String(values[PERSON])));
      const wanted = expected(then, form);
      const clear = actual.map(({ registrerad: _, tumor_id: mark, ...values }, place) => {
        if (mark === undefined) return values;
        // One tumour of a person has one mark, in all tables, and another tumour another.
        const said = `${values[PERSON]} ${wanted[place]?.['tumor_id']}`;
        assert.equal(tumours.get(said) ?? mark, mark);
        tumours.set(said, String(mark));
        return { ...values, tumor_id: wanted[place]?.['tumor_id'] ?? null };
      });
      assert.deepEqual(clear, wanted, `${form} on day ${to}`);
    }
    assert.equal(new Set(tumours.values()).size, tumours.size);
  }
}

async function newestRecord(): Promise<number> {
  const [row] = await register.store.owner.rows('select max(record) as record from vm.record');
  return Number(row?.['record']);
}

test('the register as of any day is the log replayed to it, whatever has happened', () =>
  fc.assert(fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 20, size: 'max' }), held), {
    numRuns: RUNS,
    endOnFailure: true,
  }));

test('who was found to be somebody who has been erased since stands for themselves, also as of when they were found to be one', () => {
  const said = (number: number): Step => ({
    ...{ do: 'import', number },
    row: ['diagnos', { enhet: 'skane', tumor_id: 't1', diagnosdatum: '2020-01-01' }],
  });
  return held([
    ...[said(0), said(1), { do: 'merge', number: 0, other: 1 } as const],
    ...[{ do: 'apart', number: 0 } as const, { do: 'erase', number: 1 } as const],
  ]);
});

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type OwnStore, ownStore } from '../../../test/kit/storage/open-store.ts';
import { type Edit, interleavings, ModelRecord, SAVED_FORM } from '../../../test/kit/storage/saving-model.ts';
import type { Form } from '../../dictionary/dictionary.ts';
import { type FormContent, WHOLE } from '../../dictionary/merged-form.ts';
import type { ChosenSide } from '../../dictionary/resolved-form.ts';
import type { Asking } from '../asking.ts';
import type { RegisterStore } from '../register-store.ts';
import { StorageFault } from '../storage-fault.ts';
import { addVersions } from './add-versions.ts';
import { openConflicts, type QueuedSave, resolveConflict } from './conflict-queue.ts';
import { personRecords, type RecordHistory, readRecord } from './read-record.ts';
import { rowsAsOf } from './rows-as-of.ts';
import { type SaveOf, type SaveOutcome, saveNew, saveVersion } from './save-form.ts';

const WHO = '19121212-1212';
const SAID = 'Åsa Påhittad i Skene';
let own: OwnStore;
let store: RegisterStore;
before(async () => {
  own = await ownStore();
  ({ store } = own);
});
after(() => own.end());

const asks = (unit: string, author = 'anna'): Asking => ({ role: 'unit', unit, author, purpose: 'prov' });
const coordinator: Asking = { role: 'coordinator', unit: '', author: 'karin', purpose: 'prov' };
const NORR = asks('norr');
const formOf = () => SAVED_FORM;
const fault = (code: string) => (error: unknown) => error instanceof StorageFault && error.problem.code === code;

type Outcome<O extends SaveOutcome['outcome']> = Extract<SaveOutcome, { outcome: O }>;

async function fresh(content: FormContent, who = WHO, asking = NORR, form = SAVED_FORM): Promise<number> {
  const made = await saveNew(store, asking, who, { form, ...content, why: 'ny' }, true);
  return (made as Outcome<'saved'>).record;
}

const save = (of: SaveOf, content: FormContent, asking = NORR, form: Form = SAVED_FORM) =>
  saveVersion(store, asking, of, { form, ...content, why: 'rättad' });

const signed = (values: FormContent['values']): FormContent => ({ status: 'signed', values });
const draft = (values: FormContent['values']): FormContent => ({ status: 'draft', values });

const history = async (record: number): Promise<RecordHistory> =>
  (await readRecord(store, NORR, record)) ?? assert.fail('no record');

const queueOf = async (record: number): Promise<readonly QueuedSave[]> =>
  (await openConflicts(store, NORR, formOf)).filter(({ own }) => own.record === record);

async function resolve(
  { conflict, theirs }: QueuedSave,
  choices: Readonly<Record<string, ChosenSide>>,
  { isSigned = true, asking = NORR }: { isSigned?: boolean; asking?: Asking } = {},
) {
  const choice = { conflict, seen: theirs.nr, choices: new Map(Object.entries(choices)), isSigned, why: 'avgjort' };
  const made = await resolveConflict(store, asking, choice, formOf, () => {});
  if (made.outcome === 'asked') assert.fail('no rules ask');
  const { record, nr, status } = made;
  return { record, nr, status };
}

/** What an extract has of a record as of today: its values, or nothing. */
async function extracted(form = SAVED_FORM): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const rows = await rowsAsOf(store, { ...coordinator, role: 'extract' }, form, '2999-12-31');
  return rows.map(({ values }) => values);
}

describe('a form is saved', () => {
  test('as a draft, then signed: each is a version that says who, when, why and what it was made from', async () => {
    const record = await fresh(draft({ ord: SAID }));
    const done = await save({ record, madeFrom: 1 }, signed({ dag: '2026-02-01', ord: SAID }), asks('norr', 'bo'));
    assert.deepEqual(done, {
      ...{ outcome: 'saved', record, nr: 2, status: 'signed', taken: [], isUnsigned: false, broken: [] },
    });
    const { versions, status, signed: counts, draft: open } = await history(record);
    assert.deepEqual(
      versions.map(({ nr, author, why, madeFrom, status: as, role, formVersion, values }) => [
        ...[nr, author, why, madeFrom, as, role, formVersion, values],
      ]),
      [
        [1, 'anna', 'ny', null, 'draft', 'unit', 1, { ord: SAID }],
        [2, 'bo', 'rättad', 1, 'signed', 'unit', 1, { dag: '2026-02-01', ord: SAID }],
      ],
    );
    assert.deepEqual([status, counts?.nr, open], ['signed', 2, undefined]);
  });

  test('and read as of a day: before it was known there is nothing of it', async () => {
    const record = await fresh(signed({ dag: '2026-02-01' }), '19701010-1005');
    const person = store.find('197010101005') ?? assert.fail();
    assert.equal((await personRecords(store, NORR, person)).length, 1);
    assert.deepEqual(await personRecords(store, NORR, person, '2020-01-01'), []);
    assert.equal((await personRecords(store, asks('syd'), person)).length, 0, 'another unit');
    assert.equal((await personRecords(store, coordinator, person))[0]?.own.record, record);
  });

  test('and an extract has what was signed: a later draft hides it not, and what is retracted isn’t there until it is signed anew', async () => {
    const form = { ...SAVED_FORM, id: 'uttagsprov' };
    const own = async (of: SaveOf, content: FormContent) => save(of, content, NORR, form);
    const days = async () => (await extracted(form)).map(({ dag }) => dag);
    const record = await fresh(draft({ dag: '2026-03-01' }), WHO, NORR, form);
    assert.deepEqual(await days(), []);
    await own({ record, madeFrom: 1 }, signed({ dag: '2026-03-02' }));
    await own({ record, madeFrom: 2 }, draft({ dag: '2026-03-03' }));
    assert.deepEqual(await days(), ['2026-03-02']);
    await own({ record, madeFrom: 3 }, { status: 'retracted', values: { dag: '2026-03-03' } });
    assert.deepEqual(await days(), []);
    await own({ record, madeFrom: 4 }, draft({ dag: '2026-03-04' }));
    assert.deepEqual(await days(), []);
    await own({ record, madeFrom: 5 }, signed({ dag: '2026-03-04' }));
    assert.deepEqual(await days(), ['2026-03-04']);
  });

  test('twice by mistake once: a new record that says what another does is asked about', async () => {
    const said = { form: SAVED_FORM, ...signed({ dag: '2026-04-01' }), why: '' };
    const first = (await saveNew(store, NORR, WHO, said)) as Outcome<'saved'>;
    // The same number in another spelling.
    assert.deepEqual(await saveNew(store, NORR, '191212121212', said), { outcome: 'alike', record: first.record });
    assert.equal((await saveNew(store, NORR, WHO, said, true)).outcome, 'saved');
    assert.equal((await saveNew(store, asks('syd'), WHO, said)).outcome, 'saved', 'another unit has its own');
    const again = await save({ record: first.record, madeFrom: 1 }, signed({ dag: '2026-04-01' }));
    assert.deepEqual([again.outcome, (await history(first.record)).versions.length], ['unchanged', 1]);
  });

  test('with a reason once it has been signed, and a retraction changes nothing else', async () => {
    const record = await fresh(draft({}));
    const unsaid = { form: SAVED_FORM, why: '' };
    await saveVersion(store, NORR, { record, madeFrom: 1 }, { ...unsaid, ...signed({ dag: '2026-04-02' }) });
    await assert.rejects(
      saveVersion(store, NORR, { record, madeFrom: 2 }, { ...unsaid, ...draft({}) }),
      fault('save-reason-missing'),
    );
    await assert.rejects(save({ record, madeFrom: 2 }, { status: 'retracted', values: {} }), fault('retract-changes'));
  });

  test('once for a key, in the same form and person', async () => {
    const form: Form = { ...SAVED_FORM, id: 'nyckelprov', key: ['dag'] };
    const record = await fresh(signed({ dag: '2026-05-01' }), WHO, NORR, form);
    await assert.rejects(fresh(draft({ dag: '2026-05-01', ord: 'x' }), WHO, NORR, form), fault('record-key-taken'));
    const other = await fresh(draft({ dag: '2026-05-02' }), WHO, NORR, form);
    await assert.rejects(
      save({ record: other, madeFrom: 1 }, draft({ dag: '2026-05-01' }), NORR, form),
      fault('record-key-taken'),
    );
    await save({ record, madeFrom: 1 }, { status: 'retracted', values: { dag: '2026-05-01' } }, NORR, form);
    assert.equal(
      (await save({ record: other, madeFrom: 1 }, draft({ dag: '2026-05-01' }), NORR, form)).outcome,
      'saved',
    );
  });

  test('by its own unit alone, which is told of no other’s record', async () => {
    const record = await fresh(signed({ dag: '2026-05-03' }));
    await assert.rejects(save({ record, madeFrom: 1 }, draft({}), asks('syd')), fault('record-unknown'));
    await assert.rejects(save({ record: 1e8, madeFrom: 1 }, draft({}), asks('syd')), fault('record-unknown'));
    await assert.rejects(save({ record, madeFrom: 2 }, draft({})), fault('record-version-unknown'));
    await assert.rejects(
      save({ record, madeFrom: 1 }, draft({}), NORR, { ...SAVED_FORM, id: 'annat' }),
      fault('record-other-form'),
    );
    assert.equal(await readRecord(store, asks('syd'), record), undefined);
  });

  test('of somebody who is erased while it waits as of somebody new, whom nobody ties to who was', async () => {
    const who = '19640823-3234';
    let isErased = false;
    const door: Pick<RegisterStore['door'], 'write'> = {
      write: async (...words) => {
        if (!isErased) await store.erase(coordinator, store.find(who) ?? '');
        isErased = true;
        return store.door.write(...words);
      },
    };
    const waiting = new Proxy(store, {
      get: (_, name: keyof RegisterStore) => {
        const value = name === 'door' ? door : store[name];
        return typeof value === 'function' ? value.bind(store) : value;
      },
    });
    const made = await saveNew(waiting, NORR, who, { form: SAVED_FORM, ...signed({ ord: 'a' }), why: '' });
    assert.equal(made.outcome, 'saved');
    const [row] = await store.owner.rows('select person from vm.record where record = $1', [made.record]);
    assert.equal(row?.['person'], store.find(who));
    await store.erase(coordinator, store.find(who) ?? '');
  });

  test('and of what no unit has reported of its patients, which it sees, it saves nothing', async () => {
    const record = await fresh(signed({ dag: '2026-05-04' }));
    const [row] = await store.owner.rows('select person from vm.record where record = $1', [record]);
    const nobodys = await store.door.write(
      { ...coordinator, role: 'import' },
      { action: 'importera' },
      async (connection) => {
        const [added] = await connection.rows(
          "insert into vm.record (form, unit, person) values ($1, '', $2) returning record",
          [SAVED_FORM.id, row?.['person']],
        );
        const content = { unit: '', fields: { dag: '2026-05-05' }, secret: {}, print: '' };
        const version = { record: Number(added?.['record']), nr: 1, madeFrom: null, person: undefined, content };
        await addVersions(connection, store, [{ ...version, status: 'signed' }], { why: 'import', formVersion: 1 });
        return version.record;
      },
    );
    assert.equal((await readRecord(store, NORR, nobodys))?.signed?.values['dag'], '2026-05-05');
    await assert.rejects(save({ record: nobodys, madeFrom: 1 }, draft({})), fault('record-unknown'));
  });
});

describe('what two have changed', () => {
  test('is kept in the queue whole, free text sealed, until somebody chooses', async () => {
    const record = await fresh(signed({ dag: '2026-01-01', ord: 'å' }));
    await save({ record, madeFrom: 1 }, signed({ dag: '2026-01-01', ord: 'a' }));
    await save({ record, madeFrom: 2 }, signed({ dag: '2026-01-01', ord: 'b' }));
    const waits = await save({ record, madeFrom: 2 }, signed({ dag: '2026-01-02', ord: SAID }), asks('norr', 'bo'));
    assert.deepEqual([waits.outcome, (waits as Outcome<'queued'>).conflicts], ['queued', ['ord']]);
    assert.equal((await history(record)).versions.length, 3, 'the record is as it was');
    const [row] = await store.owner.rows('select * from vm.conflict where record = $1', [record]);
    assert.doesNotMatch(JSON.stringify(row), /Åsa|1212/);
    assert.ok(!Buffer.from((row?.['sealed'] as Buffer) ?? []).includes('Åsa'));
    const [queued] = await queueOf(record);
    assert.deepEqual(
      [queued?.author, queued?.base.values['ord'], queued?.mine.values['ord'], queued?.theirs.values['ord']],
      ['bo', 'a', SAID, 'b'],
    );
    assert.deepEqual(await openConflicts(store, asks('syd'), formOf), [], 'another unit');
    assert.equal(
      (await openConflicts(store, coordinator, formOf)).some(({ own }) => own.record === record),
      true,
    );
    assert.deepEqual(await resolve(queued ?? assert.fail(), { ord: 'mine' }), { record, nr: 4, status: 'signed' });
    const { versions, waiting } = await history(record);
    assert.deepEqual([versions.at(-1)?.values, waiting], [{ dag: '2026-01-02', ord: SAID }, []]);
    const [kept] = await store.owner.rows('select count(*) as n from vm.conflict where record = $1', [record]);
    assert.equal(kept?.['n'], 1, 'what waited stays');
  });

  test('is resolved once, by who has seen what is there now, and by the unit itself', async () => {
    const record = await fresh(signed({ dag: '2026-01-01' }));
    await save({ record, madeFrom: 1 }, signed({ dag: '2026-01-02' }));
    await save({ record, madeFrom: 1 }, signed({ dag: '2026-01-03' }));
    const [queued = assert.fail()] = await queueOf(record);
    await save({ record, madeFrom: 2 }, signed({ dag: '2026-01-04' }));
    await assert.rejects(resolve(queued, { dag: 'theirs' }), fault('conflict-moved-on'));
    const [again = assert.fail()] = await queueOf(record);
    assert.equal(again.theirs.values['dag'], '2026-01-04');
    await assert.rejects(resolve(again, {}), fault('conflict-choices'));
    await assert.rejects(resolve(again, { dag: 'theirs', ord: 'mine' }), fault('conflict-choices'));
    await assert.rejects(resolve(again, { dag: 'theirs' }, { asking: asks('syd') }), fault('conflict-unknown'));
    assert.deepEqual(await resolve(again, { dag: 'theirs' }), { record, nr: 3, status: 'signed' });
    await assert.rejects(resolve(again, { dag: 'theirs' }), fault('conflict-unknown'));
    assert.equal((await history(record)).versions.length, 3, 'what is there already is no new version');
  });

  test('by three: each waits against what is there when it is resolved, and who said the same needs no choice', async () => {
    const record = await fresh(signed({ dag: '2026-01-01' }));
    for (const day of ['02', '03', '03', '04']) await save({ record, madeFrom: 1 }, signed({ dag: `2026-01-${day}` }));
    const [first = assert.fail(), ...others] = await queueOf(record);
    assert.equal(others.length, 2);
    await resolve(first, { dag: 'mine' });
    const [same = assert.fail(), differs = assert.fail()] = await queueOf(record);
    assert.deepEqual([same.conflicts, differs.conflicts], [[], ['dag']]);
    assert.equal((await resolve(same, {})).nr, 3);
    assert.equal((await resolve(differs, { dag: 'mine' })).nr, 4);
    assert.equal((await history(record)).signed?.values['dag'], '2026-01-04');
  });

  test('a retraction against an edit is one choice for the record', async () => {
    const record = await fresh(signed({ dag: '2026-01-01' }));
    await save({ record, madeFrom: 1 }, signed({ dag: '2026-01-02' }));
    const waits = await save({ record, madeFrom: 1 }, { status: 'retracted', values: { dag: '2026-01-01' } });
    assert.deepEqual((waits as Outcome<'queued'>).conflicts, [WHOLE]);
    const [queued = assert.fail()] = await queueOf(record);
    assert.deepEqual(await resolve(queued, { [WHOLE]: 'mine' }), { record, nr: 3, status: 'retracted' });
    assert.equal((await history(record)).signed, undefined);
  });

  test('is forgotten with the person, also what waits and what was chosen', async () => {
    const who = '19640823-3234';
    const record = await fresh(signed({ ord: 'a' }), who);
    for (const ord of ['b', 'c', 'd']) await save({ record, madeFrom: 1 }, signed({ ord }));
    const [one = assert.fail()] = await queueOf(record);
    await resolve(one, { ord: 'mine' });
    const left = async () => {
      const [row] = await store.owner.rows(
        `select (select count(*) from vm.conflict where record = $1) as waits, (select count(*) from vm.version where record = $1) as versions,
           (select count(*) from vm.resolution s where not exists (select from vm.conflict c where c.conflict = s.conflict)) as loose`,
        [record],
      );
      return Object.values(row ?? {});
    };
    assert.deepEqual(await left(), [2, 3, 0]);
    for (const table of ['conflict', 'resolution'])
      await assert.rejects(store.owner.rows(`delete from vm.${table}`), { code: '42501' });
    await store.erase(coordinator, store.find(who) ?? '');
    assert.deepEqual(await left(), [0, 0, 0]);
  });

  test('stands in the trace of the person: who saved, read, looked at the queue and chose', async () => {
    const who = '19640823-3234';
    const record = await fresh(signed({ ord: 'a' }), who);
    for (const ord of ['b', 'c']) await save({ record, madeFrom: 1 }, signed({ ord }));
    const [one = assert.fail()] = await queueOf(record);
    await resolve(one, { ord: 'mine' });
    await openConflicts(store, asks('syd'), formOf);
    await history(record);
    await openConflicts(store, NORR, formOf);
    const trace = await store.door.traceOf(coordinator, store.find(who) ?? '');
    assert.deepEqual(
      trace.map(({ action }) => action),
      ['spara', 'spara', 'spara', 'läsa kön', 'läsa kön', 'avgöra', 'läsa post', 'läsa loggen'],
    );
  });
});

describe('every order in which people read and save', () => {
  const EDITS: readonly Edit[] = [
    { values: { dag: '2026-01-02' }, status: 'signed' },
    { values: { dag: '2026-01-03' }, status: 'draft' },
    { values: { ord: 'y' }, status: 'signed' },
    { values: { ord: 'y' }, status: 'draft' },
    { values: { ord: 'z' }, status: 'signed' },
    { values: {}, status: 'retracted' },
  ];

  /** Does the same with a record of the register and one in memory, and holds them equal. */
  async function isAsModel(
    first: FormContent,
    order: ReturnType<typeof interleavings>[number],
    edits: readonly Edit[],
  ) {
    const model = new ModelRecord(first);
    const record = await fresh(first);
    const seen: number[] = [];
    for (const { actor, does } of order) {
      const madeFrom = seen[actor] ?? 1;
      if (does === 'read') seen[actor] = model.newest;
      else {
        const edit = edits[actor] ?? assert.fail();
        const mine = model.edited(madeFrom, edit);
        const { outcome } = await save({ record, madeFrom }, mine);
        assert.equal(outcome, model.save(madeFrom, edit));
      }
    }
    const { versions, waiting } = await history(record);
    assert.deepEqual(
      versions.map(({ status, values, madeFrom }) => ({ content: { status, values }, madeFrom })),
      model.versions.map(({ content, madeFrom }) => ({ content, madeFrom })),
    );
    assert.equal(waiting.length, model.queue.length);
    return { record, model };
  }

  test('two people, every two edits: the register has what the model has, which loses nothing', async () => {
    const waits: { readonly record: number; readonly mine: readonly FormContent[] }[] = [];
    for (const first of [signed({ dag: '2026-01-01', ord: 'x' }), draft({ ord: 'x' })])
      for (const order of interleavings(2))
        for (const one of EDITS)
          for (const two of EDITS) {
            const { record, model } = await isAsModel(first, order, [one, two]);
            if (model.queue.length > 0) waits.push({ record, mine: model.queue.map(({ mine }) => mine) });
          }
    assert.ok(waits.length > 20);
    const queue = Map.groupBy(await openConflicts(store, NORR, formOf), ({ own }) => own.record);
    for (const { record, mine } of waits)
      assert.deepEqual(
        queue.get(record)?.map((one) => one.mine),
        mine,
      );
  });

  test('three people, every three of some edits', async () => {
    // All of them, by the model alone, in merged-form.test.ts.
    const some = EDITS.filter((_, at) =>
      (process.env['VARDMATT_RUNS'] === undefined ? [0, 4] : [0, 1, 4]).includes(at),
    );
    for (const order of interleavings(3))
      for (const one of some)
        for (const two of some)
          for (const three of some) await isAsModel(signed({ dag: '2026-01-01', ord: 'x' }), order, [one, two, three]);
  });

  test('at once: of many saves of one version each is a version or in the queue', async () => {
    const record = await fresh(signed({ ord: 'x' }));
    const words = Array.from({ length: 12 }, (_, at) => `${SAID} ${at}`);
    const outcomes = await Promise.all(words.map((ord) => save({ record, madeFrom: 1 }, signed({ ord }))));
    assert.deepEqual(outcomes.map(({ outcome }) => outcome).toSorted(), [...Array(11).fill('queued'), 'saved']);
    const kept = [
      (await history(record)).versions.at(-1)?.values['ord'],
      ...(await queueOf(record)).map(({ mine }) => mine.values['ord']),
    ];
    assert.deepEqual(kept.toSorted(), words.toSorted());
  });
});

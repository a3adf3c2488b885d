import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { as, type TestStore, testStore } from '../../../test/kit/storage/register.ts';
import { PERSON } from '../../dictionary/person-column.ts';
import { rowsAsOf } from '../records/rows-as-of.ts';
import { decideMerge, mergesOf, proposeMerge } from './merges.ts';
import { addNumber, numbersOf } from './person-numbers.ts';
import { possibleDuplicates } from './possible-duplicates.ts';
import { allPseudonyms } from './survivors.ts';

let register: TestStore;
before(async () => {
  register = await testStore();
});
after(() => register.end());

let count = 0;
/** A reserve number of Region Stockholm's, and a personnummer, of nobody. */
const numbers = () => {
  const own = String(count++).padStart(3, '0');
  return [`19${own.slice(1)}0101TA1A`, `19120101${own}0`] as const;
};
const who = (number: string) => register.store.find(number) ?? assert.fail(`${number} is nobody`);
const [anna, bo] = [as('coordinator', 'anna'), as('coordinator', 'bo')];

const care = (person: string, date: string, more = {}) => ({
  ...{ [PERSON]: person, enhet: 'skane', behandlingsdatum: date, slag: 'kirurgi', tumor_id: 't1', ...more },
});
const seen = async (form: string, persons: readonly string[], day = '2999-01-01') => {
  const rows = await rowsAsOf(register.store, as('extract'), register.form(form), day);
  return rows.map(({ values }) => values).filter((values) => persons.includes(String(values[PERSON])));
};

async function merged(number: string, ofNumber: string, undoes = false) {
  const pair = { person: who(number), ofPerson: who(ofNumber), undoes };
  assert.equal(await proposeMerge(register.store, anna, { ...pair, why: 'Fick personnummer' }), undefined);
  const [waiting] = (await mergesOf(register.store, bo, [pair.person])).filter((one) => one.decision === undefined);
  assert.ok(waiting);
  assert.equal(await decideMerge(register.store, bo, waiting, true), undefined);
}

describe('two who are one person', () => {
  test('are so from the day that somebody else has agreed, and as they were before; nothing is overwritten', async () => {
    const [reserve, own] = numbers();
    await register.takeIn(
      'diagnos',
      [{ [PERSON]: reserve, tumor_id: 't1', diagnosdatum: '2024-01-02', enhet: 'skane' }],
      '2024-01-02',
    );
    await register.takeIn('behandling', [care(own, '2024-02-02')], '2024-02-02');
    const both = [who(reserve), who(own)];
    const pair = { person: who(reserve), ofPerson: who(own), undoes: false };
    await proposeMerge(register.store, anna, { ...pair, why: 'Fick personnummer' });
    assert.deepEqual(
      (await seen('diagnos', both)).map((row) => row[PERSON]),
      [who(reserve)],
      'not yet',
    );
    const [waiting] = await mergesOf(register.store, bo, both);
    assert.ok(waiting);
    assert.equal(await decideMerge(register.store, anna, waiting, true), 'own');
    assert.equal(await decideMerge(register.store, bo, waiting, true), undefined);
    assert.equal(await decideMerge(register.store, bo, waiting, true), 'decided');
    const [[diagnosis], [treatment]] = [await seen('diagnos', both), await seen('behandling', both)];
    assert.deepEqual([diagnosis?.[PERSON], treatment?.[PERSON]], [who(own), who(own)]);
    assert.equal(diagnosis?.['tumor_id'], treatment?.['tumor_id'], 'it is one tumour');
    const [before] = await seen('diagnos', both, '2024-12-31');
    assert.equal(before?.[PERSON], who(reserve));
    assert.notEqual(before?.['tumor_id'], treatment?.['tumor_id']);
    assert.deepEqual(await allPseudonyms(register.store, anna, who(reserve)), both.toReversed());
    const [told] = await mergesOf(register.store, anna, both);
    assert.deepEqual(
      [told?.author, told?.why, told?.decision?.author, told?.decision?.agreed],
      ['anna', 'Fick personnummer', 'bo', true],
    );
  });

  test('are found by either number in an import, and each has its own again when they are taken apart, also what was written meanwhile', async () => {
    const [reserve, own] = numbers();
    await register.takeIn('behandling', [care(reserve, '2024-01-02')]);
    await register.takeIn('behandling', [care(own, '2024-02-02')]);
    const both = [who(reserve), who(own)];
    await merged(reserve, own);
    // Each row under the other number: they are there, and one of them says something else.
    await register.takeIn('behandling', [care(own, '2024-01-02'), care(reserve, '2024-02-02', { akut: true })]);
    const together = await seen('behandling', both);
    assert.deepEqual(
      together.map((row) => [row['behandlingsdatum'], row['akut']]),
      [
        ['2024-01-02', undefined],
        ['2024-02-02', true],
      ],
    );
    assert.equal(new Set(together.map((row) => row['tumor_id'])).size, 1);
    await register.takeIn('behandling', [care(reserve, '2024-03-03'), care(own, '2024-04-04')]);
    await merged(reserve, own, true);
    const apart = await seen('behandling', both);
    assert.deepEqual(
      apart.map((row) => [row[PERSON] === who(own) ? 'own' : 'reserve', row['behandlingsdatum']]),
      [
        ['reserve', '2024-01-02'],
        ['own', '2024-02-02'],
        ['reserve', '2024-03-03'],
        ['own', '2024-04-04'],
      ],
    );
  });

  test('have one row where a person has one: that of who stands for them, filled with what only the other says', async () => {
    const [reserve, own] = numbers();
    await register.takeIn('patient', [
      { [PERSON]: reserve, kon: 'kvinna', dod_datum: '2025-05-05', senast_foljd: '2025-05-05' },
    ]);
    await register.takeIn('patient', [
      { [PERSON]: own, fodelsedatum: '1950-01-01', kon: 'man', senast_foljd: '2024-01-01' },
    ]);
    const both = [who(reserve), who(own)];
    await merged(reserve, own);
    const [row, ...more] = await seen('patient', both);
    assert.deepEqual(more, []);
    assert.deepEqual(
      { ...row, registrerad: null },
      {
        ...{ [PERSON]: who(own), kon: 'man', fodelsedatum: '1950-01-01', dod_datum: '2025-05-05' },
        ...{ senast_foljd: '2025-05-05', registrerad: null },
      },
    );
  });

  test('can be of three, one at a time, and nothing is merged twice or taken apart that isn’t', async () => {
    const [[a, b], [c]] = [numbers(), numbers()];
    for (const number of [a, b, c])
      await register.takeIn('vardplan', [{ [PERSON]: number, enhet: 'skane', datum: '2024-01-01' }]);
    const say = (person: string, ofPerson: string, undoes = false) =>
      proposeMerge(register.store, anna, { person: who(person), ofPerson: who(ofPerson), undoes, why: 'x' });
    await merged(a, b);
    assert.equal(await say(b, a), 'same');
    assert.equal(await say(a, c), 'stood-for');
    assert.equal(await say(a, c, true), 'apart');
    await merged(b, c);
    const all = [a, b, c].map(who);
    assert.deepEqual(
      (await seen('vardplan', all)).map((row) => row[PERSON]),
      Array(3).fill(who(c)),
    );
    await merged(b, c, true);
    assert.deepEqual(
      (await seen('vardplan', all)).map((row) => row[PERSON]),
      [who(b), who(b), who(c)],
    );
    await say(b, c);
    assert.equal(await say(c, b), 'pending');
    await register.takeIn('vardplan', [{ [PERSON]: 'sim-0000123', enhet: 'skane', datum: '2024-01-01' }]);
    assert.equal(await say(c, 'sim-0000123'), 'made-up');
  });

  test('are erased as one, also where that is interrupted before the keys are destroyed', async () => {
    const [reserve, own] = numbers();
    await register.takeIn('behandling', [care(reserve, '2024-01-02')]);
    await register.takeIn('behandling', [care(own, '2024-02-02')]);
    const both = [who(reserve), who(own)];
    await merged(reserve, own);
    const fails = () => {
      throw new Error('avbruten');
    };
    await assert.rejects(register.store.door.erase(anna, who(reserve), fails), /avbruten/);
    assert.deepEqual(
      [register.store.find(reserve), register.store.find(own)],
      both,
      'whoever is asked for can be found, to be erased again',
    );
    assert.equal(await register.store.erase(anna, who(own)), 0);
    assert.deepEqual([register.store.find(reserve), register.store.find(own)], [undefined, undefined]);
    for (const person of both) assert.throws(() => register.store.keyed(person));
    const tables = ['person', 'identity', 'record', 'merge_proposal'];
    for (const table of tables) {
      const [row] = await register.store.owner.rows(
        `select count(*) as n from vm.${table} where person = any ($1::uuid[])`,
        [both],
      );
      assert.equal(row?.['n'], 0, table);
    }
  });
});

describe('what somebody is known by', () => {
  test('is added to, with the day from which, and nothing is taken away', async () => {
    const [reserve, own] = numbers();
    const [other] = numbers();
    await register.takeIn('vardplan', [
      { [PERSON]: reserve, enhet: 'skane', datum: '2024-01-01' },
      { [PERSON]: other, enhet: 'skane', datum: '2024-01-01' },
    ]);
    const person = who(reserve);
    for (let again = 0; again < 2; again++)
      assert.equal(await addNumber(register.store, anna, person, { written: own, since: '2024-05-06' }), undefined);
    assert.equal(register.store.find(own), person);
    assert.deepEqual(
      (await numbersOf(register.store, anna, [person])).map(({ written, since }) => [written, since]),
      [
        [reserve, undefined],
        [own, '2024-05-06'],
      ],
    );
    assert.deepEqual(await addNumber(register.store, anna, person, { written: other, since: undefined }), {
      others: who(other),
    });
    // An import by the new number is of the same person.
    await register.takeIn('vardplan', [{ [PERSON]: own, enhet: 'skane', datum: '2024-01-01' }]);
    assert.equal((await seen('vardplan', [person])).length, 1);
  });
});

describe('who may be registered twice', () => {
  const forms = () => ['patient', 'behandling', 'vardplan'].map(register.form);
  const found = async (persons: readonly string[]) =>
    (await possibleDuplicates(register.store, anna, forms()))
      .filter((one) => one.persons.every((person) => persons.includes(person)))
      .map(({ reasons, isProposed }) => [...reasons, ...(isProposed ? ['proposed'] : [])]);
  /** So that no birth is another test's. */
  let day = 0;
  const birth = () => `19${String(30 + day++)}-03-04`;
  const born = (person: string, fodelsedatum: string | null, kon: string | null = 'kvinna') =>
    register.takeIn('patient', [{ [PERSON]: person, fodelsedatum, kon }]);

  test('are born on one day, of one sex, and one has a temporary number or both were somewhere on one day', async () => {
    const [[reserve, own], [, other]] = [numbers(), numbers()];
    const date = birth();
    for (const number of [reserve, own, other]) await born(number, date);
    const [one, two, three] = [reserve, own, other].map(who) as [string, string, string];
    assert.deepEqual(await found([one, two]), [['birth', 'temporary']]);
    assert.deepEqual(await found([two, three]), [], 'two with a personnummer each are two');
    for (const number of [own, other]) await register.takeIn('behandling', [care(number, '2023-03-03')]);
    assert.deepEqual(await found([two, three]), [['birth', 'event']]);
    await born(other, date, 'man');
    assert.deepEqual(await found([two, three]), [], 'a man and a woman aren’t one');
    await born(other, date, 'okant');
    assert.deepEqual(await found([two, three]), [['birth', 'event']], 'whose sex is unknown may be either');
  });

  test('are known by their number where no table says when they were born, as far as it does', async () => {
    const [[, own], [, other]] = [numbers(), numbers()];
    await born(own, '1991-10-03');
    // A samordningsnummer of somebody whose day of birth is unknown, and month.
    for (const number of ['199110602383', '199100602383', other])
      await register.takeIn('behandling', [care(number, '2023-07-07')]);
    await register.takeIn('behandling', [care(own, '2023-07-07')]);
    for (const number of ['199110602383', '199100602383'])
      assert.deepEqual(await found([who(own), who(number)]), [['birth', 'event']], number);
    assert.deepEqual(await found([who(own), who(other)]), []);
  });

  test('have one reserve number in two spellings, which no table joins', async () => {
    const [reserve] = numbers();
    const spelled = `${reserve.slice(0, 8)}-${reserve.slice(8).toLowerCase()}`;
    for (const number of [reserve, spelled])
      await register.takeIn('vardplan', [{ [PERSON]: number, enhet: 'skane', datum: '2024-01-01' }]);
    assert.notEqual(who(reserve), who(spelled));
    const [reasons] = await found([who(reserve), who(spelled)]);
    assert.ok(reasons?.includes('spelling'));
  });

  test('are told that they have been proposed, and no longer when somebody has said what they are', async () => {
    const [reserve, own] = numbers();
    const date = birth();
    for (const number of [reserve, own]) await born(number, date);
    const both = [who(reserve), who(own)];
    const pair = { person: who(reserve), ofPerson: who(own), undoes: false, why: 'x' };
    await proposeMerge(register.store, anna, pair);
    assert.deepEqual(await found(both), [['birth', 'temporary', 'proposed']]);
    const [waiting] = await mergesOf(register.store, bo, both);
    await decideMerge(register.store, bo, waiting ?? assert.fail(), false);
    assert.deepEqual(await found(both), [], 'somebody has said that they aren’t one');
    await merged(reserve, own);
    assert.deepEqual(await found(both), []);
    await merged(reserve, own, true);
    assert.deepEqual(await found(both), []);
  });
});

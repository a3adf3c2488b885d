import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ownContent } from '../../test/kit/content.ts';
import { day } from '../calendar/day.ts';
import type { Row, Tables, Value } from '../dictionary/dictionary.ts';
import { PERSON } from '../dictionary/person-column.ts';
import { mergeContradictions } from './merge-contradictions.ts';
import { recordRules } from './record-rules.ts';

const TODAY = day('2026-06-30');
type Said = readonly [form: string, person: 'ett' | 'två', values: Readonly<Record<string, Value>>];

/** What contradicts itself where `ett` is found to be `två`: each code with the table. The merged tables are as the register would make them. */
async function found(said: readonly Said[], numbers: readonly [string, string] = ['a', 'b']) {
  const tables = (merges: boolean): Tables =>
    new Map(
      [...Map.groupBy(said, ([form]) => form)].map(([form, some]): [string, Row[]] => {
        const rows = some.map(([, person, values]): Row => {
          const one = merges ? 'två' : person;
          // A mark is a person's own.
          const marked = values['tumor_id'] === undefined ? {} : { tumor_id: `${one} ${values['tumor_id']}` };
          const number = said.findIndex((each) => each[2] === values) + 2;
          return { number, values: { ...values, ...marked, [PERSON]: one } };
        });
        const filled = Object.assign({}, ...rows.map(({ values }) => values)) as Row['values'];
        return [form, merges && form === 'patient' ? [{ number: rows.at(-1)?.number ?? 0, values: filled }] : rows];
      }),
    );
  const toMerge = { apart: tables(false), merged: tables(true), numbers: [[numbers[0]], [numbers[1]]] } as const;
  return mergeContradictions(toMerge, recordRules(await ownContent(), [], TODAY), TODAY).map(({ code, table }) =>
    [code, ...(table === undefined ? [] : [table])].join(' '),
  );
}

test('what agrees, or is said of one alone, contradicts nothing', async () => {
  assert.deepEqual(await found([]), []);
  assert.deepEqual(
    await found([
      ['patient', 'ett', { fodelsedatum: '1950-01-01', kon: 'man', senast_foljd: '2024-01-01' }],
      ['patient', 'två', { fodelsedatum: '1950-01-01', kon: null, senast_foljd: '2025-01-01' }],
      ['diagnos', 'ett', { tumor_id: 'm-1', diagnosdatum: '2024-01-01' }],
      ['diagnos', 'två', { tumor_id: 'm-2', diagnosdatum: '2024-01-01' }],
    ]),
    [],
  );
});

test('two births, sexes or deaths are told, by name and never by value', async () => {
  assert.deepEqual(
    await found([
      ['patient', 'ett', { fodelsedatum: '1950-01-01', dod_datum: '2024-01-01' }],
      ['patient', 'två', { fodelsedatum: '1951-01-01', dod_datum: '2025-01-01' }],
    ]),
    ['merge-differs patient', 'merge-two-births'],
  );
});

test('one tumour twice is told', async () => {
  assert.deepEqual(
    await found([
      ['diagnos', 'ett', { tumor_id: 'm-1', diagnosdatum: '2024-01-01' }],
      ['diagnos', 'två', { tumor_id: 'm-1', diagnosdatum: '2024-02-01' }],
    ]),
    ['merge-repeats diagnos'],
  );
});

test('a death before the other’s diagnosis is told as the area asks about it, and what was odd before isn’t', async () => {
  const dead: Said = ['patient', 'två', { dod_datum: '2020-01-01' }];
  const late: Said = ['diagnos', 'två', { tumor_id: 'm-9', diagnosdatum: '2021-01-01' }];
  assert.deepEqual(await found([dead, ['diagnos', 'ett', { tumor_id: 'm-1', diagnosdatum: '2024-01-01' }]]), [
    'registrerat-efter-dod diagnos',
  ]);
  assert.deepEqual(await found([dead, late]), []);
});

test('numbers of two births, and two personnummer, are told; a number that knows the year alone contradicts no day of it', async () => {
  assert.deepEqual(await found([], ['198112189876', '197010632391']), ['merge-two-births']);
  assert.deepEqual(await found([], ['198112189876', '198112189877']), ['merge-two-numbers']);
  assert.deepEqual(
    await found([['patient', 'ett', { fodelsedatum: '1981-12-18' }]], ['198100602391', '198112189876']),
    [],
  );
  assert.deepEqual(await found([['patient', 'ett', { fodelsedatum: '1982-12-18' }]], ['x', '198112189876']), [
    'merge-two-births',
  ]);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ownContent } from '../../test/kit/content.ts';
import { PUBLISHER } from '../../test/kit/website/publisher.ts';
import { refusedCodes } from '../../test/kit/work/refused-codes.ts';
import { problem } from '../problems/problem.ts';
import type { Figure } from '../results/result.ts';
import { refuseUnreadable, shortcomingsInWords, shortcomingsOf } from './shortcomings.ts';
import { noticeFor } from './simulated-notice.ts';

const { areas, dictionary } = await ownContent();
const area = [...areas.values()].find(({ permits }) => permits.length > 0) ?? assert.fail('no area with permits');
const [first, second] = area.measures;
const OF_NOTHING = { simulation: undefined, publisher: PUBLISHER, assumed: undefined, own: undefined };
const unreadable: Figure = { kind: 'absent', reason: 'unreadable' };
const withheld: Figure = { kind: 'absent', reason: 'withheld' };

function evaluated(figures: readonly (readonly [string, Figure])[], refused: number) {
  const about = {
    ...{ area: area.id, definition: '2.0', reporter: 'riket', source: 'computed' as const },
    part: { from: 2024, to: 2024 },
    period: { from: '2024-01-01', to: '2024-12-31' },
    extract: { id: 'x', asOf: '2025-03-31' },
  };
  return {
    results: figures.map(([measure, figure]) => ({ ...about, measure, figure })),
    rows: { bedomning: { read: 30, used: 30 - refused, outside: 0, refused } },
    problems: [],
  } as unknown as Parameters<typeof shortcomingsOf>[0];
}

test('refused rows and measures that cannot be read are told by their names, each once', () => {
  const ids = [first?.id ?? '', second?.id ?? ''] as const;
  const found = shortcomingsOf(
    evaluated(
      [
        [ids[1], unreadable],
        [ids[1], unreadable],
        [ids[0], withheld],
      ],
      4,
    ),
    area,
    dictionary,
    { read: {}, falsified: [] },
  );
  assert.deepEqual(found.unreadable, [second?.code]);
  const name = dictionary.forms.get('bedomning')?.name;
  assert.deepEqual(found.refused, [{ table: name, refused: 4, read: 30 }]);
  const [cannot, rows] = shortcomingsInWords(found);
  assert.match(cannot ?? '', new RegExp(`går att läsa: ${second?.code}\\.$`));
  assert.equal(rows, `Avvisade rader ingår inte i siffrorna: 4 av 30 i ${name}.`);
  assert.match(
    noticeFor({ ...OF_NOTHING, shortcomings: found, own: 'Mitt.' }) ?? '',
    /^Kan inte räknas.*Avvisade rader.* Mitt\.$/,
  );
});

test('a table that is not there is told of where a measure rests on it, and else not', () => {
  const absent = (table: string) => problem('table-absent', { name: table }, { table });
  const problems = ['prem', 'uppfoljning'].map(absent);
  const found = shortcomingsOf({ ...evaluated([], 0), problems }, area, dictionary, { read: {}, falsified: [] });
  assert.deepEqual(found.absent, [dictionary.forms.get('prem')?.name]);
});

test('what cannot be read stops a publication, unless it is to be left out', () => {
  const found = shortcomingsOf(evaluated([[first?.id ?? '', unreadable]], 0), area, dictionary, {
    read: {},
    falsified: [],
  });
  const lost = problem('file-without-content', {}, { file: 'bedomning.csv' });
  const note = problem('table-no-rows', {}, { file: 'patient.csv' });
  assert.throws(
    () => refuseUnreadable(found, [note, lost], false),
    (error) => {
      assert.deepEqual(refusedCodes(error), ['publish-unreadable', 'file-without-content']);
      return true;
    },
  );
  refuseUnreadable(found, [lost], true);
});

test('figures that lack nothing have no notice', () => {
  const found = shortcomingsOf(evaluated([[first?.id ?? '', withheld]], 0), area, dictionary, {
    read: {},
    falsified: [],
  });
  refuseUnreadable(found, [], false);
  assert.equal(noticeFor({ ...OF_NOTHING, shortcomings: found }), undefined);
});

test('zeros of rows that are stated as delivered and aren’t there are told, and stop a publication whatever is left out', () => {
  const lacking = problem(
    'delivery-rows-absent',
    { reporter: 'Öst', table: 'Bedömning', year: 2024, stated: 39, found: 0 },
    { table: 'bedomning' },
  );
  const found = shortcomingsOf(
    { ...evaluated([[first?.id ?? '', withheld]], 0), problems: [lacking] },
    area,
    dictionary,
    {
      read: {},
      falsified: [],
    },
  );
  const name = dictionary.forms.get('bedomning')?.name ?? assert.fail();
  assert.deepEqual(found.contradicted, [name]);
  assert.ok(
    shortcomingsInWords(found).some((line) => line.includes(`inte finns i underlaget: ${name}. Nollor`)),
    'told in words',
  );
  for (const areLeftOut of [true, false])
    assert.throws(
      () => refuseUnreadable(found, [lacking], areLeftOut),
      (error) => {
        assert.deepEqual(refusedCodes(error), ['publish-contradicted', 'delivery-rows-absent']);
        return true;
      },
    );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadRows } from '../../test/kit/analysis/load-rows.ts';
import { ownContent } from '../../test/kit/content.ts';
import { type Day, day } from '../calendar/day.ts';
import type { Row, Tables } from '../dictionary/dictionary.ts';
import { warningKindOf } from '../engine/warnings/warnings.ts';
import { openDatabase } from './duckdb.ts';
import { warningsAcrossRows } from './warnings-across-rows.ts';

const { areas, dictionary } = await ownContent();
const area = areas.get('nhv-net-binjure') ?? assert.fail();
const asOf = day('2025-03-31');

type Cells = Row['values'];
const table = (...rows: readonly Cells[]): Row[] => rows.map((values, place) => ({ number: place + 2, values }));
const at = (person_id: string, enhet: string, more: Cells): Cells => ({ person_id, enhet, inom_nhv: true, ...more });

/** What is asked about in the tables: `code table row column`, by the SQL, which the plain form agrees with. */
async function asked(tables: Tables, until: Day | null = asOf): Promise<string[]> {
  const database = await openDatabase({ threads: 1 });
  try {
    await loadRows(database, dictionary, tables, asOf);
    const context = { area, dictionary, ...(until === null ? {} : { asOf: until }) };
    const told = (await warningsAcrossRows(database, area.warnings ?? [], context)).map(
      ({ code, table: of, row, column }) => `${code} ${of} ${row} ${column}`,
    );
    const plain = (area.warnings ?? []).flatMap((warning) =>
      warningKindOf(warning)
        .plain(warning, tables, context)
        .map((found) => `${warning.code} ${found.table} ${found.row} ${found.column}`),
    );
    assert.deepEqual(told.toSorted(), plain.toSorted());
    return told;
  } finally {
    database.close();
  }
}

const treatments = (...rows: readonly Cells[]) => asked(new Map([['behandling', table(...rows)]]));
const assessments = (...rows: readonly Cells[]) => asked(new Map([['bedomning', table(...rows)]]));
const contacts = (until: Day | null, ...rows: readonly Cells[]) =>
  asked(new Map([['vardkontakt', table(...rows)]]), until);

test('valve surgery at a unit without that permit is asked about, not at the one that has it, nor outside the area', async () => {
  const valve = { slag: 'klaffkirurgi', behandlingsdatum: '2024-05-02' };
  assert.deepEqual(
    await treatments(
      at('A', 'skane', valve),
      at('B', 'akademiska', valve),
      at('C', 'akademiska', { ...valve, behandlingsdatum: '2023-03-31' }),
      at('D', 'karolinska', { ...valve, inom_nhv: false }),
      at('E', 'karolinska', { ...valve, slag: 'kirurgi' }),
    ),
    ['klaffkirurgi-utan-tillstand behandling 2 enhet', 'klaffkirurgi-utan-tillstand behandling 4 enhet'],
  );
});

test('any event after death is asked about, one on the day of death is not', async () => {
  const found = await asked(
    new Map([
      ['patient', table({ person_id: 'A', dod_datum: '2024-01-01' }, { person_id: 'B', dod_datum: null })],
      [
        'bedomning',
        table(
          at('A', 'skane', { mdk_datum: '2024-02-01' }),
          at('A', 'skane', { mdk_datum: '2024-01-01' }),
          at('B', 'skane', { mdk_datum: '2024-02-01' }),
        ),
      ],
      ['vardplan', table({ person_id: 'A', enhet: 'skane', datum: '2024-01-02' })],
      [
        'vardkontakt',
        table(at('A', 'skane', { typ: 'vardtillfalle', inskrivning: '2023-12-30', utskrivning: '2024-01-03' })),
      ],
    ]),
  );
  assert.deepEqual(found, [
    'handelse-efter-dod bedomning 2 mdk_datum',
    'handelse-efter-dod vardkontakt 2 utskrivning',
    'handelse-efter-dod vardplan 2 datum',
  ]);
});

test('carcinoid heart disease without GEP-NET in the same assessment is asked about, also when the answer is missing', async () => {
  const one = (gep_net: boolean | null, chd_klaffkirurgi: boolean | null) =>
    at('A', 'skane', { mdk_datum: '2024-02-01', gep_net, chd_klaffkirurgi });
  assert.deepEqual(
    await assessments(one(false, true), one(null, true), one(true, true), one(false, false), one(false, null)),
    ['chd-utan-gep-net bedomning 2 gep_net', 'chd-utan-gep-net bedomning 3 gep_net'],
  );
});

test('an advanced adrenal tumour that is small and not malignant is asked about, one of unknown size or with another tumour is not', async () => {
  const persons = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];
  const tumour = (
    person_id: string,
    storlek_mm: number | null,
    malignitet: string | null,
    lokal = 'binjure',
  ): Cells => ({
    person_id,
    tumor_id: `${person_id}${storlek_mm}${lokal}`,
    lokal,
    tumortyp: 'annan_binjuretumor',
    storlek_mm,
    malignitet,
  });
  const found = await asked(
    new Map([
      [
        'bedomning',
        table(...persons.map((id) => at(id, 'skane', { mdk_datum: '2024-02-01', avancerad_binjuretumor: id !== 'G' }))),
      ],
      [
        'diagnos',
        table(
          tumour('A', 45, 'nej'),
          tumour('B', 60, 'nej'),
          tumour('C', 45, 'misstankt'),
          tumour('D', null, 'nej'),
          tumour('E', 45, 'nej'),
          tumour('E', 70, 'nej'),
          tumour('F', 20, 'nej', 'pankreas'),
          tumour('G', 45, 'nej'),
        ),
      ],
    ]),
  );
  assert.deepEqual(found, ['liten-binjuretumor-som-avancerad bedomning 2 avancerad_binjuretumor']);
});

test('a referral more than 365 days before MDK is asked about, 365 days is not', async () => {
  const one = (remiss_mottagen: string | null) => at('A', 'skane', { mdk_datum: '2023-12-31', remiss_mottagen });
  assert.deepEqual(await assessments(one('2022-12-30'), one('2022-12-31'), one(null)), [
    'lang-tid-till-mdk bedomning 2 remiss_mottagen',
  ]);
});

test('a stay over 180 days is asked about as a whole, and one that is going on until the extract', async () => {
  const stay = (person: string, inskrivning: string, utskrivning: string | null, typ = 'vardtillfalle') =>
    at(person, 'skane', { typ, inskrivning, utskrivning });
  const rows = [
    stay('A', '2024-01-01', '2024-04-01'),
    stay('A', '2024-04-01', '2024-06-30'),
    stay('B', '2024-01-01', '2024-06-29'),
    stay('C', '2024-09-01', null),
    stay('D', '2024-01-01', '2024-06-30', 'besok'),
    { ...stay('E', '2024-01-01', '2024-07-30'), inom_nhv: false },
  ];
  assert.deepEqual(await contacts(asOf, ...rows), [
    'lang-vardtid vardkontakt 2 utskrivning',
    'lang-vardtid vardkontakt 5 utskrivning',
  ]);
  assert.deepEqual(await contacts(null, ...rows), ['lang-vardtid vardkontakt 2 utskrivning']);
});

test('a birth date under which the age is below 0 or over 110 is asked about, once', async () => {
  const born = (person_id: string, fodelsedatum: string | null): Cells => ({ person_id, fodelsedatum });
  const found = await asked(
    new Map([
      [
        'patient',
        table(
          born('A', '2024-02-02'),
          born('B', '2024-02-01'),
          born('C', '1913-02-01'),
          born('D', '1913-02-02'),
          born('E', null),
          born('F', '1800-01-01'),
        ),
      ],
      ['bedomning', table(...['A', 'A', 'B', 'C', 'D', 'E'].map((id) => at(id, 'skane', { mdk_datum: '2024-02-01' })))],
    ]),
  );
  assert.deepEqual(found, ['orimlig-alder patient 2 fodelsedatum', 'orimlig-alder patient 4 fodelsedatum']);
});

test('a date in a year far from all others is asked about, unless most dates are of that year', async () => {
  const one = (person: string, mdk_datum: string) => at(person, 'skane', { mdk_datum });
  assert.deepEqual(await assessments(one('A', '2024-02-01'), one('B', '2024-02-01'), one('C', '2014-02-01')), [
    'ensamt-ar bedomning 4 mdk_datum',
  ]);
  assert.deepEqual(await assessments(one('A', '2024-02-01'), one('B', '2024-02-01'), one('C', '2019-02-01')), []);
  assert.deepEqual(await assessments(one('A', '2024-02-01')), []);
});

test('each is a warning with a remedy and its reporter, and says no value', async () => {
  const database = await openDatabase({ threads: 1 });
  try {
    await loadRows(
      database,
      dictionary,
      new Map([['behandling', table(at('A', 'skane', { slag: 'klaffkirurgi', behandlingsdatum: '2024-05-02' }))]]),
      asOf,
    );
    const [problem, ...more] = await warningsAcrossRows(database, area.warnings ?? [], { area, dictionary, asOf });
    assert.deepEqual(more, []);
    assert.ok(problem);
    assert.equal(problem.severity, 'warning');
    assert.equal(problem.reporter, 'skane');
    assert.ok(problem.remedy.length > 20);
    assert.ok(!JSON.stringify(problem).includes('2024-05-02'));
  } finally {
    database.close();
  }
});

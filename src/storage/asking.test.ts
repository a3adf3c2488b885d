import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { type TestRegister, testRegister } from '../../test/kit/storage/database.ts';
import type { Asking } from './asking.ts';
import type { Connection } from './database.ts';
import { keepRows } from './records/kept-rows.ts';

let register: TestRegister;
before(async () => {
  register = await testRegister();
});
after(() => register.end());

const asks = (unit: string, role: Asking['role'] = 'unit'): Asking => ({
  ...{ role, unit, author: `${unit || role}-anna`, purpose: 'vård' },
});

/** Writes a record of a new person and gives both. */
async function written(unit: string): Promise<{ person: string; record: number }> {
  const person = randomUUID();
  return register.door.write(asks(unit), { action: 'spara', persons: [person] }, async (connection) => {
    await connection.rows('insert into vm.person (person) values ($1)', [person]);
    const record = await newRecord(connection, unit, person);
    await connection.rows('insert into vm.identity (person, kind, sealed) values ($1, $2, $3)', [
      ...[person, 'personnummer', Buffer.from('förseglat')],
    ]);
    return { person, record };
  });
}

/** Puts a save of a record in the queue, and resolves it. */
async function queued(connection: Connection, record: number): Promise<void> {
  await connection.rows(
    "insert into vm.version (record, nr, made_from, unit, author, why, form_version, status, fields, print, at, entry) values ($1, 2, 1, '', '', 'x', 1, 'draft', '{}', '', now(), 0)",
    [record],
  );
  const [row] = await connection.rows(
    "insert into vm.conflict (record, base, theirs, unit, author, why, form_version, status, fields, at, entry) values ($1, 1, 2, '', '', 'x', 1, 'signed', '{}', now(), 0) returning conflict",
    [record],
  );
  await connection.rows(RESOLUTION, [row?.['conflict']]);
}

/** Says all that is said beside a record: a comment, a question that is answered and closed, and a lock that is opened. */
async function noted(person: string, record: number, unit: string): Promise<void> {
  const as = (who: Asking, ...statements: readonly string[]) =>
    register.door.write(who, { action: 'anteckna', persons: [person] }, async (connection) => {
      for (const sql of statements) await connection.rows(sql, [record]);
    });
  await as(asks(unit), COMMENT, QUERY, reply(false), reply(true));
  await as(asks('', 'coordinator'), LOCK, UNLOCK);
}

const COMMENT = "insert into vm.comment (record, nr, rule, unit, sealed, entry) values ($1, 1, 'x', '', '\\x', 0)";
const QUERY =
  "insert into vm.query (record, at, unit, role, author, sealed, entry) values ($1, now(), 'x', '', '', '\\x', 0)";
const reply = (closes: boolean) =>
  `insert into vm.reply (query, nr, at, unit, role, author, closes, sealed, entry)
   select max(query), 0, now(), '', '', '', ${closes}, '\\x', 0 from vm.query where record = $1`;
const LOCK = "insert into vm.lock (record, unit, sealed, at, author, entry) values ($1, '', '\\x', now(), '', 0)";
const UNLOCK =
  "insert into vm.unlock (lock, unit, sealed, at, author, entry) select max(lock), '', '\\x'::bytea, now(), '', 0 from vm.lock where record = $1";
const NOTES = ['comment', 'query', 'reply', 'lock', 'unlock'] as const;

const RESOLUTION =
  "insert into vm.resolution (conflict, nr, unit, author, why, choices, at, entry) values ($1, 2, '', '', 'x', '{}', now(), 0)";

async function newRecord(connection: Connection, unit: string, person: string): Promise<number> {
  const [row] = await connection.rows(
    'insert into vm.record (form, unit, person) values ($1, $2, $3) returning record',
    ['diagnos', unit, person],
  );
  const record = Number(row?.['record']);
  await connection.rows(
    "insert into vm.version (record, nr, unit, author, why, form_version, status, fields, print, at, entry) values ($1, 1, '', '', 'ny', 1, 'signed', '{}', '', now(), 0)",
    [record],
  );
  return record;
}

const TABLES = [
  'person',
  'record',
  'version',
  'identity',
  'conflict',
  'resolution',
  ...NOTES,
  'merge_proposal',
  'merge_decision',
  'checkpoint',
  'import_file',
  'form_version',
  'audit',
  'secret',
  'row_form',
  'unit_person',
  'server',
  'unit_place',
  'worker',
  'unit_here',
] as const;

/** How many rows somebody sees of a table; the code of the refusal where it may not even ask. */
async function seen(asking: Asking, table: string, schema = 'vm'): Promise<number | string> {
  try {
    return await register.door.read(asking, { action: 'läs', scope: { form: table } }, async (connection) => {
      const count = async () =>
        Number((await connection.rows(`select count(*) as n from ${schema}.${table}`))[0]?.['n']);
      const n = await count();
      // Who says that many are read sees no more for it.
      await connection.rows("select set_config('vm.reads_many', 'on', true)");
      assert.equal(await count(), n, table);
      return n;
    });
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
}

const REFUSED = '42501';

describe('who may see what', () => {
  before(async () => {
    for (const unit of ['norr', 'norr', 'syd']) {
      const { person, record } = await written(unit);
      await register.door.write(asks(unit), { action: 'spara', persons: [person] }, (connection) =>
        queued(connection, record),
      );
      await noted(person, record, unit);
    }
  });

  test('the matrix has every table of the register', async () => {
    const tables = await register.owner.rows("select tablename from pg_tables where schemaname = 'vm'");
    assert.deepEqual(tables.map(({ tablename }) => tablename).toSorted(), [...TABLES].toSorted());
  });

  test('every role, every table: a unit sees what it has reported, and nobody the trace or the secret', async () => {
    const matrix = Object.fromEntries(
      await Promise.all(
        (
          [
            ['norr', asks('norr')],
            ['syd', asks('syd')],
            ['väst', asks('väst')],
            ['coordinator', asks('', 'coordinator')],
            ['extract', asks('', 'extract')],
            ['import', asks('', 'import')],
          ] as const
        ).map(async ([name, asking]) => {
          const row: (number | string)[] = [];
          for (const table of TABLES) row.push(await seen(asking, table));
          return [name, row] as const;
        }),
      ),
    );
    // From `audit` on, tables are nobody's to ask.
    const nobodys = TABLES.slice(TABLES.indexOf('audit')).map(() => REFUSED);
    const none = (n: number) => Array.from({ length: n }, () => REFUSED);
    assert.deepEqual(matrix, {
      norr: [...[2, 2, 4, 2, 2, 2], ...[2, 2, 4, 2, 2], ...none(4), 0, ...nobodys],
      syd: [...[1, 1, 2, 1, 1, 1], ...[1, 1, 2, 1, 1], ...none(4), 0, ...nobodys],
      väst: [...[0, 0, 0, 0, 0, 0], ...[0, 0, 0, 0, 0], ...none(4), 0, ...nobodys],
      coordinator: [...[3, 3, 6, 3, 3, 3], ...[3, 3, 6, 3, 3], ...[0, 0, REFUSED, REFUSED], 0, ...nobodys],
      // Of two versions each one is a draft.
      extract: [3, 3, 3, ...none(3), ...NOTES.map(() => REFUSED), ...none(4), 0, ...nobodys],
      // An import may know what is locked, and nothing that is said.
      import: [...[3, 3, 6, 3, REFUSED, REFUSED], ...[...none(3), 3, 3], ...none(3), 0, 0, ...nobodys],
    });
  });

  test('kept rows are seen as the records are that they are of, and written by nobody', async () => {
    await keepRows(register.owner, [
      { ...{ id: 'diagnos', name: 'Diagnos', description: '', row: 'en diagnos', key: [] }, variables: [] },
    ]);
    const asked = [
      [asks('norr'), 2],
      [asks('syd'), 1],
      [asks('väst'), 0],
      [asks('', 'coordinator'), 3],
      [asks('', 'extract'), 3],
      [asks('', 'import'), 3],
    ] as const;
    for (const [asking, n] of asked) {
      assert.equal(await seen(asking, 'diagnos', 'vm_row'), n, asking.author);
      for (const sql of [
        'delete from vm_row.diagnos',
        'update vm_row.diagnos set _retracted = true',
        'insert into vm_row.diagnos select * from vm_row.diagnos',
        'select vm.own_persons()',
      ]) {
        const done = register.door.write(asking, { action: 'spara' }, (connection) => connection.rows(sql));
        if (asking.role === 'unit' && sql.includes('own_persons')) await done;
        else await assert.rejects(done, { code: REFUSED }, sql);
      }
    }
    await assert.rejects(register.app.rows('select * from vm_row.diagnos'), { code: REFUSED });
    await register.app.transaction(async (connection) => {
      await connection.rows('set local role vm_unit');
      assert.deepEqual(await connection.rows('select * from vm_row.diagnos'), [], 'who says nothing sees nothing');
    });
  });

  test('a unit reads and adds to no record of another unit about the same person', async () => {
    const { person, record } = await written('norr');
    for (const who of [asks('syd'), asks('', 'coordinator'), asks('', 'import')]) {
      const comment = register.door.write(who, { action: 'spara', persons: [person] }, (connection) =>
        connection.rows(COMMENT, [record]),
      );
      await assert.rejects(comment, { code: REFUSED }, who.role);
    }
    const own = await register.door.write(asks('syd'), { action: 'spara', persons: [person] }, (connection) =>
      newRecord(connection, 'syd', person),
    );
    const read = await register.door.read(asks('syd'), { action: 'läs', persons: [person] }, (connection) =>
      connection.rows('select record from vm.record where person = $1', [person]),
    );
    assert.deepEqual(read, [{ record: own }]);
    const foreign = register.door.write(asks('syd'), { action: 'spara', persons: [person] }, (connection) =>
      connection.rows(
        "insert into vm.version (record, nr, made_from, unit, author, why, form_version, status, fields, print, at, entry) values ($1, 2, 1, '', '', 'x', 1, 'signed', '{}', '', now(), 0)",
        [record],
      ),
    );
    await assert.rejects(foreign, { code: REFUSED });
  });

  test('nobody but the unit puts a save of its record in the queue or resolves one there, nor says in whose name', async () => {
    const { person, record } = await written('norr');
    const as = (who: Asking, work: (connection: Connection) => Promise<unknown>) =>
      register.door.write(who, { action: 'spara', persons: [person] }, work);
    await as(asks('norr'), (connection) => queued(connection, record));
    const [row] = await register.owner.rows(
      'select c.conflict, c.unit, c.author, s.unit as of, s.author as by from vm.conflict c join vm.resolution s using (conflict) where record = $1',
      [record],
    );
    assert.deepEqual(
      [row?.['unit'], row?.['author'], row?.['of'], row?.['by']],
      ['norr', 'norr-anna', 'norr', 'norr-anna'],
    );
    for (const who of [asks('syd'), asks('', 'coordinator'), asks('', 'extract'), asks('', 'import')]) {
      const conflict =
        "insert into vm.conflict (record, base, theirs, unit, author, why, form_version, status, fields, at, entry) values ($1, 1, 2, 'norr', 'norr-anna', 'x', 1, 'signed', '{}', now(), 0)";
      await assert.rejects(
        as(who, (connection) => connection.rows(conflict, [record])),
        { code: REFUSED },
      );
      await assert.rejects(
        as(who, (connection) => connection.rows(RESOLUTION, [row?.['conflict']])),
        { code: REFUSED },
      );
    }
    for (const table of ['conflict', 'resolution']) {
      await assert.rejects(register.owner.rows(`update vm.${table} set why = 'y'`), { code: REFUSED });
      await assert.rejects(
        register.owner.rows(`insert into vm.${table} overriding system value select * from vm.${table}`),
        { code: REFUSED },
      );
    }
  });

  test('what is said beside a record is said by its unit or the coordinator, each what is theirs, in nobody else’s name, and never changed', async () => {
    const { person, record } = await written('norr');
    const as = (who: Asking, sql: string) =>
      register.door.write(who, { action: 'anteckna', persons: [person] }, (connection) =>
        connection.rows(sql, [record]),
      );
    const everybody = [asks('norr'), asks('syd'), asks('', 'coordinator'), asks('', 'extract'), asks('', 'import')];
    const may = async (sql: string): Promise<readonly string[]> => {
      const who: string[] = [];
      for (const one of everybody)
        await as(one, sql).then(
          () => who.push(one.unit || one.role),
          (error) => assert.equal(error.code, REFUSED, `${one.role} ${one.unit} ${sql}: ${error}`),
        );
      return who;
    };
    assert.deepEqual(await may(COMMENT), ['norr']);
    assert.deepEqual(await may(QUERY), ['norr', 'coordinator']);
    // The newest is the coordinator's question: the unit answers, and the coordinator closes it, after which nothing is said.
    const [closed, open] = [reply(true), reply(false)].map((sql) =>
      sql.replace('from vm.query where', "from vm.query where role = 'coordinator' and"),
    ) as [string, string];
    await as(asks('norr'), open);
    await assert.rejects(as(asks('norr'), closed), { code: REFUSED });
    await as(asks('', 'coordinator'), closed);
    await assert.rejects(as(asks('norr'), open), { code: REFUSED });
    assert.deepEqual(await may(LOCK), ['coordinator']);
    const [said] = await register.owner.rows(
      `select q.unit, q.role, q.author, p.unit as of, p.author as by, l.unit as locked, l.author as locker from vm.query q join vm.reply p using (query)
       join vm.lock l using (record) where record = $1 order by p.nr limit 1`,
      [record],
    );
    assert.deepEqual(Object.values(said ?? {}), [
      ...['norr', 'coordinator', 'coordinator-anna', 'norr', 'norr-anna', 'norr', 'coordinator-anna'],
    ]);
    // Locked, it has no other version by anybody, and opened it has.
    const version = (who: Asking) =>
      as(
        who,
        "insert into vm.version (record, nr, made_from, unit, author, why, form_version, status, fields, print, at, entry) values ($1, 2, 1, '', '', 'x', 1, 'draft', '{}', '', now(), 0)",
      );
    await assert.rejects(version(asks('norr')), { code: REFUSED, message: /locked/ });
    await assert.rejects(version(asks('', 'import')), { code: REFUSED, message: /locked/ });
    assert.deepEqual(await may(UNLOCK), ['coordinator']);
    await version(asks('norr'));
    for (const table of NOTES)
      for (const sql of [`update vm.${table} set entry = 1`, `delete from vm.${table}`, `truncate vm.${table} cascade`])
        await assert.rejects(register.owner.rows(sql), { code: REFUSED }, sql);
    assert.equal(await register.door.erase(asks('', 'coordinator'), person, () => {}), 1);
    const [left] = await register.owner.rows(
      `select (select count(*) from vm.comment where record = $1) + (select count(*) from vm.query where record = $1)
         + (select count(*) from vm.lock where record = $1) as n`,
      [record],
    );
    assert.equal(left?.['n'], 0);
  });

  test('a locked year of a unit holds what lies in it, what would be moved there or from there, and nothing else', async () => {
    const { person } = await written('norr');
    const lockYear = (sql: string) =>
      register.door.write(
        asks('', 'coordinator'),
        { action: 'låsa', scope: { unit: 'norr', year: '2024' } },
        (connection) => connection.rows(sql),
      );
    const add = async (who: Asking, unit: string, days: readonly string[]) =>
      register.door.write(who, { action: 'spara', persons: [person] }, async (connection) => {
        const [row] = await connection.rows(
          "insert into vm.record (form, unit, person) values ('diagnos', $1, $2) returning record",
          [unit, person],
        );
        for (const [at, day] of days.entries())
          await connection.rows(
            `insert into vm.version (record, nr, made_from, unit, author, why, form_version, status, fields, print, at, entry)
             values ($1, $2, $3, '', '', 'x', 1, 'signed', $4, '', now(), 0)`,
            [row?.['record'], at + 1, at === 0 ? null : at, JSON.stringify({ dag: day })],
          );
        return Number(row?.['record']);
      });
    const again = (record: number, day: string) =>
      register.door.write(asks('norr'), { action: 'spara', persons: [person] }, (connection) =>
        connection.rows(
          `insert into vm.version (record, nr, made_from, unit, author, why, form_version, status, fields, print, at, entry)
           values ($1, 2, 1, '', '', 'x', 1, 'signed', $2, '', now(), 0)`,
          [record, JSON.stringify({ dag: day })],
        ),
      );
    const [inside, before] = [
      await add(asks('norr'), 'norr', ['2024-12-31']),
      await add(asks('norr'), 'norr', ['2023-12-31']),
    ];
    await lockYear(
      "insert into vm.lock (unit, year, dated, why, at, author, entry) values ('norr', 2024, '{\"diagnos\": \"dag\"}', 'inrapporterat', now(), '', 0)",
    );
    const locked = { code: REFUSED, message: /locked/ };
    await assert.rejects(add(asks('norr'), 'norr', ['2024-06-01']), locked);
    await assert.rejects(add(asks('', 'import'), 'norr', ['2024-06-01']), locked);
    await assert.rejects(again(inside, '2025-01-01'), locked);
    await assert.rejects(again(before, '2024-01-01'), locked);
    await add(asks('syd'), 'syd', ['2024-06-01']);
    await again(before, '2022-01-01');
    await lockYear(
      "insert into vm.unlock (lock, unit, why, at, author, entry) select max(lock), '', 'rättas', now(), '', 0 from vm.lock where year = 2024",
    );
    await again(inside, '2025-01-01');
  });

  test('a unit sees what no unit has reported of its patients, and writes nothing there; nor anything as known before today', async () => {
    const { person, record } = await written('norr');
    const nobodys = await register.door.write(asks('', 'import'), { action: 'importera' }, (connection) =>
      newRecord(connection, '', person),
    );
    const add = (to: number, known: string, who = asks('norr')) =>
      register.door.write(who, { action: 'spara', persons: [person] }, (connection) =>
        connection.rows(
          "insert into vm.version (record, nr, made_from, unit, author, why, form_version, status, fields, print, at, known, entry) values ($1, 2, 1, '', '', 'x', 1, 'signed', '{}', '', now(), $2, 0) returning known = (at at time zone 'Europe/Stockholm')::date as today",
          [to, known],
        ),
      );
    assert.equal(await seen(asks(''), 'person'), 0, 'a unit that is none isn’t that of what no unit reports');
    await assert.rejects(add(nobodys, '2026-01-01'), { code: REFUSED });
    assert.deepEqual(await add(record, '1999-01-01'), [{ today: true }]);
    assert.deepEqual(await add(nobodys, '1999-01-01', asks('', 'import')), [{ today: false }]);
  });

  test('with SQL of one’s own nobody becomes another: not by the setting, not by another’s signature, not by the role', async () => {
    const raw = async (sql: string) =>
      register.door.read(asks('syd'), { action: 'läs' }, async (connection) => {
        await connection.rows(sql);
        const rows = await connection.rows("select count(*) as n from vm.record where unit = 'norr'");
        return Number(rows[0]?.['n']);
      });
    assert.equal(await raw("select set_config('vm.ask', replace(current_setting('vm.ask'), 'syd', 'norr'), true)"), 0);
    assert.equal(await raw("select set_config('vm.ask', '', true)"), 0);
    await assert.rejects(raw('reset role'), { code: REFUSED });
    assert.equal(await raw('set local role vm_coordinator'), 0);
    await assert.rejects(raw('select value from vm.secret'), { code: REFUSED });
    const note = "select vm.note('x', 'unit', 'norr', 'x', 'x', '{}', '{}', 'x')";
    await assert.rejects(raw(note), { code: REFUSED });
    await assert.rejects(raw(`commit; begin; reset role; ${note}`), { code: REFUSED }, 'an entry that is made up');
    await assert.rejects(raw('create table vm.own ()'));
    await assert.rejects(raw('alter table vm.record disable row level security'));
  });

  test('what is signed holds in its own transaction, and in none after it', async () => {
    const later = async (sql: string) =>
      register.door.read(asks('syd'), { action: 'läs' }, async (connection) => {
        const [row] = await connection.rows("select current_setting('vm.ask') as said");
        await connection.script('commit; begin; set local role vm_unit');
        await connection.rows("select set_config('vm.ask', $1, true)", [row?.['said']]);
        return connection.rows(sql);
      });
    assert.deepEqual(await later('select record from vm.record'), []);
    await assert.rejects(later('insert into vm.person (person) values (gen_random_uuid())'), { code: REFUSED });
  });

  test('nobody but the owner has tables of their own, or the register’s functions to hang on them', async () => {
    const own = register.door.write(asks('syd'), { action: 'spara' }, (connection) =>
      connection.script('create temp table own (record bigint, unit text)'),
    );
    await assert.rejects(own, { code: REFUSED });
    // A function that has no list of who may is everybody's.
    const open = await register.owner.rows(
      `select proname from pg_proc where pronamespace = 'vm'::regnamespace
         and has_function_privilege('public', oid, 'execute')`,
    );
    assert.deepEqual(open, []);
  });

  test('nobody but the coordinator erases or reads the trace, each with its own entry', async () => {
    const { person } = await written('norr');
    for (const [who, action] of [
      [asks('norr'), 'utplåna'],
      [asks('', 'coordinator'), 'läs'],
    ] as const) {
      const call = (sql: string) =>
        register.door.write(who, { action, persons: [person] }, (connection) => connection.rows(sql, [person]));
      await assert.rejects(call('select vm.erase($1)'), { code: REFUSED });
      await assert.rejects(call('select * from vm.trace_of($1)'), { code: REFUSED });
    }
    await assert.rejects(register.app.rows('select vm.erase($1)', [person]), { code: REFUSED });
    await assert.rejects(
      register.owner.transaction(async (connection) => {
        await connection.rows("select set_config('vm.erasing', $1, true)", [person]);
        await connection.rows('delete from vm.identity where person = $1', [person]);
      }),
      { code: REFUSED },
      'the owner neither',
    );
    const trace = await register.door.traceOf(asks('', 'coordinator'), person);
    assert.deepEqual(
      trace.map(({ action }) => action),
      ['spara', 'läsa loggen'],
    );
    assert.equal(await register.door.erase(asks('', 'coordinator'), person, () => {}), 1);
    const [left] = await register.owner.rows(
      `select (select count(*) from vm.person where person = $1) + (select count(*) from vm.identity where person = $1)
         + (select count(*) from vm.record where person = $1) as n`,
      [person],
    );
    assert.equal(left?.['n'], 0);
  });

  test('every function that is about persons, every role: none but the coordinator’s and what tells who is one with whom', async () => {
    const { person } = await written('norr');
    const calls = {
      survivors: 'select * from vm.survivors(null)',
      found: 'select * from vm.found_to_be(null)',
      stood: 'select * from vm.stood_for(null)',
      same: 'select vm.same_person($1)',
      hindrance: 'select vm.merge_hindrance($1, $1, false)',
      with: 'select vm.one_with($1)',
      propose: "select vm.propose_merge($1, $1, false, '\\x')",
      decide: 'select vm.decide_merge(1, true)',
    };
    const may: Record<string, readonly string[]> = {};
    for (const who of [asks('norr'), asks('', 'extract'), asks('', 'import'), asks('', 'coordinator')]) {
      const done: string[] = [];
      for (const [name, sql] of Object.entries(calls)) {
        const call = register.door.write(who, { action: 'läs', persons: [person] }, (connection) =>
          connection.rows(sql, sql.includes('$1') ? [person] : []),
        );
        await call.then(
          () => done.push(name),
          (error) => assert.equal(error.code, REFUSED, `${who.role} ${name}: ${error}`),
        );
      }
      may[who.role] = done;
    }
    assert.deepEqual(may, {
      ...{ unit: ['survivors'], extract: ['survivors'], import: ['survivors'] },
      // To propose and decide it needs an entry that says so.
      coordinator: ['survivors', 'with'],
    });
    await assert.rejects(
      register.owner.rows(
        "insert into vm.merge_decision (proposal, agreed, known, author, entry) values (1, true, now(), 'x', 1)",
      ),
      { code: REFUSED },
    );
  });

  test('who are merged is told of a unit’s own alone, and shows it nothing that it didn’t see; both are found in the trace, and erased', async () => {
    const [one, other] = [await written('norr'), await written('syd')];
    const pair = [one.person, other.person];
    const as = (author: string): Asking => ({ ...asks('', 'coordinator'), author });
    await register.door.write(as('a'), { action: 'föreslå sammanslagning', persons: pair }, (connection) =>
      connection.rows("select vm.propose_merge($1, $2, false, '\\x')", pair),
    );
    const decide = (author: string) =>
      register.door.write(as(author), { action: 'avgöra sammanslagning', persons: pair }, async (connection) => {
        const [row] = await connection.rows(
          'select vm.decide_merge((select max(proposal) from vm.merge_proposal), true) as hindrance',
        );
        return row?.['hindrance'];
      });
    const told = (who: Asking) =>
      register.door.read(who, { action: 'läs' }, (connection) => connection.rows('select * from vm.survivors(null)'));
    const seen = (who: Asking) =>
      register.door.read(who, { action: 'läs' }, async (connection) => {
        const rows = await connection.rows('select record from vm.record where person = any ($1::uuid[])', [pair]);
        const persons = await connection.rows('select person from vm.identity where person = any ($1::uuid[])', [pair]);
        return [rows.map(({ record }) => record), persons.map(({ person }) => person)];
      });
    const before = [await seen(asks('norr')), await seen(asks('syd'))];
    assert.equal(await decide('a'), 'own');
    assert.equal(await decide('b'), null);
    assert.deepEqual(await told(asks('norr')), [{ person: one.person, survivor: other.person }]);
    assert.deepEqual([await told(asks('syd')), await told(asks('väst'))], [[], []]);
    assert.deepEqual([await seen(asks('norr')), await seen(asks('syd'))], before);
    for (const person of pair) {
      const trace = await register.door.traceOf(asks('', 'coordinator'), person);
      assert.deepEqual(
        new Set(trace.filter(({ action }) => action === 'spara').map(({ unit }) => unit)),
        new Set(['norr', 'syd']),
      );
    }
    // One of two by itself is not to be erased.
    await assert.rejects(
      register.door.write(asks('', 'coordinator'), { action: 'utplåna', persons: [one.person] }, (connection) =>
        connection.rows('select vm.erase($1)', [one.person]),
      ),
      { code: REFUSED },
    );
    let destroyed: readonly string[] = [];
    const gone = await register.door.erase(asks('', 'coordinator'), one.person, (persons) => {
      destroyed = persons;
    });
    assert.deepEqual([gone, destroyed], [2, pair.toSorted()]);
    assert.deepEqual(await seen(asks('', 'coordinator')), [[], []]);
    assert.deepEqual(await told(asks('', 'coordinator')), []);
  });

  test('nobody writes until an erased person is gone outside the database too', async () => {
    const { person } = await written('norr');
    const order: string[] = [];
    let other: Promise<unknown> | undefined;
    await register.door.erase(asks('', 'coordinator'), person, async () => {
      other = written('syd').then(() => order.push('written'));
      await new Promise((resolve) => setTimeout(resolve, 200));
      order.push('destroyed');
    });
    await other;
    assert.deepEqual(order, ['destroyed', 'written']);
  });

  test('without a role nothing is seen', () =>
    assert.rejects(register.app.rows('select * from vm.record'), { code: REFUSED }));
});

describe('the trace', () => {
  const entries = async () => Number((await register.owner.rows('select count(*) as n from vm.audit'))[0]?.['n']);

  test('is one entry for each read and each write, with who, what for and whom', async () => {
    const { person } = await written('norr');
    const before = await entries();
    await register.door.read(asks('norr'), { action: 'läs', persons: [person] }, (connection) =>
      connection.rows('select 1 from vm.record'),
    );
    assert.equal(await entries(), before + 1);
    const [last] = await register.owner.rows(
      'select action, role, unit, author, purpose, persons from vm.audit order by seq desc limit 1',
    );
    assert.deepEqual(last, {
      ...{ action: 'läs', role: 'unit', unit: 'norr', author: 'norr-anna', purpose: 'vård', persons: [person] },
    });
  });

  test('of a read is there also where the read fails, and of a write that fails there is none', async () => {
    const before = await entries();
    const fails = async () => {
      throw new Error('fel');
    };
    await assert.rejects(register.door.read(asks('norr'), { action: 'läs' }, fails), /fel/);
    assert.equal(await entries(), before + 1);
    await assert.rejects(register.door.write(asks('norr'), { action: 'spara' }, fails), /fel/);
    assert.equal(await entries(), before + 1);
  });

  test('can’t be changed or taken away, nor can a version, by the owner either', async () => {
    for (const table of ['audit', 'version', 'record', 'conflict', 'resolution'])
      for (const sql of [`delete from vm.${table}`, `truncate vm.${table} cascade`])
        await assert.rejects(register.owner.rows(sql), { code: REFUSED }, sql);
    await assert.rejects(register.owner.rows("update vm.audit set author = 'ingen'"), { code: REFUSED });
  });

  test('is asked for by the database itself: the owner too writes no record without one', async () => {
    const [{ person } = { person: '' }] = (await register.owner.rows('select person from vm.person limit 1')) as {
      person: string;
    }[];
    await assert.rejects(
      register.owner.rows("insert into vm.record (form, unit, person) values ('diagnos', 'norr', $1)", [person]),
      { code: REFUSED },
    );
  });

  test('is written in one line, however many write at once', async () => {
    await Promise.all(Array.from({ length: 12 }, (_, at) => written(at % 2 === 0 ? 'norr' : 'syd')));
    const [row] = await register.owner.rows(
      'select count(*) as n, max(seq) as last, count(*) filter (where hash = vm.audit_hash(a) and prev is not distinct from coalesce((select hash from vm.audit b where b.seq = a.seq - 1), $1)) as held from vm.audit a',
      [Buffer.alloc(0)],
    );
    assert.deepEqual([row?.['n'], row?.['n']], [row?.['last'], row?.['held']]);
  });
});

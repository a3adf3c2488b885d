import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { openDatabase } from '../../../src/storage/database.ts';
import { migrate, ownMigrations } from '../../../src/storage/migrate.ts';
import { openConflicts } from '../../../src/storage/records/conflict-queue.ts';
import { personRecords } from '../../../src/storage/records/read-record.ts';
import type { RegisterStore } from '../../../src/storage/register-store.ts';
import { joinServer } from '../../../src/storage/server/join-server.ts';
import { StorageFault } from '../../../src/storage/storage-fault.ts';
import { openStore } from './open-store.ts';
import { keepersOf, killed, left, serverOf, serversOf } from './processes.ts';
import { as } from './register.ts';
import { SAVED_FORM } from './saving-model.ts';

/** What is done when something is killed. */
export const KINDS = ['save', 'import', 'merge', 'erase', 'backup', 'migrate', 'restore'] as const;
export type Kind = (typeof KINDS)[number];

/** What is killed: the program that does it, the server, one of the server's helpers, or the process that keeps the server. */
export const VICTIMS = ['program', 'server', 'keeper', 'helper'] as const;
export type Victim = (typeof VICTIMS)[number];

/** So many rows an import has, each of a person of its own. */
export const ROWS_OF_IMPORT = 60;

const ACTOR = join(import.meta.dirname, 'act-on.ts');
/** How long it may take, before anybody knows: in milliseconds. */
const GUESSED: Readonly<Record<Kind, number>> = {
  ...{ save: 40, import: 150, merge: 40, erase: 60, backup: 600, migrate: 1200, restore: 2500 },
};
/** So many things are done at most before something is killed, and after: then the program is killed too. A copy takes long. */
const [BEFORE, AFTER] = [5, 3];
const [COPIES_BEFORE, COPIES_AFTER] = [1, 1];
/** The first released form that has what later ones change. */
const OLD_STEP = 3;

/** What a program said before it was killed: what it began, and of that what was acknowledged. */
interface Said {
  readonly begun: readonly string[];
  readonly done: readonly string[];
}

/**
 * A register that is killed again and again, with whatever takes part. After each time it is held to what is promised: what was acknowledged
 * is there, nothing is there by half, the trace is whole, the next program works, and nothing is left running.
 */
export class KilledRegister {
  readonly #root: string;
  readonly #data: string;
  readonly #backups: string;
  readonly #random: () => number;
  #count = 0;
  #store: RegisterStore | undefined;
  readonly #saved: string[] = [];
  #backed = 0;
  /** How long what was acknowledged last of a kind took, in milliseconds. */
  readonly #lasts = new Map<Kind, number>();

  /** @param root an empty folder that the server's user can come to */
  constructor(root: string, random: () => number) {
    this.#root = root;
    this.#data = join(root, 'register');
    this.#backups = join(root, 'kopior');
    this.#random = random;
  }

  /** Kills at one moment, and looks at what is there. @returns how much was acknowledged before */
  async moment(kind: Kind, victim: Victim): Promise<number> {
    const mark = `m${this.#count++}`;
    if (kind === 'migrate') return this.#migrating(mark, victim);
    if (kind === 'restore') return this.#restoring(mark, victim);
    this.#store ??= await openStore(this.#data);
    const said = await this.#killed(kind, victim, this.#data, mark);
    if (victim === 'server' || victim === 'helper') await this.#reopened();
    await this.#held(kind, said);
    return said.done.length;
  }

  /** Lets go of the register: nothing runs in it any more, and no file is there that somebody was only making. */
  async end(): Promise<void> {
    if (this.#backed > 0) {
      await this.#opened().backUp(this.#asked);
      const places = [this.#backups, `${this.#backups}-nycklar`];
      const drafts = places.flatMap((place) => readdirSync(place)).filter((name) => /\.(halv|ny)$/.test(name));
      assert.deepEqual(drafts, []);
    }
    await this.#store?.close();
    this.#store = undefined;
    await mustBeLeftBy(this.#data);
  }

  get #asked() {
    const places = { to: this.#backups, keys: `${this.#backups}-nycklar` };
    return { ...places, keepDays: 28, author: 'drift', progress: () => {}, isWhole: false };
  }

  #opened(): RegisterStore {
    return this.#store ?? assert.fail('not open');
  }

  /** The server that was killed is started by the next program. */
  async #reopened(): Promise<void> {
    await this.#store?.close();
    this.#store = await openStore(this.#data);
  }

  /** Starts a program, kills one of those that take part while it does something, and gives what it said. */
  async #killed(kind: Kind, victim: Victim, data: string, mark: string): Promise<Said> {
    const program = spawn(process.execPath, [ACTOR, kind, data, mark, this.#backups], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const ended = new Promise((resolve) => program.once('close', resolve));
    const isOnce = kind === 'migrate' || kind === 'restore';
    const [most, more] = kind === 'backup' ? [COPIES_BEFORE, COPIES_AFTER] : [BEFORE, AFTER];
    const after = isOnce ? 0 : 1 + Math.floor(this.#random() * most);
    const shoot = async () => {
      await wait(this.#random() * (this.#lasts.get(kind) ?? GUESSED[kind]));
      kill(victim, data, program.pid ?? 0);
    };
    let shot: Promise<void> | undefined;
    let began = performance.now();
    let said: readonly string[] = [];
    let text = '';
    for await (const some of program.stdout as AsyncIterable<Buffer>) {
      text += some.toString();
      // The last line may be cut off; what is whole was said after it was written.
      said = text.split('\n').slice(0, -1);
      const done = said.filter((line) => line.startsWith('done')).length;
      if (said.at(-1)?.startsWith('done') === true) {
        if (shot === undefined || isOnce) this.#lasts.set(kind, performance.now() - began);
      } else {
        began = performance.now();
        if (done >= after) shot ??= shoot();
      }
      if (!isOnce && done >= after + more) program.kill('SIGKILL');
    }
    await shot;
    await ended;
    assert.ok(shot !== undefined, `${kind} never began: ${text}`);
    const of = (word: string) =>
      said.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length + 1));
    return { begun: of('begin'), done: of('done') };
  }

  async #held(kind: Kind, said: Said): Promise<void> {
    const store = this.#opened();
    if (kind === 'save') await this.#savesAreThere(said.done);
    if (kind === 'import') await importsAreWhole(store, said);
    if (kind === 'merge') await mergesAreThere(store, said.done);
    if (kind === 'erase') await erasedAreGone(store, said.done);
    if (kind === 'backup') {
      this.#backed += said.done.length;
      const runs = readdirSync(this.#backups).filter((name) => /^korning-.*\.json$/.test(name));
      for (const name of runs) JSON.parse(readFileSync(join(this.#backups, name), 'utf8'));
      assert.ok(runs.length >= this.#backed, 'a backup that was acknowledged is gone');
    }
    await mustBeSound(store);
  }

  async #savesAreThere(done: readonly string[]): Promise<void> {
    this.#saved.push(...done);
    const store = this.#opened();
    const person = store.find('191212121212') ?? assert.fail('nobody');
    const records = await personRecords(store, as('coordinator'), person);
    const queue = await openConflicts(store, as('coordinator'), () => SAVED_FORM);
    const all = [...records.flatMap(({ versions }) => versions), ...queue.map(({ mine }) => mine)];
    const kept = new Set(all.map(({ values }) => values['ord']));
    assert.deepEqual(
      this.#saved.filter((ord) => !kept.has(ord)),
      [],
    );
  }

  /** An old register is opened, and is then as new as any. */
  async #migrating(mark: string, victim: Victim): Promise<number> {
    const old = join(this.#root, 'gammalt');
    if (!existsSync(old)) {
      const server = await joinServer(old, this.#random);
      const owner = openDatabase({ host: server.host, user: server.owner, database: 'postgres' });
      await migrate(owner, ownMigrations().slice(0, OLD_STEP));
      await owner.script('create table kvar as select 7 as tal');
      await owner.end();
      await server.leave();
      await mustBeLeftBy(old);
    }
    const data = join(this.#root, `gammalt-${mark}`);
    execFileSync('cp', ['-a', old, data]);
    const { done } = await this.#killed('migrate', victim, data, mark);
    const store = await openStore(data);
    const rows = await store.owner.rows('select tal, (select max(step) from public.vm_migration) as step from kvar');
    assert.deepEqual(rows, [{ tal: 7, step: ownMigrations().at(-1)?.step }]);
    await mustBeSound(store);
    await store.close();
    await mustBeLeftBy(data);
    rmSync(data, { recursive: true });
    return done.length;
  }

  /** What was to be restored is a register, or refused: never another. */
  async #restoring(mark: string, victim: Victim): Promise<number> {
    if (this.#backed === 0) {
      this.#store ??= await openStore(this.#data);
      await this.#store.backUp(this.#asked);
      this.#backed++;
    }
    const data = join(this.#root, `igen-${mark}`);
    const { done } = await this.#killed('restore', victim, data, mark);
    if (existsSync(data)) {
      const opened = await openStore(data).catch((error: unknown) => {
        assert.ok(error instanceof StorageFault && error.problem.code === 'restore-unfinished', String(error));
        return undefined;
      });
      assert.ok(opened !== undefined || done.length === 0, 'what was restored is refused');
      if (opened !== undefined) await mustBeSound(opened);
      await opened?.close();
      await mustBeLeftBy(data);
      rmSync(data, { recursive: true });
    } else assert.deepEqual(done, []);
    return done.length;
  }
}

function kill(victim: Victim, data: string, program: number): void {
  const server = existsSync(join(data, 'server/kluster/postmaster.pid')) ? serverOf(data) : undefined;
  const helpers = () => serversOf(data).filter((pid) => pid !== server);
  const found = {
    program: () => program,
    server: () => server,
    keeper: () => keepersOf(data)[0],
    helper: () => helpers().at(-1),
  }[victim]();
  // It has ended, or isn't there yet.
  if (found !== undefined) killed(found);
}

/** Nobody works in a register's folder, and no file is there that somebody was only making. */
async function mustBeLeftBy(data: string): Promise<void> {
  assert.deepEqual(await left(() => [...keepersOf(data), ...serversOf(data)]), [], 'somebody is left');
  const there = (name: string) => (existsSync(join(data, name)) ? readdirSync(join(data, name)) : []);
  const drafts = ['.', 'server'].flatMap(there).filter((name) => /\.\d+$/.test(name));
  const sockets = ['hallare', 'server/sockel'].flatMap(there).filter((name) => !name.startsWith('las'));
  assert.deepEqual([drafts, sockets], [[], []]);
}

async function mustBeSound(store: RegisterStore): Promise<void> {
  const [row] = await store.owner.rows(
    `select (select count(*) from vm.version v where not exists (select from vm.audit a where a.seq = v.entry)) as untraced,
       (select count(*) from vm.record r where not exists (select from vm.version v where v.record = r.record)) as halves,
       (select count(*) from vm.audit a where a.action = 'importera'
          and (select count(*) from vm.version v where v.entry = a.seq)
            <> (select sum(n::integer) from regexp_split_to_table(a.scope ->> 'rows', '[^0-9]+') n where n <> '')) as half_imports`,
  );
  assert.deepEqual(row, { untraced: 0, halves: 0, half_imports: 0 });
  assert.equal((await store.verifyTrace()).brokenAt, undefined);
}

async function importsAreWhole(store: RegisterStore, { begun, done }: Said): Promise<void> {
  for (const name of new Set(begun)) {
    const persons = Array.from({ length: ROWS_OF_IMPORT }, (_, at) => store.find(`${name}-${at}`)).filter(
      (one) => one !== undefined,
    );
    const [row] = await store.owner.rows('select count(*) as n from vm.record where person = any ($1::uuid[])', [
      persons,
    ]);
    assert.ok(
      row?.['n'] === ROWS_OF_IMPORT || (row?.['n'] === 0 && !done.includes(name)),
      `${name}: ${row?.['n']} of ${ROWS_OF_IMPORT}`,
    );
  }
}

async function mergesAreThere(store: RegisterStore, done: readonly string[]): Promise<void> {
  const rows = await store.owner.rows('select proposal from vm.merge_decision where agreed');
  const decided = new Set(rows.map(({ proposal }) => String(proposal)));
  assert.deepEqual(
    done.filter((one) => one !== 'proposal' && !decided.has(one)),
    [],
  );
}

async function erasedAreGone(store: RegisterStore, done: readonly string[]): Promise<void> {
  for (const said of done) {
    const [written = '', person = ''] = said.split(' ');
    assert.equal(store.find(written), undefined);
    assert.deepEqual(await store.owner.rows('select record from vm.record where person = $1', [person]), []);
  }
}

import { chmodSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { day } from '../src/calendar/day.ts';
import { worklistsOf } from '../src/files/worklists.ts';
import { saveNew } from '../src/storage/records/save-form.ts';
import { RegisterStore } from '../src/storage/register-store.ts';
import { evaluateRegister } from '../src/work/evaluate-register.ts';
import { registerWorklists } from '../src/work/register-worklists.ts';
import { OWN_CONTENT, ownContent } from '../test/kit/content.ts';
import { inOwnProcess, isThere, median, work } from './measure.ts';
import { differences } from './reference/differences.ts';
import { serverMilliseconds } from './server-usage.ts';

const PERSONS = 100_000;
const RUNS = 9;
const SAVES = 31;
const YEAR = 2025;
const AS_OF = day('2026-03-31');
/** The unit with the most patients. */
const UNIT = 'akademiska';
const folder = `${work}/register-100k`;
const tables = `${work}/persons-100k`;
const cluster = `${folder}/server/kluster`;

/** A register of 100,000 simulated persons: a unit's figures, a list and a save, each beside bare SQL on the same rows. */
export async function benchRegister(): Promise<string> {
  await made();
  const store = await RegisterStore.open({ folder }, { today: () => AS_OF, random: Math.random });
  try {
    return text(await figures(store), await lists(store), await saves(store));
  } finally {
    await store.close();
  }
}

/** Takes the tables into a new register: what an earlier run saved isn't there. */
async function made(): Promise<void> {
  mkdirSync(work, { recursive: true });
  if (!(await isThere(tables)))
    inOwnProcess('bin/vardmatt.mjs', ['simulate', '--persons', `${PERSONS}`, '--as-of', AS_OF, '--out', tables]);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  // The server's user has to come there.
  chmodSync(folder, 0o711);
  inOwnProcess('bin/vardmatt.mjs', ['import', tables, '--data', folder, '--history', '--yes']);
}

/** What a piece of work took, of the wall's clock, of the server's processor and of the program's. */
interface Taken {
  readonly milliseconds: number;
  readonly server: number;
  readonly program: number;
}

async function taken(piece: () => Promise<unknown>): Promise<Taken> {
  const [server, program, started] = [serverMilliseconds(cluster), process.cpuUsage(), performance.now()];
  await piece();
  const milliseconds = performance.now() - started;
  const { user, system } = process.cpuUsage(program);
  return { milliseconds, server: serverMilliseconds(cluster) - server, program: (user + system) / 1000 };
}

interface Pair {
  readonly ours: Taken;
  readonly bare: Taken;
}

/** Once to warm, then in turns. */
async function inTurns(
  ours: () => Promise<unknown>,
  bare: () => Promise<unknown>,
  runs = RUNS,
): Promise<readonly Pair[]> {
  await ours();
  await bare();
  const pairs: Pair[] = [];
  for (let run = 0; run < runs; run++) pairs.push({ ours: await taken(ours), bare: await taken(bare) });
  return pairs;
}

async function figures(store: RegisterStore): Promise<readonly Pair[]> {
  const content = await ownContent();
  const area = content.areas.get('nhv-net-binjure');
  if (area === undefined) throw new Error('no area');
  const ours = () => {
    const asked = { years: [YEAR], byStratum: false, asOf: AS_OF, author: 'bench', reporter: UNIT };
    return evaluateRegister(content, area, asked, store, () => {});
  };
  const days = { from: `${YEAR}-01-01`, to: `${YEAR}-12-31`, permit: '2023-04-01' };
  const sql = Object.entries(days)
    .reduce(
      (all, [name, on]) => all.replaceAll(`:${name}`, `DATE '${on}'`),
      readFileSync(new URL('reference/register.sql', import.meta.url), 'utf8'),
    )
    .replaceAll(':unit', `'${UNIT}'`);
  const bare = () => store.owner.rows(sql);
  const own = (await ours()).evaluation.results.filter(({ reporter }) => reporter === UNIT);
  const theirs = (await bare()).map(({ measure, what, value }) => ({
    ...{ measure: String(measure), reporter: UNIT, what: String(what), value: Number(value) },
  }));
  const printed = own.map(({ measure, reporter, figure }) => ({
    measure,
    reporter,
    figure: withoutHistogram(figure),
  }));
  const differing = differences(printed, theirs);
  if (differing.length > 0) throw new Error(`the reference doesn't agree:\n${differing.join('\n')}`);
  return inTurns(ours, bare);
}

/** The reference gives what is told of values, and not each of them. */
const withoutHistogram = (figure: object) =>
  JSON.parse(JSON.stringify(figure, (key, value) => (key === 'histogram' ? undefined : value)));

async function lists(store: RegisterStore): Promise<readonly Pair[]> {
  const content = await ownContent();
  const read = await worklistsOf(OWN_CONTENT, content);
  if ('problems' in read) throw new Error('no lists');
  const list = read.value.find(({ id }) => id === 'vardplan-saknas');
  if (list === undefined) throw new Error('no list');
  const bare = `SELECT t._person, min(t.behandlingsdatum) FROM vm_row.behandling t
    WHERE t._unit = '${UNIT}' AND NOT t._retracted AND t.inom_nhv AND t.behandlingsdatum BETWEEN DATE '${YEAR}-01-01' AND DATE '${AS_OF}'
      AND NOT EXISTS (SELECT FROM vm_row.vardplan p WHERE p._unit = t._unit AND p._person = t._person AND NOT p._retracted) GROUP BY 1`;
  return inTurns(
    () => registerWorklists(store, content.dictionary, [list], { unit: UNIT, asOf: AS_OF, author: 'bench' }),
    () => store.owner.rows(bare),
  );
}

/** A treatment of a new person each time, beside a bare insert of a row that is committed. */
async function saves(store: RegisterStore): Promise<readonly Pair[]> {
  const { dictionary } = await ownContent();
  const form = dictionary.forms.get('behandling');
  if (form === undefined) throw new Error('no form');
  const asking = { role: 'unit', unit: UNIT, author: 'bench', purpose: 'bench' } as const;
  const values = { behandlingsdatum: AS_OF, slag: 'kirurgi', indikation: 'net', inom_nhv: true };
  let n = 0;
  const ours = () =>
    saveNew(store, asking, `sim-bench-${process.pid}-${n++}`, { form, status: 'signed', values, why: 'bench' });
  await store.owner.script(
    'create table if not exists public.bench_save (n bigint generated always as identity primary key, said jsonb)',
  );
  const bare = () => store.owner.rows('insert into public.bench_save (said) values ($1)', [JSON.stringify(values)]);
  const pairs = await inTurns(ours, bare, SAVES);
  await store.owner.script('drop table public.bench_save');
  return pairs;
}

const milliseconds = (value: number) => (value < 10 ? value.toFixed(1) : String(Math.round(value)));

function lineOf(name: string, bar: string, pairs: readonly Pair[]): string {
  const of = (pick: (pair: Pair) => number) => milliseconds(median(pairs.map(pick)));
  const cells = [
    name,
    bar,
    of(({ ours }) => ours.milliseconds),
    of(({ ours }) => ours.server),
    of(({ ours }) => ours.program),
    of(({ bare }) => bare.milliseconds),
    of(({ bare }) => bare.server),
  ];
  return `| ${cells.join(' | ')} |`;
}

function text(evaluated: readonly Pair[], listed: readonly Pair[], saved: readonly Pair[]): string {
  return `## The register: 100,000 simulated persons

All through the door, as the unit with the most patients and with its trace, in one process that stays open; the reference is SQL by hand for
PostgreSQL (\`bench/reference/register.sql\`) on the same kept rows as the database's owner, without row-level security, trace or questions about what is odd, and
every number of its figures is compared with ours before anything is timed. A save is committed to the disk, and so is the bare insert of one row that stands beside it. Milliseconds, medians of ${RUNS} (of
${SAVES} saves), in turns; the server's processor is read in hundredths of a second.

| | wanted | ours | of the server's processor | of the program's | bare SQL | of the server's processor |
|---|---:|---:|---:|---:|---:|---:|
${[
  lineOf('a unit’s seven measures, one year', '100', evaluated),
  lineOf('one worklist', '50', listed),
  lineOf('a form is saved', '20', saved),
].join('\n')}`;
}

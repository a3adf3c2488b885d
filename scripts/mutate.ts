import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Baseline, baselines } from './mutation/baseline.ts';
import { BY_HAND, withMistake } from './mutation/by-hand.ts';
import { instrumented, type Mutant } from './mutation/mutants.ts';
import { reaching } from './mutation/reaching.ts';
import { filesOf, ROOMS, testFiles } from './mutation/rooms.ts';
import { sample } from './mutation/sample.ts';
import { type RoomScore, scoreTable, survivorLines, type Tried } from './mutation/score.ts';
import { atATime, stopRuns } from './mutation/test-runs.ts';
import { copyTree } from './mutation/tree-copy.ts';
import { awake, type Trial, tryMutant } from './mutation/try-mutant.ts';
import { requireTypes, typesHold } from './mutation/types-hold.ts';

// Puts small mistakes into the code, one at a time, and asks whether any test notices: npm run mutate -- [options]
//   --rooms disclosure,results   only these (all)
//   --file src/engine/sql        only what stands in this file or folder; all of its mutants
//   --sample 60 --seed 1         so many of each room, by lot
//   --again FILE                 of an earlier run's --out, only those that nothing noticed
//   --tests 'src/disclosure/*'   only these test files: whether a room's own tests hold it (those of rooms.ts)
//   --minutes 60                 no mutant is begun later
//   --by-hand                    the mistakes of scripts/mutation/by-hand.ts instead
//   --out FILE                   the fate of each, as JSON
//   --record                     writes docs/mutation.md
// A mutant is refused by the types, killed by a test, or a survivor. Stryker makes them; a tree of their own holds them.

const AT_ONCE = 2;
const { values: asked } = parseArgs({
  options: {
    rooms: { type: 'string', default: Object.keys(ROOMS).join() },
    file: { type: 'string' },
    again: { type: 'string' },
    sample: { type: 'string', default: '60' },
    tests: { type: 'string' },
    seed: { type: 'string', default: '1' },
    minutes: { type: 'string', default: '60' },
    'by-hand': { type: 'boolean', default: false },
    out: { type: 'string', default: 'node_modules/.cache/mutation.json' },
    record: { type: 'boolean', default: false },
  },
});
const started = performance.now();
const say = (line: string) => process.stdout.write(`${line}\n`);
const minutes = () => (performance.now() - started) / 60_000;

mkdirSync(dirname(asked.out), { recursive: true });
const tree = copyTree();
const plain = copyTree();
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    stopRuns();
    tree.remove();
    plain.remove();
    process.exit(1);
  });
try {
  await requireTypes(plain.folder);
  if (asked['by-hand']) await tryByHand();
  else await tryRooms(asked.rooms.split(','));
} finally {
  tree.remove();
  plain.remove();
}

async function tryRooms(names: readonly string[]): Promise<void> {
  const files = new Map(names.map((room) => [room, filesOf(room)]));
  const { texts, mutants } = await instrumented([...new Set([...files.values()].flat())]);
  const all = await prepared(texts);
  const own = (room: string) => mutants.filter(({ file }) => files.get(room)?.includes(file));
  const earlier: readonly Tried[] = asked.again === undefined ? [] : JSON.parse(readFileSync(asked.again, 'utf8'));
  const tried = earlier.filter(isNoticed);
  const drawn = names.flatMap((room) =>
    drawnOf(room, own(room), earlier).map((mutant, turn) => ({ room, mutant, turn })),
  );
  // By turns, so that all rooms are as far when time is out.
  const turns = drawn.toSorted((a, b) => a.turn - b.turn);
  await atATime(AT_ONCE, turns, async ({ room, mutant }): Promise<void> => {
    if (minutes() > Number(asked.minutes)) return;
    const { file, lines, mutator, original, replacement } = mutant;
    const trial = await tryMutant(tree.folder, ...awake(mutant.id, all));
    tried.push({ room, file, lines, mutator, original, replacement, ...(await judged(mutant, trial)) });
    if (tried.length % 20 === 0) say(`${tried.length} of ${turns.length + earlier.filter(isNoticed).length} tried`);
    writeFileSync(asked.out, JSON.stringify(tried, null, 1));
  });
  const rooms = names.map((room): RoomScore => {
    const disabled = own(room).filter((mutant) => mutant.disabled !== undefined);
    const ofRoom = tried.filter((one) => one.room === room);
    return { room, all: own(room).length, disabled: disabled.length, tried: ofRoom };
  });
  report(rooms, turns.length + earlier.filter(isNoticed).length - tried.length);
}

/** Those of a room's mutants to try: by lot, all of one file, or those that nothing noticed in an earlier run. */
function drawnOf(room: string, own: readonly Mutant[], earlier: readonly Tried[]): readonly Mutant[] {
  const enabled = own.filter(({ disabled }) => disabled === undefined);
  if (asked.again !== undefined) {
    // Lines move; what stood there and what stands there instead doesn't.
    const key = ({
      file,
      mutator,
      original,
      replacement,
    }: Pick<Tried, 'file' | 'mutator' | 'original' | 'replacement'>) =>
      JSON.stringify([file, mutator, original, replacement]);
    const left = new Set(earlier.filter((one) => one.room === room && !isNoticed(one)).map(key));
    return enabled.filter((mutant) => left.delete(key(mutant)));
  }
  if (asked.file !== undefined) return enabled.filter(({ file }) => file.startsWith(asked.file ?? ''));
  return sample(enabled, Number(asked.sample), Number(asked.seed) + 1000 * Object.keys(ROOMS).indexOf(room));
}

function isNoticed({ fate }: Pick<Tried, 'fate'>): boolean {
  return fate !== 'survived' && fate !== 'not covered';
}

/** The compiler is asked about those that no test noticed. */
async function judged(mutant: Mutant, trial: Trial): Promise<Pick<Tried, 'fate' | 'by'>> {
  if (isNoticed(trial) || (await typesHold(plain.folder, mutant.file, mutant.text))) return trial;
  return { fate: 'refused by the types', by: '' };
}

/** Instruments the tree, and runs every test that could notice without a mutant. */
async function prepared(texts: ReadonlyMap<string, string>): Promise<readonly Baseline[]> {
  for (const [file, text] of texts) writeFileSync(join(tree.folder, file), text);
  const tests = reaching(asked.tests === undefined ? testFiles() : globSync(asked.tests), new Set(texts.keys()));
  say(`${texts.size} files instrumented; ${tests.length} test files run without any mutant`);
  const all = await baselines(tree.folder, tests, AT_ONCE);
  say(`they pass, after ${minutes().toFixed(1)} min`);
  return all;
}

async function tryByHand(): Promise<void> {
  const mistakes = BY_HAND.filter(({ file }) => asked.file === undefined || file.startsWith(asked.file)).map((one) => ({
    ...one,
    ...withMistake(one),
  }));
  const { texts, mutants } = await instrumented([...new Set(mistakes.map(({ file }) => file))]);
  const all = await prepared(texts);
  let survivors = 0;
  for (const { mistake, file, text, lines } of mistakes) {
    const near = mutants.filter((one) => one.file === file && one.lines[0] <= lines[1] && lines[0] <= one.lines[1]);
    // Where no mutator changes anything, as in a list of constants, any test that imports the file may notice.
    const covering =
      near.length === 0 ? all : all.filter(({ reached }) => near.some(({ id }) => (reached[id] ?? 0) > 0));
    const path = join(tree.folder, file);
    const before = readFileSync(path);
    writeFileSync(path, text);
    const { fate, by } = await tryMutant(tree.folder, covering, {});
    writeFileSync(path, before);
    if (fate !== 'killed' && fate !== 'timed out') survivors += 1;
    say(`${fate}: ${mistake} (${file})${by === '' ? '' : `\n  by: ${by}`}`);
  }
  say(`${mistakes.length - survivors} of ${mistakes.length} mistakes are noticed`);
  if (survivors > 0) process.exitCode = 1;
}

function report(rooms: readonly RoomScore[], untried: number): void {
  const late = untried > 0 ? ` ${untried} were drawn that there was no time for.` : '';
  const how =
    asked.file === undefined ? `${asked.sample} of each room by lot, seed ${asked.seed}.` : `All of ${asked.file}.`;
  const table = scoreTable(rooms);
  say(
    `\n${survivorLines(rooms).join('\n')}\n\n${table}\n\n${how}${late} ${minutes().toFixed(0)} min. Each one's fate: ${asked.out}`,
  );
  if (asked.record) writeFileSync('docs/mutation.md', document(table, `${how}${late}`));
}

function document(table: string, how: string): string {
  const { version }: { version: string } = JSON.parse(readFileSync('package.json', 'utf8'));
  return `# Mutants

Made by \`npm run mutate -- --record\` (Vårdmått ${version}, ${new Date().toISOString().slice(0, 10)}): small mistakes that were put into the code, and how many of
them a test noticed. ${how} A mutant that the types refuse counts in no score, and one that never ends is noticed.
What is mutated and which tests are asked stands in \`scripts/mutation/rooms.ts\`.

${table}
`;
}

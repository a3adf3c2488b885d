import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { OutputFolder } from '../src/files/outbox/judge-place.ts';
import type { Product } from '../src/files/outbox/mark.ts';
import { editionHash, filesOf, filling } from './kit/editions.ts';
import { type Fault, faultyDisk, Killed } from './kit/faulty-disk.ts';
import { shortContent } from './kit/report/short-content.ts';
import { runCommand } from './kit/run-command.ts';
import { testOutbox } from './kit/test-outbox.ts';

// What publish, report and simulate write is written once by the commands themselves, and then again and again over a disk
// that fails, or by a program that is killed: after each, the old edition or the new one stands whole, and nothing else.
// `npm run crash` does the same to the commands as they are, for as long as wanted.

const MOMENTS = 10;
/** So many of an edition's files are written here: the moments are what matters, and each file is waited for. */
const FILES = 20;
const ABOUT = { extract: '2026-03-31', programVersion: '0.1.0' };
const AS_OF = ['--as-of', '2026-03-31'];

let folder: string;
const written: Partial<Record<Product, string>> = {};
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vardmatt-crash-'));
  written.simulering = join(folder, 'simulering');
  written.webbplats = join(folder, 'webbplats');
  written.arsrapport = join(folder, 'arsrapport');
  const short = join(folder, 'kort');
  await shortContent(short);
  for (const words of [
    ['simulate', '--persons', '1500', '--seed', '5', '--out', written.simulering],
    ['publish', written.simulering, '--years', '2024', '--out', written.webbplats],
    ['report', written.simulering, '--year', '2024', '--content', short, '--out', written.arsrapport],
  ]) {
    const { code, told } = await runCommand([...words, ...AS_OF]);
    assert.equal(code, 0, told);
  }
});
after(async () => rm(folder, { recursive: true }));

for (const [command, product] of [
  ['publish', 'webbplats'],
  ['report', 'arsrapport'],
  ['simulate', 'simulering'],
] as const)
  suite(`what ${command} writes`, () => {
    let root: string;
    let place: OutputFolder;
    let files: ReadonlyMap<string, Uint8Array>;
    let whole: Record<'old' | 'new', string>;
    let writes: number;
    const put = (end: string, outbox = testOutbox()) => outbox.replace(place, ABOUT, filling(files, end));
    before(async () => {
      root = join(folder, `prov-${product}`);
      await mkdir(root);
      place = { folder: join(root, 'ut'), product, inputs: [] };
      files = some(await filesOf(written[product] ?? ''));
      assert.ok(files.size >= 9 && files.size <= FILES);
      await put('new');
      const made = await editionHash(place.folder);
      await put('old');
      whole = { old: await editionHash(place.folder), new: made };
      const counted = faultyDisk(Number.POSITIVE_INFINITY, 'EIO');
      await put('old', testOutbox({ disk: counted.disk }));
      writes = counted.writes();
    });

    for (const fault of ['kill', 'EIO', 'ENOSPC'] as const satisfies readonly Fault[])
      test(`${fault} at ${MOMENTS} moments, the last renames among them: old or new, and nothing beside`, async () => {
        // The renames are among the last five writes; the others lie evenly over the rest.
        const early = Array.from(
          { length: MOMENTS - 5 },
          (_, at) => 1 + Math.floor((at * (writes - 6)) / (MOMENTS - 5)),
        );
        const moments = [...early, writes - 4, writes - 3, writes - 2, writes - 1, writes];
        for (const nth of moments) {
          if ((await editionHash(place.folder)) !== whole.old) assert.deepEqual(await put('old'), []);
          const problems = await put('new', testOutbox({ disk: faultyDisk(nth, fault).disk })).catch(
            (error: unknown) => {
              assert.ok(error instanceof Killed, String(error));
              return undefined;
            },
          );
          if (fault !== 'kill') assert.ok(problems !== undefined);
          assert.deepEqual(await testOutbox().examine(place), []);
          const now = await editionHash(place.folder);
          assert.ok(now === whole.new || now === whole.old, `write ${nth} of ${writes}: ${now}`);
          if (fault !== 'kill' && problems?.length === 0) assert.equal(now, whole.new);
          assert.deepEqual(await readdir(root), ['ut'], `write ${nth}`);
        }
      });
  });

function some<T>(all: ReadonlyMap<string, T>): ReadonlyMap<string, T> {
  const step = Math.ceil(all.size / FILES);
  return new Map([...all].filter((_, at) => at % step === 0));
}

test('a program that is killed while it writes, at ten moments, leaves one edition whole; the next run tidies up', async () => {
  const root = join(folder, 'dödad');
  await mkdir(root);
  const place: OutputFolder = { folder: join(root, 'ut'), product: 'simulering', inputs: [] };
  const files = await filesOf(written.simulering ?? '');
  const whole = new Set<string>();
  for (const end of ['a', 'b']) {
    await testOutbox().replace(place, ABOUT, filling(files, end));
    whole.add(await editionHash(place.folder));
  }
  const program = fileURLToPath(new URL('./kit/write-edition.ts', import.meta.url));
  for (let moment = 0; moment < MOMENTS; moment += 1) {
    const words = [program, written.simulering ?? '', place.folder, place.product];
    const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    await setTimeout(7 * moment * (1 + (moment % 3)));
    child.kill('SIGKILL');
    await once(child, 'close');
    assert.deepEqual(await testOutbox().examine(place), []);
    assert.ok(whole.has(await editionHash(place.folder)), `moment ${moment}`);
    assert.deepEqual(await readdir(root), ['ut'], `moment ${moment}`);
  }
});

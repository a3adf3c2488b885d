import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { after, describe, test } from 'node:test';
import type { RegisterStore } from '../../src/storage/register-store.ts';
import { runCommand } from '../kit/run-command.ts';
import { done, refused } from '../kit/storage/carried-out.ts';
import { openStore } from '../kit/storage/open-store.ts';
import { keepersOf, killed, left, serverOf, serversOf } from '../kit/storage/processes.ts';

// A disk that is full, or that may only be read: a register is told so with a remedy, nothing is lost and nothing is by half, and when there
// is room again the next run works. The disk is one of our own, in memory, which only root may make.

const root = mkdtempSync(join(tmpdir(), 'vm-disk-'));
chmodSync(root, 0o711);
const disk = join(root, 'disk');
mkdirSync(disk);
const SIZE = 'size=400m,mode=0711';
const canMount =
  process.getuid?.() === 0 && spawnSync('mount', ['-t', 'tmpfs', '-o', SIZE, 'tmpfs', disk]).status === 0;
const skip = canMount ? false : 'only root may make a small disk';
after(() => {
  if (canMount) execFileSync('umount', ['-l', disk]);
  rmSync(root, { recursive: true, force: true });
});

const data = join(disk, 'register');
const MEGABYTE = 2 ** 20;
const filler = join(disk, 'fyllning');

/** Leaves so many megabytes of the disk, when the server that was used has given back what it had. */
async function filledTo(free: number): Promise<void> {
  await ended(data);
  filledNow(free);
}

/** The server is up before the disk is full: what is refused is the work, and not the start. */
async function filledWhileUsed(free: number): Promise<RegisterStore> {
  const store = await openStore(data);
  filledNow(free);
  return store;
}

/** A server that is up takes room of its own: what there was when it was looked may be gone when it is filled. */
function filledNow(free: number): void {
  rmSync(filler, { force: true });
  const isFilled = () =>
    spawnSync('fallocate', ['-l', String(freeBytes() - free * MEGABYTE), filler], { stdio: 'ignore' }).status === 0;
  assert.ok([1, 2, 3, 4, 5].some(isFilled), `the disk could not be filled, and has ${freeBytes()} bytes`);
}

function freeBytes(): number {
  const { bavail, bsize } = statfsSync(disk);
  return bavail * bsize;
}
const emptied = () => rmSync(filler);

const ended = async (folder: string) =>
  assert.deepEqual(await left(() => [...keepersOf(folder), ...serversOf(folder)]), []);

const counts = async () => (await done('status', '--data', data)).out.split('\n\n')[1];

describe('a disk that is full', { skip }, () => {
  const [first, tables] = [join(root, 'första'), join(root, 'tabeller')];
  const backup = ['backup', '--data', data, '--to', join(disk, 'kopior')];

  test('is no place for a new register, and is when there is room', async () => {
    await done('simulate', '--persons', '60', '--seed', '1', '--as-of', '2026-03-31', '--out', tables);
    await done('simulate', '--persons', '10', '--seed', '2', '--as-of', '2026-03-31', '--out', first);
    const into = (folder: string) => ['import', first, '--data', folder, '--history', '--yes'];
    await filledTo(10);
    await refused(/finns bara \d+ MB kvar, och den behöver 100.*Gör plats och kör kommandot igen/s, ...into(data));
    await ended(data);
    assert.ok(!existsSync(join(data, 'server/kluster')));
    await filledTo(0);
    await refused(/full|MB kvar/, ...into(join(disk, 'annat')));
    emptied();
    await done(...into(data));
  });

  test('refuses an import whole, and the next run has all', async () => {
    const before = await counts();
    const store = await filledWhileUsed(0);
    const words = ['import', tables, '--data', data, '--history', '--yes'];
    await refused(/är full.*Gör plats och kör kommandot igen/s, ...words);
    emptied();
    await store.close();
    assert.equal(await counts(), before);
    await done(...words);
    assert.match((await done(...words.slice(0, -1))).told, /inget nytt att skriva/);
  });

  test('refuses a save, which is there when it is saved again', async () => {
    const form = join(root, 'vardplan.yaml');
    await done('form', 'vardplan', '--out', form);
    const before = await counts();
    const save = () =>
      runCommand(['save', form, '--data', data, '--unit', 'skane'], {
        nextLine: () => Promise.resolve('191212121212'),
      });
    const store = await filledWhileUsed(0);
    const { code, told } = await save();
    assert.equal(code, 1);
    assert.match(told, /är full.*Gör plats och kör kommandot igen/s);
    emptied();
    await store.close();
    assert.equal(await counts(), before);
    const again = await save();
    assert.equal(again.code, 0, again.told);
  });

  test('refuses a backup and takes away what came of it, and those that were are left', async () => {
    await done(...backup);
    const was = readdirSync(join(disk, 'kopior')).toSorted();
    const store = await filledWhileUsed(4);
    await refused(/Disken som .* ligger på är full.*Gör plats/s, ...backup, '--whole');
    assert.deepEqual(readdirSync(join(disk, 'kopior')).toSorted(), was);
    await store.close();
    await filledTo(0);
    await refused(/(full|MB kvar).*Gör plats/s, ...backup);
    emptied();
    await done(...backup, '--whole');
  });

  test('refuses a restoring and leaves nothing of it', async () => {
    const words = ['restore', join(disk, 'kopior'), '--data', join(disk, 'igen')];
    await filledTo(8);
    await refused(/full|MB kvar/, ...words);
    await ended(join(disk, 'igen'));
    assert.ok(!existsSync(join(disk, 'igen/register.json')));
    emptied();
    rmSync(join(disk, 'igen'), { recursive: true, force: true });
    await done(...words);
  });

  test('lets a server that was killed start, or says why it doesn’t, and nothing is lost', async () => {
    const before = await counts();
    await filledTo(40);
    const store = await openStore(data);
    execFileSync('fallocate', ['-l', String(freeBytes()), join(disk, 'resten')]);
    killed(serverOf(data));
    await store.close();
    await ended(data);
    const { code, told } = await runCommand(['status', '--data', data]);
    assert.ok(code === 0 || /(full|MB kvar).*Gör plats/s.test(told), told);
    await ended(data);
    emptied();
    rmSync(join(disk, 'resten'));
    assert.equal(await counts(), before);
  });
});

describe('a disk that may only be read', { skip }, () => {
  test('is told of by what would write on it, and is a register when it may be written again', async () => {
    await ended(data);
    const remounted = (how: string) => execFileSync('mount', ['-o', `remount,${how}`, disk]);
    const before = await counts();
    await ended(data);
    remounted('ro');
    await refused(
      /Det går inte att skriva i mappen .*register.*Ge programmets användare rätt/s,
      'status',
      '--data',
      data,
    );
    await refused(/Det går inte att skriva i mappen/, 'import', root, '--data', join(disk, 'nytt'), '--history');
    remounted('rw');
    assert.equal(await counts(), before);
    await ended(data);
  });
});

describe('a folder that may only be read', { skip: process.getuid?.() === 0 ? 'root may write in any' : false }, () => {
  test('is told of by what would write in it', async () => {
    const closed = join(root, 'stängd');
    mkdirSync(closed, { mode: 0o555 });
    await refused(/Det går inte att skriva i mappen/, 'status', '--data', join(closed, 'register'));
    await refused(/Det går inte att skriva i mappen/, 'status', '--data', closed);
  });
});

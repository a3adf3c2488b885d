import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmod,
  chown,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, suite, test } from 'node:test';
import { type Fault, faultyDisk, Killed } from '../../../test/kit/faulty-disk.ts';
import { testOutbox } from '../../../test/kit/test-outbox.ts';
import { type Disk, nodeDisk } from './disk.ts';
import type { Draft } from './draft.ts';
import type { OutputFolder } from './judge-place.ts';
import { MARK_FILE, readMark } from './mark.ts';
import { makeWork } from './own-work.ts';
import { nodeIdentity } from './process-identity.ts';
import { giveSigns } from './sign-of-life.ts';
import { workFolder } from './work-folders.ts';

const ABOUT = { extract: '2026-03-31', programVersion: '0.1.0' };

let root: string;
let place: OutputFolder;
/** Each test of a suite has a folder of its own. Hooks outside suites would be of all tests in the process. */
function inOwnFolder(): void {
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'vardmatt-outbox-'));
    place = { folder: join(root, 'ut'), product: 'webbplats', inputs: [] };
  });
  afterEach(async () => rm(root, { recursive: true }));
}

/** An edition of a few files, each of which says which edition it is of. */
const edition = (name: string) => async (draft: Draft) => {
  await draft.write('index.html', `sida ${name}`);
  await draft.write('matt/b1/index.html', `B1 ${name}`);
  await draft.write('data/alla.json', `{"utgåva":"${name}"}`);
};
const write = (name: string, outbox = testOutbox()) => outbox.replace(place, ABOUT, edition(name));

/** What stands in a folder, by path. */
async function standing(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && entry.name !== MARK_FILE);
  const read = files.map(async ({ parentPath, name }): Promise<[string, string]> => {
    const path = join(parentPath, name);
    return [path.slice(folder.length + 1), await readFile(path, 'utf8')];
  });
  return Object.fromEntries((await Promise.all(read)).toSorted());
}
const whole = (name: string) => ({
  'data/alla.json': `{"utgåva":"${name}"}`,
  'index.html': `sida ${name}`,
  'matt/b1/index.html': `B1 ${name}`,
});
const codes = (problems: readonly { code: string }[]) => problems.map(({ code }) => code);

suite('a new edition takes the place of the old one', () => {
  inOwnFolder();
  test('whole, with a mark that lists its files, and nothing left beside it', async () => {
    assert.deepEqual(await write('ett'), []);
    assert.deepEqual(await write('två'), []);
    assert.deepEqual(await standing(place.folder), whole('två'));
    assert.deepEqual(await readdir(root), ['ut']);
    const mark = await readMark(nodeDisk, place.folder);
    assert.ok(mark !== undefined && mark !== 'unreadable');
    assert.equal(mark.slag, 'webbplats');
    assert.equal(mark.uttag, '2026-03-31');
    assert.deepEqual(
      mark.filer.map(({ fil, storlek }) => [fil, storlek]),
      Object.entries(whole('två')).map(([path, text]) => [path, Buffer.byteLength(text)]),
    );
  });

  test('the same with a slash at the end, in a folder above that has to be made, and with what is not there any more', async () => {
    place = { ...place, folder: `${join(root, 'a', 'b', 'ut')}/` };
    assert.deepEqual(await write('ett'), []);
    await rm(join(place.folder, 'index.html'));
    await writeFile(join(place.folder, '.DS_Store'), '');
    assert.deepEqual(await write('två'), []);
    assert.deepEqual(await standing(place.folder.slice(0, -1)), whole('två'));
    assert.deepEqual(await readdir(join(root, 'a', 'b')), ['ut']);
  });

  test('an empty folder is taken, and who may read it is as before', async () => {
    await mkdir(place.folder, { mode: 0o750 });
    assert.deepEqual(await write('ett'), []);
    assert.equal((await stat(place.folder)).mode & 0o777, 0o750);
  });

  test('every file and folder is for those whom the old edition was for, and for its owner and group', async (t) => {
    await write('ett');
    for (const path of ['', 'matt', 'matt/b1', 'data']) await chmod(join(place.folder, path), 0o750);
    for (const path of [MARK_FILE, 'index.html', 'matt/b1/index.html', 'data/alla.json'])
      await chmod(join(place.folder, path), 0o640);
    const { uid, gid } = await stat(place.folder);
    // Only root may give files to a user and a group that it isn't itself.
    const [owner, group] = uid === 0 ? [1, 65534] : [uid, gid];
    if (uid !== 0) t.diagnostic('run as root, this test gives the edition away too');
    for (const path of await readdir(place.folder, { recursive: true }))
      await chown(join(place.folder, path), owner, group);
    await chown(place.folder, owner, group);
    const more = async (draft: Draft) => {
      await edition('två')(draft);
      await draft.write('ny/sida.html', 'ny');
    };
    assert.deepEqual(await testOutbox().replace(place, ABOUT, more), []);
    const access = async (path: string) => {
      const found = await stat(join(place.folder, path));
      return [found.uid, found.gid, (found.mode & 0o7777).toString(8)];
    };
    for (const path of ['', 'matt', 'matt/b1', 'data', 'ny'])
      assert.deepEqual(await access(path), [owner, group, '750'], path);
    for (const path of [MARK_FILE, 'index.html', 'matt/b1/index.html', 'ny/sida.html'])
      assert.deepEqual(await access(path), [owner, group, '640'], path);
  });

  test('a group that may not be given is told, and the old edition stays', async () => {
    await write('ett');
    const disk: Disk = {
      ...nodeDisk,
      look: async (path) => {
        const found = await nodeDisk.look(path);
        return found && path.startsWith(place.folder) ? { ...found, group: 4711 } : found;
      },
      give: async () => {
        throw Object.assign(new Error('made up'), { code: 'EPERM' });
      },
    };
    const problems = await write('två', testOutbox({ disk }));
    assert.deepEqual(codes(problems), ['out-group-kept']);
    assert.match(problems[0]?.message ?? '', /4711.*webbservern/);
    assert.deepEqual(await standing(place.folder), whole('ett'));
    assert.deepEqual(await readdir(root), ['ut']);
  });

  test('a folder with a very long name is written too', async () => {
    place = { ...place, folder: join(root, 'å'.repeat(120)) };
    assert.deepEqual(await write('ett'), []);
    assert.deepEqual(await write('två'), []);
    assert.equal((await readdir(root)).length, 1);
  });
});

suite('what the program did not write is never replaced', () => {
  inOwnFolder();
  const refused = async (code: string, about: RegExp) => {
    const before = await standing(root);
    for (const problems of [await testOutbox().examine(place), await write('ny')]) {
      assert.deepEqual(codes(problems), [code]);
      assert.match(problems[0]?.message ?? '', about);
    }
    assert.deepEqual(await standing(root), before);
  };

  test('a folder with other files', async () => {
    await mkdir(place.folder);
    await writeFile(join(place.folder, 'min-avhandling.docx'), 'tio år');
    await refused('out-foreign', /min-avhandling\.docx/);
  });

  test('a folder with only a mark that the program did not write', async () => {
    await mkdir(place.folder);
    await writeFile(join(place.folder, MARK_FILE), '{"vardmatt":1}');
    await refused('out-foreign', /\.vardmatt\.json/);
  });

  test('an edition to which somebody has added a file, a folder or a link', async () => {
    await write('ett');
    await writeFile(join(place.folder, 'matt', 'anteckningar.txt'), 'mina');
    await mkdir(join(place.folder, 'bilder'));
    await symlink('/etc', join(place.folder, 'länk'));
    await refused('out-added-to', /bilder, länk, matt\/anteckningar\.txt/);
  });

  test('an edition to which somebody has added a folder that is called as what systems leave in folders', async () => {
    await write('ett');
    await mkdir(join(place.folder, '.DS_Store'));
    await writeFile(join(place.folder, '.DS_Store', 'x'), 'viktigt');
    await refused('out-added-to', /\.DS_Store/);
  });

  test('a folder whose mark is a pipe, which nobody writes to', { skip: process.platform === 'win32' }, async () => {
    await mkdir(place.folder);
    assert.equal(spawnSync('mkfifo', [join(place.folder, MARK_FILE)]).status, 0);
    assert.deepEqual(codes(await write('ny')), ['out-foreign']);
  });

  test('an edition in which somebody has changed a file', async () => {
    await write('ett');
    await writeFile(join(place.folder, 'index.html'), 'sida TVÅ'.slice(0, 8));
    await refused('out-changed', /index\.html/);
  });

  test('another product of the program', async () => {
    await write('ett');
    place = { ...place, product: 'simulering' };
    await refused('out-other-product', /en webbplats och ersätts inte med en simulerad datamängd/);
  });

  test('a file, and a path through a file', async () => {
    await writeFile(place.folder, 'text');
    await refused('out-is-file', /är en fil/);
    place = { ...place, folder: join(place.folder, 'ut') };
    await refused('out-path-odd', /går genom en fil/);
  });

  for (const end of ['', '/'])
    test(`a link, written "länk${end}"`, async () => {
      await mkdir(join(root, 'mål'));
      await symlink('mål', join(root, 'länk'));
      place = { ...place, folder: `${join(root, 'länk')}${end}` };
      await refused('out-is-link', /är en länk/);
    });

  test('the root of the disk, and where another disk is mounted', async () => {
    place = { ...place, folder: '/' };
    assert.deepEqual(codes(await testOutbox().examine(place)), ['out-is-root']);
    place = { ...place, folder: '/proc' };
    assert.deepEqual(codes(await testOutbox().examine(place)), ['out-is-mount']);
  });

  for (const [what, out, input] of [
    ['is', 'data', 'data'],
    ['is, by a link,', 'data', 'länk'],
    ['holds', '.', 'data'],
    ['lies in', 'data/ut', 'data'],
    ['lies deep in', 'data/a/b/ut', 'data'],
    ['holds the workbook of', 'data', 'data/bok.xlsx'],
  ] as const)
    test(`a folder that ${what} the input`, async () => {
      await mkdir(join(root, 'data'));
      await writeFile(join(root, 'data', 'bok.xlsx'), 'rader');
      await symlink('data', join(root, 'länk'));
      place = { ...place, folder: join(root, out), inputs: [join(root, input)] };
      const problems = await write('ny');
      assert.deepEqual(codes(problems), ['out-meets-input']);
      assert.equal(await readFile(join(root, 'data', 'bok.xlsx'), 'utf8'), 'rader');
    });

  test('a folder beside the input whose name begins alike is another one', async () => {
    await mkdir(join(root, 'data'));
    place = { ...place, folder: join(root, 'data-ut'), inputs: [join(root, 'data')] };
    assert.deepEqual(await write('ny'), []);
  });

  test('a folder that is or holds what is in use, such as the program', async () => {
    const outbox = testOutbox({
      surroundings: { stoodIn: '/', held: [{ path: join(root, 'arbete'), words: 'programmet' }] },
    });
    for (const folder of [root, join(root, 'arbete')])
      assert.deepEqual(codes(await outbox.examine({ ...place, folder })), ['out-holds']);
    assert.deepEqual(await outbox.examine({ ...place, folder: join(root, 'arbete', 'ut') }), []);
  });

  test('a folder that holds the one that the user stands in', async () => {
    const outbox = testOutbox({ surroundings: { stoodIn: join(root, 'arbete'), held: [] } });
    assert.deepEqual(codes(await outbox.examine({ ...place, folder: root })), ['out-holds']);
    for (const folder of [join(root, 'arbete'), join(root, 'arbete', 'ut')])
      assert.deepEqual(await outbox.examine({ ...place, folder }), []);
  });
});

for (const [where, isStoodIn] of [
  ['whatever write fails', false],
  ['whatever write fails in the folder that the user stands in', true],
] as const)
  suite(where, () => {
    inOwnFolder();
    const outboxOn = (disk: Disk) =>
      testOutbox({ disk, surroundings: { stoodIn: isStoodIn ? place.folder : '/', held: [] } });
    /** How many writes an edition takes that replaces another one. */
    async function writesOf(): Promise<number> {
      const { disk, writes } = faultyDisk(Number.POSITIVE_INFINITY, 'EIO');
      await write('mätning', outboxOn(disk));
      return writes();
    }
    const faults: readonly Fault[] = ['ENOSPC', 'EIO', 'EACCES'];
    for (const fault of faults)
      test(`${fault} at each write in turn: told in words, or done; old or new whole, and nothing beside it`, async () => {
        await write('gammal');
        const all = await writesOf();
        assert.ok(all > 15, String(all));
        for (let nth = 1; nth <= all; nth += 1) {
          await rm(place.folder, { recursive: true });
          await write('gammal');
          const problems = await write('ny', outboxOn(faultyDisk(nth, fault).disk));
          const now = await standing(place.folder);
          if (problems.length === 0) assert.deepEqual(now, whole('ny'), `write ${nth}`);
          else
            assert.ok(
              [whole('gammal'), whole('ny')].some((one) => isEqual(one, now)),
              `write ${nth}`,
            );
          for (const { message, remedy } of problems) assert.ok(message.includes(place.folder) && remedy.length > 10);
          await testOutbox().examine(place);
          assert.deepEqual(await readdir(root), ['ut'], `write ${nth}`);
        }
      });

    test('kill -9 at each write in turn: after the next look old or new stands whole, and nothing beside it', async () => {
      await write('gammal');
      const all = await writesOf();
      const ends = new Set<string>();
      for (let nth = 1; nth <= all; nth += 1) {
        await rm(place.folder, { recursive: true });
        await write('gammal');
        await assert.rejects(write('ny', outboxOn(faultyDisk(nth, 'kill').disk)), Killed).catch(() => {
          // Only the last writes, which tidy up, can be missed without being missed.
          assert.ok(nth > all - 3, `write ${nth}`);
        });
        await testOutbox().examine(place);
        const now = await standing(place.folder);
        assert.ok(
          [whole('gammal'), whole('ny')].some((one) => isEqual(one, now)),
          `write ${nth}`,
        );
        ends.add(now['index.html'] ?? '');
        assert.deepEqual(await readdir(root), ['ut'], `write ${nth}`);
      }
      assert.deepEqual(ends, new Set(['sida gammal', 'sida ny']));
    });

    test('kill -9 in the middle of removing the old edition leaves nothing after the next look', async () => {
      await write('gammal');
      const halfway: Disk = {
        ...nodeDisk,
        remove: async (path) => {
          // The mark is among the first that go; the rest of the edition is still there.
          for (const folder of ['', 'bort', 'gammal', 'undan'])
            await rm(join(path, folder, MARK_FILE), { force: true });
          throw new Killed();
        },
      };
      await assert.rejects(write('ny', outboxOn(halfway)), Killed);
      assert.equal((await readdir(root)).length, 2);
      await testOutbox().examine(place);
      assert.deepEqual(await standing(place.folder), whole('ny'));
      assert.deepEqual(await readdir(root), ['ut']);
    });

    test('a first edition that fails leaves nothing, not even the folders above', async () => {
      place = { ...place, folder: join(root, 'a', 'b', 'ut') };
      for (const nth of [2, 5, 9, 14]) {
        const problems = await write('ny', testOutbox({ disk: faultyDisk(nth, 'ENOSPC').disk }));
        assert.deepEqual(codes(problems), ['out-disk-full']);
        assert.deepEqual(await readdir(root), []);
      }
    });
  });

function isEqual(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

suite('the folder that the user stands in', () => {
  inOwnFolder();
  const outbox = () => testOutbox({ surroundings: { stoodIn: place.folder, held: [] } });

  test('is the same folder with another edition in it', async () => {
    await mkdir(place.folder);
    const { ino } = await stat(place.folder);
    for (const name of ['ett', 'två']) {
      assert.deepEqual(await write(name, outbox()), []);
      assert.deepEqual(await standing(place.folder), whole(name));
    }
    assert.equal((await stat(place.folder)).ino, ino);
    assert.deepEqual(await readdir(root), ['ut']);
  });

  test('is whole when it is to be read, whatever a killed run was in the middle of', async () => {
    await write('gammal');
    const { disk, writes } = faultyDisk(Number.POSITIVE_INFINITY, 'kill');
    const on = (one: Disk) => testOutbox({ disk: one, surroundings: { stoodIn: place.folder, held: [] } });
    await write('mätning', on(disk));
    for (let nth = 1; nth <= writes(); nth += 1) {
      await rm(place.folder, { recursive: true });
      await write('gammal');
      await write('ny', on(faultyDisk(nth, 'kill').disk)).catch((error: unknown) => assert.ok(error instanceof Killed));
      await testOutbox().bringBack(place.folder);
      const now = await standing(place.folder);
      assert.ok(
        [whole('gammal'), whole('ny')].some((one) => isEqual(one, now)),
        `write ${nth}`,
      );
      assert.ok((await readMark(nodeDisk, place.folder)) !== undefined);
    }
  });
});

suite('after a killed run', () => {
  inOwnFolder();
  test('a folder that a killed run had moved away comes back when it is to be read', async () => {
    await write('gammal');
    const dead = workFolder(place.folder, deadName());
    await makeWork(nodeDisk, dead);
    await nodeDisk.rename(place.folder, dead.old);
    await testOutbox().bringBack(place.folder);
    assert.deepEqual(await standing(place.folder), whole('gammal'));
    await testOutbox().bringBack(join(root, 'finns', 'inte'));
  });
});

suite('more runs than one', () => {
  inOwnFolder();
  test('what a living run is writing is let be, and the later one is told when it has waited', async () => {
    const identity = nodeIdentity();
    const living = workFolder(place.folder, identity.name());
    await makeWork(nodeDisk, living);
    await mkdir(living.fresh);
    assert.deepEqual(codes(await write('ny', testOutbox({ identity, patience: 100 }))), ['out-busy']);
    assert.deepEqual(await readdir(root), [living.path.slice(root.length + 1)]);
    identity.done(living.name);
    assert.deepEqual(await write('ny', testOutbox({ identity })), []);
    assert.deepEqual(await readdir(root), ['ut']);
  });

  for (const [what, isMoved] of [
    ['while it wrote', false],
    ['between its two renames', true],
  ] as const)
    test(`a run in another container that was killed ${what} is known by its silence, and hinders nobody`, async () => {
      await write('gammal');
      const dead = workFolder(place.folder, elsewhereName());
      await makeWork(nodeDisk, dead);
      await mkdir(dead.fresh);
      await writeFile(join(dead.path, 'lever'), '7');
      if (isMoved) await nodeDisk.rename(place.folder, dead.old);
      assert.deepEqual(await write('ny'), []);
      assert.deepEqual(await standing(place.folder), whole('ny'));
      assert.deepEqual(await readdir(root), ['ut']);
    });

  test('a run in another container that gives signs of life is let be', async () => {
    const living = workFolder(place.folder, elsewhereName());
    await makeWork(nodeDisk, living);
    await mkdir(living.fresh);
    const endSigns = giveSigns(living);
    try {
      assert.deepEqual(codes(await write('ny', testOutbox({ patience: 100, silence: 10_000 }))), ['out-busy']);
      assert.deepEqual(await readdir(root), [living.path.slice(root.length + 1)]);
    } finally {
      await endSigns();
    }
  });

  test('a run that was taken for dead while its machine slept touches nothing when it wakes', async () => {
    await write('gammal');
    const slow = async (draft: Draft) => {
      await edition('sen')(draft);
      for (const name of (await readdir(root)).filter((each) => each !== 'ut'))
        await rename(join(root, name), join(root, 'undan'));
    };
    const problems = await testOutbox().replace(place, ABOUT, slow);
    assert.deepEqual(codes(problems), ['out-busy']);
    assert.deepEqual(await standing(place.folder), whole('gammal'));
  });

  test('many at once all come through, and one of them stands whole', async () => {
    const all = await Promise.all(
      Array.from({ length: 6 }, (_, place) => write(`nr ${place}`, testOutbox({ patience: 20_000 }))),
    );
    assert.deepEqual(all.flat(), []);
    const now = await standing(place.folder);
    assert.ok(Array.from({ length: 6 }, (_, nr) => whole(`nr ${nr}`)).some((one) => isEqual(one, now)));
    assert.deepEqual(await readdir(root), ['ut']);
  });

  test('an old edition that a dead run had moved away comes back, with what somebody has put in it', async () => {
    await write('gammal');
    const dead = workFolder(place.folder, deadName());
    await makeWork(nodeDisk, dead);
    await nodeDisk.rename(place.folder, dead.old);
    await writeFile(join(dead.old, 'mina.txt'), 'mina');
    assert.deepEqual(codes(await write('ny')), ['out-added-to']);
    assert.deepEqual(await readdir(root), ['ut']);
    assert.deepEqual(await standing(place.folder), { ...whole('gammal'), 'mina.txt': 'mina' });
  });

  test('an old edition that was replaced is kept aside when somebody had put a file in it', async () => {
    await write('gammal');
    const dead = workFolder(place.folder, deadName());
    await makeWork(nodeDisk, dead);
    await nodeDisk.rename(place.folder, dead.old);
    await writeFile(join(dead.old, 'mina.txt'), 'mina');
    await mkdir(place.folder);
    assert.deepEqual(await write('ny'), []);
    const [aside = '', ...others] = (await readdir(root)).filter((name) => name !== 'ut');
    assert.deepEqual(others, []);
    assert.equal(await readFile(join(root, aside, 'mina.txt'), 'utf8'), 'mina');
    assert.deepEqual(await standing(place.folder), whole('ny'));
  });
});

suite('a folder beside an output folder that only bears a work folder’s name', () => {
  inOwnFolder();
  /** A folder that somebody has put there: what came to stand in it would be moved, published or removed. */
  async function planted(): Promise<string> {
    const { path, fresh } = workFolder(place.folder, deadName());
    await mkdir(fresh, { recursive: true, mode: 0o700 });
    const filer = ['avhandling.docx', 'index.html'].map((fil) => ({ fil, storlek: 1, sha256: '' }));
    const mark = { vardmatt: 1, slag: 'webbplats', uttag: '2026-03-31', program: '0.1.0', filer };
    await writeFile(join(fresh, MARK_FILE), JSON.stringify(mark));
    return path;
  }

  test('removes nothing from the folder, whether it is written or only read', async () => {
    const left = await planted();
    await mkdir(join(left, 'undan'));
    await mkdir(place.folder);
    await writeFile(join(place.folder, 'avhandling.docx'), 'mitt');
    assert.deepEqual(codes(await write('ny')), ['out-foreign']);
    await testOutbox().bringBack(place.folder);
    assert.deepEqual(await standing(place.folder), { 'avhandling.docx': 'mitt' });
    assert.deepEqual((await readdir(left)).toSorted(), ['ny', 'undan']);
  });

  test('brings nothing in, by a link or otherwise', async () => {
    const left = await planted();
    await mkdir(join(root, 'hemma'));
    await writeFile(join(root, 'hemma', 'patient.csv'), 'rader');
    await symlink(join(root, 'hemma'), join(left, 'undan'));
    await write('gammal');
    await testOutbox().bringBack(place.folder);
    assert.deepEqual(await write('ny'), []);
    assert.deepEqual(await standing(place.folder), whole('ny'));
    assert.deepEqual(await standing(join(root, 'hemma')), { 'patient.csv': 'rader' });
  });

  test('is let be where it is another user’s, or has been renamed, and hinders nobody', async () => {
    const { path, ...dead } = workFolder(place.folder, deadName());
    await makeWork(nodeDisk, { path, ...dead });
    await writeFile(join(path, 'min.txt'), 'min');
    const identity = { ...nodeIdentity(), user: 54_321 };
    assert.deepEqual(await write('ett', testOutbox({ identity })), []);
    assert.equal(await readFile(join(path, 'min.txt'), 'utf8'), 'min');
    const renamed = workFolder(place.folder, deadName());
    await rename(path, renamed.path);
    assert.deepEqual(await write('två'), []);
    assert.equal(await readFile(join(renamed.path, 'min.txt'), 'utf8'), 'min');
  });

  test('is not waited for without an end, though the process that it names lives', async () => {
    await mkdir(workFolder(place.folder, '000000001-0-1-x-00000000').path);
    const living = nodeIdentity().name();
    await mkdir(workFolder(place.folder, living).path);
    await writeFile(join(workFolder(place.folder, living).path, 'x'), '');
    assert.deepEqual(await write('ny', testOutbox({ patience: 100 })), []);
    assert.deepEqual(await standing(place.folder), whole('ny'));
  });
});

/** The name of a piece of work in another container: of a process that nobody here can ask after. */
function elsewhereName(): string {
  const [time, , , start, random] = nodeIdentity().name().split('-');
  return [time, 'abcdef01', '1', start, random].join('-');
}

/** The name of a piece of work whose process is gone. */
function deadName(): string {
  const [time, machine, , start, random] = nodeIdentity().name().split('-');
  return [time, machine, '4194304', start, random].join('-');
}

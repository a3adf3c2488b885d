import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, suite, test } from 'node:test';
import { type Fault, faultyDisk, Killed } from '../../../test/kit/faulty-disk.ts';
import { nodeDisk } from './disk.ts';
import { writeNewFile } from './new-file.ts';

suite('a new file', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vardmatt-ny-fil-'));
  });
  afterEach(async () => rm(folder, { recursive: true }));
  const content = Buffer.from('en hel arbetsbok');
  const file = () => join(folder, 'under', 'svar.xlsx');

  test('is written whole, for those who may read it, with the folders above', async () => {
    assert.deepEqual(await writeNewFile(nodeDisk, file(), '.xlsx', content, 0o600), []);
    assert.deepEqual(await readFile(file()), content);
    assert.equal((await stat(file())).mode & 0o777, 0o600);
    assert.deepEqual(await readdir(join(folder, 'under')), ['svar.xlsx']);
  });

  test('is not written over what stands there, also where it came there meanwhile', async () => {
    await writeFile(join(folder, 'svar.xlsx'), 'viktig');
    const written = (disk: typeof nodeDisk) => writeNewFile(disk, join(folder, 'svar.xlsx'), '.xlsx', content, 0o600);
    assert.deepEqual(
      (await written(nodeDisk)).map(({ code }) => code),
      ['file-is-there'],
    );
    const late = { ...nodeDisk, look: async () => undefined };
    assert.deepEqual(
      (await written(late)).map(({ code }) => code),
      ['file-is-there'],
    );
    assert.equal(await readFile(join(folder, 'svar.xlsx'), 'utf8'), 'viktig');
    assert.deepEqual(await readdir(folder), ['svar.xlsx']);
  });

  test('takes a name of its own ending only', async () => {
    const problems = await writeNewFile(nodeDisk, join(folder, 'svar.xls'), '.xlsx', content, 0o600);
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['file-other-ending'],
    );
    assert.deepEqual(await readdir(folder), []);
  });

  for (const fault of ['ENOSPC', 'EIO', 'EACCES', 'kill'] as const satisfies readonly Fault[])
    test(`${fault} at each write in turn: the file is whole or not there`, async () => {
      const whole = faultyDisk(Number.POSITIVE_INFINITY, fault);
      assert.deepEqual(await writeNewFile(whole.disk, file(), '.xlsx', content, 0o600), []);
      for (let nth = 1; nth <= whole.writes(); nth++) {
        await rm(join(folder, 'under'), { recursive: true, force: true });
        try {
          await writeNewFile(faultyDisk(nth, fault).disk, file(), '.xlsx', content, 0o600);
        } catch (error) {
          assert.ok(error instanceof Killed || (error as { code?: string }).code === fault, String(error));
        }
        const written = await readFile(file()).catch(() => undefined);
        assert.ok(written === undefined || written.equals(content), `${nth}`);
      }
    });
});

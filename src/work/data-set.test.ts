import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { ownContent } from '../../test/kit/content.ts';
import { type TestFolder, testFolder } from '../../test/kit/work/simulated-folder.ts';
import { day } from '../calendar/day.ts';
import { type DataSet, withDataSet } from './data-set.ts';
import { Refused } from './refused.ts';

const { dictionary } = await ownContent();
let root: TestFolder;
before(async () => {
  root = await testFolder();
});
after(async () => root[Symbol.asyncDispose]());

const patients = (count: number) =>
  `person_id;kon\n${Array.from({ length: count }, (_, nr) => `p${nr};kvinna\n`).join('')}`;

/** A folder with a table of patients, read; what is given is done while it is. */
async function read<T>(name: string, work: (data: DataSet, folder: string) => Promise<T>): Promise<T> {
  const folder = root.at(name);
  await mkdir(folder);
  await writeFile(`${folder}/patient.csv`, patients(3));
  return withDataSet(
    { folder, asOf: day('2025-03-31') },
    dictionary,
    () => {},
    (data) => work(data, folder),
  );
}

/** The codes and names that a refusal tells. */
const told = (error: unknown) => {
  assert.ok(error instanceof Refused);
  return error.problems.map(({ code, message }) => [code, message.includes('patient.csv')]);
};

test('tables that another extract replaces while they are read give no figures, whatever happened with them', async () => {
  const replace = async (folder: string) => {
    await writeFile(root.at('ny.csv'), patients(3));
    // As old, and as large.
    await utimes(root.at('ny.csv'), 1, 1);
    await rename(root.at('ny.csv'), `${folder}/patient.csv`);
  };
  for (const [name, work] of [
    ['utbytt', async (_: DataSet, folder: string) => replace(folder)],
    ['borttagen', async (_: DataSet, folder: string) => rm(`${folder}/patient.csv`)],
    [
      'fel',
      async (_: DataSet, folder: string) => {
        await replace(folder);
        throw new Error('the rows are not those that were counted');
      },
    ],
  ] as const)
    await assert.rejects(read(name, work), (error) => {
      assert.deepEqual(told(error), [['data-replaced', true]], name);
      return true;
    });
});

test('tables that are let be, and what else comes into their folder, stop nothing', async () => {
  const rows = await read('orörd', async ({ database }, folder) => {
    await writeFile(`${folder}/logg.txt`, 'klart');
    return database.rows('SELECT count(*) AS n FROM patient');
  });
  assert.deepEqual(rows, [{ n: 3 }]);
});

test('the folder that a database may spill to is gone when the work is done', async () => {
  const spilled = await read('spill', async ({ database }) => {
    const [row] = await database.rows("SELECT current_setting('temp_directory') AS folder");
    assert.ok(existsSync(String(row?.['folder'])));
    return String(row?.['folder']);
  });
  assert.ok(!existsSync(spilled));
});

import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { asWritten, evaluate, inFolder, PATIENTS } from '../kit/findings/kit.ts';
import { assessments, writeParquet } from '../kit/findings/parquet.ts';

// Inputs 3, 19 and 29, the folder names of `faults`, and others of their kinds: a path is a path, and a file that can't be read is told why.

/** A folder by this name in a folder of its own, with the patients and the assessments as Parquet. */
async function named(name: string, query = assessments()) {
  const folder = `${inFolder({})}/${name}`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/patient.csv`, PATIENTS);
  const plain = `${inFolder({})}/bedomning.parquet`;
  await writeParquet(plain, query);
  copyFileSync(plain, `${folder}/bedomning.parquet`);
  return folder;
}
hive('a folder with an apostrophe is a path', "it's");
hive('a folder with braces is a path', '{a,b}');
hive('a folder with a question mark is a path', 'uttag?');
hive('a folder with two stars is a path', '**');
hive('a folder with a percent sign is a path', 'uttag%41');
hive('a folder with a backslash is a path', 'a\\b');
hive('a folder that ends in .parquet is a path', 'uttag.parquet');
function hive(name: string, folder: string) {
  test(name, async () => asWritten(await evaluate(await named(folder))));
}

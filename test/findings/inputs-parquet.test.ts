import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { asWritten, evaluate, fixture, inFolder, PATIENTS, pointsAt, refused } from '../kit/findings/kit.ts';
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
test('a folder enhet=skane does not replace the units of the rows', async () => {
  const answer = await evaluate(fixture('03-parquet-hive-folder/enhet=skane'));
  asWritten(answer);
  assert.notEqual(answer.figure('B1', 'skane')['n'], 3);
});
test('a folder year=2024 adds no column', async () => {
  asWritten(await evaluate(fixture('03-parquet-hive-folder/year=2024')));
});
test('twenty-seven persons in a folder enhet=skane stay at their units', async () => {
  const plain = inFolder({});
  copyFileSync(fixture('faults/enhet=skane/bedomning.parquet'), `${plain}/bedomning.parquet`);
  const [here, there] = [await evaluate(fixture('faults/enhet=skane')), await evaluate(plain)];
  for (const unit of ['akademiska', 'karolinska', 'sahlgrenska', 'skane', 'riket'])
    assert.deepEqual(here.figure('B1', unit), there.figure('B1', unit));
});
hive('a folder inom_nhv=nej leaves the rows inside', 'inom_nhv=nej');
hive('a folder hemregion=12 does not replace the home regions', 'hemregion=12');
hive('a folder gep_net=nej does not replace the category', 'gep_net=nej');
hive('a folder mdk_datum=2019-01-01 does not replace the dates', 'mdk_datum=2019-01-01');
hive('a folder person_id=p9 does not make one person of three', 'person_id=p9');
hive('a folder enhet=skane above other folders does not replace the units', 'enhet=skane/uttag/2024');
hive('two folders by keys above each other do not replace the columns', 'enhet=skane/inom_nhv=nej');
test('a folder inom_nhv=ja does not take in the row that is outside', async () => {
  const answer = await evaluate(await named('inom_nhv=ja', assessments(['ja', 'ja', 'nej'])));
  assert.deepEqual(
    [answer.figure('B1', 'akademiska')['n'], answer.rows['bedomning']],
    [2, { read: 3, used: 2, outside: 1, refused: 0 }],
  );
});
glob('a folder uttag [2024] is read, and not its neighbour uttag 2', 'uttag [2024]', 'uttag 2');
glob('a folder g* is read alone, without its neighbours', 'g*', 'g1');
glob('a folder g? is read alone, without its neighbours', 'g?', 'g1');
glob('a folder [ab] is read, and not its neighbour a', '[ab]', 'a');
function glob(name: string, own: string, neighbour: string) {
  test(name, async () => {
    const above = inFolder({ [`${own}/patient.csv`]: PATIENTS, [`${neighbour}/patient.csv`]: PATIENTS });
    const file = `${inFolder({})}/bedomning.parquet`;
    await writeParquet(file, assessments());
    copyFileSync(file, `${above}/${own}/bedomning.parquet`);
    await writeParquet(
      file,
      "SELECT 'p9' person_id, 'akademiska' enhet, DATE '2024-05-01' mdk_datum, DATE '2024-04-01' remiss_mottagen, 'ja' inom_nhv",
    );
    copyFileSync(file, `${above}/${neighbour}/bedomning.parquet`);
    asWritten(await evaluate(`${above}/${own}`));
  });
}
/** A file that can't be read is told of by its name and by what is wrong with it, and not by a guess at rights. */
function unreadableFile(name: string, folder: () => string | Promise<string>, why: RegExp) {
  test(name, async () => {
    const answer = await evaluate(await folder());
    refused(answer);
    pointsAt(answer, ['bedomning.parquet'], undefined, why);
    assert.doesNotMatch(answer.problems.join(), /rätt att läsa/);
  });
}
const cut = /avhugg|avbruten|skadad|ofullständig|slutar/i;
unreadableFile(
  'a Parquet file that is cut off is told as such',
  () => fixture('29-parquet-unreadable-words/avhuggen'),
  cut,
);
unreadableFile(
  'an empty Parquet file is told as such',
  () => fixture('29-parquet-unreadable-words/tom'),
  /\btom\b|0 byte/i,
);
unreadableFile(
  'a CSV file named .parquet is told as such',
  () => fixture('29-parquet-unreadable-words/csv-i-parquet'),
  /(?:ingen|inte|inte en) Parquet/i,
);
unreadableFile(
  'a folder of parts named .parquet is told as such',
  () => fixture('29-parquet-unreadable-words/mapp'),
  /mapp/i,
);
unreadableFile(
  'a Parquet file with a damaged page is told as damaged',
  () => fixture('19-parquet-damaged-page/tabeller'),
  /skadad/i,
);
unreadableFile(
  'a workbook named .parquet is told as such',
  () => inFolder({ 'bedomning.parquet': readFileSync(fixture('13-table-unseen-zero/blad1/bedomning.xlsx')) }),
  /(?:ingen|inte|inte en) Parquet/i,
);
unreadableFile(
  'a Parquet file of four bytes is told as such',
  () => inFolder({ 'bedomning.parquet': 'PAR1' }),
  /avhugg|avbruten|skadad|ofullständig|slutar|ingen Parquet/i,
);
unreadableFile(
  'an encrypted Parquet file is told as such',
  () => written(", ENCRYPTION_CONFIG {footer_key: 'nyckel'}"),
  /krypter/i,
);
unreadableFile('zeroed gzip pages are told as damaged', () => written(', COMPRESSION gzip', zeroed), /skadad/i);
unreadableFile('zeroed zstd pages are told as damaged', () => written(', COMPRESSION zstd', zeroed), /skadad/i);
unreadableFile('zeroed snappy pages are told as damaged', () => written(', COMPRESSION snappy', zeroed), /skadad/i);
unreadableFile(
  'zeroed plain pages are told as damaged',
  () => written(', COMPRESSION uncompressed', zeroed),
  /skadad/i,
);
unreadableFile(
  'a footer of noise is told as damaged',
  () => written('', (bytes) => bytes.fill(0xa5, bytes.length - 60, bytes.length - 8)),
  /skadad/i,
);
async function written(options: string, spoil: (bytes: Buffer) => void = () => undefined) {
  const file = `${inFolder({})}/bedomning.parquet`;
  await writeParquet(file, assessments(), options);
  const bytes = readFileSync(file);
  spoil(bytes);
  return inFolder({ 'patient.csv': PATIENTS, 'bedomning.parquet': bytes });
}
/** The data pages, from the magic word to the footer. */
const zeroed = (bytes: Buffer) => bytes.fill(0, 4, bytes.length - 8 - bytes.readUInt32LE(bytes.length - 8));
test('a Parquet file that holds a column file_row_number is told which column is too many', async () => {
  const answer = await evaluate(await named('uttag', `SELECT *, 1 AS file_row_number FROM (${assessments()})`));
  assert.equal(answer.code, 1);
  pointsAt(answer, ['bedomning.parquet', 'file_row_number']);
  assert.doesNotMatch(answer.problems.join(), /rätt att läsa/);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { everyState } from '../../test/kit/website/every-state.ts';
import { registerSite } from '../../test/kit/website/register-site.ts';
import { PUBLIC_ABSENCES } from '../disclosure/public-result.ts';
import { buildSite } from './site.ts';

interface File {
  readonly columns: readonly { readonly id: string }[];
  readonly rows: readonly Readonly<Record<string, string>>[];
}

for (const [name, input] of Object.entries({ everyState, registerSite })) {
  const files = buildSite(input);
  const text = (path: string) => files.find((file) => file.path === path)?.content ?? assert.fail(path);
  const fileOf = (path: string): File => JSON.parse(text(path));
  const all = fileOf('data/alla-siffror.json');
  const dictionary = fileOf('data/dataordbok.json');
  const meaning = (kolumn: string, kod: string, matt = '') =>
    dictionary.rows.find((row) => row['kolumn'] === kolumn && row['kod'] === kod && row['matt'] === matt)?.['betyder'];

  test(`every column of the file of all figures, and every reason for a missing number, has words: ${name}`, () => {
    for (const { id } of all.columns) if (id !== 'anmarkning') assert.ok((meaning(id, '') ?? '').length > 5, id);
    for (const reason of PUBLIC_ABSENCES) assert.ok((meaning('saknas', reason) ?? '').length > 5, reason);
  });

  test(`every measure, reporter and number in it has a name there: ${name}`, () => {
    for (const column of ['matt', 'enhet', 'tal'])
      for (const code of new Set(all.rows.map((row) => row[column] ?? '').filter((one) => one !== '')))
        assert.notEqual(meaning(column, code), undefined, `${column} ${code}`);
  });

  test(`the file for Excel has the words where programs have the codes: ${name}`, () => {
    const [head = '', ...lines] = text('data/alla-siffror.excel.csv').trimEnd().split('\r\n');
    assert.match(head, /^\ufeffMått;Mätår;/);
    assert.equal(lines.length, all.rows.length);
    assert.ok(lines.some((line) => line.includes(';Riket;')));
    assert.ok(lines.every((line) => !/;(?:riket|denominator|not-poolable|withheld);/.test(line)));
  });
}

test('a category has its name under its measure, since two measures can have one code for different things', () => {
  const { rows }: File = JSON.parse(
    buildSite(everyState).find(({ path }) => path === 'data/dataordbok.json')?.content ?? assert.fail(),
  );
  const of = rows.filter(({ kolumn, kod }) => kolumn === 'kategori' && kod === 'ett');
  assert.deepEqual(
    of.map(({ matt, betyder }) => [matt, betyder]),
    [['A1', 'Första slaget']],
  );
});

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { codeLists } from '../definitions/code-lists.ts';
import { readArea } from '../definitions/reading/read-area.ts';
import { readOrganisation } from '../definitions/reading/read-organisation.ts';
import { derivedCodeLists } from '../dictionary/derived/derived-code-lists.ts';
import { readDerivedFolder } from '../dictionary/derived/read-derived-folder.ts';
import { readDictionary } from '../dictionary/read-dictionary.ts';
import { lint } from './lint.ts';
import { findingsText } from './report.ts';

/** The files of a folder of the content, name → text. */
function files(folder: string): ReadonlyMap<string, string> {
  const place = new URL(`../../content/${folder}/`, import.meta.url);
  const names = readdirSync(place).filter((name) => name.endsWith('.yaml'));
  return new Map(names.map((name) => [name, readFileSync(new URL(name, place), 'utf8')]));
}

function content() {
  const organisation = readOrganisation(files('organisation'));
  const read = readArea(files('omraden/net-registret'));
  const derived = readDerivedFolder(files('register/harledda'), 'harledda');
  assert.ok('organisation' in organisation && 'area' in read && 'value' in derived, 'the content can be read');
  const lists = { ...codeLists(organisation.organisation, [read.area]), ...derivedCodeLists(derived.value.tables) };
  const register = readDictionary(files('register'), lists, derived.value.forms);
  assert.ok('dictionary' in register, 'the register can be read');
  return { area: read.area, dictionary: register.dictionary };
}

const { area, dictionary } = content();
const findings = lint(area, dictionary);

test('the quality register’s definitions hold together: no figure is wrong or empty', () => {
  const errors = findings.filter(({ severity }) => severity === 'error');
  assert.equal(findingsText(area, errors), `${area.name}: inget att anmärka\n`);
});

test('a follow-up without a last day is put to the register’s owner, and that the first year is short, once', () => {
  const of = (rule: string) => findings.filter((finding) => finding.rule === rule).map(({ measure }) => measure);
  assert.deepEqual(of('numerator-without-end'), ['UF1', 'UF2']);
  assert.deepEqual(of('short-first-year'), [undefined]);
  assert.deepEqual(of('series-break'), []);
  assert.deepEqual(of('level-not-poolable'), [], 'a register has the single values');
});

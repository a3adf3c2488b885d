import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { exclusionsOf } from '../exclusions-of.ts';
import { readArea } from './read-area.ts';
import { readOrganisation } from './read-organisation.ts';

// The quality register's own indicators, as the annual report has them (domain.md 2.5 and 2.6).

function folder(name: string): ReadonlyMap<string, string> {
  const place = new URL(`../../../content/${name}/`, import.meta.url);
  return new Map(readdirSync(place).map((file) => [file, readFileSync(new URL(file, place), 'utf8')]));
}

const read = readArea(folder('omraden/net-registret'));
if ('problems' in read) assert.fail(read.problems.map(({ file, message }) => `${file}: ${message}`).join('\n'));
const { area } = read;

test('the register has every figure of the annual report', () => {
  assert.deepEqual(
    area.measures.map(({ id, computation: { figure } }) => `${id} ${figure.kind}`),
    [
      'TG1 coverage',
      'UF1 proportion',
      'UF2 proportion',
      'KI1 summary',
      ...['KI2', 'KI3', 'KI4', 'KI5', 'KI6'].map((id) => `${id} proportion`),
      'KI7 summary',
      'KI8 proportion',
      'DI1 count',
      'DI2 choices',
      'DI3 proportion',
      'DI4 count',
      'DI5 count',
      'UT1 choices',
      'UT2 choices',
      ...['BE1', 'BE2', 'BE3', 'BE4', 'BE5'].map((id) => `${id} proportion`),
      'BE6 count',
      'BE7 choices',
      ...['OV1', 'OV2', 'OV3'].map((id) => `${id} survival`),
    ],
  );
});

test('its reporters are the healthcare regions, and the southern one does not report', () => {
  const organisation = readOrganisation(folder('organisation'));
  assert.ok('organisation' in organisation);
  const regions = organisation.organisation.healthcareRegions.map(({ id }) => id);
  assert.deepEqual(
    area.reporters.map(({ id }) => id),
    regions,
  );
  assert.deepEqual(
    area.participation?.map(({ reporter, from }) => `${reporter} ${from}`),
    regions.filter((id) => id !== 'syd').map((id) => `${id} 2017-05-01`),
  );
  assert.deepEqual(area.permits, []);
});

test('the targets are the care programme’s, and of coverage the register’s own; none is another register’s', () => {
  for (const { id, targets: set } of area.measures)
    if (set !== undefined) {
      assert.match(
        set.source,
        id === 'TG1' ? /^Den publicerade årsrapporten om 2024 \(NET-registret/ : /^Vårdprogrammet/,
        id,
      );
      assert.doesNotMatch(set.source, /bröst/, id);
    }
  const targets = area.measures.flatMap(({ id, targets: set }) =>
    set === undefined ? [] : [`${id} ${set.level1} ${set.level2 ?? '–'}`],
  );
  assert.deepEqual(targets, ['TG1 90 –', 'KI3 80 –', 'KI5 80 –', 'KI6 100 –', 'KI8 80 –']);
});

test('each indicator says where it comes from, and has an example', () => {
  for (const { id, file, examples } of area.measures) {
    assert.match(
      readFileSync(new URL(`../../../content/omraden/net-registret/${file}`, import.meta.url), 'utf8'),
      /^# Källa: /,
      id,
    );
    assert.ok(examples.length > 0, id);
  }
});

test('every code of what is left out has one meaning in the whole register', () => {
  const words = new Map<string, string>();
  for (const measure of area.measures)
    for (const [code, { message, remedy }] of exclusionsOf(measure)) {
      const said = words.get(code);
      assert.ok(said === undefined || said === `${message} ${remedy}`, code);
      words.set(code, `${message} ${remedy}`);
    }
});

test('no definition quotes patients: every made-up person in an example is a letter', () => {
  for (const { id, examples } of area.measures)
    for (const { tables } of examples)
      for (const row of Object.values(tables).flat()) assert.match(row['person_id'] ?? 'A', /^[A-Z]$/, id);
});

test('no text says that the day of registration isn’t known, since every table has it', () => {
  assert.match(
    readFileSync(new URL('../../../content/register/gemensamt.yaml', import.meta.url), 'utf8'),
    /id: registrerad$/m,
  );
  const texts = [...folder('arsrapport'), ...folder('omraden/net-registret')];
  const denied = /registrer\S*\s(?:\S+\s){0,3}(?:framgår|finns|är\skänd\S*)\sinte\b/iu;
  for (const [file, text] of texts) assert.doesNotMatch(text.replaceAll(/\s+/g, ' '), denied, file);
});

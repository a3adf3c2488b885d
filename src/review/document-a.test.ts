import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Area } from '../definitions/area.ts';
import { codeLists } from '../definitions/code-lists.ts';
import { readArea } from '../definitions/reading/read-area.ts';
import { readOrganisation } from '../definitions/reading/read-organisation.ts';
import { readDictionary } from '../dictionary/read-dictionary.ts';
import { lint } from './lint.ts';

/** The files of a folder of the content, name → text. */
function files(folder: string): ReadonlyMap<string, string> {
  const place = new URL(`../../content/${folder}/`, import.meta.url);
  const names = readdirSync(place).filter((name) => name.endsWith('.yaml'));
  return new Map(names.map((name) => [name, readFileSync(new URL(name, place), 'utf8')]));
}

function content() {
  const organisation = readOrganisation(files('organisation'));
  const area = readArea(files('omraden/nhv-net-binjure'));
  assert.ok('organisation' in organisation && 'area' in area, 'the content can be read');
  const dictionary = readDictionary(files('register'), codeLists(organisation.organisation, [area.area]));
  assert.ok('dictionary' in dictionary, 'the register can be read');
  return { area: area.area, dictionary: dictionary.dictionary };
}

/**
 * The flaws of document A (Socialstyrelsen's measures for the area, version 2.0) that can be seen from the definitions, by
 * their number in section 6 of the domain research; AREA where the flaw is not in one measure.
 */
const AREA = undefined;
const EXPECTED: readonly (readonly [point: number, rule: string, measures: readonly (string | undefined)[]])[] = [
  [1, 'level-not-poolable', ['T1', 'R1']],
  [1, 'levels-differ', ['T1', 'R1']],
  [2, 'method-unstated', ['B2', 'T1', 'R1']],
  [3, 'method-unstated', ['B2', 'T1', 'R1']],
  [4, 'method-unstated', ['P1', 'O1']],
  [5, 'counted-twice', ['B1', 'B2', 'T1', 'P1', 'O1']],
  [6, 'short-first-year', [AREA]],
  [7, 'anchor-unstated', ['R1', 'P1']],
  [8, 'series-break', ['B1', 'B3', 'P1', 'O1']],
  [9, 'reporting-year', ['P1', 'O1']],
  [10, 'empty-row', ['B1', 'B2', 'B3', 'P1', 'O1']],
  [10, 'hidden-row', ['B1', 'B2', 'B3', 'T1', 'R1', 'P1', 'O1']],
  [11, 'direction-missing', ['R1']],
  [12, 'one-word-two-meanings', [AREA]],
  [14, 'breakdown-as-of', ['B1']],
  [14, 'small-cells', ['B1']],
  [18, 'breakdown-overlaps', ['B1']],
  [18, 'breakdown-not-exhaustive', ['B1']],
  [20, 'two-limits', ['B1']],
  [21, 'two-terms', [AREA]],
  [22, 'crossing-unstated', ['B1']],
  [24, 'method-unstated', ['B2']],
  [24, 'first-of-what', ['B2']],
  [25, 'same-cases', ['B2']],
  [27, 'series-break', ['B3']],
  [29, 'breakdown-not-exhaustive', ['B3']],
  [33, 'formula-sign', ['T1']],
  [34, 'floor-tie', ['T1']],
  [36, 'two-clocks', ['T1']],
  [37, 'first-of-what', ['T1']],
  [37, 'ever-starts-with-the-register', ['T1']],
  [38, 'anchor-unstated', ['T1']],
  [38, 'open-intervals', ['T1']],
  [41, 'title-other-dates', ['R1']],
  [42, 'floor-tie', ['R1']],
  [43, 'inpatients-only', ['R1']],
  [44, 'unit-of-count', ['R1']],
  [45, 'anchor-unstated', ['R1']],
  [45, 'open-intervals', ['R1']],
  [46, 'death-unstated', ['R1']],
  [48, 'purpose-not-measured', ['R1']],
  [49, 'window-outlives-submission', ['P1']],
  [50, 'unreachable-numerator', ['P1']],
  [51, 'which-start', ['P1']],
  [53, 'relative-year', ['P1']],
  [54, 'death-unstated', ['P1']],
  [56, 'series-break', ['O1']],
  [57, 'wide-word', ['P1', 'O1']],
  [58, 'numerator-without-end', ['O1']],
  [63, 'unused-scope', [AREA]],
];

test('the flaws of document A that its definitions show are found', () => {
  const { area, dictionary } = content();
  const findings = lint(area, dictionary);
  const missed = EXPECTED.flatMap(([point, rule, measures]) =>
    measures
      .filter((id) => !findings.some((finding) => finding.rule === rule && finding.measure === id))
      .map((id) => `${point}: ${rule} in ${id ?? 'the area'}`),
  );
  assert.deepEqual(missed, []);
});

test('the definitions of document A hold together: no figure is wrong or empty', () => {
  const { area, dictionary } = content();
  assert.deepEqual(
    lint(area, dictionary).filter(({ severity }) => severity === 'error'),
    [],
  );
});

test('the flaws are found without our readings of the document, but for the formula that only a reading quotes', () => {
  const { area, dictionary } = content();
  const unread: Area = { ...area, measures: area.measures.map((measure) => ({ ...measure, readings: [] })) };
  const findings = lint(unread, dictionary);
  const lost = EXPECTED.flatMap(([point, rule, measures]) =>
    measures.every((id) => findings.some((finding) => finding.rule === rule && finding.measure === id)) ? [] : [point],
  );
  assert.deepEqual(
    lost.filter((point) => point !== 33),
    [],
  );
});

test('the published formula is tried also where a reading only quotes it in words', () => {
  const { area, dictionary } = content();
  const measures = area.measures.map((measure) => ({
    ...measure,
    readings: measure.readings.map(({ topic, published, ours, reason }) => ({ topic, published, ours, reason })),
  }));
  const found = lint({ ...area, measures }, dictionary).filter(({ rule }) => rule === 'formula-sign');
  assert.deepEqual(
    found.map(({ measure }) => measure),
    ['T1'],
  );
});

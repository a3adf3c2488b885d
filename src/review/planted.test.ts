import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PLANTED_DOUBTS } from '../../test/kit/review/planted-doubts.ts';
import { PLANTED_FAULTS } from '../../test/kit/review/planted-faults.ts';
import { Garden } from '../../test/kit/review/planting.ts';
import { lint } from './lint.ts';
import { RULES } from './rules.ts';

/** Each mistake with what the linter says of an area that has it. */
const planted = [...PLANTED_FAULTS, ...PLANTED_DOUBTS].map((each) => {
  const garden = new Garden();
  each.plant(garden);
  return { ...each, findings: lint(garden.area, garden.dictionary) };
});

test('each mistake planted in a sound area is found by its rule', () => {
  const missed = planted.filter(({ rule, findings }) => !findings.some((finding) => finding.rule === rule));
  assert.deepEqual(
    missed.map(({ rule, what }) => `${rule}: ${what}`),
    [],
  );
});

test('every rule has a mistake that only planting can show', () => {
  const tried = new Set(planted.map(({ rule }) => rule));
  assert.deepEqual(
    RULES.map(({ id }) => id).filter((id) => !tried.has(id)),
    [],
  );
  assert.ok(planted.length >= 100, `${planted.length} mistakes`);
});

/** The keys whose text names something that has to exist, or whose yes or no follows from the rest. */
const REFERENCES = new Set(
  'table date variable from to orTo born on after through tieBreak oneOf known matched all death lastSeen entry'.split(
    ' ',
  ),
);
const FLAGS = new Set(['overlapping', 'exhaustive']);

/** Every way to misspell one reference or turn one flag, anywhere in a value: each calls `tried` and is undone. */
function slips(value: unknown, key: string, tried: (slip: string) => void): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, part] of Object.entries(value)) {
    const kind = Array.isArray(value) ? key : name;
    const slip =
      typeof part === 'string' && REFERENCES.has(kind)
        ? `${part}x`
        : typeof part === 'boolean' && FLAGS.has(kind)
          ? !part
          : undefined;
    if (slip !== undefined) {
      Object.assign(value, { [name]: slip });
      tried(`${kind}: ${slip}`);
      Object.assign(value, { [name]: part });
    }
    slips(part, kind, tried);
  }
}

test('no reference in a computation, nor in what an area says of rows and asks across them, can be misspelt and no flag turned without an error', () => {
  const garden = new Garden();
  const seen: string[] = [];
  const missed: string[] = [];
  for (const { id, computation } of garden.area.measures)
    slips(computation, '', (slip) => {
      const errors = lint(garden.area, garden.dictionary).filter(({ severity }) => severity === 'error');
      (errors.some(({ measure }) => measure === id) ? seen : missed).push(`${id} ${slip}`);
    });
  const { ties, warnings } = garden.area;
  slips({ ties, warnings }, '', (slip) => {
    const errors = lint(garden.area, garden.dictionary).filter(({ severity }) => severity === 'error');
    (errors.some(({ measure }) => measure === undefined) ? seen : missed).push(`the area ${slip}`);
  });
  assert.deepEqual(missed, []);
  assert.ok(seen.length >= 50, `${seen.length} slips`);
});

test('a finding says what, what to do, what to ask and where', () => {
  for (const finding of planted.flatMap(({ findings }) => findings)) {
    assert.equal(finding.code, finding.rule);
    for (const text of [finding.message, finding.remedy, finding.question])
      assert.match(text, /^\S.*[.?!]$/s, `${finding.rule}: ${text}`);
    assert.ok(finding.key !== undefined, finding.rule);
  }
});

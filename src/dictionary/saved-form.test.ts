import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { ownContent } from '../../test/kit/content.ts';
import type { Form, Value, Variable } from './dictionary.ts';
import { formToFill } from './form-to-fill.ts';
import { readFilledForm } from './read-filled-form.ts';
import { isFilledIn, judgedCells, savedForms, unsignable } from './saved-form.ts';

const { dictionary } = await ownContent();
const form = (id: string): Form => dictionary.forms.get(id) ?? assert.fail(id);
const FILE = 'fil.yaml';

function read(text: string) {
  const filled = readFilledForm(text, FILE);
  assert.ok(!('problems' in filled), JSON.stringify(filled));
  return filled;
}

/** What a variable may hold. */
function anyValue({ type, codes, limits, shape }: Variable): fc.Arbitrary<Value> {
  const { from = -1000, to = 1000 } = limits ?? {};
  const any: Readonly<Record<Variable['type'], fc.Arbitrary<Value>>> = {
    text:
      shape === undefined
        ? fc
            .stringMatching(/^[a-zåäö#:'"\\{[\]&*!|>%@`,?< -]{1,20}$/)
            .map((text) => `x${text.trim()}\nåäö: 0012`.normalize('NFC'))
        : fc.constant(shape === 'kommunkod' ? '0180' : '8240/3'),
    date: fc
      .date({ min: new Date('1950-01-01'), max: new Date('2025-12-31'), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10)),
    boolean: fc.boolean(),
    code: fc.constantFrom('', ...codes.map(({ id }) => id)).map((id) => (id === '' ? null : id)),
    integer: fc.integer({ min: Math.ceil(from), max: Math.floor(to) }),
    decimal: fc.integer({ min: Math.ceil(from * 8), max: Math.floor(to * 8) }).map((eighths) => eighths / 8),
  };
  return fc.option(any[type], { nil: null });
}

describe('a form to fill in', () => {
  test('is read back as it was written, every form, whatever stands in it', () => {
    for (const each of savedForms(dictionary)) {
      const variables = each.variables.filter(isFilledIn);
      const values = fc.record(Object.fromEntries(variables.map((variable) => [variable.id, anyValue(variable)])));
      fc.assert(
        fc.property(values, (said) => {
          const filled = read(formToFill(each, { record: 12, madeFrom: 3, values: said }));
          assert.deepEqual(
            [filled.form, filled.version, filled.of],
            [each.id, each.version, { record: 12, madeFrom: 3 }],
          );
          const judged = judgedCells(each, filled.cells, true, FILE);
          assert.ok(!('problems' in judged), JSON.stringify(judged));
          assert.deepEqual({ ...judged.values }, { ...said });
          assert.deepEqual(judged.notes, []);
        }),
        { numRuns: 25 },
      );
    }
  });

  test('asks neither whom it is of, nor for which unit, nor when it became known', () => {
    const { cells } = read(formToFill(form('behandling')));
    for (const id of ['person_id', 'enhet', 'registrerad']) assert.ok(!cells.has(id));
    const given = new Map([...cells, ['person_id', '191212121212']]);
    const judged = judgedCells(form('behandling'), given, true, FILE);
    assert.ok('problems' in judged);
    assert.deepEqual(
      judged.problems.map(({ code, message }) => [code, /1912/.test(message)]),
      [['form-variable-given', false]],
    );
  });

  test('has words and numbers as they are written, and not as YAML would take them', () => {
    const text = formToFill(form('behandling'))
      .replace('  tumor_id:', '  tumor_id: 007')
      .replace('  kva:', '  kva: 1.50');
    const { cells } = read(text);
    assert.deepEqual([cells.get('tumor_id'), cells.get('kva')], ['007', '1.50']);
  });
});

describe('what is filled in', () => {
  const empty = read(formToFill(form('behandling'))).cells;
  const filled = (more: Readonly<Record<string, string>>, isDraft: boolean) =>
    judgedCells(form('behandling'), new Map([...empty, ...Object.entries(more)]), isDraft, FILE);
  const codes = (judged: ReturnType<typeof judgedCells>) =>
    'problems' in judged ? judged.problems.map(({ code, column }) => [code, column]) : [];

  test('may be incomplete as a draft, and not where it is signed: all that is missing is told at once', () => {
    assert.deepEqual(codes(filled({}, true)), []);
    assert.deepEqual(codes(filled({}, false)), [
      ['value-missing', 'behandlingsdatum'],
      ['value-missing', 'slag'],
    ]);
  });

  test('can’t be kept where it can’t be read, nor as a draft, and is told in the words of an import', () => {
    const judged = filled({ behandlingsdatum: '3/4 2025', slag: 'okänd', teknik: 'sax' }, true);
    assert.deepEqual(codes(judged), [
      ['value-ambiguous', 'behandlingsdatum'],
      ['value-missing', 'slag'],
      ['value-not-in-list', 'teknik'],
    ]);
    assert.ok('problems' in judged && judged.problems.every(({ severity }) => severity === 'error'));
  });

  test('names its variables by any of their names, and what is none or stands twice is told by its place, never by what stands there', () => {
    assert.deepEqual(codes(filled({ Akut: 'ja' }, true)), [['form-variable-unknown', undefined]]);
    const alone = judgedCells(form('behandling'), new Map([['Operationsteknik', 'Öppen']]), true, FILE);
    assert.ok(!('problems' in alone));
    assert.equal(alone.values['teknik'], 'oppen');
    assert.equal(alone.notes.length, 1, 'and how it was read is told');
    const wrong = judgedCells(form('behandling'), new Map([['19121212-1212', 'x']]), true, FILE);
    assert.ok('problems' in wrong);
    assert.doesNotMatch(JSON.stringify(wrong), /1912/);
  });

  test('and kept since before is signed only as the form allows it now', () => {
    const values = { behandlingsdatum: '2024-04-09', slag: 'kirurgi' };
    assert.deepEqual(unsignable(form('behandling'), values), []);
    const [problem, ...more] = unsignable(form('behandling'), { ...values, slag: 'amputation' });
    assert.deepEqual([problem?.code, problem?.column, more.length], ['value-not-in-list', 'slag', 0]);
  });
});

describe('a file that is no form filled in', () => {
  const problems = (text: string) => {
    const filled = readFilledForm(text, FILE);
    return 'problems' in filled ? filled.problems.map(({ code }) => code) : [];
  };

  test('is refused with what is wrong', () => {
    assert.deepEqual(problems('formulär: behandling\nversion: ett\nvärden:\n  akut: ja\n'), ['definition-invalid']);
    assert.deepEqual(problems('formulär: behandling\nversion: 1\npost: 3\nvärden:\n  akut: ja\n'), [
      'definition-invalid',
    ]);
    assert.deepEqual(problems('formulär: behandling\nversion: 1\nvärden:\n  akut: [ja]\n  slag: {a: b}\n'), [
      'form-value-listed',
      'form-value-listed',
    ]);
    assert.deepEqual(problems('- a\n'), ['definition-invalid']);
  });
});

test('a unit saves what it reports of a person, and neither what is about nobody nor what a person has once', () => {
  assert.deepEqual(
    savedForms(dictionary).map(({ id }) => id),
    ['bedomning', 'behandling', 'diagnos', 'prem', 'uppfoljning', 'vardkontakt', 'vardplan'],
  );
});

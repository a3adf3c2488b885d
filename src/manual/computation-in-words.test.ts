import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { soundArea } from '../../test/kit/review/sound-area.ts';
import { soundDictionary } from '../../test/kit/review/sound-dictionary.ts';
import type { Computation, Measure } from '../definitions/measure.ts';
import { computationInWords, levelsInWords } from './computation-in-words.ts';

const area = soundArea();
const dictionary = soundDictionary();
const words = (computation: Computation) => computationInWords({ computation }, area, dictionary).join('\n');

suite('a computation in words', () => {
  test('says every table and column by the name that people call it', () => {
    for (const measure of area.measures) {
      const text = words(measure.computation);
      for (const [, name = ''] of text.matchAll(/”([^”]*)”/g)) assert.doesNotMatch(name, /_/, text);
    }
  });

  test('no two measures that are computed in different ways have the same words', () => {
    const texts = area.measures.map(({ computation }) => words(computation));
    assert.equal(new Set(texts).size, area.measures.length);
  });

  test('changes when anything in the computation does', () => {
    for (const { computation, id } of area.measures)
      for (const [place, changed] of changes(computation))
        assert.notEqual(words(changed), words(computation), `${id}: ${place} is not told`);
  });

  test('a row that belongs to the case by a column of both is said to', () => {
    const [measure] = area.measures.filter(({ id }) => id === 'K1');
    assert.ok(
      measure?.computation.figure.kind === 'proportion' && measure.computation.figure.numerator.own === undefined,
    );
    const { figure, population } = measure.computation;
    const numerator = { ...figure.numerator, through: 'mottagning' };
    assert.match(
      words({ population, figure: { ...figure, numerator } }),
      /som med samma ”Mottagning” har minst en rad/,
    );
  });

  test('names every code under which a case is left out of n', () => {
    for (const { computation } of area.measures)
      for (const [, code = ''] of JSON.stringify(computation).matchAll(/"code":"([^"]+)"/g))
        assert.ok(words(computation).includes(`(${code})`), code);
  });

  test('says what is shown for the nation and for each unit', () => {
    const levels: Measure['levels'] = [
      { level: 'nation', statistics: ['n', 'mean', 'sd'] },
      { level: 'unit', statistics: ['n', 'median'] },
    ];
    assert.deepEqual(levelsInWords({ levels }), [
      'Riket: n, medelvärde och standardavvikelse.',
      'Varje enhet: n och median.',
    ]);
  });
});

/** What a reader of the words need not know: ids (`missing` is a category's), what the form of the sentence tells, a problem's texts. */
const UNTOLD = /(^|\.)(kind|count|id|own|missing|message|remedy)$/;

/** The computation with one text, number or yes changed at a time, and the place of the change. */
function changes(computation: Computation): [place: string, changed: Computation][] {
  return places(computation, '').map(([place, value]) => {
    const copy = structuredClone(computation);
    const keys = place.split('.');
    const last = keys.pop() ?? '';
    const holder = keys.reduce<unknown>((at, key) => Reflect.get(Object(at), key), copy);
    Reflect.set(Object(holder), last, other(value));
    return [place, copy];
  });
}

function places(value: unknown, at: string): [place: string, value: unknown][] {
  if (typeof value !== 'object' || value === null) return UNTOLD.test(at) ? [] : [[at, value]];
  return Object.entries(value).flatMap(([key, inner]) => places(inner, at === '' ? key : `${at}.${key}`));
}

/** Words that have one other meaning, or, as `extract`, only can be left out. */
const OTHERS: Readonly<Record<string, string | undefined>> = {
  inPeriod: 'ever',
  ever: 'inPeriod',
  extract: undefined,
  sinceStart: undefined,
};

function other(value: unknown): unknown {
  if (typeof value === 'number') return value + 3;
  if (typeof value === 'boolean') return !value;
  return String(value) in OTHERS ? OTHERS[String(value)] : 'annat';
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DifferenceRules } from '../reading/lexicon.ts';
import { targetCondition } from './target-condition.ts';

const said = (reach: Parameters<typeof targetCondition.words>[0]['reach']) =>
  targetCondition.words({ kind: 'target', reach }, {} as DifferenceRules);

test('the list of words says what it is to reach a target, in both directions, and what is said of its very number', () => {
  assert.match(said('met'), /^talet är minst målet, eller högst målet där lägre är bättre; när det heter ”mer än”/);
  assert.match(said('unmet'), /^talet är under målet, eller över målet där lägre är bättre/);
  for (const reach of ['met', 'unmet', 'between', 'low', 'belowLow'] as const) {
    assert.match(said(reach), /minst|under/);
    assert.match(said(reach), /där lägre är bättre/);
    assert.match(said(reach), /ett lika stort tal inte dit$/);
  }
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { invalid } from '../schema.ts';
import { problemList } from './problem-list.ts';

test('where several faults share a remedy a line says its key once', () => {
  const faults = ['lokaler.1', 'lokaler.2'].map((key) =>
    invalid('siffror.yaml', `${key}: «x» är ingen lokal.`, 'Ta bort det.', key),
  );
  assert.match(problemList(faults), /^ {2}siffror\.yaml: lokaler\.1: «x» är ingen lokal\.$/m);
  // A message that doesn't begin with its key has it before it.
  const [first, second] = [invalid('a.yaml', 'Ett.', 'Gör om.', 'k.1'), invalid('a.yaml', 'Två.', 'Gör om.', 'k.2')];
  assert.match(problemList([first, second]), /^ {2}a\.yaml, k\.1: Ett\.$/m);
});

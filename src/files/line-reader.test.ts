import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { test } from 'node:test';
import { lineReader } from './line-reader.ts';

test('lines come one at a time, however they are cut and ended, and are empty when nothing more comes', async () => {
  const pieces = ['ett', ' \r', '\ntvå\nt', 'r\u00e9'.slice(0, 2), '\r\n\n', 'sist'].map((text) => Buffer.from(text));
  const lines = lineReader(() => Readable.from(pieces));
  const read: string[] = [];
  for (let at = 0; at < 7; at++) read.push(await lines.next());
  assert.deepEqual(read.slice(0, 2), ['ett', 'två']);
  assert.deepEqual(read.slice(2), ['tré', '', 'sist', '', '']);
});

test('nobody waits for what nobody has asked for', () => {
  const lines = lineReader(() => assert.fail());
  lines.end();
});

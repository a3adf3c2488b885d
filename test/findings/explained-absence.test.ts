import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inFolder } from '../kit/findings/kit.ts';
import { runCommand } from '../kit/run-command.ts';

// Who asks explain why there is no figure is told that there is none, and why, before any row.

const HEAD = 'person_id,enhet,mdk_datum,remiss_mottagen,hemregion,gep_net,inom_nhv';
const assessed = (many: number, refused = 0) =>
  `${[HEAD, ...Array.from({ length: many }, (_, at) => `${at < refused ? '' : `p${at}`},skane,2024-05-01,2024-04-20,12,ja,ja`)].join('\n')}\n`;

async function explained(files: Readonly<Record<string, string>>, measure = 'B1') {
  const words = ['explain', inFolder(files), '--year', '2024', '--measure', measure, '--unit', 'skane'];
  const asked = [...words, '--as-of', '2025-06-30'];
  const text = await runCommand(asked);
  const { figure, untold } = JSON.parse((await runCommand([...asked, '--json'])).out);
  // The figure stands before the rows, below what measure it is.
  const [, first = ''] = text.out.split(/^[A-ZÖ]+\d+ .*, skane, 2024$/m);
  return { ...text, figure, untold, first: first.trim().split('\n')[0] ?? '' };
}

test('a figure of too many refused rows is unreadable in explain too, and ends it with 1', async () => {
  const { code, out, figure, first } = await explained({ 'bedomning.csv': assessed(12, 2) });
  assert.deepEqual(figure, { kind: 'absent', reason: 'unreadable' });
  assert.match(first, /^oläslig: raderna nedan blir ingen siffra/);
  assert.match(out, /^OBS! Kan inte räknas, .*: B1\./);
  assert.match(out, /10 räknas/);
  assert.equal(code, 1);
});

test('a unit that says that it has not delivered has reported nothing, whatever rows it has', async () => {
  const { code, figure, first } = await explained({
    'bedomning.csv': assessed(3),
    'leverans.csv': 'enhet,ar,tabell,levererad\nskane,2024,bedomning,nej\n',
  });
  assert.deepEqual(figure, { kind: 'absent', reason: 'not-reported' });
  assert.match(first, /^ej rapporterat: raderna nedan blir ingen siffra/);
  assert.equal(code, 0);
});

test('a declared zero of rows that are not there is told as such', async () => {
  const { out } = await explained({
    'bedomning.csv': assessed(0).replace(/$/, 'p1,karolinska,2024-05-01,2024-04-20,12,ja,ja\n'),
    'leverans.csv': 'enhet,ar,tabell,levererad,antal_rader\nskane,2024,bedomning,ja,11\n',
  });
  assert.match(out, /^OBS! .*Enligt leverans är rader lämnade som inte finns i underlaget/s);
});

test('a breakdown that can not be read has everybody as unknown, as the contract counts, and the reason beside', async () => {
  const sexes = Array.from({ length: 12 }, (_, at) => `p${at},1950-01-01,xx`).join('\n');
  const { code, out, figure, untold, first } = await explained({
    'bedomning.csv': assessed(12),
    'patient.csv': `person_id,fodelsedatum,kon\n${sexes}\n`,
  });
  assert.deepEqual([figure.n, figure.by.kon, untold], [12, { kvinna: 0, man: 0, okant: 12 }, { kon: 'unreadable' }]);
  assert.match(out, /^OBS! Uppdelningen efter kön i B1 är okänd/);
  assert.equal(first, '12');
  assert.equal(code, 1);
});

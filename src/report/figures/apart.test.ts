import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ownContent } from '../../../test/kit/content.ts';
import { readNumbers } from '../reading/read-numbers.ts';
import { areApart } from './apart.ts';

const { areas } = await ownContent();
const area = areas.get('net-registret') ?? assert.fail();
const file = fileURLToPath(new URL('../../../content/arsrapport/siffror.yaml', import.meta.url));
const numbers = readNumbers(await readFile(file, 'utf8'), 'siffror.yaml');

test('of the report’s own answers those are apart that no tumour or person can be behind both of', () => {
  assert.ok('value' in numbers);
  const apart = numbers.value.indicators.flatMap(({ id, statistics }) =>
    statistics.flatMap((one, at) =>
      statistics.slice(at).flatMap((other) => (areApart(one, other, area) ? [`${id}: ${one.id}, ${other.id}`] : [])),
    ),
  );
  assert.deepEqual(apart, [
    'opererade: med, utan',
    'overlevnad-efter-metastas: utan-metastas, med-metastas',
    ...['grad-1, grad-2', 'grad-1, grad-3', 'grad-2, grad-3'].map((pair) => `overlevnad-efter-who-grad: ${pair}`),
    'overlevnad-efter-stadium: tidigt, sent',
  ]);
});

test('measures of persons may be of the same, though no row is of both', () => {
  const of = (id: string) => ({ id, name: id, measure: id, from: { kind: 'share' } as const });
  const asPersons = area.measures.map((measure) => {
    const { population } = measure.computation;
    if (population.count !== 'rows') return measure;
    const persons = { count: 'persons', first: 'inPeriod', rows: population.rows } as const;
    return { ...measure, computation: { ...measure.computation, population: persons } };
  });
  assert.ok(areApart(of('BE4'), of('BE5'), area));
  assert.ok(!areApart(of('BE4'), of('BE5'), { ...area, measures: asPersons }));
  assert.ok(!areApart(of('BE4'), of('TG1'), area), 'rows of other tables');
});

import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { headingAddress } from './heading-address.ts';
import { blocks, escaped, table } from './markdown.ts';

suite('Markdown', () => {
  test('text that would mean something is shown as it was written', () => {
    assert.equal(escaped('a | b * c `d` <e> [f](g) \\'), 'a \\| b \\* c \\`d\\` \\<e> \\[f](g) \\\\');
    assert.equal(escaped('mdk_datum _viktigt_'), 'mdk_datum \\_viktigt\\_');
  });

  test('the lines of a text become one', () => {
    assert.equal(escaped(' en rad\n  och en till\n'), 'en rad och en till');
  });

  test('a table without rows is nothing, and nothing leaves no gap', () => {
    assert.equal(blocks(['a', table(['x'], []), 'b']), 'a\n\nb');
  });

  test('a table has a line for the header, one under it, and one for each row', () => {
    assert.equal(table(['x', 'y'], [['1', '2']]), '| x | y |\n| --- | --- |\n| 1 | 2 |');
  });

  test('the address of a heading is the one that GitHub gives it', () => {
    assert.equal(headingAddress('B2 Ålder hos patienter'), 'b2-ålder-hos-patienter');
    assert.equal(headingAddress('Patientens erfarenhet (PREM), del 1'), 'patientens-erfarenhet-prem-del-1');
    assert.equal(headingAddress('Ett mått: utan_vårdtillfälle'), 'ett-mått-utan_vårdtillfälle');
    assert.equal(headingAddress('4. One door – for each'), '4-one-door--for-each');
  });
});

import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { day } from '../calendar/day.ts';
import { personNumber } from './person-number.ts';

// 811218-9876 and 701063-2391 are Skatteverket's own examples of a personnummer and a samordningsnummer.

const ON = day('2025-03-31');

suite('a number that spells a person', () => {
  for (const text of ['8112189876', '811218-9876', '198112189876', '19811218-9876'])
    test(`${text} is one and the same`, () =>
      assert.deepEqual(personNumber(text, ON), { digits: '198112189876', checks: true }));

  test('has 60 added to the day where it is a samordningsnummer', () =>
    assert.deepEqual(personNumber('701063-2391', ON), { digits: '197010632391', checks: true }));

  test('of ten digits means the youngest age possible on the day', () => {
    assert.equal(personNumber('250331-1230', ON)?.digits, '202503311230');
    assert.equal(personNumber('250401-1230', ON)?.digits, '192504011230');
    assert.equal(personNumber('250401-1230', day('2025-04-01'))?.digits, '202504011230');
  });

  test('is a hundred years older with a plus, unless it has its century', () => {
    assert.equal(personNumber('121212+1212', ON)?.digits, '191212121212');
    assert.equal(personNumber('811218+9876', ON)?.digits, '188112189876');
    assert.equal(personNumber('19811218+9876', ON)?.digits, '198112189876');
  });

  test('may lack month and day where it is a samordningsnummer', () => {
    assert.equal(personNumber('700060-2391', ON)?.digits, '197000602391');
    assert.equal(personNumber('701060-2391', ON)?.digits, '197010602391');
    assert.equal(personNumber('700063-2391', ON)?.digits, '197000632391');
  });

  test('is told from one whose last digit is wrong', () =>
    assert.equal(personNumber('811218-9875', ON)?.checks, false));

  test('is born on a leap day only in a leap year', () => {
    assert.equal(personNumber('000229-1234', ON)?.digits, '200002291234');
    assert.equal(personNumber('010229-1234', ON), undefined);
  });

  for (const text of ['p1', '811318-9876', '811232-9876', '811200-9876', '810018-9876', '811218 9876', '17811218-9876'])
    test(`«${text}» spells nobody's number`, () => assert.equal(personNumber(text, ON), undefined));

  for (const text of ['81121898765', '811218987', '811218--9876', '811218-98765', '811292-9876'])
    test(`«${text}» has the wrong digits for one`, () => assert.equal(personNumber(text, ON), undefined));
});

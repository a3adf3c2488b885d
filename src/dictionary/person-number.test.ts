import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { day } from '../calendar/day.ts';
import { personNumber } from './person-number.ts';

// 811218-9876 and 701063-2391 are Skatteverket's own examples of a personnummer and a samordningsnummer.

const ON = day('2025-03-31');

suite('a number that spells a person', () => {
  for (const text of ['8112189876', '811218-9876', '198112189876', '19811218-9876'])
    test(`${text} is one and the same`, () =>
      assert.deepEqual(personNumber(text, ON), { digits: '198112189876', checks: true }));

  for (const text of [
    ...['811218 9876', '19811218\u00a09876', '19811218\u20139876', '811218\u20119876', '19811218\u22129876'],
    ...['1981-12-18-9876', '1981-12-189876', '1981 12 18 9876', '811218 - 9876', '198112189876.0', '8112189876,0'],
  ])
    test(`${JSON.stringify(text)} is the same one`, () =>
      assert.deepEqual(personNumber(text, ON), { digits: '198112189876', checks: true }));

  test('is what it is without the marks that may be written in several ways', () => {
    const blank = fc.constantFrom('', '', ' ', '\u00a0', '\u202f');
    const mark = fc.constantFrom(
      ['', ''],
      ...['-', '\u2010', '\u2011', '\u2013', '\u2212'].map((dash) => ['-', dash]),
      ['+', '+'],
    );
    const tail = fc.constantFrom('', '.0', ',00');
    const digits = (length: number) =>
      fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });
    const century = fc.constantFrom('', '18', '19', '20');
    const birth = fc.date({ min: new Date(0), max: new Date('2024-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(
        century,
        birth,
        digits(4),
        mark,
        blank,
        blank,
        tail,
        (first, on, last, [plain = '', dash = ''], a, b, more) => {
          const six = on.toISOString().slice(2, 10).replaceAll('-', '');
          const decimals = dash === '' ? more : '';
          const expected = personNumber(`${first}${six}${plain}${last}`, ON);
          assert.deepEqual(personNumber(`${first}${six}${a}${dash}${b}${last}${decimals}`, ON), expected);
          if (first !== '')
            assert.deepEqual(
              personNumber(`${first}${on.toISOString().slice(2, 10)}${a}${dash}${b}${last}`, ON),
              expected,
            );
        },
      ),
    );
  });

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

  for (const text of [
    'p1',
    '811318-9876',
    '811232-9876',
    '811200-9876',
    '810018-9876',
    '2012-18-9876',
    '17811218-9876',
  ])
    test(`«${text}» spells nobody's number`, () => assert.equal(personNumber(text, ON), undefined));

  for (const text of ['81121898765', '811218987', '811218--9876', '811218-98765', '811292-9876'])
    test(`«${text}» has the wrong digits for one`, () => assert.equal(personNumber(text, ON), undefined));
});

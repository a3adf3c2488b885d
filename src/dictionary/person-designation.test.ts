import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { day } from '../calendar/day.ts';
import { mayBeOneBirth, personDesignation } from './person-designation.ts';
import { personNumber } from './person-number.ts';

const ON = day('2026-11-30');
const told = (text: string) => personDesignation(text, ON);

suite('what points out a person', () => {
  // Numbers of Skatteverket's lists of test numbers, which are nobody's; its whole lists of 2024 were run through once.
  for (const number of ['191401682396', '191500722390', '191500882392', '191407812385', '189001019802', '189001029819'])
    test(`${number} is a number for tests, and its check digit holds`, () => {
      assert.deepEqual(personNumber(number, ON), { digits: number, checks: true });
      assert.equal(told(number).written, number);
    });

  test('says of a samordningsnummer as much of the birth as it knows', () => {
    assert.deepEqual(told('701063-2391'), {
      ...{ called: 'samordningsnummer', written: '197010632391', birth: '1970-10-03', sex: 'man', issuers: [] },
    });
    assert.equal(told('191500722390').birth, '1915');
    assert.equal(told('19701060-2391').birth, '1970-10');
    assert.equal(told('19700060-2391').birth, '1970');
  });

  test('two births are one as far as they are known', () => {
    assert.ok(mayBeOneBirth('1970', '1970-10-03') && mayBeOneBirth('1970-10', '1970') && mayBeOneBirth('1970', '1970'));
    assert.ok(!mayBeOneBirth('1970-10-03', '1970-10-04') && !mayBeOneBirth('1971', '1970-10-03'));
  });

  // The examples of Inera's pages of national and local reserve numbers.
  for (const [text, issuers, birth, sex] of [
    ['22950606-FH20', ['nationellt'], '1995-06-06', 'woman'],
    ['25780404KHD5', ['nationellt'], '1978-04-04', undefined],
    ['00342145BZ31', ['nationellt'], undefined, 'man'],
    ['00749852BZK0', ['nationellt'], undefined, undefined],
    ['991981000010', ['01'], undefined, undefined],
    ['991993000032', ['01'], undefined, undefined],
    ['19810829M071', ['14', '20'], '1981-08-29', undefined],
    ['19930829X802', ['14', '20'], '1993-08-29', undefined],
    ['19810829SU3A', ['04', '10', '17'], '1981-08-29', undefined],
    ['198108320014', ['13'], undefined, undefined],
    ['19810829TB1F', ['04', '10', '18'], '1981-08-29', undefined],
    ['19810829DA1B', ['04', '10', '12'], '1981-08-29', undefined],
    ['198108290 12R', [], undefined, undefined],
    ['19810829012R', ['22'], '1981-08-29', undefined],
    ['1981082912K4', ['21'], '1981-08-29', 'woman'],
  ] as const)
    test(`${text} is of ${issuers.join(' or ') || 'nobody that is known'}`, () => {
      const found = told(text);
      assert.deepEqual([found.called, found.issuers], [issuers.length > 0 ? 'reservnummer' : 'beteckning', issuers]);
      assert.deepEqual([found.birth, found.sex], [birth, sex]);
    });

  test('a reserve number whose check character is another one is none of that issuer’s', () => {
    assert.equal(told('22950606-FH21').called, 'beteckning');
    assert.deepEqual(told('991981000011').issuers, []);
    assert.deepEqual(told('19810829M070').issuers, ['20']);
  });

  test('no reserve number is taken for a personnummer, and no personnummer for one', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'0123456789ABDEFKMRSTX'), minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(letters, (text) => {
        const { called } = told(text);
        assert.equal(called === 'personnummer' || called === 'samordningsnummer', personNumber(text, ON) !== undefined);
      }),
    );
  });
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { madeUpFolder, madeUpAreaMeasure as measureOfArea } from '../../../test/kit/definitions/made-up-area.ts';
import { madeUpMeasure as sound } from '../../../test/kit/definitions/made-up-measure.ts';
import { readArea } from './read-area.ts';
import { readMeasure } from './read-measure.ts';

function messagesOf(written: object): string {
  const result = readMeasure(JSON.stringify(written), 'x1.yaml');
  return 'problems' in result ? result.problems.map(({ message }) => message).join(' ') : '';
}

const exclusion = (kod: string) => ({ kod, meddelande: `${kod}.`, åtgärd: 'Rätta.' });
const rows = { tabell: 'tumor', datum: 'dag' };
const counting = (figur: object, more: object = {}) => ({
  ...sound,
  beräkning: { räkna: 'rader', rader: [rows], figur, ...more },
  exempel: [],
});
const [example] = sound.exempel;
const survival = {
  slag: 'överlevnad',
  från: 'dag',
  död: 'patient.dod',
  senast_känd: 'patient.sedd',
  grupper: { variabel: 'stadium' },
  saknas: exclusion('a'),
  negativ: exclusion('b'),
};
const coverage = { slag: 'täckningsgrad', finns: 'matchade', av: 'alla', orimligt: exclusion('fler') };
const choice = { id: 'dt', namn: 'DT', villkor: { dt: 'ja' } };
const ofPersons = (figur: object, ...rader: object[]) => ({ räkna: 'personer', rader, första: 'i perioden', figur });

const BROKEN: Readonly<Record<string, readonly [written: object, message: RegExp]>> = {
  'limits without any limit': [counting({ slag: 'antal' }, { rader: [{ ...rows, villkor: { andel: {} } }] }), /är tom/],
  'both day and year': [
    counting({ slag: 'antal' }, { rader: [{ ...rows, år: 'ar' }] }),
    /«år» finns inte|«datum» finns inte/,
  ],
  'conditions and alternatives at once': [
    counting({ slag: 'andel', täljare: { villkor: { a: 'ja' }, något_av: [{ a: 'ja' }, { b: 'ja' }] } }),
    /finns inte/,
  ],
  'an unknown key in a numerator': [
    counting({ slag: 'andel', täljare: { villkor: { a: 'ja' }, kända: [], inom: 3 } }),
    /«inom» finns inte/,
  ],
  'a window through another column': [
    counting({
      slag: 'andel',
      täljare: {
        tabell: 'svar',
        datum: 'dag',
        genom: 'tumor_id',
        inom: { efter: 'tumor', från_dagar: 0, till_dagar: 7 },
      },
    }),
    /inte genom en annan kolumn/,
  ],
  'the own row of a case with several sources': [
    {
      ...sound,
      exempel: [],
      beräkning: ofPersons({ slag: 'andel', täljare: { villkor: { a: 'ja' } } }, rows, { ...rows, tabell: 'annan' }),
    },
    /flera slags rader/,
  ],
  'survival of persons out of two tables': [
    { ...sound, exempel: [], beräkning: ofPersons(survival, rows, { ...rows, tabell: 'annan' }) },
    /från en enda rad/,
  ],
  'coverage of persons': [{ ...sound, exempel: [], beräkning: ofPersons(coverage, rows) }, /räknas på rader/],
  'a population beside who came late': [
    counting({
      ...survival,
      inträde: 'dag',
      aldrig_följd: survival.saknas,
      befolkning: { född: 'person.fodd', kön: 'person.kon' },
    }),
    /följs från början/,
  ],
  'coverage by day': [counting(coverage), /summor per år/],
  'late entry without words for who was never at risk': [counting({ ...survival, inträde: 'dag' }), /hör ihop/],
  'two choices with one id': [counting({ slag: 'flerval', val: [choice, choice] }), /Valet «dt» står mer än en gång/],
  'an example that expects a choice the measure lacks': [
    {
      ...counting({ slag: 'flerval', val: [choice] }),
      exempel: [{ ...example, väntat: { norr: { val: { mr: { täljare: 1 } } } } }],
    },
    /valet «mr», som inte finns/,
  ],
  'a second level that is easier than the first': [
    { ...sound, mål: { nivå_1: 90, nivå_2: 80, källa: 'x' } },
    /lättare att nå/,
  ],
  'a share of choices without words': [
    (({ täljare: _, ...rest }) => rest)(counting({ slag: 'flerval', val: [choice] })),
    /täljare: nyckeln saknas/,
  ],
};

for (const [broken, [written, message]] of Object.entries(BROKEN))
  test(`${broken} is refused`, () => {
    assert.match(messagesOf(written), message);
  });

test('of a lower-is-better measure the second level is the lower', () => {
  const mål = { nivå_1: 28, nivå_2: 14, källa: 'x' };
  assert.equal(messagesOf({ ...sound, riktning: 'lägre', mål }), '');
});

test('an area that has both permits and participation, or parts with one id, is refused', () => {
  const strata = { variabel: 'lokal', alla: { id: 'tarm', namn: 'Alla' }, delar: [{ id: 'tarm', namn: 'Tarm' }] };
  const read = readArea(
    madeUpFolder(
      { indelning: strata, anslutning: [{ enhet: 'norrr', från: '2018-01-01', till: '2017-01-01' }] },
      {
        ...measureOfArea,
        exempel: [{ ...measureOfArea.exempel[0], del: 'benet' }],
      },
    ),
  );
  const messages = 'problems' in read ? read.problems.map(({ message }) => message).join(' ') : '';
  for (const message of [
    /både tillstånd och anslutning/,
    /Delen «tarm» står mer än en gång/,
    /Enheten «norrr» finns inte/,
    /Anslutningen för «norrr» slutar innan/,
    /Delen «benet» finns inte/,
  ])
    assert.match(messages, message);
});

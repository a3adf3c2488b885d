import type { Measure } from '../../../src/definitions/measure.ts';
import { measure, n, row, source, why } from './sound-measure.ts';

const SUMMED = 'Rikets andel är summan av täljarna delad med summan av nämnarna.';

/** Measures of the made-up area of the kinds that registers use: criteria, limits, choices, coverage and survival. */
export function soundRegisterMeasures(): readonly Measure[] {
  // biome-ignore format: one measure, one block
  return [
    measure('K2', 'Läkta vid kontroll', 'kontroll', 'higher', 'Andel i procent', [n('share'), n('share')], {
      text: `Andel kontroller under mätåret där såret var läkt eller smärtan högst 3, av dem där det är känt. ${SUMMED}`,
      rows: [row('Täljare', 'Kontroller i nämnaren där såret var läkt.'), row('Nämnare', 'Kontroller under mätåret.')],
      targets: { level1: 60, level2: 80, source: 'Nämnden.' },
      computation: {
        population: { count: 'rows', rows: [source('kontroll', 'kontrolldatum')] },
        figure: {
          kind: 'proportion',
          among: [{ variable: 'storlek', oneOf: [], range: { over: 0.5, to: 40 } }],
          numerator: {
            own: 'row',
            anyOf: [[{ variable: 'utfall', oneOf: ['lakt'] }], [{ variable: 'smarta', oneOf: [], range: { from: 0, under: 4 } }]],
            known: ['smarta'],
          },
          beside: [],
        },
      },
    }),
    measure('K3', 'Besök i tid', 'kontroll', 'higher', 'Andel i procent', [n('share'), n('share')], {
      text: `Andel besök under mätåret inom 14 dagar från remiss, av dem där tiden är känd. ${SUMMED}`,
      rows: [row('Täljare', 'Besök i nämnaren inom 14 dagar.'), row('Nämnare', 'Besök under mätåret med känd tid.')],
      computation: {
        population: { count: 'rows', rows: [source('besok', 'besoksdatum')] },
        figure: {
          kind: 'proportion',
          numerator: { own: 'days', from: 'remiss_datum', to: 'besoksdatum', orTo: ['samtalsdatum'], atMost: 14 },
          beside: [],
        },
      },
    }),
    measure('K4', 'Täckning', 'kontroll', 'higher', 'Andel i procent', [n('share'), n('share')], {
      text: `Sår i registret, delat med alla sår. ${SUMMED}`,
      rows: [row('Täljare', 'Sår i nämnaren som finns i registret.'), row('Nämnare', 'Alla sår.')],
      computation: {
        population: { count: 'rows', rows: [{ ...source('underlag', 'ar'), anchor: 'year' }] },
        figure: {
          kind: 'coverage',
          matched: 'funna',
          all: 'samtliga',
          impossible: why('fler-an-alla'),
          everyone: { id: 'alla', name: 'Också de som inte rapporterar' },
        },
      },
    }),
    measure('K5', 'Fynd vid besök', 'kontroll', 'higher', 'Andel i procent', [n('share'), n('share')], {
      text: `Andel besök under mätåret där såret sköts väl, på ett eller flera sätt, av dem där det är känt. ${SUMMED}`,
      rows: [row('Täljare', 'Besök i nämnaren.'), row('Nämnare', 'Besök under mätåret där svaret är känt.')],
      computation: {
        population: { count: 'rows', rows: [source('besok', 'besoksdatum')] },
        figure: {
          kind: 'choices',
          among: [{ variable: 'ort', oneOf: ['norr', 'soder'] }],
          choices: [
            { id: 'fot', name: 'Fotsår', anyOf: [[{ variable: 'sarslag', oneOf: ['fotsar'] }]], known: [] },
            { id: 'smartfri', name: 'Smärtfri', anyOf: [[{ variable: 'smarta', oneOf: [0] }]], known: ['smarta'] },
          ],
        },
      },
    }),
    measure('S1', 'Överlevnad efter besök', 'utfall', 'higher', 'Andel i procent', [n('survival'), n('survival')], {
      text: 'Andel som lever efter besöket under mätåret, enligt Kaplan–Meier.',
      computation: {
        population: { count: 'rows', rows: [source('besok', 'besoksdatum')] },
        period: 'sinceStart',
        figure: {
          kind: 'survival',
          from: 'besoksdatum',
          death: 'person.dodsdag',
          lastSeen: 'person.senast_kand',
          entry: 'samtalsdatum',
          by: {
            variable: 'sarslag',
            groups: [
              { id: 'ben', name: 'Bensår', oneOf: ['bensar'] },
              { id: 'andra', name: 'Andra sår', oneOf: ['fotsar', 'trycksar'] },
            ],
          },
          missing: why('livsstatus-saknas'),
          negative: why('slut-fore-besok'),
          neverAtRisk: why('aldrig-foljd'),
        },
      },
    }),
    measure('S2', 'Överlevnad efter kön', 'utfall', 'higher', 'Andel i procent', [n('survival'), n('survival')], {
      text: 'Andel som lever efter omläggningen under mätåret, enligt Kaplan–Meier.',
      computation: {
        population: { count: 'rows', rows: [source('omlaggning', 'omlaggningsdatum')] },
        figure: {
          kind: 'survival',
          from: 'omlaggningsdatum',
          death: 'person.dodsdag',
          lastSeen: 'person.senast_kand',
          by: { variable: 'person.kon' },
          missing: why('livsstatus-saknas'),
          negative: why('slut-fore-omlaggning'),
        },
      },
    }),
  ];
}

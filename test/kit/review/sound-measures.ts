import { day } from '../../../src/calendar/day.ts';
import type { Measure } from '../../../src/definitions/measure.ts';
import { besok, categories, measure, n, row, source, summary, why } from './sound-measure.ts';
import { soundRegisterMeasures } from './sound-register-measures.ts';

const NATION = 'Riket är summan av enheternas personer: den som har varit vid två enheter räknas vid båda.';
const METHOD = 'Standardavvikelsen har n − 1 i nämnaren och percentilerna är av typ 7.';

/** Measures that between them use every kind of population, figure, value and breakdown. */
export function soundMeasures(): readonly Measure[] {
  // biome-ignore format: one measure, one block
  return [
    measure('A1', 'Personer med besök', 'grund', 'none', 'Antal personer', [n('by'), n('by')], {
      cases: 'personer',
      text: `Antal personer med minst ett besök under mätåret. En person kan räknas i flera kategorier. Uppdelningarna redovisas var för sig. Ort är den vid första besöket under året. ${NATION}`,
      computation: {
        population: { count: 'persons', rows: [source('besok', 'besoksdatum')], first: 'inPeriod' },
        figure: {
          kind: 'count',
          breakdowns: [
            categories('sar', 'Slag av sår', 'sarslag', ['bensar', 'fotsar', 'trycksar'], true),
            { kind: 'variable', id: 'kon', name: 'Kön', variable: 'person.kon', missing: 'okant', onlyOccurring: false },
            { kind: 'variable', id: 'ort', name: 'Ort', variable: 'ort', missing: 'okand', onlyOccurring: true },
          ],
        },
      },
      example: {
        name: 'en person med två besök räknas en gång',
        year: 2024,
        asOf: day('2025-03-01'),
        tables: { besok: [besok('2024-02-01'), besok('2024-03-01')] },
        expected: { alfa: { kind: 'count', n: 1 } },
        problems: [],
      },
    }),
    measure('A2', 'Omläggningar', 'grund', 'none', 'Antal omläggningar', [n('by'), n('by')], {
      cases: 'omläggningar',
      text: 'Antal omläggningar under mätåret, totalt och per metod. Varje omläggning har en metod.',
      computation: {
        population: { count: 'rows', rows: [source('omlaggning', 'omlaggningsdatum')] },
        figure: { kind: 'count', breakdowns: [categories('metod', 'Metod', 'metod', ['torr', 'fuktig', 'undertryck'], false)] },
      },
    }),
    measure('A3', 'Ålder vid besök', 'grund', 'none', 'Ålder i år', summary, {
      text: `Ålder i fyllda år vid årets första besök, för alla med besök under mätåret. ${METHOD} ${NATION}`,
      computation: {
        population: { count: 'persons', rows: [source('besok', 'besoksdatum')], first: 'inPeriod' },
        figure: {
          kind: 'summary',
          value: { kind: 'age', born: 'person.fodelsedag', on: 'besoksdatum', missing: why('fodelsedag-saknas'), negative: why('fodd-efter') },
        },
      },
    }),
    measure('V1', 'Dagar från remiss till besök', 'vantan', 'lower', 'Antal dagar', summary, {
      text: `Antal dagar från remiss till besök, för den som någonsin för första gången gör ett besök under mätåret, räknat sedan registrets början. Den som fortfarande väntar räknas när besöket är gjort. ${METHOD} ${NATION}`,
      computation: {
        population: { count: 'persons', rows: [source('besok', 'besoksdatum')], first: 'ever', tieBreak: 'remiss_datum' },
        figure: {
          kind: 'summary',
          value: { kind: 'days', from: 'remiss_datum', to: 'besoksdatum', atLeast: 0, missingFrom: why('remiss-saknas'), negative: why('besok-fore-remiss') },
        },
      },
    }),
    measure('U1', 'Vistelsens längd', 'utfall', 'lower', 'Antal dygn', summary, {
      valuesIn: 'dygn',
      text: `Dygn från intagning till hemgång för vårdtillfällen med minst en omläggning under mätåret. Omläggning i dagvård räknas som 0 dygn. N är antalet vårdtillfällen. Pågående vistelser räknas när de är slut, och den som har avlidit räknas till dödsdagen. ${METHOD}`,
      computation: {
        population: {
          count: 'episodes',
          rows: [source('omlaggning', 'omlaggningsdatum')],
          episode: { table: 'vistelse', from: 'intagning', to: 'hemgang', conditions: [{ variable: 'slag', oneOf: ['dygn'] }], reversed: why('hemgang-fore') },
          alone: { conditions: [{ variable: 'dagvard', oneOf: [true] }], otherwise: why('utanfor-vistelse') },
        },
        figure: {
          kind: 'summary',
          value: { kind: 'days', from: 'intagning', to: 'hemgang', atLeast: 0, alone: 0, missingTo: why('ej-hemma') },
        },
      },
    }),
    measure('K1', 'Kontroll efter omläggning', 'kontroll', 'higher', 'Andel i procent', [n('share'), n('share')], {
      text: `Andel med kontroll inom 30 dagar efter någon omläggning, av alla med omläggning under mätåret. Den som har avlidit räknas i nämnaren. Rikets andel är summan av täljarna delad med summan av nämnarna. ${NATION}`,
      rows: [row('Täljare', 'Personer i nämnaren med en kontroll inom 30 dagar efter någon omläggning.'), row('Nämnare', 'Personer med minst en omläggning under mätåret.')],
      computation: {
        population: { count: 'persons', rows: [source('omlaggning', 'omlaggningsdatum')], first: 'inPeriod' },
        figure: {
          kind: 'proportion',
          numerator: { ...source('kontroll', 'kontrolldatum'), within: { after: 'omlaggning', fromDays: 0, toDays: 30 }, latest: 'extract' },
          beside: [{ id: 'torra', name: 'Bland torra omläggningar', rows: [{ ...source('omlaggning', 'omlaggningsdatum'), conditions: [{ variable: 'metod', oneOf: ['torr'] }] }] }],
        },
      },
    }),
    ...soundRegisterMeasures(),
  ];
}

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { AGE, AREA, COUNT, DAYS, DICTIONARY, published, SHARE } from '../../test/kit/charts/made-up.ts';
import type { Measure } from '../definitions/measure.ts';
import type { Figure } from '../results/result.ts';
import type { Chart } from './chart.ts';
import { chartsFor } from './charts-for.ts';

function charts(measure: Measure, figures: Record<string, Figure>, year = 2024, reporter?: string): Chart[] {
  const results = published(measure, year, figures);
  return chartsFor({ area: AREA, measure, results, year, dictionary: DICTIONARY, ...(reporter && { reporter }) });
}

/** The first chart's sentence, with ordinary spaces. */
const sentence = (...from: Parameters<typeof charts>) => charts(...from)[0]?.sentence.replaceAll('\u00a0', ' ');
const days: Figure = { kind: 'summary', n: 185, mean: 15.7, sd: 8.4, p10: 6, median: 14, p90: 28.25 };

describe('a figure in one sentence', () => {
  test('a count says its number, whose and when', () => {
    assert.equal(
      sentence(COUNT, { riket: { kind: 'count', n: 203, by: {} } }, 2023),
      'Under april–december 2023 räknades 203 patienter i riket.',
    );
  });

  test('a summary says its median with the range, and what it stands on', () => {
    assert.equal(
      sentence(DAYS, { riket: days }),
      'Medianen för tid till MDK i riket var 14 dagar under 2024 (10:e till 90:e percentilen 6–28 dagar; 185 patienter).',
    );
  });

  test('a level with only the mean says the mean, and how sure it is from thirty on', () => {
    assert.equal(
      sentence(AGE, { riket: { kind: 'summary', n: 193, mean: 60.5, sd: 13.72 } }),
      'Medelvärdet för ålder hos patienter i riket var 60,5 år under 2024 (standardavvikelse 13,7 år; 95 % konfidensintervall för medelvärdet 58,6–62,4 år; 193 patienter).',
    );
    assert.doesNotMatch(
      sentence(AGE, { riket: { kind: 'summary', n: 29, mean: 60.5, sd: 13.72 } }) ?? '',
      /konfidensintervall/,
    );
  });

  test('a share says numerator, denominator and interval, and whether it is preliminary', () => {
    const figure = { kind: 'proportion', numerator: 30, denominator: 80 } as const;
    assert.equal(
      sentence(SHARE, { ost: figure }, 2024, 'ost'),
      'Patienters erfarenhet av vården vid Östra sjukhuset under 2024: 30 av 80 patienter (37,5 %). Det 95-procentiga konfidensintervallet är 27,7–48,5 %.',
    );
    assert.match(
      sentence(SHARE, { ost: { ...figure, preliminary: true } }, 2024, 'ost') ?? '',
      /: 30 av 80 patienter \(37,5 %\)\. .* Siffrorna är preliminära\.$/,
    );
  });

  test('a share that is told rounded is never an exact one: it has no numerator, no interval and no limits', () => {
    const part = (numerator: number, denominator: number): Figure => ({ kind: 'proportion', numerator, denominator });
    const figures = { nord: part(3, 80), vast: part(133, 246), riket: part(136, 326) };
    const [chart] = charts(SHARE, figures, 2024, 'vast');
    assert.equal(
      chart?.sentence.replaceAll('\u00a0', ' '),
      'Patienters erfarenhet av vården vid Västra sjukhuset under 2024: ungefär 55 % av 246 patienter.',
    );
    assert.ok(chart.notes.some((note) => note.startsWith('En ungefärlig andel är avrundad till hela 5 procent')));
    const years = chartsFor({
      ...{ area: AREA, measure: SHARE, year: 2025, dictionary: DICTIONARY, reporter: 'vast' },
      results: [...published(SHARE, 2024, figures), ...published(SHARE, 2025, { vast: part(140, 246) })],
    }).find(({ id }) => id.endsWith('-ar-vast'));
    assert.equal(
      years?.sentence.replaceAll('\u00a0', ' '),
      'Andelen för patienters erfarenhet av vården vid Västra sjukhuset var ungefär 55 % under 2024 (av 246) och 56,9 % under 2025 (140 av 246).',
    );
  });

  test('where there is no number it says why', () => {
    const why = (figure: Figure) =>
      sentence(SHARE, { ost: figure, nord: { kind: 'absent', reason: 'not-reported' } }, 2024, 'ost');
    const start = 'Siffran för patienters erfarenhet av vården vid Östra sjukhuset under 2024';
    assert.equal(
      why({ kind: 'absent', reason: 'not-applicable' }),
      `${start} kan inte räknas ut, eftersom det saknas fall att räkna på.`,
    );
    assert.equal(
      why({ kind: 'proportion', numerator: 2, denominator: 30 }),
      `${start} visas inte, för att skydda enskilda.`,
    );
    assert.equal(sentence(SHARE, { nord: { kind: 'absent', reason: 'not-reported' } }, 2024, 'ost'), undefined);
  });

  test('categories are counted up; of many only the three largest', () => {
    const by = {
      kategori: { gep_net: 60, chd: 2, binjure: 29 },
      kon: { kvinna: 44, man: 43, okant: 0 },
      hemregion: { r01: 30, r03: 20, r12: 12, r13: 5, r14: 8, r22: 6, okand: 6 },
    };
    const said = charts(COUNT, { riket: { kind: 'count', n: 87, by } }).map((chart) => chart.sentence);
    assert.match(
      said[1] ?? '',
      /tumörer\) 60 och avancerad binjuretumör 29 \(totalt 87\)\. Antalet för karcinoid .* visas inte, för att skydda enskilda\.$/,
    );
    assert.equal(said[2], 'Antalet patienter i riket under 2024 efter kön: 44 kvinnor och 43 män (totalt 87).');
    assert.equal(
      said[3],
      'Antalet patienter i riket under 2024 efter hemregion: de tre största är Region Stockholm 30, Region Uppsala 20 och Region Skåne 12 (totalt 87).',
    );
  });

  test('the years say each number with its period, what is absent, and where the definition changed', () => {
    const results = [
      ...published(COUNT, 2023, { riket: { kind: 'count', n: 203, by: {} } }),
      ...published(COUNT, 2024, { riket: { kind: 'count', n: 301, by: {} } }),
      ...published(COUNT, 2025, { riket: { kind: 'absent', reason: 'not-reported' } }),
    ];
    const chart = chartsFor({ area: AREA, measure: COUNT, results, year: 2025 }).at(-1);
    assert.equal(
      chart?.sentence.replaceAll('\u00a0', ' '),
      'Antalet patienter i riket var 203 under april–december 2023 och 301 under 2024. Siffran för 2025 har inte rapporterats. Definitionen ändrades 2024.',
    );
  });
});

describe('notes', () => {
  const notes = (...from: Parameters<typeof charts>) => charts(...from)[0]?.notes.join('\n') ?? '';

  test('a part of a year is told of, and never made a whole one', () => {
    assert.match(
      notes(DAYS, { riket: days }, 2023),
      /2023 omfattar april–december\s2023 \(9\smån\) och är inte omräknat/,
    );
    assert.doesNotMatch(notes(DAYS, { riket: days }), /omfattar/);
  });

  test('percentiles of the nation say where they come from, or why they are not there', () => {
    assert.match(notes(DAYS, { riket: { ...days, method: 'micro' } }), /enskilda värdena/);
    assert.match(notes(DAYS, { riket: { kind: 'summary', n: 185, mean: 15, sd: 8 } }), /kan inte vägas samman/);
    assert.doesNotMatch(notes(AGE, { riket: { kind: 'summary', n: 185, mean: 60, sd: 8 } }), /vägas samman/);
  });

  test('the rule is explained where something in the chart is withheld, and only there', () => {
    const by = { kategori: { gep_net: 60, chd: 2, binjure: 29 } };
    const [plain, category] = charts(COUNT, { riket: { kind: 'count', n: 87, by } });
    assert.match(category?.notes.join('\n') ?? '', /Antal från 1 till 4 visas inte/);
    assert.doesNotMatch(plain?.notes.join('\n') ?? '', /visas inte/);
    assert.doesNotMatch(category?.notes.join('\n') ?? '', /täljaren/);
  });

  test('of care the rule says that how many got it are shown though they are few', () => {
    const care: Measure = { ...SHARE, counts: 'care' };
    const figures = {
      riket: { kind: 'proportion', numerator: 3, denominator: 40 },
      ost: { kind: 'absent', reason: 'withheld' },
    } as const;
    const told = (measure: Measure) => notes(measure, figures);
    assert.match(told(care), /Undantagna är hur många som uppgiften saknas för och täljaren\./);
    assert.match(told(SHARE), /Undantagna är hur många som uppgiften saknas för\./);
  });

  test('of care by category it says so of the categories', () => {
    const by = { kategori: { gep_net: 60, chd: 2, binjure: 29 } };
    const figures = { riket: { kind: 'count', n: 87, by } } as const;
    const ofCategory = (measure: Measure) =>
      charts(measure, figures)
        .find(({ breakdown }) => breakdown === 'kategori')
        ?.notes.join(' ') ?? '';
    assert.match(ofCategory({ ...COUNT, counts: 'care' }), /saknas för och hur många som hör till en kategori\./);
    assert.match(ofCategory(COUNT), /Undantagna är hur många som uppgiften saknas för\./);
  });
});

describe('categories', () => {
  const rows = (dictionary: boolean, by: Record<string, number>) => {
    const results = published(COUNT, 2024, { riket: { kind: 'count', n: 60, by: { hemregion: by } } });
    const all = chartsFor({
      area: AREA,
      measure: COUNT,
      results,
      year: 2024,
      ...(dictionary && { dictionary: DICTIONARY }),
    });
    return all.find(({ id }) => id.endsWith('hemregion'))?.table.rows.map((row) => row.map(({ text }) => text));
  };

  test('all codes stand in their order, whatever they hold, so that no order tells of what is withheld', () => {
    assert.deepEqual(rows(true, { r12: 20, r03: 20, utland: 2, r01: 10, okand: 8 }), [
      ['Region Stockholm', '10'],
      ['Region Uppsala', '20'],
      ['Region Skåne', '20'],
      ['Utlandet', 'dolt för att skydda enskilda'],
      ['Uppgift saknas', 'dolt för att skydda enskilda'],
    ]);
  });

  test('without a dictionary the codes stand there', () => {
    assert.deepEqual(rows(false, { r12: 40, r03: 20 }), [
      ['r12', '40'],
      ['r03', '20'],
    ]);
  });

  test('a list that is withheld whole keeps its rows', () => {
    const all = Array.from({ length: 60 }, (_, at) => `x${at}`);
    assert.deepEqual(
      rows(true, Object.fromEntries(all.map((id) => [id, 1]))),
      all.map((id) => [id, 'dolt för att skydda enskilda']),
    );
  });
});

describe('a measure’s own words', () => {
  const own: Measure = {
    ...SHARE,
    sentences: { share: '{antal} patienter {andel} {var} fick en plan {när}', named: { share: 'Andelen med en plan' } },
  };
  const figure = { kind: 'proportion', numerator: 30, denominator: 80 } as const;

  test('say a share in a sentence of its own, and that it is preliminary', () => {
    assert.equal(
      sentence(own, { riket: figure }),
      '30 av 80 patienter (37,5 %) i riket fick en plan under 2024. Det 95-procentiga konfidensintervallet är 27,7–48,5 %.',
    );
    assert.match(
      sentence(own, { riket: { ...figure, preliminary: true } }) ?? '',
      /^30 av 80 patienter \(37,5 %\) i riket fick en plan under 2024\. .* Siffrorna är preliminära\.$/,
    );
  });

  test('say a mean in the middle of a sentence', () => {
    const named: Measure = { ...AGE, sentences: { named: { mean: 'Medelåldern' } } };
    assert.match(
      sentence(named, { riket: { kind: 'summary', n: 193, mean: 60.5, sd: 13.72 } }) ?? '',
      /^Medelåldern i riket var 60,5 år under 2024/,
    );
  });
});

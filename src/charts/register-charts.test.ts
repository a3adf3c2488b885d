import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  COVERAGE,
  GRADE,
  groupOfEnds,
  IMAGING,
  MDK,
  madeUpGroup,
  madeUpSurvival,
  publishedYears,
  REGISTER,
  REGISTER_DICTIONARY,
  SURVIVAL,
  WAIT,
} from '../../test/kit/charts/made-up-register.ts';
import { pictureText } from '../../test/kit/charts/picture-text.ts';
import type { Placed } from '../../test/kit/disclosure/made-up-results.ts';
import type { Measure } from '../definitions/measure.ts';
import { markupText } from '../markup.ts';
import type { Figure } from '../results/result.ts';
import type { Chart } from './chart.ts';
import { chartsFor } from './charts-for.ts';

const draw = (measure: Measure, figures: readonly Placed[], more: { stratum?: string; since?: number } = {}) =>
  chartsFor({
    area: REGISTER,
    measure,
    results: publishedYears(measure, figures),
    year: 2024,
    dictionary: REGISTER_DICTIONARY,
    ...more,
  });
const ids = (charts: readonly Chart[]) => charts.map(({ id }) => id);
const plain = (words = '') => words.replaceAll('\u00a0', ' ');
const texts = (chart: Chart | undefined) => plain(pictureText(markupText(chart?.svg ?? assert.fail())));

const grades = (g1: number, g2: number, okant: number): Figure => ({
  kind: 'count',
  n: g1 + g2 + okant,
  by: { grad: { g1, g2, g3: 0, nec: 0, okant } },
});
const share = (numerator: number, denominator: number, more: object = {}): Figure => ({
  kind: 'proportion',
  numerator,
  denominator,
  ...more,
});
const NOT_REPORTED: Figure = { kind: 'absent', reason: 'not-reported' };

describe('the charts of a register', () => {
  test('follow from the kind of figure and the strata', () => {
    const spread = ['alla', 'ileum', 'pankreas'].flatMap((stratum) =>
      [2023, 2024].flatMap((year) => [
        { year, stratum, figure: grades(60, 40, 8) },
        { year, stratum, reporter: 'norr', figure: grades(60, 40, 8) },
      ]),
    );
    assert.deepEqual(ids(draw(GRADE, spread)), [
      'y3-2024-enheter',
      'y3-2024-fordelning-grad',
      'y3-2024-enheter-fordelning-grad',
      'y3-ar-fordelning-grad',
      'y3-ar',
    ]);
    assert.deepEqual(ids(draw(GRADE, spread, { stratum: 'ileum' }))[1], 'y3-ileum-2024-fordelning-grad');
    assert.deepEqual(ids(draw(COVERAGE, [{ figure: share(40, 60) }])), ['y5-2024-enheter']);
  });

  test('a stratum or years taken together that have no results have no charts', () => {
    assert.deepEqual(draw(MDK, [{ figure: share(40, 60) }], { stratum: 'ileum' }), []);
    assert.deepEqual(draw(MDK, [{ figure: share(40, 60) }], { since: 2020 }), []);
    const [chart] = draw(MDK, [{ figure: share(40, 60), since: 2020 }], { since: 2020 });
    assert.equal(chart?.title, 'Y7 Diskuterad vid MDK per region, januari\u00a02020–december\u00a02024');
  });

  test('results of one stratum never stand in another', () => {
    const figures = [
      { stratum: 'ileum', figure: share(123, 456) },
      { stratum: 'pankreas', figure: share(78, 90) },
    ];
    assert.doesNotMatch(texts(draw(MDK, figures, { stratum: 'pankreas' })[0]), /123|456/);
  });
});

describe('survival', () => {
  const figure = madeUpSurvival({ nej: madeUpGroup(337, 14), ja: madeUpGroup(508, 6.2) }, 23, 0.0123);
  const [chart] = draw(SURVIVAL, [{ stratum: 'ileum', since: 2017, figure }], { stratum: 'ileum' });

  test('is told at five years with its interval and how many it stands on', () => {
    assert.match(
      plain(chart?.sentence),
      /^Överlevnad efter metastasering gäller 845 patienter i riket \(ileum\) under maj 2017–december 2024, varav \d+ har dött\. Överlevnaden efter 5 år: ingen känd metastas \d\d,\d % \(95 % konfidensintervall \d\d,\d–\d\d,\d %; 337 patienter\)\. Känd metastas: \d\d,\d % \(95 % konfidensintervall [^;]+; 508 patienter\)\.$/,
    );
  });

  test('of a group that died out is not told at a year when they lived, without that all have died and when', () => {
    // Nobody dies in the one group, and all in the other on a day of the fourteenth month.
    const dead = groupOfEnds(Array.from({ length: 40 }, () => -400));
    const alive = groupOfEnds(Array.from({ length: 60 }, () => 2500));
    const [extinct] = draw(SURVIVAL, [{ since: 2017, figure: madeUpSurvival({ nej: alive, ja: dead }) }]);
    assert.match(
      plain(extinct?.sentence),
      /Överlevnaden efter 1 år: ingen känd metastas 100 % \(95 % konfidensintervall 94,0–100 %; 60 patienter\)\. Känd metastas: 100 % \([^()]+; 40 patienter\)\. Känd metastas: kurvan slutar efter 13 månader, sedan är det färre än 10 som lever och följs\. Alla 40 har dött, minst 31 inom 14 månader\. Överlevnaden efter 5 år: ingen känd metastas 100 % \(95 % konfidensintervall 94,0–100 %\)\.$/,
    );
    for (const picture of [extinct?.svg, extinct?.compact]) {
      const drawn = pictureText(markupText(picture ?? assert.fail())).replace(/\s+/gu, ' ');
      assert.match(drawn, /Känd metastas: alla 40 har dött/);
      assert.match(drawn, /kurvan slutar efter 13 månader · döda: minst 31 inom 14 månader/);
    }
    const printed = pictureText(markupText(extinct?.paper.svg ?? assert.fail())).replace(/\s+/gu, ' ');
    assert.match(
      printed,
      /Känd metastas: kurvan slutar efter 13 månader, alla 40 har dött, minst 31 inom 14 månader\./,
    );
  });

  test('of whom no curve comes to a year still says how they stand', () => {
    const [short] = draw(SURVIVAL, [
      {
        since: 2017,
        figure: madeUpSurvival({
          nej: groupOfEnds(Array.from({ length: 50 }, (_, at) => (at < 6 ? -100 : 200))),
          ja: groupOfEnds(Array.from({ length: 40 }, (_, at) => (at < 30 ? -100 : 2000))),
        }),
      },
    ]);
    const said = plain(short?.sentence);
    assert.doesNotMatch(said, /efter 0 år/);
    assert.match(said, /Ingen känd metastas: kurvan slutar efter 6 månader, [^.]+\. 6 av 50 har dött\./);
    assert.match(said, /Överlevnaden efter 5 år: känd metastas 25,0 % \([^()]+; 40 patienter\)\./);
  });

  test('has years with no more decimals in files than twelfths need, and a median where its curve is at a half', () => {
    for (const row of chart?.table.rows ?? [])
      for (const { value } of row)
        if (typeof value === 'number') assert.ok(String(value).replace(/^\d+\.?/, '').length <= 3, `${value}`);
  });

  test('has its test with p and nothing more', () => {
    assert.match(
      texts(chart),
      /Log-rank-test av att överlevnaden är densamma i de grupper vars kurvor visas: p = 0,012\./,
    );
    assert.doesNotMatch(`${texts(chart)} ${chart?.sentence} ${chart?.notes.join(' ')}`, /signifikan|bättre|sämre/);
  });

  test('lines differ by more than colour', () => {
    const lines = markupText(chart?.svg ?? assert.fail()).match(/<path [^>]*stroke-width="2.2"[^>]*>/g) ?? [];
    assert.deepEqual(
      lines.map((line) => /stroke-dasharray="([^"]+)"/.exec(line)?.[1]),
      [undefined, '9 4'],
    );
  });

  test('no number lies further right than its curve goes', () => {
    const rows = chart?.table.rows.filter(([group]) => group?.value === 'ja') ?? [];
    assert.deepEqual(
      rows.map((row) => row[6]?.value),
      [0, 1, 2, 3, 4, 5, 6, 7],
    );
  });

  test('of a group that is withheld says so and draws nothing', () => {
    const [hidden] = draw(SURVIVAL, [
      { since: 2017, figure: madeUpSurvival({ nej: madeUpGroup(90, 9), ja: madeUpGroup(4, 2) }) },
    ]);
    assert.match(plain(hidden?.sentence), / Kurvan för känd metastas visas inte, för att skydda enskilda\.$/);
    assert.doesNotMatch(plain(hidden?.sentence), /gäller 94/);
    assert.equal(
      (markupText(hidden?.svg ?? assert.fail()).match(/stroke-width="2.2" stroke-linejoin/g) ?? []).length,
      1,
    );
  });
});

test('choices say each share with its n/N, and are never stacked', () => {
  const of = (n: number) => ({ numerator: n, denominator: 60, missing: 6 });
  const figure = { kind: 'choices' as const, n: 66, choices: { dt: of(50), mr: of(20), dotatoc: of(0), fdg: of(2) } };
  const [chart] = draw(IMAGING, [{ stratum: 'ileum', figure }], { stratum: 'ileum' });
  assert.equal(
    plain(chart?.sentence),
    'Bilddiagnostik före behandling bland patienter i riket (ileum) under 2024: datortomografi 83,3 % (50 av 60), magnetkamera 33,3 % (20 av 60) och DOTATOC-PET 0 % (0 av 60). Siffran för FDG-PET visas inte, för att skydda enskilda.',
  );
  assert.match(texts(chart), /andelarna är inte delar av en helhet/);
  const starts = markupText(chart?.svg ?? assert.fail()).match(/<rect x="224"/g) ?? [];
  assert.equal(starts.length, 3);
});

test('a distribution says what is missing apart, and all that is withheld as one part', () => {
  const found = draw(GRADE, [
    { stratum: 'ileum', figure: grades(60, 33, 7) },
    {
      stratum: 'pankreas',
      figure: { kind: 'count', n: 50, by: { grad: { g1: 30, g2: 11, g3: 5, nec: 4, okant: 0 } } },
    },
  ]).find(({ id }) => id === 'y3-2024-fordelning-grad');
  assert.equal(
    plain(found?.sentence),
    'WHO-grad i riket under 2024, ileum (100 patienter): ”NET G1” 60 (60,0 %), ”NET G2” 33 (33,0 %), ”NET G3” 0 (0 %), ”NEC” 0 (0 %) och ”uppgift saknas” 7 (7,0 %). Pankreas (50 patienter): ”NET G1” 30 (60,0 %), ”NET G2” 11 (22,0 %) och ”NET G3” 5 (10,0 %). Antalet för ”NEC” och ”uppgift saknas” visas inte, för att skydda enskilda.',
  );
});

test('a distribution by reporter tells of the reporters, and not of the nation alone', () => {
  const found = draw(GRADE, [
    { stratum: 'ileum', figure: grades(60, 33, 7) },
    { stratum: 'ileum', reporter: 'norr', figure: grades(40, 13, 7) },
    { stratum: 'ileum', reporter: 'syd', figure: NOT_REPORTED },
  ]).find(({ id }) => id === 'y3-2024-enheter-fordelning-grad');
  assert.match(
    plain(found?.sentence),
    /^Ileum under 2024, ”NET G1”: Norr 66,7 % \(40 av 60\) och riket 60,0 % \(60 av 100\)\. Talet för .*Syd.* har inte rapporterats\./,
  );
});

test('a curve that nobody has reported has a table that says so, and no empty one', () => {
  const charts = chartsFor({
    area: REGISTER,
    measure: SURVIVAL,
    results: publishedYears(SURVIVAL, [{ since: 2017, figure: NOT_REPORTED }]),
    year: 2024,
    dictionary: REGISTER_DICTIONARY,
  });
  const rows = charts.flatMap(({ table }) => table.rows);
  assert.ok(rows.length > 0);
  for (const row of rows) assert.ok(row.every(({ text }) => text !== ''));
  assert.match(JSON.stringify(rows), /ej rapporterat/);
});

describe('coverage over the years', () => {
  const years = [2017, 2018, 2019];
  const figures = years.flatMap((year): Placed[] => [
    { year, reporter: 'norr', figure: share(30, 60, { preliminary: year === 2019 }) },
    { year, reporter: 'syd', figure: NOT_REPORTED },
    { year, figure: share(30, 60, { preliminary: year === 2019 }) },
  ]);
  const chart = draw(COVERAGE, figures).at(-1);

  test('names the months of a part of a year and what is preliminary', () => {
    assert.match(texts(chart), /maj–dec/);
    assert.match(texts(chart), /prel\./);
    assert.match(plain(chart?.notes.join('\n')), /Preliminärt: .*fler fall registreras i efterhand/);
  });

  test('a region that does not report says so in words and has no marks', () => {
    assert.match(texts(chart), /Ej rapporterat: regionen har inga uppgifter/);
    assert.match(plain(chart?.notes[0]), /Sjukvårdsregion Syd har inte rapporterat/);
  });

  test('both levels to reach are named', () => assert.match(texts(chart), /målnivå 1: 80 %\nmålnivå 2: 95 %/));

  test('the sentence has n/N', () =>
    assert.match(plain(chart?.sentence), /^Täckningsgrad i riket var 50,0 % under maj–december 2017 \(30 av 60\)/));
});

test('quartiles and one target stand in picture, table and sentence where the definition has them', () => {
  const figure = { kind: 'summary' as const, n: 230, mean: 20, sd: 9, p25: 9, median: 17, p75: 31 };
  const [chart] = draw(WAIT, [{ figure }]);
  assert.match(plain(chart?.sentence), /i riket var 17 dagar under 2024 \(kvartiler 9–31 dagar; 230 patienter\)/);
  assert.deepEqual(
    chart?.table.columns.map(({ id }) => id),
    ['reporter', 'n', 'p25', 'median', 'median_lower', 'median_upper', 'p75'],
  );
  assert.match(texts(chart), /undre till övre kvartilen\nmål: 28 dagar/);
});

test('those of whom it is not known stand beside a share', () => {
  const [chart] = draw(MDK, [{ figure: share(40, 60, { missing: 12 }) }]);
  assert.match(texts(chart), /40 av 60 patienter · uppgift saknas: 12/);
  assert.match(plain(chart?.sentence), / Uppgift saknas för 12 patienter\.$/);
  const [few] = draw(MDK, [{ figure: share(40, 60, { missing: 3 }) }]);
  // Whom nothing is known of is nobody’s attribute: they are told of, however few.
  assert.match(texts(few), /40 av 60 patienter · uppgift saknas: 3/);
});

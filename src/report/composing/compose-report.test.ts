import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  composeSmall,
  faults,
  halves,
  messages,
  only,
  share,
  smallRegister,
  type Values,
  written,
} from '../../../test/kit/report/small-report.ts';
import type { PublicBeside } from '../../disclosure/public-result.ts';

const year = (one: number) => ({ from: one, to: one });

describe('numbers in sentences', () => {
  test('a share carries its numerator, its denominator and its years', () => {
    assert.equal(
      written('Täckningen i tunntarmen var {{täckning; riket; 2023; ileum}}.'),
      'Täckningen i tunntarmen var 50 % (50/100, 2023).',
    );
  });

  test('the years are left out where the sentence or the section says them', () => {
    assert.equal(
      written('År {{år; 2023}} var täckningen {{täckning; riket; rapportåret; alla}}.'),
      'År 2023 var täckningen 50 % (50/100).',
    );
    assert.match(
      written(':::gäller alla år\n:::\n\nTäckningen var {{täckning; riket; alla år; alla}}.'),
      /var 50 % \(50\/100\)\.$/,
    );
    assert.match(
      written(':::gäller alla år\n:::\n\nTäckningen var {{täckning; riket; 2022; alla}}.'),
      /var 50 % \(50\/100, 2022\)\.$/,
    );
  });

  test('missing values, preliminary figures and parts of years are told', () => {
    const values = halves(only({ years: year(2021) }, share(1234, 2000, { missing: 7, preliminary: true })));
    assert.equal(
      written('Täckningen: {{täckning; riket; första året; alla}}.', values),
      'Täckningen: 62 % (1 234/2 000, uppgift saknas för 7, preliminärt, 2021 (maj–december)).',
    );
    assert.match(
      written('Täckningen: {{täckning; riket; 2021; alla; med saknade}}.', values),
      /62 % \(1 234\/2 000, uppgift saknas för 7, 61 % av 2 007 om de räknas med, preliminärt/,
    );
  });

  test('how many it is unknown of is said again where it is no longer what was said last', () => {
    const told = (
      ...[blood, urine, p]: readonly (readonly [numerator: number, denominator: number, missing: number])[]
    ) =>
      written(
        'År {{år; 2023}} var av proven vid ileum {{prov: blod; riket; 2023; ileum}}, {{prov: urin; riket; 2023; ileum}} och {{prov: p; riket; 2023; ileum}}.',
        ({ statistic }) => {
          const [numerator, denominator, missing] = { blod: blood, urin: urine }[statistic] ?? p ?? [0, 0, 0];
          return share(numerator, denominator, { missing });
        },
      );
    assert.match(
      told([1, 10, 7], [2, 10, 7], [3, 10, 7]),
      /10 % \(1\/10, uppgift saknas för 7\), 20 % \(2\/10\) och 30 % \(3\/10\)\.$/,
    );
    assert.match(
      told([1, 10, 7], [2, 10, 9], [3, 10, 7]),
      /\(2\/10, uppgift saknas för 9\) och 30 % \(3\/10, uppgift saknas för 7\)\.$/,
    );
    assert.match(told([1, 10, 7], [2, 10, 0], [3, 10, 0]), /\(2\/10, uppgift saknas för ingen\) och 30 % \(3\/10\)\.$/);
    assert.match(told([1, 10, 7], [2, 20, 9], [3, 10, 7]), /och 30 % \(3\/10, uppgift saknas för 7\)\.$/);
  });

  test('durations, estimates, counts and p-values carry what they stand on', () => {
    const kinds: Values = ({ indicator, statistic }) => {
      if (indicator === 'vantan') return { kind: 'days', number: 13.5, n: 40, missing: 2 };
      if (indicator === 'antal') return { kind: 'count', number: 12345 };
      if (statistic === 'p') return { kind: 'p', number: 0.00004 };
      return { kind: 'estimate', number: 0.8123, lower: 0.75, upper: 0.86, n: 90 };
    };
    assert.equal(
      written('Väntan vid ileum: {{väntan; riket; 2023}}.', kinds),
      'Väntan vid ileum: 13,5 dagar (n = 40, uppgift saknas för 2, 2023).',
    );
    assert.equal(written('{{antal; riket; 2023}} stycken.', kinds), '12 345 (2023) stycken.');
    assert.equal(
      written('Prov vid ileum: {{prov; riket; 2023}}, {{prov: p; riket; 2023}}.', kinds),
      'Prov vid ileum: 81 % (95 % KI 75–86 %, n = 90, 2023), p < 0,001 (2023).',
    );
  });

  test('a number of the earlier extract says so', () => {
    assert.equal(
      written('Täckningen {{år; 2022}} var {{täckning; riket; 2022; alla; föregående uttag}}.'),
      'Täckningen 2022 var 50 % (50/100, uttaget 31 mars 2023).',
    );
  });

  test('facts, targets, names and dates are fetched too', () => {
    assert.equal(
      written(
        'Sedan {{fakta; start}} är målet {{mål; täckning}} för {{mått; täckning: täckningsgrad}}, uttag {{uttag}}.',
      ),
      'Sedan maj 2021 är målet minst 80 % för täckningsgrad, uttag 31 mars 2024.',
    );
  });
});

describe('words bound to conditions', () => {
  test('a word stands with the numbers that bear it out', () => {
    const values = halves(only({ indicator: 'tackning', years: year(2023) }, share(200, 1000)));
    assert.equal(
      written('Täckningen har [[sjunkit: täckning; riket; 2022 → 2023; alla]].', values),
      'Täckningen har sjunkit (2022: 50 %, 50/100; 2023: 20 %, 200/1 000).',
    );
  });

  test('the first of several words that holds is chosen', () => {
    const values = halves(only({ indicator: 'tackning', years: year(2023) }, share(900, 1000)));
    const text = 'Täckningen har [[sjunkit|inte säkert förändrats|stigit: täckning; riket; 2022 → 2023; alla]].';
    assert.match(written(text, values), /har stigit \(/);
    assert.match(written(text), /har inte säkert förändrats \(/);
  });

  test('the numbers are not repeated where the sentence has them', () => {
    assert.equal(
      written('Täckningen nådde {{täckning; riket; 2023; alla}} och [[når inte målet: täckning; riket; 2023; alla]].'),
      'Täckningen nådde 50 % (50/100, 2023) och når inte målet.',
    );
  });

  test('a word that does not hold stops the report, with the numbers and the words that do hold', () => {
    const text = '[[Merparten: täckning; riket; 2023; alla]] fanns med i täckningen.';
    const values = halves(only({ indicator: 'tackning' }, share(46, 100)));
    assert.deepEqual(faults(text, values), ['report-untrue@3']);
    assert.match(
      messages(text, values),
      /«Merparten» stämmer inte \(46\s%, 46\/100, 2023\)\. .*Merparten\|knappt hälften/,
    );
  });

  test('rounding never hides what a word says', () => {
    const values = halves(only({ indicator: 'tackning' }, share(501, 1000)));
    assert.match(
      written('[[Merparten: täckning; riket; 2023; alla]] i täckningen.', values),
      /Merparten \(50,1 %, 501\/1 000/,
    );
    const near = halves(only({ indicator: 'tackning' }, share(7999, 10000)));
    assert.match(written('Täckningen [[når inte målet: täckning; riket; 2023; alla]].', near), /79,99 %/);
  });

  test('a difference that chance could give is no difference', () => {
    const values = halves(only({ indicator: 'tackning', years: year(2023) }, share(6, 10)));
    assert.deepEqual(faults('Täckningen har [[stigit: täckning; riket; 2022 → 2023; alla]].', values), [
      'report-untrue@3',
    ]);
  });

  test('two extracts of the same cases are compared without chance', () => {
    const values = halves(only({ extract: 'previous' }, share(3, 10)));
    assert.match(
      written('Täckningen har [[stigit: täckning; riket; 2022; alla; föregående uttag → uttaget]].', values),
      /stigit \(uttaget 31 mars 2023: 30 %, 3\/10, 2022; uttaget 31 mars 2024: 50 %, 50\/100, 2022\)/,
    );
  });

  test('counts of years of unlike length are not compared', () => {
    const counts: Values = ({ years }) => ({ kind: 'count', number: years.to === 2021 ? 10 : 90 });
    assert.deepEqual(faults('De är [[fler: antal; riket; 2021 → 2023]].', counts), ['report-not-comparable@3']);
    const more: Values = ({ years }) => ({ kind: 'count', number: years.to === 2022 ? 10 : 90 });
    assert.equal(written('De är [[fler: antal; riket; 2022 → 2023]].', more), 'De är fler (2022: 10; 2023: 90).');
  });

  test('a rank names who comes next and who has no number', () => {
    const values: Values = ({ level }) =>
      level === 'tysta' ? { absent: 'not-reported' } : share(level === 'norra' ? 924 : 923, 1000);
    assert.equal(
      written('Täckningen är [[högst: täckning; Norra Hittepå; 2023; alla]] i Norra Hittepå.', values),
      'Täckningen är högst (Norra Hittepå: 92,4 %, 924/1 000, 2023; närmast Södra Hittepå: 92,3 %, 923/1 000, 2023; utan siffra: Tysta Hittepå) i Norra Hittepå.',
    );
  });

  test('nobody ranks first while a number is withheld', () => {
    const values: Values = ({ level }) =>
      level === 'tysta' ? { absent: 'withheld' } : share(level === 'norra' ? 92 : 50, 100);
    const text = 'Täckningen är [[högst: täckning; Norra Hittepå; 2023; alla]] i Norra Hittepå.';
    assert.deepEqual(faults(text, values), ['report-untrue@3']);
    assert.match(messages(text, values), /kan inte avgöras/);
  });

  test('a list holds every region that the word is true of, and those it can not tell of', () => {
    const values: Values = ({ level }) => {
      if (level === 'tysta') return { absent: 'not-reported' };
      return share(level === 'norra' ? 90 : 10, 100);
    };
    const list = 'Täckning: {{regioner: når målet; täckning; 2023; alla}}.';
    assert.equal(
      written(list, values),
      'Täckning: Norra Hittepå når målet (90 %, 90/100, 2023). Inget kan sägas om Tysta Hittepå (ej rapporterat).',
    );
    assert.equal(written(list), 'Täckning: ingen sjukvårdsregion med siffror når målet.');
    assert.equal(
      written(list, () => ({ absent: 'not-reported' })),
      'Täckning: ingen sjukvårdsregion har någon siffra att gå efter. Inget kan sägas om Norra Hittepå, Södra Hittepå och Tysta Hittepå (ej rapporterat).',
    );
  });

  test('of the only region with a number no list says “all” or “none”, and who has none is said once in a paragraph', () => {
    const values = halves(({ indicator, level }) => {
      if (indicator !== 'tackning') return undefined;
      return level === 'norra' ? share(10, 100) : { absent: 'not-reported' };
    });
    const list = 'Täckning: {{regioner: når målet; täckning; 2023; alla}}.';
    const untold = 'Inget kan sägas om Södra Hittepå och Tysta Hittepå (ej rapporterat).';
    const alone = 'Täckning: Norra Hittepå, den enda sjukvårdsregionen med siffror, når inte målet.';
    assert.equal(written(`${list} ${list}`, values), `${alone} ${untold} ${alone}`);
    assert.equal(written(`${list}\n\n${list}`, values), `${alone} ${untold}\n${alone} ${untold}`);
  });

  test('a list of none says what holds of all, and of a test that it found nothing', () => {
    const list = 'Prov vid ileum: {{regioner: stigit; prov: blod; 2022 → 2023}}.';
    assert.equal(written(list), 'Prov vid ileum: ingen säkerställd ökning finns.');
    const all = 'Täckning: {{regioner: stigit; täckning; 2022 → 2023; alla}}.';
    const census = smallRegister.indicators.map((one) => ({
      ...one,
      statistics: one.statistics.map((statistic) => ({ ...statistic, census: true as const })),
    }));
    assert.equal(written(all, halves(), { indicators: census }), 'Täckning: ingen region har stigit så mycket.');
    assert.deepEqual(faults('Täckning: {{regioner: sjunkit; täckning; 2022 → 2023; alla}}.'), ['report-syntax@3']);
  });

  test('the more differences a report tries, the more each of them asks', () => {
    const values = halves(({ years, statistic }) =>
      years.to === 2023 && statistic === 'blod' ? share(66, 100) : undefined,
    );
    const text = 'Prov vid ileum har [[stigit|inte säkert förändrats: prov: blod; riket; 2022 → 2023]].';
    assert.match(written(text, values), /har stigit \(2022: 50 %, 50\/100; 2023: 66 %, 66\/100\)/);
    const more = 'Prov vid ileum: [[inte säkert förändrats: prov: urin; riket; 2022 → 2023]].';
    assert.match(written(`${text}\n\n${more}`, values), /har inte säkert förändrats \(2022: 50 %, 50\/100; 2023/);
    // The same once more is no other.
    assert.match(written(`${text}\n\n${text}`, values), /har stigit/);
    assert.match(
      written(`${text}\n\n${more}\n\n:::jämförelser\n:::`, values),
      /test i rapportens text: 2\. Statistiskt säkerställd kallas den vars p-värde är under 5 %/,
    );
    assert.match(written(':::jämförelser\n:::'), /^Ingen skillnad prövas/);
  });

  test('a p-value is told beside what it is at most when adjusted, since it was rounded', () => {
    const values = halves(({ statistic, level }) =>
      statistic === 'p' ? { kind: 'p', number: level === 'riket' ? 0.012 : 0.02 } : undefined,
    );
    const text = 'Prov vid ileum [[skiljer sig säkert: prov: p; riket; 2023]].';
    const other = 'Prov vid ileum i Norra Hittepå [[skiljer sig säkert: prov: p; Norra Hittepå; 2023]].';
    assert.match(
      written(`${text}\n\n${other}`, values),
      /skiljer sig säkert \(p = 0,012, 2023; justerat för antalet jämförelser högst 0,025\)/,
    );
  });

  test('a difference that is certain by itself, and not among all that are tried, says that it is lost among them', () => {
    const values = halves(({ statistic, level }) => {
      if (statistic === 'p') return { kind: 'p', number: level === 'riket' ? 0.03 : 0.9 };
      return statistic === 'blod' && level === 'norra' ? share(66, 100) : undefined;
    });
    const p = 'Prov vid ileum [[skiljer sig säkert|visar inget säkert: prov: p; riket; 2023]].';
    const risenShare =
      'Prov vid ileum i Norra Hittepå, mot Södra Hittepå, har [[stigit|inte säkert förändrats: prov: blod; Norra Hittepå mot Södra Hittepå; 2023; ileum]].';
    const other =
      'Prov vid ileum i Norra Hittepå [[skiljer sig säkert|visar inget säkert: prov: p; Norra Hittepå; 2023]].';
    const third = other.replaceAll('Norra', 'Södra');
    assert.match(written(p, values), /skiljer sig säkert \(p = 0,030, 2023; justerat/);
    const all = written([p, risenShare, other, third].join('\n\n'), values);
    assert.match(all, /visar inget säkert \(p = 0,030, 2023; kan inte säkerställas bland 4 jämförelser\)/);
    assert.match(all, /inte säkert förändrats \([^)]*66\/100[^)]*; kan inte säkerställas bland 4 jämförelser\)/);
    assert.match(all, /visar inget säkert \(p = 0,900, 2023\)/, 'at most one says nothing');
    const list = 'Prov vid ileum i sjukvårdsregionerna: {{regioner: stigit; prov: blod; 2022 → 2023}}.';
    const risen = halves((one) =>
      one.statistic === 'blod' && one.level === 'norra' && one.years.to === 2023 ? share(65, 100) : undefined,
    );
    assert.match(written(list, risen), /ingen säkerställd ökning finns \(kan inte säkerställas bland 3 jämförelser\)/);
  });

  test('a share that stands for others beside it says theirs too', () => {
    const beside = (share: PublicBeside) => [{ id: 'alla', name: 'Riket med alla', share }];
    const half = share(50, 100);
    const own = (other: PublicBeside) => halves(() => ({ ...half, beside: beside(other) }));
    assert.match(
      written('Täckningen: {{täckning; riket; 2023; alla}}.', own({ numerator: 50, denominator: 125, share: 0.4 })),
      /50 % \(50\/100, 2023; riket med alla 40 %, 50\/125\)/,
    );
    const hidden: PublicBeside = { numerator: 50, denominator: { absent: 'withheld' }, share: { absent: 'withheld' } };
    assert.match(
      written('Täckningen: {{täckning; riket; 2023; alla}}.', own(hidden)),
      /50 % \(50\/100, 2023; riket med alla: dolt för att skydda enskilda\)/,
    );
  });
});

describe('an expert’s own words', () => {
  const OF_THIS = 'rapportåret 2023; uttag 2024-03-31';
  const expert = (text: string, signature = `Påhittad Person; överläkare; 2024-04-01; ${OF_THIS}`) =>
    `:::expert ${signature}\n${text}\n:::`;

  test('stand signed, may judge, and have their numbers from the figures', () => {
    assert.equal(
      written(expert('Täckningen i riket är {{täckning; riket; 2023; alla}}, och det är ett strålande resultat.')),
      'Påhittad Person, överläkare, 1 april 2024, med egna ord om rapportåret 2023 (uttag 31 mars 2024). Täckningen i riket är 50 % (50/100, 2023), och det är ett strålande resultat.',
    );
  });

  test('are refused with a number that is typed, a comparison that is not bound, and without a signature', () => {
    assert.deepEqual(faults(expert('Täckningen är 65 %.')), ['report-typed-number@4']);
    assert.deepEqual(faults(expert('Täckningen är två tredjedelar.')), ['report-typed-number@4']);
    assert.deepEqual(faults(expert('Täckningen har stigit.')), ['report-unbound-word@4']);
    assert.deepEqual(faults(expert('Täckningen är nästan hel.')), ['report-unbound-word@4']);
    assert.deepEqual(faults(expert('Täckningen är strålande.', 'Påhittad Person; överläkare; 2024-04-01')), [
      'report-syntax@3',
    ]);
    assert.deepEqual(faults(expert('Täckningen är strålande.', `Påhittad 2; överläkare; 2024-04-01; ${OF_THIS}`)), [
      'report-typed-number@3',
    ]);
    assert.deepEqual(faults('Täckningen är strålande.'), ['report-unbound-word@3']);
  });

  test('signed for another year or another extract are left out, and whoever makes the report is told', () => {
    const text = 'Det är ett strålande resultat.';
    for (const other of ['rapportåret 2022; uttag 2024-03-31', 'rapportåret 2023; uttag 2023-03-31']) {
      const made = composeSmall(`Text.\n\n${expert(text, `Påhittad Person; överläkare; 2024-04-01; ${other}`)}`);
      assert.ok('document' in made);
      assert.doesNotMatch(JSON.stringify(made.document), /strålande|Påhittad Person/);
      assert.deepEqual(
        made.warnings.map(({ message }) => /Det som Påhittad Person har skrivit är inte med/.test(message)),
        [true],
      );
    }
  });

  test('can’t have been signed before the extract that they are about', () => {
    assert.deepEqual(faults(expert('Bra.', `Påhittad Person; överläkare; 2024-02-01; ${OF_THIS}`)), [
      'report-syntax@3',
    ]);
  });
});

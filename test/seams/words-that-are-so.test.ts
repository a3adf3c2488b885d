import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { before, describe, test } from 'node:test';
import type { ChartTable } from '../../src/charts/chart.ts';
import { publicCurve } from '../../src/disclosure/public-curve.ts';
import { composeReport } from '../../src/report/composing/compose-report.ts';
import type { ReportDocument } from '../../src/report/composing/document.ts';
import type { Bound, Missing, Reference } from '../../src/report/figures/figure-source.ts';
import { blockParts } from '../../src/report/kinds/document-parts.ts';
import { readReport } from '../../src/report/reading/read-report.ts';
import { survivalByGroup } from '../../src/statistics/survival-by-group.ts';
import { survivalTable } from '../../src/statistics/survival-table.ts';
import { absenceWords } from '../../src/words/absence.ts';
import { POLICY } from '../kit/disclosure/policy.ts';
import { inventedRegister } from '../kit/report/invented-register.ts';
import { memorySource } from '../kit/report/memory-source.ts';
import { type SimulatedReport, simulatedReport } from '../kit/report/simulated-report.ts';
import { textOf } from '../kit/report/small-report.ts';
import { PUBLISHER } from '../kit/website/publisher.ts';

// Each sentence and table of the first edition's report that a reader who held it against the register's own found false, or not
// Swedish, in the order in which they were found. One report of a made-up nation serves them all.

let report: SimulatedReport;
let text: string;
before(async () => {
  report = await simulatedReport(900, '2025-03-31');
  text = plain(textOf(report.document));
});

const plain = (words: string) => words.replaceAll('\u00a0', ' ');
const folder = new URL('../../content/arsrapport/', import.meta.url);
const files = readdirSync(folder).map((name): [string, string] => [name, readFileSync(new URL(name, folder), 'utf8')]);
const chapterText = files
  .filter(([name]) => /^\d\d-/.test(name))
  .map(([, chapter]) => chapter)
  .join('\n');

/** A text under the report's own words, with numbers of one's own; of others there are none. */
function composed(chapter: string, value: (reference: Reference) => Bound | Missing | undefined): ReportDocument {
  const own = files.filter(([name]) => !/^\d\d-|^bilaga-|^sammanfattning/.test(name));
  const read = readReport(new Map([...own, ['01-prov.md', `# Prov\n\n${chapter}\n`]]));
  if ('problems' in read) assert.fail(read.problems.map(({ message }) => message).join('\n'));
  // A number of another kind than the register's is one of something else.
  const source = memorySource(inventedRegister, (reference) => {
    const found = value(reference);
    return found !== undefined && ('absent' in found || found.kind === kindOf(reference))
      ? found
      : { absent: 'not-reported' };
  });
  const made = composeReport(read.content, source, { publisher: PUBLISHER });
  if ('problems' in made) assert.fail(made.problems.map(({ message }) => message).join('\n'));
  return made.document;
}
const kindOf = ({ indicator, statistic }: Reference) =>
  inventedRegister.indicators.find(({ id }) => id === indicator)?.statistics.find(({ id }) => id === statistic)?.kind;
const said = (...from: Parameters<typeof composed>) => plain(textOf(composed(...from)));

const share = (numerator: number, denominator: number): Bound => ({
  ...{ kind: 'share', numerator, denominator },
  number: numerator / denominator,
});

/** A share by region and year, from the year before to the report's. */
const regions =
  (all: Readonly<Record<string, readonly [then: Bound, now: Bound]>>) =>
  ({ level, years }: Reference) =>
    all[level]?.[years.to === 2024 ? 1 : 0];

function figures(document: ReportDocument) {
  return document.chapters.flatMap(({ sections }) =>
    sections.flatMap(({ blocks }) => blocks.flatMap((block) => blockParts(block).figure ?? [])),
  );
}
const figureOf = (measure: string) =>
  figures(report.document).find(({ figure }) => figure.title.startsWith(`${measure} `))?.figure ?? assert.fail(measure);

/** The appendix's table of what is unknown. */
function lacking() {
  const chapter = report.document.appendix.find(({ id }) => id === 'uppgifter-som-saknas') ?? assert.fail();
  const [table] = chapter.sections.flatMap(({ blocks }) => blocks.flatMap((block) => blockParts(block).table ?? []));
  return table ?? assert.fail();
}

/** A column of a table, by row. */
function column({ columns, rows }: ChartTable, id: string): string[] {
  const at = columns.findIndex((one) => one.id === id);
  assert.ok(at >= 0, `no column ${id} among ${columns.map((one) => one.id)}`);
  return rows.map((row) => plain(row[at]?.text ?? ''));
}

describe('what was wrong in substance', () => {
  test('intervals take tumours for independent of one another, and where they aren’t it is said what comes of it', () => {
    assert.match(
      text,
      /som om tumörerna vore oberoende av varandra\. En patient som har olika tumörer räknas en gång för varje, och då kan intervallen vara något för smala\./,
    );
  });

  test('1: the nation’s coverage says over how many regions it is, and what it is over them all', () => {
    const told = [
      ...text.matchAll(
        /\d[\d,]* % \((\d+)\/(\d+), 5 av 6 sjukvårdsregioner, preliminärt; riket med alla sjukvårdsregioner \d[\d,]* %, (\d+)\/(\d+)\)/g,
      ),
    ];
    assert.equal(new Set(told.map(([one]) => one)).size, 3, 'of all tumours, of the ileum and of the pancreas');
    for (const [, own, of, same, all] of told) {
      assert.equal(own, same);
      assert.ok(Number(all) > Number(of));
    }
    assert.match(text, /Riket är de sjukvårdsregioner som rapporterar till registret/);
  });

  test('2: that a region’s coverage hasn’t sunk is never said of a failed test: it has, or by less than five points', () => {
    const list =
      'Täckning för tunntarmen: {{regioner: har sjunkit; täckning; 2023 → 2024; ileum}}. Täckning för tunntarmen: {{regioner: har stigit; täckning; 2023 → 2024; ileum}}.';
    const sunk = said(
      list,
      regions({
        nordan: [share(186, 200), share(173, 200)],
        vastan: [share(33, 34), share(30, 32)],
        ostan: [share(1, 9), share(5, 32)],
      }),
    );
    assert.match(sunk, /Nordanskog har sjunkit \(2023: 93 %, 186\/200; 2024: 87 %, 173\/200\)\./);
    assert.match(sunk, /ingen sjukvårdsregion med siffror har stigit med minst fem procentenheter och fem tumörer\./);
    assert.doesNotMatch(text + sunk, /ingen sjukvårdsregion med siffror har (?:sjunkit|stigit)(?! med minst fem)/);
    // Of what is a sample the list tells of the test, and not of the world.
    const tried = said(
      'Vid konferens gäller för tunntarmen att {{regioner: har sjunkit; mdk; 2023 → 2024; ileum}}.',
      regions({ nordan: [share(40, 43), share(32, 37)], vastan: [share(40, 43), share(40, 43)] }),
    );
    assert.match(
      tried,
      /att ingen statistiskt säkerställd och tydlig minskning finns i någon sjukvårdsregion med siffror\./,
    );
  });

  test('3: nothing is as before because a test found nothing, and like changes get like words', () => {
    const nation =
      (then: Bound, now: Bound) =>
      ({ level, years }: Reference) =>
        level === 'riket' ? (years.to === 2024 ? now : then) : undefined;
    const words =
      'har [[sjunkit|stigit|varit oförändrad|ändrats med mindre än fem procentenheter|inte visat någon statistiskt säkerställd skillnad: mdk; riket; 2023 → 2024; ileum]].';
    const sample = (then: Bound, now: Bound) =>
      said(`Andelen vid konferens för tunntarmen ${words}`, nation(then, now));
    assert.doesNotMatch(sample(share(239, 406), share(225, 392)), /oförändrad/);
    assert.match(sample(share(23_900, 40_600), share(22_900, 39_000)), /har varit oförändrad/);
    const census = (then: Bound, now: Bound) =>
      said(
        'Täckningsgraden för tunntarmen har [[sjunkit|stigit|ändrats med mindre än fem procentenheter: täckning; riket; 2023 → 2024; ileum]].',
        nation(then, now),
      );
    const [one, other] = [census(share(239, 406), share(225, 392)), census(share(240, 406), share(223, 392))];
    for (const told of [one, other]) assert.match(told, /har ändrats med mindre än fem procentenheter \(2023: 59 %, /);
    assert.match(
      chapterText,
      /ändrats med mindre än <tydlig>: täckning; riket; senaste färdiga året-1 → senaste färdiga året; alla/,
    );
  });

  test('4: a number that is hidden is never put down to too few who are followed', () => {
    const told = said(
      'Överlevnaden efter metastas för tunntarmen, för dem med metastaser: {{överlevnad efter metastas: med metastas; riket; 2024; ileum}}.',
      () => ({ absent: 'withheld' }),
    );
    assert.match(told, /visas inte, för att skydda enskilda/);
    assert.doesNotMatch(told, /för få/);
  });

  test('5: how many it is unknown of is never nought because it is hidden, nor is a share told with them', () => {
    const document = composed(':::bortfall\nbilddiagnostik: datortomografi; riket; 2024; ileum\n:::', () => ({
      ...{ kind: 'share', numerator: 909, denominator: 957, number: 909 / 957 },
      missing: { absent: 'withheld' },
    }));
    const [table] = document.chapters.flatMap(({ sections }) =>
      sections.flatMap(({ blocks }) => blocks.flatMap((block) => blockParts(block).table?.table ?? [])),
    );
    assert.ok(table);
    for (const id of ['missing', 'share_of_all'])
      assert.deepEqual(column(table, id), ['dolt för att skydda enskilda'], id);
  });

  test('6: a median that lies beyond what is shown is not called one that is not reached', () => {
    // Forty are followed, and half of them have died when seven are left.
    const [time, event] = [
      Array.from({ length: 40 }, (_, at) => (at < 14 ? 60 + at : at < 33 ? 400 + at : 1500 + at)),
      Array.from({ length: 40 }, (_, at) => (at < 14 || at >= 33 ? 1 : 0)),
    ];
    const [curve] = survivalByGroup({ time, event, group: time.map(() => 0), groups: 1 }).curves;
    assert.ok(curve);
    const { group: _, ...table } = survivalTable(curve, 'a');
    assert.ok(table.median !== null);
    const shown = publicCurve({ ...table, entryTimes: [] }, POLICY);
    assert.deepEqual(shown.median, { absent: 'too-few-at-risk' });
    assert.notEqual(absenceWords('too-few-at-risk'), absenceWords('not-reached'));
  });

  test('7: shares of measured values of 5-HIAA say so, and how many have none', () => {
    assert.match(
      text,
      /Ett uppmätt värde av 5-HIAA med känd normalgräns finns för \d+ tumörer i tunntarmen, av \d+ registrerade tumörer\./,
    );
    // The sentence itself gives way where the nation is so small that a class is hidden.
    assert.match(
      chapterText,
      /Av de uppmätta värdena vid tumör i tunntarmen fanns \[\[[^\]]+: 5-hiaa: normalt värde; riket/,
    );
    assert.doesNotMatch(chapterText, /5-hiaa: [^\]}]*(?:\]\]|\}\}) av patienterna/);
    const { notes = [], table } = figureOf('DI4');
    assert.ok(notes.includes('Andelen är av alla tumörer med ett uppmätt värde.'), notes.join());
    assert.doesNotMatch(table.caption, /saknas/);
  });

  test('8: which treatment came first is told of the treated, and who has none is not only unknown', () => {
    // The sentence itself gives way where the nation is so small that it is hidden.
    assert.match(chapterText, /Bland dem som har någon registrerad behandling var operation den som gavs först för/);
    assert.match(text, /saknas här för den som inte har någon registrerad behandling: en del av dem är obehandlade/);
    assert.doesNotMatch(text, /gavs först för [^.]* av patienterna/);
  });

  test('9: the coverage of the last year is preliminary while its cases are being registered, and that of the years before is not', () => {
    const table = figureOf('TG1').table;
    const [years, marks] = [column(table, 'period'), column(table, 'preliminary')];
    const isNumber = column(table, 'share').map((cell) => /\d/.test(cell));
    const marked = (year: string) => new Set(marks.filter((_, at) => isNumber[at] && years[at]?.startsWith(year)));
    assert.deepEqual([...marked('2024')], ['ja']);
    assert.deepEqual([...marked('2023')], ['nej']);
    assert.match(text, /Registreringen av 2024 pågår, så siffrorna är preliminära och kan ändras/);
    assert.match(text, /färdig, tolv månader efter årets slut/);
  });

  test('9: years together are as preliminary as their last, and a sentence under a note that says so need not', () => {
    const table = figureOf('KI5').table;
    const [shares, marks] = [column(table, 'share'), column(table, 'preliminary')];
    assert.deepEqual([...new Set(marks.filter((_, at) => /\d/.test(shares[at] ?? '')))], ['ja']);
    assert.match(figureOf('KI5').notes?.join(' ') ?? '', /Preliminärt: /);
    assert.match(text, /gäller patienter med diagnos maj 2017–december 2024/);
    assert.match(text, /Vid en konferens diskuterades \d+ % \([^)]*\)/);
    assert.doesNotMatch(text, /Vid en konferens diskuterades [^.]*preliminärt/);
  });

  test('9: what is compared over the years ends in the last settled year', () => {
    const compared = text.match(/Från registrets första hela år till [^.]*\./g) ?? [];
    assert.ok(compared.length > 3);
    for (const one of compared) assert.doesNotMatch(one, /2024|preliminärt/);
  });

  test('9: where only those are counted that a value is there for, nobody is said to lack it', () => {
    for (const measure of ['DI4', 'DI5'])
      for (const row of figureOf(measure).table.rows)
        assert.doesNotMatch(row.map(({ text: cell }) => cell).join(' '), /Uppgift saknas/, measure);
    assert.ok(!figureOf('BE7').table.columns.some(({ id }) => id === 'missing'));
    assert.ok(figureOf('UT1').table.columns.some(({ id }) => id === 'missing'));
    const { shown, table, notes = [] } = lacking();
    const named = (shown ?? table).rows.map(([first]) => first?.text ?? '');
    assert.ok(
      named.some((name) => name.startsWith('Metastaser, lever bland dem med metastas')),
      named.join(),
    );
    assert.ok(!table.rows.some(([first]) => first?.text.startsWith('5-HIAA') === true));
    // Of those with metastases nobody lacks an answer: that isn't said of metastases.
    assert.doesNotMatch([...named, ...notes].join(' · '), /Metastaser, (?:tunntarmen|bukspottkörteln)/);
    assert.match(notes.join(' '), /Tabellen säger inget om [^.]*5-HIAA · /);
  });

  test('9: a year’s heading says no days that some number under it isn’t of: its cell does, and the row is named by what it is of', () => {
    const regions = [...report.document.appendix].flatMap(({ sections }) =>
      sections.flatMap(({ blocks }) => blocks.flatMap((block) => blockParts(block).table ?? [])),
    );
    const { shown, table } = regions.find((one) => one.table.caption.endsWith('år för år')) ?? assert.fail();
    const columns = (shown ?? assert.fail()).columns.map(({ name }) => name);
    assert.ok(columns.includes('2017'), columns.join());
    const names = (shown ?? table).rows.map(([first]) => plain(first?.text ?? ''));
    assert.ok(names.includes('Täckning, alla lokaler') && names.includes('Prov för 5-HIAA, i blod'), names.join(' · '));
    for (const name of names) assert.doesNotMatch(name, /\d{4}/);
    const ofTheFirst = (shown ?? table).rows.map((row) => plain(row[columns.indexOf('2017')]?.text ?? ''));
    for (const cell of ofTheFirst.filter((one) => /^\d/.test(one)))
      assert.ok(/\(\d+\/\d+(?:, maj–december)?\)$/.test(cell), cell);
    const days = table.rows.map(([what, year]) => plain(`${what?.text}: ${year?.text}`));
    assert.ok(
      days.includes('Täckning, alla lokaler: 2017') && days.includes('Prov för 5-HIAA, i blod: 2017 (maj–december)'),
    );
  });

  test('10: the report says of what day its figures are, and no death in its curves is after it', () => {
    assert.match(text, /uppgifter som fanns i registret den 31 mars 2025/);
    // Nobody with a diagnosis from May 2017 on can have been followed for eight years on that day.
    for (const measure of ['OV1', 'OV2', 'OV3'])
      for (const years of column(figureOf(measure).table, 'years')) assert.ok(!(Number(years) >= 8), years);
  });

  test('11: what is said of the curves is the rule that they are drawn by', () => {
    const { groupFrom, atRiskFrom } = report.area.disclosure.curve;
    assert.deepEqual([groupFrom, atRiskFrom], [30, 10]);
    assert.match(text, /En kurva ritas för en grupp på minst trettio personer, så länge som minst tio av dem följs/);
    assert.match(text, /Varje person följs en gång/);
  });

  test('12: relative survival is a ratio with a named method, and no share alive', () => {
    assert.match(
      chapterText,
      /Den relativa överlevnaden är kvoten mellan .* Den är alltså inte en andel i livet\. .* Pohar Perme/,
    );
    assert.doesNotMatch(chapterText, /relativa överlevnaden, det vill säga andelen i livet/);
  });

  test('13: Ki-67 marks cells on their way to divide, and the appendix is not the caecum', () => {
    assert.match(text, /Ki-67, andelen tumörceller som är på väg att dela sig/);
    assert.match(text, /blindtarmens bihang \(appendix\)/);
    assert.doesNotMatch(text, /celler i delning|hormonbildande celler|tunntarmen, blindtarmen,/);
  });
});

describe('what was wrong as Swedish', () => {
  test('14: where all regions reach a target they do so, without two negations', () => {
    const mdk = (numerator: number) =>
      said('Vid konferens gäller för tunntarmen att {{regioner: når inte målet; mdk; 2024; ileum}}.', ({ level }) =>
        level === 'nordan' ? share(numerator, 100) : level === 'vastan' ? share(95, 100) : undefined,
      );
    assert.match(mdk(95), /att alla sjukvårdsregioner med siffror når dit\./);
    assert.match(mdk(60), /att Nordanskog når inte målet \(60 %, 60\/100, 2024\)\./);
    assert.doesNotMatch(text, /ingen sjukvårdsregion[^;.]* inte/);
  });

  test('15: it is the share that doesn’t reach the target, in a subordinate clause’s order', () => {
    assert.doesNotMatch(chapterText, /som \[\[når målet\|når inte målet/);
    assert.match(text, /en andel som (?:når målet|inte når målet)/);
  });

  test('16: of whom a share is alive stands as a part of the sentence', () => {
    assert.match(text, /Andelen i livet fem år efter diagnosen bland dem utan metastaser (?:var|:)/);
    assert.doesNotMatch(text, /diagnosen, utan metastaser/);
  });

  test('17: no span of years begins with “from” twice over', () => {
    assert.doesNotMatch(text, /[Ff]rån maj 2017–/);
    assert.match(text, /Registret innehåller \d+ \(preliminärt\) tumörer med diagnos maj 2017–december 2024\./);
  });

  test('18: who is counted is a whole sentence', () => {
    assert.doesNotMatch(text, /Räknade är/);
    assert.match(text, /Med i räkningen är patienter där båda datumen är kända/);
  });

  test('19: what a comparison stands on closes its sentence, and breaks none', () => {
    for (const sentence of text.match(/[^.]*\((?:bukspottkörteln|tunntarmen): [^.]*\./g) ?? [])
      assert.match(sentence, /\)\.$/, sentence);
    assert.match(
      text,
      /i jämförelse med tunntarmen [a-zå-ö ]+ \(bukspottkörteln: \d[\d,]* %, [^)]*; tunntarmen: \d[\d,]* %/,
    );
  });

  test('20: a small share is called a small share, and never “a few”', () => {
    const told = (missing: number) =>
      said(
        'Uppgift om WHO-grad saknas för [[en mycket liten andel|en liten andel|mindre än hälften: who-grad: saknas; riket; 2024; ileum]] av patienterna med tumör i tunntarmen.',
        () => share(missing, 980),
      );
    assert.match(told(22), /för en mycket liten andel \(2 %, 22\/980/);
    assert.match(told(80), /för en liten andel \(8 %, 80\/980/);
    assert.doesNotMatch(chapterText, /enstaka\||fåtal/);
  });

  test('21: the regions’ coverage is held against the one level that the register names, in few words', () => {
    assert.match(
      text,
      /som den publicerade årsrapporten om 2024 \(NET-registret, femte årsrapporten\) nämner, för tunntarmen, är minst 90 %\./,
    );
    assert.doesNotMatch(text, /lägre målnivån/);
    assert.match(
      plain(figureOf('TG1').description),
      /Jämförelsenivå: 90 %\. Källa: Den publicerade årsrapporten om 2024 \(NET-registret, femte årsrapporten\), avsnitt 2\.1/,
    );
    assert.match(text, /gäller för 2023 att (?:ingen sjukvårdsregion med siffror når dit|.* når nivån)/);
  });

  test('22: limits are written with the decimals that they have', () => {
    const words = figuresTable('Ord om siffror');
    assert.match(words, /under 66,67 %/);
    assert.doesNotMatch(words, /\d,\d*0{3}|\d,\d{4}/);
  });

  test('23: no title or caption says a thing twice', () => {
    for (const { figure, caption } of figures(report.document)) {
      const own = plain(caption.flatMap(({ runs }) => runs.map((run) => ('text' in run ? run.text : ''))).join(''));
      assert.doesNotMatch(figure.title, /(WHO-grad|Teknik|Klass) efter \1/i);
      assert.ok(!figure.title.includes(own.replace(/\.\s*$/, '')) || own.trim() === '', `${figure.title}: ${own}`);
      assert.doesNotMatch(own, /uppgift saknas/);
    }
  });

  test('24: a site has one name, and what it takes in is said once', () => {
    const titles = figures(report.document).map(({ figure }) => figure.title);
    for (const title of titles) assert.doesNotMatch(title, /ileum|duodenum|pankreas/i);
    assert.equal(text.match(/ileum/gi)?.length, 1);
    assert.match(text, /Med tunntarmen menas tunntarmen utom tolvfingertarmen, det som i registret heter ileum/);
    assert.doesNotMatch(text, /duodenum|pankreas/i);
  });

  test('25: which years the numbers are of is said once a chapter', () => {
    assert.equal(text.match(/Siffrorna i (?:avsnittet|kapitlet) gäller patienter/g)?.length, 5);
    assert.equal(report.document.chapters.filter(({ number }) => number !== undefined).length, 6);
  });
});

/** All that stands in the tables whose caption begins so. */
function figuresTable(caption: string): string {
  const tables = [...report.document.chapters, ...report.document.appendix].flatMap(({ sections }) =>
    sections.flatMap(({ blocks }) => blocks.flatMap((block) => blockParts(block).table?.table ?? [])),
  );
  const found = tables.find((table) => table.caption.startsWith(caption)) ?? assert.fail(caption);
  return plain(found.rows.flatMap((row) => row.map((cell) => cell.text)).join(' '));
}

test('the programme’s 28 days are told of the visit that it names, and of no earlier conference', () => {
  assert.match(
    text,
    /Vårdprogrammets mål gäller besöket för sig: mer än 80 % ska komma till ett första besök inom 28 dagar/,
  );
  assert.match(text, /Andelen som gjorde besöket inom 28 dagar var [^.]*, en andel som (?:når|inte når) målet/);
  assert.doesNotMatch(text, /fick sin bedömning [^.]* målet/);
  assert.doesNotMatch(figureOf('KI2').description, /mål/i);
});

test('every difference that is tried in the report is counted, and the level that it is held to stands there', () => {
  const { comparisons } = report.document;
  assert.ok(comparisons.length > 5);
  assert.match(
    text,
    new RegExp(
      `Antal skillnader som prövas med ett statistiskt test i rapportens text: ${comparisons.length}(?:\\.|, varav )`,
    ),
  );
  assert.match(text, /Statistiskt säkerställd kallas den vars p-värde är under 5 %/);
  for (const { subject } of comparisons) assert.notEqual(subject.reference.indicator, 'tackning');
  const tried = figures(report.document).filter(({ figure }) =>
    figure.notes?.some((note) => note.includes('Prövat för varje sjukvårdsregion mot de övriga')),
  );
  assert.ok(tried.length > 1);
  assert.match(
    text,
    new RegExp(
      `prövar sjukvårdsregionerna mot varandra: ${tried.length}\\. Varje sådan figur är justerad för sina egna`,
    ),
  );
});

test('the chapter says which groups are tried for trend, and each picture which are in its test', () => {
  assert.match(text, /de som står i ordning, som stadium, med log-rank-test för trend/);
  assert.match(text, /NEC\) graderas inte .* WHO-graderna, som därför jämförs utan ordning/);
  for (const measure of ['OV1', 'OV2', 'OV3'])
    assert.match(figureOf(measure).description, /de grupper vars kurvor visas: p/);
  // NEC is no step after grade 3.
  for (const { figure } of figures(report.document))
    if (figure.measure === 'OV2') assert.doesNotMatch(figure.description, /trend/);
});

test('a report that tells within what a median’s interval lies doesn’t call that the interval, and that no distance to a target is tried', () => {
  assert.match(text, /dagar \(95 % KI ryms i \d+–\d+ dagar, n = /);
  assert.match(
    text,
    /En medians konfidensintervall visas inte som det är[^.]*\. Det som står är ett spann som rymmer intervallet/,
  );
  assert.match(text, /en andel som (?:inte )?når målet/);
  assert.match(text, /avståndet till målet prövas inte/);
});

test('that a share said of patients is counted in tumours is told, and of which measures it isn’t so', () => {
  assert.match(text, /där texten säger patienter räknas den som har olika tumörer en gång för varje/);
  const inPersons = [...report.area.measures].flatMap(({ id, computation: { population } }) =>
    population.count === 'persons' ? [id] : [],
  );
  assert.deepEqual(inPersons.toSorted(), ['BE7', 'OV1', 'OV2', 'OV3']);
});

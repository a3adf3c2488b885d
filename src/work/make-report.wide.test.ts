import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { ownContent } from '../../test/kit/content.ts';
import { SMALL_WORDS } from '../../test/kit/report/small-report.ts';
import { testOutbox } from '../../test/kit/test-outbox.ts';
import { asOthersWrote, rowsOf, simulated, type TestFolder, testFolder } from '../../test/kit/work/simulated-folder.ts';
import { day } from '../calendar/day.ts';
import { makeReport, type ReportRequest, readReportContent } from './make-report.ts';
import { Refused } from './refused.ts';

// A report of one chapter about a small made-up register at two extract dates.

const NUMBERS = `område: net-registret
indikatorer:
  - id: tackning
    namn: Täckning
    lokaler: [ileum]
    år: varje
    statistik: [{ id: andel, namn: täckningsgrad, slag: andel, mått: TG1, mål: { nivå: 1 } }]
  - id: vantan
    namn: Väntan
    lokaler: [ileum]
    år: alla
    statistik: [{ id: median, namn: median, slag: median, mått: KI1 }]
  - id: antal
    namn: Antal
    lokaler: [alla, ileum]
    år: båda
    statistik: [{ id: n, namn: antal, slag: antal, mått: DI1 }]
  - id: relativ
    namn: Relativ överlevnad
    lokaler: [ileum]
    år: alla
    statistik: [{ id: andel, namn: 'fem år efter diagnosen', slag: relativ överlevnad, mått: OV1, år: 5 }]
`;
/** The words of the small register, for these indicators. */
const WORDS = SMALL_WORDS.replace("prov: ['*'] }", "relativ överlevnad: ['*'] }").replace(/^ {2}svar: .*\n/m, '');
const CHAPTER = `# Prov

Rapporten omfattar {{år; alla år}}. Registrerade är {{antal; riket; alla år; alla}}. Kända vid förra uttaget var {{antal; riket; alla år; alla; föregående uttag}}.

Väntan för ileum var {{väntan; riket; alla år}}. Av dem med ileum lever {{relativ överlevnad; riket; alla år}}. Målet är {{mål; täckning}}.

:::eftersläpning antal; riket; året före–rapportåret; ileum
:::
`;

const content = await ownContent();
const area = content.areas.get('net-registret') ?? assert.fail();
const [ASKED, EARLIER] = [day('2024-03-31'), day('2023-03-31')];
let folder: TestFolder;
let request: ReportRequest;
const at = (name: string) => folder.at(name);

before(async () => {
  folder = await testFolder();
  for (const lastDay of [ASKED, EARLIER]) await simulated(at(lastDay), 400, lastDay);
  await writeChapters('kapitel');
  const report = await readReportContent(at('kapitel'));
  request = { folder: at(ASKED), year: 2023, asOf: ASKED, report, out: at('ut') };
});
after(() => folder[Symbol.asyncDispose]());

async function writeChapters(name: string, numbers = NUMBERS): Promise<void> {
  await mkdir(at(name));
  const files = {
    ...{ 'siffror.yaml': numbers, 'ord.yaml': WORDS, '01-prov.md': CHAPTER },
    'rapport.yaml': 'titel: Påhittad rapport\nundertitel: Om ingenting',
    'fakta.yaml': 'fakta:\n  - { namn: start, värde: maj 2017, källa: Påhittad }',
  };
  for (const [file, text] of Object.entries(files)) await writeFile(join(at(name), file), text);
}

const make = (more: Partial<ReportRequest> = {}, said: string[] = []) =>
  makeReport(content, area, { ...request, ...more }, testOutbox(), (step) => said.push(step));
const refusedWith = (code: string) => (error: unknown) =>
  error instanceof Refused && error.problems.some((each) => each.code === code);

async function textOf(out: string): Promise<string> {
  const files = (await readdir(at(out), { recursive: true })).filter((file) => file.endsWith('index.html'));
  const pages = await Promise.all(files.map((file) => readFile(join(at(out), file), 'utf8')));
  return pages
    .join('\n')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&nbsp;|\u00a0|\s+/g, ' ');
}

/** Tumours of an extract's own table that were diagnosed in the years, both included. */
async function tumours(lastDay: string, from: number, to: number): Promise<number> {
  const years = (await rowsOf(at(lastDay), 'diagnos')).map((row) => Number(row['diagnosdatum']?.slice(0, 4)));
  assert.ok(years.every((year) => year >= 2017));
  return years.filter((year) => from <= year && year <= to).length;
}

/** A population whose yearly risk of death is the same for all: one in a hundred. */
async function writeLifeTable(name: string, skipped = 0): Promise<string> {
  const rows = ['kvinna', 'man'].flatMap((sex) =>
    Array.from({ length: 111 }, (_, age) =>
      Array.from({ length: 8 }, (_, place) => `${sex};${age};${2017 + place};0,01`),
    ).flat(),
  );
  await writeFile(at(name), `kon;alder;ar;dodssannolikhet\n${rows.slice(skipped).join('\n')}\n`);
  return at(name);
}

describe('a report', () => {
  test('tells the figures of its extract beside those of the earlier one, and under what days', async () => {
    const problems = await make({ previous: { folder: at(EARLIER), asOf: EARLIER }, notice: 'Bara ett prov.' });
    const text = await textOf('ut');
    const [now, then] = [await tumours(ASKED, 2017, 2023), await tumours(EARLIER, 2017, 2023)];
    assert.ok(now > then && then > 100);
    assert.match(text, /Rapporten omfattar maj 2017–december 2023 \./);
    // 2023 is still registered, and had not ended then.
    assert.match(text, new RegExp(`Registrerade är ${now} \\(preliminärt, maj 2017–december 2023\\) \\.`));
    assert.match(
      text,
      new RegExp(`förra uttaget var ${then} \\(preliminärt, maj 2017–december 2023, uttaget 31 mars 2023\\)`),
    );
    assert.match(text, /Uttag 31 mars 2024 Föregående uttag 31 mars 2023 Uttagets beteckning uttag-2024-03-31/);
    assert.match(text, /de är simulerade \(frö 5, 400 personer\) och säger inget om verklig vård\. Bara ett prov\./);
    // What was found of the tables, and what of the chapters.
    assert.deepEqual([...new Set(problems.map(({ code }) => code))].toSorted(), [
      'derived-differs',
      'publish-withheld',
      'report-absent',
      'warnings-untold',
    ]);
    assert.ok((await readdir(join(at('ut'), 'arsrapport'))).includes('arsrapport.pdf'));
    assert.match(text, /Samma rapport som PDF arsrapport\.pdf/);
  });

  test('of a folder without the table that nearly all of it rests on says so last, with what to do', async () => {
    const name = 'utan-diagnos';
    await simulated(at(name), 400, ASKED);
    await rm(join(at(name), 'diagnos.csv'));
    const problems = await makeReport(content, area, { ...request, folder: at(name) }, testOutbox(), () => {});
    const warnings = problems.filter(({ severity }) => severity === 'warning');
    assert.match(
      warnings.at(-1)?.message ?? '',
      /^Tabellen .*diagnos.* finns inte i mappen\. Utan den har 3 av 4 mått inga siffror alls/,
    );
    assert.match(warnings.at(-1)?.remedy ?? '', /rätt mapp, lägg till tabellen \(till exempel som diagnos\.csv\)/);
    const whole = await makeReport(content, area, request, testOutbox(), () => {});
    assert.ok(!whole.some(({ code }) => code === 'publish-table-absent'));
  });

  test('is about the years up to its own', async () => {
    await make({ year: 2022, out: at('tidigare') });
    const text = await textOf('tidigare');
    const [first, later] = [await tumours(ASKED, 2017, 2022), await tumours(ASKED, 2017, 2023)];
    assert.ok(first < later);
    assert.match(text, new RegExp(`Registrerade är ${first} \\(maj 2017–december 2022\\) \\.`));
    assert.match(
      text,
      /inte finns något tidigare uttag att jämföra med: antal i riket vid förra uttaget, maj 2017–december 2022/,
    );
  });

  test('tells of survival beside the population’s where a life table is given', async () => {
    await make({ lifeTable: await writeLifeTable('liv.csv'), out: at('relativ') });
    const [, told = ''] = /Av dem med ileum lever (\d+) % \(95 % KI/.exec(await textOf('relativ')) ?? [];
    assert.ok(Number(told) > 50 && Number(told) < 130, told);
  });
});

describe('no report is made', () => {
  const none = async (name: string) => assert.rejects(readdir(at(name)), { code: 'ENOENT' });

  test('of a life table with holes, or of none where one is named', async () => {
    const lifeTable = await writeLifeTable('hal.csv', 1);
    await assert.rejects(make({ lifeTable, out: at('inget') }), refusedWith('life-table-incomplete'));
    await assert.rejects(make({ lifeTable: at('saknas.csv'), out: at('inget') }), refusedWith('path-missing'));
    await none('inget');
  });

  test('where the earlier extract is no simulation and this one is', async () => {
    const real = at('verklig');
    await asOthersWrote(at(EARLIER), real);
    const mixed = { previous: { folder: real, asOf: EARLIER }, out: at('inget') };
    await assert.rejects(make(mixed), (error) => {
      assert.ok(refusedWith('data-mixed-extracts')(error) && error instanceof Refused);
      assert.match(error.problems[0]?.message ?? '', new RegExp(`${ASKED}.*verklig`));
      return true;
    });
    await none('inget');
  });

  test('in a folder that is read, and nothing is computed first', async () => {
    for (const out of [ASKED, EARLIER, 'kapitel', 'liv.csv']) {
      const said: string[] = [];
      const more = {
        previous: { folder: at(EARLIER), asOf: EARLIER },
        inputs: [at('kapitel')],
        lifeTable: at('liv.csv'),
      };
      await assert.rejects(make({ ...more, out: at(out) }, said), Refused);
      assert.deepEqual(said, [], out);
    }
  });

  test('with a character that no font has, in the chapters or in the notice', async () => {
    await assert.rejects(make({ notice: 'Prov \u{1F984}', out: at('inget') }), (error) => {
      assert.ok(error instanceof Refused);
      assert.match(error.problems.map(({ message, file }) => `${file} ${message}`).join(), /--notice/);
      return true;
    });
    await none('inget');
  });

  test('from numbers of a measure that the area lacks, and all faults of all files are told at once', async () => {
    await writeChapters('fel', NUMBERS.replace('mått: KI1', 'mått: KI99'));
    await assert.rejects(make({ report: await readReportContent(at('fel')), out: at('inget') }), (error) => {
      assert.ok(error instanceof Refused);
      assert.match(error.problems.map(({ message, file }) => `${file} ${message}`).join(), /siffror\.yaml .*KI99/);
      return true;
    });
    await writeChapters('trasigt', NUMBERS.replace('slag: median', 'slag: medel'));
    await rm(join(at('trasigt'), 'fakta.yaml'));
    await assert.rejects(readReportContent(at('trasigt')), (error) => {
      assert.ok(error instanceof Refused);
      assert.deepEqual(new Set(error.problems.map(({ file }) => file)), new Set(['siffror.yaml', 'fakta.yaml']));
      return true;
    });
  });
});

import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { day } from '../src/calendar/day.ts';
import type { Area } from '../src/definitions/area.ts';
import { buildSite } from '../src/website/site.ts';
import { ownContent } from './kit/content.ts';
import { PUBLISHER } from './kit/website/publisher.ts';

// The texts of the permit area as its readers meet them: facts are the authority's, words are ours, and the pages say which.

const PERMIT_AREA = 'nhv-net-binjure';
const LINK = /<a href="https:\/\/www\.socialstyrelsen\.se\/[^"]*arlig-uppfoljning\/">socialstyrelsen\.se<\/a>/;

let areas: readonly Area[];
before(async () => {
  areas = [...(await ownContent()).areas.values()];
});

function areaOf(id: string): Area {
  return areas.find((one) => one.id === id) ?? assert.fail(`no area ${id}`);
}

/** A page made of the real definitions, without any figures. */
function pageOf(path: string, area = areaOf(PERMIT_AREA)): string {
  const extract = { asOf: day('2026-03-31'), programVersion: '1.0.0' };
  const files = buildSite({ area, results: [], years: [2025], publisher: PUBLISHER, extract });
  return files.find((file) => file.path === path)?.content ?? assert.fail(`no page ${path}`);
}

const START = 'index.html';
const measurePages = () => areaOf(PERMIT_AREA).measures.map(({ id }) => `matt/${id.toLowerCase()}/index.html`);

/** A page's words, as one line. */
const words = (path: string, area?: Area) =>
  pageOf(path, area)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

function says(path: string, ...all: readonly string[]) {
  const page = words(path);
  for (const one of all) assert.ok(page.includes(one), `${path} does not say: ${one}`);
}

test('the start page and each measure say that the texts are retold, and lead to the authority’s document', () => {
  for (const path of [START, ...measurePages()]) {
    says(path, 'återgivna med andra ord än myndighetens. Det är Socialstyrelsens dokument');
    assert.match(pageOf(path).split('<footer')[0] ?? '', LINK, path);
  }
});

test('rows that are shown beside those that the document marks are named on each measure’s page', () => {
  for (const path of measurePages()) says(path, 'Här visas också mätenhet, riktning, kategori, typ');
  assert.doesNotMatch(words(START), /Här visas också/);
});

test('each reading is shown as a proposal, until somebody who owns the measure is named as having confirmed it', () => {
  const area = areaOf(PERMIT_AREA);
  for (const { id, readings } of area.measures) {
    const page = pageOf(`matt/${id.toLowerCase()}/index.html`);
    assert.equal(page.split('<dt>Så räknas det (förslag)</dt>').length - 1, readings.length, id);
  }
  const measures = area.measures.map((measure) => ({
    ...measure,
    readings: measure.readings.map((reading) => ({ ...reading, confirmedBy: 'Provmyndigheten' })),
  }));
  assert.match(words('matt/t1/index.html', { ...area, measures }), /Så räknas det \(bekräftat av Provmyndigheten\)/);
});

test('highly specialised care is gathered at up to five units, for the three purposes of the law', () => {
  says(START, 'vid fyra enheter. En av dem som vårdar NET ska ha tillstånd');
  says(START, 'vid upp till fem enheter', 'medicinsk kompetens, säkrare vård för patienterna och större effektivitet');
});

test('the yearly follow-up rests on the units’ own control, preferably from registers or administrative systems', () => {
  says(
    START,
    'den 1 juli 2018',
    'fem till tio mått',
    'ska grundas på enheternas egenkontroll, och helst hämtas ur kvalitetsregister eller patientadministrativa system',
  );
});

test('who should be screened and referred for carcinoid heart disease is a should, and the cardiologist is there', () => {
  says(START, 'bör screenas med NT-proBNP', 'bör remitteras till ekokardiografi och kardiologbedömning');
  assert.doesNotMatch(words(START), /sållas|kan screenas|ska screenas/);
});

test('what the specification says should be is a should, and what must be is a must', () => {
  says(
    START,
    'De här patienterna bör bedömas på en multidisciplinär konferens',
    'Kirurgi och all behandling mot tumören ska ske där',
    'bör vid avancerad sjukdom utvärderas efter tre månader',
    'vilket bör ha bedömts på en MDK',
    'ska remitteras till en NHV-enhet för bedömning och behandling',
  );
});

test('spread in the peritoneum and quick growth are criteria of their own, not examples of a treatment that fails', () => {
  says(START, 'sjunker som det ska; svår spridning i bukhinnan (peritoneal carcinos); sjukdom som växer snabbt');
  assert.doesNotMatch(words(START), /till exempel[^.;]*(?:bukhinnan|tillväxt|växer)/);
});

test('oncological treatment of adrenal tumours may be at a national unit or at home', () => {
  says(START, 'ske antingen på en nationell enhet eller på patientens hemort');
});

test('the exception of liver metastases is told as it is published, with our reading beside', () => {
  says(START, 'Med vård vid levermetastaser menas här vård som riktas mot metastaserna i levern.');
});

const CATEGORIES = [
  ['b1', 'bakgrundsmått', 'patienternas ålder och kön', 'De kan också visa vårdtid'],
  ['t1', 'tillgänglighetsmått', 'organ att transplantera', 'Det behöver den som tolkar resultaten ha i åtanke'],
  [
    'r1',
    'resultatmått',
    'det behöver den som tolkar resultaten ha i åtanke',
    'kan därför aldrig ersätta enheternas egen uppföljning av kvaliteten',
  ],
  ['p1', 'patientrapporterat mått', 'PROM visar', 'PREM hur de upplevde vården'],
  ['o1', 'överrapporteringsmått', 'återrapporterar till läkaren på hemorten', 'individuell vårdplan när de skrivs ut'],
] as const;
for (const [id, category, ...facts] of CATEGORIES)
  test(`the page of ${id.toUpperCase()} says what ${category} are for and how to read them`, () => {
    says(`matt/${id}/index.html`, `Om kategorin ${category}`, ...facts);
  });

test('access and hand-over are to be ensured, not helped along', () => {
  says('matt/t1/index.html', 'Ska säkerställa att patienterna får sin vård i tid.');
  says('matt/o1/index.html', 'Ska säkerställa att uppgifter förs över');
});

test('what can affect a figure is not said to do so', () => {
  says('matt/t1/index.html', 'det kan påverka tiden');
  says('matt/r1/index.html', 'kan variera, och det kan påverka vårdtiden');
});

test('a direction has one wording on a page', () => {
  for (const path of measurePages()) assert.doesNotMatch(words(path), /[Ll]ågt värde|[Hh]ögt (?:värde|resultat)/, path);
  says('matt/t1/index.html', 'Ett lägre värde eftersträvas');
});

test('the public description of the time to conference tells of the published formula', () => {
  says('matt/t1/index.html', 'Formeln i dokumentet är mottagen remiss minus MDK; här räknas det åt andra hållet');
});

test('a measure’s page says by which version its years are counted, beside what was handed in by', () => {
  for (const path of measurePages())
    says(path, 'Alla år på den här sidan är räknade efter den senaste versionen, 2.0.');
});

test('patients are counted once, and not called different', () => {
  says('matt/p1/index.html', 'Var och en räknas en gång.');
  assert.doesNotMatch(words('matt/p1/index.html'), /alla olika patienter/i);
});

test('an adrenal tumour is said to count by the unit’s answer, since no figure is counted on its size', () => {
  says('matt/b1/index.html', 'Enhetens svar på om tumören är avancerad avgör.', 'Storleken räknas inte om');
});

test('what is not confirmed of the permits is said before the figures', () => {
  says(START, 'Att Karolinska och Sahlgrenska är två av de fyra enheterna har inte kunnat bekräftas i en öppen källa.');
});

test('no page of either area says that somebody has decided a measure or a version', () => {
  for (const area of areas)
    for (const path of [START, 'om-siffrorna/index.html'])
      assert.doesNotMatch(words(path, area), /Måtten beslutas|Beslutad \d|är beslutet/, `${area.id} ${path}`);
  assert.doesNotMatch(words('matt/b1/index.html'), /är beslutet/);
});

test('a target’s source stands where the target does, and a target stands nowhere else', () => {
  const register = areaOf('net-registret');
  const measure = register.measures.find(({ targets }) => targets !== undefined) ?? assert.fail('no target');
  const source = measure.targets?.source.trim() ?? assert.fail();
  const unit = register.reporters[0]?.id ?? assert.fail();
  assert.ok(words(`matt/${measure.id.toLowerCase()}/index.html`, register).includes(source.replace(/\s+/g, ' ')));
  for (const path of [START, `enhet/${unit}/index.html`])
    assert.doesNotMatch(words(path, register), /målnivå|jämförelsenivå|Mål: /, path);
});

test('no page says we: who answers for it is named at its foot, and nobody speaks for anybody else', () => {
  for (const area of areas) {
    const extract = { asOf: day('2026-03-31'), programVersion: '1.0.0' };
    for (const { path, content } of buildSite({ area, results: [], years: [2025], publisher: PUBLISHER, extract })) {
      if (!path.endsWith('.html')) continue;
      const said = content.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
      assert.doesNotMatch(said, /(?<!\p{L})(vi|oss|vår|vårt|våra)(?!\p{L})/iu, `${area.id} ${path}`);
      assert.match(said, /Utgivare: Provutgivaren &lt;b&gt;\. Andra utgåvan, med uppgifter uttagna/, path);
    }
  }
});

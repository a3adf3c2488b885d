import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { compilePdf, type PdfStandard } from '../../src/files/typst.ts';
import { composeReport } from '../../src/report/composing/compose-report.ts';
import type { Chapter, ReportDocument } from '../../src/report/composing/document.ts';
import { readReport } from '../../src/report/reading/read-report.ts';
import { shownBlock } from '../../src/report/tables/shown-block.ts';
import { typstAppendix, typstDocument } from '../../src/report/typst/typst-document.ts';
import { inventedFigures } from '../kit/report/invented-figures.ts';
import { elements, type Pdf, pagesOf, pointed, readPdf, textOfPage } from '../kit/report/read-pdf.ts';
import { PUBLISHER } from '../kit/website/publisher.ts';

const folder = new URL('../../content/arsrapport/', import.meta.url);
const NOTICE = 'Alla siffror är påhittade';

function ownReport(): ReportDocument {
  const read = readReport(
    new Map(readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), 'utf8')])),
  );
  if ('problems' in read) assert.fail(read.problems.map(({ message }) => message).join('\n'));
  const made = composeReport(read.content, inventedFigures, { publisher: PUBLISHER, notice: NOTICE });
  if ('problems' in made) assert.fail(made.problems.map(({ message }) => message).join('\n'));
  return made.document;
}

function pdfOf(document: ReportDocument, source = typstDocument, standard: PdfStandard = 'ua-1'): Buffer {
  const made = compilePdf(source(document), standard);
  if (!('pdf' in made)) assert.fail(JSON.stringify(made));
  return Buffer.from(made.pdf);
}

const catalogOf = ({ objects }: Pdf) => [...objects.values()].find((body) => /\/Type ?\/Catalog/.test(body)) ?? '';

const blocksOf = (chapters: readonly Chapter[]) =>
  chapters.flatMap(({ sections }) => sections.flatMap(({ blocks }) => blocks));

/** Each table that is printed has a head, a body and a heading for each of its columns. */
function hasTables(pdf: Pdf, chapters: readonly Chapter[]): void {
  const tables = blocksOf(chapters).filter((block) => block.kind === 'table');
  for (const kind of ['Table', 'THead', 'TBody']) assert.equal(elements(pdf, kind).length, tables.length, kind);
  const headers = tables.flatMap((block) => shownBlock(block).table.columns);
  const cells = elements(pdf, 'TH');
  assert.equal(cells.length, headers.length);
  for (const cell of cells) assert.match(cell, /\/Scope ?\/Column/);
}

describe('the annual report as PDF', () => {
  const document = ownReport();
  const bytes = pdfOf(document);
  const pdf = readPdf(bytes);
  const catalog = [...pdf.objects.values()].find((body) => /\/Type ?\/Catalog/.test(body)) ?? '';
  const pages = pagesOf(pdf, pointed(catalog, 'Pages'));

  test('the same input gives the same bytes', () => {
    const hash = (one: Buffer) => createHash('sha256').update(one).digest('hex');
    assert.equal(hash(pdfOf(ownReport())), hash(bytes));
  });

  test('it says that it is tagged, Swedish, named by its title and PDF/UA-1', () => {
    assert.match(catalog, /\/MarkInfo ?<<\s*\/Marked true/);
    assert.match(catalog, /\/Lang ?\(sv(-SE)?\)/);
    assert.match(catalog, /\/DisplayDocTitle true/);
    const xmp = pdf.streams.get(pointed(catalog, 'Metadata'))?.toString('utf8') ?? '';
    assert.match(xmp, /<pdfuaid:part>1<\/pdfuaid:part>/);
    assert.match(xmp, /<rdf:li xml:lang="x-default">Neuroendokrina buktumörer\. Årsrapport 2024<\/rdf:li>/);
    assert.match(xmp, /<rdf:li>Provutgivaren &lt;b(&gt;|>)<\/rdf:li>/);
    assert.match(xmp, /<xmp:CreateDate>2025-03-31T/);
  });

  test('the copy for an archive is the same report as PDF/A-2a', () => {
    const archived = readPdf(pdfOf(document, typstDocument, 'a-2a'));
    const own = [...archived.objects.values()].find((body) => /\/Type ?\/Catalog/.test(body)) ?? '';
    const xmp = archived.streams.get(pointed(own, 'Metadata'))?.toString('utf8') ?? '';
    assert.match(xmp, /<pdfaid:part>2<\/pdfaid:part>/);
    assert.match(xmp, /<pdfaid:conformance>A<\/pdfaid:conformance>/);
    assert.match(own, /\/OutputIntents/);
    const said = (one: Pdf) => pagesOf(one, pointed(catalogOf(one), 'Pages')).map((page) => textOfPage(one, page));
    assert.deepEqual(said(archived), said(pdf));
  });

  test('its structure has headings, figures with alternatives, and tables with headers', () => {
    assert.ok(pdf.objects.get(pointed(catalog, 'StructTreeRoot')) !== undefined);
    const blocks = document.chapters.flatMap(({ sections }) => sections.flatMap((section) => section.blocks));
    const titled = document.chapters.flatMap(({ sections }) => sections.filter(({ title }) => title !== undefined));
    assert.equal(elements(pdf, 'H1').length, document.chapters.length + 1);
    assert.equal(elements(pdf, 'H2').length, titled.length);
    const figures = elements(pdf, 'Figure');
    assert.equal(figures.length, blocks.filter(({ kind }) => kind === 'figure').length);
    for (const figure of figures) assert.match(figure, /\/Alt ?[(<].{20,}/s);
    hasTables(pdf, document.chapters);
    assert.ok(elements(pdf, 'L').length > 0 && elements(pdf, 'TOC').length > 0);
  });

  test('the appendix is tagged as the report is, with the numbers of every figure and a chapter for each region', () => {
    const appendix = readPdf(pdfOf(document, typstAppendix));
    const own = [...appendix.objects.values()].find((body) => /\/Type ?\/Catalog/.test(body)) ?? '';
    const xmp = appendix.streams.get(pointed(own, 'Metadata'))?.toString('utf8') ?? '';
    for (const page of pagesOf(appendix, pointed(own, 'Pages')))
      assert.match(textOfPage(appendix, page), /Alla\s+siffror\s+är\s+påhittade/);
    assert.match(xmp, /<pdfuaid:part>1<\/pdfuaid:part>/);
    assert.equal(elements(appendix, 'H1').length, document.appendix.length + 1);
    hasTables(appendix, document.appendix);
    const figures = blocksOf(document.chapters).filter(({ kind }) => kind === 'figure').length;
    const [first] = document.appendix;
    assert.equal(first === undefined ? 0 : blocksOf([first]).length, figures);
    const titles = document.appendix.map(({ title }) => title);
    for (const { id, name } of inventedFigures.levels)
      assert.equal(titles.includes(name), id !== 'riket' && id !== 'tyst', name);
    assert.ok(titles.includes('Det som inte redovisas'));
  });

  test('every page is part of the structure, and read in its order', () => {
    assert.ok(pages.length > 8);
    for (const page of pages) {
      assert.match(pdf.objects.get(page) ?? '', /\/StructParents \d+/);
      const isLinked = /\/Annots/.test(pdf.objects.get(page) ?? '');
      assert.equal(isLinked, /\/Tabs ?\/S/.test(pdf.objects.get(page) ?? ''));
    }
  });

  test('every chapter and section is a bookmark', () => {
    const titles = [...pdf.objects.values()].filter((body) => /\/Title ?[(<]/.test(body) && /\/Parent /.test(body));
    const expected = document.chapters.reduce(
      (sum, { sections }) => sum + 1 + sections.filter(({ title }) => title).length,
      1,
    );
    assert.equal(titles.length, expected);
    assert.ok(Number.isInteger(pointed(catalog, 'Outlines')));
  });

  test('the cover says what it is, that it is made up, what is in it and what it was made from', () => {
    const said = (page: number | undefined) => textOfPage(pdf, page ?? 0).replace(/\s+/g, ' ');
    assert.match(said(pages[0]), /Årsrapport 2024.*Neuroendokrina.*Alla siffror är påhittade.*31 mars 2025/);
    const cover = said(pages[0]);
    assert.match(cover, /Innehåll.*Bakgrund/);
    assert.match(cover, /pahittat-uttag/);
    assert.doesNotMatch(cover, /[0-9a-f]{16}/, 'no fingerprint of the tables is printed');
    assert.match(cover, /Vårdmått 0\.0\.0/);
    assert.match(cover, /Hänvisa så här: .*Årsrapport 2024/);
    for (const page of pages) assert.match(said(page), /Alla siffror är påhittade/);
  });

  test('the text is the document’s', () => {
    const all = pages
      .map((page) => textOfPage(pdf, page))
      .join(' ')
      .replace(/[\s\u00ad-]/g, '');
    for (const { text, kind } of document.claims.filter((claim) => claim.kind === 'value').slice(0, 40))
      assert.ok(all.includes(text.replace(/[\s-]/g, '')), `${kind}: ${text}`);
  });
});

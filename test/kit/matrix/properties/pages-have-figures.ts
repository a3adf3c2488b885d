import { at, type Cell } from '../cell.ts';
import { type Element, hasClass, textOf, within } from '../html.ts';
import { ABSENCE_WORDS } from '../shown.ts';
import type { Written } from '../written.ts';
import type { Property } from './property.ts';

/** Every page about a measure or a reporter has its figures, or says in words why not; no heading has nothing under it. */
export const pagesHaveFigures: Property = {
  name: 'no page is without its figures, and no heading has nothing under it',
  faults: (cell) => [
    ...(cell.site === undefined ? [`${at(cell, 'publish')}: no site was written`] : siteFaults(cell, cell.site)),
    ...(cell.reportWritten === undefined ? [] : emptyHeadings(cell, 'report', cell.reportWritten)),
    ...(cell.reportWritten === undefined ? [] : reportFaults(cell, cell.reportWritten)),
  ],
};

const slug = (id: string) => id.toLowerCase();

function siteFaults(cell: Cell, site: Written): string[] {
  const measures = cell.area.measures.flatMap((measure) => {
    const path = `matt/${slug(measure)}/index.html`;
    const page = site.pages.get(path);
    if (page === undefined) return [`${at(cell, 'publish')}: there is no page ${path}`];
    const result = sectionOf(page.root, 'resultat');
    return hasFigure(result)
      ? []
      : [`${at(cell, 'publish')}: ${path} has no figure under its results, and doesn't say why`];
  });
  const reporters = cell.area.reporters.flatMap((reporter) => {
    const path = `enhet/${reporter}/index.html`;
    const page = site.pages.get(path);
    if (page === undefined) return [`${at(cell, 'publish')}: there is no page ${path}`];
    return cell.area.measures.flatMap((measure) =>
      hasFigure(sectionOf(page.root, slug(measure)))
        ? []
        : [`${at(cell, 'publish')}: ${path} has no figure of ${measure}, and doesn't say why`],
    );
  });
  return [...measures, ...reporters, ...emptyHeadings(cell, 'publish', site)];
}

/** Chapters of the report with figures: each figure has its picture and its table, and each table its rows. */
function reportFaults(cell: Cell, report: Written): string[] {
  const charts = [...report.pages].flatMap(([path, { root }]) =>
    within(root, 'section')
      .filter((section) => hasClass(section, 'chart'))
      .map((section) => ({ path, section })),
  );
  if (charts.length === 0) return [`${at(cell, 'report')}: no figure on any page`];
  return charts.flatMap(({ path, section }) =>
    hasFigure(section) ? [] : [`${at(cell, 'report')}: ${path}: «${textOf(section).slice(0, 80)}» has no figure`],
  );
}

/** The innermost section whose own heading has the id. */
function sectionOf(root: Element, id: string): Element | undefined {
  return within(root, 'section').findLast((section) =>
    ['h2', 'h3'].some((tag) =>
      section.children.some((child) => typeof child !== 'string' && child.tag === tag && child.attributes['id'] === id),
    ),
  );
}

/** Of a share that is told rounded there is no picture where it stands alone. */
const TOLD_ROUNDED = /ungefär\s\d+\s%/;

function hasFigure(section: Element | undefined): boolean {
  if (section === undefined) return false;
  const hasNumbers = within(section, 'td').some((cell) => /\d/.test(textOf(cell)));
  const said = textOf(section);
  return within(section, 'svg').length > 0 || hasNumbers || ABSENCE_WORDS.test(said) || TOLD_ROUNDED.test(said);
}

function emptyHeadings(cell: Cell, command: string, written: Written): string[] {
  return [...written.pages].flatMap(([path, { root }]) => {
    const [main = root] = within(root, 'main');
    const parts = flattened(main);
    return parts.flatMap((part, index) => {
      if (part.level === undefined) return [];
      const { level } = part;
      const next = parts.findIndex(
        (other, later) => later > index && other.level !== undefined && other.level <= level,
      );
      const under = parts.slice(index + 1, next === -1 ? undefined : next);
      return under.some((each) => each.level === undefined)
        ? []
        : [`${at(cell, command)}: ${path}: nothing under the heading «${part.text}»`];
    });
  });
}

interface Part {
  readonly text: string;
  /** Of a heading. */
  readonly level?: number;
}

function flattened(element: Element): Part[] {
  return element.children.flatMap((child): Part[] => {
    if (typeof child === 'string') return child.trim() === '' ? [] : [{ text: child.trim() }];
    const level = /^h([1-6])$/.exec(child.tag)?.[1];
    if (level !== undefined) return [{ text: textOf(child), level: Number(level) }];
    return child.tag === 'svg' ? [{ text: 'svg' }] : flattened(child);
  });
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pdfPages } from '../../report/read-pdf.ts';
import { at, type Cell } from '../cell.ts';
import { wholeTextOf } from '../html.ts';
import { ABSENCE_CODES } from '../shown.ts';
import type { Written } from '../written.ts';
import type { Property } from './property.ts';

const BROKEN = /\bundefined\b|\bNaN\b|\bnull\b|\bInfinity\b|\[object |\d[.,]\d{7,}/;

/** No value of the program's own shows through the words, and nobody is named in what is published. */
export const wordsAreForPeople: Property = {
  name: 'no page or text says undefined, NaN, codes of absence or endless decimals, and none names a person',
  faults: (cell) => [
    ...texts(cell).flatMap(([place, said]) => [...found(place, said, BROKEN), ...found(place, said, ABSENCE_CODES)]),
    ...persons(cell),
  ],
};

function found(place: string, said: string, pattern: RegExp): string[] {
  const match = pattern.exec(said);
  if (match === null) return [];
  return [
    `${place}: «${said.slice(Math.max(0, match.index - 60), match.index + 40).replace(/\s+/g, ' ')}» says ${match[0]}`,
  ];
}

function texts(cell: Cell): [string, string][] {
  const runs = [
    ['check', cell.check],
    ['evaluate', cell.text],
    ...[...cell.evaluations].map(
      ([year, run]) => [`evaluate --year ${year} --json, told`, { out: '', told: run.told }] as const,
    ),
    ...cell.explanations
      .filter(({ words }) => !words.includes('--json'))
      .map((run) => [`explain --measure ${run.measure}`, run] as const),
    ...cell.published.map((run) => ['publish', run] as const),
    ...(cell.report === undefined ? [] : [['report', cell.report] as const]),
  ] as const;
  const pages = (command: string, written: Written | undefined) =>
    [...(written?.pages ?? [])].map(([path, { root }]): [string, string] => [
      `${at(cell, command)}: ${path}`,
      wholeTextOf(root),
    ]);
  return [
    ...runs.flatMap(([command, run]): [string, string][] => [
      [`${at(cell, command)}, printed`, run.out],
      [`${at(cell, command)}, told`, run.told],
    ]),
    ...pages('publish', cell.site),
    ...pages('report', cell.reportWritten),
    ...PDF_FILES.flatMap((file) =>
      pdfOf(cell, file).map((said, page): [string, string] => [
        `${at(cell, 'report')}: ${file}, page ${page + 1}`,
        said,
      ]),
    ),
  ];
}

/** The report, and its appendix with the tables. */
const PDF_FILES = ['arsrapport.pdf', 'bilaga.pdf'] as const;

/** What each page of the report's PDF says, and of its appendix's. */
export function reportPdf(cell: Cell): readonly string[] {
  return PDF_FILES.flatMap((file) => pdfOf(cell, file));
}

function pdfOf(cell: Cell, file: (typeof PDF_FILES)[number]): readonly string[] {
  const path = cell.reportWritten?.paths.find((each) => each.endsWith(`/${file}`));
  return path === undefined ? [] : pdfPages(join(cell.reportWritten?.folder ?? '', path));
}

/** Ids of persons in anything that is published. */
function persons(cell: Cell): string[] {
  const ids = new Set(Object.values(cell.data.tables).flatMap((rows) => rows.flatMap((row) => row['person_id'] ?? [])));
  return [['publish', cell.site] as const, ['report', cell.reportWritten] as const].flatMap(([command, written]) =>
    (written?.paths ?? [])
      .filter((path) => /\.(html|csv|json|svg)$/.test(path))
      .flatMap((path) => {
        const said = readFileSync(join(written?.folder ?? '', path), 'utf8').match(/x\d{7}|\d{8}-?\d{4}/g) ?? [];
        const named = said.find((each) => ids.has(each));
        return named === undefined ? [] : [`${at(cell, command)}: ${path}: names the person ${named}`];
      }),
  );
}

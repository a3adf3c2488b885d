import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { at, type Cell } from '../cell.ts';
import { textOf } from '../html.ts';
import type { Written } from '../written.ts';
import type { Property } from './property.ts';
import { reportPdf } from './words-are-for-people.ts';

/** Simulated data say so on every page, in every data file and on every page of the PDF; other data never do. */
export const madeUpIsMarked: Property = {
  name: 'simulated data are said to be made up wherever they are shown, and no other data are',
  faults: (cell) => {
    const is = cell.data.isSimulated;
    return [
      ...judged(is, at(cell, 'evaluate'), cell.text.out),
      ...judgedWritten(cell, 'publish', cell.site),
      ...judgedWritten(cell, 'report', cell.reportWritten),
      ...reportPdf(cell).flatMap((said, page) =>
        judged(is, `${at(cell, 'report')}: arsrapport.pdf, page ${page + 1}`, said),
      ),
    ];
  },
};

function judgedWritten(cell: Cell, command: string, written: Written | undefined): string[] {
  const is = cell.data.isSimulated;
  // A table without a row, of a list that is withheld whole, has nothing in it to be marked.
  const isEmpty = (path: string) =>
    written?.tables.get(path.replace(/(\.excel)?\.(csv|json)$/, ''))?.json.rows.length === 0;
  const pages = [...(written?.pages ?? [])].flatMap(([path, { root }]) =>
    judged(is, `${at(cell, command)}: ${path}`, textOf(root)),
  );
  const files = (written?.paths ?? [])
    .filter((path) => /data\/.*\.(csv|json|svg)$/.test(path) && !isEmpty(path))
    .flatMap((path) =>
      judged(is, `${at(cell, command)}: ${path}`, readFileSync(join(written?.folder ?? '', path), 'utf8')),
    );
  return [...pages, ...files];
}

function judged(is: boolean, place: string, said: string): string[] {
  const isSaid = /ärpåhittade/i.test(said.replace(/[\u00ad\s]/g, ''));
  if (isSaid === is) return [];
  return [`${place}: ${is ? 'does not say that it is made up' : 'says that it is made up'}`];
}

import { type CellContext, unescaped } from './cell-text.ts';
import { type NumberFormat, numberFormat } from './number-format.ts';
import { readPart } from './read-part.ts';
import { attribute } from './xml.ts';
import { TooLarge, type ZipArchive } from './zip.ts';

/** What a workbook says beside its sheets' rows. */
export interface WorkbookParts extends CellContext {
  /** In the workbook's order; diagrams on a sheet of their own are none. */
  readonly sheets: readonly { readonly name: string; readonly part: string }[];
  /** By the number that a cell refers to. */
  readonly formats: readonly (NumberFormat | undefined)[];
}

/** Reads the lists of a workbook (ECMA-376 part 1, 18.2–18.4 and 18.8, transitional or strict). @throws Damaged where it is none */
export async function readWorkbookParts(archive: ZipArchive): Promise<WorkbookParts> {
  const root = (await relations(archive, '')).find(({ type }) => type.endsWith('/officeDocument'));
  const workbook = root?.target ?? 'xl/workbook.xml';
  const related = await relations(archive, workbook);
  const targetOf = (type: string) => related.find((relation) => relation.type.endsWith(`/${type}`))?.target;

  const listed: { name: string; id: string }[] = [];
  let from1904 = false;
  await readPart(archive, workbook, {
    ...NOTHING,
    open: (element, tag) => {
      if (element === 'sheet') listed.push({ name: attribute(tag, 'name') ?? '', id: attribute(tag, 'id') ?? '' });
      if (element === 'workbookPr') from1904 = ['1', 'true'].includes(attribute(tag, 'date1904') ?? '');
    },
  });
  const byId = new Map(related.map((relation) => [relation.id, relation]));
  const sheets = listed.flatMap(({ name, id }) => {
    const relation = byId.get(id);
    return relation?.type.endsWith('/worksheet') ? [{ name, part: relation.target }] : [];
  });
  return {
    sheets,
    from1904,
    formats: await formatsOf(archive, targetOf('styles')),
    sharedTexts: await sharedTextsOf(archive, targetOf('sharedStrings')),
  };
}

const NOTHING = { open: () => {}, close: () => {}, text: () => {} };

interface Relation {
  readonly id: string;
  readonly type: string;
  /** Its path in the archive. */
  readonly target: string;
}

/** What a part of the archive refers to; the archive itself is the part without a name. */
async function relations(archive: ZipArchive, part: string): Promise<Relation[]> {
  const place = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, place);
  const name = `${folder}_rels/${part.slice(place)}.rels`;
  if (!archive.has(name)) return [];
  const found: Relation[] = [];
  await readPart(archive, name, {
    ...NOTHING,
    open: (element, tag) => {
      if (element !== 'Relationship') return;
      const [id = '', type = '', target = ''] = ['Id', 'Type', 'Target'].map((key) => attribute(tag, key));
      found.push({ id, type, target: target.startsWith('/') ? target.slice(1) : resolvedPath(folder + target) });
    },
  });
  return found;
}

function resolvedPath(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** The formats that cells refer to by number (`cellXfs`). */
async function formatsOf(archive: ZipArchive, part: string | undefined): Promise<(NumberFormat | undefined)[]> {
  if (part === undefined || !archive.has(part)) return [];
  const codes = new Map<number, string>();
  const formats: (NumberFormat | undefined)[] = [];
  let inCells = false;
  await readPart(archive, part, {
    ...NOTHING,
    open: (element, tag) => {
      if (element === 'cellXfs') inCells = true;
      const id = Number(attribute(tag, 'numFmtId'));
      if (element === 'numFmt') codes.set(id, attribute(tag, 'formatCode') ?? '');
      if (element === 'xf' && inCells) formats.push(numberFormat(id, codes.get(id)));
    },
    close: (element) => {
      if (element === 'cellXfs') inCells = false;
    },
  });
  return formats;
}

/** The texts that cells refer to by number: each whole, without its letters' formats and its pronunciation. */
async function sharedTextsOf(archive: ZipArchive, part: string | undefined): Promise<string[]> {
  if (part === undefined || !archive.has(part)) return [];
  const texts: string[] = [];
  const text = new RichText();
  await readPart(archive, part, {
    open: (element) => text.open(element),
    text: (piece) => text.add(piece),
    close: (element) => {
      text.close(element);
      if (element === 'si') texts.push(cellLong(unescaped(text.take())));
    },
  });
  return texts;
}

/** Characters that a cell of Excel can hold, and so many of them as `_x000D_`. */
const LONGEST_TEXT = 32_767;
export const LONGEST_WRITTEN = LONGEST_TEXT * '_x000D_'.length;

/** A text of a cell. @throws TooLarge where no cell can hold it: a short reference to it would make every row as long */
export function cellLong(text: string, most = LONGEST_TEXT): string {
  if (text.length > most) throw new TooLarge('a text');
  return text;
}

/** Gathers a text that may be cut in runs of different looks. */
export class RichText {
  #text = '';
  #inText = false;
  #inPronunciation = false;

  open(element: string): void {
    if (element === 't') this.#inText = true;
    if (element === 'rPh') this.#inPronunciation = true;
  }

  add(piece: string): void {
    if (this.#inText && !this.#inPronunciation) this.#text = cellLong(this.#text + piece, LONGEST_WRITTEN);
  }

  close(element: string): void {
    if (element === 't') this.#inText = false;
    if (element === 'rPh') this.#inPronunciation = false;
  }

  take(): string {
    const text = this.#text;
    this.#text = '';
    return text;
  }
}

import type { Shown } from '../disclosure/public-result.ts';
import type { Markup } from '../markup.ts';
import type { RowOrigin } from './row-origin.ts';

/** A measure's public results as a picture, and the same as a table, a sentence and notes. */
export interface Chart {
  /** Unique among an area's charts, and stable: `t1-2024-enheter`. For addresses, file names and ids in a page. */
  readonly id: string;
  readonly title: string;
  /** What the picture shows, in words: also its `<desc>`. */
  readonly description: string;
  /** For a column of about 720 px. Its text is 14 px at that width. */
  readonly svg: Markup;
  /** The same picture for a column of about 300 px, with ids of its own, so that a page can hold both and show one. */
  readonly compact: Markup;
  /** The same picture for a printed page, where its numbers have a table elsewhere. */
  readonly paper: PaperPicture;
  readonly table: ChartTable;
  /** The main thing in one sentence, with its n or N and its period. */
  readonly sentence: string;
  /** What a reader must know to read the picture right. */
  readonly notes: readonly string[];
  /** Those of them that tell of this picture's own numbers, as a finding or whom it leaves out: no other picture's can stand for them. */
  readonly ownNotes?: readonly string[];
  /** Id of the breakdown whose categories it shows. */
  readonly breakdown?: string;
  /** Its shares are of all, those whom it is unknown of too. */
  readonly isOfUnknownToo?: true;
  /** It shows the years one beside another, whatever year is asked for. */
  readonly isOverYears?: true;
  /** Its notes try the reporters shown against one another: a family of tests of its own. */
  readonly triesReporters?: true;
}

/** A picture for print, and how much of the page's width it is drawn for: two of a half stand beside one another. */
export interface PaperPicture {
  readonly svg: Markup;
  readonly width: 'half' | 'whole';
}

/** The chart's numbers. Row by row, a cell for each column. */
export interface ChartTable {
  readonly caption: string;
  readonly columns: readonly ChartColumn[];
  readonly rows: readonly (readonly ChartCell[])[];
  /** What is to be reached and who says so, for files: the picture has lines there. */
  readonly targets?: readonly string[];
  /** Of what each row's numbers are, for files; absent where the table has no figures. */
  readonly origins?: readonly RowOrigin[];
}

export interface ChartColumn {
  /** For programs, in the words of `evaluate --json`: `n`, `p10`, `share`. */
  readonly id: string;
  readonly name: string;
  readonly kind: ColumnKind;
  /** What the limits in the columns beside it are, where they are not a 95 % confidence interval: in the middle of a heading. */
  readonly limits?: string;
}

export type ColumnKind = 'text' | 'number' | 'share';

export interface ChartCell {
  /** As a page shows it, rounded. */
  readonly text: string;
  /** Unrounded, or the reason why there is none; in a text column the id behind the text. */
  readonly value: Shown | string;
}

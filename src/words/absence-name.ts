/** Why there is no number: what a result and a public result can lack, and what only a report meets. */
export type AbsenceName =
  | 'withheld'
  | 'not-reported'
  | 'not-applicable'
  | 'not-poolable'
  | 'not-listed'
  | 'unreadable'
  | 'single-value'
  | 'not-reached'
  | 'limit-not-reached'
  | 'not-shown'
  | 'too-few-at-risk'
  | 'no-previous-extract'
  | 'no-life-table';

export interface AbsenceForms {
  /** Where there is room for a word or two: a cell, a bar; also what a worked example writes. */
  readonly short: string;
  /** In a picture's sentence, a table or a list. */
  readonly words: string;
  /** The end of a sentence whose subject is the number: `… har inte rapporterats`. */
  readonly clause: string;
  /** What the words mean, to who wonders. */
  readonly meaning: string;
}

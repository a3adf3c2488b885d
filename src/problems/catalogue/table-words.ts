/** Words that go into a message: names of files, tables and columns, and counts. Never a value from a row. */
export type TableWords = {
  readonly name?: string;
  readonly other?: string;
  readonly meant?: string;
  readonly found?: number;
  readonly expected?: number;
};

/** What to do with a file whose letters can't be read. */
export const SAVE_AS_UTF8 = 'Spara om filen: i Excel heter det "CSV UTF-8 (kommaavgränsad)".';

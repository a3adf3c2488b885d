import type { TextRecord } from '../../dictionary/text-record.ts';

/** A record that is a row of the file, whether or not it can be taken apart. */
export type ReadableRecord = Exclude<TextRecord, { readonly stop: unknown } | { readonly note: unknown }>;

/** One that can. */
export type CellRecord = Extract<TextRecord, { readonly cells: unknown }>;

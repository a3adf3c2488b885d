import { EXPORT_PROBLEMS } from './exports.ts';
import { FILE_PROBLEMS } from './files.ts';
import { FOUND_TABLE_PROBLEMS } from './found-tables.ts';
import { HEADER_PROBLEMS } from './headers.ts';
import { ROW_PROBLEMS } from './rows.ts';

/** Everything that can be wrong with a file, its header or a whole row, in the order in which it is met. Swedish. */
export const TABLE_PROBLEMS = {
  ...FOUND_TABLE_PROBLEMS,
  ...FILE_PROBLEMS,
  ...HEADER_PROBLEMS,
  ...ROW_PROBLEMS,
  ...EXPORT_PROBLEMS,
};

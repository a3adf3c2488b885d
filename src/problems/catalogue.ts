import { BACKUP_PROBLEMS } from './catalogue/backup.ts';
import { DEFINITION_PROBLEMS } from './catalogue/definitions.ts';
import { DERIVED_PROBLEMS } from './catalogue/derived.ts';
import { OUTPUT_PROBLEMS } from './catalogue/output.ts';
import { PROGRAM_PROBLEMS } from './catalogue/program.ts';
import { REPORT_PROBLEMS } from './catalogue/report.ts';
import { SAVING_PROBLEMS } from './catalogue/saving.ts';
import { SERVER_PROBLEMS } from './catalogue/servers.ts';
import { STORAGE_PROBLEMS } from './catalogue/storage.ts';
import { SURVIVAL_PROBLEMS } from './catalogue/survival.ts';
import { TABLE_PROBLEMS } from './catalogue/tables.ts';
import { VALUE_PROBLEMS } from './catalogue/values.ts';

/** Every problem that the program knows, by its code. A definition words more, for the rows its measure leaves out. */
export const CATALOGUE = {
  ...TABLE_PROBLEMS,
  ...VALUE_PROBLEMS,
  ...PROGRAM_PROBLEMS,
  ...OUTPUT_PROBLEMS,
  ...DEFINITION_PROBLEMS,
  ...DERIVED_PROBLEMS,
  ...REPORT_PROBLEMS,
  ...STORAGE_PROBLEMS,
  ...SAVING_PROBLEMS,
  ...BACKUP_PROBLEMS,
  ...SERVER_PROBLEMS,
  ...SURVIVAL_PROBLEMS,
};

export type ProblemCode = keyof typeof CATALOGUE;

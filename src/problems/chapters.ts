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
import type { ProblemCode } from './catalogue.ts';
import { exampleProblem } from './example-problem.ts';
import type { Problem } from './problem.ts';

/** Problems that belong together, each as it might be: its entry run with its example words. Swedish. */
export interface ProblemChapter {
  readonly title: string;
  readonly introduction?: string;
  readonly problems: readonly Problem[];
}

/** The whole catalogue as a reader looks it up. */
export function problemChapters(): readonly ProblemChapter[] {
  return CHAPTERS.map(({ table, ...chapter }) => ({
    ...chapter,
    problems: (Object.keys(table) as ProblemCode[]).map(exampleProblem),
  }));
}

const CHAPTERS: readonly (Omit<ProblemChapter, 'problems'> & { readonly table: object })[] = [
  { title: 'Filer, rubriker och rader', table: TABLE_PROBLEMS },
  {
    title: 'Värden',
    introduction:
      'Ett fel i en kolumn som krävs avvisar raden; i en annan kolumn blir cellen tom, och raden är kvar. Värdet visas bara i kolumner som inte är personuppgifter; i andra nämns vad för slags sak som stod där.',
    table: VALUE_PROBLEMS,
  },
  { title: 'Programmet', table: PROGRAM_PROBLEMS },
  { title: 'Utmappar', table: OUTPUT_PROBLEMS },
  {
    title: 'Definitioner',
    introduction:
      'En fil i `content/` som inte går att läsa stoppar programmet. Alla fel i alla filer nämns på en gång.',
    table: DEFINITION_PROBLEMS,
  },
  {
    title: 'Härledda variabler',
    introduction: 'Ett registrerat värde gäller tills någon har rättat det, och inget gissas.',
    table: DERIVED_PROBLEMS,
  },
  { title: 'Registrets databas', table: STORAGE_PROBLEMS },
  {
    title: 'Formulär som sparas',
    introduction:
      'Ett formulär sparas helt eller inte alls. Ingen version skrivs över, och det som två har ändrat olika avgör någon av dem.',
    table: SAVING_PROBLEMS,
  },
  { title: 'Säkerhetskopior och åtkomstlogg', table: BACKUP_PROBLEMS },
  {
    title: 'Enheter på flera servrar',
    introduction:
      'Riket räknas med alla enheter eller inte alls, och en enhet är alltid hel på den server där den räknas.',
    table: SERVER_PROBLEMS,
  },
  { title: 'Överlevnad', table: SURVIVAL_PROBLEMS },
  {
    title: 'Årsrapporten',
    introduction: 'Ett fel stoppar bygget, med fil och rad.',
    table: REPORT_PROBLEMS,
  },
];

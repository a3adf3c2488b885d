import type { Problem } from '../../problems/problem.ts';
import type { Reading } from '../../schema.ts';
import { type LevelScales, readLevelScales } from './level-class.ts';
import { readSiteGroups, type SiteGroups } from './site-group.ts';
import { readStageTables, type StageTables } from './stage-tables.ts';
import type { WhoGradeTable } from './who-grade.ts';
import { readWhoGradeTable } from './who-grade-table.ts';

/** All that the derived variables are read from. */
export interface DerivedTables {
  readonly whoGrade: WhoGradeTable;
  readonly stage: StageTables;
  readonly levels: LevelScales;
  readonly siteGroups: SiteGroups;
}

/** The files of `content/register/harledda/` that the tables are read from. */
export const derivedFiles = {
  whoGrade: 'who-grad.yaml',
  stage: 'stadium.yaml',
  levels: 'klasser.yaml',
  siteGroups: 'site-groups.yaml',
} as const;

/** Reads the four files, given as their texts; `folder` names them in problems. */
export function readDerivedTables(
  texts: Readonly<Record<keyof typeof derivedFiles, string>>,
  folder: string,
): Reading<DerivedTables> {
  const named = (table: keyof typeof derivedFiles): [text: string, file: string] => [
    texts[table],
    `${folder}/${derivedFiles[table]}`,
  ];
  const whoGrade = readWhoGradeTable(...named('whoGrade'));
  const stage = readStageTables(...named('stage'));
  const levels = readLevelScales(...named('levels'));
  const siteGroups = readSiteGroups(...named('siteGroups'));
  if ('value' in whoGrade && 'value' in stage && 'value' in levels && 'value' in siteGroups)
    return {
      value: { whoGrade: whoGrade.value, stage: stage.value, levels: levels.value, siteGroups: siteGroups.value },
    };
  return { problems: [whoGrade, stage, levels, siteGroups].flatMap(problemsOf) };
}

function problemsOf(reading: Reading<unknown>): readonly Problem[] {
  return 'problems' in reading ? reading.problems : [];
}

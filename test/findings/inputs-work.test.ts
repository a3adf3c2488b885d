import { test } from 'node:test';
import { ASSESSMENTS, asWritten, evaluate, inFolder, PATIENTS } from '../kit/findings/kit.ts';
import { sheetRows, workbook } from '../kit/findings/workbook.ts';

// What a controller's own tables look like: its workbook, and what the commands answer about it.

const rows = ASSESSMENTS.trim()
  .split('\n')
  .map((line) => line.split(','));
sheetNamed('a sheet bedomning is read', 'bedomning');
function sheetNamed(name: string, sheet: string) {
  test(name, async () =>
    asWritten(
      await evaluate(inFolder({ 'patient.csv': PATIENTS, 'bok.xlsx': workbook({ [sheet]: sheetRows(rows) }) })),
    ),
  );
}

import { residence } from '../../../src/dictionary/derived/residence.ts';
import { siteGroup } from '../../../src/dictionary/derived/site-group.ts';
import type { WholeContent } from '../../../src/files/content.ts';

type TextRow = Record<string, string>;

/**
 * Counts the cancer register's comparison again, out of the tumours that there are by now: those that it lacked it lacks still.
 * @param tumours of `diagnos` @param patients by person @param coverage of `tackningsunderlag`, changed in place
 */
export function countAgain(
  {
    tumours,
    patients,
    coverage,
  }: {
    readonly tumours: readonly TextRow[];
    readonly patients: ReadonlyMap<string, TextRow>;
    readonly coverage: readonly TextRow[];
  },
  { derivedTables, organisation }: Pick<WholeContent, 'derivedTables' | 'organisation'>,
): void {
  const here = new Map<string, number>();
  for (const row of tumours) {
    const patient = patients.get(row['person_id'] ?? '');
    const { region } = residence(asRow(row), patient && asRow(patient), organisation);
    const group = siteGroup(row['lokal'] || null, derivedTables.siteGroups);
    const cell = [row['diagnosdatum']?.slice(0, 4), region, group].join('|');
    here.set(cell, (here.get(cell) ?? 0) + 1);
  }
  for (const row of coverage) {
    const lacked = Number(row['antal_cancerregistret']) - Number(row['antal_matchade']);
    const found = here.get([row['diagnosar'], row['sjukvardsregion'], row['lokalgrupp']].join('|')) ?? 0;
    row['antal_matchade'] = String(found);
    row['antal_cancerregistret'] = String(found + lacked);
  }
}

const asRow = (values: TextRow) => ({
  number: 1,
  values: Object.fromEntries(Object.entries(values).map(([key, value]) => [key, value === '' ? null : value])),
});

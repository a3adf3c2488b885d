import { carePlanRows, experienceRows } from './after-treatment-rows.ts';
import { assessmentRows } from './assessment-rows.ts';
import { CHAPTER } from './chapters.ts';
import { contactRow } from './contact-rows.ts';
import { diagnosisRow } from './diagnosis-row.ts';
import { asKnown, type EnteredRow, enteredRow, entryDay } from './entered.ts';
import { followUpRows } from './follow-up-rows.ts';
import { personsBy } from './nation.ts';
import { isRecorded } from './nhv-days.ts';
import { patientRow } from './patient-row.ts';
import { settingOf } from './setting.ts';
import { emptyPages, type SimulatedTables, TABLE_NAMES, type TableName } from './simulated-tables.ts';
import type { SimulationPlan } from './simulation-plan.ts';
import { type Story, storyOf } from './story-of.ts';
import { treatmentRows } from './treatment-rows.ts';

/**
 * The rows of the persons with index `fromIndex` up to, not including, `toIndex`, as a national data set in the contract's
 * format holds them on the plan's last day.
 *
 * Each person first is a case: someone with a tumour that the cancer register knows. The quality register hears of some of
 * them, sooner or later (`diagnos`, `uppfoljning`, all their treatments); the four NHV units meet some, registered or not
 * (`bedomning`, `vardkontakt`, `prem`, `vardplan`, treatments there). Whoever is in neither shows in the coverage table only
 * (`simulateCoverage`), so there are fewer patients than persons. Adrenal tumours are met by the units, never registered.
 *
 * A person depends on the plan and the index alone, so chunks may be made in any order and of any size. The nation is the
 * same at every extract date: an earlier extract holds the later one's rows that were entered by then (`registrerad`).
 *
 * @throws RangeError when the plan can't be simulated, or the indices are none of its persons
 */
export function simulatePersons(plan: SimulationPlan, fromIndex: number, toIndex: number): SimulatedTables {
  const setting = settingOf(plan);
  const persons = personsBy(setting);
  if (!(fromIndex >= 0 && fromIndex <= toIndex && toIndex <= persons))
    throw new RangeError(`no persons ${fromIndex} to ${toIndex} among ${persons}`);
  const pages = emptyPages();
  for (let index = fromIndex; index < toIndex; index++) {
    const story = storyOf(setting, index);
    const written = story === undefined ? undefined : rowsOf(story);
    if (written === undefined) continue;
    for (const table of TABLE_NAMES)
      for (const row of written[table]) {
        const known = asKnown(row, setting.lastDay);
        if (known !== undefined) pages[table].push(known);
      }
  }
  return pages;
}

/** All rows that a person's story comes to leave, in any extract; undefined where it leaves none. */
function rowsOf(story: Story): Readonly<Record<TableName, readonly EnteredRow[]>> | undefined {
  const { registered } = story.case;
  const assessments = assessmentRows(story);
  const treatments = treatmentRows(story);
  const rows = {
    diagnos: registered === undefined ? [] : [diagnosisRow(story, registered)],
    bedomning: assessments.map(({ written }) => written),
    behandling: treatments.map(({ written }) => written),
    vardkontakt: [
      ...assessments.flatMap(({ visit }) => visit ?? []),
      ...treatments.flatMap((treatment) => {
        const contact = treatment.atUnit && isRecorded(treatment.day) ? contactRow(story, treatment) : null;
        return contact === null
          ? []
          : [enteredRow(entryDay(story, CHAPTER.contactEntry + treatment.page, treatment.day), contact)];
      }),
    ],
    prem: experienceRows(story, treatments),
    vardplan: carePlanRows(story, treatments),
    uppfoljning: registered === undefined ? [] : followUpRows(story, registered),
  };
  const entered = [...rows.diagnos, ...rows.bedomning, ...rows.behandling].map((row) => row.entered);
  if (entered.length === 0) return undefined;
  const patient = patientRow(story, Math.min(...entered));
  return { patient: patient === null ? [] : [patient], ...rows };
}

import { carePlanRows, experienceRows } from './after-treatment-rows.ts';
import { assessmentRows } from './assessment-rows.ts';
import { contactRow, visitRow } from './contact-rows.ts';
import { diagnosisRow } from './diagnosis-row.ts';
import { followUpRows } from './follow-up-rows.ts';
import { isRecorded } from './nhv-days.ts';
import { patientRow } from './patient-row.ts';
import { settingOf } from './setting.ts';
import { emptyPages, type Pages, type SimulatedTables } from './simulated-tables.ts';
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
 * A person depends on the plan and the index alone, so chunks may be made in any order and of any size.
 *
 * @throws RangeError when the plan can't be simulated, or the indices are none of its persons
 */
export function simulatePersons(plan: SimulationPlan, fromIndex: number, toIndex: number): SimulatedTables {
  const setting = settingOf(plan);
  if (!(fromIndex >= 0 && fromIndex <= toIndex && toIndex <= plan.persons))
    throw new RangeError(`no persons ${fromIndex} to ${toIndex} among ${plan.persons}`);
  const pages = emptyPages();
  for (let index = fromIndex; index < toIndex; index++) {
    const story = storyOf(setting, index);
    if (story !== undefined) write(story, pages);
  }
  return pages;
}

function write(story: Story, pages: Pages): void {
  const assessments = assessmentRows(story);
  const treatments = treatmentRows(story);
  if (!story.registered && assessments.length === 0 && treatments.length === 0) return;
  const patient = patientRow(story);
  if (patient !== null) pages.patient.push(patient);
  if (story.registered) {
    pages.diagnos.push(diagnosisRow(story));
    pages.uppfoljning.push(...followUpRows(story));
  }
  for (const { assessment, within, visit, row } of assessments) {
    pages.bedomning.push(row);
    if (visit !== undefined) pages.vardkontakt.push(visitRow(story.id, assessment.unit, visit, within));
  }
  for (const treatment of treatments) {
    pages.behandling.push(treatment.row);
    const contact = treatment.atUnit && isRecorded(treatment.day) ? contactRow(story, treatment) : null;
    if (contact !== null) pages.vardkontakt.push(contact);
  }
  pages.prem.push(...experienceRows(story, treatments));
  pages.vardplan.push(...carePlanRows(story, treatments));
}

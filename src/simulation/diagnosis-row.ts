import { ANSWER_MISSING, CONTACT_NURSE, EXTENT_MISSING, IMAGING, REFERRAL_MISSING } from './calibration.ts';
import { CHAPTER } from './chapters.ts';
import type { HealthcareRegionId } from './codes.ts';
import { dayText } from './day-text.ts';
import { type EnteredRow, enteredRow } from './entered.ts';
import { chromograninOf, hiaaOf } from './marker-of.ts';
import { morphologyOf } from './morphology-of.ts';
import { type Random, randomOf } from './random.ts';
import type { Story } from './story-of.ts';
import { distantOf, nodesOf, stageOf } from './tnm-of.ts';
import type { Tumour } from './tumour-of.ts';

/** The unit that registers a region's patients; the hospitals of the other two are none of the four. */
const REGISTERING_UNIT: Record<HealthcareRegionId, string | null> = {
  'stockholm-gotland': 'karolinska',
  mellansverige: 'akademiska',
  sydost: null,
  syd: 'skane',
  vast: 'sahlgrenska',
  norr: null,
};

/**
 * The row of `diagnos` for a tumour registered on a day number.
 * @throws RangeError for an adrenal tumour: the register has none
 */
export function diagnosisRow(story: Story, registered: number): EnteredRow {
  const { id, seed, case: one, tumour, contact, intent, death } = story;
  const { grading } = tumour;
  if (one.group === 'binjure' || grading === undefined) throw new RangeError('the register has no adrenal tumours');
  const random = randomOf(seed, one.index, CHAPTER.diagnostics);
  const imaging = IMAGING[one.group];
  const known = (day: number | undefined) => (day !== undefined && day <= death ? dayText(day) : null);
  const chromogranin = chromograninOf(random, one.group);
  const hiaa = hiaaOf(random, one.group, one.year);
  // A conference which the patient did not live to see never was.
  const discussed = contact.discussed !== undefined && (contact.discussed <= death || null);
  return enteredRow(registered, {
    person_id: id,
    tumor_id: `${id}-1`,
    diagnosdatum: dayText(one.diagnosed),
    enhet: REGISTERING_UNIT[one.home.region],
    lokal: tumour.site,
    tumortyp: grading.tumourType,
    morfologi: morphologyOf(random, tumour.site, grading),
    ki67: grading.ki67,
    mitoser: grading.mitoses,
    differentiering: grading.differentiation,
    who_grad: grading.grade,
    who_utgava: grading.edition,
    // TNM 8 was valid from 2017.
    tnm_utgava: '8',
    ...extentColumns(random, tumour),
    storlek_mm: random.chance(0.06) ? null : tumour.size,
    malignitet: null,
    men1: tumour.men1,
    vhl: tumour.vhl,
    karcinoid_hjartsjukdom: one.group === 'ileum' ? intent.heartDisease : null,
    remiss_utfardad: random.chance(REFERRAL_MISSING) ? null : known(contact.referred),
    forsta_besok_specialist: known(contact.visited),
    mdk: random.chance(ANSWER_MISSING) ? null : discussed,
    mdk_datum: known(contact.discussed),
    kontaktsjukskoterska: answer(random, CONTACT_NURSE),
    dt: answer(random, imaging.ct),
    mr: answer(random, imaging.mr),
    dotatoc_pet: answer(random, imaging.dotatoc),
    fdg_pet: answer(random, imaging.fdg),
    cga_varde: chromogranin.value,
    cga_ovre_grans: chromogranin.limit,
    hiaa_varde: hiaa.value,
    hiaa_ovre_grans: hiaa.limit,
    hiaa_prov: hiaa.matrix,
    lan_vid_diagnos: one.home.county,
    kommun_vid_diagnos: one.home.municipality,
  });
}

/** T, N, M, stage and where the metastases are; N, M and the places are entered together or not at all. */
function extentColumns(random: Random, { site, depth, metastases, grading }: Tumour) {
  const net = grading?.tumourType === 'net';
  const t = random.chance(0.04) ? null : depth;
  const n = nodesOf(random, site, metastases);
  const m = distantOf(metastases, net);
  const entered = !random.chance(EXTENT_MISSING);
  return {
    t,
    n: entered ? n : null,
    m: entered ? m : null,
    stadium: entered ? stageOf(site, net, t, n, m) : null,
    met_lymfkortel: entered ? metastases.nodes : null,
    met_lever: entered ? metastases.liver : null,
    met_peritoneum: entered ? metastases.peritoneum : null,
    met_skelett: entered ? metastases.skeleton : null,
    met_annan: entered ? metastases.other : null,
  };
}

function answer(random: Random, share: number): boolean | null {
  return random.chance(ANSWER_MISSING) ? null : random.chance(share);
}

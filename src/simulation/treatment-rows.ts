import { ANSWERING_UNIT, DAY_SURGERY, VALVE_SURGERY_UNIT, WITHIN_DEFINITION } from './calibration-nhv.ts';
import { CHAPTER } from './chapters.ts';
import type { UnitId } from './codes.ts';
import { dayText } from './day-text.ts';
import { type EnteredRow, enteredRow, entryDay } from './entered.ts';
import { isRecorded, withinNhv } from './nhv-days.ts';
import { procedureOf } from './procedure-of.ts';
import { type Random, randomOf } from './random.ts';
import type { Story } from './story-of.ts';
import type { Treatment } from './treatments-of.ts';

/** More than any series has, so that each dose has a page of its own. */
const MOST_DOSES = 10;

/** A treatment given, with its row of `behandling`. */
export interface GivenTreatment {
  readonly kind: Treatment['kind'];
  readonly unit: UnitId;
  readonly atUnit: boolean;
  /** Day number. */
  readonly day: number;
  readonly within: boolean | null;
  readonly daySurgery: boolean;
  /** Its own random numbers, for what follows from it. */
  readonly random: Random;
  readonly written: EnteredRow;
  /** Its own number among all that a person can be given. */
  readonly page: number;
}

/**
 * The treatments that come to be known: all of a registered patient, and of others those at their unit since it keeps the
 * tables. What a unit doesn't enter is known when the patient is registered.
 * The contract has no unit for a hospital near home, so there stands the unit that answers for the region, outside NHV.
 */
export function treatmentRows(story: Story): GivenTreatment[] {
  const { seed, case: one, referral, treatments, death } = story;
  const given: GivenTreatment[] = [];
  for (const [position, treatment] of treatments.entries()) {
    const { kind, days, atUnit } = treatment;
    const page = CHAPTER.treatmentPages + position * MOST_DOSES;
    const random = randomOf(seed, one.index, page);
    const unit =
      kind === 'klaffkirurgi' ? VALVE_SURGERY_UNIT : atUnit ? referral.unit : ANSWERING_UNIT[one.home.region];
    const surgical = kind === 'kirurgi' || kind === 'klaffkirurgi';
    const daySurgery = kind === 'kirurgi' && random.chance(DAY_SURGERY);
    const columns = {
      ...fixedColumns(story, treatment),
      serie_id: days.length > 1 ? `${story.id}-s${position + 1}` : null,
      dagkirurgi: surgical ? daySurgery : null,
      ...surgeryColumns(random, story, treatment),
    };
    for (const [dose, day] of days.entries()) {
      if (day > death) break;
      const byUnit = atUnit && isRecorded(day);
      if (one.registered === undefined && !byUnit) continue;
      const ownPage = page + dose - CHAPTER.treatmentPages;
      const own = dose === 0 ? random : randomOf(seed, one.index, page + dose);
      const within = atUnit ? withinNhv(own, day, WITHIN_DEFINITION) : false;
      const row = { ...columns, enhet: unit, behandlingsdatum: dayText(day), inom_nhv: within };
      const entered = entryDay(story, CHAPTER.treatmentEntry + ownPage, day);
      const written = enteredRow(byUnit ? entered : Math.max(entered, one.registered ?? entered), row);
      given.push({ kind, unit, atUnit, day, within, daySurgery, random: own, page: ownPage, written });
    }
  }
  return given;
}

function fixedColumns({ id, case: one, tumour }: Story, { kind, decided }: Treatment) {
  const phaeochromocytoma = tumour.adrenal === 'feokromocytom' || tumour.adrenal === 'paragangliom';
  const malignant = phaeochromocytoma && tumour.metastases.extent === 'distant';
  return {
    person_id: id,
    slag: kind,
    indikation: tumour.site !== 'binjure' ? 'net' : malignant ? 'malignt_feokromocytom' : 'binjuretumor',
    beslutsdatum: dayText(decided),
    tumor_id: one.registered === undefined ? null : `${id}-1`,
  };
}

/** What only operations have, and the procedure code. */
function surgeryColumns(random: Random, { case: one, tumour, intent }: Story, { kind }: Treatment) {
  if (kind !== 'kirurgi')
    return {
      akut: null,
      teknik: null,
      diagnos_bekraftad_fore: null,
      kand_metastas_fore: null,
      kva: kind === 'klaffkirurgi' ? 'FGE10' : kind === 'radionuklid' ? 'DV009' : null,
    };
  const { technique, code } = procedureOf(random, one.group, tumour.site);
  return {
    akut: intent.acute,
    teknik: random.chance(0.03) ? null : intent.acute ? 'oppen' : technique,
    diagnos_bekraftad_fore: intent.confirmed,
    kand_metastas_fore: tumour.metastases.extent !== 'none',
    kva: code,
  };
}

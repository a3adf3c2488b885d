import { AT_CENTRE } from './calibration-nhv.ts';
import { NEXT_LINE_DAYS, SERIES, TO_SURGERY_DAYS, TO_TREATMENT_DAYS } from './calibration-treatment.ts';
import type { SimulatedCase } from './case-of.ts';
import { CHAPTER } from './chapters.ts';
import type { TreatmentKind } from './codes.ts';
import { categorical } from './distributions/categorical.ts';
import { logNormal } from './distributions/log-normal.ts';
import type { Intent } from './intent-of.ts';
import { type Random, randomOf } from './random.ts';
import type { Referral } from './referral-of.ts';
import type { Tumour } from './tumour-of.ts';

/** One treatment, or a series of doses, with its days as if the patient lived for ever. */
export interface Treatment {
  readonly kind: TreatmentKind;
  readonly decided: number;
  /** The day of the operation or of each dose, ascending. */
  readonly days: readonly number[];
  /** Given at the unit the patient was referred to, otherwise near home. */
  readonly atUnit: boolean;
}

/** The treatments of a patient, operation first: its decision waits for the unit's conference when the patient goes there. */
export function treatmentsOf(
  seed: number,
  one: SimulatedCase,
  tumour: Tumour,
  intent: Intent,
  referral: Referral,
): Treatment[] {
  const random = randomOf(seed, one.index, CHAPTER.treatment);
  const ready = referral.goes ? referral.discussed : referral.received + random.between(3, 15);
  const at = (kind: TreatmentKind) => random.chance(AT_CENTRE[kind]) && referral.goes;
  const treatments: Treatment[] = [];
  let from = ready;
  if (intent.operated) {
    const operation = operationOf(random, one, intent, ready, at('kirurgi'));
    treatments.push(operation);
    const wait = tumour.metastases.extent === 'distant' ? random.between(30, 120) : random.between(200, 1500);
    from = Math.max(ready, (operation.days[0] ?? ready) + wait);
  }
  for (const kind of intent.lines) {
    const start = from + Math.round(logNormal(random, TO_TREATMENT_DAYS));
    treatments.push({ kind, decided: from, days: dosesOf(random, kind, start), atUnit: at(kind) });
    from = start + Math.round(logNormal(random, NEXT_LINE_DAYS));
  }
  if (intent.valve) {
    const decided = ready + random.between(30, 400);
    const operated = decided + Math.round(logNormal(random, TO_SURGERY_DAYS));
    treatments.push({ kind: 'klaffkirurgi', decided, days: [operated], atUnit: true });
  }
  return treatments;
}

/** Acute operations and those before the diagnosis set its date; the others wait from the decision on. */
function operationOf(
  random: Random,
  { diagnosed }: SimulatedCase,
  intent: Intent,
  ready: number,
  atUnit: boolean,
): Treatment {
  const wait = Math.round(logNormal(random, TO_SURGERY_DAYS));
  const kind = 'kirurgi';
  if (intent.acute) return { kind, decided: diagnosed, days: [diagnosed], atUnit: false };
  if (!intent.confirmed) return { kind, decided: diagnosed - wait, days: [diagnosed], atUnit: false };
  return { kind, decided: ready, days: [ready + wait], atUnit };
}

function dosesOf(random: Random, kind: TreatmentKind, start: number): number[] {
  const days = [start];
  if (kind !== 'radionuklid' && kind !== 'cytostatika') return days;
  const series = SERIES[kind];
  const doses = categorical(random, series.doses);
  for (let day = start; days.length < doses; days.push(day)) day += series.days + random.between(-3, 7);
  return days;
}

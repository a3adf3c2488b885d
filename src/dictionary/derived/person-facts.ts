import { addMonths } from '../../calendar/add-months.ts';
import type { Day } from '../../calendar/day.ts';
import type { Problem } from '../../problems/problem.ts';
import type { Row } from '../dictionary.ts';
import type { Organisation } from '../organisation.ts';
import { type Derived, derive } from './derive.ts';
import type { DerivedTables } from './derived-tables.ts';
import { residenceProblems, tumourLinkProblems } from './record-problems.ts';
import { type Residence, residence } from './residence.ts';
import { dayOf, textOf } from './row-values.ts';
import { type TumourLink, tumourOfTreatment } from './tumour-of-treatment.ts';

/** What the derivations look things up in. */
export interface DerivationSources {
  readonly derivedTables: DerivedTables;
  readonly organisation: Organisation;
}

/** The rows about one person that something is derived from. */
export interface PersonRows {
  readonly patient: Row | undefined;
  readonly diagnoses: readonly Row[];
  readonly treatments: readonly Row[];
  readonly followUps: readonly Row[];
}

/** What is known of one tumour, from all the person's rows. */
export interface TumourFacts {
  /** The row of `diagnos`. */
  readonly row: Row;
  readonly patient: Row | undefined;
  readonly derived: Derived;
  readonly residence: Residence;
  /** The tumour's treatments, earliest first; of one day operations before others, then in the table's order. */
  readonly treatments: readonly Row[];
  readonly followUps: readonly Row[];
  /** When a patient should have been followed up at the latest; null without a day of diagnosis. */
  readonly eighteenMonths: Day | null;
}

/** What is known of one treatment. */
export interface TreatmentFacts {
  /** The row of `behandling`. */
  readonly row: Row;
  /** Absent when it can't be told which tumour was treated. */
  readonly tumour: TumourFacts | undefined;
  readonly by: TumourLink | null;
}

export interface PersonFacts {
  readonly tumours: readonly TumourFacts[];
  readonly treatments: readonly TreatmentFacts[];
  readonly problems: readonly Problem[];
}

/** Puts one person's rows together: each treatment with its tumour, each tumour with what follows from it. */
export function personFacts(person: PersonRows, { derivedTables, organisation }: DerivationSources): PersonFacts {
  const { patient, diagnoses, followUps } = person;
  const linked = person.treatments.map((row) => ({ row, of: tumourOfTreatment(row, diagnoses) }));
  const tumours = diagnoses.map((row): TumourFacts => {
    const diagnosed = dayOf(row, 'diagnosdatum');
    return {
      row,
      patient,
      derived: derive(row, derivedTables),
      residence: residence(row, patient, organisation),
      treatments: linked.flatMap((each) => (each.of.tumour === row ? each.row : [])).sort(byDay),
      followUps,
      eighteenMonths: diagnosed === null ? null : (addMonths(diagnosed, FOLLOW_UP_MONTHS) ?? null),
    };
  });
  const factsOf = new Map(tumours.map((facts) => [facts.row, facts]));
  return {
    tumours,
    treatments: linked.map(({ row, of }) => ({
      row,
      tumour: of.tumour === null ? undefined : factsOf.get(of.tumour),
      by: of.tumour === null ? null : of.by,
    })),
    problems: [
      ...tumours.flatMap((facts) => [...facts.derived.problems, ...residenceProblems(facts)]),
      ...linked.flatMap(({ row, of }) => tumourLinkProblems(row, of)),
    ],
  };
}

/** At least every eighteenth month a patient is followed up (årsrapporten 1.1). */
const FOLLOW_UP_MONTHS = 18;

export function isOperation(treatment: Row): boolean {
  return textOf(treatment, 'slag') === 'kirurgi';
}

function byDay(a: Row, b: Row): number {
  const [one, other] = [dayOf(a, 'behandlingsdatum') ?? LAST, dayOf(b, 'behandlingsdatum') ?? LAST];
  if (one !== other) return one < other ? -1 : 1;
  return Number(isOperation(b)) - Number(isOperation(a)) || a.number - b.number;
}

/** Sorts after every day. */
const LAST = '9999';

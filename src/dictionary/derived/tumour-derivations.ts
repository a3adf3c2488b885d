import type { Day } from '../../calendar/day.ts';
import { ANY_OF, anyYes } from './any-of.ts';
import type { Derive } from './derivation.ts';
import type { ValueSource } from './derive.ts';
import { type LevelScale, levelClass } from './level-class.ts';
import { isOperation, type TumourFacts } from './person-facts.ts';
import { dayOf, textOf } from './row-values.ts';

/** Variables of a tumour, by their `härledning` in `content/register/harledda/tumor.yaml`, which says what each means. */
export const TUMOUR_DERIVATIONS = {
  sjukvardsregion: ({ residence }) => residence.region,
  bosattning_kalla: ({ residence }) => residence.source,
  lokalgrupp: ({ derived }) => derived.siteGroup,
  who_grad: ({ derived }) => derived.whoGrade,
  who_grad_kalla: ({ derived }) => SOURCE_CODES[derived.whoGradeSource],
  stadium: ({ derived }) => derived.stage,
  stadium_kalla: ({ derived }) => SOURCE_CODES[derived.stageSource],
  stadiegrupp: ({ derived }) => derived.stage?.replace(/[A-C]$/, '') ?? null,
  cga_andel: ({ derived }) => derived.cgaShare,
  cga_klass: ({ derived }, { derivedTables }) => classOf(derived.cgaShare, derivedTables.levels.cga),
  hiaa_andel: ({ derived }) => derived.hiaaShare,
  hiaa_klass: ({ derived }, { derivedTables }) => classOf(derived.hiaaShare, derivedTables.levels.hiaa),
  [ANY_OF]: ({ row }, _sources, from) => anyYes(row, from),
  forsta_besok_eller_mdk: ({ row }) => earlier(dayOf(row, 'forsta_besok_specialist'), dayOf(row, 'mdk_datum')),
  forsta_behandling: (facts) => {
    const first = firstTreatment(facts);
    return first === undefined ? null : isOperation(first) ? 'kirurgi' : 'icke_kirurgisk';
  },
  forsta_behandlingsdatum: (facts) => dayOf(firstTreatment(facts), 'behandlingsdatum'),
  opererad: ({ treatments }) => treatments.some(isOperation),
  uppfoljd: ({ followUps }) => followUps.length > 0,
  artonmanadersdag: ({ eighteenMonths }) => eighteenMonths,
  levde_artonmanadersdagen: ({ eighteenMonths, patient }) => {
    if (eighteenMonths === null) return null;
    const died = dayOf(patient, 'dod_datum');
    if (died !== null) return died >= eighteenMonths;
    return (dayOf(patient, 'senast_foljd') ?? '') >= eighteenMonths ? true : null;
  },
} as const satisfies Readonly<Record<string, Derive<TumourFacts>>>;

const SOURCE_CODES: Readonly<Record<ValueSource, string>> = {
  entered: 'registrerad',
  derived: 'harledd',
  missing: 'saknas',
};

function earlier(one: Day | null, other: Day | null): Day | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}

function classOf(share: number | null, scale: LevelScale): string | null {
  return share === null ? null : (levelClass(share, scale)?.id ?? null);
}

/** Valve surgery treats the heart, not the tumour. */
function firstTreatment({ treatments }: TumourFacts) {
  return treatments.find((row) => textOf(row, 'slag') !== 'klaffkirurgi');
}

import { day, dayNumber } from '../calendar/day.ts';
import type { Value } from '../dictionary/dictionary.ts';
import type { Assessment } from './assessments-of.ts';
import { CRITERIA, CRITERIA_FROM, NEAR_DUODENUM } from './calibration-nhv.ts';
import { CHAPTER } from './chapters.ts';
import { randomOf } from './random.ts';
import type { Story } from './story-of.ts';

const FROM = dayNumber(day(CRITERIA_FROM));

/** What a conference says of the criteria for highly specialised care, by column of `bedomning`; all of it missing before units were asked. */
export type CriteriaAnswers = Readonly<Record<(typeof COLUMNS)[number], Value>>;

const COLUMNS = [
  'initial_vardering',
  'metastaserad',
  'hogt_jejunum',
  'men1_nyupptackt',
  'hiaa_niva',
  'nt_probnp',
  'ekokardiografi',
  'kardiologbedomning',
  'hotande_tarmischemi',
  'centrala_lymfkortelmetastaser',
  'ssa_svar',
  'ascites_ileus',
  'progress_6_manader',
  'inoperabel',
  'onkologisk_vard_pa_hemort',
] as const;

/**
 * @param page which of the patient's conferences it is
 * @param isFirst whether it is the first of them
 */
export function criteriaAnswers(
  story: Story,
  { day: on, initial }: Assessment,
  page: number,
  isFirst: boolean,
): CriteriaAnswers {
  const { seed, case: one, tumour, intent } = story;
  const random = randomOf(seed, one.index, CHAPTER.criteriaPages + page);
  const { site, metastases, men1 } = tumour;
  const isAdrenal = site === 'binjure';
  const isSmallBowel = site === 'ileum' || site === 'jejunum' || site === 'tunntarm_uns';
  const isSpread = random.chance(CRITERIA.relapse) || metastases.extent !== 'none';
  const hasAnalogue = intent.lines.includes('somatostatinanalog');
  // Every number is drawn of everybody, so that what is asked of one kind of patient changes nothing of another.
  const liver = random.uniform();
  const heart = random.uniform();
  const bowel = random.uniform();
  const nodes = random.uniform();
  const response = random.uniform();
  const fluid = random.uniform();
  const growth = random.uniform();
  const fixed = random.uniform();
  const home = random.uniform();
  const found = random.uniform();
  const high = random.uniform();
  const raisedHiaa = isSpread && liver < (metastases.liver ? CRITERIA.raisedHiaa : CRITERIA.raisedHiaaElsewhere);
  const unacceptable = raisedHiaa && hasAnalogue && liver < CRITERIA.unacceptableHiaa;
  const raisedPeptide = intent.heartDisease || heart < CRITERIA.raisedPeptide;
  const advanced = {
    metastaserad: isSpread,
    hogt_jejunum:
      high < NEAR_DUODENUM[site === 'jejunum' ? 'jejunum' : site === 'tunntarm_uns' ? 'unspecified' : 'ileum'],
    hiaa_niva: unacceptable ? 'oacceptabel' : raisedHiaa ? 'forhojd' : 'normal',
    nt_probnp: raisedPeptide ? 'forhojt' : 'normalt',
    ekokardiografi: intent.heartDisease ? 'tecken' : raisedPeptide ? 'utan_tecken' : 'inte_aktuell',
    kardiologbedomning: intent.heartDisease ? 'chd' : raisedPeptide ? 'inte_chd' : 'inte_aktuell',
    hotande_tarmischemi: isSpread && bowel < CRITERIA.ischaemia,
    centrala_lymfkortelmetastaser: metastases.nodes && nodes < CRITERIA.centralNodes,
    ssa_svar: hasAnalogue ? (response < CRITERIA.noResponse ? 'uteblivet' : 'svar') : 'ges_inte',
    ascites_ileus: metastases.peritoneum && fluid < CRITERIA.ascites,
    progress_6_manader: hasAnalogue ? growthOf(growth) : 'ges_inte',
  };
  const answers = {
    initial_vardering: !initial,
    men1_nyupptackt: men1 && isFirst && found < CRITERIA.newlyFound,
    ...(isSmallBowel ? advanced : NOT_ASKED),
    inoperabel: site === 'rektum' ? metastases.extent === 'distant' && fixed < CRITERIA.inoperable : null,
    onkologisk_vard_pa_hemort: isAdrenal ? home < CRITERIA.careAtHome : null,
  };
  const given = COLUMNS.map(
    (column) => [column, random.chance(CRITERIA.notAnswered) || on < FROM ? null : answers[column]] as const,
  );
  return Object.fromEntries(given) as CriteriaAnswers;
}

const NOT_ASKED = {
  metastaserad: null,
  hogt_jejunum: null,
  hiaa_niva: null,
  nt_probnp: null,
  ekokardiografi: null,
  kardiologbedomning: null,
  hotande_tarmischemi: null,
  centrala_lymfkortelmetastaser: null,
  ssa_svar: null,
  ascites_ileus: null,
  progress_6_manader: null,
};

function growthOf(drawn: number): string {
  const { imaged, measured, both } = CRITERIA.progress;
  if (drawn < imaged) return 'radiologisk';
  if (drawn < imaged + measured) return 'biokemisk';
  return drawn < imaged + measured + both ? 'bada' : 'ingen';
}

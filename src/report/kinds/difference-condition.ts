import { isAtLeast } from '../../statistics/is-at-least.ts';
import { FIXED_SPACE } from '../../words/fixed-space.ts';
import type { Evidence, Operand, Verdict } from '../claims/evidence.ts';
import type { Aim } from '../claims/resolve-aim.ts';
import type { FigureSource, Reference } from '../figures/figure-source.ts';
import { percent } from '../figures/percent.ts';
import { roundedApart } from '../figures/rounded-apart.ts';
import { type SharedBy, sharedBy } from '../figures/shared-cases.ts';
import { isPartOfYears } from '../figures/year-span.ts';
import type { DifferenceCondition, DifferenceRules, DifferenceSizes } from '../reading/lexicon.ts';
import { areWithin, boundKind, boundKindOf, isSameKind } from './bounds.ts';
import { type ConditionKind, type Misfit, ONE_NUMBER, verdict } from './condition-kind.ts';

/** One number beside another. */
export const differenceCondition: ConditionKind<DifferenceCondition> = {
  ...ONE_NUMBER,
  comparesTwo: true,
  judge: (condition, evidence, rules) =>
    evidence.base === undefined ? 'undecided' : difference(condition, evidence, evidence.base, rules),
  isTested: ({ certain }) => certain !== undefined,
  words: ({ towards, size, certain }, rules) =>
    [
      towards && `talet är ${towards === 'up' ? 'högre' : 'lägre'} än det som det jämförs med`,
      size === 'clear' && `skillnaden är minst ${sizeWords(rules.clear)}`,
      size === 'fewCases' &&
        `skillnaden är minst ${sizeWords(rules.clear)}, men motsvarar av det som räknas av alla färre än ${rules.censusFrom} fall`,
      size === 'small' && `skillnaden är mindre än ${sizeWords(rules.clear)}`,
      size === 'notClear' && `skillnaden är mindre än ${sizeWords(rules.clear)}`,
      size === 'none' &&
        `hela det ${percent(rules.confidence, [])}-iga konfidensintervallet för skillnaden ligger inom ${sizeWords(rules.same)}; gränsen: ${rules.sameSource}`,
      certain !== undefined &&
        `skillnaden är ${certain ? '' : 'inte '}statistiskt säkerställd: p-värdet, justerat för alla jämförelser i rapportens text, är ${certain ? 'under' : 'minst'} ${percent(rules.significance, [])} (det som räknas av alla, som täckningsgraden, prövas inte)`,
    ]
      .filter((part) => typeof part === 'string')
      .join(', '),
  misfit: (condition, aim, source) => unequal(aim, source) ?? untried(condition, aim) ?? notApart(condition, aim),
};

function difference(
  condition: DifferenceCondition,
  { subject, chance, census = false }: Evidence,
  base: Operand,
  rules: DifferenceRules,
): Verdict {
  const change = subject.bound.number - base.bound.number;
  const sizes = (of: DifferenceSizes) => boundKindOf(subject.bound).sizeBeside(base.bound, of);
  if (condition.towards === 'up' && change <= 0) return 'false';
  if (condition.towards === 'down' && change >= 0) return 'false';
  const isClear = isAtLeast(Math.abs(change), sizes(rules.clear));
  if ((condition.size === 'clear' || condition.size === 'fewCases') && !isClear) return 'false';
  if (condition.size === 'small' && (isClear || change === 0)) return 'false';
  if (condition.size === 'notClear' && isClear) return 'false';
  const isSame = subject.reference.extract !== base.reference.extract;
  // Of a few cases one alone is several points: that is told as what it is, and not as a change.
  const { censusFrom } = rules;
  const isOfFew = census && !isSame && !isAtLeast(casesBehind(change, subject, base), censusFrom);
  if (condition.size === 'clear' && isOfFew) return 'false';
  if (condition.size === 'fewCases' && !isOfFew) return 'false';
  // Of a count of all a change is told from the rule's limit on: less is what happens from year to year.
  if (condition.size === 'small' && census && !isSame) return 'false';
  // Two extracts of the same cases are what they are, as counts are.
  const isExact = census || isSame || boundKindOf(subject.bound).isExact;
  if (condition.size === 'none') {
    const limit = sizes(rules.same);
    if (isAtLeast(Math.abs(change), limit)) return 'false';
    const near = isExact || areWithin(subject.bound, base.bound, limit, rules.confidence);
    if (near !== true) return near === undefined ? 'undecided' : 'false';
  }
  if (condition.certain === undefined) return 'true';
  if (isExact) return verdict((change !== 0) === condition.certain);
  return chance === undefined ? 'undecided' : verdict(chance < rules.significance === condition.certain);
}

/** How many cases of the fewer that the two are of a difference is worth; of what isn't told with its cases no limit is asked. */
function casesBehind(change: number, subject: Operand, base: Operand): number {
  const of = [subject, base].map(({ bound }) => boundKindOf(bound).casesOf?.(bound));
  const known = of.filter((cases) => cases !== undefined);
  return known.length < of.length ? Number.POSITIVE_INFINITY : Math.abs(change) * Math.min(...known);
}

/** Words for what a test didn't find can't be said where nothing is tried, nor those in percentage points of other numbers. */
function untried({ certain, size }: DifferenceCondition, { statistic }: Aim): Misfit | undefined {
  if (certain === false && statistic.census)
    return ['det räknas av alla, och prövas inte', 'Välj ett ord för hur stor skillnaden är.'];
  if (size === 'notClear' && !boundKind(statistic.kind).isShare)
    return ['det är ingen andel', 'Välj ett ord för skillnader mellan tal av det slaget.'];
  return undefined;
}

/** Tests and limits of a difference are of two groups with nobody in both: of a group beside its whole they would say what isn't so. */
function notApart(
  { certain, size }: DifferenceCondition,
  { subject, base, indicator, statistic }: Aim,
): Misfit | undefined {
  const needsApart = certain !== undefined || size === 'none';
  if (!needsApart || base === undefined || statistic.census === true || boundKind(statistic.kind).isExact)
    return undefined;
  const shared = sharedBy(subject, base, indicator);
  return shared && NOT_APART[shared];
}

const WITHOUT_WORD = 'skriv båda siffrorna utan att jämföra dem';
const NOT_APART: Readonly<Record<SharedBy, Misfit>> = {
  statistic: [
    'svaren kan vara om samma patienter, och prövas som om de vore två grupper',
    `Jämför samma svar hos två grupper, eller ${WITHOUT_WORD}.`,
  ],
  level: [
    'sjukvårdsregionen ingår i riket, och prövas som om de vore två grupper',
    `Jämför två sjukvårdsregioner, eller ${WITHOUT_WORD}.`,
  ],
  site: [
    'lokalen ingår i alla lokaler, och prövas som om de vore två grupper',
    `Jämför två lokaler, eller ${WITHOUT_WORD}.`,
  ],
  years: [
    'åren överlappar varandra, och prövas som om de vore två grupper',
    `Jämför år som inte överlappar, eller ${WITHOUT_WORD}.`,
  ],
};

function unequal({ subject, base, indicator, statistic }: Aim, source: FigureSource): Misfit | undefined {
  if (base === undefined) return ['ordet jämför två tal', 'Ange båda: år → år, nivå mot nivå eller lokal mot lokal.'];
  const other = indicator.statistics.find(({ id }) => id === base.statistic);
  const kind = boundKind(statistic.kind);
  if (kind.isTest || other === undefined || !isSameKind(statistic, other))
    return ['talen är av olika slag', 'Jämför tal av samma slag.'];
  if (kind.needsEqualTime && !areAsLong(subject, base, source))
    return ['antalen är från olika långa perioder', 'Jämför hela år, lika många på var sida.'];
  return undefined;
}

/** Counts of a part of a year say nothing beside counts of a whole one. */
function areAsLong(a: Reference, b: Reference, source: FigureSource): boolean {
  const length = ({ years }: Reference) => years.to - years.from;
  const same = a.years.from === b.years.from && a.years.to === b.years.to;
  return same || (length(a) === length(b) && !isPartOfYears(a.years, source) && !isPartOfYears(b.years, source));
}

function sizeWords({ share, days, months, years, count }: DifferenceSizes): string {
  const number = (value: number, unit: string) => `${roundedApart(value, [value])}${FIXED_SPACE}${unit}`;
  const times = [
    number(days, days === 1 ? 'dag' : 'dagar'),
    number(months, months === 1 ? 'månad' : 'månader'),
    number(years, 'år'),
  ];
  return `${`${roundedApart(share, [share], { scale: 100 })}${FIXED_SPACE}procentenheter`} (tider: ${times.join(', ')}; antal: ${percent(count, [])})`;
}

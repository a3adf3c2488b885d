import type { Area } from '../definitions/area.ts';
import type { Statistic } from '../definitions/measure.ts';
import type {
  ChoicesResult,
  CountResult,
  Figure,
  ProportionResult,
  SummaryResult,
  SurvivalResult,
} from '../results/result.ts';
import { wilson } from '../statistics/wilson.ts';
import { NO_CURVE, publicCurve } from './public-curve.ts';
import type { Absence, PublicBeside, PublicFigure, PublicShare, PublicSurvivalGroup, Shown } from './public-result.ts';

const WITHHELD: Absence = { absent: 'withheld' };

export interface FigureRule {
  /** By the number's name in `figure-numbers.ts`. */
  readonly isWithheld: (name: string) => boolean;
  readonly listed: readonly Statistic[];
  readonly disclosure: Area['disclosure'];
}

/** What is left of a figure when what must be withheld is. */
export function publicFigure(figure: Figure, rule: FigureRule): PublicFigure {
  switch (figure.kind) {
    case 'absent':
      return { kind: 'absent', reason: figure.reason };
    case 'count':
      return publicCount(figure, rule);
    case 'summary':
      return publicSummary(figure, rule);
    case 'proportion':
      return publicProportion(figure, rule);
    case 'choices':
      return publicChoices(figure, rule);
    case 'survival':
      return publicSurvival(figure, rule);
  }
}

const shownOr = ({ isWithheld }: FigureRule, name: string, value: number): Shown =>
  isWithheld(name) ? WITHHELD : value;

function publicCount({ n, unique, by }: CountResult, rule: FigureRule): PublicFigure {
  const persons = besideCount('unique', unique, rule);
  if (rule.isWithheld('n')) return { kind: 'count', n: WITHHELD, ...persons, by: {} };
  const list = (breakdown: string, categories: Readonly<Record<string, number>>) =>
    rule.isWithheld(breakdown) ? {} : mapRecord(categories, (id, value) => shownOr(rule, `${breakdown}/${id}`, value));
  return { kind: 'count', n, ...persons, by: rule.listed.includes('by') ? mapRecord(by, list) : {} };
}

type Field = 'mean' | 'sd' | 'p10' | 'p25' | 'median' | 'p75' | 'p90';

function publicSummary(figure: SummaryResult, rule: FigureRule): PublicFigure {
  const { isWithheld, listed, disclosure } = rule;
  const { n, method } = figure;
  const field = (name: Field, from = 0): Shown => {
    // Not shown at the level, whatever it is: to call it withheld would promise a number that the definition doesn't give.
    if (!listed.includes(name)) return { absent: 'not-listed' };
    if (isWithheld('n')) return WITHHELD;
    const value = figure[name];
    if (typeof value === 'number') return n < from ? WITHHELD : value;
    return { absent: figure.absent?.[name] ?? (name === 'sd' && n === 1 ? 'single-value' : 'not-poolable') };
  };
  return {
    kind: 'summary',
    n: isWithheld('n') ? WITHHELD : n,
    ...besideCount('persons', figure.persons, rule),
    mean: field('mean'),
    sd: field('sd'),
    p10: field('p10', disclosure.percentilesFrom),
    ...(listed.includes('p25') ? { p25: field('p25') } : {}),
    median: field('median'),
    ...(listed.includes('p75') ? { p75: field('p75') } : {}),
    p90: field('p90', disclosure.percentilesFrom),
    ...(method === undefined ? {} : { method }),
  };
}

function publicProportion(figure: ProportionResult, rule: FigureRule): PublicFigure {
  const { missing, preliminary = false, beside } = figure;
  return {
    kind: 'proportion',
    ...publicShare('', figure, rule),
    ...(missing === undefined ? {} : { missing: shownOr(rule, 'missing', missing) }),
    preliminary,
    ...(beside === undefined
      ? {}
      : { beside: mapRecord(beside, (id, share) => publicBeside(`beside/${id}/`, share, rule)) }),
  };
}

function publicChoices({ n, choices }: ChoicesResult, rule: FigureRule): PublicFigure {
  return {
    kind: 'choices',
    n: shownOr(rule, 'n', n),
    choices: mapRecord(choices, (id, choice) => ({
      ...publicShare(`${id}/`, choice, rule),
      missing: shownOr(rule, `${id}/missing`, choice.missing),
    })),
  };
}

/** How many persons stand behind cases, where that is known. */
function besideCount<K extends string>(
  name: K,
  persons: number | undefined,
  rule: FigureRule,
): { readonly [key in K]?: Shown } {
  return persons === undefined ? {} : ({ [name]: shownOr(rule, name, persons) } as { readonly [key in K]: Shown });
}

function publicBeside(
  prefix: string,
  of: { readonly numerator: number; readonly denominator: number },
  rule: FigureRule,
): PublicBeside {
  const { numerator, denominator, share } = publicShare(prefix, of, rule);
  return { numerator, denominator, share };
}

function publicShare(
  prefix: string,
  { numerator, denominator }: { readonly numerator: number; readonly denominator: number },
  rule: FigureRule,
): PublicShare {
  const base = { denominator: shownOr(rule, `${prefix}denominator`, denominator) };
  const nothing = (reason: Absence) => ({ share: reason, lower: reason, upper: reason });
  if (rule.isWithheld(`${prefix}numerator`)) return { ...base, numerator: WITHHELD, ...nothing(WITHHELD) };
  if (denominator === 0) return { ...base, numerator, ...nothing({ absent: 'not-applicable' }) };
  return { ...base, numerator, share: numerator / denominator, ...wilson(numerator, denominator) };
}

function publicSurvival({ n, events, missing, groups, logRank }: SurvivalResult, rule: FigureRule): PublicFigure {
  return {
    kind: 'survival',
    n: shownOr(rule, 'denominator', n),
    events: shownOr(rule, 'numerator', events),
    missing: shownOr(rule, 'missing', missing),
    groups: mapRecord(groups, (id, group): PublicSurvivalGroup => {
      const hasCurve = rule.listed.includes('survival') && !rule.isWithheld(`${id}/denominator`);
      return {
        n: shownOr(rule, `${id}/denominator`, group.n),
        events: shownOr(rule, `${id}/numerator`, group.events),
        ...(hasCurve ? publicCurve(group, rule.disclosure) : NO_CURVE),
      };
    }),
    logRank: logRank ?? { absent: 'not-applicable' },
  };
}

function mapRecord<A, B>(record: Readonly<Record<string, A>>, map: (key: string, value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(key, value)]));
}

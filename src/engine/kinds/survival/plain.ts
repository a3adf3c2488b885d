import { day, dayNumber } from '../../../calendar/day.ts';
import { daysBetween } from '../../../calendar/days-between.ts';
import type { SurvivalFigure } from '../../../definitions/figure-definition.ts';
import type { Figure } from '../../../results/result.ts';
import type { Case, Decision } from '../../population/case.ts';
import type { Excluded, KindContext, NationBeside, PlainKindContext, PlainReading } from '../kind.ts';
import { codeOf } from '../variable-codes.ts';
import { type FollowUpCount, survivalFigure, withRelative } from './estimate.ts';
import { exclusionOf, type NoFollowUp } from './exclusion-of.ts';
import { survivalGroups } from './groups.ts';
import type { PopulationCount } from './relative.ts';

/** Follows each case; one that can't be followed is left out and listed. */
export function plainSurvival(figure: SurvivalFigure, cases: readonly Case[], context: PlainKindContext): PlainReading {
  const excluded: Excluded[] = [];
  const decisions = cases.map((one): Decision => {
    const { reporter, person, table, row } = one;
    const followed = follow(figure, one);
    const decision = { reporter, person, table, row: row.number };
    if (typeof followed === 'object') {
      const { time, event, code } = followed;
      const end = event ? 'avliden' : 'följd i livet';
      return { ...decision, verdict: 'counted', reason: `${end} efter ${time} dagar, grupp ${code ?? 'okänd'}` };
    }
    const { code, message } = exclusionOf(figure, followed);
    excluded.push({ reporter, table, row: row.number, code });
    return { ...decision, verdict: 'excluded', reason: message };
  });
  return {
    figure: estimate(figure, cases, context),
    excluded,
    decisions,
    persons: { all: new Set(cases.map(({ person }) => person)) },
  };
}

/** The nation's estimate, from all cases of the part: a person with cases at several reporters is one, the first of them. */
export function plainSurvivalOfAll(figure: SurvivalFigure, cases: readonly Case[], context: KindContext): NationBeside {
  const byPerson = context.measure.computation.population.count === 'persons';
  return { figure: estimate(figure, byPerson ? firstOfPerson(cases) : cases, context) };
}

function firstOfPerson(cases: readonly Case[]): Case[] {
  return [...Map.groupBy(cases, ({ person }) => person).values()].flatMap((own) =>
    own.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.row.number - b.row.number)).slice(0, 1),
  );
}

function estimate(
  figure: SurvivalFigure,
  cases: readonly Case[],
  { measure, dictionary, lifeTable }: KindContext,
): Figure {
  const followed = cases.flatMap((one) => {
    const count = follow(figure, one);
    return typeof count === 'object' ? [{ one, count }] : [];
  });
  const groups = survivalGroups(figure, measure.computation.population, dictionary);
  const all = survivalFigure(
    followed.map(({ count }) => count),
    groups,
    figure.entry !== undefined,
  );
  if (figure.population === undefined || lifeTable === undefined) return all;
  const { born, sex } = figure.population;
  const places = followed.map(({ one, count: { time, event, n } }): PopulationCount => {
    const [start, birth, code] = [one.read(figure.from), one.read(born), one.read(sex)];
    if (typeof start !== 'string') throw new Error('a followed case without a start');
    const age = typeof birth === 'string' ? daysBetween(day(birth), day(start)) : null;
    return { time, event, age, start: dayNumber(day(start)), sex: codeOf(code), n };
  });
  return withRelative(all, places, lifeTable);
}

function follow({ from, death, lastSeen, entry, by }: SurvivalFigure, one: Case): FollowUpCount | NoFollowUp {
  const start = one.read(from);
  const died = one.read(death);
  const end = died ?? one.read(lastSeen);
  if (typeof start !== 'string' || typeof end !== 'string') return 'missing';
  if (end < start) return 'negative';
  const time = daysBetween(day(start), day(end));
  const came = entry === undefined ? null : one.read(entry);
  const entered = typeof came === 'string' ? Math.max(0, daysBetween(day(start), day(came))) : 0;
  if (entry !== undefined && entered >= time) return 'neverAtRisk';
  return { code: codeOf(one.read(by.variable)), time, event: died !== null, entry: entered, n: 1 };
}

import type { SurvivalFigure } from '../../definitions/measure.ts';
import type { SurvivalResult } from '../../results/result.ts';
import { NO_CURVE, publicCurve } from '../public-curve.ts';
import type { PublicSurvivalGroup } from '../public-result.ts';
import { DEFINED, type DefinedKind, type DisclosureKind } from './disclosure-kind.ts';
import { mapRecord, shownOr } from './figure-rule.ts';
import { besideOutside, partsOfDead, SIDES, sidesOf } from './numbers.ts';

/** Of a group that is withheld the totals go, so that the other groups' curves can stay. */
export const survival: DisclosureKind<SurvivalResult> = {
  numbers: ({ n, events, missing, groups }) => {
    const entries = Object.entries(groups);
    return {
      values: new Map([
        ...sidesOf('', partsOfDead({ n, events })),
        ['missing', missing],
        ...entries.flatMap(([id, group]) => sidesOf(`${id}/`, partsOfDead(group))),
      ]),
      cell: besideOutside,
      implied: new Map([
        ['denominator', ['numerator']],
        ...entries.flatMap(([id]): [string, string[]][] => [
          [`${id}/denominator`, [`${id}/numerator`, 'denominator', 'numerator']],
          [`${id}/numerator`, ['numerator']],
        ]),
      ]),
      sums:
        entries.length === 0 ? [] : SIDES.map((total) => ({ total, parts: entries.map(([id]) => `${id}/${total}`) })),
      adds: false,
    };
  },
  shown: ({ n, events, missing, groups, logRank }, rule) => ({
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
  }),
};

export const definedSurvival: DefinedKind<SurvivalFigure> = () => DEFINED;

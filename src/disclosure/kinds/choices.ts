import { choicesOfAll, madeOfChoices } from '../../definitions/chosen-of.ts';
import { definedParts } from '../../definitions/kinds/kinds.ts';
import type { Measure } from '../../definitions/measure.ts';
import type { ChoicesResult } from '../../results/result.ts';
import { countKey, criterionKeys, otherAnswer } from './count-key.ts';
import type { DisclosureKind } from './disclosure-kind.ts';
import { mapRecord, shownOr } from './figure-rule.ts';
import { guardsOf } from './guards.ts';
import { atMost, isNought, makes, type NamedRelation } from './numbers.ts';
import { shareNumbers, together } from './share-numbers.ts';
import { shownShare } from './shown-share.ts';

/** Of each choice a share; its denominator and those of whom it isn't known make n. */
export const choices: DisclosureKind<ChoicesResult> = {
  numbers: ({ n, choices: all }, context) => {
    const { measure, policy } = context;
    const { weights } = policy;
    const guards = guardsOf(context);
    const entries = Object.entries(all);
    const sets = entries.map(([id, choice]) =>
      shareNumbers(`${id}/`, choice, guards, policy, { denominator: weights.category, numerator: weights.share }),
    );
    const values = new Map([['n', n], ...entries.map(([id, { missing }]) => [`${id}/missing`, missing] as const)]);
    const relations: NamedRelation[] = entries.map(([id]) => makes('n', [`${id}/denominator`, `${id}/missing`]));
    const tie = (name: string, key: string | undefined, value: number) => {
      if (key === undefined) return;
      values.set(key, value);
      relations.push(makes(name, [key]));
    };
    const whole = countKey(measure);
    tie('n', whole, n);
    for (const choice of definedParts(measure.computation.figure).choices) {
      // Where nothing need be known, nobody can be unknown: all who ask the definition know that.
      if (choice.known.length === 0 && all[choice.id] !== undefined) relations.push(isNought(`${choice.id}/missing`));
      const [{ met, known }, counted] = [criterionKeys(measure, choice), all[choice.id]];
      if (counted !== undefined) {
        tie(`${choice.id}/numerator`, met, counted.numerator);
        tie(`${choice.id}/denominator`, known, counted.denominator);
      }
      const unmet = otherAnswer(measure, choice);
      if (unmet === undefined || counted === undefined) continue;
      values.set(unmet, counted.denominator - counted.numerator);
      relations.push(makes(`${choice.id}/denominator`, [`${choice.id}/numerator`, unmet]));
    }
    relations.push(...relationsOfChoices(measure, new Set(Object.keys(all))));
    return together(sets, {
      values,
      weights: new Map([['n', weights.total], ...entries.map(([id]) => [`${id}/missing`, weights.unknown] as const)]),
      implied: new Map([['n', entries.map(([id]) => `${id}/denominator`)]]),
      relations,
      heldBy: new Map(whole === undefined ? [] : entries.map(([id]) => [`${id}/denominator`, whole] as const)),
      guarded: [[['n', 1]]],
      fall: ['n'],
    });
  },
  shown: ({ n, choices: all }, rule) => ({
    kind: 'choices',
    n: shownOr(rule, 'n', n),
    choices: mapRecord(all, (id, choice) => ({
      ...shownShare(`${id}/`, choice, rule),
      missing: shownOr(rule, `${id}/missing`, choice.missing),
    })),
  }),
};

/** What the definition says of how many make one choice and others. @param told the choices that the figure has */
function relationsOfChoices(measure: Measure, told: ReadonlySet<string>): NamedRelation[] {
  const { choices: defined, among = [] } = definedParts(measure.computation.figure);
  const areTold = (ids: readonly string[] | undefined): ids is readonly string[] =>
    ids?.every((id) => told.has(id)) ?? false;
  const of = (what: string, ids: readonly string[]) => ids.map((id) => `${id}/${what}`);
  const ofAll = choicesOfAll(measure, defined, among);
  return [
    ...(areTold(ofAll) ? [atLeastOne('n', of('numerator', ofAll))] : []),
    ...madeOfChoices(measure, defined).flatMap(({ id, heldBy, ways, unknown }) => [
      ...heldBy
        .filter((one) => told.has(id) && told.has(one))
        .map((one) => atMost(`${id}/numerator`, [`${one}/numerator`])),
      ...(told.has(id) && areTold(ways) ? [atLeastOne(`${id}/numerator`, of('numerator', ways))] : []),
      ...(told.has(id) && areTold(unknown) ? [atLeastOne(`${id}/missing`, of('missing', unknown))] : []),
    ]),
  ];
}

/** All of the whole are in some of the parts: together these are at least as many. */
const atLeastOne = (whole: string, parts: readonly string[]): NamedRelation => ({
  ...makes(whole, parts),
  lower: Number.NEGATIVE_INFINITY,
});

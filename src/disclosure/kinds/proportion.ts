import { definedParts } from '../../definitions/kinds/kinds.ts';
import type { ProportionResult } from '../../results/result.ts';
import { personsKey, rowsKey } from './count-key.ts';
import type { DisclosureKind, FigureContext } from './disclosure-kind.ts';
import { mapRecord, shownOr } from './figure-rule.ts';
import { guardsOf } from './guards.ts';
import { atMost, isNought, makes, type NamedRelation } from './numbers.ts';
import { shareKeys } from './share-keys.ts';
import { ownWeights, shareNumbers, together } from './share-numbers.ts';
import { shownShare, shownShareBeside } from './shown-share.ts';

/** What is counted of all has no chance in it. */
const NO_LIMIT = { absent: 'not-applicable' } as const;

/** A share, those of whom it isn't known, and the same share among others. */
export const proportion: DisclosureKind<ProportionResult> = {
  numbers: (figure, context) => {
    const { policy } = context;
    const { weights } = policy;
    const guards = guardsOf(context);
    const { missing, beside = {} } = figure;
    const own = shareNumbers('', figure, guards, policy, ownWeights(context));
    const others = Object.entries(beside).map(([id, share]) =>
      shareNumbers(`beside/${id}/`, share, guards, policy, { denominator: weights.beside, numerator: weights.beside }),
    );
    const besides = Object.keys(beside).flatMap((id) => [`beside/${id}/denominator`, `beside/${id}/numerator`]);
    const ties = tiesOf(figure, context);
    return together([own, ...others], {
      values: new Map([...(missing === undefined ? [] : [['missing', missing] as const]), ...ties.values]),
      weights: missing === undefined ? new Map() : new Map([['missing', weights.unknown]]),
      implied: new Map([['denominator', ['numerator', ...besides]]]),
      relations: ties.relations,
      heldBy: ties.heldBy,
      ...(isOfCases(context) ? { told: ['numerator'] } : {}),
    });
  },
  shown: (figure, rule) => {
    const { missing, preliminary = false, beside } = figure;
    return {
      kind: 'proportion',
      ...shownShare('', figure, rule),
      ...(definedParts(rule.measure.computation.figure).census ? { lower: NO_LIMIT, upper: NO_LIMIT } : {}),
      ...(missing === undefined ? {} : { missing: shownOr(rule, 'missing', missing) }),
      preliminary: preliminary || (rule.isOpen ?? false),
      ...(beside === undefined
        ? {}
        : { beside: mapRecord(beside, (id, share) => shownShareBeside(`beside/${id}/`, share, rule)) }),
    };
  },
};

/** Whether its numerator is how many cases there are here, of those that another register has. */
const isOfCases = ({ measure }: FigureContext) => definedParts(measure.computation.figure).sums?.rows !== undefined;

/** What the figure's numbers have to do with counts that other figures are made of. */
function tiesOf({ numerator, denominator, missing, beside = {} }: ProportionResult, { measure }: FigureContext) {
  const values = new Map<string, number>();
  const relations: NamedRelation[] = [];
  const { besideRows, sums } = definedParts(measure.computation.figure);
  // Its value is what the cases' own figures say: the other register's comparison may say otherwise.
  if (sums?.rows !== undefined) relations.push(makes('numerator', [rowsKey(sums.rows, [])]));
  const { whole, known, met, unmet, isAllKnown } = shareKeys(measure);
  if (isAllKnown && missing !== undefined) relations.push(isNought('missing'));
  if (whole !== undefined) {
    values.set(whole, missing === undefined ? denominator : denominator + missing);
    relations.push(makes(whole, missing === undefined || isAllKnown ? ['denominator'] : ['denominator', 'missing']));
  }
  const tie = (name: string, key: string | undefined, value: number) => {
    if (key === undefined) return;
    values.set(key, value);
    relations.push(makes(name, [key]));
  };
  tie('numerator', met, numerator);
  tie('denominator', known, denominator);
  if (unmet !== undefined) {
    values.set(unmet, denominator - numerator);
    relations.push(makes('denominator', ['numerator', unmet]));
  }
  const { population } = measure.computation;
  for (const { id, rows } of besideRows) {
    const share = beside[id];
    if (share === undefined || population.count !== 'persons') continue;
    const key = personsKey(rows, population.first);
    values.set(key, share.denominator);
    relations.push(makes(`beside/${id}/denominator`, [key]));
    if (rows.every((row) => population.rows.some((one) => JSON.stringify(one) === JSON.stringify(row))))
      relations.push(atMost('denominator', [`beside/${id}/denominator`]));
  }
  return { values, relations, heldBy: new Map(whole === undefined ? [] : [['denominator', whole]]) };
}

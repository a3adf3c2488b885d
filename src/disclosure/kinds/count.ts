import type { Breakdown } from '../../definitions/figure-definition.ts';
import { breakdownFacts } from '../../definitions/kinds/breakdowns.ts';
import { definedParts } from '../../definitions/kinds/kinds.ts';
import type { Condition } from '../../definitions/population.ts';
import type { AbsenceReason, CountResult } from '../../results/result.ts';
import { anyValue, countKey } from './count-key.ts';
import type { DisclosureKind, FigureContext } from './disclosure-kind.ts';
import { shownOr } from './figure-rule.ts';
import { guardsOf } from './guards.ts';
import { atMost, makes, type NamedRelation, type NamedTerms } from './numbers.ts';
import { unknownAsCover } from './unknown-as-cover.ts';

/** n and every category. A category of few is withheld, and so is one outside which there are few. */
export const count: DisclosureKind<CountResult> = {
  numbers: ({ n, unique, by }, context) => {
    const { measure, policy } = context;
    const { weights } = policy;
    const guards = guardsOf(context);
    const values = new Map([['n', n]]);
    const weighed = new Map([['n', weights.total]]);
    const relations: NamedRelation[] = [];
    const guarded: NamedTerms[] = [[['n', 1]]];
    const fall = ['n'];
    const whole = countKey(measure);
    if (whole !== undefined) {
      values.set(whole, n);
      relations.push(makes('n', [whole]));
    }
    for (const list of listsOf(by, context).filter(({ untold }) => untold === undefined)) {
      const { id, categories, unknown, overlapping, exhaustive } = list;
      const name = (category: string) => `${id}/${category}`;
      const isKnown = (category: string) => category !== unknown;
      for (const [category, value] of categories) {
        values.set(name(category), value);
        weighed.set(name(category), weightOf(category, list, context));
        if (guards !== 'attributes' || !isKnown(category)) continue;
        guarded.push([[name(category), 1]], outside(category, list));
        fall.push(name(category));
      }
      const names = categories.map(([category]) => name(category));
      if (overlapping) relations.push(...names.map((one) => atMost('n', [one])));
      else relations.push(exhaustive ? makes('n', names) : atMost('n', names));
      const without = categories.find(([category]) => category === unknown);
      if (without !== undefined && exhaustive && !overlapping && guards === 'attributes') {
        const others = categories.filter((one) => one !== without).map(([, value]) => value);
        relations.push(...unknownAsCover({ name: name(without[0]), value: without[1] }, others, policy));
      }
      for (const [category, value] of categories) {
        const conditions = isKnown(category) ? list.conditionsOf(category) : undefined;
        const same = conditions && countKey(measure, conditions);
        if (same === undefined) continue;
        values.set(same, value);
        relations.push(makes(name(category), [same]));
      }
      const known = list.variable && countKey(measure, [anyValue(list.variable)]);
      if (known === undefined || without === undefined) continue;
      values.set(known, n - without[1]);
      relations.push(makes('n', [known, name(without[0])]));
    }
    if (unique !== undefined) {
      values.set('unique', unique);
      weighed.set('unique', weights.beside);
      relations.push(atMost('n', ['unique']));
      // How many more cases there are than persons is how many have several.
      const several: NamedTerms = [
        ['n', 1],
        ['unique', -1],
      ];
      guarded.push([['unique', 1]], several);
      fall.push('unique');
    }
    const implied = new Map([['n', [...weighed.keys()].filter((name) => name !== 'n')]]);
    return { values, weights: weighed, implied, relations, guarded, fall, shares: [], adds: true };
  },
  shown: ({ n, unique, by }, rule) => ({
    kind: 'count',
    n: shownOr(rule, 'n', n),
    ...(unique === undefined ? {} : { unique: shownOr(rule, 'unique', unique) }),
    by: Object.fromEntries(
      listsOf(by, rule).map(({ id, categories, untold }) => [
        id,
        Object.fromEntries(
          categories.map(([category, value]) => {
            if (untold !== undefined) return [category, { absent: untold }];
            const shown = shownOr(rule, `${id}/${category}`, value);
            // Nobody of those who reported: of the others it isn't known.
            const isUncounted = shown === 0 && rule.isPartial === true && by[id]?.[category] === undefined;
            return [category, isUncounted ? { absent: 'not-reported' } : shown];
          }),
        ),
      ]),
    ),
  }),
};

/** A breakdown's categories, the same ones in the same order whatever they hold. */
interface List {
  readonly id: string;
  readonly categories: readonly (readonly [category: string, value: number])[];
  /** The category of those of whom it isn't known. */
  readonly unknown?: string;
  /** The variable that says the category, where nothing else does. */
  readonly variable?: string;
  /** What a row of the category meets, where the definition says it. */
  readonly conditionsOf: (category: string) => readonly Condition[] | undefined;
  readonly overlapping: boolean;
  readonly exhaustive: boolean;
  /** Why it can't be told at all, though the count can. */
  readonly untold?: AbsenceReason;
}

function listsOf(by: CountResult['by'], { measure, listed, untold }: FigureContext): List[] {
  if (!listed.includes('by')) return [];
  const defined = definedParts(measure.computation.figure).breakdowns;
  return Object.entries(by).map(([id, counts]) => {
    const breakdown = defined.find((one) => one.id === id);
    const all = new Set([...(breakdown === undefined ? [] : codesOf(breakdown)), ...Object.keys(counts)]);
    const categories = [...all].map((category) => [category, countedOr0(counts[category])] as const);
    const why = untold[id];
    const list = { id, categories, ...(why === undefined ? {} : { untold: why }) };
    if (breakdown === undefined)
      return { ...list, overlapping: true, exhaustive: false, conditionsOf: () => undefined };
    const { byVariable, overlapping, exhaustive, categories: groups } = breakdownFacts(breakdown);
    const variable = byVariable?.otherwise === undefined ? byVariable?.variable : undefined;
    return {
      ...{ ...list, overlapping, exhaustive },
      ...(byVariable === undefined ? {} : { unknown: byVariable.missing }),
      ...(variable === undefined ? {} : { variable }),
      conditionsOf: (category) =>
        variable === undefined
          ? groups.find((one) => one.id === category)?.conditions
          : [{ variable, oneOf: [category] }],
    };
  });
}

/** A code that nobody has isn't in the figure: that is a nought, counted where everybody has reported. */
function countedOr0(value: number | undefined): number {
  return value === undefined ? 0 : value;
}

function codesOf(breakdown: Breakdown): readonly string[] {
  const { byVariable, categories } = breakdownFacts(breakdown);
  if (byVariable === undefined) return categories.map(({ id }) => id);
  return byVariable.codes === undefined ? [] : [...new Set([...byVariable.codes, byVariable.missing])];
}

/** Those outside a category of whom it is known that they are. */
function outside(category: string, { id, unknown, overlapping, categories }: List): NamedTerms {
  const hasUnknown = !overlapping && unknown !== undefined && categories.some(([one]) => one === unknown);
  return [['n', 1], [`${id}/${category}`, -1], ...(hasUnknown ? [[`${id}/${unknown}`, -1] as const] : [])];
}

function weightOf(category: string, { id, unknown }: List, { policy: { weights }, homeRegion }: FigureContext): number {
  if (category === unknown) return weights.unknown;
  if (category === homeRegion) return weights.ownRegion;
  return weights.breakdowns[id] ?? weights.category;
}

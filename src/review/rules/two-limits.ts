import { type Argument, areaRule } from '../../definitions/soundness/rule.ts';
import { stem } from '../../definitions/soundness/wording/words.ts';
import { allTexts, type PlacedText } from '../all-texts.ts';
import { daysIn, type LimitSense, limitsIn, type WrittenLimit } from '../wording/limits.ts';

/** A limit is written in one way: the same number and unit don't both include and exclude the limit itself. */
export const twoLimits = areaRule(
  {
    id: 'two-limits',
    title: 'Samma gräns skriven på två sätt',
    explanation: '”Minst sex” och ”över sex” skiljer sig för den som är exakt sex. Den enheten räknar, den andra inte.',
  },
  function* ({ area }) {
    const found = allTexts(area).flatMap(({ text, ...where }) =>
      limitsIn(text).map((limit) => ({ ...limit, ...where })),
    );
    // "minst en" and "mer än en" are ways of saying some and several; "under tio veckor" is mostly "during".
    const limits = found.filter(
      ({ comparison, unit, quote }) =>
        !/ (?:en|ett) /i.test(quote) && (comparison !== 'under' || daysIn(unit) === undefined),
    );
    for (const same of Map.groupBy(limits, ({ number, unit }) => `${number} ${stem(unit)}`).values())
      for (const [including, excluding] of [
        ['from', 'over'],
        ['upTo', 'under'],
      ] as const) {
        const one = preferred(same, including);
        const other = preferred(same, excluding);
        if (one && other) yield argument(one, other);
      }
  },
);

/** The first that says it, preferably in a measure: that is where people count. */
function preferred(found: readonly Found[], wanted: LimitSense): Found | undefined {
  const all = found.filter(({ comparison }) => comparison === wanted);
  return all.find(({ measure }) => measure) ?? all[0];
}

type Found = WrittenLimit & Omit<PlacedText, 'text'>;

function argument(one: Found, other: Found): Argument {
  const { measure, key } = one.measure ? one : other;
  return {
    severity: 'warning',
    ...(measure && { measure }),
    key,
    message: `${one.where} säger ”${one.quote}”, men ${other.where} ”${other.quote}”. Ett fall på exakt ${one.number} ${one.unit} räknas enligt den ena texten men inte enligt den andra.`,
    remedy: 'Använd samma ord på alla ställen, och säg om gränsvärdet ingår.',
    question: `Ingår exakt ${one.number} ${one.unit}?`,
  };
}

import type { DaysValue } from '../../definitions/figure-definition.ts';
import { definedParts } from '../../definitions/kinds/kinds.ts';
import type { Measure } from '../../definitions/measure.ts';
import { endsOf } from '../../definitions/soundness/figure-parts.ts';
import { KEYS } from '../../definitions/soundness/keys.ts';
import { type LintContext, measureRule } from '../../definitions/soundness/rule.ts';
import { nameOf } from '../../definitions/soundness/variables.ts';
import { wordings } from '../../definitions/soundness/wording/rows-of-table.ts';
import { likeness } from '../../definitions/soundness/wording/words.ts';

/** A published "x minus y" gives days forward in time: y is where the time starts and x where it ends. */
export const formulaSign = measureRule(
  {
    id: 'formula-sign',
    title: 'Formeln ger ett negativt antal dagar',
    explanation:
      'En tid är slutdatum minus startdatum. Står de i omvänd ordning blir varje normalt fall negativt, och enheterna rättar formeln på olika sätt.',
  },
  function* (measure, context) {
    const { figure } = measure.computation;
    const { days: value } = definedParts(figure);
    if (value === undefined) return;
    const { from, to } = value;
    const wrong = [...quotedFormulas(measure), ...writtenFormulas(measure, value, context)].find(
      ({ minuend, subtrahend }) => !endsOf(value).map(last).includes(minuend) || subtrahend !== last(from),
    );
    if (wrong === undefined) return;
    const swapped = wrong.minuend === last(from) && wrong.subtrahend === last(to);
    const example = `Exempel: ${from} 10 maj och ${to} 24 maj ger −14 dagar med den formeln, 14 med beräkningen.`;
    yield {
      severity: 'warning',
      message: `${wrong.where} säger ”${wrong.quote}”, men beräkningen går från ${from} till ${to}${swapped ? `. ${example}` : ': det är andra datum.'}`,
      remedy: `Skriv formeln som ${to} minus ${from}.`,
      question: 'Är det meningen att tiden räknas från det senare datumet?',
      key: wrong.key,
    };
  },
);

interface Formula {
  readonly minuend: string;
  readonly subtrahend: string;
  readonly where: string;
  readonly quote: string;
  readonly key: string;
}

/** The formulas that our readings hold as data. */
function quotedFormulas({ readings }: Measure): readonly Formula[] {
  return readings.flatMap(({ formula }) => {
    if (formula === undefined) return [];
    const [minuend, subtrahend] = [last(formula.minuend), last(formula.subtrahend)];
    const quote = `${minuend} minus ${subtrahend}`;
    return [{ minuend, subtrahend, where: 'Dokumentet', quote, key: KEYS.readings }];
  });
}

const SIDE = '((?:[\\p{L}\\p{N}-]+\\s+){0,5}[\\p{L}\\p{N}-]+)';
/** "x minus y", and "drar y från x" or "y dras från x", which are the same. */
const WRITTEN: readonly { readonly pattern: RegExp; readonly minuend: 1 | 2; readonly subtrahend: 1 | 2 }[] = [
  { pattern: new RegExp(`${SIDE}\\s+(?:minus|−)\\s+${SIDE}`, 'giu'), minuend: 1, subtrahend: 2 },
  { pattern: new RegExp(`drar\\s+${SIDE}\\s+från\\s+${SIDE}`, 'giu'), minuend: 2, subtrahend: 1 },
  { pattern: new RegExp(`${SIDE}\\s+dras\\s+från\\s+${SIDE}`, 'giu'), minuend: 2, subtrahend: 1 },
];

/**
 * Formulas that texts write out, read by which of the two dates each side is most like: one that fits better
 * the other way round is swapped, and one that fits neither way is left alone.
 */
function writtenFormulas(measure: Measure, { from, to }: DaysValue, { dictionary }: LintContext): readonly Formula[] {
  const fits = (phrase: string, path: string) => likeness(phrase, `${path} ${nameOf(dictionary, path, measure)}`);
  return wordings(measure).flatMap(({ where, text, key }) =>
    WRITTEN.flatMap(({ pattern, minuend, subtrahend }) =>
      [...text.matchAll(pattern)].flatMap((match) => {
        const [quote, left, right] = [match[0], match[minuend] ?? '', match[subtrahend] ?? ''];
        const asComputed = fits(left, to) + fits(right, from);
        const swapped = fits(left, from) + fits(right, to);
        if (swapped <= asComputed) return [];
        return [{ minuend: last(from), subtrahend: last(to), where, quote, key }];
      }),
    ),
  );
}

function last(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

import { hasValue } from '../../../definitions/conditions.ts';
import type { Choice, ChoicesFigure } from '../../../definitions/figure-definition.ts';
import type { ChoiceCount } from '../../../results/result.ts';
import type { Case, Decision } from '../../population/case.ts';
import { isAmong } from '../among.ts';
import type { PlainReading } from '../kind.ts';

/** Asks each case about each choice. */
export function plainChoices(figure: ChoicesFigure, all: readonly Case[]): PlainReading {
  const cases = all.filter((one) => isAmong(figure.among, one));
  const counts = figure.choices.map((choice): [string, ChoiceCount] => {
    const met = cases.map((one) => isMet(choice, one));
    const denominator = met.filter((each) => each !== undefined).length;
    return [choice.id, { numerator: met.filter(Boolean).length, denominator, missing: cases.length - denominator }];
  });
  const decisions = all.map((one): Decision => {
    const { reporter, person, table, row } = one;
    const isIn = cases.includes(one);
    const reason = isIn ? chosen(figure, one) : 'hör inte till nämnaren';
    return { reporter, person, table, row: row.number, verdict: isIn ? 'counted' : 'outside', reason };
  });
  return {
    figure:
      cases.length === 0
        ? { kind: 'absent', reason: 'not-applicable' }
        : { kind: 'choices', n: cases.length, choices: Object.fromEntries(counts) },
    excluded: [],
    decisions,
    persons: { all: new Set(cases.map(({ person }) => person)) },
  };
}

function isMet({ anyOf, known }: Choice, one: Case): boolean | undefined {
  if (anyOf.some((conditions) => one.anyRow(conditions))) return true;
  return one.anyRow(known.map(hasValue)) ? false : undefined;
}

function chosen({ choices }: ChoicesFigure, one: Case): string {
  const names = (met: boolean | undefined) =>
    choices
      .filter((choice) => isMet(choice, one) === met)
      .map(({ name }) => name)
      .join(', ') || 'inget';
  return `ja: ${names(true)}; okänt: ${names(undefined)}`;
}

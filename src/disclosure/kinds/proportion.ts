import type { ProportionFigure } from '../../definitions/measure.ts';
import type { ProportionResult } from '../../results/result.ts';
import { besideShares, withBeside } from './beside.ts';
import { DEFINED, type DefinedKind, type DisclosureKind } from './disclosure-kind.ts';
import { mapRecord, shownOr } from './figure-rule.ts';
import { besideOutside, plainNumbers, sideOf } from './numbers.ts';
import { shownShare, shownShareBeside } from './shown-share.ts';

/** With its denominator each number of a share gives the others back: few in the numerator or outside it hide all but that. */
export const proportion: DisclosureKind<ProportionResult> = {
  numbers: (figure, { sides }) => {
    const { missing } = figure;
    const isOfPersons = sides.includes('numerator');
    const told = isOfPersons && missing !== undefined ? [['missing', missing] as const] : [];
    return withBeside(
      {
        ...plainNumbers(new Map([...sides.map((side) => [side, sideOf(side, figure)] as const), ...told])),
        cell: isOfPersons ? besideOutside : (name) => name,
        implied: new Map([['denominator', ['numerator', 'missing']]]),
      },
      ...besideShares(figure, sides),
    );
  },
  shown: (figure, rule) => {
    const { missing, preliminary = false, beside } = figure;
    return {
      kind: 'proportion',
      ...shownShare('', figure, rule),
      ...(missing === undefined ? {} : { missing: shownOr(rule, 'missing', missing) }),
      preliminary,
      ...(beside === undefined
        ? {}
        : { beside: mapRecord(beside, (id, share) => shownShareBeside(`beside/${id}/`, share, rule)) }),
    };
  },
};

export const definedProportion: DefinedKind<ProportionFigure> = () => DEFINED;

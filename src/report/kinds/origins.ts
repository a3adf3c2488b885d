import type { FigureDefinition } from '../../definitions/figure-definition.ts';
import { definedParts, definitionKindOf } from '../../definitions/kinds/kinds.ts';
import type { Measure } from '../../definitions/measure.ts';
import type { Dictionary } from '../../dictionary/dictionary.ts';
import { breakdownKindOf } from '../../engine/kinds/breakdowns/breakdowns.ts';
import { survivalGroups } from '../../engine/kinds/survival/groups.ts';
import type { IndicatorStatistic } from '../figures/figure-source.ts';
import type { NumberOrigin } from '../reading/number-definition.ts';

/** What a statistic is by where its number comes from. */
export interface OriginKind<O extends NumberOrigin = NumberOrigin> {
  /** The word for it in `siffror.yaml`. */
  readonly written: string;
  /** The kind of number that it gives. */
  readonly number: IndicatorStatistic['kind'];
  /** Whether figures by the definition have such a number. */
  readonly isOf: (figure: FigureDefinition) => boolean;
  /** What it names of a measure whose figures have it. */
  readonly names?: (from: O, measure: Measure, dictionary: Dictionary) => readonly NamedPart[];
  /** Whether those whom it is unknown of are out of its denominator. */
  readonly isOfKnown?: (from: O) => boolean;
  /** The group whose cases alone it is of: nobody is in two of a measure's groups. */
  readonly group?: (from: O) => string;
  /** The breakdown whose picture shows it. */
  readonly breakdown?: (from: O) => string;
}

/** A part of a measure's figure by the id that is written for it under a key of `siffror.yaml`, and the ids that there are. */
export interface NamedPart {
  readonly key: string;
  readonly id: string;
  readonly ids: readonly string[];
}

const idsOf = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id);

const isFollowed = (figure: FigureDefinition) => definedParts(figure).followed !== undefined;

const ORIGINS: { readonly [K in NumberOrigin['kind']]: OriginKind<Extract<NumberOrigin, { kind: K }>> } = {
  count: { written: 'antal', number: 'count', isOf: (figure) => definitionKindOf(figure).hasBreakdowns },
  share: {
    written: 'andel',
    number: 'share',
    isOf: (figure) => definitionKindOf(figure).isShare && !definitionKindOf(figure).hasChoices,
  },
  choice: {
    written: 'val',
    number: 'share',
    isOf: (figure) => definitionKindOf(figure).hasChoices,
    names: ({ choice }, { computation: { figure } }) => [
      { key: 'val', id: choice, ids: idsOf(definedParts(figure).choices) },
    ],
  },
  category: {
    written: 'kategori',
    number: 'share',
    isOf: (figure) => definedParts(figure).breakdowns.length > 0,
    isOfKnown: ({ except }) => except !== undefined,
    breakdown: ({ breakdown }) => breakdown,
    names: ({ breakdown: id, category, except }, { computation: { figure, population } }, dictionary) => {
      const { breakdowns } = definedParts(figure);
      const named: NamedPart = { key: 'uppdelning', id, ids: idsOf(breakdowns) };
      const breakdown = breakdowns.find((one) => one.id === id);
      if (breakdown === undefined) return [named];
      const ids = idsOf(breakdownKindOf(breakdown).codes(breakdown, population, dictionary));
      const left: readonly NamedPart[] = except === undefined ? [] : [{ key: 'utom', id: except, ids }];
      return [named, { key: 'kategori', id: category, ids }, ...left];
    },
  },
  median: {
    written: 'median',
    number: 'days',
    isOf: (figure) => definitionKindOf(figure).statistics(figure).includes('median'),
  },
  survival: {
    written: 'överlevnad',
    number: 'estimate',
    isOf: isFollowed,
    group: ({ group }) => group,
    names: ({ group }, { computation: { figure, population } }, dictionary) => {
      const { followed } = definedParts(figure);
      const groups = followed === undefined ? [] : survivalGroups(followed, population, dictionary);
      return [{ key: 'grupp', id: group, ids: idsOf(groups) }];
    },
  },
  p: { written: 'p', number: 'p', isOf: isFollowed },
  relativeSurvival: {
    written: 'relativ överlevnad',
    number: 'estimate',
    isOf: (figure) => definedParts(figure).followed?.population !== undefined,
  },
};

/** The one place that joins an origin's type to its kind's. */
export function originKindOf(from: NumberOrigin): OriginKind {
  return ORIGINS[from.kind] as unknown as OriginKind;
}

/** The words in `siffror.yaml` for the numbers that figures by the definition have. */
export function originsOf(figure: FigureDefinition): readonly string[] {
  return Object.values(ORIGINS).flatMap(({ written, isOf }) => (isOf(figure) ? [written] : []));
}

import type { Area } from '../definitions/area.ts';
import type { Release } from '../results/release.ts';
import type { Result } from '../results/result.ts';
import { publicFigure } from './kinds/kinds.ts';
import type { PublicResult } from './public-result.ts';
import { listedStatistics, withheldIn } from './withheld-cells.ts';

/**
 * What the public may see of figures, by the area's first disclosure rule (`area.disclosure`; domain.md 4.3): the only maker
 * of a {@link PublicResult}. All that is shown together comes in one call, since figures protect one another. Results of a
 * measure that the area lacks, or at a level that the measure doesn't list, are left out.
 * @throws RangeError when the release is another area's, or holds years that overlap so that nothing can protect them
 *
 * - A count of 1 to threshold − 1 is withheld; 0 is shown when the rule says so.
 * - A summary of fewer than threshold is withheld whole, n included. p10 and p90 need `percentilesFrom`.
 * - A proportion with a denominator below threshold is withheld whole. When the numerator, or those outside it, are 1 to
 *   threshold − 1, numerator, share and interval are withheld: with the denominator each gives the numerator back.
 * - Of choices each is a proportion. When any has few missing, n and all missing go: n − denominator gives them back.
 * - Of survival a group with few is withheld whole, and the totals with it; curves are thinned (`public-curve.ts`).
 * - A withheld n withholds its breakdowns. Where units make a nation, categories that don't overlap make an n, strata and
 *   what is in none make all, or years are also taken together, more is withheld until no subtraction gives anything back
 *   (`complement.ts`); a list that can't be kept safe is left empty.
 * - What stands beside a figure (persons behind cases, the same share among others) is withheld by the same rules, and also
 *   when it differs from the figure's own by too few.
 * - What is absent stays so, with its reason, and a breakdown that can't be told has no number. A statistic that the level doesn't list is `not-poolable`.
 *
 * Not yet covered: differences between versions, releases and measures (the n of B1 and of B2 are nearly one number); bounds from
 * overlapping categories or from several sums at once; several rows of one person counted as several; groups that are all alike;
 * the fewest cells.
 */
export function disclose(release: Release, area: Area): PublicResult[] {
  if (release.area !== area.id) throw new RangeError(`a release of ${release.area} is not of ${area.id}`);
  const { results } = release;
  const rules = new Map(area.measures.map((one) => [one.id, { one, isWithheld: withheldIn(one, results, area) }]));
  return results.flatMap((result) => {
    const { area: of, measure, definition, reporter, part, period, extract, source, figure } = result;
    const rule = rules.get(measure);
    const listed = rule && listedStatistics(rule.one, reporter);
    if (rule === undefined || listed === undefined) return [];
    const shown = publicFigure(figure, {
      isWithheld: (name) => rule.isWithheld(result, name),
      listed,
      disclosure: area.disclosure,
      untold: result.untold ?? {},
    });
    const address = { area: of, measure, definition, reporter, part, period, extract, source };
    return [{ ...address, ...besideOf(result), figure: shown } as PublicResult];
  });
}

/** What is told beside a figure that says nothing of anyone's health. */
function besideOf({ reporters, preliminary, comparableFrom, refused }: Result): Partial<PublicResult> {
  return {
    ...(reporters === undefined ? {} : { reporters }),
    ...(preliminary === undefined ? {} : { preliminary }),
    ...(comparableFrom === undefined ? {} : { comparableFrom }),
    ...(refused === undefined ? {} : { refused }),
  };
}

import type { Area, Reporter } from '../definitions/area.ts';
import type { HealthcareRegion, Organisation } from '../dictionary/organisation.ts';
import { WORDS } from '../words/language.ts';
import { listed } from '../words/lists.ts';

/** Where somebody lives, and who of those who report lies there. */
export interface HomeRegion {
  /** `Region Skåne`, or of a region that is split `Region Halland, om du bor i Hylte, Halmstad eller Laholm`. */
  readonly name: string;
  /** `Skåne`, as people look for it. */
  readonly shortName: string;
  readonly healthcareRegion: HealthcareRegion;
  /** Those of the healthcare region, in the area's order; none where it has nobody. */
  readonly reporters: readonly Reporter[];
}

/**
 * Every region of residence in the order of the alphabet, with those who report from its healthcare region. A unit lies where its own
 * region is; who reports for a healthcare region has its id. Empty where nobody of the area lies in any.
 */
export function residencesOf(area: Area, organisation: Organisation | undefined): readonly HomeRegion[] {
  if (organisation === undefined) return [];
  const { regions, healthcareRegions, municipalities } = organisation;
  const placeOf = ({ id, homeRegion }: Reporter) =>
    homeRegion === undefined ? id : regions.find(({ code }) => code === homeRegion)?.healthcareRegion;
  const at = (id: string | undefined) =>
    healthcareRegions
      .filter((one) => one.id === id)
      .map((healthcareRegion) => ({
        healthcareRegion,
        reporters: area.reporters.filter((reporter) => placeOf(reporter) === id),
      }));
  const residences = regions.flatMap(({ code, name, shortName, healthcareRegion }) => {
    if (healthcareRegion !== undefined) return at(healthcareRegion).map((one) => ({ name, shortName, ...one }));
    const parts = Map.groupBy(
      municipalities.filter((one) => one.code.startsWith(code)),
      (one) => one.healthcareRegion,
    );
    return [...parts].flatMap(([id, own]) =>
      at(id).map((one) => ({
        name: `${name}, om du bor i ${listed(
          own.map((each) => each.name),
          'or',
        )}`,
        shortName,
        ...one,
      })),
    );
  });
  if (residences.every(({ reporters }) => reporters.length === 0)) return [];
  const { compare } = new Intl.Collator(WORDS.language);
  return residences.toSorted((a, b) => compare(a.shortName, b.shortName));
}

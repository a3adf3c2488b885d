import type { HealthcareRegion, Inhabitants, Municipality, Region, Unit } from '../../dictionary/organisation.ts';
import { withSynonyms } from '../../dictionary/shaped-variable.ts';
import { z } from '../../schema.ts';
import { calendarDay, id, text } from './values.ts';

const regionCode = z
  .string()
  .regex(/^\d{2}$/, 'är inte två siffror.\nSkriv länskoden inom citattecken, till exempel "03".');

/** Other names, as people write them in cells. */
const synonymer = z.array(text).min(1).optional();

const region = z
  .strictObject({ kod: regionCode, namn: text, kortnamn: text, synonymer, sjukvårdsregion: id.optional() })
  .transform(
    (written): Region => ({
      code: written.kod,
      name: written.namn,
      shortName: written.kortnamn,
      ...withSynonyms(written),
      ...(written.sjukvårdsregion === undefined ? {} : { healthcareRegion: written.sjukvårdsregion }),
    }),
  );

const healthcareRegion = z
  .strictObject({ id, namn: text, namn_i_förordningen: text })
  .transform(
    (written): HealthcareRegion => ({ id: written.id, name: written.namn, lawName: written.namn_i_förordningen }),
  );

const municipality = z
  .strictObject({
    kod: z.string().regex(/^\d{4}$/, 'är inte fyra siffror.\nSkriv kommunkoden inom citattecken.'),
    namn: text,
    sjukvårdsregion: id,
  })
  .transform(
    (written): Municipality => ({
      code: written.kod,
      name: written.namn,
      healthcareRegion: written.sjukvårdsregion,
    }),
  );

const unit = z.strictObject({ id, namn: text, kortnamn: text, synonymer, huvudman: regionCode, ort: text }).transform(
  (written): Unit => ({
    id: written.id,
    name: written.namn,
    shortName: written.kortnamn,
    ...withSynonyms(written),
    holder: written.huvudman,
    place: written.ort,
  }),
);

const persons = z.int().min(1);

const inhabitants = z
  .strictObject({
    dag: calendarDay.describe('Dagen som folkmängden gäller.'),
    källa: text.describe('Vem som har publicerat talen, och var de står.'),
    riket: persons.describe('Hela landet: summan av regionerna.'),
    regioner: z.record(regionCode, persons).describe('Folkmängden efter länskod, för alla regioner.'),
  })
  .transform(
    (written): Inhabitants => ({
      on: written.dag,
      source: written.källa,
      regions: written.regioner,
      nation: written.riket,
    }),
  );

/** The files of `content/organisation/`, by name without ending. */
export const organisationFiles = {
  regioner: z.strictObject({ regioner: z.array(region).min(1) }).transform(({ regioner }) => regioner),
  sjukvardsregioner: z
    .strictObject({ sjukvårdsregioner: z.array(healthcareRegion).min(1) })
    .transform(({ sjukvårdsregioner }) => sjukvårdsregioner),
  kommuner: z.strictObject({ kommuner: z.array(municipality) }).transform(({ kommuner }) => kommuner),
  enheter: z.strictObject({ enheter: z.array(unit).min(1) }).transform(({ enheter }) => enheter),
  folkmangd: z.strictObject({ folkmängd: z.array(inhabitants).min(1) }).transform(({ folkmängd }) => folkmängd),
};

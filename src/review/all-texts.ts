import type { Area } from '../definitions/area.ts';
import { breakdownFacts } from '../definitions/kinds/breakdowns.ts';
import { definedParts } from '../definitions/kinds/kinds.ts';
import type { Measure } from '../definitions/measure.ts';
import { KEYS } from '../definitions/soundness/keys.ts';
import { keyOf } from '../definitions/soundness/wording/rows-of-table.ts';

/** A text of the area and where it stands, for people. */
export interface PlacedText {
  readonly text: string;
  readonly where: string;
  readonly key: string;
  readonly measure?: Measure;
}

/** Every text that the owner has written about the area: its definition, its conditions and the rows of its measures. */
export function allTexts(area: Area): readonly PlacedText[] {
  return [
    ...sectionsOf(area.description),
    ...area.conditions.map(({ name, text }) => ({ where: `villkoret ”${name}”`, text, key: KEYS.area.conditions })),
    ...area.measures.flatMap((measure) => [
      ...measure.texts.map(({ label, text }) => ({
        where: `${measure.code}, ${label.toLowerCase()},`,
        text,
        key: keyOf(label),
        measure,
      })),
      ...measure.readings.map(({ published }) => ({
        where: `${measure.code}, enligt dokumentet,`,
        text: published,
        key: KEYS.readings,
        measure,
      })),
      ...categoryNames(measure).map(({ text, key }) => ({
        where: `${measure.code}, en kategori,`,
        text,
        key,
        measure,
      })),
    ]),
  ];
}

/** The parts of the description, each with its heading, so that a finding can say where. */
function sectionsOf(description: string): readonly PlacedText[] {
  return description.split(/^(?=#+ )/m).map((section) => {
    const [, heading] = /^#+ (.*)$/m.exec(section) ?? [];
    const where = heading === undefined ? 'områdets beskrivning' : `områdets beskrivning under ”${heading.trim()}”`;
    return { where, text: section, key: KEYS.area.description };
  });
}

/** What parts of a figure are called: categories, choices and groups. */
function categoryNames({
  computation: { figure },
}: Measure): readonly { readonly text: string; readonly key: string }[] {
  const named = (parts: readonly { readonly name: string }[], key: string) =>
    parts.map(({ name }) => ({ text: name, key }));
  const { breakdowns, choices, followed } = definedParts(figure);
  return [
    ...named(choices, KEYS.choices),
    ...named(followed?.by.groups ?? [], KEYS.groups),
    ...breakdowns.flatMap((one) => named(breakdownFacts(one).categories, KEYS.breakdowns)),
  ];
}

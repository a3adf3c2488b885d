import type { Area } from '../definitions/area.ts';
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
  if (figure.kind === 'choices') return named(figure.choices, KEYS.choices);
  if (figure.kind === 'survival') return named(figure.by.groups ?? [], KEYS.groups);
  if (figure.kind !== 'count') return [];
  return figure.breakdowns.flatMap((one) => (one.kind === 'categories' ? named(one.categories, KEYS.breakdowns) : []));
}

import type { Measure } from '../../measure.ts';
import { KEYS } from '../keys.ts';
import { folded } from './words.ts';

/** The rows of the authority's table that rules ask for, by their label there. */
export const LABELS = {
  measure: 'Mått',
  measuredIn: 'Mätenhet',
  purpose: 'Syfte',
  direction: 'Riktning',
  description: 'Teknisk beskrivning',
  numerator: 'Täljare',
  denominator: 'Nämnare',
  sources: 'Datakälla',
  errors: 'Felkällor och begränsningar',
  levels: 'Redovisningsnivåer och fördelningar',
} as const;
export type Label = (typeof LABELS)[keyof typeof LABELS];

/** The key of a row in a measure's file: the label's first words in small letters, joined. */
export function keyOf(label: string): string {
  return (
    label
      .toLowerCase()
      .split(/ (?:och|av) /)[0]
      ?.replaceAll(' ', '_') ?? label
  );
}

/** The text of a row, empty when the measure has no such row. */
export function textOf(measure: Measure, label: Label): string {
  return measure.texts.find((row) => folded(row.label).startsWith(folded(label)))?.text.trim() ?? '';
}

/** The rows that say what is counted: not the purpose, not the comments, not when to report. */
export function definingText(measure: Measure): string {
  const { measure: title, description, numerator, denominator } = LABELS;
  return [title, description, numerator, denominator].map((label) => textOf(measure, label)).join('\n\n');
}

/** Words of the owner and where they stand. */
export interface Wording {
  readonly where: string;
  readonly text: string;
  readonly key: string;
}

/** Every row with a text, and what our readings quote from the document. */
export function wordings({ texts, readings }: Measure): readonly Wording[] {
  const rows = texts.map(({ label, text }) => ({ where: `Raden ”${label}”`, text, key: keyOf(label) }));
  const quoted = readings.map(({ published }) => ({ where: 'Dokumentet', text: published, key: KEYS.readings }));
  return [...rows, ...quoted].filter(({ text }) => text.trim() !== '');
}

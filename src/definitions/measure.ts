import type { Day } from '../calendar/day.ts';
import type { FigureDefinition } from './figure-definition.ts';
import type { Population } from './population.ts';

/**
 * A measure as data: its words, how it is computed in a closed vocabulary, its versions and its worked examples.
 * Read from one YAML file under `content/omraden/<area>/` in the order of the authority's own table.
 * Two evaluators read a {@link Computation}: the SQL generator (`sql/`) and the plain row-by-row one (`evaluate-plainly.ts`).
 */
export interface Measure {
  /** Id in files and addresses, such as `O1`. */
  readonly id: string;
  /** Id as people write it, such as `Ö1`. */
  readonly code: string;
  readonly name: string;
  readonly category: string;
  readonly type: MeasureType;
  /** The counts are of care given, which tells nothing of anybody's health. Without it they are of patients' attributes. */
  readonly counts?: 'care';
  /** The wanted direction, or undefined where the document leaves it out (a finding of the linter, not a guess of ours). */
  readonly direction?: Direction;
  readonly measuredIn: string;
  /** What one counts, in the plural: `tumörer`. Undefined where the general word for what is counted will do. */
  readonly cases?: string;
  /** What the values of a summary are in, after a number: `dygn`. Undefined where the word that the computation gives will do. */
  readonly valuesIn?: string;
  /** How its figures are said where the general words for them would be stiff or could be misread. */
  readonly sentences?: Sentences;
  /** What it answers to a patient; undefined where a patient has nothing to ask. */
  readonly forPatients?: ForPatients;
  /** Which part of its figures stands for it where there is room for one number; undefined where the kind of figure says it. */
  readonly headline?: HeadlinePart;
  /** The rows of the authority's table, in its order. */
  readonly texts: readonly MeasureText[];
  readonly computation: Computation;
  /** Which statistics are shown at each level. */
  readonly levels: readonly Level[];
  /** What to reach, where somebody has set it. */
  readonly targets?: Targets;
  readonly versions: readonly MeasureVersion[];
  /** Where what is published and our reading differ, or the document can be read in more than one way. */
  readonly readings: readonly DocumentReading[];
  readonly examples: readonly Example[];
  /** The file it came from, for messages. */
  readonly file: string;
}

export interface Sentences {
  /** A whole sentence of a share without its full stop, with `{antal}` (37 av 120), `{andel}` ((30,8 %)), `{var}` (i riket) and `{när}` (under 2025). */
  readonly share?: string;
  /** The same of a count, without `{andel}`. */
  readonly count?: string;
  /** What the number is a share of, where it stands alone under the measure's name: `andel med individuell vårdplan`. */
  readonly label?: string;
  /** A statistic with what it is of, first in a sentence: `Medelåldern`. */
  readonly named?: { readonly share?: string; readonly median?: string; readonly mean?: string };
  /** What a median means, after the number: `eller mindre väntade hälften av {antal} patienter {var} {när}`. */
  readonly half?: string;
  /** What it means that it is unknown of a case, without full stop, with `{antal}` (56 tumörer): `{antal} utan registrerad behandling räknas inte`. */
  readonly missing?: string;
}

/** A patient's question that a measure's figures answer, and what the patient can ask where the care is given. */
export interface ForPatients {
  readonly question: string;
  readonly advice: string;
}

/** A category of a breakdown, a choice or a group, by what the figure is made of, and how its share is said. */
export interface HeadlinePart {
  readonly breakdown?: string;
  readonly part: string;
  /** What it is the share of, after "andel": `med WHO-grad 1`. */
  readonly name: string;
  /** Of groups that are followed: who a group is, after its share: `av dem med {grupp}`. */
  readonly of?: string;
  /** As {@link Sentences.share}; of groups that are followed what stands after the share, with `{gruppen}`, `{övriga}` and `{när}`. */
  readonly sentence: string;
}

export type MeasureType = 'keyFigure' | 'process' | 'result';
export type Direction = 'lower' | 'higher' | 'none';

export interface MeasureText {
  readonly label: string;
  readonly text: string;
  readonly public: boolean;
}

export interface Level {
  readonly level: 'nation' | 'unit';
  readonly statistics: readonly Statistic[];
}
export type Statistic = 'n' | 'mean' | 'sd' | 'p10' | 'p25' | 'median' | 'p75' | 'p90' | 'share' | 'by' | 'survival';

/** Levels to reach in the measure's direction, in the unit that it is shown in: per cent of a share, days of a time. */
export interface Targets {
  /** From here on it is acceptable. */
  readonly level1: number;
  /** From here on it is good; undefined where only one level has been set. */
  readonly level2?: number;
  /** Nobody has set the level as one to reach: it is only what somebody compares with. */
  readonly isReference?: true;
  readonly source: string;
}

export interface MeasureVersion {
  readonly version: string;
  readonly fromYear: number;
  readonly change?: string;
  /** The first year whose figures can be compared with this version's; later than `fromYear` when the first was a trial. */
  readonly comparableFrom: number;
}

/** A point where the published wording and what is computed differ: both are held. */
export interface DocumentReading {
  readonly topic: ReadingTopic;
  readonly published: string;
  readonly ours: string;
  readonly reason: string;
  /** Who has confirmed the reading, and where. Without it the reading is a proposal of ours, and is shown as one. */
  readonly confirmedBy?: string;
  /** The published formula, where it is one: the linter tries it. */
  readonly formula?: PublishedFormula;
}
export type ReadingTopic =
  | 'formula'
  | 'population'
  | 'breakdown'
  | 'limit'
  | 'title'
  | 'level'
  | 'time'
  | 'direction'
  | 'reporting'
  | 'term';

/** "x minus y" as the document has it, in the variables of the form. */
export interface PublishedFormula {
  readonly minuend: string;
  readonly subtrahend: string;
}

/** Which cases there are, in what period, and the figure that is made of them. */
export interface Computation {
  readonly population: Population;
  /** The period runs from the area's first day to the end of the measuring year, not only over the year. */
  readonly period?: 'sinceStart';
  readonly figure: FigureDefinition;
}

/** A small data set and what must come of it: runs as a test under its Swedish name in both evaluators. */
export interface Example {
  readonly name: string;
  readonly year: number;
  /** Id of a stratum of the area; absent when all are together. */
  readonly stratum?: string;
  readonly asOf: Day;
  readonly tables: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;
  readonly expected: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly problems: readonly string[];
}

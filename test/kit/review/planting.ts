import type { Area } from '../../../src/definitions/area.ts';
import type {
  CategoryBreakdown,
  ChoicesFigure,
  CoverageFigure,
  DaysValue,
  LinkedRow,
  OwnDays,
  OwnRow,
  ProportionFigure,
  SurvivalFigure,
} from '../../../src/definitions/figure-definition.ts';
import type { Measure, MeasureText } from '../../../src/definitions/measure.ts';
import type { Exclusion } from '../../../src/definitions/population.ts';
import type { LongTime, Warning } from '../../../src/definitions/warning.ts';
import type { Dictionary } from '../../../src/dictionary/dictionary.ts';
import { soundArea } from './sound-area.ts';
import { soundDictionary } from './sound-dictionary.ts';

/** The same shape with everything open to change, for planting one mistake in a sound area. */
export type Open<T> = T extends string | number | boolean | undefined | null
  ? T
  : T extends ReadonlyMap<infer K, infer V>
    ? Map<K, Open<V>>
    : { -readonly [K in keyof T]: Open<T[K]> };

/** A sound area to plant in, with short ways to its parts. */
export class Garden {
  readonly area: Open<Area> = structuredClone(soundArea()) as Open<Area>;
  readonly dictionary: Open<Dictionary> = structuredClone(soundDictionary()) as Open<Dictionary>;

  measure(id: string): Open<Measure> {
    return found(this.area.measures.find((one) => one.id === id));
  }

  /** The row of the measure's table with the label. */
  text(id: string, label: string): Open<MeasureText> {
    return found(this.measure(id).texts.find((one) => one.label === label));
  }

  /** Replaces words in the measure's technical description; the words must be there. */
  reword(id: string, was: string, becomes: string, label = 'Teknisk beskrivning'): void {
    const row = this.text(id, label);
    if (!row.text.includes(was)) throw new Error(`${id}: "${was}" is not in ${label}`);
    row.text = row.text.replace(was, becomes);
  }

  days(id: string): Open<DaysValue> {
    const { figure } = this.measure(id).computation;
    if (figure.kind !== 'summary' || figure.value.kind !== 'days') throw new Error(`${id} has no days`);
    return figure.value;
  }

  longTime(): Open<LongTime & Warning> {
    const warning = found(this.area.warnings?.[0]);
    if (warning.kind !== 'longTime') throw new Error('the first question is not about a time');
    return warning;
  }

  negative(id: string): Open<Exclusion> {
    return found(this.days(id).negative);
  }

  proportion(id: string): Open<ProportionFigure> {
    const { figure } = this.measure(id).computation;
    if (figure.kind !== 'proportion') throw new Error(`${id} is no proportion`);
    return figure;
  }

  linked(id: string): Open<LinkedRow> {
    const { numerator } = this.proportion(id);
    if (numerator.own !== undefined) throw new Error(`${id} has no row in another table`);
    return numerator;
  }

  ownRow(id: string): Open<OwnRow> {
    const { numerator } = this.proportion(id);
    if (numerator.own !== 'row') throw new Error(`${id} does not ask its own row`);
    return numerator;
  }

  ownDays(id: string): Open<OwnDays> {
    const { numerator } = this.proportion(id);
    if (numerator.own !== 'days') throw new Error(`${id} has no limit to its days`);
    return numerator;
  }

  choices(id: string): Open<ChoicesFigure> {
    const { figure } = this.measure(id).computation;
    if (figure.kind !== 'choices') throw new Error(`${id} has no choices`);
    return figure;
  }

  coverage(id: string): Open<CoverageFigure> {
    const { figure } = this.measure(id).computation;
    if (figure.kind !== 'coverage') throw new Error(`${id} is no coverage`);
    return figure;
  }

  survival(id: string): Open<SurvivalFigure> {
    const { figure } = this.measure(id).computation;
    if (figure.kind !== 'survival') throw new Error(`${id} is no survival`);
    return figure;
  }

  within(id: string): { after: string; fromDays: number; toDays: number } {
    return found(this.linked(id).within);
  }

  breakdown(id: string, breakdown: string): Open<CategoryBreakdown> {
    const { figure } = this.measure(id).computation;
    const one = figure.kind === 'count' ? figure.breakdowns.find((candidate) => candidate.id === breakdown) : undefined;
    if (one?.kind !== 'categories') throw new Error(`${id} has no categories ${breakdown}`);
    return one;
  }

  source(id: string) {
    return found(this.measure(id).computation.population.rows[0]);
  }

  variable(table: string, column: string) {
    return found(this.dictionary.forms.get(table)?.variables.find(({ id }) => id === column));
  }
}

/** The thing, which a test knows to be there. */
export function found<T>(thing: T | undefined): T {
  if (thing === undefined) throw new Error('the sound area has no such thing');
  return thing;
}

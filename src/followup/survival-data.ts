import type { EventWord } from './event-word.ts';
import { groupOrder } from './group-order.ts';
import { NameCodes } from './name-codes.ts';
import type { SurvivalRow } from './survival-row.ts';

/** Right-censored data, a place per row: as `survivalByGroup` takes them, and `survivalOfIntervals` when there are subjects. */
export interface SurvivalData {
  readonly time: readonly number[];
  readonly event: readonly boolean[];
  readonly entry?: readonly number[];
  /** Place of the row's group among `names`. */
  readonly group: readonly number[];
  readonly groups: number;
  /** The groups in the order of `groupOrder`; one with the name `alla` when none are asked for. */
  readonly names: readonly string[];
  readonly strata?: readonly number[];
  readonly subject?: readonly number[];
  /** The row's number in the file. */
  readonly row: readonly number[];
}

/** The name of the only group when none are asked for. */
const EVERYBODY = 'alla';

/** Puts rows together to data, in columns of numbers as they come. */
export class SurvivalDataBuilder {
  readonly #time: number[] = [];
  readonly #event: EventWord[] = [];
  readonly #entry: number[] = [];
  readonly #group: number[] = [];
  readonly #strata: number[] = [];
  readonly #subject: number[] = [];
  readonly #row: number[] = [];
  readonly #groups = new NameCodes();
  readonly #stratum = new NameCodes();
  readonly #subjects = new NameCodes();

  /** Adds a row that is complete: either all rows have a role or none has. */
  add({ time, event, entry, by, strata, id }: SurvivalRow, number: number): void {
    if (time === undefined || event === undefined) return;
    this.#time.push(time);
    this.#event.push(event);
    this.#row.push(number);
    this.#group.push(this.#groups.of(by ?? EVERYBODY));
    if (entry !== undefined) this.#entry.push(entry);
    if (strata !== undefined) this.#strata.push(this.#stratum.of(strata));
    if (id !== undefined) this.#subject.push(this.#subjects.of(id));
  }

  get rows(): number {
    return this.#row.length;
  }

  /** @param happened what stands for the event */
  data(happened: EventWord): SurvivalData {
    const found = this.#groups.names();
    const names = groupOrder(found);
    const places = new Map(names.map((name, place) => [name, place]));
    const placeOf = found.map((name) => places.get(name) ?? 0);
    return {
      time: this.#time,
      event: this.#event.map((word) => word === happened),
      group: this.#group.map((code) => placeOf[code] ?? 0),
      groups: names.length,
      names,
      row: this.#row,
      ...(this.#entry.length > 0 ? { entry: this.#entry } : {}),
      ...(this.#strata.length > 0 ? { strata: this.#strata } : {}),
      ...(this.#subject.length > 0 ? { subject: this.#subject } : {}),
    };
  }
}

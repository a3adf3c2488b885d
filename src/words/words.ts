import type { AbsenceForms, AbsenceName } from './absence-name.ts';
import type { DirectionForms, DirectionName } from './direction-name.ts';

/** What a language must give, so that another one is a file and not a hunt through the rooms. */
export interface Words {
  /** The tag of the language (BCP 47): `sv`. */
  readonly language: string;
  /** Between the last two of a list. */
  readonly and: string;
  readonly or: string;
  /** January first, in small letters where the language writes them so. */
  readonly months: readonly string[];
  /** A number of months after its number: `mån`. */
  readonly monthsShort: string;
  readonly numbers: {
    readonly decimal: string;
    readonly thousands: string;
    readonly minus: string;
    /** The sign of per cent with what stands between it and the number. */
    readonly percent: string;
    /** Before a number that is rounded so that nobody can tell the true one: `ungefär`. */
    readonly about: string;
    readonly percentagePoints: { readonly one: string; readonly many: string };
    /** Small numbers as prose writes them, from none. */
    readonly inWords: readonly string[];
  };
  /** Words for many that are another for one: `patienter` → `patient`. */
  readonly singular: Readonly<Record<string, string>>;
  /** Of what a category is called that is counted: `kvinna` → `kvinnor`. */
  readonly plural: Readonly<Record<string, string>>;
  readonly absence: Readonly<Record<AbsenceName, AbsenceForms>>;
  readonly direction: Readonly<Record<DirectionName, DirectionForms>>;
}

import type { Day } from '../calendar/day.ts';

/** Who answers for what is published: on every page, and in the files that programs read. */
export interface Publisher {
  readonly name: string;
  /** Nobody: what is published of data that aren't made up is then a draft, and says so. */
  readonly isMadeUp?: true;
  readonly contact: PublisherContact;
  /** For journalists, where there is another. */
  readonly press?: PublisherContact;
  readonly licence: { readonly name: string; readonly address: string };
  /** What the edition is called: `Första utgåvan`. */
  readonly edition: string;
  /** Where the site will stay, ending with `/`; undefined where nobody has promised that. */
  readonly address?: string;
  readonly accessibility: AccessibilityFacts;
}

/** A person or a function that answers. */
export interface PublisherContact {
  readonly name: string;
  readonly email: string;
  readonly telephone?: string;
}

/** What the statement that lag (2018:1937) asks for can't know of itself. */
export interface AccessibilityFacts {
  /** How far the law's demands are met. */
  readonly compliance: 'fully' | 'partly' | 'not';
  /** When the statement was made. */
  readonly made: Day;
  /** How it was judged, in a sentence or more. */
  readonly method: string;
  readonly shortcomings: readonly string[];
  readonly contact: PublisherContact;
  readonly authority: { readonly name: string; readonly address: string };
}

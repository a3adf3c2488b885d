declare const OWN: unique symbol;

/** A code that stands in no catalogue, since a definition or a rule of review carries its own words for it. */
export type OwnCode = string & { readonly [OWN]: true };

/** The code of what a definition (`kod:`) or a rule of review words itself. */
export function ownCode(code: string): OwnCode {
  return code as OwnCode;
}

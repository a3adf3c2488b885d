/** From what on words say that two numbers differ, on an area's site and in its report alike. */
export interface DifferenceLimits {
  /** Between two shares, 0–1. */
  readonly share: number;
  /** Of what is counted of all: as many cases too, since of a few one alone is several points. */
  readonly cases: number;
  /** How often a test may say that there is a difference where there is none, 0–1. */
  readonly significance: number;
}

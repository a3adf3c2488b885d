/** A published figure beside the one from simulated rows. */
export interface PublishedFigure {
  readonly name: string;
  /** Document and section. */
  readonly source: string;
  readonly target: number;
  readonly simulated: number;
  /** How many the simulated figure is of. */
  readonly of: number;
  /** How far chance may take the simulated figure from the target. */
  readonly tolerance: number;
}

/** A share, with four standard errors of a share of that size as its tolerance. */
export function shareFigure(name: string, source: string, target: number, count: number, of: number): PublishedFigure {
  return { name, source, target, simulated: count / of, of, tolerance: 4 * Math.sqrt((target * (1 - target)) / of) };
}

/** A count, with four standard deviations of a Poisson count of that size as its tolerance. */
export function countFigure(name: string, source: string, target: number, count: number): PublishedFigure {
  return { name, source, target, simulated: count, of: count, tolerance: 4 * Math.sqrt(target) };
}

/** Whether the simulation gives the figure within its tolerance. */
export function isReproduced({ target, simulated, of, tolerance }: PublishedFigure): boolean {
  return of > 0 && Math.abs(simulated - target) <= tolerance;
}

/** The figure on one line: name, source, target, simulated value, number and tolerance. */
export function figureLine({ name, source, target, simulated, of, tolerance }: PublishedFigure): string {
  const short = (value: number) => String(Number(value.toFixed(3)));
  return [name, source, short(target), short(simulated), `n ${of}`, `± ${short(tolerance)}`].join(' | ');
}

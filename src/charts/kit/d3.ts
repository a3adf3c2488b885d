/** The door to d3-scale and d3-shape: what the pictures need of them, and nothing else. */
import { scaleLinear } from 'd3-scale';
import { curveStepAfter, curveStepBefore, line, symbol, symbolDiamond2 } from 'd3-shape';

/** From a value to a place along an axis. */
export interface Scale {
  (value: number): number;
  readonly ticks: readonly number[];
  /** The values at the ends of the axis. */
  readonly domain: readonly [number, number];
}

/** A linear axis from 0 along `[from, to]` pixels, up to the largest value, or rounded up to a tick when ticks are asked for. */
export function scaleFromZero(
  largest: number,
  [from, to]: readonly [number, number],
  tickCount: number | 'exact',
): Scale {
  const scale = scaleLinear([0, largest > 0 ? largest : 1], [from, to]);
  if (tickCount !== 'exact') scale.nice(tickCount);
  const [start = 0, end = largest] = scale.domain();
  return Object.assign((value: number) => scale(value), {
    ticks: tickCount === 'exact' ? [] : scale.ticks(tickCount),
    domain: [start, end] as const,
  });
}

/** Path data of straight lines through the points. */
export function linePath(points: readonly (readonly [x: number, y: number])[]): string {
  return line().digits(1)(points.map(([x, y]) => [x, y])) ?? '';
}

/** Path data of a stair: the same value until the next point to the right, whichever way the points go. */
export function stepPath(
  points: readonly (readonly [x: number, y: number])[],
  way: 'right' | 'left' = 'right',
): string {
  const curve = way === 'right' ? curveStepAfter : curveStepBefore;
  return alongAxes(line().curve(curve).digits(1)(points.map(([x, y]) => [x, y])) ?? '');
}

/** The same path in half the letters: a line along an axis names only what changes, and one that goes nowhere is left out. */
function alongAxes(path: string): string {
  let before = ['', ''];
  return path.replace(/([ML])([^,]+),([^MLZ]+)/g, (whole, command: string, x: string, y: string) => {
    const [isSameX, isSameY] = [x === before[0], y === before[1]];
    before = [x, y];
    if (command === 'M') return whole;
    if (isSameX) return isSameY ? '' : `V${y}`;
    return isSameY ? `H${x}` : whole;
  });
}

/** Path data of a diamond around (0, 0) with an area in square pixels. */
export function diamondPath(area: number): string {
  return symbol(symbolDiamond2, area).digits(1)() ?? '';
}

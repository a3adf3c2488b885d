import { diamondPath, scaleFromZero } from '../charts/kit/d3.ts';
import { px } from '../charts/kit/svg.ts';
import { html, type Markup } from '../markup.ts';

export interface SmallRange {
  /** What is heard of it: each number with whose it is that isn't told beside it. Empty where nothing is left to tell. */
  readonly description: string;
  /** The numbers of those who report. */
  readonly numbers: readonly number[];
  /** Marked apart among the numbers. */
  readonly own?: number;
  readonly nation?: number;
  /** The end of the axis; without it, a round number beyond the largest. */
  readonly top?: number;
  readonly format: (value: number) => string;
}

const WIDTH = 208;
const EDGE = 8;
const AXIS = 11;

/**
 * Where the numbers of those who report lie on an axis from nought, with the nation's as a diamond. Rings that fall on one another are
 * one, with how many it is inside: drawn over one another they would look like the filled one. Its colours come from the page, so that
 * it is drawn for day and for night.
 */
export function smallRange({ description, numbers, own, nation, top, format }: SmallRange): Markup {
  const largest = top ?? Math.max(0, ...[...numbers, nation, own].filter((number) => number !== undefined));
  const scale = scaleFromZero(largest, [EDGE, WIDTH - EDGE], top === undefined ? 2 : 'exact');
  const [, end] = scale.domain;
  const x = (value: number) => px(scale(value));
  const mine = own === undefined ? undefined : scale(own);
  const placed = together(numbers.map((value) => scale(value)));
  return html`<svg class="range" ${description === '' ? html`aria-hidden="true"` : html`role="img" aria-label="${description}"`} viewBox="0 0 ${WIDTH} 34"><path class="axis" d="M${EDGE},${AXIS}H${WIDTH - EDGE}M${EDGE},5v12M${WIDTH - EDGE},5v12"/>${placed.map(({ at, count }) => ring(at, count, mine))}${nation !== undefined && html`<path class="nation" d="${diamondPath(80)}" transform="translate(${x(nation)},${AXIS})"/>`}${
    mine !== undefined && html`<circle class="own" cx="${px(mine)}" cy="${AXIS}" r="6"/>`
  }<text x="0" y="31">${format(0)}</text><text x="${WIDTH}" y="31" text-anchor="end">${format(end)}</text></svg>`;
}

/** So near that two rings look like one. */
const NEAR = 2;

/** Places with how many lie at each, from left to right. */
function together(places: readonly number[]): readonly { readonly at: number; readonly count: number }[] {
  const groups: number[][] = [];
  for (const at of places.toSorted((a, b) => a - b)) {
    const last = groups.at(-1);
    if (last !== undefined && at - (last[0] ?? at) < NEAR) last.push(at);
    else groups.push([at]);
  }
  return groups.map((own) => ({ at: own.reduce((sum, one) => sum + one, 0) / own.length, count: own.length }));
}

/** One who reports; several at one place as a number in a larger ring, and those at the filled ring's place as a ring around it. */
function ring(at: number, count: number, mine: number | undefined): Markup {
  if (mine !== undefined && Math.abs(mine - at) < NEAR) return html`<circle cx="${px(at)}" cy="${AXIS}" r="9.5"/>`;
  if (count === 1) return html`<circle cx="${px(at)}" cy="${AXIS}" r="4.5"/>`;
  return html`<circle class="many" cx="${px(at)}" cy="${AXIS}" r="7.5"/><text class="many" x="${px(at)}" y="${AXIS + 4}" text-anchor="middle">${count}</text>`;
}

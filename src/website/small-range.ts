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
 * Where the numbers of those who report lie on an axis from nought, with the nation's as a diamond. Its colours come from the
 * page, so that it is drawn for day and for night.
 */
export function smallRange({ description, numbers, own, nation, top, format }: SmallRange): Markup {
  const largest = top ?? Math.max(0, ...[...numbers, nation, own].filter((number) => number !== undefined));
  const scale = scaleFromZero(largest, [EDGE, WIDTH - EDGE], top === undefined ? 2 : 'exact');
  const [, end] = scale.domain;
  const x = (value: number) => px(scale(value));
  return html`<svg class="range" ${description === '' ? html`aria-hidden="true"` : html`role="img" aria-label="${description}"`} viewBox="0 0 ${WIDTH} 34"><path class="axis" d="M${EDGE},${AXIS}H${WIDTH - EDGE}M${EDGE},5v12M${WIDTH - EDGE},5v12"/>${numbers.map(
    (value) => html`<circle cx="${x(value)}" cy="${AXIS}" r="4.5"/>`,
  )}${nation !== undefined && html`<path class="nation" d="${diamondPath(80)}" transform="translate(${x(nation)},${AXIS})"/>`}${
    own !== undefined && html`<circle class="own" cx="${x(own)}" cy="${AXIS}" r="6"/>`
  }<text x="0" y="31">${format(0)}</text><text x="${WIDTH}" y="31" text-anchor="end">${format(end)}</text></svg>`;
}

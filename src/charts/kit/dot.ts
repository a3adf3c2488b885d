import { type Markup, markup } from '../../markup.ts';
import { diamondPath } from './d3.ts';
import { PALETTE } from './palette.ts';
import { px } from './svg.ts';

export interface DotStyle {
  /** A diamond instead of a circle, and another colour. */
  readonly nation: boolean;
  /** Not final: an outline. */
  readonly hollow: boolean;
}

/** One value as a mark around (x, y). */
export function dot(x: number, y: number, { nation, hollow }: DotStyle): Markup {
  const colour = nation ? PALETTE.nation : PALETTE.unit;
  const paint = markup`fill="${hollow ? PALETTE.paper : colour}" stroke="${colour}" stroke-width="2"`;
  return nation
    ? markup`<path d="${diamondPath(60)}" transform="translate(${px(x)},${px(y)})" ${paint}/>
`
    : markup`<circle cx="${px(x)}" cy="${px(y)}" r="4.5" ${paint}/>
`;
}

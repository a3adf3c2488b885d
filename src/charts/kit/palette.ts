/**
 * Colours of the pictures, on white. Text keeps a contrast of at least 4.5 and marks of at least 3 (WCAG 2.1, 1.4.3 and
 * 1.4.11), which a test works out. Colour is never the only sign: there is always a word, a shape or a pattern too.
 */
export const PALETTE = {
  paper: '#ffffff',
  /** Names and values. */
  ink: '#16212b',
  /** Details and axes. */
  soft: '#46535f',
  /** A unit's marks. */
  unit: '#00507a',
  /** The nation's marks, which are also diamonds or stand below a rule. */
  nation: '#8a4a12',
  /** Fills inside an outline: they carry no meaning alone. */
  unitTint: '#d5e5ee',
  nationTint: '#f4e3d3',
  /** Hatching and outlines where there is no value. */
  absent: '#6b7680',
  /** Axis lines; the values are written out. */
  line: '#d3dae0',
} as const;

/** How one of several lines or bars beside one another is told from the others. */
export interface Series {
  readonly colour: string;
  /** Of a line; the first is whole. */
  readonly dash?: string;
}

/** The first is drawn in the colour of units. After the last they begin anew: no picture has so many that can be told apart. */
export const SERIES: readonly [Series, ...Series[]] = [
  { colour: '#00507a' },
  { colour: '#8a4a12', dash: '9 4' },
  { colour: '#17694a', dash: '2.5 3' },
  { colour: '#74398f', dash: '11 4 2.5 4' },
  { colour: '#4d565e', dash: '5 3' },
];

export function seriesAt(place: number): Series {
  return SERIES[place % SERIES.length] ?? SERIES[0];
}

/** Sizes in the picture's own pixels. */
export const TEXT = { size: 14, small: 12.5, line: 18, smallLine: 16.5 } as const;

/** Quoted: a name with a number in it is no name in CSS, and the whole list would be ignored. */
export const FONT = "'Source Sans 3', system-ui, sans-serif";

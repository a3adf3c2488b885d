import type { Chart } from '../../../src/charts/chart.ts';

/** One picture of the gallery. */
export interface GalleryCase {
  /** Also the golden file's name. */
  readonly name: string;
  /** What to look at. */
  readonly shows: string;
  readonly chart: Chart;
}

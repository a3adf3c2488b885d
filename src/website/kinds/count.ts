import type { CountFigure } from '../../definitions/figure-definition.ts';
import { casesOf } from '../../definitions/general-words.ts';
import type { PublicCount } from '../../disclosure/public-result.ts';
import { html } from '../../markup.ts';
import { counted } from './counted.ts';
import { type AboutKind, type DefinedHeadline, type FigureEntries, named } from './website-kind.ts';

export const count: FigureEntries<PublicCount> = ({ n, unique, by }) => [
  ...named({ n, ...(unique === undefined ? {} : { unique }) }),
  ...Object.entries(by).flatMap(([breakdown, categories]) =>
    inCodeOrder(categories).map(([category, value]) => ({ statistic: 'n', value, breakdown, category })),
  ),
];

/** An object has its whole numbers first and other keys as they came; a list of codes has them all in the order of the codes. */
function inCodeOrder<T>(categories: Readonly<Record<string, T>>): [string, T][] {
  const all = Object.entries(categories);
  return all.some(([code]) => /^\d+$/.test(code)) ? all.toSorted(([a], [b]) => (a < b ? -1 : 1)) : all;
}

export const countHeadline: DefinedHeadline<CountFigure> = (measure) => counted(casesOf(measure));

export const countAbout: AboutKind = {
  method: html`<h3>Antal</h3>
<p>Ett antal räknar det som måttet säger: patienter, behandlingar eller vårdtillfällen. Är uppdelningen sådan att samma patient kan höra till flera kategorier blir summan av kategorierna större än antalet.</p>`,
  nation: html`<p>Antal läggs ihop.</p>`,
};

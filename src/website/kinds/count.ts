import { valueIn } from '../../charts/value-in.ts';
import type { CountFigure } from '../../definitions/figure-definition.ts';
import { casesOf } from '../../definitions/general-words.ts';
import { publicParts } from '../../disclosure/kinds/public-parts.ts';
import { isShown, type PublicCount, type PublicFigure, type Shown } from '../../disclosure/public-result.ts';
import { html } from '../../markup.ts';
import { counted } from './counted.ts';
import { partSaid, SHARE, type ToldShare } from './share.ts';
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

/** The share of the category that stands for the measure, or how many there are. */
export const countHeadline: DefinedHeadline<CountFigure> = (measure) => {
  const { headline } = measure;
  if (headline?.breakdown === undefined) return counted(casesOf(measure));
  const { breakdown, part, name, sentence } = headline;
  const shareOf = (figure: PublicFigure): ToldShare => {
    const denominator = valueIn(figure, 'n');
    const numerator = publicParts(figure).by[breakdown]?.[part] ?? absentOf(figure);
    return { numerator, denominator, share: ratio(numerator, denominator) };
  };
  return {
    ...SHARE,
    label: `andel ${name}`,
    value: (figure) => shareOf(figure).share,
    said: (figure, whose) => partSaid(sentence, shareOf(figure), whose),
  };
};

const absentOf = (figure: PublicFigure): Shown => ({ absent: publicParts(figure).absent ?? 'not-applicable' });

/** Of two numbers that are shown; what hides either hides it. */
function ratio(numerator: Shown, denominator: Shown): Shown {
  if (!isShown(numerator)) return numerator;
  if (!isShown(denominator)) return denominator;
  return denominator === 0 ? { absent: 'not-applicable' } : numerator / denominator;
}

export const countAbout: AboutKind = {
  method: html`<h3>Antal</h3>
<p>Ett antal räknar det som måttet säger: patienter, behandlingar eller vårdtillfällen. Är uppdelningen sådan att samma patient kan höra till flera kategorier blir summan av kategorierna större än antalet.</p>`,
  nation: () => html`<p>Antal läggs ihop.</p>`,
};

import { valueIn } from '../../charts/value-in.ts';
import { ownClause, statisticNamed } from '../../charts/words/own-sentence.ts';
import type { SummaryFigure } from '../../definitions/figure-definition.ts';
import { casesOf, valuesInOf } from '../../definitions/general-words.ts';
import { publicParts } from '../../disclosure/kinds/public-parts.ts';
import { isShown, type PublicFigure, type PublicSummary, type Shown } from '../../disclosure/public-result.ts';
import { html } from '../../markup.ts';
import { FIXED_SPACE } from '../../words/fixed-space.ts';
import { midSentence } from '../../words/letters.ts';
import { formatCount, formatMean, formatPercentile } from '../../words/numbers.ts';
import { type AboutKind, type DefinedHeadline, type FigureEntries, named } from './website-kind.ts';

export const summary: FigureEntries<PublicSummary> = (figure) => {
  const { n, persons, mean, sd, p10, p25, median, medianLower, medianUpper, p75, p90 } = figure;
  return named({
    n,
    ...(persons === undefined ? {} : { persons }),
    ...{ mean, sd, p10 },
    ...(p25 === undefined ? {} : { p25 }),
    median,
    ...(medianLower === undefined || medianUpper === undefined ? {} : { medianLower, medianUpper }),
    ...(p75 === undefined ? {} : { p75 }),
    p90,
  });
};

/**
 * The median, unless the nation has only a mean: by the definition, or since percentiles can't always be pooled (contract.md 2). What is
 * hidden decides nothing: it is hidden where it would have stood.
 */
export const summaryHeadline: DefinedHeadline<SummaryFigure> = (measure, nation) => {
  const listed = measure.levels.find(({ level }) => level === 'nation')?.statistics ?? ['median'];
  const [name, column, format] =
    !listed.includes('median') || (listed.includes('mean') && isUnpooled(nation))
      ? (['medelvärde', 'mean', formatMean] as const)
      : (['median', 'median', formatPercentile] as const);
  const unit = valuesInOf(measure);
  return {
    name,
    label: `${name}, ${unit}`,
    format,
    unit,
    isShare: false,
    value: (figure) => valueIn(figure, column),
    said: (figure, { where, when }) => {
      const n = valueIn(figure, 'n');
      // Of a number that isn't shown nothing is said but that, and why.
      if (!isShown(n) || !isShown(valueIn(figure, column))) return undefined;
      const parts = { antal: formatCount(n), var: where, när: `under ${when}` };
      const own = column === 'median' ? ownClause(measure, 'half', parts) : undefined;
      const of =
        own ??
        `${midSentence(statisticNamed(measure, column))} ${where} under ${when} (${formatCount(n)} ${casesOf(measure)})`;
      return [of, rangeSaid(figure, unit)].filter((part) => part !== undefined).join('. ');
    },
  };
};

/** Whether a nation's median can't be made of its parts'. */
function isUnpooled(nation: PublicFigure | undefined): boolean {
  const median = nation && publicParts(nation).values?.median;
  return median !== undefined && !isShown(median) && median.absent === 'not-poolable';
}

/** How the values spread, where that is shown: between the outer percentiles, or the quartiles. */
function rangeSaid(figure: PublicFigure, unit: string): string | undefined {
  const between = (part: string, from: Shown, to: Shown) =>
    isShown(from) && isShown(to)
      ? `${part} ligger mellan ${formatPercentile(from)} och ${formatPercentile(to)}${FIXED_SPACE}${unit}`
      : undefined;
  return (
    between('Ungefär åtta av tio värden', valueIn(figure, 'p10'), valueIn(figure, 'p90')) ??
    between('Hälften av värdena', valueIn(figure, 'p25'), valueIn(figure, 'p75'))
  );
}

export const summaryAbout: AboutKind = {
  hasIntervals: true,
  method: html`<h3>Medelvärde, standardavvikelse och percentiler</h3>
<p>Standardavvikelsen är stickprovets: summan av de kvadrerade avvikelserna delas med n − 1. Medianen är det mittersta värdet. Dess 95-procentiga konfidensintervall visas inte som det är, för att inte peka ut någon. Det som visas är ett spann som rymmer det: spannet når minst så långt från medianen åt vart håll som skyddet av enskilda kräver, hur många värden som än ligger bakom. Intervallet i det är beräknat exakt: gränserna är två av värdena i storleksordning, valda ur binomialfördelningen så att medianen ligger mellan dem i minst 95 fall av 100, hur värdena än är fördelade. Ett medelvärdes 95-procentiga konfidensintervall är beräknat enligt Students t, och anges från 30 värden när det inte når under noll: då är värdena för snett fördelade. Tionde och nittionde percentilen är de gränser som en tiondel av värdena ligger under respektive över. Percentiler räknas med linjär interpolation (typ 7 hos Hyndman och Fan), samma sätt som funktionen PERCENTIL.INK i Excel.</p>
<p>Tid räknas i hela kalenderdagar och ålder i hela fyllda år.</p>`,
  nation: ({ all }) =>
    html`<p>Medelvärde och standardavvikelse vägs samman så att de blir desamma som om alla värden hade räknats på en gång: både hur värdena varierar inom ${all} och skillnaderna mellan dem ingår. Median och percentiler kan inte vägas samman ur percentilerna för ${all}. De visas för riket bara när de har räknats på de enskilda värdena.</p>`,
  reading: html`<p>I diagram över tid och ålder visar det breda fältet hur värdena är spridda: från tionde till nittionde percentilen ligger ungefär åtta av tio, mellan kvartilerna hälften. Det beskriver hur olika patienterna är, inte hur osäker en median eller ett medelvärde är. Det prickade strecket genom medianen är det spann som rymmer dess konfidensintervall. I diagram över åren är det strecket genom punkten. Medianen kan vara mycket säkrare än strecket är långt. Att två sådana streck täcker varandra säger därför inget om skillnaden mellan medianerna. Saknas strecket är medianen inte säkrare: det är dolt, eller värdena är för få.</p>`,
};

import { chaptersOf, type ToldChapter } from '../definitions/chapters.ts';
import type { Measure } from '../definitions/measure.ts';
import { html, type Markup } from '../markup.ts';
import type { Reporters } from '../results/result.ts';
import { link, measureAddress, type PageAddress } from './addresses.ts';
import { changeWords } from './change-words.ts';
import { findingOf, laterWords, openWords } from './finding.ts';
import { commonNation } from './partial-nation.ts';
import { rangeOf } from './range-of.ts';
import { resultLine } from './result-line.ts';
import type { SiteInput } from './site-input.ts';
import { spreadWords } from './spread-words.ts';

/** The measures chapter by chapter: each with its result, how far those who report lie from one another, and a small picture. */
export function chapterList(input: SiteInput, page: PageAddress): readonly Markup[] {
  const common = commonNation(input);
  return chaptersOf(input.area).map((chapter) => chapterSection(input, chapter, page, common));
}

function chapterSection(
  input: SiteInput,
  { id, name, sentence, measures }: ToldChapter,
  page: PageAddress,
  common: Reporters | undefined,
): Markup {
  return html`<section>
<h2 id="kapitel-${id}">${name}</h2>
${sentence !== undefined && html`<p class="text soft chapter">${sentence}</p>`}
<ul class="findings">
${measures.map((measure) => line(input, measure, page, common))}</ul>
</section>
`;
}

function line(input: SiteInput, measure: Measure, page: PageAddress, common: Reporters | undefined): Markup {
  const finding = findingOf(input, measure);
  const said = [
    finding.nation?.beside,
    spreadWords(input, finding),
    changeWords(input, finding),
    openWords(finding),
    laterWords(finding),
  ];
  const beside = said.filter((part) => part !== undefined).join(' ');
  return html`<li>
<h3><a href="${link(page, measureAddress(measure.id))}">${measure.name}</a> <span class="code">${measure.code}</span></h3>
${resultLine(input, finding, common)}
${beside !== '' && html`<p class="beside">${beside}</p>`}
${rangeOf(input, finding)}
</li>
`;
}

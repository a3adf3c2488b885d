import { reporterNouns } from '../charts/words/reporter-nouns.ts';
import type { Reporter } from '../definitions/area.ts';
import { NATION } from '../definitions/nation.ts';
import { publicParts } from '../disclosure/kinds/public-parts.ts';
import { html } from '../markup.ts';
import { listed } from '../words/lists.ts';
import { MEASURES } from './addresses.ts';
import { absenceLink } from './chart-figure.ts';
import { overviewTable } from './overview-table.ts';
import { pageFile } from './page-frame.ts';
import { commonNation, nationWords } from './partial-nation.ts';
import type { SiteFile } from './site-file.ts';
import { headlineYear, resultOf, type SiteInput } from './site-input.ts';

/** Every measure with one number of each who reports, chapter by chapter. */
export function measuresPage(input: SiteInput): SiteFile {
  const { area } = input;
  const { many, all } = reporterNouns(area);
  const common = commonNation(input);
  const silent = area.reporters.filter((reporter) => isSilent(input, reporter));
  const reporters = [
    { id: NATION, name: 'Riket' },
    ...area.reporters
      .filter((reporter) => !silent.includes(reporter))
      .map(({ id, shortName }) => ({ id, name: shortName })),
  ];
  const notes = [
    ...(common === undefined ? [] : [nationWords(input, common)]),
    ...(silent.length === 0
      ? []
      : [`${listed(silent.map(({ shortName }) => shortName))} har inga siffror alls och ingen kolumn i tabellen.`]),
  ];
  const body = html`<div class="hero">
<h1>Alla mått</h1>
<p class="lead">Ett tal för varje mått, för riket och för ${all}, det senaste året som är färdigt. Där det står preliminärt kan talet ändras. Hur säkra talen är, tidigare år och definitionen finns på måttens sidor.</p>
</div>
<section>
<h2 id="jamfor">Jämför ${all}</h2>
${notes.length > 0 && html`<p class="soft text">${notes.join(' ')}</p>`}
${overviewTable(input, { caption: `Alla mått för riket och ${all}`, reporters, common, page: MEASURES, id: 'jamfor-tabell' })}
${absenceLink(MEASURES)}
</section>`;
  return pageFile(input, {
    address: MEASURES,
    title: 'Alla mått',
    description: `Alla ${area.measures.length} mått i ${area.name}, för riket och alla ${many}.`,
    crumbs: [],
    body,
  });
}

/** Whether it has reported nothing of any measure. */
function isSilent(input: SiteInput, { id }: Reporter): boolean {
  const figures = input.area.measures.flatMap(
    (measure) => resultOf(input, measure.id, id, headlineYear(input, measure))?.figure ?? [],
  );
  return figures.length > 0 && figures.every((figure) => publicParts(figure).absent === 'not-reported');
}

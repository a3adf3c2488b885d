import { reporterNouns } from '../charts/words/reporter-nouns.ts';
import { NATION } from '../definitions/nation.ts';
import { html } from '../markup.ts';
import { MEASURES } from './addresses.ts';
import { absenceLink } from './chart-figure.ts';
import { overviewTable } from './overview-table.ts';
import { pageFile } from './page-frame.ts';
import type { SiteFile } from './site-file.ts';
import type { SiteInput } from './site-input.ts';

/** Every measure with one number of each who reports, chapter by chapter. */
export function measuresPage(input: SiteInput): SiteFile {
  const { area } = input;
  const { many, all } = reporterNouns(area);
  const reporters = [
    { id: NATION, name: 'Riket' },
    ...area.reporters.map(({ id, shortName }) => ({ id, name: shortName })),
  ];
  const body = html`<div class="hero">
<h1>Alla mått</h1>
<p class="lead">Ett tal för varje mått, för riket och för ${all}, det senaste året som är färdigt. Hur säkra talen är, tidigare år och definitionen finns på måttens sidor.</p>
</div>
<section>
<h2 id="jamfor">Jämför ${all}</h2>
${overviewTable(input, { caption: `Alla mått för riket och ${all}`, reporters, page: MEASURES, id: 'jamfor-tabell' })}
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

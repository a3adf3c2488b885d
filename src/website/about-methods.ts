import { reporterNouns } from '../charts/words/reporter-nouns.ts';
import { html, type Markup } from '../markup.ts';
import { aboutKinds } from './kinds/kinds.ts';
import type { AboutKind } from './kinds/website-kind.ts';
import type { Section } from './section.ts';
import type { SiteInput } from './site-input.ts';

/** What is said of the kinds of figure that the area has. */
const parts = ({ area }: SiteInput, of: (about: AboutKind) => Markup | undefined): Markup[] =>
  aboutKinds(area.measures).flatMap((about) => of(about) ?? []);

/** How a number comes out of the cases (contract.md 2). */
export function methodSection(input: SiteInput): Section {
  const body = html`${parts(input, ({ method }) => method)}`;
  return { id: 'rakning', title: 'Så räknas siffrorna', body };
}

/** How the nation comes out of the units, and who is counted twice (domain.md 6.1, points 1–5). */
export function nationSection(input: SiteInput): Section {
  const { participation } = input.area;
  const nouns = reporterNouns(input.area);
  const who =
    participation === undefined
      ? `Riket är summan av ${nouns.all}. En patient som räknas vid två ${nouns.many} räknas vid båda, och därför två gånger i riket.`
      : `Riket är summan av de ${nouns.many} som rapporterar. De som inte rapporterar ingår inte.`;
  const body = html`<p>${who}</p>
${parts(input, ({ nation }) => nation?.(nouns))}`;
  return { id: 'riket', title: 'Riket', body };
}

/** How to read what the pictures show, without reading too much into it. */
export function readingSection(input: SiteInput): Section {
  const { many, all } = reporterNouns(input.area);
  const body = html`<p>Patienterna är få, och slumpen gör att en siffra kan bli hög eller låg ett enskilt år. Patienterna skiljer sig också mellan ${all}. En skillnad mellan ${many} eller år visar därför inte av sig själv att vården är bättre eller sämre.</p>
${parts(input, ({ reading }) => reading)}
<p>Diagrammen ordnar ${all} som i definitionen och inte efter resultat. Samma siffror finns i tabellen under varje diagram.</p>`;
  return { id: 'lasa', title: 'Så läser du siffrorna', body };
}

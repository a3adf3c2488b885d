import { reporterNouns } from '../charts/words/reporter-nouns.ts';
import { casesOf } from '../definitions/general-words.ts';
import { html, type Markup } from '../markup.ts';
import { listed } from '../words/lists.ts';
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
${independence(input)}
<p>Diagrammen ordnar ${all} som i definitionen och inte efter resultat. Samma siffror finns i tabellen under varje diagram.</p>`;
  return { id: 'lasa', title: 'Så läser du siffrorna', body };
}

/** What intervals take for granted, where it isn't so: the same patient is counted more than once, and is like herself. */
function independence({ area }: SiteInput): Markup {
  const measured = area.measures.filter((measure) => aboutKinds([measure]).some(({ hasIntervals }) => hasIntervals));
  const several = measured.filter(({ computation }) => computation.population.count !== 'persons').map(casesOf);
  // The short nouns are enough: what is said of tumours is true of tumours with a measured value.
  const nouns = new Set(several.filter((noun) => !noun.includes(' ')));
  const ways = [
    ...(nouns.size === 0 ? [] : [`med flera ${listed([...nouns], 'or')}`]),
    // Where regions take part a patient belongs to the one where she lives.
    ...(area.participation === undefined ? [`i riket vid två ${reporterNouns(area).many}`] : []),
  ];
  if (measured.length === 0 || ways.length === 0) return html``;
  return html`<p>Intervallen är räknade som om alla värden vore oberoende av varandra. När samma patient räknas flera gånger, ${listed(ways, 'or')}, kan de vara något för smala.</p>`;
}

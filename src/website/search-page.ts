import { reporterNouns } from '../charts/words/reporter-nouns.ts';
import { chaptersOf } from '../definitions/chapters.ts';
import { PUBLIC_ABSENCES } from '../disclosure/public-result.ts';
import { html } from '../markup.ts';
import { absenceWords } from '../words/absence.ts';
import { WORDS } from '../words/language.ts';
import { capital } from '../words/letters.ts';
import { ABOUT, link, measureAddress, PATIENTS, type PageAddress, SEARCH, START, unitAddress } from './addresses.ts';
import { pageFile } from './page-frame.ts';
import { residencesOf } from './residences.ts';
import type { Section } from './section.ts';
import type { SiteFile } from './site-file.ts';
import type { SiteInput } from './site-input.ts';

interface Entry {
  readonly words: string;
  /** What it is, behind the words. */
  readonly kind: string;
  readonly address: PageAddress;
}

/**
 * Every measure, unit, chapter and word of the site in the order of the alphabet: a list to look in, and for the browser's own
 * search, without any script. @param about the sections of the page about the figures
 */
export function searchPage(input: SiteInput, about: readonly Section[]): SiteFile {
  const collator = new Intl.Collator(WORDS.language);
  const entries = entriesOf(input, about).toSorted((a, b) => collator.compare(a.words, b.words));
  const letters = [...Map.groupBy(entries, ({ words }) => letterOf(words))];
  const body = html`<div class="hero">
<h1>Sök</h1>
<p class="lead">Alla mått, ${reporterNouns(input.area).many} och ord i bokstavsordning. Sök i listan med webbläsarens sökning (Ctrl+F, eller ”Hitta på sidan” i en telefon).</p>
<nav class="letters" aria-label="Bokstäver"><ul>${letters.map(([letter]) => html`<li><a href="#${idOf(letter)}">${letter}</a></li>`)}</ul></nav>
</div>
${letters.map(
  ([letter, own]) => html`<section>
<h2 id="${idOf(letter)}">${letter}</h2>
<ul class="short">${own.map(({ words, kind, address }) => html`<li><a href="${link(SEARCH, address)}">${words}</a> <span class="soft">${kind}</span></li>\n`)}</ul>
</section>
`,
)}`;
  return pageFile(input, {
    address: SEARCH,
    title: 'Sök',
    description: `Alla mått, ${reporterNouns(input.area).many} och ord i ${input.area.name}, i bokstavsordning.`,
    crumbs: [],
    body,
  });
}

function entriesOf({ area, organisation }: SiteInput, about: readonly Section[]): Entry[] {
  const { one } = reporterNouns(area);
  return [
    ...area.measures.flatMap(({ id, code, name }) =>
      [...new Set([name, code])].map((words) => ({
        words,
        kind: words === name ? `mått, ${code}` : `mått: ${name}`,
        address: measureAddress(id),
      })),
    ),
    ...area.reporters.flatMap(({ id, name, shortName, place }) =>
      [...new Set([name, shortName, place])].map((words) => ({
        words,
        kind: words === name ? one : `${one}: ${name}`,
        address: unitAddress(id),
      })),
    ),
    ...[...new Set(residencesOf(area, organisation).map(({ shortName }) => shortName))].map((words) => ({
      words,
      kind: 'där du bor',
      address: `${PATIENTS}#bor`,
    })),
    ...chaptersOf(area).map(({ id, name }) => ({
      words: name,
      kind: 'grupp av mått',
      address: `${START}#kapitel-${id}`,
    })),
    ...about.map(({ id, title }) => ({ words: title, kind: 'om siffrorna', address: `${ABOUT}#${id}` })),
    ...PUBLIC_ABSENCES.map((name) => ({
      words: capital(absenceWords(name)),
      kind: 'ord för en siffra som saknas',
      address: `${ABOUT}#saknas`,
    })),
  ];
}

/** What an entry stands under: its first letter, or what is no letter. */
function letterOf(words: string): string {
  const first = words.charAt(0).toLocaleUpperCase(WORDS.language);
  return /\p{L}/u.test(first) ? first : '0–9';
}

const idOf = (letter: string) => `bokstav-${letter.codePointAt(0)}`;

import type { FigureDefinition } from '../definitions/measure.ts';
import { html, type Markup } from '../markup.ts';
import type { Section } from './section.ts';
import type { SiteInput } from './site-input.ts';

type Kind = FigureDefinition['kind'];

const kindsIn = ({ area }: SiteInput) => new Set(area.measures.map(({ computation }) => computation.figure.kind));

/** The parts that concern the kinds of figure that the area has. */
function parts(input: SiteInput, byKind: Readonly<Partial<Record<Kind, Markup>>>): Markup[] {
  const kinds = kindsIn(input);
  return Object.entries(byKind).flatMap(([kind, part]) => (kinds.has(kind as Kind) ? [part] : []));
}

/** How a number comes out of the cases (contract.md 2). */
export function methodSection(input: SiteInput): Section {
  const body = html`${parts(input, {
    count: html`<h3>Antal</h3>
<p>Ett antal räknar det som måttet säger: patienter, behandlingar eller vårdtillfällen. Är uppdelningen sådan att samma patient kan höra till flera kategorier blir summan av kategorierna större än antalet.</p>`,
    summary: html`<h3>Medelvärde, spridning och percentiler</h3>
<p>Standardavvikelsen är stickprovets: summan av de kvadrerade avvikelserna delas med n − 1. Medianen är det mittersta värdet. Tionde och nittionde percentilen är de gränser som en tiondel av värdena ligger under respektive över. Percentiler räknas med linjär interpolation (typ 7 hos Hyndman och Fan), samma sätt som funktionen PERCENTIL.INK i Excel.</p>
<p>Tid räknas i hela kalenderdagar och ålder i hela fyllda år.</p>`,
    choices: html`<h3>Flera val</h3>
<p>Varje val har en egen täljare och nämnare. Valen utesluter inte varandra, så andelarna kan tillsammans bli mer än 100 procent. Den som det är okänt för räknas inte i det valets nämnare.</p>`,
    coverage: html`<h3>Täckningsgrad</h3>
<p>Täckningsgraden är hur stor del av fallen i ett annat register som också finns i det här. Den räknas på summor, utan personer.</p>`,
    survival: html`<h3>Överlevnad</h3>
<p>Överlevnaden skattas enligt Kaplan och Meier: den som lever, eller inte längre kan följas, räknas med så länge det är känt. Alla dödsorsaker räknas. Osäkerheten är 95-procentiga konfidensintervall på log(−log)-skalan, och grupper jämförs med logranktestet.</p>
<p>Mediantiden är den tid då hälften lever. Kurvan slutar där färre följs än vad som får visas.</p>`,
    proportion: html`<h3>Andelar</h3>
<p>En andel är täljaren delad med nämnaren. Båda talen visas bredvid andelen. Är det okänt om ett fall hör till täljaren räknas det varken där eller i nämnaren, och antalet visas. Utan någon i nämnaren finns ingen andel; det är inte samma sak som 0 procent.</p>
<p>Intervallet runt en andel är ett 95-procentigt konfidensintervall enligt Wilson.</p>`,
  })}`;
  return { id: 'rakning', title: 'Så räknas siffrorna', body };
}

/** How the nation comes out of the units, and who is counted twice (domain.md 6.1, points 1–5). */
export function nationSection(input: SiteInput): Section {
  const { participation } = input.area;
  const who =
    participation === undefined
      ? 'Riket är alla enheter tillsammans. En patient som har fått vård vid två enheter räknas vid båda, och därför två gånger i riket.'
      : 'Riket är alla som rapporterar tillsammans. Den som inte rapporterar ingår inte.';
  const body = html`<p>${who}</p>
${parts(input, {
  count: html`<p>Antal läggs ihop.</p>`,
  summary: html`<p>Medelvärde och standardavvikelse vägs samman så att de blir desamma som om alla värden hade räknats på en gång: både spridningen inom enheterna och skillnaderna mellan dem ingår. Median och percentiler kan inte vägas samman ur enheternas percentiler. De visas för riket bara när de har räknats på de enskilda värdena.</p>`,
  survival: html`<p>Överlevnaden för riket räknas på alla fall tillsammans. Den är inte ett medelvärde av kurvor.</p>`,
  proportion: html`<p>En andel för riket är summan av täljarna delad med summan av nämnarna, inte ett medelvärde av enheternas andelar.</p>`,
})}`;
  return { id: 'riket', title: 'Riket', body };
}

/** How to read what the pictures show, without reading too much into it. */
export function readingSection(input: SiteInput): Section {
  const body = html`<p>Patienterna är få, och slumpen gör att en siffra kan bli hög eller låg ett enskilt år. Enheterna tar också emot olika patienter. En skillnad mellan enheter eller år visar därför inte av sig själv att vården är bättre eller sämre.</p>
${parts(input, {
  summary: html`<p>I diagram över tid och ålder visar strecket från tionde till nittionde percentilen var de flesta värdena ligger. Det beskriver hur olika patienterna är, inte hur säkert medelvärdet är.</p>`,
  proportion: html`<p>Intervallet runt en andel visar hur säker den är. Få patienter ger ett brett intervall. När två intervall till stor del täcker varandra räcker siffrorna inte för att säga att det är någon skillnad.</p>`,
})}
<p>Diagrammen ordnar enheterna som i definitionen och inte efter resultat. Samma siffror finns i tabellen under varje diagram.</p>`;
  return { id: 'lasa', title: 'Så läser du siffrorna', body };
}

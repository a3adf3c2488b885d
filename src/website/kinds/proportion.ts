import type { PublicProportion } from '../../disclosure/public-result.ts';
import { html } from '../../markup.ts';
import { missingEntries, shareEntries } from './share.ts';
import { type AboutKind, type FigureEntries, named } from './website-kind.ts';

export const proportion: FigureEntries<PublicProportion> = (figure) => [
  ...shareEntries(figure),
  ...missingEntries(figure.missing),
  ...Object.entries(figure.beside ?? {}).flatMap(([category, share]) =>
    named({ ...share }).map((entry) => ({ ...entry, breakdown: 'beside', category })),
  ),
];

export const proportionAbout: AboutKind = {
  hasIntervals: true,
  method: html`<h3>Andelar</h3>
<p>En andel är täljaren delad med nämnaren. Båda talen visas bredvid andelen. Är det okänt om ett fall hör till täljaren räknas det varken där eller i nämnaren, och antalet visas. Utan någon i nämnaren finns ingen andel; det är inte samma sak som 0 procent.</p>
<p>Intervallet runt en andel är ett 95-procentigt konfidensintervall enligt Wilson.</p>`,
  nation: ({ all }) =>
    html`<p>En andel för riket är summan av täljarna delad med summan av nämnarna, inte ett medelvärde av andelarna för ${all}.</p>`,
  reading: html`<p>Intervallet runt en andel visar hur säker den är. Få patienter ger ett brett intervall. När två intervall till stor del täcker varandra räcker siffrorna inte för att säga att det är någon skillnad.</p>`,
};

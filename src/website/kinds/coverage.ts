import { html } from '../../markup.ts';
import type { AboutKind } from './website-kind.ts';

export const coverageAbout: AboutKind = {
  method: html`<h3>Täckningsgrad</h3>
<p>Täckningsgraden är hur stor del av fallen i ett annat register som också finns i det här. Den räknas på summor, utan personer.</p>`,
};

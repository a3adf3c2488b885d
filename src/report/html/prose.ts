import { html, type Markup } from '../../markup.ts';
import type { Run, Sentence, Style } from '../composing/document.ts';

/** Sentences as text, each claim in an element of its own, so that a list of claims can lead to it. */
export function prose(sentences: readonly Sentence[]): Markup {
  return html`${sentences.map(({ runs }) => runs.map(run))}`;
}

function run(one: Run): Markup {
  if (one.kind === 'claim')
    return styled(html`<span class="claim" id="${one.claim.id}">${one.claim.text}</span>`, one.style);
  const text = one.href === undefined ? html`${one.text}` : html`<a href="${one.href}">${one.text}</a>`;
  return styled(text, one.style);
}

function styled(text: Markup, style: Style | undefined): Markup {
  switch (style) {
    case 'strong':
      return html`<strong>${text}</strong>`;
    case 'emphasis':
      return html`<em>${text}</em>`;
    default:
      return text;
  }
}

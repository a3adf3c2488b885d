import { html, type Markup } from '../../markup.ts';
import type { Run, Sentence, Style } from '../composing/document.ts';
import { runParts } from '../kinds/document-parts.ts';
import { runsInLine } from '../kinds/runs-in-line.ts';

/** Sentences as text, each claim in an element of its own, so that a list of claims can lead to it. */
export function prose(sentences: readonly Sentence[]): Markup {
  return html`${runsInLine(sentences).map(run)}`;
}

function run(one: Run): Markup {
  const { claim, text } = runParts(one);
  const said = claim && html`<span class="claim" id="${claim.claim.id}">${claim.claim.text}</span>`;
  const words = text && (text.href === undefined ? html`${text.text}` : html`<a href="${text.href}">${text.text}</a>`);
  return styled(html`${said}${words}`, one.style);
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

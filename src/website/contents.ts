import { html, type Markup, type MarkupValue } from '../markup.ts';
import type { Section } from './section.ts';

/** A long page's sections with a list of them: above on a small screen, beside and always in sight on a large one. */
export function withContents(entries: readonly Pick<Section, 'id' | 'title'>[], sections: MarkupValue): Markup {
  return html`<div class="with-contents">
<nav class="contents" aria-labelledby="innehallet">
<h2 id="innehallet">På den här sidan</h2>
<ul>${entries.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}</ul>
</nav>
<div class="sections">
${sections}
</div>
</div>`;
}

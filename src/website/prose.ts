import { html, type Markup } from '../markup.ts';
import { bound } from '../words/bound.ts';

const HEADING = /^#+\s+/;
const BULLET = /^\s*[-•]\s+/;
const LETTER = /^\s*\p{Ll}[.)]\s+/u;

type Form = 'text' | 'heading' | 'bullets' | 'letters';

/** Lines that belong together. */
interface Run {
  readonly form: Form;
  readonly lines: string[];
}

/**
 * Text of a definition as paragraphs, in the little of Markdown that content uses: an empty line parts paragraphs, `## ` is
 * a heading, lines that begin with a dash or with `a.` are a list (lettered lines keep their letters, since other texts
 * refer to them), and a web address becomes a link.
 * @param heading what `## ` becomes
 */
export function prose(text: string, heading: 3 | 4 = 4): Markup[] {
  return runsOf(text).map((run) => block(run, heading));
}

function block({ form, lines }: Run, heading: 3 | 4): Markup {
  switch (form) {
    case 'text':
      return html`<p>${linked(lines.join(' '))}</p>`;
    case 'heading': {
      const words = lines.join(' ').replace(HEADING, '');
      return heading === 3 ? html`<h3>${words}</h3>` : html`<h4>${words}</h4>`;
    }
    case 'bullets':
      return html`<ul>${lines.map((line) => html`<li>${linked(line.replace(BULLET, ''))}</li>`)}</ul>`;
    case 'letters':
      return html`<ul class="plain">${lines.map((line) => html`<li>${linked(line)}</li>`)}</ul>`;
  }
}

/** The first paragraph of a text, and what follows it. */
export function opening(text: string): { readonly first: string; readonly rest: string } {
  const [first = '', ...rest] = text.trim().split(/\n\s*\n/);
  return { first, rest: rest.join('\n\n') };
}

/** The text with each web address as a link that names its site, and no line broken in a date or before a unit. */
export function linked(text: string): Markup {
  const parts = text.split(/(https?:\/\/[^\s)>\]]*[^\s)>\].,;:!?])/);
  return html`${parts.map((part, index) =>
    index % 2 === 1 && URL.canParse(part)
      ? html`<a href="${part}">${new URL(part).hostname.replace(/^www\./, '')}</a>`
      : bound(part),
  )}`;
}

function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  for (const block of text.trim().split(/\n\s*\n/)) {
    let run: Run | undefined;
    for (const line of block.split('\n')) {
      const form = formOf(line);
      if (run !== undefined && form === 'text' && isList(run.form) && /^\s/.test(line))
        run.lines.push(`${run.lines.pop()} ${line.trim()}`);
      else if (run?.form === form && form !== 'heading') run.lines.push(line.trim());
      else {
        run = { form, lines: [line.trim()] };
        runs.push(run);
      }
    }
  }
  return runs;
}

function formOf(line: string): Form {
  if (HEADING.test(line)) return 'heading';
  if (BULLET.test(line)) return 'bullets';
  return LETTER.test(line) ? 'letters' : 'text';
}

const isList = (form: Form) => form === 'bullets' || form === 'letters';

import type { Composing, SentenceSetting } from '../composing/composing.ts';
import { indicatorOf } from '../figures/labels.ts';
import { isAboutFigures } from '../kinds/parts.ts';
import type { SentencePart } from './sentence-part.ts';
import { spokenTexts } from './spoken-texts.ts';

/**
 * Checks that a sentence speaks of the indicators whose figures it has: a figure for the contact nurse can't stand in a
 * sentence about the conference. What the sentence leaves out may be named by the sentences before it, or a heading.
 */
export function checkIndicators(parts: readonly SentencePart[], setting: SentenceSetting, composing: Composing): void {
  const claims = parts.filter(isAboutFigures);
  if (claims.length === 0) return;
  const texts = spokenTexts(parts, setting);
  const named = texts.map((text) => namedIn(text, composing)).find(({ length }) => length > 0) ?? [];
  for (const { aim, line } of claims)
    if (!named.includes(aim.indicator.id)) {
      const about = named.map((id) => `«${indicatorOf(id, composing.source).name}»`).join(', ');
      composing.complain(
        'report-other-subject',
        { file: setting.file, line },
        `Siffran gäller «${aim.indicator.name}», men texten handlar om ${about === '' ? 'något annat' : about}.`,
        'Rätta referensen, eller nämn det som siffran gäller med ett av orden i ord.yaml (ämnen, indikatorer).',
      );
    }
}

function namedIn(text: string, { patterns }: Composing): string[] {
  return patterns.indicators.filter(({ pattern }) => text.search(pattern) >= 0).map(({ id }) => id);
}

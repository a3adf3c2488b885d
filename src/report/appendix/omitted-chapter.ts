import { capital } from '../../words/letters.ts';
import { listed } from '../../words/lists.ts';
import type { OmittedSection } from '../composing/composing.ts';
import type { Chapter, Sentence } from '../composing/document.ts';

/** What the report was to tell and doesn't, with the reasons; undefined where all is told. */
export function omittedChapter(
  sections: readonly OmittedSection[],
  regions: readonly string[],
): Omit<Chapter, 'number'> | undefined {
  const items = [
    ...sections.map(({ chapter, section, reasons }) =>
      sentence(
        `Avsnittet ”${section}” i kapitlet ”${chapter}”${reasons.length === 0 ? ' är inte med' : ` är inte med: siffrorna ${listed([...reasons])}`}.`,
      ),
    ),
    ...regions.map((name) => sentence(`${capital(name)}: sjukvårdsregionen har ingen siffra att visa.`)),
  ];
  if (items.length === 0) return undefined;
  return {
    id: 'det-som-inte-redovisas',
    title: 'Det som inte redovisas',
    sections: [{ id: 'inledning', blocks: [{ kind: 'list', items: items.map((item) => [item]) }] }],
  };
}

const sentence = (text: string): Sentence => ({ runs: [{ kind: 'text', text }] });

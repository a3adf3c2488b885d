import { isDay } from '../../calendar/day.ts';
import { longDate } from '../../words/dates.ts';
import { listed } from '../../words/lists.ts';
import { checkText } from '../claims/check-text.ts';
import type { FigureSource } from '../figures/figure-source.ts';
import { unknownName } from '../figures/named.ts';
import { openYears, readYears, YEAR_WORDS, yearOutside, yearText } from '../figures/year-span.ts';
import type { Directive } from '../reading/markdown.ts';
import { absentLevels } from './absent-levels.ts';
import { comparisonsNote } from './comparisons-note.ts';
import { composeText } from './compose-sentences.ts';
import type { Composing, SentenceSetting } from './composing.ts';
import type { Sentence } from './document.ts';
import { figureDirective } from './figure-directive.ts';
import type { DirectiveWriter, Made } from './made.ts';
import { methodNote } from './method-note.ts';
import { definitionTable, lagDirective, levelTable, missingTable, sourceTable, wordTable } from './table-directives.ts';

const WRITERS: Readonly<Record<string, DirectiveWriter>> = {
  figur: figureDirective,
  tabell: levelTable,
  bortfall: missingTable,
  eftersläpning: lagDirective,
  saknas: absentLevels,
  gäller: sectionYears,
  anm: note,
  metod: methodNote,
  expert: expertNote,
  källor: sourceTable,
  definitioner: definitionTable,
  jämförelser: comparisonsNote,
  ordlista: wordTable,
};

/** Writes out a `:::` block. */
export function composeDirective(directive: Directive, setting: SentenceSetting, composing: Composing): Made {
  const writer = Object.hasOwn(WRITERS, directive.name) ? WRITERS[directive.name] : undefined;
  if (writer !== undefined) return writer(directive, setting, composing);
  const { code, message, remedy } = unknownName(directive.name, 'något block', Object.keys(WRITERS));
  composing.complain(code, { file: setting.file, line: directive.line }, message, remedy);
  return { blocks: [] };
}

/** `:::gäller alla år`: which diagnosis years the section's or the chapter's numbers are of; others then say theirs. */
function sectionYears({ terms, line }: Directive, { file, headings }: SentenceSetting, composing: Composing): Made {
  const years = readYears(terms, composing.source);
  if (years === undefined) {
    const { code, message, remedy } =
      yearOutside(terms, composing.source) ?? unknownName(terms, 'något av registrets år', YEAR_WORDS);
    composing.complain(code, { file, line }, message, remedy);
    return { blocks: [] };
  }
  const text = yearText(years, composing.source);
  const claim = composing.claim({ kind: 'year', text, about: 'Diagnosår', file, line });
  const sentence: Sentence = {
    runs: [
      {
        kind: 'text',
        text: `Siffrorna i ${headings.length > 1 ? 'avsnittet' : 'kapitlet'} gäller patienter med diagnos `,
      },
      { kind: 'claim', claim },
      { kind: 'text', text: `, om inget annat sägs.${openText(years, composing.source)}` },
    ],
  };
  return { blocks: [{ kind: 'note', sentences: [sentence] }], years };
}

/** Which of the years are still being registered. */
function openText(years: NonNullable<SentenceSetting['years']>, source: FigureSource): string {
  const open = openYears(years, source);
  if (open.length === 0) return '';
  return ` Registreringen av ${listed(open.map(String))} pågår, så siffrorna är preliminära och kan ändras.`;
}

function note({ body, line }: Directive, setting: SentenceSetting, composing: Composing): Made {
  const sentences = composeText(body, line + 1, setting, composing);
  return { blocks: sentences.length === 0 ? [] : [{ kind: 'note', sentences }] };
}

/**
 * `:::expert Namn; roll; 2025-04-15; rapportåret 2024; uttag 2025-03-31`: what an expert says in words of their own, signed, of the report
 * that they had before them. Its numbers and comparing words are bound as all others are; only its judgements are free. In a report of
 * another year or extract it isn't there: nobody has signed it for those figures.
 */
function expertNote({ terms, body, line }: Directive, setting: SentenceSetting, composing: Composing): Made {
  const place = { file: setting.file, line };
  const { year, extract } = composing.source;
  const [name = '', role = '', date = '', ofYear = '', ofExtract = '', ...more] = terms
    .split(';')
    .map((part) => part.trim());
  const [, about] = /^rapportåret (\d{4})$/.exec(ofYear) ?? [];
  const [, asOf = ''] = /^uttag (\S+)$/.exec(ofExtract) ?? [];
  if (name === '' || role === '' || !isDay(date) || about === undefined || !isDay(asOf) || more.length > 0) {
    composing.complain(
      'report-syntax',
      place,
      'En experts egna ord är inte undertecknade med namn, roll, datum, rapportår och uttag.',
      `Skriv :::expert Namn; roll; ÅÅÅÅ-MM-DD; rapportåret ${year}; uttag ${extract.asOf}.`,
    );
    return { blocks: [] };
  }
  if (date < asOf) {
    composing.complain(
      'report-syntax',
      place,
      `${name} har undertecknat ${date}, före uttaget ${asOf} som orden gäller.`,
      'Rätta datumet, eller uttaget.',
    );
    return { blocks: [] };
  }
  checkText([{ kind: 'text', text: `${name}, ${role}`, line }], setting.file, composing, true);
  if (Number(about) !== year || asOf !== extract.asOf) {
    composing.warn(
      place,
      `Det som ${name} har skrivit är inte med: det gäller rapportåret ${about} och uttaget ${asOf}, och den här rapporten ${year} och uttaget ${extract.asOf}.`,
      'Låt experten läsa den här rapporten och underteckna på nytt, eller ta bort blocket.',
    );
    return { blocks: [] };
  }
  const sentences = composeText(body, line + 1, { ...setting, isExperts: true }, composing);
  const signed: Sentence = {
    runs: [
      {
        kind: 'text',
        style: 'strong',
        text: `${name}, ${role}, ${longDate(date)}, med egna ord om rapportåret ${year} (uttag ${longDate(extract.asOf)}).`,
      },
      { kind: 'text', text: ' ' },
    ],
  };
  return { blocks: sentences.length === 0 ? [] : [{ kind: 'note', sentences: [signed, ...sentences] }] };
}

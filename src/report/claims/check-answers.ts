import type { Composing, SentenceSetting } from '../composing/composing.ts';
import { boundKind } from '../kinds/bounds.ts';
import { isAboutFigures } from '../kinds/parts.ts';
import type { AnswerNaming } from '../reading/text-patterns.ts';
import type { ClaimPart, SentencePart } from './sentence-part.ts';
import { spokenTexts } from './spoken-texts.ts';

/**
 * Checks that a sentence names which answers of an indicator its figures are, in the figures' order, and among whom: metastases to the
 * liver can't stand in a sentence about the skeleton, nor a share of those with metastases where all are spoken of. A test is of the whole
 * indicator, and one that has a single answer is named by its own words.
 */
export function checkAnswers(parts: readonly SentencePart[], setting: SentenceSetting, composing: Composing): void {
  const texts = spokenTexts(parts, setting);
  const claims = parts.filter(isAboutFigures).filter(({ aim: { statistic } }) => !boundKind(statistic.kind).isTest);
  for (const indicator of new Set(claims.map(({ aim }) => aim.indicator))) {
    const answers = composing.patterns.answers.get(indicator.id) ?? [];
    if (answers.length < 2) continue;
    const own = claims.filter(({ aim }) => aim.indicator === indicator);
    const wanted = withoutRepeats(own.flatMap(answersOf));
    const named = nearest(texts, (text) => namedIn(text, answers));
    const among = nearest(texts, (text) => amongIn(text, answers));
    const other = wanted.find((id) => answers.find((one) => one.id === id)?.among !== undefined && !among.includes(id));
    if (other === undefined && isInOrder(wanted, named)) continue;
    const name = (id: string) => `«${indicator.statistics.find((one) => one.id === id)?.name ?? id}»`;
    const names = (ids: readonly string[]) =>
      ids.length === 0 ? 'inget av dem' : [...new Set(ids)].map(name).join(', ');
    composing.complain(
      'report-other-subject',
      { file: setting.file, line: own[0]?.line ?? 1 },
      other === undefined
        ? `Siffrorna gäller ${names(wanted)} av «${indicator.name}», men texten nämner ${names(named)}.`
        : `Siffran gäller ${name(other)} av «${indicator.name}», men texten säger inte bland vilka, eller nämner andra.`,
      'Nämn det som siffrorna gäller, i samma ordning som siffrorna, med dess namn eller ett av orden i ord.yaml (ämnen, svar och bland), eller rätta referensen.',
    );
  }
}

function answersOf({ aim: { subject, base } }: ClaimPart): string[] {
  return [subject, ...(base ? [base] : [])].map(({ statistic }) => statistic);
}

const nearest = (texts: readonly string[], read: (text: string) => string[]) =>
  texts.map(read).find((found) => found.length > 0) ?? [];

/** The answers that a text names, in order. A name within a longer one is no name: `DOTATOC-PET` in `DOTATOC-PET och FDG-PET`. */
function namedIn(text: string, answers: readonly AnswerNaming[]): string[] {
  const found = answers.flatMap(({ id, pattern }) =>
    [...text.matchAll(pattern)].map(({ index, 0: word }) => ({ id, from: index, to: index + word.length })),
  );
  const isWithin = (one: (typeof found)[number]) =>
    found.some(({ from, to }) => from <= one.from && to >= one.to && to - from > one.to - one.from);
  return found
    .filter((one) => !isWithin(one))
    .toSorted((a, b) => a.from - b.from)
    .map(({ id }) => id);
}

function amongIn(text: string, answers: readonly AnswerNaming[]): string[] {
  return answers.filter(({ among }) => among !== undefined && text.search(among) >= 0).map(({ id }) => id);
}

/** Whether each is named, and one after the other. More may be named between them. */
function isInOrder(wanted: readonly string[], named: readonly string[]): boolean {
  let at = 0;
  for (const id of named) if (id === wanted[at]) at += 1;
  return at >= wanted.length;
}

const withoutRepeats = (ids: readonly string[]) => ids.filter((id, at) => id !== ids[at - 1]);

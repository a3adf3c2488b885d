import type { Composing, SentenceSetting } from '../composing/composing.ts';
import { ALL_SITES, NATION_LEVEL, type Reference } from '../figures/figure-source.ts';
import { isAboutFigures, partFacts } from '../kinds/parts.ts';
import { visibleText } from '../reading/visible-text.ts';
import type { ClaimPart, SentencePart } from './sentence-part.ts';

/** What a sentence can say its figures are of. */
type Dimension = 'site' | 'level' | 'years';

/**
 * Checks that a sentence names what its figures are of, in the figures' order: a figure for the pancreas can't stand in a
 * sentence about the ileum. The nation and all sites need no naming; a heading may name what the sentence leaves out.
 */
export function checkSubjects(parts: readonly SentencePart[], setting: SentenceSetting, composing: Composing): void {
  const first = parts.find(isAboutFigures);
  if (first === undefined) return;
  for (const dimension of ['site', 'level', 'years'] as const) {
    const named = mentions(parts, dimension, setting, composing);
    const wrong = mismatch(dimension, named, parts);
    if (wrong !== undefined)
      composing.complain(
        'report-other-subject',
        { file: setting.file, line: first.line },
        `Meningen nämner ${listed(named, dimension, composing)} men dess siffror gäller ${listed(wrong, dimension, composing)}.`,
        'Nämn det som siffrorna gäller, i samma ordning som siffrorna, eller rätta referenserna.',
      );
  }
}

/** The first of the orders that the figures could be named in, when none of them is how they are named. */
function mismatch(
  dimension: Dimension,
  named: readonly string[],
  parts: readonly SentencePart[],
): string[] | undefined {
  const claims = parts.filter(isAboutFigures).filter((part) => !namesItself(part, dimension));
  if (claims.length === 0) return undefined;
  const numbers = claims.filter((part) => partFacts(part).word === undefined);
  const words = claims.filter((part) => partFacts(part).word !== undefined);
  const orders = [claims, numbers, words].map((some) =>
    withoutRepeats(some.flatMap((part) => subjects(part, dimension))),
  );
  const [all = [], ofNumbers = [], ofWords = []] = orders;
  const isNamed = (order: readonly string[]) => order.join() === named.join();
  if (named.length === 0) {
    // Years are written beside the number where the sentence names none.
    const unnamed = dimension === 'years' ? [] : all.filter((id) => id !== NATION_LEVEL && id !== ALL_SITES);
    return unnamed.length === 0 ? undefined : all;
  }
  if (isNamed(all)) return undefined;
  const each = [ofNumbers, ofWords].filter((order) => order.length > 0);
  return each.every(isNamed) && each.length > 0 ? undefined : all;
}

/** A list names its regions, and what compares years says which. */
function namesItself(part: ClaimPart, dimension: Dimension): boolean {
  const { subject, base } = part.aim;
  if (dimension === 'level') return partFacts(part).list !== undefined;
  return dimension === 'years' && base !== undefined && yearsId(base.years) !== yearsId(subject.years);
}

function subjects({ aim: { subject, base } }: ClaimPart, dimension: Dimension): string[] {
  return [subject, ...(base ? [base] : [])].map((reference) => inDimension(reference, dimension));
}

function inDimension(reference: Reference, dimension: Dimension): string {
  return dimension === 'years' ? yearsId(reference.years) : reference[dimension];
}

const yearsId = ({ from, to }: Reference['years']) => `${from}–${to}`;
const withoutRepeats = (ids: readonly string[]) => ids.filter((id, at) => id !== ids[at - 1]);

/** What the sentence names, in order; else the one thing that a heading over it names. */
function mentions(
  parts: readonly SentencePart[],
  dimension: Dimension,
  setting: SentenceSetting,
  composing: Composing,
): string[] {
  if (dimension === 'years')
    return withoutRepeats(parts.flatMap((part) => partFacts(part).plain?.years ?? []).map(yearsId));
  const inSentence = mentionsIn(visibleText(parts).text, dimension, composing);
  if (inSentence.length > 0) return inSentence;
  const nearest = setting.headings
    .map((heading) => mentionsIn(heading, dimension, composing))
    .findLast((all) => all.length > 0);
  return nearest?.length === 1 ? nearest : [];
}

function mentionsIn(text: string, dimension: 'site' | 'level', composing: Composing): string[] {
  const { sites, levels } = composing.patterns;
  const found = (dimension === 'site' ? sites : levels).flatMap(({ id, pattern }) =>
    [...text.matchAll(pattern)].map(({ index }) => ({ id, index })),
  );
  return withoutRepeats(found.toSorted((a, b) => a.index - b.index).map(({ id }) => id));
}

function listed(ids: readonly string[], dimension: Dimension, { source }: Composing): string {
  if (ids.length === 0) return 'inget';
  const among = dimension === 'site' ? source.sites : source.levels;
  const names = ids.map((id) => {
    const [from, to] = id.split('–');
    if (dimension === 'years') return from === to ? String(from) : id;
    return among.find((one) => one.id === id)?.name ?? id;
  });
  return names.join(', sedan ');
}

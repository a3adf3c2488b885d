import { capital } from '../../words/letters.ts';
import { formatCount } from '../../words/numbers.ts';
import type { SinceEarlier } from '../comparison/changes-since.ts';
import { apart, composeText } from '../composing/compose-sentences.ts';
import { type Composing, newParagraph, type SentenceSetting } from '../composing/composing.ts';
import type { Block, Chapter, ListClaim, Sentence } from '../composing/document.ts';
import { ALL_SITES } from '../figures/figure-source.ts';
import { levelName } from '../figures/labels.ts';
import { settledYear } from '../figures/year-span.ts';
import { runParts } from '../kinds/document-parts.ts';
import type { SummaryContent, SummaryRule } from '../reading/read-summary.ts';
import {
  type Candidate,
  changes,
  distances,
  gaps,
  hasDistance,
  leftOut,
  lowest,
  pairsShown,
  pairsTo,
  regionsOf,
  type SummaryStatistic,
  summaryStatistics,
  type YearPair,
} from './candidates.ts';
import { howChosen } from './how-chosen.ts';

const FILE = 'sammanfattning.yaml';
const TITLE = 'Sammanfattning';
const SETTING: SentenceSetting = { file: FILE, headings: [TITLE] };

/**
 * The summary: its points are chosen by rules among the statistics that it names, and each is the first of its rule that the figures
 * bear: the words of its sentence are held against them as those of any chapter.
 */
export function composeSummary(content: SummaryContent, composing: Composing, earlier?: SinceEarlier): Chapter {
  const { source, comparisons } = composing;
  const all = summaryStatistics(content, source);
  const [changed, differing] = [changes(all, source), gaps(all, source)];
  // All that is chosen among is tried, and not only what is chosen: the adjustment is for all of it.
  for (const { of, subject, base } of [...changed, ...differing])
    if (of.statistic.census !== true) comparisons.chance(subject, base);
  for (const one of leftOut(all, source))
    composing.complain(
      'report-syntax',
      { file: FILE, line: 1 },
      `«${one}» har en riktning, men är inte bland svaren: det som sammanfattningen kallar störst vore inte störst av alla.`,
      'Lägg till svaret under svar, med de ord som det sägs med.',
    );
  const ofCandidates = (candidates: readonly Candidate[]) => [...new Set(candidates.map(({ of }) => of))];
  const among = {
    changed: ofCandidates(changed),
    distant: all.filter(hasDistance),
    differing: ofCandidates(differing),
  };
  const first = (rule: SummaryRule, candidates: readonly Candidate[]) =>
    firstThatHolds(rule, candidates, content, composing);
  const settled = settledYear(source);
  // One after another: of a later year what is news.
  const named = new Set<string>();
  const fallen = settled === undefined ? [] : falls(all, pairsTo(settled, source), named, content, composing);
  const fallenBefore = fallsAsShown(all, named, content, composing);
  const open = settled === source.year ? [] : pairsTo(source.year, source).toReversed();
  const falling = falls(all, open, named, content, composing);
  const isLater = source.extract.previousAsOf !== undefined;
  const points: readonly (readonly [name: string, sentences: readonly Sentence[]])[] = [
    ['Störst ändring', first('change', changed)],
    ['Nedgångar', [...fallen, ...fallenBefore].map((one, at) => (at < Math.max(1, fallen.length) ? one : apart(one)))],
    ['Längst från målet', first('target', distances(all, source))],
    ['Störst skillnad mellan sjukvårdsregioner', first('gap', differing)],
    ['Lägst täckning', first('lowest', lowest(all, source))],
    ['Nedgångar medan registreringen pågår', falling],
    ['Nytt', attempted(content.sentences[isLater ? 'newSince' : 'newYear'], composing)],
    ['Ändrat', earlier === undefined ? [] : [changedSince(earlier, composing)]],
  ];
  const introduction = composeText(content.introduction, 1, SETTING, composing);
  const items = points.flatMap(([name, sentences]) =>
    sentences.length === 0
      ? []
      : [[{ runs: [{ kind: 'text', text: `${name}. `, style: 'strong' } as const] }, ...sentences]],
  );
  const blocks: Block[] = [
    { kind: 'paragraph', sentences: introduction },
    ...(items.length === 0 ? [] : [{ kind: 'list', items } as const]),
    {
      kind: 'note',
      sentences: howChosen(among, source).map((text) => ({ runs: [{ kind: 'text', text }] })),
    },
  ];
  return { id: 'sammanfattning', title: TITLE, sections: [{ id: 'inledning', blocks }] };
}

/** How many numbers of the same years aren't as an earlier report told them. */
function changedSince({ year, changed, few, compared }: SinceEarlier, composing: Composing): Sentence {
  const many = changed.length + few.length;
  const text = `${many === 0 ? 'Ingen' : formatCount(many)} av ${formatCount(compared)} siffror för samma diagnosår har ändrats sedan årsrapporten ${year}`;
  const claim = composing.claim({
    kind: 'fact',
    text,
    about: `Jämförelse med årsrapporten ${year}`,
    file: FILE,
    line: 1,
  });
  return {
    runs: [
      { kind: 'claim', claim },
      { kind: 'text', text: '. Bilagan har dem som får visas.' },
    ],
  };
}

/** The first candidate whose sentence the figures bear. */
function firstThatHolds(
  rule: SummaryRule,
  candidates: readonly Candidate[],
  content: SummaryContent,
  composing: Composing,
): readonly Sentence[] {
  for (const candidate of candidates) {
    const sentences = attempted(filled(content.sentences[rule], candidate, content, composing), composing);
    if (sentences.length > 0) return sentences;
  }
  return [];
}

/**
 * Of what is counted of all: the regions where it has fallen, for each pair of years and group of sites that has one not named yet. First
 * those where it has fallen by what the rules call clear, and then those where as large a share of all sites is of few cases, which is said.
 * Where none has fallen, it is said only if a region's number is withheld: there might be one.
 * @param named the regions that have been named before
 */
function falls(
  all: readonly SummaryStatistic[],
  pairs: readonly YearPair[],
  named: Set<string>,
  content: SummaryContent,
  composing: Composing,
): readonly Sentence[] {
  const paragraph = newParagraph();
  const setting: SentenceSetting = { ...SETTING, paragraph };
  const counted = all.filter(({ statistic }) => statistic.census === true);
  const each = (['falls', 'fewFalls'] as const).flatMap((rule) =>
    pairs.flatMap((years) =>
      counted
        .filter(({ site }) => rule === 'falls' || site === ALL_SITES)
        .map((of) => dated(placed(content.sentences[rule], of, content), years)),
    ),
  );
  const told = each.flatMap((text) => {
    const goBack = composing.mark();
    const said = new Set(paragraph.untold);
    const sentences = attempted(text, composing, setting);
    const members = listsOf(sentences).flatMap((claim) => claim.members.map(({ subject }) => subject.reference.level));
    if (members.some((level) => !named.has(level))) {
      for (const level of members) named.add(level);
      return sentences;
    }
    goBack();
    for (const words of paragraph.untold) if (!said.has(words)) paragraph.untold.delete(words);
    return [];
  });
  const [first] = each;
  if (told.length > 0 || first === undefined) return told.map((one, at) => (at === 0 ? one : apart(one)));
  const goBack = composing.mark();
  const none = attempted(first, composing);
  if (listsOf(none).some(({ untold }) => untold.some(({ reason }) => reason === 'withheld'))) return none;
  goBack();
  return [];
}

/**
 * The same in each region between the years that it shows, where it hasn't been named: one whose last year is hidden may have fallen before
 * it, and nothing else would say so.
 */
function fallsAsShown(
  all: readonly SummaryStatistic[],
  named: Set<string>,
  content: SummaryContent,
  composing: Composing,
): readonly Sentence[] {
  const { source } = composing;
  const counted = all.filter(({ statistic }) => statistic.census === true);
  return regionsOf(source).flatMap((level) => {
    if (named.has(level)) return [];
    const each = (['fallsAsShown', 'fewFallsAsShown'] as const).flatMap((rule) =>
      counted
        .filter(({ site }) => rule === 'fallsAsShown' || site === ALL_SITES)
        .flatMap((of) =>
          pairsShown(of, level, source).map((years) =>
            dated(placed(content.sentences[rule], of, content), years).replaceAll('<nivå>', levelName(level, source)),
          ),
        ),
    );
    for (const text of each) {
      const sentences = attempted(text, composing);
      if (sentences.length > 0) {
        named.add(level);
        return sentences;
      }
    }
    return [];
  });
}

/** The lists of regions that sentences hold. */
function listsOf(sentences: readonly Sentence[]): ListClaim[] {
  const claims = sentences.flatMap(({ runs }) => runs.flatMap((run) => runParts(run).claim?.claim ?? []));
  return claims.filter((claim): claim is ListClaim => 'members' in claim);
}

const dated = (text: string, { from, to }: YearPair) =>
  text.replaceAll('<från>', String(from)).replaceAll('<år>', String(to));

/** A sentence where the figures bear it; else nothing, and nothing of it stays. What is wrong with the text itself is complained about. */
function attempted(text: string, composing: Composing, setting = SETTING): readonly Sentence[] {
  const { problems } = composing;
  const [before, goBack] = [problems.length, composing.mark()];
  const sentences = composeText(text, 1, setting, composing);
  const found = problems.splice(before);
  problems.push(...found.filter(({ code }) => !NOT_BORNE.has(code)));
  if (found.length === 0) return sentences;
  goBack();
  return [];
}

/** What says that the figures don't bear a sentence. */
const NOT_BORNE: ReadonlySet<string> = new Set(['report-untrue', 'report-absent', 'report-not-comparable']);

function filled(
  text: string,
  { of, subject, base }: Candidate,
  content: SummaryContent,
  { source }: Composing,
): string {
  const { reference } = subject;
  const years = ({ from, to }: typeof reference.years) => (from === to ? String(from) : `${from}–${to}`);
  return placed(text, of, content)
    .replaceAll('<nivå>', levelName(reference.level, source))
    .replaceAll('<mot>', levelName((base?.reference ?? reference).level, source))
    .replaceAll('<från>', years((base?.reference ?? reference).years))
    .replaceAll('<år>', years(reference.years));
}

function placed(text: string, { written, words, site }: SummaryStatistic, { sites }: SummaryContent): string {
  const where = sites[site] ?? '';
  const said = text
    .replaceAll('<Som>', capital(words))
    .replaceAll('<som>', words)
    .replaceAll('<svar>', written)
    .replaceAll('<lokal-id>', site);
  return where === '' ? said.replaceAll(' <lokal>', '') : said.replaceAll('<lokal>', where);
}

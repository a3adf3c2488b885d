import { formatCount } from '../../words/numbers.ts';
import type { SinceEarlier } from '../comparison/changes-since.ts';
import { apart, composeText } from '../composing/compose-sentences.ts';
import type { Composing } from '../composing/composing.ts';
import type { Block, Chapter, Sentence } from '../composing/document.ts';
import { settledYear } from '../figures/year-span.ts';
import type { SummaryContent, SummaryRule } from '../reading/read-summary.ts';
import { attempted, SUMMARY } from './attempted.ts';
import {
  type Candidate,
  changes,
  changesShown,
  distances,
  distancesShown,
  gaps,
  gapsShown,
  hasDistance,
  leftOut,
  lowest,
  pairsTo,
  summaryStatistics,
} from './candidates.ts';
import { filled } from './filled.ts';
import { howChosen } from './how-chosen.ts';
import { fallsBeyondLag, type Moved, movesPoint } from './moves.ts';
import { nationSinceStart } from './nation-since-start.ts';
import { ofShown } from './of-shown.ts';

/**
 * The summary: its points are chosen by rules among the statistics that it names, and each is the first of its rule that the figures
 * bear: the words of its sentence are held against them as those of any chapter.
 */
export function composeSummary(content: SummaryContent, composing: Composing, earlier?: SinceEarlier): Chapter {
  const { source, comparisons } = composing;
  const { title, setting } = SUMMARY;
  const all = summaryStatistics(content, source);
  const [changed, differing] = [changes(all, source), gaps(all, source)];
  // All that is chosen among is tried, and not only what is chosen.
  for (const { of, subject, base } of [...changed, ...differing])
    if (of.statistic.census !== true) comparisons.chance(subject, base);
  for (const one of leftOut(all, source))
    composing.complain(
      'report-syntax',
      { file: setting.file, line: 1 },
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
    firstThatHolds(rule, candidates, content, composing).sentences;
  const settled = settledYear(source);
  const largest = firstThatHolds('change', changed, content, composing);
  // One after another: what has been told isn't told again, and of a later year what is news.
  const moved: Moved = { all, largest: largest.candidate, settled, content, composing, untold: new Set() };
  const fallen = movesPoint('falls', moved);
  const risen = movesPoint('rises', moved);
  const isOpen = settled !== source.year;
  const open = isOpen ? pairsTo(source.year, source).toReversed() : [];
  const falling = fallsBeyondLag(open, fallen.heard, moved);
  const latest = attempted(content.sentences.latest, composing);
  const stillOpen = isOpen && latest.length > 0 ? attempted(content.sentences.stillOpen, composing).map(apart) : [];
  const points: readonly (readonly [name: string, sentences: readonly Sentence[]])[] = [
    ['Täckningen i riket', nationSinceStart(moved)],
    ['Störst ändring', ofShown(largest.sentences, 'ändringar', changesShown(all, source), composing)],
    [fallen.name, fallen.sentences],
    [risen.name, risen.sentences],
    [
      'Längst från målet',
      ofShown(first('target', distances(all, source)), 'andelar med ett mål', distancesShown(all, source), composing),
    ],
    [
      'Störst skillnad mellan sjukvårdsregioner',
      ofShown(first('gap', differing), 'skillnader mellan två sjukvårdsregioner', gapsShown(all, source), composing),
    ],
    ['Lägst täckning', first('lowest', lowest(all, source))],
    ['Nedgångar medan registreringen pågår', falling],
    ['Rapportåret', [...latest, ...stillOpen]],
    ['Nytt', news(content, composing, earlier)],
    ['Ändrat', earlier === undefined ? [] : [changedSince(earlier, composing)]],
  ];
  const introduction = composeText(content.introduction, 1, setting, composing);
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
  return { id: 'sammanfattning', title, sections: [{ id: 'inledning', blocks }] };
}

/** What is known to be new: the year beside the report that this one is held against, and what has come in since the earlier extract. */
function news(
  { sentences }: SummaryContent,
  composing: Composing,
  earlier: SinceEarlier | undefined,
): readonly Sentence[] {
  const { year, extract } = composing.source;
  const told = [
    ...(earlier !== undefined && earlier.year < year ? attempted(sentences.newYear, composing) : []),
    ...(extract.previousAsOf === undefined ? [] : attempted(sentences.newSince, composing)),
  ];
  return told.map((one, at) => (at === 0 ? one : apart(one)));
}

/** How many numbers of the same years aren't as an earlier report told them. */
function changedSince({ year, changed, few, compared }: SinceEarlier, composing: Composing): Sentence {
  const many = changed.length + few.length;
  const text = `${many === 0 ? 'Ingen' : formatCount(many)} av ${formatCount(compared)} siffror för samma diagnosår har ändrats sedan årsrapporten ${year}`;
  const claim = composing.claim({
    kind: 'fact',
    text,
    about: `Jämförelse med årsrapporten ${year}`,
    file: SUMMARY.setting.file,
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
): { readonly candidate?: Candidate; readonly sentences: readonly Sentence[] } {
  for (const candidate of candidates) {
    const sentences = attempted(filled(content.sentences[rule], candidate, content, composing.source), composing);
    if (sentences.length > 0) return { candidate, sentences };
  }
  return { sentences: [] };
}

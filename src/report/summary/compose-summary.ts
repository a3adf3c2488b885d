import { capital } from '../../words/letters.ts';
import { formatCount } from '../../words/numbers.ts';
import type { SinceEarlier } from '../comparison/changes-since.ts';
import { composeText } from '../composing/compose-sentences.ts';
import type { Composing, SentenceSetting } from '../composing/composing.ts';
import type { Block, Chapter, Sentence } from '../composing/document.ts';
import { levelName } from '../figures/labels.ts';
import { runParts } from '../kinds/document-parts.ts';
import type { SummaryContent, SummaryRule } from '../reading/read-summary.ts';
import {
  type Candidate,
  changes,
  distances,
  gaps,
  lowest,
  type SummaryStatistic,
  summaryStatistics,
} from './candidates.ts';

const FILE = 'sammanfattning.yaml';
const TITLE = 'Sammanfattning';
const SETTING: SentenceSetting = { file: FILE, headings: [TITLE] };

/** How the points are chosen, for their reader. */
const CHOSEN =
  'Punkterna väljs av regler. Med är den största ändringen sedan registrets första hela år eller året före, alla sjukvårdsregioner vars täckning har sjunkit, och det största avståndet till ett mål i riket. Med är också den största statistiskt säkerställda skillnaden mellan två sjukvårdsregioner, den lägsta täckningen och det som är nytt. En punkt som siffrorna inte bär är inte med.';

/**
 * The summary: its points are chosen by rules among the statistics that it names, and each is the first of its rule that the figures
 * bear: the words of its sentence are held against them as those of any chapter.
 */
export function composeSummary(content: SummaryContent, composing: Composing, earlier?: SinceEarlier): Chapter {
  const { source, comparisons } = composing;
  const all = summaryStatistics(content, source);
  const [changed, apart] = [changes(all, source), gaps(all, source)];
  // All that is chosen among is tried, and not only what is chosen: the adjustment is for all of it.
  for (const { of, subject, base } of [...changed, ...apart])
    if (of.statistic.census !== true) comparisons.chance(subject, base);
  const first = (rule: SummaryRule, candidates: readonly Candidate[]) =>
    firstThatHolds(rule, candidates, content, composing);
  const isLater = source.extract.previousAsOf !== undefined;
  const points: readonly (readonly [name: string, sentences: readonly Sentence[]])[] = [
    ['Störst ändring', first('change', changed)],
    ['Nedgångar', falls(all, content, composing)],
    ['Längst från målet', first('target', distances(all, source))],
    ['Störst skillnad mellan sjukvårdsregioner', first('gap', apart)],
    ['Lägst täckning', first('lowest', lowest(all, source))],
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
    { kind: 'note', sentences: [{ runs: [{ kind: 'text', text: CHOSEN }] }] },
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

/** Of what is counted of all: the regions where it has fallen, for each group of sites that has one not named yet. */
function falls(all: readonly SummaryStatistic[], content: SummaryContent, composing: Composing): Sentence[] {
  const named = new Set<string>();
  return all
    .filter(({ statistic }) => statistic.census === true)
    .flatMap((of) => {
      const goBack = composing.mark();
      const sentences = attempted(placed(content.sentences.falls, of, content), composing);
      const members = sentences.flatMap(({ runs }) => runs.flatMap((run) => membersOf(runParts(run).claim?.claim)));
      if (members.every((level) => named.has(level))) {
        goBack();
        return [];
      }
      for (const level of members) named.add(level);
      return sentences;
    });
}

function membersOf(claim: object | undefined): string[] {
  if (claim === undefined || !('members' in claim)) return [];
  const { members } = claim as {
    readonly members: readonly { readonly subject: { readonly reference: { level: string } } }[];
  };
  return members.map(({ subject }) => subject.reference.level);
}

/** A sentence where the figures bear it; else nothing, and nothing of it stays. What is wrong with the text itself is complained about. */
function attempted(text: string, composing: Composing): readonly Sentence[] {
  const { problems } = composing;
  const [before, goBack] = [problems.length, composing.mark()];
  const sentences = composeText(text, 1, SETTING, composing);
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

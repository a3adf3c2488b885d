import { decideWord, type WordDecision, wordsThatHold } from '../claims/decide-word.ts';
import type { Operand } from '../claims/evidence.ts';
import { type ListMembers, listMembers, listText } from '../claims/list-members.ts';
import type { ListPart, SentencePart, TextPart, ValuePart, WordPart } from '../claims/sentence-part.ts';
import { evidenceText } from '../figures/evidence-text.ts';
import type { Reference } from '../figures/figure-source.ts';
import { fullLabel, listLabel } from '../figures/labels.ts';
import type { Judged } from '../figures/lines.ts';
import { type NumberSetting, numberWords } from '../figures/number-text.ts';
import { boundOf, type Numbers } from '../figures/numbers.ts';
import { asText } from '../figures/value-words.ts';
import { MISSING_FOR_NOBODY } from '../kinds/bound-cells.ts';
import { partFacts } from '../kinds/parts.ts';
import type { SourceLine } from '../reading/report-problem.ts';
import { type Composing, type NewClaim, newParagraph, type SentenceSetting } from './composing.ts';
import type { Run } from './document.ts';
import { openKnown } from './open-known.ts';

/** A claim before its place and number are known. */
type Said = NewClaim extends infer C ? (C extends NewClaim ? Omit<C, 'file' | 'line'> : never) : never;

/** A part that the figures have decided on. */
interface Decided {
  readonly part: SentencePart;
  /** What it stands on. */
  readonly judged: readonly Judged[];
  /** The numbers that it writes. */
  readonly written: readonly Operand[];
  /** Undefined where a word doesn't hold, which has been complained about. */
  readonly say: (isFirst: boolean, saying: Saying) => Said | undefined;
}

/** A sentence's parts written out, all its named numbers being there. Words that don't hold are complained about. */
export function sentenceRuns(
  parts: readonly SentencePart[],
  numbers: Numbers,
  setting: SentenceSetting,
  composing: Composing,
): Run[] {
  const decided = parts.flatMap((part): Decided[] => (DECIDE[part.kind] as Decide)(part, numbers, composing, setting));
  const numberSetting: NumberSetting = {
    source: composing.source,
    judged: decided.flatMap(({ judged }) => judged),
    written: decided.flatMap((one) => one.written),
    knowsYears: yearsKnown(parts, setting),
    knowsOpen: openKnown(setting, composing.source),
  };
  const written = parts.flatMap((part) => partFacts(part).value?.aim.subject ?? []);
  const reserved: Reserved = new Map();
  const { untold } = setting.paragraph ?? newParagraph();
  return decided.flatMap((one, at): Run[] => {
    const { text } = partFacts(one.part);
    if (text !== undefined) return [textRun(text)];
    const { line, style } = one.part;
    const place = { file: setting.file, line };
    const said = one.say(at === 0, { numbers, written, numberSetting, reserved, place, composing, untold });
    return said === undefined
      ? []
      : [{ kind: 'claim', claim: composing.claim({ ...said, ...place }), ...(style && { style }) }];
  });
}

type Decide<P extends SentencePart = SentencePart> = (
  part: P,
  numbers: Numbers,
  composing: Composing,
  setting: SentenceSetting,
) => Decided[];

const DECIDE: { readonly [K in SentencePart['kind']]: Decide<Extract<SentencePart, { kind: K }>> } = {
  text: (part) => [{ part, judged: [], written: [], say: () => undefined }],
  plain: (part) => {
    const { claim: kind, text, about } = part;
    return [{ part, judged: [], written: [], say: () => ({ kind, text, about }) }];
  },
  value: (part, numbers) => {
    const { subject: reference } = part.aim;
    const written = [{ reference, bound: boundOf(reference, numbers) }];
    return [{ part, judged: [], written, say: (_, saying) => sayValue(part, saying) }];
  },
  word: (part, numbers, composing) => {
    const { subject, base } = part.aim;
    const values = { subject: boundOf(subject, numbers), ...(base && { base: boundOf(base, numbers) }) };
    const decision = decideWord(part.options, part.aim, values, composing);
    const judged = judgedOf(part, decision);
    const { subject: own, base: other } = decision.evidence;
    const written = [own, ...(other ? [other] : [])];
    return [{ part, judged, written, say: (_, saying) => sayWord(part, decision, saying) }];
  },
  list: (part, _, composing, { leftOut }) => {
    const members = listMembers(part, composing, leftOut);
    const written = members.members.flatMap(({ subject, base }) => [subject, ...(base ? [base] : [])]);
    const { judged } = members;
    return [{ part, judged, written, say: (isFirst, saying) => sayList(part, members, isFirst, saying) }];
  },
  absent: () => [],
};

/** What holds of the last number of each group in the sentence, such as how many it is unknown of: said again only where it changes. */
type Reserved = Map<
  string,
  { readonly of: number | undefined; readonly parts: readonly string[]; readonly isMissing: boolean }
>;

interface Saying {
  readonly numbers: Numbers;
  /** The references whose numbers the sentence writes. */
  readonly written: readonly Reference[];
  readonly numberSetting: NumberSetting;
  readonly reserved: Reserved;
  readonly place: SourceLine;
  readonly composing: Composing;
  readonly untold: Set<string>;
}

function sayList({ option, aim }: ListPart, list: ListMembers, isFirst: boolean, saying: Saying): Said {
  const { members, others, untold, leftOut } = list;
  return {
    kind: 'list',
    text: listText({ option, aim }, list, isFirst, saying.numberSetting, saying.untold),
    about: listLabel(aim.subject, saying.composing.source),
    phrase: option.phrase,
    condition: option.condition,
    ...(aim.statistic.target && { target: aim.statistic.target }),
    ...{ members, others, untold },
    ...(leftOut && { leftOut: [...leftOut.levels] }),
  };
}

function sayValue({ aim }: ValuePart, { numbers, numberSetting, reserved, composing }: Saying): Said {
  const { subject: reference, withMissing } = aim;
  const bound = boundOf(reference, numbers);
  const { basis, ...words } = numberWords(reference, bound, numberSetting, withMissing);
  const { indicator, level, site, years, extract } = reference;
  const of = 'denominator' in bound ? bound.denominator : undefined;
  const isMissing = 'missing' in bound && bound.missing !== undefined && bound.missing !== 0;
  const group = [indicator, level, site, years.from, years.to, extract].join(';');
  const last = reserved.get(group);
  // Of as many of the same, a reader takes as many to be unknown, until another number is said.
  const before = last?.of === of ? last : undefined;
  const parts = [...basis, ...(before?.isMissing === true && !isMissing ? [MISSING_FOR_NOBODY] : [])];
  const text = asText({
    ...words,
    basis: parts.filter((part) => !/\p{L}/u.test(part) || !before?.parts.includes(part)),
  });
  reserved.set(group, { of, parts, isMissing });
  return { kind: 'value', text, about: fullLabel(reference, composing.source), reference, bound };
}

function sayWord(
  part: WordPart,
  decision: WordDecision,
  { written, numberSetting, place, composing }: Saying,
): Said | undefined {
  if (!('option' in decision)) {
    const [message, remedy] = untrue(part, decision, numberSetting, composing);
    composing.complain('report-untrue', place, message, remedy);
    return undefined;
  }
  const { option, evidence } = decision;
  const { subject, base, rivals, target } = evidence;
  const beside = evidenceText(option.condition, evidence, written, numberSetting);
  return {
    kind: 'word',
    text: beside === undefined ? option.phrase : `${option.phrase} (${beside})`,
    about: fullLabel(subject.reference, composing.source),
    phrase: option.phrase,
    condition: option.condition,
    ...{ subject, rivals },
    ...(base && { base }),
    ...(target && { target }),
  };
}

function untrue(
  { options }: WordPart,
  { evidence, undecided }: Extract<WordDecision, { undecided: boolean }>,
  numberSetting: NumberSetting,
  composing: Composing,
): [message: string, remedy: string] {
  const words = options.map(({ phrase }) => phrase);
  const [option] = options;
  const figures = option && evidenceText(option.condition, evidence, [], numberSetting);
  const verdict = undecided ? 'kan inte avgöras med de siffror som visas' : 'stämmer inte';
  const fitting = wordsThatHold(options, evidence, composing);
  const remedy =
    fitting.length === 0
      ? 'Skriv om meningen: inget av uttrycken i ord.yaml stämmer.'
      : `Skriv något som stämmer, eller flera ord att välja bland: [[${[...words, ...fitting.slice(0, 4)].join('|')}: …]].`;
  return [`${words.map((word) => `«${word}»`).join(', ')} ${verdict} (${figures ?? ''}).`, remedy];
}

function textRun({ text, style, href }: TextPart): Run {
  return { kind: 'text', text, ...(style && { style }), ...(href !== undefined && { href }) };
}

function judgedOf(part: WordPart, decision: WordDecision): readonly Judged[] {
  const option = 'option' in decision ? decision.option : part.options[0];
  const { subject, base, rivals } = decision.evidence;
  return option ? [{ condition: option.condition, subject, others: [...(base ? [base] : []), ...rivals] }] : [];
}

/** The reader knows the years where the sentence names them or the section says which. */
function yearsKnown(parts: readonly SentencePart[], { years }: SentenceSetting): (of: Reference['years']) => boolean {
  const named = parts.flatMap((part) => partFacts(part).plain?.years ?? []);
  const known = years === undefined ? named : [...named, years];
  return (of) => known.some(({ from, to }) => from === of.from && to === of.to);
}

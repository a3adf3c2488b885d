import { type Decision, decideWord, wordsThatHold } from '../claims/decide-word.ts';
import { type ListMembers, listMembers, listText } from '../claims/list-members.ts';
import type { ListPart, Part, PlainPart, TextPart, ValuePart, WordPart } from '../claims/part.ts';
import { evidenceText } from '../figures/evidence-text.ts';
import type { Reference } from '../figures/figure-source.ts';
import { fullLabel, listLabel } from '../figures/labels.ts';
import type { Judged } from '../figures/lines.ts';
import { type NumberSetting, numberWords } from '../figures/number-text.ts';
import { boundOf, type Numbers } from '../figures/numbers.ts';
import { asText } from '../figures/value-words.ts';
import type { Place } from '../reading/report-problem.ts';
import type { Composing, NewClaim, Setting } from './composing.ts';
import type { Run } from './document.ts';

/** A claim before its place and number are known. */
type Said = NewClaim extends infer C ? (C extends NewClaim ? Omit<C, 'file' | 'line'> : never) : never;

/** A part that the figures have decided on. */
type Decided =
  | TextPart
  | PlainPart
  | ValuePart
  | { readonly kind: 'word'; readonly part: WordPart; readonly decision: Decision }
  | { readonly kind: 'list'; readonly part: ListPart; readonly members: ListMembers };

/** A sentence's parts written out, all its named numbers being there. Words that don't hold are complained about. */
export function sentenceRuns(parts: readonly Part[], numbers: Numbers, setting: Setting, composing: Composing): Run[] {
  const decided = parts.flatMap((part) => decide(part, numbers, composing));
  const numberSetting: NumberSetting = {
    source: composing.source,
    judged: decided.flatMap(judgedIn),
    knowsYears: yearsKnown(parts, setting),
  };
  const written = parts.flatMap((part) => (part.kind === 'value' ? part.aim.subject : []));
  return decided.flatMap((one, at): Run[] => {
    if (one.kind === 'text') return [textRun(one)];
    const { line, style } = 'part' in one ? one.part : one;
    const place = { file: setting.file, line };
    const said = say(one, at === 0, { numbers, written, numberSetting, place, composing });
    return said === undefined
      ? []
      : [{ kind: 'claim', claim: composing.claim({ ...said, ...place }), ...(style && { style }) }];
  });
}

function decide(part: Part, numbers: Numbers, composing: Composing): Decided[] {
  switch (part.kind) {
    case 'word': {
      const { subject, base } = part.aim;
      const values = { subject: boundOf(subject, numbers), ...(base && { base: boundOf(base, numbers) }) };
      return [{ kind: 'word', part, decision: decideWord(part.options, part.aim, values, composing) }];
    }
    case 'list':
      return [{ kind: 'list', part, members: listMembers(part, composing) }];
    case 'absent':
      return [];
    default:
      return [part];
  }
}

interface Saying {
  readonly numbers: Numbers;
  /** The references whose numbers the sentence writes. */
  readonly written: readonly Reference[];
  readonly numberSetting: NumberSetting;
  readonly place: Place;
  readonly composing: Composing;
}

function say(one: Exclude<Decided, TextPart>, isFirst: boolean, saying: Saying): Said | undefined {
  switch (one.kind) {
    case 'plain':
      return { kind: one.claim, text: one.text, about: one.about };
    case 'value':
      return sayValue(one, saying);
    case 'word':
      return sayWord(one, saying);
    case 'list': {
      const { option, aim } = one.part;
      const { members, others, untold } = one.members;
      return {
        kind: 'list',
        text: listText(option.phrase, one.members, isFirst, saying.numberSetting),
        about: listLabel(aim.subject, saying.composing.source),
        ...option,
        ...(aim.statistic.target && { target: aim.statistic.target }),
        ...{ members, others, untold },
      };
    }
  }
}

function sayValue({ aim }: ValuePart, { numbers, numberSetting, composing }: Saying): Said {
  const { subject: reference, withMissing } = aim;
  const bound = boundOf(reference, numbers);
  const text = asText(numberWords(reference, bound, numberSetting, withMissing));
  return { kind: 'value', text, about: fullLabel(reference, composing.source), reference, bound };
}

function sayWord(
  { part, decision }: Extract<Decided, { kind: 'word' }>,
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
    ...option,
    ...{ subject, rivals },
    ...(base && { base }),
    ...(target && { target }),
  };
}

function untrue(
  { options }: WordPart,
  { evidence, undecided }: Extract<Decision, { undecided: boolean }>,
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

function judgedIn(one: Decided): readonly Judged[] {
  if (one.kind === 'list') return one.members.judged;
  if (one.kind !== 'word') return [];
  const { decision, part } = one;
  const option = 'option' in decision ? decision.option : part.options[0];
  const { subject, base, rivals } = decision.evidence;
  return option ? [{ condition: option.condition, subject, others: [...(base ? [base] : []), ...rivals] }] : [];
}

/** The reader knows the years where the sentence names them or the section says which. */
function yearsKnown(parts: readonly Part[], { years }: Setting): (of: Reference['years']) => boolean {
  const named = parts.flatMap((part) => (part.kind === 'plain' && part.years !== undefined ? [part.years] : []));
  const known = years === undefined ? named : [...named, years];
  return (of) => known.some(({ from, to }) => from === of.from && to === of.to);
}

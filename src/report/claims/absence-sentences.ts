import { capital } from '../../words/letters.ts';
import type { Composing, SentenceSetting } from '../composing/composing.ts';
import type { Claim, Sentence } from '../composing/document.ts';
import { absenceOf, missingWords } from '../figures/absence-words.ts';
import { isMissing, type Reference } from '../figures/figure-source.ts';
import { fullLabel, listLabel } from '../figures/labels.ts';
import { keyOf } from '../figures/look-up.ts';
import { numberWords } from '../figures/number-text.ts';
import { type Numbers, named } from '../figures/numbers.ts';
import { asText } from '../figures/value-words.ts';
import { partFacts } from '../kinds/parts.ts';
import type { SourceLine } from '../reading/report-problem.ts';
import { listMembers, listText } from './list-members.ts';
import type { ListPart, SentencePart } from './sentence-part.ts';

/**
 * What takes the place of a sentence with a missing number: each of its numbers on its own, told with its name, and each
 * missing one with its reason. Nothing that the sentence held is lost, and nothing is claimed that can't be.
 */
export function absenceSentences(
  parts: readonly SentencePart[],
  numbers: Numbers,
  setting: SentenceSetting,
  composing: Composing,
): Sentence[] {
  const said = new Set<string>();
  return parts.flatMap((part): Sentence[] => {
    const place = { file: setting.file, line: part.line };
    const { absent, list, named: naming } = partFacts(part);
    if (absent !== undefined) {
      const { about, reason } = absent;
      const text = absenceOf(reason, { level: '' });
      return [
        sentence(about, composing.claim({ kind: 'extract', text, about, ...place }), { reason: text, absent: reason }),
      ];
    }
    if (list !== undefined) return [listed(list, place, composing)];
    if (naming === undefined) return [];
    return named(naming).flatMap((reference) => {
      const key = keyOf(reference);
      if (said.has(key)) return [];
      said.add(key);
      return [stated(reference, numbers, place, setting, composing)];
    });
  });
}

function stated(
  reference: Reference,
  numbers: Numbers,
  place: SourceLine,
  { years }: SentenceSetting,
  composing: Composing,
): Sentence {
  const { source } = composing;
  const about = fullLabel(reference, source);
  const { from, to } = reference.years;
  const named = fullLabel(reference, source, years?.from === from && years.to === to);
  const found = numbers.get(keyOf(reference)) ?? { absent: 'not-applicable' };
  if (isMissing(found)) {
    const text = missingWords(found, reference);
    composing.warn(
      place,
      `En siffra saknas: ${about} – ${text}.`,
      'Meningen är ersatt med en upplysning om vad som saknas.',
    );
    return sentence(
      named,
      composing.claim({ kind: 'absence', text, about, reference, reason: found.absent, ...place }),
      { reason: text, absent: found.absent },
    );
  }
  const text = asText(numberWords(reference, found, { source, judged: [], knowsYears: () => true }));
  return sentence(named, composing.claim({ kind: 'value', text, about, reference, bound: found, ...place }));
}

/** A list tells itself of whom the figures don't tell. */
function listed({ option, aim }: ListPart, place: SourceLine, composing: Composing): Sentence {
  const { source } = composing;
  const about = listLabel(aim.subject, source);
  const { judged, ...sorted } = listMembers({ option, aim }, composing);
  const text = listText({ option, aim }, { judged, ...sorted }, false, { source, judged, knowsYears: () => true });
  const { target } = aim.statistic;
  return sentence(
    about,
    composing.claim({
      kind: 'list',
      text,
      about,
      phrase: option.phrase,
      condition: option.condition,
      ...(target && { target }),
      ...sorted,
      ...place,
    }),
  );
}

function sentence(about: string, claim: Claim, instead: Sentence['instead'] & object = {}): Sentence {
  return {
    instead,
    runs: [
      { kind: 'text', text: `${capital(about)}: ` },
      { kind: 'claim', claim },
      { kind: 'text', text: '. ' },
    ],
  };
}

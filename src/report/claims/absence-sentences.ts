import { capital } from '../../words/letters.ts';
import { type Composing, newParagraph, type SentenceSetting } from '../composing/composing.ts';
import type { Claim, Sentence } from '../composing/document.ts';
import { absenceOf, missingWords } from '../figures/absence-words.ts';
import { type Bound, type FigureSource, isMissing, type Missing, type Reference } from '../figures/figure-source.ts';
import { fullLabel, listLabel } from '../figures/labels.ts';
import { keyOf } from '../figures/look-up.ts';
import { numberWords } from '../figures/number-text.ts';
import { type Numbers, named as namedIn } from '../figures/numbers.ts';
import { asText } from '../figures/value-words.ts';
import { partFacts } from '../kinds/parts.ts';
import type { SourceLine } from '../reading/report-problem.ts';
import { listMembers, listText } from './list-members.ts';
import type { ListPart, SentencePart } from './sentence-part.ts';

/**
 * What takes the place of a sentence with a missing number: each of its numbers on its own, told with its name, but for those that the
 * paragraph has told. The missing ones are gathered, to be told of with their reasons after the paragraph. Nothing that the sentence held
 * is lost, and nothing is claimed that can't be.
 */
export function absenceSentences(
  parts: readonly SentencePart[],
  numbers: Numbers,
  setting: SentenceSetting,
  composing: Composing,
): Sentence[] {
  const { told, absent: gathered } = setting.paragraph ?? newParagraph();
  return parts.flatMap((part): Sentence[] => {
    const place = { file: setting.file, line: part.line };
    const { absent, list, named: naming } = partFacts(part);
    if (absent !== undefined) {
      const { about, reason } = absent;
      const text = absenceOf(reason, { level: '' });
      return [
        sentence(
          about,
          composing.claim({ kind: 'extract', text, about, ...place }),
          { reason: text, absent: reason },
          '',
        ),
      ];
    }
    if (list !== undefined) return [listed(list, place, setting, composing)];
    if (naming === undefined) return [];
    return namedIn(naming).flatMap((reference) => {
      const key = keyOf(reference);
      if (told.has(key)) return [];
      told.add(key);
      const found = numbers.get(key) ?? { absent: 'not-applicable' };
      if (!isMissing(found)) return [stated(reference, found, place, setting, composing)];
      const about = fullLabel(reference, composing.source);
      composing.warn(
        place,
        `En siffra saknas: ${about} – ${missingWords(found, reference)}.`,
        'Meningen är ersatt med en upplysning om vad som saknas.',
      );
      // What a withheld number is about says something of itself.
      if (found.about !== undefined) return [rounded(reference, found, place, setting, composing)];
      gathered.push({ reference, missing: found, line: place.line });
      return [];
    });
  });
}

function stated(
  reference: Reference,
  bound: Bound,
  place: SourceLine,
  setting: SentenceSetting,
  composing: Composing,
): Sentence {
  const { source } = composing;
  const text = asText(numberWords(reference, bound, { source, judged: [], knowsYears: () => true }));
  const about = fullLabel(reference, source);
  const claim = composing.claim({ kind: 'value', text, about, reference, bound, ...place });
  return sentence(named(reference, setting, source), claim);
}

function rounded(
  reference: Reference,
  missing: Missing,
  place: SourceLine,
  setting: SentenceSetting,
  composing: Composing,
): Sentence {
  const { source } = composing;
  const [text, about] = [missingWords(missing, reference), fullLabel(reference, source)];
  const reason = missing.absent;
  const claim = composing.claim({ kind: 'absence', text, about, reference, reason, ...place });
  return sentence(named(reference, setting, source), claim, { reason: text, absent: reason });
}

/** A number's name, with its years where its reader doesn't know them. */
const named = (reference: Reference, { years }: SentenceSetting, source: FigureSource) =>
  fullLabel(reference, source, years?.from === reference.years.from && years.to === reference.years.to);

/** A list tells itself of whom the figures don't tell. */
function listed(
  { option, aim }: ListPart,
  place: SourceLine,
  setting: SentenceSetting,
  composing: Composing,
): Sentence {
  const { source } = composing;
  const about = listLabel(aim.subject, source);
  const { judged, ...sorted } = listMembers({ option, aim }, composing);
  const text = listText(
    { option, aim },
    { judged, ...sorted },
    false,
    { source, judged, knowsYears: () => true },
    setting.paragraph?.untold,
  );
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

function sentence(about: string, claim: Claim, instead: Sentence['instead'] & object = {}, mark = ':'): Sentence {
  return {
    instead,
    runs: [
      { kind: 'text', text: `${capital(about)}${mark} ` },
      { kind: 'claim', claim },
      { kind: 'text', text: '. ' },
    ],
  };
}

import { capital } from '../../words/letters.ts';
import { type Composing, newParagraph, type SentenceSetting } from '../composing/composing.ts';
import type { Claim, Sentence } from '../composing/document.ts';
import { openKnown } from '../composing/open-known.ts';
import { absenceOf, missingWords } from '../figures/absence-words.ts';
import { isMissing } from '../figures/figure-source.ts';
import { fullLabel, listLabel } from '../figures/labels.ts';
import { keyOf } from '../figures/look-up.ts';
import { type Numbers, named as namedIn } from '../figures/numbers.ts';
import { partFacts } from '../kinds/parts.ts';
import type { SourceLine } from '../reading/report-problem.ts';
import { listMembers, listText } from './list-members.ts';
import type { ListPart, SentencePart } from './sentence-part.ts';

/**
 * What takes the place of a sentence with a missing number. Its numbers are gathered, to be told of after the paragraph, each by itself
 * and with why it is missing where it is, but for those that the section has told. Nothing that the sentence held is lost, and nothing is
 * claimed that can't be.
 */
export function absenceSentences(
  parts: readonly SentencePart[],
  numbers: Numbers,
  setting: SentenceSetting,
  composing: Composing,
): Sentence[] {
  const { told, gathered } = setting.paragraph ?? newParagraph();
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
      gathered.push({ reference, found, line: place.line });
      if (isMissing(found))
        composing.warn(
          place,
          `En siffra saknas: ${fullLabel(reference, composing.source)} – ${missingWords(found, reference)}.`,
          'Meningen är ersatt med en upplysning om vad som saknas.',
        );
      return [];
    });
  });
}

/** A list tells itself of whom the figures don't tell. */
function listed(
  { option, aim }: ListPart,
  place: SourceLine,
  setting: SentenceSetting,
  composing: Composing,
): Sentence {
  const { source } = composing;
  const about = listLabel(aim.subject, source);
  const list = listMembers({ option, aim }, composing, setting.leftOut);
  const { judged, members, others, untold, leftOut } = list;
  const text = listText(
    { option, aim },
    list,
    false,
    { source, judged, knowsYears: () => true, knowsOpen: openKnown(setting, source) },
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
      ...{ members, others, untold },
      ...(leftOut && { leftOut: [...leftOut.levels] }),
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

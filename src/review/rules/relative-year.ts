import { KEYS } from '../../definitions/soundness/keys.ts';
import { measureRule } from '../../definitions/soundness/rule.ts';
import { wordings } from '../../definitions/soundness/wording/rows-of-table.ts';
import { folded } from '../../definitions/soundness/wording/words.ts';

const RELATIVE =
  /\b(foregaende ar(et)?|forra aret|i fjol|senaste aret|innevarande ar|nasta ar|de senaste (\d+|\w+) (ar|aren|manaderna))\b/;

/** A year in a definition is the measuring year, not a year counted from when somebody reads it. */
export const relativeYear = measureRule(
  {
    id: 'relative-year',
    title: 'Ett år som beror på när man läser',
    explanation:
      '”Föregående år” är ett år när siffran lämnas och ett annat när den läses. I en definition ska det stå mätåret.',
  },
  function* (measure) {
    // When to report is said relative to the reporting, as it should be.
    for (const { where, text: written, key } of wordings(measure).filter((one) => one.key !== KEYS.reporting)) {
      const text = written.normalize('NFC');
      const [quote] = RELATIVE.exec(folded(text)) ?? [];
      if (quote === undefined) continue;
      const at = folded(text).indexOf(quote);
      yield {
        severity: 'note',
        message: `${where} säger ”${text.slice(at, at + quote.length)}”. Exempel: i mars 2025 är det 2024, men för den som läser siffran för 2024 under 2024 är det 2023.`,
        remedy: 'Skriv ”under mätåret”.',
        question: 'Är det mätåret som menas?',
        key,
      };
    }
  },
);

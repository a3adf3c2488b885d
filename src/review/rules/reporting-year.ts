import { KEYS } from '../../definitions/soundness/keys.ts';
import { measureRule } from '../../definitions/soundness/rule.ts';
import { keyOf } from '../../definitions/soundness/wording/rows-of-table.ts';
import { folded, sentencesIn } from '../../definitions/soundness/wording/words.ts';

/** The rows of a measure agree on when it is first reported. */
export const reportingYear = measureRule(
  {
    id: 'reporting-year',
    title: 'Raderna säger olika om första rapporteringsåret',
    explanation:
      'Enheterna måste veta vilket år som är det första. Säger två rader olika lämnar några siffror som andra inte lämnar.',
  },
  function* ({ texts }) {
    const said = texts.flatMap(({ label, text }) =>
      sentencesIn(text).flatMap((sentence) => {
        const words = folded(`${label}: ${sentence}`);
        const years = sentence.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? [];
        const isAboutFirst = /\bforsta\b/.test(folded(sentence)) && words.includes('rapporter');
        return isAboutFirst && years.length > 0 ? [{ label, year: Math.max(...years.map(Number)), sentence }] : [];
      }),
    );
    const [one] = said;
    const other = said.find(({ year }) => year !== one?.year);
    if (one === undefined || other === undefined) return;
    yield {
      severity: 'warning',
      message: `Raden ”${one.label}” säger att måttet lämnas första gången ${one.year}, men ”${other.label}” säger ${other.year}. En enhet som läser den ena raden lämnar siffror som en annan utelämnar.`,
      remedy: 'Stryk det som inte gäller längre, och säg vad de tidigare siffrorna är värda.',
      question: `Vilket är det första året som ska visas: det som lämnas ${one.year} eller ${other.year}?`,
      key: keyOf(other.label) || KEYS.reporting,
    };
  },
);

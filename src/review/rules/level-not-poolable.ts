import { definedParts } from '../../definitions/kinds/kinds.ts';
import { KEYS } from '../../definitions/soundness/keys.ts';
import { measureRule } from '../../definitions/soundness/rule.ts';
import { NOT_POOLABLE, STATISTICS } from '../../definitions/soundness/statistics.ts';

/** The nation is shown only what can be computed from what units hand in. */
export const levelNotPoolable = measureRule(
  {
    id: 'level-not-poolable',
    title: 'Rikets siffra går inte att räkna ut ur enheternas',
    explanation:
      'Enheterna lämnar n, medelvärde, SD, median och percentiler. Medelvärde och SD för riket följer av dem, men median och percentiler gör det inte.',
  },
  function* ({ levels, computation: { figure } }, { area }) {
    // A register has the single values of all who take part.
    const { age, days } = definedParts(figure);
    if ((age === undefined && days === undefined) || area.participation !== undefined) return;
    const asked = levels
      .filter(({ level }) => level === 'nation')
      .flatMap(({ statistics }) => statistics.filter((one) => NOT_POOLABLE.includes(one)));
    if (asked.length === 0) return;
    yield {
      severity: 'warning',
      message:
        `För riket ska ${[...new Set(asked)].map((statistic) => STATISTICS[statistic]).join(', ')} redovisas, men enheterna lämnar sammanfattningar. ` +
        'Exempel: enheterna har medianerna 2 och 4. Med värdena 1, 2, 30 och 3, 4, 5 är rikets median 3,5; med 1, 2, 2 och 3, 4, 5 är den 2,5. Ett medelvärde av medianerna (3) är fel i båda fallen.',
      remedy:
        'Redovisa bara n, medelvärde och SD för riket, eller samla in enskilda värden (eller antal per dag) och säg att percentilerna kommer ur dem.',
      question: 'Ska riket visa median och percentiler? Hur ska i så fall de enskilda värdena samlas in?',
      key: KEYS.levels,
    };
  },
);

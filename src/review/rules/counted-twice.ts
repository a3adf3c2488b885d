import { KEYS } from '../../definitions/soundness/keys.ts';
import { measureRule } from '../../definitions/soundness/rule.ts';
import { mentions } from '../../definitions/soundness/wording/words.ts';

/** A sum of units' persons is not a number of persons. */
export const countedTwice = measureRule(
  {
    id: 'counted-twice',
    title: 'Rikets antal kan räkna samma person två gånger',
    explanation:
      'Enheterna lämnar antal, inte personer. Den som setts vid två enheter räknas vid båda, och summan går inte att rensa i efterhand.',
  },
  function* ({ texts, levels, computation: { population } }, { area }) {
    if (population.count !== 'persons' || area.reporters.length < 2 || !levels.some(({ level }) => level === 'nation'))
      return;
    const said = texts.map(({ text }) => text).join('\n');
    if (
      mentions(
        said,
        'dubblett',
        'flera enheter',
        'två enheter',
        'mer än en enhet',
        'varje enhet för sig',
        'summan av enheternas',
      )
    )
      return;
    yield {
      severity: 'note',
      message:
        'Måttet räknar personer vid varje enhet, och riket är summan. Exempel: 100 personer vid den ena enheten och 80 vid den andra, varav 5 vid båda, blir 180 i riket men är 175 personer. Texten säger inte vilket som menas.',
      remedy: 'Skriv ”summan av enheternas patienter”, och visa antalet unika personer där enskilda uppgifter finns.',
      question: 'Är rikets antal summan av enheternas, eller antalet personer?',
      key: KEYS.levels,
    };
  },
);

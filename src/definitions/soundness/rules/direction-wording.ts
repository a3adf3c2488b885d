import { KEYS } from '../keys.ts';
import { measureRule } from '../rule.ts';
import { LABELS, textOf } from '../wording/rows-of-table.ts';
import { mentions } from '../wording/words.ts';

const LOWER = ['lägre', 'lågt', 'låg', 'lägst', 'kort', 'kortare', 'få', 'färre', 'mindre'];
const HIGHER = ['högre', 'högt', 'hög', 'högst', 'många', 'fler', 'större'];

/** The words about the direction say what the definition says. */
export const directionWording = measureRule(
  {
    id: 'direction-wording',
    title: 'Riktningens ord och värde säger emot varandra',
    explanation: 'Texten visas för läsaren och värdet styr hur siffran visas. De ska säga samma sak.',
  },
  function* (measure) {
    const words = textOf(measure, LABELS.direction);
    const { direction } = measure;
    if (words === '' || direction === undefined) return;
    const lower = mentions(words, ...LOWER);
    const higher = mentions(words, ...HIGHER);
    const said = lower === higher ? undefined : lower ? 'lower' : 'higher';
    if (said === undefined || said === direction) return;
    yield {
      severity: 'error',
      message: `Texten säger ”${words}”, men definitionen säger ${direction === 'none' ? 'ingen riktning' : direction === 'lower' ? 'att ett lägre värde är bättre' : 'att ett högre värde är bättre'}.`,
      remedy: 'Rätta texten eller riktningen.',
      question: 'Är ett högre eller ett lägre värde önskvärt?',
      key: KEYS.direction,
    };
  },
);

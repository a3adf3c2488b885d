import { KEYS } from '../../definitions/soundness/keys.ts';
import { measureRule } from '../../definitions/soundness/rule.ts';
import { definingText } from '../../definitions/soundness/wording/rows-of-table.ts';
import { mentions, sentencesIn } from '../../definitions/soundness/wording/words.ts';

const EVER = ['någonsin', 'sedan', 'hittills', 'tidigare', 'aldrig', 'för första gången'];
const IN_PERIOD = [
  'under året',
  'under perioden',
  'under mätperioden',
  'under mätåret',
  'i perioden',
  'i år',
  'årets',
  'periodens',
  'någonsin',
];

/** "First" says first of what: of the year, or of all time. */
export const firstOfWhat = measureRule(
  {
    id: 'first-of-what',
    title: 'Första – någonsin, eller under året?',
    explanation:
      'Den som återkommer år efter år har en första gång varje år men bara en någonsin. Texten ska säga vilken som räknas.',
  },
  function* (measure) {
    const { population } = measure.computation;
    if (population.count !== 'persons') return;
    const clauses = sentencesIn(`${measure.name}.\n\n${definingText(measure)}`).flatMap((one) => one.split(/,\s/));
    const vague = clauses.find((clause) => isVague(clause));
    if (vague === undefined) return;
    const ours = population.first === 'ever' ? 'den första någonsin hos enheten' : 'den första i perioden';
    yield {
      severity: 'warning',
      message: `Texten säger ”${vague}” men inte första av vad; beräkningen tar ${ours}. Exempel: den som kom första gången 2021 och igen 2024 räknas ${population.first === 'ever' ? 'inte 2024, men skulle göra det om årets första menas' : '2024, men skulle inte göra det om den första någonsin menas'}.`,
      remedy:
        'Skriv ”första någonsin vid enheten” eller ”första under året”, och vad som gäller vid återfall och vid byte av enhet.',
      question: 'Är det den första någonsin eller den första under året, och räknas en återkommande patient på nytt?',
      key: KEYS.first,
    };
  },
);

/** A first-timer is first of all time, so the year doesn't say more; a first event needs either. */
function isVague(sentence: string): boolean {
  if (mentions(sentence, 'förstagång', 'nybesök', 'nya patienter')) return !mentions(sentence, ...EVER);
  if (!mentions(sentence, 'första') || mentions(sentence, 'första gången', 'första hand')) return false;
  return !mentions(sentence, ...EVER, ...IN_PERIOD);
}

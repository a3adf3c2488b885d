import type { FigureDefinition } from '../../measure.ts';
import { KEYS } from '../keys.ts';
import { measureRule } from '../rule.ts';
import { wordsIn } from '../wording/words.ts';

/** The unit of measurement is that of the figure. */
export const measuredIn = measureRule(
  {
    id: 'measured-in',
    title: 'Mätenheten passar inte siffran',
    explanation: 'Mätenheten står vid axeln. En tid i dagar som kallas veckor läses sju gånger för lång.',
  },
  function* ({ measuredIn: unit, computation: { figure } }) {
    const { words, name } = expected(figure);
    if (unit.includes('%') && words.includes('procent')) return;
    if (wordsIn(unit).some((word) => words.some((one) => word.startsWith(one)))) return;
    yield {
      severity: 'error',
      message: `Mätenheten är ”${unit}”, men beräkningen ger ${name}.`,
      remedy: 'Rätta mätenheten eller beräkningen.',
      question: 'I vilken enhet ska siffran visas?',
      key: KEYS.measuredIn,
    };
  },
);

function expected(figure: FigureDefinition): { readonly words: readonly string[]; readonly name: string } {
  if (figure.kind === 'count') return { words: ['antal'], name: 'ett antal' };
  if (figure.kind !== 'summary') return { words: ['andel', 'procent'], name: 'en andel' };
  if (figure.value.kind === 'age') return { words: ['ar', 'alder'], name: 'en ålder i år' };
  return { words: ['dag', 'dygn'], name: 'ett antal dagar' };
}

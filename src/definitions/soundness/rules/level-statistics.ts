import { definitionKindOf } from '../../kinds/kinds.ts';
import { KEYS } from '../keys.ts';
import { measureRule } from '../rule.ts';
import { STATISTICS } from '../statistics.ts';

/** A level asks only for statistics that the kind of figure has, and each level is described once. */
export const levelStatistics = measureRule(
  {
    id: 'level-statistics',
    title: 'Redovisningen ber om statistik som måttet inte har',
    explanation:
      'Ett antal har inget medelvärde och en andel ingen median. Varje nivå ska stå en gång och ha minst en siffra.',
  },
  function* (measure) {
    const { figure } = measure.computation;
    const kind = definitionKindOf(figure);
    const own = kind.statistics(figure);
    const told = (message: string, remedy: string) => ({
      severity: 'error' as const,
      message,
      remedy,
      question: 'Vilka siffror ska redovisas på varje nivå?',
      key: KEYS.levels,
    });
    const levels = measure.levels.map(({ level }) => level);
    if (!levels.includes('unit'))
      yield told(
        'Måttet redovisas inte för någon enhet, fast det är enheterna som lämnar det.',
        'Lägg till vad som redovisas för enhet.',
      );
    if (new Set(levels).size < levels.length) yield told('Samma nivå beskrivs två gånger.', 'Slå ihop dem till en.');
    for (const { level, statistics } of measure.levels) {
      const where = level === 'nation' ? 'riket' : 'enhet';
      const foreign = statistics.filter((statistic) => !own.includes(statistic));
      if (foreign.length > 0)
        yield told(
          `För ${where} ska ${foreign.map((statistic) => STATISTICS[statistic]).join(', ')} redovisas, men det har inte ${kind.called}.`,
          'Ta bort siffran, eller ändra måttets beräkning.',
        );
      if (statistics.length === 0)
        yield told(`För ${where} redovisas ingenting.`, 'Skriv vilka siffror som redovisas.');
    }
  },
);

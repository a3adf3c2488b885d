import { definitionKindOf } from '../../definitions/kinds/kinds.ts';
import type { Measure, Statistic } from '../../definitions/measure.ts';
import { KEYS } from '../../definitions/soundness/keys.ts';
import { areaRule } from '../../definitions/soundness/rule.ts';
import { STATISTICS } from '../../definitions/soundness/statistics.ts';

/** Measures of one kind show the nation the same statistics. */
export const levelsDiffer = areaRule(
  {
    id: 'levels-differ',
    title: 'Mått av samma sort visar riket olika mycket',
    explanation:
      'Begränsar ett mått rikets siffror men inte ett annat av samma sort är den ena nästan alltid en glömska.',
  },
  function* ({ area }) {
    for (const [kind, measures] of Map.groupBy(area.measures, ({ computation }) =>
      definitionKindOf(computation.figure),
    )) {
      const groups = Map.groupBy(measures, (measure) => nation(measure).toSorted().join());
      // Breakdowns are each measure's own.
      if (kind.hasBreakdowns || groups.size < 2) continue;
      const most = [...groups.values()].toSorted((a, b) => nation(b[0]).length - nation(a[0]).length)[0] ?? [];
      const others = measures.filter((measure) => !most.includes(measure));
      for (const measure of most)
        yield {
          severity: 'warning',
          measure,
          message: `${measure.code} visar riket ${said(nation(measure))}, men ${others.map((other) => `${other.code} ${said(nation(other))}`).join(' och ')}, fast måtten är av samma sort.`,
          remedy: 'Låt mått av samma sort visa samma statistik för riket, eller säg varför de skiljer sig.',
          question: `Är det meningen att ${measure.code} visar mer för riket än ${others.map(({ code }) => code).join(' och ')}?`,
          key: KEYS.levels,
        };
    }
  },
);

function nation(measure: Measure | undefined): readonly Statistic[] {
  return [
    ...new Set(
      (measure?.levels ?? []).filter(({ level }) => level === 'nation').flatMap(({ statistics }) => statistics),
    ),
  ];
}

function said(statistics: readonly Statistic[]): string {
  return statistics.length === 0 ? 'ingenting' : statistics.map((statistic) => STATISTICS[statistic]).join(', ');
}

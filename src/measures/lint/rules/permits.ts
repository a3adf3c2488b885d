import type { Area, Permit } from '../../area.ts';
import { KEYS } from '../keys.ts';
import { areaRule } from '../rule.ts';

/** Permits belong to reporters, reporters have permits, and no permit repeats another. */
export const permits = areaRule(
  {
    id: 'permits',
    title: 'Tillstånd och enheter som inte stämmer överens',
    explanation: 'Tillstånden avgör vem som förväntas lämna siffror och för vilken tid.',
  },
  function* ({ area }) {
    for (const message of faults(area))
      yield {
        severity: 'error',
        message,
        remedy: 'Rätta områdets tillstånd så att varje enhet som ska rapportera har ett, med rätt datum.',
        question: 'Vilka enheter har tillstånd, för vad och från när?',
        key: KEYS.area.permits,
      };
  },
);

function* faults({ permits: all, reporters, versions }: Area): Iterable<string> {
  const known = new Set(reporters.map(({ id }) => id));
  const last = versions.at(-1)?.fromYear;
  for (const [index, { reporter, from, to }] of all.entries()) {
    if (!known.has(reporter)) yield `Ett tillstånd gäller ”${reporter}”, som inte är någon av områdets enheter.`;
    if (to !== undefined && to < from) yield `Tillståndet för ${reporter} slutar ${to}, innan det börjar ${from}.`;
    const again = all
      .slice(index + 1)
      .find((other) => other.reporter === reporter && overlap(all[index] ?? other, other));
    if (again) yield `${reporter} har två tillstånd som gäller samtidigt: från ${from} och från ${again.from}.`;
  }
  if (all.length === 0) return;
  for (const { id, name } of reporters) {
    const own = all.filter(({ reporter }) => reporter === id);
    if (own.length === 0) yield `${name} har inget tillstånd och kan därför aldrig få någon siffra.`;
    else if (last !== undefined && own.every(({ to }) => to !== undefined && Number(to.slice(0, 4)) < last))
      yield `${name} har inget tillstånd som gäller ${last} eller senare, då den senaste versionen används.`;
  }
}

function overlap(a: Permit, b: Permit): boolean {
  return (a.to === undefined || b.from <= a.to) && (b.to === undefined || a.from <= b.to);
}

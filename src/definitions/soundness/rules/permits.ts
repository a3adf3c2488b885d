import type { Area, Participation } from '../../area.ts';
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
        key: area.participation === undefined ? KEYS.area.permits : KEYS.area.participation,
      };
  },
);

function* faults(area: Area): Iterable<string> {
  const { permits: granted, participation = [], reporters, versions } = area;
  const last = versions.at(-1)?.fromYear;
  yield* faultsOfStays(granted, area, { one: 'Ett tillstånd', the: 'Tillståndet', two: 'två tillstånd' });
  yield* faultsOfStays(participation, area, { one: 'En anslutning', the: 'Anslutningen', two: 'två anslutningar' });
  if (granted.length === 0) return;
  for (const { id, name } of reporters) {
    const own = granted.filter(({ reporter }) => reporter === id);
    if (own.length === 0) yield `${name} har inget tillstånd och kan därför aldrig få någon siffra.`;
    else if (last !== undefined && own.every(({ to }) => to !== undefined && Number(to.slice(0, 4)) < last))
      yield `${name} har inget tillstånd som gäller ${last} eller senare, då den senaste versionen används.`;
  }
}

function* faultsOfStays(
  all: readonly Participation[],
  { reporters }: Area,
  words: { readonly one: string; readonly the: string; readonly two: string },
): Iterable<string> {
  const known = new Set(reporters.map(({ id }) => id));
  for (const [index, stay] of all.entries()) {
    const { reporter, from, to } = stay;
    if (!known.has(reporter)) yield `${words.one} gäller ”${reporter}”, som inte är någon av områdets enheter.`;
    if (to !== undefined && to < from) yield `${words.the} för ${reporter} slutar ${to}, innan det börjar ${from}.`;
    const again = all.slice(index + 1).find((other) => other.reporter === reporter && overlap(stay, other));
    if (again) yield `${reporter} har ${words.two} som gäller samtidigt: från ${from} och från ${again.from}.`;
  }
}

function overlap(a: Participation, b: Participation): boolean {
  return (a.to === undefined || b.from <= a.to) && (b.to === undefined || a.from <= b.to);
}

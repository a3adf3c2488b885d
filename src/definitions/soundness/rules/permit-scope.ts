import { breakdownFacts } from '../../kinds/breakdowns.ts';
import { definedParts } from '../../kinds/kinds.ts';
import { scopeName } from '../../permit-scopes.ts';
import { KEYS } from '../keys.ts';
import { measureRule } from '../rule.ts';

/** A category that asks for a permit asks for one that somebody has. */
export const permitScope = measureRule(
  {
    id: 'permit-scope',
    title: 'En kategori som ingen har tillstånd för',
    explanation: 'En kategori som kräver en omfattning som inget tillstånd har kan aldrig få några fall.',
  },
  function* ({ computation: { figure } }, { area }) {
    const granted = new Set(area.permits.flatMap(({ scope }) => scope));
    for (const breakdown of definedParts(figure).breakdowns)
      for (const { id, name, permitScope: asked } of breakdownFacts(breakdown).categories)
        if (asked !== undefined && !granted.has(asked))
          yield {
            severity: 'error',
            message: `Kategorin ”${name}” kräver tillstånd för ”${scopeName(area, asked)}”, men inget tillstånd omfattar det (${[...granted].map((id) => scopeName(area, id)).join(', ') || 'inga omfattningar finns'}).`,
            remedy: 'Rätta stavningen, eller lägg till omfattningen i tillståndet.',
            question: `Vilken enhet har tillstånd för ”${scopeName(area, asked)}”?`,
            key: `${KEYS.breakdowns}.${breakdown.id}.${id}`,
          };
  },
);

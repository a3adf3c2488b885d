import { breakdownFacts } from '../../definitions/kinds/breakdowns.ts';
import { definedParts } from '../../definitions/kinds/kinds.ts';
import { scopeName } from '../../definitions/permit-scopes.ts';
import { KEYS } from '../../definitions/soundness/keys.ts';
import { areaRule } from '../../definitions/soundness/rule.ts';

/** Care that only some units have a permit for can be told apart in some measure. */
export const unusedScope = areaRule(
  {
    id: 'unused-scope',
    title: 'Ett särskilt tillstånd som inget mått skiljer ut',
    explanation:
      'Får bara några enheter ge en viss vård bör ett mått visa var den ges. Annars syns det inte om andra ger den.',
  },
  function* ({ area }) {
    const used = new Set(
      area.measures.flatMap(({ computation: { figure } }) =>
        definedParts(figure).breakdowns.flatMap((one) =>
          breakdownFacts(one).categories.map(({ permitScope }) => permitScope),
        ),
      ),
    );
    const scopes = new Set(area.permits.flatMap(({ scope }) => scope));
    for (const scope of scopes) {
      const holders = [
        ...new Set(area.permits.filter((permit) => permit.scope.includes(scope)).map(({ reporter }) => reporter)),
      ];
      if (used.has(scope) || holders.length >= area.reporters.length) continue;
      const name = scopeName(area, scope);
      yield {
        severity: 'note',
        message: `Bara ${holders.join(', ')} har tillstånd för ”${name}”, men ingen kategori i något mått skiljer ut den vården. Exempel: tre sådana behandlingar hos en enhet utan tillstånd syns inte.`,
        remedy: 'Lägg till en kategori som kräver tillståndet, eller kontrollera det på annat sätt.',
        question: `Var ska ”${name}” räknas, och vad gäller om en annan enhet har sådana fall?`,
        key: KEYS.area.permits,
      };
    }
  },
);

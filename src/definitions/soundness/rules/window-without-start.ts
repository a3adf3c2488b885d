import { definedParts } from '../../kinds/kinds.ts';
import { KEYS } from '../keys.ts';
import { measureRule } from '../rule.ts';

/** The numerator's window starts from rows that the population has. */
export const windowWithoutStart = measureRule(
  {
    id: 'window-without-start',
    title: 'Ett tidsfönster som aldrig börjar',
    explanation:
      'Fönstret räknas från nämnarens rader i en tabell. Har nämnaren inga rader där kan ingen komma i täljaren.',
  },
  function* ({ computation: { population, figure } }) {
    const after = definedParts(figure).linked?.within?.after;
    const tables = population.rows.map(({ table }) => table);
    if (after === undefined || tables.includes(after)) return;
    yield {
      severity: 'error',
      message: `Täljarens fönster räknas från rader i ${after}, men nämnaren bygger på ${tables.join(' och ')}. Täljaren blir alltid 0.`,
      remedy: 'Låt fönstret börja vid en av nämnarens rader, eller ta med tabellen i nämnaren.',
      question: 'Vid vilken händelse börjar tiden räknas?',
      key: KEYS.window,
    };
  },
);

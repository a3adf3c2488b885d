import { breakdownFacts } from '../../kinds/breakdowns.ts';
import { definedParts } from '../../kinds/kinds.ts';
import { NATION } from '../../nation.ts';
import { KEYS } from '../keys.ts';
import { type Argument, areaRule } from '../rule.ts';

/** One id names one thing. */
export const duplicateId = areaRule(
  {
    id: 'duplicate-id',
    title: 'Samma beteckning på två saker',
    explanation: 'Ett id är en adress. Två saker med samma id skriver över varandra i resultatet.',
  },
  function* ({ area }) {
    const twice = function* (
      what: string,
      ids: readonly string[],
      where: Pick<Argument, 'measure' | 'key'>,
    ): Iterable<Argument> {
      for (const id of new Set(ids.filter((one, index) => ids.indexOf(one) !== index)))
        yield {
          severity: 'error',
          message: `Två ${what} heter ”${id}”.`,
          remedy: 'Ge var och en sin egen beteckning.',
          question: `Vilken av dem är ”${id}”?`,
          ...where,
        };
    };
    const { area: keys } = KEYS;
    const name = (text: string) => text.trim().toLowerCase();
    yield* twice(
      'mått',
      area.measures.map(({ id }) => id),
      { key: 'id' },
    );
    yield* twice(
      'mått',
      area.measures.map(({ code }) => code),
      { key: 'kod' },
    );
    yield* twice(
      'mått',
      area.measures.map((measure) => name(measure.name)),
      { key: KEYS.name },
    );
    yield* twice('enheter (eller en enhet och hela landet)', [NATION, ...area.reporters.map(({ id }) => id)], {
      key: keys.reporters,
    });
    yield* twice(
      'kategorier',
      area.categories.map(({ id }) => id),
      { key: keys.categories },
    );
    yield* twice(
      'omfattningar',
      (area.scopes ?? []).map(({ id }) => id),
      { key: keys.scopes },
    );
    yield* twice(
      'delar',
      area.strata === undefined ? [] : [area.strata.all, ...area.strata.values].map(({ id }) => id),
      { key: keys.strata },
    );
    yield* twice(
      'tillståndsvillkor',
      area.conditions.map(({ id }) => id),
      { key: 'tillståndsvillkor' },
    );
    for (const measure of area.measures) {
      const { figure } = measure.computation;
      yield* twice(
        'räkneexempel',
        measure.examples.map((example) => name(example.name)),
        { measure, key: KEYS.examples },
      );
      const { besideRows, breakdowns, choices, followed } = definedParts(figure);
      const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
      yield* twice('redovisningar bredvid', ids(besideRows), { measure, key: KEYS.beside });
      yield* twice('val', ids(choices), { measure, key: KEYS.choices });
      yield* twice('grupper', ids(followed?.by.groups ?? []), { measure, key: KEYS.groups });
      yield* twice('uppdelningar', ids(breakdowns), { measure, key: KEYS.breakdowns });
      for (const breakdown of breakdowns)
        yield* twice('kategorier i uppdelningen', ids(breakdownFacts(breakdown).categories), {
          measure,
          key: `${KEYS.breakdowns}.${breakdown.id}`,
        });
    }
  },
);

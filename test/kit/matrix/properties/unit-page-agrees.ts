import { formatCount } from '../../../../src/words/numbers.ts';
import { at } from '../cell.ts';
import type { Property } from './property.ts';

/** The page that a unit makes of its own tables says what `evaluate` says of it. */
export const unitPageAgrees: Property = {
  name: 'a unit’s own page has every measure, with the numbers that evaluate tells, and says what it holds',
  faults: (cell) => {
    const { page, reporter } = cell.unit;
    const place = `${at(cell, 'unit')}, ${reporter}`;
    if (!page.includes('Innehåller patientuppgifter')) return [`${place}: the page doesn't say that it holds patients`];
    const year = cell.data.years.at(-1);
    const results = [...cell.evaluations].find(([each]) => each === year)?.[1].results ?? [];
    const own = results.filter((result) => result.reporter === reporter && result.part.stratum === undefined);
    if (own.length < cell.area.measures.length) return [`${place}: evaluate has ${own.length} results`];
    return own.flatMap(({ measure, figure }) => {
      const section = sectionOf(page, measure);
      if (section === undefined) return [`${place}: no section for ${measure}`];
      const said = /<p class="figure">([\s\S]*?)<\/p>/.exec(section)?.[1] ?? '';
      const told = ['n', 'numerator', 'denominator'].flatMap((name) =>
        typeof figure[name] === 'number' ? [formatCount(figure[name])] : [],
      );
      return told.every((number) => said.includes(number)) && said.trim() !== ''
        ? []
        : [`${place}: ${measure} says ${said} and not ${told.join(', ')}`];
    });
  },
};

function sectionOf(page: string, measure: string): string | undefined {
  return new RegExp(`<section id="${measure.toLowerCase()}">[\\s\\S]*?</section>`).exec(page)?.[0];
}

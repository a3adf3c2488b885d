import { at } from '../cell.ts';
import { textOf } from '../html.ts';
import type { Property } from './property.ts';

/** With one reporter's rows the nation says how many report and who doesn't, and nobody else has a number. */
export const nationSaysItIsPartial: Property = {
  name: 'with one unit’s rows the nation says «1 av n» and which are missing, and the others are not reported',
  faults: (cell) => {
    const { only } = cell.data;
    if (only === undefined) return [];
    const others = cell.area.reporters.filter((reporter) => reporter !== only);
    const year = cell.data.years.at(-1) ?? 0;
    const place = at(cell, `evaluate --year ${year}`);
    const results = cell.evaluations.get(year)?.results ?? [];
    const first = cell.area.measures[0] ?? '';
    const nation = results.find(({ measure, reporter }) => measure === first && reporter === 'riket');
    // Those that take no part are missing too: the nation is all of them.
    const all = cell.area.reporters.length;
    const counts = new RegExp(`\\b1 av ${all}\\b`);
    const says = (where: string, text: string) => (counts.test(text) ? [] : [`${where}: doesn't say «1 av ${all}»`]);
    return [
      ...results
        .filter(({ reporter, figure }) => others.includes(reporter) && figure.reason !== 'not-reported')
        .map(
          ({ measure, reporter, figure }) =>
            `${place}: ${measure}, ${reporter}: ${JSON.stringify(figure).slice(0, 100)} and not not-reported`,
        ),
      ...(nation?.reporters?.reported === 1 && others.every((reporter) => nation.reporters?.missing.includes(reporter))
        ? []
        : [
            `${place}: ${first}, riket: reporters is ${JSON.stringify(nation?.reporters)} and not 1 reported, ${others.join(', ')} missing`,
          ]),
      ...says(at(cell, 'evaluate'), cell.text.out),
      ...[...(cell.site?.pages ?? [])]
        .filter(([path]) => path === 'index.html' || path === `matt/${first.toLowerCase()}/index.html`)
        .flatMap(([path, { root }]) => says(`${at(cell, 'publish')}: ${path}`, textOf(root).replace(/\u00a0/g, ' '))),
    ];
  },
};

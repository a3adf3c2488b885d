import { at, type Cell, type Run } from '../cell.ts';
import type { Property } from './property.ts';

/** Exit codes mean what contract.md 4 says: 0 figures, 1 refused or unreadable (the JSON is printed all the same), 2 wrong use. */
export const exitCodes: Property = {
  name: 'exit codes are 0 with figures, 1 where something is unreadable and 2 for wrong use',
  faults: (cell) => {
    const evaluated = cell.data.unreadable.length > 0 ? 1 : 0;
    const [first, second] = cell.published;
    return [
      ...ends(cell, 'check', cell.check, evaluated),
      ...[...cell.evaluations].flatMap(([year, run]) => [
        ...ends(cell, `evaluate --year ${year} --json`, run, evaluated),
        ...(run.results.length > 0 ? [] : [`${at(cell, `evaluate --year ${year} --json`)}: no results printed`]),
      ]),
      ...ends(cell, 'evaluate', cell.text, evaluated),
      ...cell.explanations.flatMap((run) =>
        ends(cell, `explain --measure ${run.measure}`, run, cell.data.unreadable.includes(run.measure) ? 1 : 0),
      ),
      ...ends(cell, 'unit', cell.unit, evaluated),
      ...ends(cell, 'template', cell.template, 0),
      ...ends(cell, 'publish', first, evaluated),
      ...(evaluated === 1 ? ends(cell, 'publish --utan-olasliga', second, 0) : []),
      ...(cell.area.hasReport ? ends(cell, 'report', cell.report, evaluated) : []),
      ...(cell.served === undefined
        ? [`${at(cell, 'serve')}: nothing to serve`]
        : ends(cell, 'serve', cell.served.run, 0)),
      ...(cell.served?.different ?? []).map((path) => `${at(cell, 'serve')}: ${path} is not the file that was written`),
      ...ends(cell, 'evaluate --year 1999', cell.wrongYear, 2),
      ...(cell.wrongYear.out === ''
        ? []
        : [`${at(cell, 'evaluate --year 1999')}: printed ${cell.wrongYear.out.slice(0, 80)}`]),
    ];
  },
};

function ends(cell: Cell, command: string, run: Run | undefined, code: number): string[] {
  if (run?.code === code) return [];
  return [`${at(cell, command)}: exit ${run?.code} and not ${code}: ${run?.told.slice(0, 300)}`];
}

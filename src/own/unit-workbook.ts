import { definedParts } from '../definitions/kinds/kinds.ts';
import { tableName } from '../dictionary/names.ts';
import { answerSheets } from '../manual/answer/answer-sheets.ts';
import type { SheetCell, Workbook, WorkbookSheet } from '../manual/workbook.ts';
import { breakdownRows } from './breakdown-rows.ts';
import { cellsOf } from './kinds/figure-cells.ts';
import { type AccountedMeasure, countColumns, PERSONAL, type UnitAccount, VERDICTS } from './unit-account.ts';

/** The unit's figures and the rows behind them as a workbook: the figures first, a sheet of rows for each measure, what to do last. */
export function unitWorkbook(account: UnitAccount): Workbook {
  const { area, unit, year, dictionary, problems } = account;
  return {
    title: `${unit.name} ${year}, ${area.shortName}`,
    sheets: [
      figures(account),
      ...account.measures.map((one) => rows(one, account)),
      ...answerSheets(problems, dictionary),
    ],
  };
}

function figures(account: UnitAccount): WorkbookSheet {
  const { area, unit, year, asOf, notices, measures } = account;
  const heading = (values: readonly string[]) => values.map((value): SheetCell => ({ value, look: 'heading' }));
  return {
    name: 'Siffror',
    columns: [44, 44, 30, 30].map((width) => ({ width, format: 'wrapped' as const })),
    rows: [
      [{ value: `${unit.name}, ${year}`, look: 'title' }],
      [{ value: `${area.name}. Kända uppgifter till och med ${asOf}.` }],
      ...[`${PERSONAL}. Oskyddade siffror: för enheten, inte för publicering.`, ...notices].map(
        (value): SheetCell[] => [{ value, look: 'strong' }],
      ),
      [],
      heading(['Mått', 'Uppdelning', String(year), String(year - 1)]),
      ...measures.flatMap((one) => figureRows(one, account)),
    ],
  };
}

function figureRows(one: AccountedMeasure, { year, dictionary }: UnitAccount): SheetCell[][] {
  const { measure, result, before } = one;
  const name = `${measure.code} ${measure.name}`;
  const said = [result, before].map((one) => (one === undefined ? '–' : cellsOf(one.figure, measure).join(' · ')));
  const columns = countColumns(one, year);
  const divided = definedParts(measure.computation.figure).breakdowns.flatMap((breakdown) =>
    breakdownRows(breakdown, measure, columns, dictionary)
      .slice(1)
      .map(([category, ...cells]) => [name, `${breakdown.name}: ${category}`, ...cells]),
  );
  return [[name, '', ...said], ...divided].map((row, place) =>
    row.map((value): SheetCell => (place === 0 ? { value, look: 'strong' } : { value })),
  );
}

function rows({ measure, decisions, refused }: AccountedMeasure, { dictionary }: UnitAccount): WorkbookSheet {
  const heading = ['Person', 'Tabell', 'Rad', 'Utfall', 'Varför'].map(
    (value): SheetCell => ({ value, look: 'heading' }),
  );
  return {
    name: measure.code,
    columns: [
      { width: 20, format: 'text' },
      { width: 20, format: 'text' },
      { width: 8, format: 'whole' },
      { width: 26, format: 'text' },
      { width: 100, format: 'text' },
    ],
    frozenRows: 1,
    rows: [
      heading,
      ...decisions.map(({ person, table, row, verdict, reason }): SheetCell[] => [
        { value: person },
        { value: tableName(dictionary, table) },
        { value: row },
        { value: VERDICTS[verdict] },
        { value: reason },
      ]),
      ...refused.map(({ table, row, reasons }): SheetCell[] => [
        { value: null },
        { value: tableName(dictionary, table) },
        { value: row },
        { value: 'Avvisad' },
        { value: reasons.join(' ') },
      ]),
    ],
  };
}

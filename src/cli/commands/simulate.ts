import { TABLE_FORMATS, type TableFormat } from '../../analysis/write-tables.ts';
import { FIRST_YEAR } from '../../simulation/simulation-plan.ts';
import { simulateDataSet } from '../../work/simulate-data-set.ts';
import { type Command, type Given, WrongUse } from '../command.ts';
import { EXIT } from '../effects.ts';
import { areaOptions, contentRead, openContent } from '../open-area.ts';
import { progressBar } from '../progress-bar.ts';
import { wholeNumber } from '../read-arguments.ts';
import { asOfOption, readAsOf } from '../read-as-of.ts';
import { textTable } from '../text-table.ts';

/** Above this many persons Parquet is the format that is written unless another is asked for. */
const PARQUET_ABOVE = 50_000;

/** A made-up national data set in the contract's form, seeded, calibrated to published figures. */
export const simulateCommand: Command = {
  name: 'simulate',
  summary: 'Skriver en påhittad nationell datamängd att prova med.',
  positionals: [],
  options: {
    persons: {
      value: 'ANTAL',
      help: 'antal personer som insjuknar maj 2017–mars 2025 (5 000 om inget anges); senare uttag har fler, i samma takt',
    },
    seed: { value: 'FRÖ', help: 'heltal: samma frö ger samma rader (1 om inget anges)' },
    out: { value: 'MAPP', help: 'mappen som tabellerna skrivs i', required: true, isWritten: 'always' },
    format: { value: 'csv|parquet', help: 'filformat; parquet vid fler än 50 000 personer, annars csv' },
    ...asOfOption,
    content: areaOptions.content,
  },
  example: 'vardmatt simulate --persons 5000 --seed 1 --out data/simulerat',
  run: async (given, effects) => {
    const content = await openContent(given, effects);
    const persons = wholeNumber(given, 'persons', { from: 1, to: 9_999_999, otherwise: 5000 });
    const seed = wholeNumber(given, 'seed', { from: 0, to: 2 ** 31 - 1, otherwise: 1 });
    const { asOf: lastDay } = readAsOf(given, effects);
    const format = readFormat(given, persons);
    const out = given.values['out'] ?? '';
    const bar = progressBar(effects);
    const written = await simulateDataSet(
      { persons, seed, firstYear: FIRST_YEAR, lastDay },
      content.dictionary,
      { outbox: effects.outbox, folder: out, format, inputs: contentRead(given) },
      bar.progress,
    );
    bar.end();
    effects.tell(`Påhittade personer, frö ${seed}, kända till och med ${lastDay}. Skrivet i ${out}:\n`);
    effects.tell(textTable([...written].map(([table, rows]) => [`${table}.${format}`, `${rows} rader`])));
    return EXIT.done;
  },
};

function readFormat(given: Given, persons: number): TableFormat {
  const text = given.values['format'] ?? (persons > PARQUET_ABOVE ? 'parquet' : 'csv');
  const format = TABLE_FORMATS.find((each) => each === text);
  if (format === undefined)
    throw new WrongUse(`Det finns inget format ”${text}”.`, `Skriv --format och ett av: ${TABLE_FORMATS.join(', ')}.`);
  return format;
}

import { join } from 'node:path';
import { assumedProblems } from '../../work/assumed-extract.ts';
import { unreadableIn } from '../../work/shortcomings.ts';
import { UNIT_FILES, writeUnit } from '../../work/write-unit.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../effects.ts';
import { areaOptions, contentRead, openArea } from '../open-area.ts';
import { problemList } from '../problem-list.ts';
import { progressBar } from '../progress-bar.ts';
import { asOfOption, readAsOf } from '../read-as-of.ts';
import { readUnit } from '../read-reporter.ts';
import { readYear } from '../read-year.ts';

/** A unit's own figures with the rows behind them, as a page and a workbook. For the unit that owns the data. */
export const unitCommand: Command = {
  name: 'unit',
  summary: 'Skriver en enhets egna siffror för ett år, med raderna bakom dem, som en sida och en arbetsbok.',
  positionals: [{ name: 'mapp', help: 'en mapp med tabeller (CSV, Parquet eller en Excelbok)' }],
  options: {
    unit: { value: 'ENHET', help: 'enhetens id eller namn', required: true },
    year: { value: 'ÅR', help: 'mätår', required: true },
    out: { value: 'MAPP', help: 'mappen som skrivs; bara du kan läsa den', required: true, isWritten: 'always' },
    ...asOfOption,
    ...areaOptions,
  },
  example: 'vardmatt unit data/simulerat --unit skane --year 2024 --as-of 2025-03-31 --out data/skane',
  run: async (given, effects) => {
    const { area, content } = await openArea(given, effects);
    const extract = readAsOf(given, effects);
    const year = readYear(given, area, extract.asOf);
    const id = readUnit(given, { area, content });
    const unit = area.reporters.find((each) => each.id === id);
    if (unit === undefined) throw new RangeError(`${area.id} has no unit ${id}: the option is required, and names one`);
    const bar = progressBar(effects);
    const [folder = ''] = given.positionals;
    const { out = '' } = given.values;
    const asked = { folder, ...extract, unit, year, out, inputs: contentRead(given) };
    const { account, shortcomings, assumed } = await writeUnit(content, area, asked, effects.outbox, bar.progress);
    bar.end();
    effects.tell(problemList(assumedProblems(assumed)));
    effects.tell(problemList(account.problems.filter(({ severity }) => severity !== 'note')));
    effects.tell(
      `${unit.name}, ${year}: ${join(out, UNIT_FILES.page)} och ${join(out, UNIT_FILES.workbook)}. De innehåller patientuppgifter.\n`,
    );
    return unreadableIn(shortcomings).length === 0 ? EXIT.done : EXIT.refused;
  },
};

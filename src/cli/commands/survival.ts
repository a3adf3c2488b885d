import { readSurvivalData } from '../../files/read-survival-data.ts';
import { Refused } from '../../work/refused.ts';
import { simulatedNotice } from '../../work/simulated-notice.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../effects.ts';
import { problemList } from '../problem-list.ts';
import { columnOptions, readColumns, wrongColumns } from '../survival-columns.ts';
import { survivalEstimate } from '../survival-estimate.ts';
import { survivalJson } from '../survival-json.ts';
import { leftOutText, survivalText } from '../survival-text.ts';

/** Kaplan–Meier curves and the log-rank test of any right-censored data set, as a table for people or as JSON (contract.md 4). */
export const survivalCommand: Command = {
  name: 'survival',
  summary: 'Räknar överlevnad enligt Kaplan–Meier, med log-rank-test, ur en CSV-fil.',
  positionals: [{ name: 'csv', help: 'en CSV-fil med en rad per person (rader med tomma värden eller NA utelämnas)' }],
  options: { ...columnOptions, json: { help: 'skriver ett JSON-objekt på standard ut, och inget annat där' } },
  example: 'vardmatt survival lung.csv --time time --event status --by sex',
  run: async (given, effects) => {
    const columns = readColumns(given);
    const [path = ''] = given.positionals;
    const reading = await readSurvivalData(path, columns);
    if ('unknown' in reading) throw wrongColumns(reading);
    if ('refused' in reading) throw new Refused(reading.refused);
    const { data, rows, problems, simulation } = reading;
    const estimate = survivalEstimate(data);
    if (given.switches.has('json')) effects.out(survivalJson(estimate, simulation));
    else {
      effects.out(simulation === undefined ? '' : `OBS! ${simulatedNotice(simulation)}\n\n`);
      effects.out(survivalText(estimate, columns, rows));
    }
    effects.tell(problemList(problems));
    if (rows.leftOut.length > 0) effects.tell(leftOutText(rows));
    return EXIT.done;
  },
};

import { assumedDoubts } from '../../work/assumed-extract.ts';
import { evaluateArea } from '../../work/evaluate-area.ts';
import { shortcomingsOf, unreadableIn } from '../../work/shortcomings.ts';
import { withoutUnvalued } from '../../work/without-false.ts';
import { answered, answerOption } from '../answered.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../effects.ts';
import { evaluationBanner } from '../evaluation-banner.ts';
import { evaluationJson } from '../evaluation-json.ts';
import { evaluationTable } from '../evaluation-table.ts';
import { areaOptions, openArea } from '../open-area.ts';
import { problemList } from '../problem-list.ts';
import { progressBar } from '../progress-bar.ts';
import { asOfOption, readAsOf } from '../read-as-of.ts';
import { readReporter } from '../read-reporter.ts';
import { readYear } from '../read-year.ts';

/** Every measure of an area for one year, as a table for people or as JSON (contract.md 4). Unprotected figures. */
export const evaluateCommand: Command = {
  name: 'evaluate',
  summary: 'Räknar ut områdets mått för ett år ur en mapp med tabeller.',
  positionals: [{ name: 'mapp', help: 'en mapp med tabeller (CSV, Parquet eller en Excelbok)' }],
  options: {
    year: { value: 'ÅR', help: 'mätår', required: true },
    ...asOfOption,
    unit: { value: 'ENHET', help: 'bara den enhetens resultat' },
    json: { help: 'skriver ett JSON-objekt på standard ut, och inget annat där' },
    ...answerOption,
    ...areaOptions,
  },
  example: 'vardmatt evaluate data/simulerat --year 2024 --as-of 2025-03-31',
  run: async (given, effects) => {
    const { area, content } = await openArea(given, effects);
    const extract = readAsOf(given, effects);
    const year = readYear(given, area, extract.asOf);
    const unit = readReporter(given, { area, content });
    const bar = progressBar(effects);
    const [folder = ''] = given.positionals;
    const asked = { folder, ...extract, years: [year], byStratum: false };
    const { evaluation, loaded, falsified, unvalued, simulation, assumed } = await answered(
      given,
      effects,
      { folder, dictionary: content.dictionary },
      () => evaluateArea(content, area, asked, bar.progress),
      (found) => found.evaluation.problems,
    );
    bar.end();
    effects.tell(problemList(assumedDoubts(assumed)));
    const shown =
      unit === undefined
        ? evaluation
        : {
            ...evaluation,
            results: evaluation.results.filter(({ reporter }) => reporter === unit),
            problems: evaluation.problems.filter(({ reporter }) => reporter === undefined || reporter === unit),
          };
    const shortcomings = shortcomingsOf(shown, area, content.dictionary, { ...loaded, falsified });
    if (given.switches.has('json')) effects.out(evaluationJson(shown, area, year, simulation));
    else {
      const banner = evaluationBanner(simulation, shortcomings);
      // The contract's reason stands in the JSON (contract.md 2): nobody had a value.
      const told = { ...shown, results: withoutUnvalued(shown.results, unvalued) };
      effects.out(
        `${banner}${evaluationTable(told, { area, dictionary: content.dictionary, year, ...(unit === undefined ? {} : { reporter: unit }) })}`,
      );
      effects.tell(problemList(shown.problems));
    }
    return unreadableIn(shortcomings).length === 0 ? EXIT.done : EXIT.refused;
  },
};

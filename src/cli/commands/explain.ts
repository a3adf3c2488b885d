import { assumedDoubts } from '../../work/assumed-extract.ts';
import { explainMeasure } from '../../work/explain-measure.ts';
import { unreadableIn } from '../../work/shortcomings.ts';
import { type Command, type Given, WrongUse } from '../command.ts';
import { type Effects, EXIT } from '../effects.ts';
import { evaluationBanner } from '../evaluation-banner.ts';
import { explanationTable } from '../explanation-table.ts';
import { areaOptions, openArea } from '../open-area.ts';
import { printedFigure } from '../printed-figure.ts';
import { problemList } from '../problem-list.ts';
import { progressBar } from '../progress-bar.ts';
import { asOfOption, readAsOf } from '../read-as-of.ts';
import { readMeasure } from '../read-measure.ts';
import { readUnit } from '../read-reporter.ts';
import { readYear } from '../read-year.ts';
import { simulatedJson } from '../simulated-json.ts';

/** The figure as `evaluate` tells it, and each person or row of one measure at one unit, with in or out and the reason. For the unit that owns the data. */
export const explainCommand: Command = {
  name: 'explain',
  summary: 'Visar en siffra, och för varje person eller rad varför den räknas eller inte i måttet.',
  positionals: [{ name: 'mapp', help: 'en mapp med tabeller (CSV, Parquet eller en Excelbok)' }],
  options: {
    year: { value: 'ÅR', help: 'mätår', required: true },
    measure: { value: 'MÅTT', help: 'måttets id, till exempel T1', required: true },
    unit: { value: 'ENHET', help: 'enhetens id', required: true },
    person: {
      value: '-|ID',
      help: 'bara den personen; med - läses id:t från standard in, så att andra på datorn inte ser det och det inte blir kvar i skalets historik',
    },
    ...asOfOption,
    json: { help: 'skriver ett JSON-objekt på standard ut' },
    ...areaOptions,
  },
  example: 'vardmatt explain data/simulerat --year 2024 --measure T1 --unit akademiska',
  run: async (given, effects) => {
    const { area, content } = await openArea(given, effects);
    const extract = readAsOf(given, effects);
    const year = readYear(given, area, extract.asOf);
    const measure = readMeasure(given, area);
    const unit = readUnit(given, { area, content }) ?? '';
    const person = await readPerson(given, effects);
    const bar = progressBar(effects);
    const [folder = ''] = given.positionals;
    const asked = { folder, ...extract, measure, reporter: unit, year, ...(person === undefined ? {} : { person }) };
    const explanation = await explainMeasure(content, area, asked, bar.progress);
    bar.end();
    effects.tell(problemList(assumedDoubts(explanation.assumed)));
    const { result, shortcomings, simulation } = explanation;
    if (given.switches.has('json')) {
      const { decisions, refused } = explanation;
      const { untold } = result;
      const figure = { figure: printedFigure(result), ...(untold && { untold }) };
      effects.out(
        `${JSON.stringify({ measure: measure.id, reporter: unit, ...simulatedJson(simulation), ...figure, decisions, refused }, null, 2)}\n`,
      );
    } else {
      const banner = evaluationBanner(simulation, shortcomings);
      effects.out(`${banner}${explanationTable(explanation, measure, { person, year })}`);
    }
    return unreadableIn(shortcomings).length === 0 ? EXIT.done : EXIT.refused;
  },
};

/** The person who is asked for: what stands on the command line can be read there by others on the machine. */
async function readPerson({ values: { person } }: Given, effects: Effects): Promise<string | undefined> {
  if (person !== '-') return person;
  if (effects.terminal) effects.tell('Personens id: ');
  const id = await effects.nextLine();
  if (id !== '') return id;
  throw new WrongUse(
    'Inget id kom på standard in, där --person - läser det.',
    'Skriv det på en rad, eller läs det ur en fil: --person - < fil.txt.',
  );
}

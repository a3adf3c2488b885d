import { lint } from '../../review/lint.ts';
import { findingsText } from '../../review/report.ts';
import { withDataSet } from '../../work/data-set.ts';
import { questionsOfAreas } from '../../work/questions.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../effects.ts';
import { areaOptions, openContent } from '../open-area.ts';
import { problemList } from '../problem-list.ts';
import { progressBar } from '../progress-bar.ts';
import { asOfOption, readAsOf } from '../read-as-of.ts';
import { textTable } from '../text-table.ts';

/** Argues with the definitions, and judges a data set when one is given. */
export const checkCommand: Command = {
  name: 'check',
  summary: 'Granskar definitionerna, och en mapp med tabeller om en anges.',
  positionals: [{ name: 'mapp', help: 'en mapp med tabeller att granska', optional: true }],
  options: {
    ...asOfOption,
    json: { help: 'skriver ett JSON-objekt på standard ut' },
    content: areaOptions.content,
  },
  example: 'vardmatt check data/simulerat',
  run: async (given, effects) => {
    const content = await openContent(given);
    const findings = [...content.areas.values()].map((area) => ({ area, findings: lint(area, content.dictionary) }));
    const [folder] = given.positionals;
    const asOf = readAsOf(given, effects);
    const bar = progressBar(effects);
    const data =
      folder === undefined
        ? undefined
        : await withDataSet(folder, content.dictionary, bar.progress, async ({ database, loaded }) => ({
            ...loaded,
            problems: [...loaded.problems, ...(await questionsOfAreas(database, content, asOf))],
          }));
    bar.end();
    if (given.switches.has('json'))
      effects.out(
        `${JSON.stringify({ areas: findings.map(({ area, findings: found }) => ({ area: area.id, findings: found })), ...(data === undefined ? {} : { data }) }, null, 2)}\n`,
      );
    else {
      for (const { area, findings: found } of findings) effects.out(findingsText(area, found));
      if (data !== undefined) {
        effects.out(
          `\nTabeller i ${folder}\n${textTable(Object.entries(data.read).map(([table, { read, refused }]) => [table, `${read} lästa`, `${refused} avvisade`]))}`,
        );
        effects.out(problemList(data.problems));
      }
    }
    const faulty = findings.some(({ findings: found }) => found.some(({ severity }) => severity === 'error'));
    return faulty ? EXIT.refused : EXIT.done;
  },
};

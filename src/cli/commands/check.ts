import type { Area } from '../../definitions/area.ts';
import type { Content } from '../../files/content.ts';
import type { Problem } from '../../problems/problem.ts';
import { lint } from '../../review/lint.ts';
import { findingsText } from '../../review/report.ts';
import { assumedDoubts } from '../../work/assumed-extract.ts';
import { type CheckedData, checkData } from '../../work/check-data.ts';
import { unreadableIn } from '../../work/shortcomings.ts';
import { simulatedNotice } from '../../work/simulated-notice.ts';
import { answered, answerOption } from '../answered.ts';
import type { Command, Given } from '../command.ts';
import { type Effects, EXIT } from '../effects.ts';
import { areaIn, areaOptions, BY_OPTION, openContent, openRules } from '../open-area.ts';
import { problemList } from '../problem-list.ts';
import { progressBar } from '../progress-bar.ts';
import { asOfOption, readAsOf } from '../read-as-of.ts';
import { simulatedJson } from '../simulated-json.ts';
import { textTable } from '../text-table.ts';

/** Judges a data set when one is given, tells whether the definitions can be computed, and argues with them on request. */
export const checkCommand: Command = {
  name: 'check',
  summary: 'Granskar en mapp med tabeller, och definitionerna som siffrorna räknas efter.',
  positionals: [{ name: 'mapp', help: 'en mapp med tabeller att granska', optional: true }],
  options: {
    argue: { help: 'ställer också granskningens frågor om definitionerna till den som äger dem' },
    json: { help: 'skriver ett JSON-objekt på standard ut' },
    answer: { ...answerOption.answer, needs: 'mapp' },
    'as-of': { ...asOfOption['as-of'], needs: 'mapp' },
    ...areaOptions,
  },
  example: 'vardmatt check data/simulerat',
  run: async (given, effects) => {
    const { content, named } = await openAsked(given, effects);
    const argued = given.switches.has('argue')
      ? [...content.areas.values()].map((area) => ({ area, findings: lint(area, content.dictionary) }))
      : [];
    const rules = await openRules(given, content);
    const faults = [...content.faulty.values()].flatMap(({ problems }) => problems);
    const [folder] = given.positionals;
    const extract = readAsOf(given, effects);
    const bar = progressBar(effects);
    const data =
      folder === undefined
        ? undefined
        : await answered(
            given,
            effects,
            { folder, dictionary: content.dictionary },
            () => checkData({ folder, ...extract }, content, rules, bar.progress, named),
            ({ problems }) => problems,
          );
    bar.end();
    effects.tell(problemList(assumedDoubts(data?.assumed)));
    if (given.switches.has('json')) {
      const areas = argued.map(({ area, findings }) => ({ area: area.id, findings }));
      const answer = {
        ...(data === undefined ? {} : { data: dataJson(data) }),
        faults,
        ...(argued.length === 0 ? {} : { areas }),
      };
      effects.out(`${JSON.stringify(answer, null, 2)}\n`);
    } else {
      if (data !== undefined) {
        const { loaded, simulation, problems } = data;
        const rows = Object.entries(loaded.read);
        effects.out(simulation === undefined ? '' : `OBS! ${simulatedNotice(simulation)}\n\n`);
        effects.out(
          `Tabeller i ${folder}\n${textTable(rows.map(([table, { read, refused }]) => [table, `${read} lästa`, `${refused} avvisade`]))}`,
        );
        effects.out(problemList(problems));
      }
      effects.out(definitionsText(content, faults));
      for (const { area, findings } of argued) effects.out(findingsText(area, findings));
    }
    const lacking = [...(data?.shortcomings.values() ?? [])];
    const isUnreadable =
      (data !== undefined && data.unreadable.length > 0) ||
      lacking.some((one) => unreadableIn(one).length > 0 || one.contradicted.length > 0);
    return faults.length > 0 || isUnreadable ? EXIT.refused : EXIT.done;
  },
};

/** The content, of which only the named area is looked at where one is. @throws Refused with its faults, WrongUse when there is none */
async function openAsked(
  given: Given,
  effects: Effects,
): Promise<{ readonly content: Content; readonly named?: Area }> {
  const content = await openContent(given, effects);
  const { area: id } = given.values;
  if (id === undefined) return { content };
  const named = areaIn(content, id, BY_OPTION);
  return { named, content: { ...content, areas: new Map([[named.id, named]]), faulty: new Map() } };
}

/** What was found of the tables, for programs. */
function dataJson({ loaded, simulation, problems, shortcomings, unreadable }: CheckedData): object {
  return {
    ...simulatedJson(simulation),
    ...loaded,
    problems,
    unreadable,
    shortcomings: Object.fromEntries(shortcomings),
  };
}

/** What can be computed, and why the rest can't. */
function definitionsText({ areas, faulty }: Content, faults: readonly Problem[]): string {
  const sound = [...areas.values()].map(({ id, measures }) => `  ${id}: ${measures.length} mått\n`).join('');
  const broken = [...faulty].map(([folder, { named }]) => `  ${named?.id ?? folder}: går inte att räkna\n`).join('');
  return `\nDefinitioner\n${sound}${broken}${problemList(faults)}`;
}

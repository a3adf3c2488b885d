import type { Dictionary } from '../../dictionary/dictionary.ts';
import { tableName } from '../../dictionary/names.ts';
import { worklistsOf } from '../../files/worklists.ts';
import { wordsFor } from '../../words/counted-words.ts';
import { listed } from '../../words/lists.ts';
import { assumedDoubts } from '../../work/assumed-extract.ts';
import { Refused } from '../../work/refused.ts';
import { simulatedNotice } from '../../work/simulated-notice.ts';
import { type UnmadeWorklist, unitWorklists } from '../../work/unit-worklists.ts';
import type { Worklist, WorklistItem } from '../../worklists/worklist.ts';
import { type Command, type Given, WrongUse } from '../command.ts';
import { EXIT } from '../effects.ts';
import { areaOptions, contentFolder, openContent } from '../open-area.ts';
import { problemList } from '../problem-list.ts';
import { progressBar } from '../progress-bar.ts';
import { asOfOption, readAsOf } from '../read-as-of.ts';
import { unitIn } from '../read-unit.ts';
import { folderAsked, registerOptions, withRegister } from '../register-options.ts';
import { simulatedJson } from '../simulated-json.ts';
import { textTable } from '../text-table.ts';

/** What a unit has to do about its own patients, list by list. For the unit that owns the data. */
export const worklistCommand: Command = {
  name: 'worklist',
  summary: 'Visar vad en enhet har att göra: det som saknas, snart är för sent eller är dags att registrera.',
  positionals: [
    {
      name: 'mapp',
      help: 'en mapp med tabeller (CSV, Parquet eller en Excelbok); utelämnad läses registret',
      optional: true,
    },
  ],
  options: {
    unit: { value: 'ENHET', help: 'enhetens id eller namn', required: true },
    list: { value: 'LISTA', help: 'bara den listan, efter id' },
    ...asOfOption,
    json: { help: 'skriver ett JSON-objekt på standard ut' },
    ...registerOptions,
    content: areaOptions.content,
  },
  example: 'vardmatt worklist data/simulerat --unit skane --as-of 2025-03-31',
  run: async (given, effects) => {
    const content = await openContent(given, effects);
    const read = await worklistsOf(contentFolder(given), content);
    if ('problems' in read) throw new Refused(read.problems);
    const extract = readAsOf(given, effects);
    const unit = unitIn(given, content.organisation.units);
    const wanted = listsIn(given, read.value);
    const bar = progressBar(effects);
    const folder = folderAsked(given, effects, 'worklist');
    const isRegister = folder === undefined;
    const found = isRegister
      ? await withRegister(given, effects, async (store) => {
          const { registerWorklists } = await import('../../work/register-worklists.ts');
          const { asOf } = extract;
          return registerWorklists(store, content.dictionary, wanted, { unit: unit.id, asOf, author: effects.user() });
        })
      : await unitWorklists({ folder, ...extract }, content.dictionary, wanted, unit.id, bar.progress);
    bar.end();
    effects.tell(problemList(assumedDoubts(found.assumed)));
    effects.tell(problemList(found.problems.filter(({ severity }) => severity === 'error')));
    const { simulation, lists, unmade } = found;
    const exit = unmade.some(({ reason }) => reason === 'unreadable') ? EXIT.refused : EXIT.done;
    if (given.switches.has('json')) {
      const told = lists.map(({ list, items }) => ({ list: list.id, items }));
      const about = { unit: unit.id, asOf: extract.asOf, refused: found.refused };
      const untold = unmade.map(({ list, tables, reason }) => ({ list: list.id, tables, reason }));
      effects.out(
        `${JSON.stringify({ ...simulatedJson(simulation), ...about, lists: told, unmade: untold }, null, 2)}\n`,
      );
      return exit;
    }
    effects.out(simulation === undefined ? '' : `OBS! ${simulatedNotice(simulation)}\n\n`);
    effects.out(`Arbetslistor för ${unit.name}, ${extract.asOf}\n`);
    for (const { list, items } of lists) effects.out(listText(list, items, isRegister));
    for (const one of unmade) effects.out(unmadeText(one, content.dictionary));
    const refused = Object.entries(found.refused).map(
      ([table, rows]) => `${rows} ${wordsFor(rows, 'rader')} i ${table}`,
    );
    if (refused.length > 0)
      effects.out(`\n${listed(refused)} kunde inte läsas och står inte på någon lista. Vilka visar vardmatt check.\n`);
    return exit;
  },
};

function listText({ name, remedy, id }: Worklist, items: readonly WorklistItem[], isRegister: boolean): string {
  if (items.length === 0) return `\n${name} (${id}): ingen\n`;
  const rows = items.map(({ due, day, person, table, row }) => [
    due ?? '',
    day,
    person,
    isRegister ? table : `${table} rad ${row}`,
  ]);
  const isDue = items.some(({ due }) => due !== undefined);
  const table = [['senast', 'dag', 'person', isRegister ? 'formulär' : 'rad'], ...rows].map((cells) =>
    isDue ? cells : cells.slice(1),
  );
  return `\n${name} (${id}): ${items.length}\n  ${remedy}\n${textTable(table)}`;
}

/** It doesn't say that there is nobody on it. */
function unmadeText({ list: { name, id }, tables, reason }: UnmadeWorklist, dictionary: Dictionary): string {
  const isOne = tables.length === 1;
  const named = `${isOne ? 'tabellen' : 'tabellerna'} ${listed(tables.map((table) => tableName(dictionary, table)))}`;
  const why = { absent: 'finns inte i underlaget', unreadable: 'kunde inte läsas' }[reason];
  return `\n${name} (${id}): går inte att säga, ${named} ${why}\n`;
}

/** @throws WrongUse when there is no such list */
function listsIn({ values: { list } }: Given, lists: readonly Worklist[]): readonly Worklist[] {
  const wanted = lists.filter(({ id }) => list === undefined || id === list);
  if (wanted.length > 0 || list === undefined) return wanted;
  throw new WrongUse(`Det finns ingen arbetslista ”${list}”.`, `Skriv en av: ${lists.map(({ id }) => id).join(', ')}.`);
}

import type { Form, Value } from '../../dictionary/dictionary.ts';
import type { ProblemCode } from '../../problems/catalogue.ts';
import { listing, type Problem, problem } from '../../problems/problem.ts';
import type { ChangedRow, ImportPlan } from '../../storage/records/import-plan.ts';
import { wordsFor } from '../../words/counted-words.ts';
import { listed } from '../../words/lists.ts';
import { formatCount } from '../../words/numbers.ts';
import { importTables, type ToAgree } from '../../work/import-tables.ts';
import { recordRules } from '../../work/record-rules.ts';
import type { Command } from '../command.ts';
import { type Effects, EXIT } from '../effects.ts';
import { areaOptions, openContent, openRules } from '../open-area.ts';
import { problemList } from '../problem-list.ts';
import { progressBar } from '../progress-bar.ts';
import { readDay } from '../read-day.ts';
import { registerOptions, withRegister } from '../register-options.ts';
import { textTable } from '../text-table.ts';

/** Takes a folder of tables into the register, after showing what it would change. */
export const importCommand: Command = {
  name: 'import',
  summary: 'Tar in en mapp med tabeller i registret.',
  positionals: [{ name: 'mapp', help: 'mappen med tabellerna, eller en arbetsbok' }],
  options: {
    ...registerOptions,
    history: {
      help: 'varje rad räknas som känd från den dag då den registrerades, eller annars från sin egen dag, och inte från i dag',
    },
    yes: { help: 'skriver utan att fråga, också det som det finns frågor om' },
    content: areaOptions.content,
  },
  example: 'vardmatt import data/simulerat --data register --history',
  run: async (given, effects) => {
    const content = await openContent(given, effects);
    const [folder = ''] = given.positionals;
    const today = readDay('today', effects.today());
    const rules = recordRules(content, await openRules(given, content), today);
    const bar = progressBar(effects);
    return withRegister(
      given,
      effects,
      async (store) => {
        const asked = {
          folder,
          today,
          isHistory: given.switches.has('history'),
          author: effects.user(),
        };
        let isNothing = false;
        let unread: Unread = { lost: [], refused: 0 };
        const isDone = await importTables(
          asked,
          rules,
          store,
          bar.progress,
          async ({ plans, problems, before, ...rest }) => {
            bar.end();
            unread = rest;
            effects.tell(problemList([...problems.filter(({ code }) => code !== ABSENT), ...plans.flatMap(metByHand)]));
            effects.tell(absentText(problems));
            if (before.length > 0)
              effects.tell(
                `En tidigare körning med samma filer avbröts. ${listed(before)} är redan inlästa; körningen fortsätter med resten.\n`,
              );
            effects.out(previewText(plans));
            isNothing = plans.every(({ fresh, changed }) => fresh + changed.length === 0);
            if (isNothing) return false;
            return given.switches.has('yes') || isAgreed(effects, plans);
          },
        );
        bar.end();
        effects.tell(
          isDone
            ? `Allt${isWhole(unread) ? '' : ' som gick att läsa'} är skrivet i registret.\n`
            : isNothing
              ? 'Det finns inget nytt att skriva.\n'
              : 'Ingenting är skrivet. Kör kommandot igen med --yes för att skriva.\n',
        );
        if (!isWhole(unread)) effects.tell(unreadText(unread));
        return (isDone || isNothing) && unread.lost.length === 0 ? EXIT.done : EXIT.refused;
      },
      { mayBeNew: true },
    );
  },
};

type Unread = Pick<ToAgree, 'lost' | 'refused'>;

/** A folder seldom has every table, and what the register has of the others stays. */
const ABSENT: ProblemCode = 'table-absent';

function absentText(problems: readonly Problem[]): string {
  const tables = problems.flatMap(({ code, table }) => (code === ABSENT && table !== undefined ? [table] : []));
  return tables.length === 0 ? '' : `Inte i mappen: ${listed(tables)}. Det registret har av dem ändras inte.\n`;
}

function isWhole({ lost, refused }: Unread): boolean {
  return lost.length === 0 && refused === 0;
}

/** What didn't come in, last: nobody has to look for it among the warnings. */
function unreadText({ lost, refused }: Unread): string {
  const tables = lost.length === 0 ? [] : [`${lost.length === 1 ? 'tabellen' : 'tabellerna'} ${listed(lost)}`];
  const rows = refused === 0 ? [] : [`${formatCount(refused)} ${wordsFor(refused, 'rader')}`];
  return `Inte inläst: ${listed([...tables, ...rows])}. Se ovan vad som är fel; rätta det och kör importen igen. Det som redan är inläst läses inte in två gånger.\n`;
}

/** What rows meet that somebody has saved by hand: they change it, or stand back for it. */
function metByHand({ form, changed, held }: ImportPlan): readonly Problem[] {
  const at = (row: number) => ({ table: form.id, row });
  return [
    ...listing(
      changed.filter(({ isByHand }) => isByHand),
      ({ row }) => problem('import-over-signed', {}, at(row)),
    ),
    ...listing(held, ({ row, reason }) => problem(HELD[reason], {}, at(row))),
  ];
}

const HELD = { draft: 'import-held-draft', retracted: 'import-held-retracted', locked: 'import-held-locked' } as const;

/** New rows alone overwrite nothing, and are asked about too: an import is seldom meant twice. */
async function isAgreed(effects: Effects, plans: readonly ImportPlan[]): Promise<boolean> {
  if (!effects.terminal) return false;
  const changed = plans.reduce((sum, one) => sum + one.changed.length, 0);
  const byHand = plans.reduce((sum, one) => sum + one.changed.filter(({ isByHand }) => isByHand).length, 0);
  const ofThem = byHand === 0 ? '' : `, och ${formatCount(byHand)} av dem har någon signerat för hand`;
  const over = changed === 0 ? '' : ` ${formatCount(changed)} signerade poster får en ny version${ofThem}.`;
  effects.tell(`Ska det skrivas?${over} Skriv ja eller nej: `);
  return (await effects.nextLine()).trim().toLowerCase() === 'ja';
}

/** So many changed records are shown of each table. */
const SHOWN = 20;

function previewText(plans: readonly ImportPlan[]): string {
  const table = textTable(
    plans
      .filter(({ fresh, changed, held, same }) => fresh + changed.length + held.length + same > 0)
      .map(({ form, fresh, changed, held, same }) => [
        form.id,
        `${formatCount(fresh)} nya`,
        `${formatCount(changed.length)} ändrade`,
        `${formatCount(same)} som förut`,
        ...(held.length === 0 ? [] : [`${formatCount(held.length)} står över`]),
      ]),
  );
  return [table, ...plans.map(changesText)].filter((part) => part !== '').join('\n');
}

function changesText({ form, changed }: ImportPlan): string {
  const signed = ({ isByHand }: ChangedRow) => (isByHand ? ' (signerad för hand)' : '');
  const lines = changed.slice(0, SHOWN).map((one) => `  rad ${one.row}${signed(one)}: ${differencesText(form, one)}\n`);
  const more = changed.length > SHOWN ? `  … och ${formatCount(changed.length - SHOWN)} till\n` : '';
  return lines.length === 0 ? '' : `Ändrat i ${form.id}, i registret → i tabellen\n${lines.join('')}${more}`;
}

/** What points out a person is named, and not shown. */
function differencesText({ variables }: Form, { differs }: ChangedRow): string {
  const said = (value: Value) => (value === null ? 'saknas' : String(value));
  const told = differs.map(({ variable, before, after }) =>
    variables.some(({ id, personal }) => id === variable && personal)
      ? `${variable} ändrad`
      : `${variable} ${said(before)} → ${said(after)}`,
  );
  return told.length === 0 ? 'fritext ändrad' : told.join(', ');
}

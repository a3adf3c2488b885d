import { swedishTime } from '../../calendar/swedish-time.ts';
import { formatCount } from '../../words/numbers.ts';
import { type RegisterStatus, registerStatus } from '../../work/register-status.ts';
import { chainText } from '../chain-text.ts';
import type { Command } from '../command.ts';
import { divisionText, isWhole } from '../division-text.ts';
import { EXIT } from '../effects.ts';
import { registerOptions, withRegister } from '../register-options.ts';
import { textTable } from '../text-table.ts';

/** Tells how the register stands, and whether its trace holds. */
export const statusCommand: Command = {
  name: 'status',
  summary: 'Visar hur registret mår: versioner, storlek, säkerhetskopior och om åtkomstloggen är hel.',
  positionals: [],
  options: { ...registerOptions, json: { help: 'skriver ett JSON-objekt på standard ut' } },
  example: 'vardmatt status --data register',
  run: async (given, effects) =>
    withRegister(
      given,
      effects,
      async (store) => {
        const status = await registerStatus(store);
        effects.out(given.switches.has('json') ? `${JSON.stringify(status, asJson, 2)}\n` : statusText(status));
        const { chain, division } = status;
        return chain.brokenAt === undefined && (division === undefined || isWhole(division)) ? EXIT.done : EXIT.refused;
      },
      { knowsServers: true },
    ),
};

const asJson = (_: string, value: unknown) => (value instanceof Map ? Object.fromEntries(value) : value);

const MEGABYTE = 2 ** 20;

const megabytes = (bytes: number) => `${formatCount(Math.ceil(bytes / MEGABYTE))} MB`;

function backupLines(copies: RegisterStatus['copies']): readonly (readonly string[])[] {
  const taken = copies.filter(({ at }) => at !== undefined);
  const last = taken.map(({ at, database, folder }, place) => [
    place === 0 ? 'Säkerhetskopierat' : '',
    `${at === undefined ? '' : swedishTime(at)} till ${database === '' ? folder : database}${database === '' ? ', bara nycklarna' : ''}`,
  ]);
  const behind = copies
    .filter(({ behind: count }) => count > 0)
    .map(({ folder, behind: count }) => [
      'Att göra',
      `Nyckelkopian i ${folder} nås inte, och har kvar ${formatCount(count)} som är utplånade: gör den nåbar och kör kommandot igen, eller förstör den`,
    ]);
  return [...(last.length === 0 ? [['Säkerhetskopierat', 'aldrig']] : last), ...behind];
}

function statusText({
  server,
  step,
  bytes,
  logBytes,
  persons,
  forms,
  drafts,
  conflicts,
  chain,
  copies,
  division,
}: RegisterStatus): string {
  const about = textTable([
    ['PostgreSQL', server],
    ['Registrets version', String(step)],
    ['Storlek', megabytes(bytes)],
    ...(logBytes === undefined ? [] : [['Databasens logg', megabytes(logBytes)]]),
    ['Personer', formatCount(persons)],
    ['Utkast', formatCount(drafts)],
    ['Konflikter i kön', formatCount(conflicts)],
    ['Åtkomstlogg', chainText(chain)],
    ...backupLines(copies),
  ]);
  const records = forms.map(({ form, records: count, versions }) => [
    form,
    `${formatCount(count)} poster`,
    `${formatCount(versions)} versioner`,
  ]);
  return [
    about,
    ...(records.length === 0 ? [] : [textTable(records)]),
    ...(division === undefined ? [] : [divisionText(division)]),
  ].join('\n');
}

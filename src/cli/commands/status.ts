import { formatCount } from '../../words/numbers.ts';
import { type RegisterStatus, registerStatus } from '../../work/register-status.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../effects.ts';
import { registerOptions, withRegister } from '../register-options.ts';
import { textTable } from '../text-table.ts';

/** Tells how the register stands, and whether its trace holds. */
export const statusCommand: Command = {
  name: 'status',
  summary: 'Visar hur registret mår: versioner, storlek och om åtkomstloggen är hel.',
  positionals: [],
  options: { ...registerOptions, json: { help: 'skriver ett JSON-objekt på standard ut' } },
  example: 'vardmatt status --data register',
  run: async (given, effects) =>
    withRegister(given, effects, async (store) => {
      const status = await registerStatus(store);
      effects.out(given.switches.has('json') ? `${JSON.stringify(status, null, 2)}\n` : statusText(status));
      return status.chain.brokenAt === undefined ? EXIT.done : EXIT.refused;
    }),
};

const MEGABYTE = 2 ** 20;

function statusText({ server, step, bytes, persons, forms, drafts, conflicts, chain }: RegisterStatus): string {
  const log =
    chain.brokenAt === undefined
      ? `hel, ${formatCount(chain.entries)} poster`
      : `BRUTEN vid post ${formatCount(chain.brokenAt)} av ${formatCount(chain.entries)}: en post är ändrad, borttagen eller flyttad`;
  const about = textTable([
    ['PostgreSQL', server],
    ['Registrets version', String(step)],
    ['Storlek', `${formatCount(Math.ceil(bytes / MEGABYTE))} MB`],
    ['Personer', formatCount(persons)],
    ['Utkast', formatCount(drafts)],
    ['Konflikter i kön', formatCount(conflicts)],
    ['Åtkomstlogg', log],
  ]);
  const records = forms.map(({ form, records: count, versions }) => [
    form,
    `${formatCount(count)} poster`,
    `${formatCount(versions)} versioner`,
  ]);
  return records.length === 0 ? about : `${about}\n${textTable(records)}`;
}

import { resolve } from 'node:path';
import type { Asking } from '../../storage/asking.ts';
import type { RegisterStore } from '../../storage/register-store.ts';
import { distributeUnits, gatherUnits, moveOne, type ToldOfMove } from '../../storage/servers/divide-units.ts';
import type { OtherServer } from '../../storage/servers/other-server.ts';
import { divisionOf } from '../../storage/servers/server-states.ts';
import { HOME } from '../../storage/servers/unit-places.ts';
import { StorageFault } from '../../storage/storage-fault.ts';
import { Refused } from '../../work/refused.ts';
import { type Command, type Given, WrongUse } from '../command.ts';
import { divisionText, isWhole, OWN_SERVER } from '../division-text.ts';
import { type Effects, EXIT, type ExitCode } from '../effects.ts';
import { registerOptions, withRegister } from '../register-options.ts';

/** Divides the register's units over several servers, moves them, and brings them home. */
export const storeCommand: Command = {
  name: 'store',
  summary: 'Fördelar registrets enheter på flera servrar, flyttar dem och hämtar hem dem.',
  positionals: [
    {
      name: 'vad',
      help: 'distribute (fördela enheterna), move (flytta en), gather (hämta hem alla) eller status (visa var de är)',
    },
  ],
  options: {
    ...registerOptions,
    servers: {
      value: 'NAMN=PLATS,…',
      help: 'för distribute: nya servrar, var och en med en tom mapp eller en adress till PostgreSQL',
    },
    unit: { value: 'ENHET', help: 'för move: enheten som flyttas', needs: 'to' },
    to: {
      value: 'NAMN',
      help: `för move: servern som den flyttas till; ${OWN_SERVER} är registrets egen`,
      needs: 'unit',
    },
  },
  example: 'vardmatt store distribute --data register --servers norr=/srv/norr,syd=/srv/syd',
  run: async (given, effects) => {
    const [what = ''] = given.positionals;
    const act = ACTS[what];
    if (act === undefined)
      throw new WrongUse(
        `Kommandot store kan inte göra ”${what}”.`,
        'Skriv distribute, move, gather eller status efter store.',
      );
    const own = { distribute: ['servers'], move: ['unit', 'to'] }[what] ?? [];
    const other = ['servers', 'unit', 'to'].find((name) => given.values[name] !== undefined && !own.includes(name));
    if (other !== undefined)
      throw new WrongUse(`--${other} hör inte till store ${what}.`, `Ta bort --${other} och kör kommandot igen.`);
    return withRegister(given, effects, (store) => act(store, given, effects), { knowsServers: true });
  },
};

const ACTS: Readonly<Record<string, (store: RegisterStore, given: Given, effects: Effects) => Promise<ExitCode>>> = {
  distribute: async (store, given, effects) => {
    await distributeUnits(store, askingOf(effects), serversIn(given), teller(effects));
    return shown(store, effects);
  },
  move: async (store, { values: { unit, to } }, effects) => {
    if (unit === undefined || to === undefined)
      throw new WrongUse(
        'Det är inte sagt vad som flyttas, och vart.',
        'Ange enheten med --unit och servern med --to.',
      );
    await moveOne(store, askingOf(effects), unit, to === OWN_SERVER ? HOME : to, teller(effects));
    return shown(store, effects);
  },
  gather: async (store, _, effects) => {
    await gatherUnits(store, askingOf(effects), teller(effects));
    return shown(store, effects);
  },
  status: (store, _, effects) => shown(store, effects),
};

async function shown(store: RegisterStore, effects: Effects): Promise<ExitCode> {
  const division = await divisionOf(store);
  effects.out(divisionText(division));
  return isWhole(division) ? EXIT.done : EXIT.refused;
}

const askingOf = ({ user }: Pick<Effects, 'user'>): Asking => ({
  ...{ role: 'coordinator', unit: '', author: user(), purpose: 'samordning' },
});

const teller =
  ({ tell }: Pick<Effects, 'tell'>): ToldOfMove =>
  (unit, server) =>
    tell(`Flyttar ${unit} till ${server === HOME ? OWN_SERVER : server}.\n`);

const NAMED = /^([\p{L}\p{N}_-]+)=(.+)$/u;

/** The servers that are named. @throws WrongUse, Refused */
function serversIn({ values: { servers } }: Given): readonly OtherServer[] {
  if (servers === undefined) return [];
  const found = servers.split(',').map((each): OtherServer => {
    const [, server = '', place = ''] = NAMED.exec(each.trim()) ?? [];
    if (server === '' || server === OWN_SERVER)
      throw new WrongUse(
        `--servers ska ha namn och plats för varje server, och ”${each}” har inte det.`,
        'Till exempel --servers norr=/srv/norr,syd=/srv/syd.',
      );
    if (!/^postgres(ql)?:/.test(place)) return { server, address: resolve(place) };
    // Others on the machine read what a program was started with.
    if (new URL(place).password !== '')
      throw new Refused([new StorageFault('server-password-shown', { server }).problem]);
    return { server, address: place };
  });
  const twice = found.find(({ server }, at) => found.some((other, place) => place < at && other.server === server));
  if (twice !== undefined)
    throw new WrongUse(`Servern ${twice.server} är angiven två gånger.`, 'Ge varje server ett eget namn.');
  return found;
}

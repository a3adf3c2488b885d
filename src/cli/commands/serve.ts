import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { nodeDisk } from '../../files/outbox/disk.ts';
import { isPrivate, readMark } from '../../files/outbox/mark.ts';
import { PortForbidden, PortTaken, serveSite } from '../../server/serve-site.ts';
import { type Command, WrongUse } from '../command.ts';
import { type Effects, EXIT } from '../effects.ts';
import { wholeNumber } from '../read-arguments.ts';

export const DEFAULT_PORT = 4321;

export const portOption = {
  port: { value: 'PORT', help: `port på den här datorn (${DEFAULT_PORT} om inget anges; 0 tar en ledig)` },
} as const;

/** Where the first page of what the program writes can be: a site's own, or a report's. */
const HOMES = ['', 'arsrapport/'];

/** Shows a published site, or a report, on this machine. */
export const serveCommand: Command = {
  name: 'serve',
  summary: 'Visar en publicerad webbplats eller en årsrapport på den här datorn.',
  positionals: [{ name: 'webbplats', help: 'en mapp som publish eller report har skrivit' }],
  options: portOption,
  example: 'vardmatt serve data/webbplats --port 8080',
  run: async (given, effects) => {
    const [folder = ''] = given.positionals;
    const port = wholeNumber(given, 'port', { from: 0, to: 65535, otherwise: DEFAULT_PORT });
    await effects.outbox.bringBack(folder);
    const home = await homeOf(folder);
    if (home === undefined)
      throw new WrongUse(
        `Det finns ingen webbplats i ${folder}.`,
        'Skriv den först: vardmatt publish <mapp> --out <webbplats>, eller vardmatt report.',
      );
    const mark = await readMark(nodeDisk, resolve(folder));
    // Anything may lie in a folder that the program didn't write: a table beside its page too.
    if (mark === undefined || mark === 'unreadable')
      throw new WrongUse(
        `${folder} är inte skriven av publish eller report, och visas inte.`,
        'Ange mappen som kommandot skrev med --out. Är den kopierad, kopiera den hel, med filen .vardmatt.json.',
      );
    if (isPrivate(mark.slag))
      throw new WrongUse(
        `${folder} innehåller patientuppgifter, och visas inte på en adress som andra program når.`,
        `Öppna ${join(folder, 'index.html')} direkt i webbläsaren.`,
      );
    await serveUntilStopped(folder, port, effects, home);
    return EXIT.done;
  },
};

async function homeOf(folder: string): Promise<string | undefined> {
  for (const home of HOMES)
    if ((await stat(resolve(folder, home, 'index.html')).catch(() => undefined))?.isFile()) return home;
  return undefined;
}

/** Serves a folder until the user stops the program. @throws WrongUse when the port can't be had. */
export async function serveUntilStopped(folder: string, port: number, effects: Effects, home = ''): Promise<void> {
  const server = await serveSite(resolve(folder), port, home).catch((error: unknown) => {
    if (error instanceof PortTaken)
      throw new WrongUse(
        `Porten ${port} används redan av ett annat program.`,
        `Välj en annan, till exempel --port ${port < 65535 ? port + 1 : DEFAULT_PORT}, eller stäng det andra programmet.`,
      );
    if (error instanceof PortForbidden)
      throw new WrongUse(
        `Porten ${port} är förbehållen datorns administratör.`,
        `Välj en över 1023, till exempel --port ${DEFAULT_PORT}.`,
      );
    throw error;
  });
  // Who reads the line may press Ctrl+C at once, so it is listened for before the line is there to be read.
  const stopped = effects.untilStopped();
  try {
    effects.tell(`Webbplatsen visas på ${server.address}/  (avsluta med Ctrl+C)\n`);
    await stopped;
  } finally {
    await server.close();
  }
}

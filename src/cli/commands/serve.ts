import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { PortTaken, serveSite } from '../../server/serve-site.ts';
import { type Command, WrongUse } from '../command.ts';
import { type Effects, EXIT } from '../effects.ts';
import { wholeNumber } from '../read-arguments.ts';

export const DEFAULT_PORT = 4321;

export const portOption = {
  port: { value: 'PORT', help: `port på den här datorn (${DEFAULT_PORT} om inget anges; 0 tar en ledig)` },
} as const;

/** Shows a published site on this machine. */
export const serveCommand: Command = {
  name: 'serve',
  summary: 'Visar en publicerad webbplats på den här datorn.',
  positionals: [{ name: 'webbplats', help: 'en mapp som publish har skrivit' }],
  options: portOption,
  example: 'vardmatt serve data/webbplats --port 8080',
  run: async (given, effects) => {
    const [folder = ''] = given.positionals;
    const index = await stat(resolve(folder, 'index.html')).catch(() => undefined);
    if (index === undefined)
      throw new WrongUse(
        `Det finns ingen webbplats i ${folder}.`,
        'Skriv den först: vardmatt publish <mapp> --out <webbplats>.',
      );
    await serveUntilStopped(
      folder,
      wholeNumber(given, 'port', { from: 0, to: 65535, otherwise: DEFAULT_PORT }),
      effects,
    );
    return EXIT.done;
  },
};

/** Serves a folder until the user stops the program. @throws WrongUse when the port is taken. */
export async function serveUntilStopped(folder: string, port: number, effects: Effects): Promise<void> {
  const server = await serveSite(resolve(folder), port).catch((error: unknown) => {
    if (!(error instanceof PortTaken)) throw error;
    throw new WrongUse(
      `Porten ${port} används redan av ett annat program.`,
      `Välj en annan, till exempel --port ${port + 1}, eller stäng det andra programmet.`,
    );
  });
  effects.tell(`Webbplatsen visas på ${server.address}/  (avsluta med Ctrl+C)\n`);
  await effects.stopped;
  await server.close();
}

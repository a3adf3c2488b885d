import { userInfo } from 'node:os';
import { swedishDay } from './calendar/swedish-time.ts';
import { commands } from './cli/commands.ts';
import { type Effects, EXIT } from './cli/effects.ts';
import { faultText } from './cli/fault-text.ts';
import { readDay } from './cli/read-day.ts';
import { recordFault } from './cli/record-fault.ts';
import { run } from './cli/run.ts';
import { readContent } from './files/content.ts';
import { lineReader } from './files/line-reader.ts';
import { ownOutbox } from './files/outbox/own-outbox.ts';

const lines = lineReader(() => process.stdin);

/**
 * Wires the real world to the commands. The only file that may import everything. No signal has a handler here: Ctrl+C and
 * SIGTERM end a command at once, however busy it is; only what serves asks for the chance to close.
 */
const effects: Effects = {
  out: (text) => void process.stdout.write(text),
  tell: (text) => void process.stderr.write(text),
  nextLine: lines.next,
  today: () => swedishDay(new Date()),
  clock: () => performance.now(),
  terminal: process.stderr.isTTY === true,
  columns: process.stderr.columns ?? 80,
  readContent,
  environment: (name) => process.env[name],
  // Several who come to the register's own account by sudo are still themselves.
  user: () => process.env['SUDO_USER'] || userInfo().username,
  // A third of a second that the other commands need not wait.
  openRegister: async (place) =>
    (await import('./storage/register-store.ts')).RegisterStore.open(place, {
      today: () => readDay('today', effects.today()),
      random: Math.random,
    }),
  outbox: ownOutbox(),
  untilStopped: () =>
    new Promise((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
    }),
  recordFault,
};

/** A reader that has seen enough, such as `head`, closes the pipe: that is no fault. A full disk is one that the user can mend. */
function toldOfOutput(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(EXIT.done);
  effects.tell(
    `Resultatet gick inte att skriva ut (${error.code ?? 'okänt fel'}).\n` +
      'Gör plats på disken som standard ut skrivs till, eller skriv till ett annat ställe, och kör igen.\n',
  );
  process.exit(EXIT.refused);
}
process.stdout.on('error', toldOfOutput);
// Nobody is left to tell when standard error is gone; what the command does is worth finishing.
process.stderr.on('error', () => {});

// What escapes every `await`, such as an error event that nobody listens for.
for (const escaped of ['uncaughtException', 'unhandledRejection'] as const)
  process.on(escaped, async (error: unknown) => {
    effects.tell(faultText(await recordFault(error)));
    process.exit(EXIT.fault);
  });

process.exitCode = await run(process.argv.slice(2), commands, effects);
lines.end();

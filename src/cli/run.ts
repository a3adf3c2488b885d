import { existsSync } from 'node:fs';
import type { Outbox } from '../files/outbox/outbox.ts';
import { programVersion } from '../files/program-version.ts';
import { nearest } from '../nearest.ts';
import { type Problem, problem } from '../problems/problem.ts';
import { Refused } from '../work/refused.ts';
import { type Command, type Given, WrongUse } from './command.ts';
import type { CommandEntry } from './commands.ts';
import { type Effects, EXIT, type ExitCode } from './effects.ts';
import { faultText } from './fault-text.ts';
import { harmless } from './harmless.ts';
import { commandHelp, programHelp } from './help.ts';
import { problemList } from './problem-list.ts';
import { readArguments } from './read-arguments.ts';

/** Runs the command that the user wrote; the one place where what went wrong becomes a message and an exit code. */
export async function run(
  words: readonly string[],
  commands: readonly CommandEntry[],
  world: Effects,
): Promise<ExitCode> {
  // Whatever is printed may hold names and values out of somebody's file.
  const effects: Effects = {
    ...world,
    out: (text) => world.out(harmless(text)),
    tell: (text) => world.tell(harmless(text)),
  };
  const [name, ...rest] = words;
  if (name === '--version') {
    effects.out(`Vårdmått ${await programVersion()}\n`);
    return EXIT.done;
  }
  if (name === undefined || isHelp(name) || name === 'help') {
    effects.out(programHelp(await Promise.all(commands.map(({ load }) => load()))));
    return name === undefined ? EXIT.wrongUse : EXIT.done;
  }
  const entry = commands.find((candidate) => candidate.name === name);
  const { outbox, hasWritten } = watched(world.outbox);
  let writing: Writing | undefined;
  try {
    if (entry === undefined) {
      const suggestion = nearest(
        name,
        commands.map((candidate) => candidate.name),
      );
      throw new WrongUse(
        `Det finns inget kommando ”${name}”.`,
        suggestion ? `Menade du ${suggestion}?` : 'Skriv vardmatt --help för att se kommandona.',
      );
    }
    const command = await entry.load();
    if (rest.some(isHelp)) {
      effects.out(commandHelp(command));
      return EXIT.done;
    }
    writing = writingOf(command);
    const given = readArguments(command, rest);
    writing = writingOf(command, given);
    return await command.run(given, { ...effects, outbox });
  } catch (error) {
    const code = await tellWhy(error, effects);
    if (writing !== undefined && !hasWritten()) effects.tell(`${nothingWritten(writing)}\n`);
    return code;
  }
}

async function tellWhy(error: unknown, effects: Effects): Promise<ExitCode> {
  if (error instanceof Refused) {
    effects.tell(problemList(error.problems));
    return EXIT.refused;
  }
  if (error instanceof WrongUse) {
    effects.tell(`${error.message}\n${error.remedy}\n`);
    return EXIT.wrongUse;
  }
  const lack = lackOfMachine(error);
  if (lack !== undefined) {
    effects.tell(problemList([problem(lack, {})]));
    return EXIT.refused;
  }
  effects.tell(faultText(await effects.recordFault(error)));
  return EXIT.fault;
}

/** Something is to be written, and where: left out, that isn't known yet. */
interface Writing {
  readonly place?: string;
}

/** What the command writes; undefined where it writes nothing, or isn't asked to. */
function writingOf({ options }: Command, given?: Given): Writing | undefined {
  const places = Object.entries(options).filter(([, { isWritten }]) => isWritten !== undefined);
  const asked = places.find(([name]) => given?.values[name] !== undefined);
  if (asked !== undefined) return { place: given?.values[asked[0]] ?? '' };
  return places.some(([, { isWritten }]) => isWritten === 'always') ? {} : undefined;
}

function nothingWritten({ place }: Writing): string {
  if (place === undefined) return 'Inget skrevs.';
  return existsSync(place) ? `Inget skrevs: ${place} är som förut.` : `Inget skrevs: ${place} finns inte.`;
}

/** The outbox, and whether anything has gone out of it. */
function watched(outbox: Outbox): { readonly outbox: Outbox; readonly hasWritten: () => boolean } {
  let isWritten = false;
  const noted = (problems: readonly Problem[]) => {
    if (problems.length === 0) isWritten = true;
    return problems;
  };
  return {
    outbox: {
      ...outbox,
      replace: async (...asked) => noted(await outbox.replace(...asked)),
      writeNew: async (...asked) => noted(await outbox.writeNew(...asked)),
    },
    hasWritten: () => isWritten,
  };
}

const isHelp = (word: string) => word === '--help' || word === '-h';

/** What is met wherever a file is opened or a path is read, and is no fault of the program. */
function lackOfMachine(error: unknown): 'too-many-open-files' | 'working-folder-gone' | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = 'code' in error ? error.code : undefined;
  if ('syscall' in error && error.syscall === 'uv_cwd') return 'working-folder-gone';
  // The database says it in words.
  const isTooMany = code === 'EMFILE' || code === 'ENFILE' || /^IO Error.*Too many open files/s.test(error.message);
  return isTooMany ? 'too-many-open-files' : undefined;
}

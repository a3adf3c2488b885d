import { homedir } from 'node:os';
import { isAbsolute, parse } from 'node:path';
import { fileURLToPath } from 'node:url';
import { errorCode, nodeDisk } from './disk.ts';
import { nodeInterrupts } from './interrupts.ts';
import type { Surroundings } from './judge-place.ts';
import { makeOutbox, type Outbox } from './outbox.ts';
import { nodeIdentity } from './process-identity.ts';

/** Where the program itself lies. */
const PROGRAM = fileURLToPath(new URL('../../..', import.meta.url));
/** Another run's writing takes seconds; the time of its figures isn't waited for. */
const PATIENCE = 30_000;
/** A run gives a sign each second; a busy machine, or a network disk that tells late, may hold some of them back. */
const SILENCE = 20_000;

/** The outbox of this machine and this user. */
export function ownOutbox(): Outbox {
  const home = ownHome();
  const surroundings: Surroundings = {
    stoodIn: stoodIn(),
    held: [
      ...(home === undefined ? [] : [{ path: home, words: 'din hemmapp' }]),
      { path: PROGRAM, words: 'programmet' },
    ],
  };
  return makeOutbox({
    disk: nodeDisk,
    identity: nodeIdentity(),
    interrupts: nodeInterrupts,
    surroundings,
    patience: PATIENCE,
    silence: SILENCE,
  });
}

/** Undefined for a user that has none, as in a container whose user the system doesn't know. */
function ownHome(): string | undefined {
  try {
    const home = homedir();
    return isAbsolute(home) ? home : undefined;
  } catch (error) {
    if (errorCode(error) !== 'ERR_SYSTEM_ERROR') throw error;
    return undefined;
  }
}

/** One that has been removed can't be lost: then it is the root, which no output can be. */
function stoodIn(): string {
  try {
    return process.cwd();
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
    return parse(PROGRAM).root;
  }
}

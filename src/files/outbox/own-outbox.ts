import { homedir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { nodeDisk } from './disk.ts';
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
  const surroundings: Surroundings = {
    stoodIn: process.cwd(),
    held: [
      { path: homedir(), words: 'din hemmapp' },
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

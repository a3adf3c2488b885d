import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KINDS, KilledRegister, type Kind, VICTIMS } from '../../test/kit/storage/killed-register.ts';

/** So many moments a register is used for: what is looked at after each grows with it. */
const MOMENTS_EACH = 60;
/** Where it takes longest, fewer. */
const WEIGHTS: Readonly<Record<Kind, number>> = {
  ...{ save: 4, import: 4, merge: 4, erase: 2, backup: 3, migrate: 2, restore: 1 },
};
const KIND_OF_TURN = KINDS.flatMap((kind) => Array.from({ length: WEIGHTS[kind] }, () => kind));

/**
 * Kills a register, and whatever takes part, at so many moments or for so many minutes.
 * @throws where something isn't as promised; the register is left as it is then
 */
export async function crashRegister(moments: number, minutes: number): Promise<void> {
  const until = performance.now() + minutes * 60_000;
  const counts = new Map<string, number>();
  let made = 0;
  while (made < moments && performance.now() < until) {
    const root = mkdtempSync(join(tmpdir(), 'vm-crash-'));
    // The server's user has to come there.
    chmodSync(root, 0o711);
    const register = new KilledRegister(root, Math.random);
    for (let one = 0; one < MOMENTS_EACH && made < moments && performance.now() < until; one++, made++) {
      const kind = drawn(KIND_OF_TURN);
      const victim = drawn(VICTIMS);
      try {
        await register.moment(kind, victim);
      } catch (error) {
        throw new Error(`moment ${made}, ${kind}, ${victim} killed; see ${root}`, { cause: error });
      }
      counts.set(`${kind}: ${victim}`, (counts.get(`${kind}: ${victim}`) ?? 0) + 1);
    }
    await register.end();
    rmSync(root, { recursive: true, maxRetries: 10, retryDelay: 200 });
    process.stdout.write(`register: ${made} moments\n`);
  }
  for (const [what, count] of [...counts].toSorted()) process.stdout.write(`  ${what} killed: ${count}\n`);
}

function drawn<T>(from: readonly T[]): T {
  return from[Math.floor(Math.random() * from.length)] as T;
}

import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { KilledRegister, type Kind, VICTIMS } from './kit/storage/killed-register.ts';

// kill -9 at twenty moments: of the program, the server, a helper of the server's and the process that keeps it, while forms are saved, tables
// taken in, persons merged and erased, the register copied, restored and taken to a newer form. `npm run crash -- --register` has any number.

const root = mkdtempSync(join(tmpdir(), 'vm-register-crash-'));
// The server's user has to come there.
chmodSync(root, 0o711);
const register = new KilledRegister(root, Math.random);
after(() => rmSync(root, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }));

const MOMENTS: Readonly<Record<Kind, number>> = {
  ...{ save: 4, import: 4, merge: 4, erase: 1, backup: 3, migrate: 2, restore: 2 },
};

let victims = 0;
for (const [kind, moments] of Object.entries(MOMENTS) as [Kind, number][])
  test(`whatever is killed in the middle, what was acknowledged is there and nothing is by half: ${kind}`, async () => {
    for (let moment = 0; moment < moments; moment++)
      await register.moment(kind, VICTIMS[victims++ % VICTIMS.length] ?? 'program');
  });

test('in the end nobody works in the register any more, and nothing that was only being made is left', () =>
  register.end());

import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Day } from '../../../src/calendar/day.ts';
import { RegisterStore } from '../../../src/storage/register-store.ts';

/** A register in a folder, for who has no commands around it. */
export function openStore(folder: string): Promise<RegisterStore> {
  return RegisterStore.open({ folder }, { today: () => '2026-06-30' as Day, random: Math.random });
}

/** A register in a folder of its own, which is gone when it ends. */
export interface OwnStore {
  readonly store: RegisterStore;
  readonly folder: string;
  end(): Promise<void>;
}

export async function ownStore(): Promise<OwnStore> {
  const root = mkdtempSync(join(tmpdir(), 'vm-register-'));
  // The server's user has to come there.
  chmodSync(root, 0o711);
  const folder = join(root, 'r');
  const store = await openStore(folder);
  return {
    ...{ store, folder },
    end: async () => {
      await store.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

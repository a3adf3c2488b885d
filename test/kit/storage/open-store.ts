import type { Day } from '../../../src/calendar/day.ts';
import { RegisterStore } from '../../../src/storage/register-store.ts';

/** A register in a folder, for who has no commands around it. */
export function openStore(folder: string): Promise<RegisterStore> {
  return RegisterStore.open({ folder }, { today: () => '2026-06-30' as Day, random: Math.random });
}

import type { Progress } from '../files/progress.ts';
import type { Effects } from './effects.ts';

const SHOW_AFTER = 2000;
const REDRAW_AFTER = 100;
const CELLS = 24;

/** A progress bar on the terminal for work that takes over two seconds; silent when messages don't go to a terminal. */
export function progressBar({ terminal, tell, clock, columns }: Effects): {
  readonly progress: Progress;
  readonly end: () => void;
} {
  if (!terminal) return { progress: () => {}, end: () => {} };
  const started = clock();
  let drawn = Number.NEGATIVE_INFINITY;
  let visible = false;
  return {
    progress: (step, part) => {
      const now = clock();
      if (now - started < SHOW_AFTER || now - drawn < REDRAW_AFTER) return;
      drawn = now;
      visible = true;
      const full = Math.round(Math.min(1, Math.max(0, part)) * CELLS);
      const bar = '█'.repeat(full) + '░'.repeat(CELLS - full);
      tell(`\r${`${bar} ${step}`.slice(0, columns - 1).padEnd(columns - 1)}`);
    },
    end: () => {
      if (visible) tell(`\r${' '.repeat(columns - 1)}\r`);
    },
  };
}

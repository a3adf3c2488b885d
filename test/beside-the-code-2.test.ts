import { importShare } from './kit/import-share.ts';

// The tests that stand beside the code. Each file also runs by itself: `node --test src/calendar/period.test.ts`.

await importShare('src/**/*.test.ts', 2, 2);

import { importShare } from '../kit/import-share.ts';

// A share of the test command. Each file also runs by itself: `node --test src/calendar/period.test.ts`.

importShare(import.meta.url);

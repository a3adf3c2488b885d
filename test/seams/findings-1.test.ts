import { importShare } from '../kit/import-share.ts';

// The inputs of every finding. Each file also runs by itself: `node --test test/findings/inputs-csv.test.ts`.

await importShare('test/findings/*.test.ts', 1, 3);

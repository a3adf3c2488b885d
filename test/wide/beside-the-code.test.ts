import { importShare } from '../kit/import-share.ts';

// The wide tests that stand beside the code, and those of findings. Each file also runs by itself.

await importShare('{src,test/findings}/**/*.wide.test.ts', 1, 1);

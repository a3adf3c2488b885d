import type { Page } from 'playwright-core';

export declare function alfaFindings(page: Page): Promise<string[]>;

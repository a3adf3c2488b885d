import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openBrowser, serveFolder } from '../test/kit/browser.ts';
import { runCommand } from '../test/kit/run-command.ts';

// Takes the README's pictures anew, of the made-up nation that `npm start` shows: npm run pictures

const AS_OF = '2026-03-31';
/** Which page of what, and what the picture begins with. */
const PICTURES = [
  { name: 'start', of: 'site', path: '/index.html', first: 'body' },
  { name: 'measure', of: 'site', path: '/matt/t1/index.html', first: 'body' },
  { name: 'unit', of: 'unit', path: '/index.html', first: 'body' },
  { name: 'report', of: 'report', path: '/arsrapport/overlevnad/index.html', first: 'figure' },
] as const;

const folder = mkdtempSync(join(tmpdir(), 'vardmatt-pictures-'));
const at = (name: string) => join(folder, name);
try {
  await done('simulate', '--persons', '5000', '--seed', '1', '--as-of', AS_OF, '--out', at('data'));
  await done('publish', at('data'), '--area', 'nhv-net-binjure', '--as-of', AS_OF, '--out', at('site'));
  await done('unit', at('data'), '--unit', 'skane', '--year', '2025', '--as-of', AS_OF, '--out', at('unit'));
  await done('report', at('data'), '--year', '2025', '--as-of', AS_OF, '--out', at('report'));
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 980 } });
    for (const { name, of, path, first } of PICTURES) {
      await using server = await serveFolder(at(of));
      await page.goto(`${server.address}${path}`);
      await page.evaluate('document.fonts.ready');
      await page
        .locator(first)
        .first()
        .evaluate((element) => element.scrollIntoView({ behavior: 'instant' }));
      await page.screenshot({ path: fileURLToPath(new URL(`../docs/pictures/${name}.png`, import.meta.url)) });
    }
  } finally {
    await browser.close();
  }
} finally {
  rmSync(folder, { recursive: true });
}

async function done(...words: string[]): Promise<void> {
  const { code, told } = await runCommand(words);
  if (code !== 0) throw new Error(`${words[0]} ended with ${code}: ${told}`);
}

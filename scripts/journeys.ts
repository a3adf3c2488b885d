import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBrowser, serveFolder } from '../test/kit/browser.ts';
import { JOURNEYS, walk } from '../test/kit/website/journeys.ts';
import { portalEdition } from '../test/kit/website/portal-edition.ts';

// Pictures of every step that a patient, a journalist and a statistician take, on narrow and wide screens, by day, by night and on
// paper: npm run journeys -- bilder

const WIDTHS = [320, 768, 1280];
const [out] = process.argv.slice(2);
if (out === undefined) throw new Error('say where the pictures go: npm run journeys -- bilder');
await mkdir(out, { recursive: true });
const folder = await mkdtemp(join(tmpdir(), 'vardmatt-journeys-'));
try {
  const { code, told } = await portalEdition(folder);
  if (code !== 0) throw new Error(told);
  await using server = await serveFolder(join(folder, 'utgava'));
  const browser = await openBrowser();
  for (const journey of JOURNEYS)
    for (const width of WIDTHS)
      for (const colorScheme of ['light', 'dark'] as const) {
        const context = await browser.newContext({ colorScheme, reducedMotion: 'reduce' });
        const page = await context.newPage();
        await page.setViewportSize({ width, height: 900 });
        await page.goto(`${server.address}/index.html`);
        await walk(page, journey, async (step) => {
          const name = join(out, `${journey.id}-${step}`);
          await page.screenshot({
            path: `${name}-${width}-${colorScheme === 'dark' ? 'natt' : 'dag'}.png`,
            fullPage: true,
          });
          // Paper is as wide and as white whatever the screen is: one of each, taken where black on white is hardest.
          if (width === 1280 && colorScheme === 'dark') await page.pdf({ path: `${name}-papper.pdf`, format: 'A4' });
        });
        await context.close();
      }
  await browser.close();
} finally {
  await rm(folder, { recursive: true });
}

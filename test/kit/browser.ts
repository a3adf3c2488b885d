/** A real browser for tests: the Chromium that npm brings, without a network beyond this machine. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import headlessChromium from '@sparticuz/chromium';
import { type Browser, chromium, type Page } from 'playwright-core';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the browser; one is enough for a whole test file. Beside three busy processes it now and then dies before it has begun: twice is no chance. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = await headlessChromium.executablePath();
  const launch = () => chromium.launch({ executablePath, headless: true, args: FLAGS });
  return launch().catch(launch);
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.ttf': 'font/ttf',
};

export interface FolderServer extends AsyncDisposable {
  /** Without a last slash: `http://127.0.0.1:40123`. */
  readonly address: string;
}

/** Serves a folder on a free port of this machine: `/` gives `index.html`, what is missing gives `404.html` and its status. */
export async function serveFolder(folder: string): Promise<FolderServer> {
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname));
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    const found = await stat(file).then(
      (one) => one.isFile(),
      () => false,
    );
    const sent = found ? file : join(folder, '404.html');
    response.writeHead(found ? 200 : 404, { 'content-type': TYPES[extname(sent)] ?? 'application/octet-stream' });
    createReadStream(sent).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('the server has no port');
  return {
    address: `http://127.0.0.1:${bound.port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** What axe-core finds wrong on a page, every rule of it, one line per element. Folded parts are opened first. */
export async function axeFindings(page: Page): Promise<string[]> {
  await openFolded(page);
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .setLegacyMode()
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

/** Opens what is folded, so that all of a page is there to be looked at. */
export async function openFolded(page: Page): Promise<void> {
  await page.locator('details').evaluateAll((all) => {
    for (const folded of all) folded.open = true;
  });
}

/** How many pixels of the page lie to the right of the window: 0 where nothing scrolls sideways. */
export async function sidewaysScroll(page: Page): Promise<number> {
  return page.locator(':root').evaluate((root) => root.scrollWidth - root.clientWidth);
}

import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { day } from '../../calendar/day.ts';
import { nodeDisk } from '../../files/outbox/disk.ts';
import { readMark } from '../../files/outbox/mark.ts';
import { problem } from '../../problems/problem.ts';
import { FIRST_YEAR } from '../../simulation/simulation-plan.ts';
import { publishableYears, publishSite } from '../../work/publish-site.ts';
import { Refused } from '../../work/refused.ts';
import { simulateDataSet } from '../../work/simulate-data-set.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../effects.ts';
import { areaOptions, openArea } from '../open-area.ts';
import { progressBar } from '../progress-bar.ts';
import { wholeNumber } from '../read-arguments.ts';
import { DEFAULT_PORT, portOption, serveUntilStopped } from './serve.ts';

/** What the demonstration shows: a nation of 5,000 tumours as known at the end of March 2026, when 2025 is handed in. */
const DEMONSTRATION = { persons: 5000, seed: 1, firstYear: FIRST_YEAR, lastDay: day('2026-03-31') };

/** The whole chain on a made-up nation: simulate once, evaluate, publish and show. */
export const startCommand: Command = {
  name: 'start',
  summary: 'Visar hela kedjan på en påhittad nationell datamängd.',
  positionals: [],
  options: {
    ...portOption,
    area: areaOptions.area,
    data: { value: 'MAPP', help: 'var datamängden och webbplatsen sparas (data om inget anges)', isWritten: 'always' },
  },
  example: 'vardmatt start --port 8080',
  run: async (given, effects) => {
    const port = wholeNumber(given, 'port', { from: 0, to: 65535, otherwise: DEFAULT_PORT });
    const { area, content } = await openArea(given, effects);
    const folder = join(given.values['data'] ?? 'data', 'simulerat');
    const site = join(given.values['data'] ?? 'data', 'webbplats');
    const bar = progressBar(effects);
    for (const each of [folder, site]) await effects.outbox.bringBack(each);
    await refuseOwn(folder, site);
    if ((await readMark(nodeDisk, folder)) === undefined) {
      effects.tell('Första gången: simulerar en påhittad nation …\n');
      const out = { outbox: effects.outbox, folder, format: 'csv' } as const;
      await simulateDataSet(DEMONSTRATION, content.dictionary, out, bar.progress);
    }
    const asOf = DEMONSTRATION.lastDay;
    const years = publishableYears(area, asOf);
    // What two editions of made-up persons tell together is of nobody.
    const asked = { folder, out: site, years, asOf, despiteDifference: true };
    await publishSite(content, area, asked, effects.outbox, bar.progress);
    bar.end();
    effects.tell(`${area.name}: ${years.join(', ')}. Datamängden finns i ${folder}, webbplatsen i ${site}.\n`);
    await serveUntilStopped(site, port, effects);
    return EXIT.done;
  },
};

/** The demonstration is of made-up data alone: a user's own tables, or a site made from them, are let be. */
async function refuseOwn(folder: string, site: string): Promise<void> {
  const tables = await readMark(nodeDisk, folder);
  const isFilled = await readdir(folder).then(
    (names) => names.length > 0,
    () => false,
  );
  if (isFilled && (tables === undefined || tables === 'unreadable' || tables.slag !== 'simulering'))
    throw new Refused([problem('start-own-data', { folder })]);
  const published = await readMark(nodeDisk, site);
  if (published === undefined || published === 'unreadable') return;
  if (published.slag === 'webbplats' && published.simulerad === undefined)
    throw new Refused([problem('start-own-site', { folder: site })]);
}

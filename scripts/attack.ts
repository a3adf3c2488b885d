import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { attack } from '../src/attack/attack.ts';
import { buildPuzzle } from '../src/attack/build-puzzle.ts';
import { highsSolver } from '../src/files/highs.ts';
import { evaluateArea } from '../src/work/evaluate-area.ts';
import { publishableYears } from '../src/work/publish-site.ts';
import { AS_OF, publicationFrom, truthOf } from '../test/kit/attack/publication.ts';
import { judged } from '../test/kit/attack/refuted.ts';
import { ownContent } from '../test/kit/content.ts';
import { runCommand } from '../test/kit/run-command.ts';

/**
 * `npm run attack -- --nations 100 --minutes 60 [--area ID]`: attacks the sites of simulated nations of 60 to 5,000 persons and
 * prints, of each, how many protected numbers are few and how many of them could be known: from all that is published, and without
 * what years together tell of years. Ends with 1 when anything could, or when the attacker took something for certain that isn't so.
 */
const { values } = parseArgs({
  options: { nations: { type: 'string' }, minutes: { type: 'string' }, area: { type: 'string' } },
});
const nations = Number(values.nations ?? 100);
const until = performance.now() + Number(values.minutes ?? 60) * 60_000;
const [LEAST, MOST] = [60, 5000];

const content = await ownContent();
const solver = await highsSolver();
const areas = [...content.areas.values()].filter(({ id }) => values.area === undefined || id === values.area);
const folder = await mkdtemp(join(tmpdir(), 'vardmatt-attack-'));
let isBad = false;
process.stdout.write('area persons seed protected won won-within-years undecided refuted seconds\n');
try {
  for (let seed = 1; seed <= nations && performance.now() < until; seed++) {
    // Small nations have most to protect: sizes are spread evenly by how many times larger they are.
    const persons = Math.round(
      LEAST * (MOST / LEAST) ** (nations === 1 ? 0 : (((seed - 1) * 37) % nations) / (nations - 1)),
    );
    const data = join(folder, String(seed));
    await runCommand(['simulate', '--persons', `${persons}`, '--seed', `${seed}`, '--as-of', AS_OF, '--out', data]);
    for (const area of areas) {
      const start = performance.now();
      const asked = { folder: data, asOf: AS_OF, years: publishableYears(area, AS_OF), byStratum: true };
      const { results } = (await evaluateArea(content, area, asked, () => {})).evaluation;
      const publication = await publicationFrom(results, area, solver);
      const { refuted, protected: few } = judged(buildPuzzle(publication), truthOf(results), area.disclosure.threshold);
      const all = attack(publication, solver);
      const within = attack(publication, solver, false);
      const seconds = Math.round((performance.now() - start) / 1000);
      const line = [
        area.id,
        persons,
        seed,
        few,
        all.wins.length,
        within.wins.length,
        all.undecided,
        refuted.length,
        seconds,
      ];
      process.stdout.write(`${line.join(' ')}
`);
      isBad ||= all.wins.length > 0 || all.contradictions > 0 || refuted.length > 0;
    }
    await rm(data, { recursive: true });
  }
} finally {
  await rm(folder, { recursive: true });
}
process.exitCode = isBad ? 1 : 0;

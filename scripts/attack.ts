import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { attack, attackPuzzle, isSafe } from '../src/attack/attack.ts';
import { buildPuzzle } from '../src/attack/build-puzzle.ts';
import type { Area } from '../src/definitions/area.ts';
import { highsSolver } from '../src/files/highs.ts';
import { evaluateArea } from '../src/work/evaluate-area.ts';
import { readReportContent } from '../src/work/make-report.ts';
import { placesOf } from '../src/work/places-of.ts';
import { publishableYears } from '../src/work/publish-site.ts';
import { AWKWARD, writeAwkward } from '../test/kit/attack/awkward-nation.ts';
import { toldByRule } from '../test/kit/attack/by-rule.ts';
import { AS_OF, publicationFrom, truthOf } from '../test/kit/attack/publication.ts';
import { judged } from '../test/kit/attack/refuted.ts';
import { judgedValues } from '../test/kit/attack/true-values.ts';
import { OWN_CONTENT, ownContent } from '../test/kit/content.ts';
import { POLICY } from '../test/kit/disclosure/policy.ts';
import { runCommand } from '../test/kit/run-command.ts';

/**
 * `npm run attack -- --nations 100 --awkward 80 --minutes 60 [--area ID]`: attacks the sites of simulated nations of 60 to 5,000
 * persons and of awkward ones, in turns, and prints of each how many protected numbers are few and how many of them could be
 * known, and how many single persons. Ends with 1 when anything could, or when the attacker took something for certain that isn't
 * so. `--within-years` tells as well what could be known without what years together tell of years, which takes a second attack;
 * `--report` attacks a site and its annual report in one edition, as `publish --report` makes them; `--from 17` goes on where an
 * earlier run was stopped. `--by-rule 6` tells instead what running the rule tells of one sum of four units with up to so many each.
 */
const { values } = parseArgs({
  options: {
    nations: { type: 'string' },
    awkward: { type: 'string' },
    minutes: { type: 'string' },
    area: { type: 'string' },
    'by-rule': { type: 'string' },
    report: { type: 'boolean' },
    from: { type: 'string' },
    'within-years': { type: 'boolean' },
  },
});
if (values['by-rule'] !== undefined) {
  const { few, told } = toldByRule(Number(values['by-rule']), POLICY);
  process.stdout.write(`${few} parts of few, ${told} of them told by the rule\n`);
  process.exit(told > 0 ? 1 : 0);
}
const nations = Number(values.nations ?? 100);
const awkward = Number(values.awkward ?? 80);
const until = performance.now() + Number(values.minutes ?? 60) * 60_000;
const [LEAST, MOST] = [60, 5000];
/** Awkward nations are small: there most is few. */
const BASES = [150, 400, 1000];

const COLUMNS = ['protected', 'won', 'persons', 'undecided', 'refuted', 'seconds'] as const;
const WITHIN = 'won-within-years';
const columns = values['within-years'] === true ? [...COLUMNS, WITHIN] : COLUMNS;

const content = await ownContent();
const report = values.report === true ? await readReportContent(join(OWN_CONTENT, 'arsrapport')) : undefined;
const solver = await highsSolver();
const areas = [...content.areas.values()].filter(({ id }) => values.area === undefined || id === values.area);
const folder = await mkdtemp(join(tmpdir(), 'vardmatt-attack-'));
/** The sums of what was told of an area's nations of a kind, a number a column, and how many nations they are of. */
const totals = new Map<string, { nations: number; sums: number[] }>();
let isBad = false;

/** Attacks what an area publishes of a folder. */
async function attacked(area: Area, data: string): Promise<number[]> {
  const start = performance.now();
  const told = report?.numbers.area === area.id ? report.numbers : undefined;
  const together = told !== undefined;
  const asked = { folder: data, asOf: AS_OF, years: publishableYears(area, AS_OF), byStratum: true, together };
  const { evaluation } = await evaluateArea(content, area, asked, () => {});
  const { isOnSite, isInReport } = placesOf(area, told);
  const results = evaluation.results.filter((result) => isOnSite(result) || isInReport(result));
  const publication = await publicationFrom(results, area, solver);
  const puzzle = buildPuzzle(publication);
  const counts = judged(puzzle, truthOf(results), area.disclosure.threshold, solver);
  const refuted = [...counts.refuted, ...judgedValues(publication, results).refuted];
  const all = attackPuzzle(puzzle, publication, solver);
  for (const { secret, values: possible } of all.wins)
    process.stderr.write(`  ${secret.measure} ${JSON.stringify(secret.place)} ${secret.name}: ${possible}\n`);
  for (const { values: possible, rank, n, ...about } of all.persons.wins)
    process.stderr.write(`  ${JSON.stringify(about)} ${rank} of ${n}: ${possible}\n`);
  isBad ||= !isSafe(all) || refuted.length > 0;
  const seconds = Math.round((performance.now() - start) / 1000);
  const undecided = all.undecided + all.persons.undecided;
  const line = [counts.protected, all.wins.length, all.persons.wins.length, undecided, refuted.length, seconds];
  return values['within-years'] === true
    ? [...line, attack(publication, solver, { isOverYears: false }).wins.length]
    : line;
}

async function simulated(persons: number, seed: number): Promise<string> {
  const data = join(folder, `${persons}-${seed}`);
  await runCommand(['simulate', '--persons', `${persons}`, '--seed', `${seed}`, '--as-of', AS_OF, '--out', data]);
  return data;
}

async function tell(kind: string, persons: number, seed: number, data: string): Promise<void> {
  for (const area of areas) {
    if (performance.now() > until) return;
    const line = await attacked(area, data);
    const key = `${area.id} ${kind}`;
    const { nations, sums } = totals.get(key) ?? { nations: 0, sums: line.map(() => 0) };
    totals.set(key, { nations: nations + 1, sums: sums.map((sum, at) => sum + (line[at] as number)) });
    process.stdout.write(`${[area.id, kind, persons, seed, ...line].join('\t')}\n`);
  }
}

process.stdout.write(`${['area', 'nation', 'persons', 'seed', ...columns].join('\t')}\n`);
try {
  const names = Object.keys(AWKWARD);
  for (let seed = Number(values.from ?? 1); seed <= Math.max(nations, awkward) && performance.now() < until; seed++) {
    if (seed <= nations) {
      // Small nations have most to protect: sizes are spread evenly by how many times larger they are.
      const share = nations === 1 ? 0 : (((seed - 1) * 37) % nations) / (nations - 1);
      const persons = Math.round(LEAST * (MOST / LEAST) ** share);
      const data = await simulated(persons, seed);
      await tell('simulerad', persons, seed, data);
      await rm(data, { recursive: true });
    }
    if (seed <= awkward) {
      const name = names[(seed - 1) % names.length] ?? '';
      const persons = BASES[Math.floor((seed - 1) / names.length) % BASES.length] ?? 0;
      const [base, data] = [await simulated(persons, seed), join(folder, `bojd-${seed}`)];
      await writeAwkward(base, data, name, seed);
      await tell(name, persons, seed, data);
      await rm(base, { recursive: true });
      await rm(data, { recursive: true });
    }
  }
} finally {
  await rm(folder, { recursive: true });
}
process.stdout.write('\n');
for (const [key, { nations, sums }] of totals)
  process.stdout.write(
    `${[key, nations, 'nations', ...columns.map((column, at) => `${column} ${sums[at]}`)].join('\t')}\n`,
  );
process.exitCode = isBad ? 1 : 0;

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { benchEvaluation } from './evaluation.ts';
import { benchImporting } from './importing.ts';
import { root, work } from './measure.ts';
import { benchRegister } from './register.ts';
import { benchSurvival } from './survival.ts';

// Speed and memory, always beside a reference in the same run. Writes docs/benchmarks.md: all of it, or the sections that are named
// (`npm run bench -- importing register`), the others as they were. Takes several minutes each.

const SECTIONS: Readonly<Record<string, () => Promise<string>>> = {
  evaluation: benchEvaluation,
  survival: benchSurvival,
  importing: benchImporting,
  register: benchRegister,
};
const FILE = `${root}docs/benchmarks.md`;

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => SECTIONS[name] === undefined);
if (unknown.length > 0)
  throw new RangeError(`no such section: ${unknown.join(', ')}; ${Object.keys(SECTIONS).join(', ')}`);
mkdirSync(work, { recursive: true });
const { version }: { version: string } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
const machine = `${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}, Vårdmått ${version}, ${new Date().toISOString().slice(0, 10)}`;

const before = existsSync(FILE) ? readFileSync(FILE, 'utf8') : '';
/** Each section under the line that it is marked by: headings may change. */
const kept = new Map(
  [...before.matchAll(/<!-- (\w+) -->\n([\s\S]*?)(?=\n<!-- |$)/g)].map(([, name = '', text = '']) => [
    name,
    text.trim(),
  ]),
);
const sections: string[] = [];
for (const [name, bench] of Object.entries(SECTIONS)) {
  const isAsked = asked.length === 0 || asked.includes(name);
  const text = isAsked ? `${await bench()}\n\nMeasured on ${machine}.` : kept.get(name);
  if (text !== undefined) sections.push(`<!-- ${name} -->\n${text}`);
}
const text = `# Benchmarks

Made by \`npm run bench\`. Machines are noisy: read the ratios, not the seconds. Each figure is the median of the runs, least and
most in brackets; ours and the reference take turns in the same run.

${sections.join('\n\n')}
`;
writeFileSync(FILE, text);
process.stdout.write(text);

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { benchEvaluation } from './evaluation.ts';
import { benchImporting } from './importing.ts';
import { root, work } from './measure.ts';
import { benchRegister } from './register.ts';
import { benchSurvival } from './survival.ts';

// Speed and memory, always beside a reference in the same run. Writes docs/benchmarks.md. Takes several minutes.

mkdirSync(work, { recursive: true });
const sections = [await benchEvaluation(), await benchSurvival(), await benchImporting(), await benchRegister()];
const { version }: { version: string } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
const machine = `${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}, Vårdmått ${version}, ${new Date().toISOString().slice(0, 10)}`;
const text = `# Benchmarks

Made by \`npm run bench\`. Machines are noisy: read the ratios, not the seconds. Each figure is the median of the runs, least and
most in brackets; ours and the reference take turns in the same run.

Machine: ${machine}.

${sections.join('\n\n')}
`;
writeFileSync(`${root}docs/benchmarks.md`, text);
process.stdout.write(text);

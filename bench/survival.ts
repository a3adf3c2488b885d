import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { survivalByGroup } from '../src/statistics/survival-by-group.ts';
import { median, seconds, work } from './measure.ts';

const SUBJECTS = 1_000_000;
const RUNS = 7;

/** Kaplan–Meier with limits and log-rank of a million subjects in three groups, beside R where it is installed, else a sort. */
export async function benchSurvival(): Promise<string> {
  const subjects = madeUpSubjects();
  const ours: number[] = [];
  const references: number[] = [];
  const hasR = spawnSync('Rscript', ['-e', 'library(survival)']).status === 0;
  if (hasR)
    writeFileSync(
      `${work}/subjects.csv`,
      `time,event,group\n${Array.from(subjects.time, (time, place) => `${time},${subjects.event[place]},${subjects.group[place]}`).join('\n')}\n`,
    );
  for (let run = 0; run <= RUNS; run++) {
    const started = performance.now();
    survivalByGroup({ ...subjects, groups: 3 });
    const taken = performance.now() - started;
    const reference = hasR && run < 4 ? inR() : sortOnly(subjects.time);
    if (run === 0) continue;
    ours.push(taken);
    if (!hasR || run < 4) references.push(reference);
  }
  const name = hasR
    ? 'R\'s `survfit(conf.type = "log-log")` and `survdiff`'
    : 'a bare sort of the same numbers (R is not installed here)';
  const ratio = hasR
    ? `1 / ${(median(references) / median(ours)).toFixed(1)}`
    : `${(median(ours) / median(references)).toFixed(1)} ×`;
  return `## Survival: one million subjects in three groups, with limits and log-rank

Times are whole days up to ten years, arrays in memory. The reference is ${name}.

| subjects | ours, median of ${RUNS} | reference | ratio |
|---:|---:|---:|---:|
| ${SUBJECTS.toLocaleString('en')} | ${seconds(ours)} | ${seconds(references)} | ${ratio} |`;
}

function madeUpSubjects() {
  const time = new Float64Array(SUBJECTS);
  const event = new Uint8Array(SUBJECTS);
  const group = new Uint8Array(SUBJECTS);
  // A linear congruential generator (Numerical Recipes): any will do, only the same in every run.
  let state = 1;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  for (let place = 0; place < SUBJECTS; place++) {
    group[place] = Math.floor(next() * 3);
    time[place] = Math.ceil(Math.min(3650, -Math.log(1 - next()) * (1500 + 500 * (group[place] ?? 0))));
    event[place] = next() < 0.6 ? 1 : 0;
  }
  return { time, event, group };
}

function inR(): number {
  const script = `library(survival); d <- read.csv("${work}/subjects.csv"); t <- proc.time()[["elapsed"]]
f <- survfit(Surv(time, event) ~ group, data = d, conf.type = "log-log"); s <- survdiff(Surv(time, event) ~ group, data = d)
cat(1000 * (proc.time()[["elapsed"]] - t))`;
  return Number(spawnSync('Rscript', ['-e', script], { encoding: 'utf8' }).stdout);
}

function sortOnly(time: Float64Array): number {
  const started = performance.now();
  time.toSorted();
  return performance.now() - started;
}

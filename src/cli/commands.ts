import type { Command } from './command.ts';
import { checkCommand } from './commands/check.ts';
import { evaluateCommand } from './commands/evaluate.ts';
import { explainCommand } from './commands/explain.ts';
import { publishCommand } from './commands/publish.ts';
import { reportCommand } from './commands/report.ts';
import { serveCommand } from './commands/serve.ts';
import { simulateCommand } from './commands/simulate.ts';
import { startCommand } from './commands/start.ts';
import { survivalCommand } from './commands/survival.ts';

/** Every command, in the order that `--help` lists them. */
export const commands: readonly Command[] = [
  startCommand,
  evaluateCommand,
  explainCommand,
  checkCommand,
  publishCommand,
  reportCommand,
  serveCommand,
  simulateCommand,
  survivalCommand,
];

import type { Command } from './command.ts';

/** A command by its name. What it stands on is loaded when it is wanted: half a second that the others need not wait. */
export interface CommandEntry {
  readonly name: string;
  readonly load: () => Promise<Command>;
}

/** Every command, in the order that `--help` lists them. */
export const commands: readonly CommandEntry[] = [
  { name: 'start', load: async () => (await import('./commands/start.ts')).startCommand },
  { name: 'template', load: async () => (await import('./commands/template.ts')).templateCommand },
  { name: 'evaluate', load: async () => (await import('./commands/evaluate.ts')).evaluateCommand },
  { name: 'unit', load: async () => (await import('./commands/unit.ts')).unitCommand },
  { name: 'explain', load: async () => (await import('./commands/explain.ts')).explainCommand },
  { name: 'criteria', load: async () => (await import('./commands/criteria.ts')).criteriaCommand },
  { name: 'check', load: async () => (await import('./commands/check.ts')).checkCommand },
  { name: 'worklist', load: async () => (await import('./commands/worklist.ts')).worklistCommand },
  { name: 'coverage', load: async () => (await import('./commands/coverage.ts')).coverageCommand },
  { name: 'publish', load: async () => (await import('./commands/publish.ts')).publishCommand },
  { name: 'report', load: async () => (await import('./commands/report.ts')).reportCommand },
  { name: 'attack', load: async () => (await import('./commands/attack.ts')).attackCommand },
  { name: 'serve', load: async () => (await import('./commands/serve.ts')).serveCommand },
  { name: 'simulate', load: async () => (await import('./commands/simulate.ts')).simulateCommand },
  { name: 'import', load: async () => (await import('./commands/import.ts')).importCommand },
  { name: 'form', load: async () => (await import('./commands/form.ts')).formCommand },
  { name: 'save', load: async () => (await import('./commands/save.ts')).saveCommand },
  { name: 'record', load: async () => (await import('./commands/record.ts')).recordCommand },
  { name: 'queue', load: async () => (await import('./commands/queue.ts')).queueCommand },
  { name: 'query', load: async () => (await import('./commands/query.ts')).queryCommand },
  { name: 'lock', load: async () => (await import('./commands/lock.ts')).lockCommand },
  { name: 'extract', load: async () => (await import('./commands/extract.ts')).extractCommand },
  { name: 'audit', load: async () => (await import('./commands/audit.ts')).auditCommand },
  { name: 'erase', load: async () => (await import('./commands/erase.ts')).eraseCommand },
  { name: 'persons', load: async () => (await import('./commands/persons.ts')).personsCommand },
  { name: 'merge', load: async () => (await import('./commands/merge.ts')).mergeCommand },
  { name: 'backup', load: async () => (await import('./commands/backup.ts')).backupCommand },
  { name: 'restore', load: async () => (await import('./commands/restore.ts')).restoreCommand },
  { name: 'status', load: async () => (await import('./commands/status.ts')).statusCommand },
  { name: 'store', load: async () => (await import('./commands/store.ts')).storeCommand },
  { name: 'survival', load: async () => (await import('./commands/survival.ts')).survivalCommand },
];

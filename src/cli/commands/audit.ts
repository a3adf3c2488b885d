import type { TraceEntry } from '../../storage/asking.ts';
import { verifyChain } from '../../storage/audit-chain.ts';
import { formatCount } from '../../words/numbers.ts';
import { askedPerson } from '../asked-person.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../effects.ts';
import { registerOptions, withRegister } from '../register-options.ts';
import { textTable } from '../text-table.ts';

/** Proves that the trace of reads and writes is whole, and lists what stands in it of a person. */
export const auditCommand: Command = {
  name: 'audit',
  summary: 'Prövar att åtkomstloggen är hel, och visar vem som har läst eller skrivit om en patient.',
  positionals: [],
  options: {
    ...registerOptions,
    patient: { help: 'visar loggen för en patient, vars beteckning skrivs när kommandot frågar' },
  },
  example: 'vardmatt audit --data register',
  run: async (given, effects) =>
    withRegister(given, effects, async (store) => {
      const { entries, brokenAt } = await verifyChain(store.owner);
      effects.out(
        brokenAt === undefined
          ? `Åtkomstloggen är hel: ${formatCount(entries)} poster.\n`
          : `Åtkomstloggen är BRUTEN vid post ${formatCount(brokenAt)}: en post är ändrad, borttagen eller flyttad.\n`,
      );
      if (given.switches.has('patient')) {
        const person = await askedPerson(effects, store, 'Vilken patient?');
        if (person === undefined) return EXIT.refused;
        const asking = { role: 'coordinator', unit: '', author: effects.user(), purpose: 'PDL 8 kap. 5 §' } as const;
        effects.out(`\n${textTable((await store.door.traceOf(asking, person)).map(lineOf))}`);
      }
      return brokenAt === undefined ? EXIT.done : EXIT.refused;
    }),
};

const lineOf = ({ at, action, role, unit, author, purpose }: TraceEntry) => [
  at.toISOString().slice(0, 16).replace('T', ' '),
  action,
  unit === '' ? role : unit,
  author,
  purpose,
];

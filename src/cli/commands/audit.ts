import { swedishTime } from '../../calendar/swedish-time.ts';
import type { Asking, TraceEntry } from '../../storage/asking.ts';
import { formatCount } from '../../words/numbers.ts';
import { askedPerson } from '../asked-person.ts';
import { chainText } from '../chain-text.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../effects.ts';
import { registerOptions, withRegister } from '../register-options.ts';
import { textTable } from '../text-table.ts';

/** Proves that the trace of reads and writes is whole, lists what stands in it of a person or a user, and trims what is older than five years. */
export const auditCommand: Command = {
  name: 'audit',
  summary: 'Prövar att åtkomstloggen är hel, och visar vem som har läst eller skrivit om en patient.',
  positionals: [],
  options: {
    ...registerOptions,
    patient: { help: 'visar loggen för en patient, vars beteckning skrivs när kommandot frågar' },
    user: { value: 'NAMN', help: 'visar vad en användare har läst och skrivit' },
    trim: { help: 'gallrar det i loggen som är äldre än fem år' },
  },
  example: 'vardmatt audit --data register',
  run: async (given, effects) =>
    withRegister(given, effects, async (store) => {
      const chain = await store.verifyTrace();
      effects.out(`Åtkomstloggen är ${chainText(chain)}.\n`);
      const asking = (purpose: string): Asking => ({
        ...{ role: 'coordinator', unit: '', author: effects.user(), purpose },
      });
      if (given.switches.has('patient')) {
        const person = await askedPerson(effects, store, 'Vilken patient?');
        if (person === undefined) return EXIT.refused;
        effects.out(`\n${tableOf(await store.door.traceOf(asking('PDL 8 kap. 5 §'), person))}`);
      }
      const { user } = given.values;
      if (user !== undefined)
        effects.out(`\n${tableOf(await store.door.traceBy(asking('kontroll av åtkomst'), user))}`);
      if (given.switches.has('trim')) {
        const gone = await store.trimTrace(asking('gallring efter fem år'));
        effects.out(
          gone === 0
            ? '\nInget i loggen är äldre än fem år.\n'
            : `\nGallrat: ${formatCount(gone)} poster som är äldre än fem år. Loggen går att pröva från dem som är kvar.\n`,
        );
      }
      return chain.brokenAt === undefined ? EXIT.done : EXIT.refused;
    }),
};

function tableOf(entries: readonly TraceEntry[]): string {
  return entries.length === 0 ? 'Inget står i loggen.\n' : textTable(entries.map(lineOf));
}

const lineOf = ({ at, action, role, unit, author, purpose }: TraceEntry) => [
  swedishTime(at).slice(0, 16),
  action,
  unit === '' ? role : unit,
  author,
  purpose,
];

import { formatCount } from '../../words/numbers.ts';
import { askedPerson } from '../asked-person.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../effects.ts';
import { registerOptions, withRegister } from '../register-options.ts';

/** Erases a person who doesn't want to be in the register, for ever. */
export const eraseCommand: Command = {
  name: 'erase',
  summary: 'Utplånar en person ur registret, så att uppgifterna inte går att återskapa.',
  positionals: [],
  options: { ...registerOptions },
  example: 'vardmatt erase --data register',
  run: async (given, effects) =>
    withRegister(given, effects, async (store) => {
      const person = await askedPerson(effects, store, 'Vem ska utplånas?', ' Ingenting är ändrat.');
      if (person === undefined) return EXIT.refused;
      const asking = { role: 'coordinator', unit: '', author: effects.user(), purpose: 'PDL 7 kap. 2 §' } as const;
      const records = await store.erase(asking, person);
      effects.tell(
        `\nPersonen är utplånad: ${formatCount(records)} poster är borta, och nyckeln till identitet och fritext är förstörd.\n` +
          'Redan publicerade siffror står kvar. Uttag som gjorts tidigare ligger utanför registret: radera dem och gör nya.\n',
      );
      for (const { folder, behind } of store.keyCopies())
        if (behind > 0)
          effects.tell(
            `Kopian av nycklarna i ${folder} går inte att nå, och har kvar personen. Gör den nåbar och kör vardmatt status, eller förstör den.\n`,
          );
      return EXIT.done;
    }),
};

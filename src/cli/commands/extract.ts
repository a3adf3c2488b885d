import { formatCount } from '../../words/numbers.ts';
import { extractRegister } from '../../work/extract-register.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../effects.ts';
import { areaOptions, openContent } from '../open-area.ts';
import { progressBar } from '../progress-bar.ts';
import { asOfOption, readAsOf } from '../read-as-of.ts';
import { registerOptions, withRegister } from '../register-options.ts';
import { textTable } from '../text-table.ts';

/** Writes the register as it was known on a day, under pseudonyms. */
export const extractCommand: Command = {
  name: 'extract',
  summary: 'Tar ut registret, som det var känt en dag, som tabeller med pseudonymer.',
  positionals: [],
  options: {
    ...registerOptions,
    ...asOfOption,
    out: { value: 'MAPP', help: 'mappen som tabellerna skrivs i', required: true, isWritten: 'always' },
    content: areaOptions.content,
  },
  example: 'vardmatt extract --data register --as-of 2026-03-31 --out uttag',
  run: async (given, effects) => {
    const content = await openContent(given, effects);
    const { asOf } = readAsOf(given, effects);
    const folder = given.values['out'] ?? '';
    const bar = progressBar(effects);
    return withRegister(given, effects, async (store) => {
      const asked = { asOf, outbox: effects.outbox, folder, author: effects.user() };
      const written = await extractRegister(asked, content.dictionary, store, bar.progress);
      bar.end();
      effects.tell(`Registret som det var känt ${asOf}, med pseudonymer. Skrivet i ${folder}:\n`);
      effects.tell(textTable([...written].map(([table, rows]) => [`${table}.parquet`, `${formatCount(rows)} rader`])));
      return EXIT.done;
    });
  },
};

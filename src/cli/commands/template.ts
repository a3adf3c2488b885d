import { writeTemplate } from '../../work/write-template.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../effects.ts';
import { areaIn, areaOptions, onlyArea, openContent } from '../open-area.ts';

/** An empty workbook to fill in, made from the forms that the area's measures read. */
export const templateCommand: Command = {
  name: 'template',
  summary: 'Skriver en arbetsbok att fylla i: ett blad per tabell som området läser.',
  positionals: [{ name: 'område', help: 'områdets id; behövs när innehållet har flera', optional: true }],
  options: {
    out: {
      value: 'FIL',
      help: 'arbetsboken som skrivs, med ett namn som slutar på .xlsx',
      required: true,
      isWritten: 'always',
    },
    content: areaOptions.content,
  },
  example: 'vardmatt template nhv-net-binjure --out mall.xlsx',
  run: async (given, effects) => {
    const content = await openContent(given, effects);
    const [named] = given.positionals;
    const area = areaIn(content, named ?? onlyArea(content), { by: 'vardmatt template' });
    const { out = '' } = given.values;
    const sheets = await writeTemplate(area, content.dictionary, effects.outbox, out);
    effects.tell(`Arbetsboken för ${area.name} är skriven: ${out}\nBlad: ${sheets.join(', ')}\n`);
    return EXIT.done;
  },
};

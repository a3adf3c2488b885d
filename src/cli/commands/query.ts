import type { Content } from '../../files/content.ts';
import { nearest } from '../../nearest.ts';
import { problem } from '../../problems/problem.ts';
import { allQueries, putQuery, replyTo } from '../../storage/records/queries.ts';
import { readRecord } from '../../storage/records/read-record.ts';
import { formOfRecord } from '../../work/form-of-record.ts';
import { Refused } from '../../work/refused.ts';
import { type Command, type Given, WrongUse } from '../command.ts';
import { type Effects, EXIT, type ExitCode } from '../effects.ts';
import { areaOptions, openContent } from '../open-area.ts';
import { registerNumber } from '../read-arguments.ts';
import { queryText } from '../record-text.ts';
import { registerOptions, withRegister } from '../register-options.ts';
import { readerOf, unitOption } from '../unit-asking.ts';

/** Lists the questions about records, puts one, answers it and closes it. */
export const queryCommand: Command = {
  name: 'query',
  summary: 'Visar, ställer, besvarar och stänger frågor om poster: från samordnaren till en enhet, eller i enheten.',
  positionals: [],
  options: {
    ...registerOptions,
    unit: {
      ...unitOption.unit,
      help: `${unitOption.unit.help}; utan den är du registrets samordnare, och ser alla enheters`,
    },
    ask: { value: 'NR', help: 'ställer en fråga om posten' },
    variable: {
      value: 'UPPGIFT',
      help: 'uppgiften i posten som frågan gäller; annars gäller den posten',
      needs: 'ask',
    },
    answer: { value: 'NR', help: 'svarar på frågan' },
    close: { value: 'NR', help: 'stänger frågan; den och svaren finns kvar i postens historik' },
    text: { value: 'TEXT', help: 'frågan eller svaret; annars frågas efter den' },
    all: { help: 'visar också stängda frågor' },
    content: areaOptions.content,
  },
  example: 'vardmatt query --data register --unit skane',
  run: async (given, effects) => {
    const content = await openContent(given, effects);
    const asked = (['ask', 'answer', 'close'] as const).filter((option) => given.values[option] !== undefined);
    const [only, ...others] = asked;
    if (others.length > 0)
      throw new WrongUse(
        '--ask, --answer och --close går inte ihop.',
        'Gör en sak i taget: ställ, besvara eller stäng.',
      );
    if (only === undefined && given.values['text'] !== undefined)
      throw new WrongUse('Det är inte sagt vad texten är.', 'Ange --ask, --answer eller --close också.');
    return only === undefined ? listed(given, effects, content) : said(given, effects, content, only);
  },
};

async function listed(given: Given, effects: Effects, content: Content): Promise<ExitCode> {
  const asking = readerOf(given, content, effects);
  return withRegister(given, effects, async (store) => {
    const queries = await allQueries(store, asking, given.switches.has('all'));
    effects.out(queries.length === 0 ? 'Det finns inga frågor.\n' : queries.map(queryText).join('\n'));
    return EXIT.done;
  });
}

const PROMPTS = { ask: 'Skriv frågan: ', answer: 'Skriv svaret: ', close: 'Skriv varför, eller inget: ' } as const;

async function said(given: Given, effects: Effects, content: Content, what: keyof typeof PROMPTS): Promise<ExitCode> {
  const asking = readerOf(given, content, effects);
  const nr = registerNumber(given, what);
  return withRegister(given, effects, async (store) => {
    const written = async () => {
      const { text } = given.values;
      if (text !== undefined) return text.trim();
      effects.tell(PROMPTS[what]);
      const line = (await effects.nextLine()).trim();
      effects.tell('\n');
      return line;
    };
    if (what !== 'ask') {
      const text = await written();
      if (text === '' && what === 'answer') return nothing(effects);
      await replyTo(store, asking, { query: nr, text, closes: what === 'close' });
      effects.tell(
        what === 'close' ? `Fråga ${nr} är stängd.\n` : `Fråga ${nr} är besvarad, och öppen tills den stängs.\n`,
      );
      return EXIT.done;
    }
    const history = await readRecord(store, asking, nr);
    if (history === undefined) throw new Refused([problem('record-unknown', { record: nr })]);
    const { variable } = given.values;
    const { id: form, variables } = formOfRecord(content.dictionary, history.own);
    const ids = variables.map(({ id }) => id);
    if (variable !== undefined && !ids.includes(variable)) {
      const meant = nearest(variable, ids);
      const words = { form, known: ids.join(', '), ...(meant === undefined ? {} : { meant }) };
      throw new Refused([problem('query-variable-unknown', words)]);
    }
    const text = await written();
    if (text === '') return nothing(effects);
    const query = await putQuery(store, asking, { record: nr, text, ...(variable === undefined ? {} : { variable }) });
    effects.tell(`Fråga ${query} om post ${nr} är ställd.\n`);
    return EXIT.done;
  });
}

function nothing({ tell }: Effects): ExitCode {
  tell('Ingen text kom. Ingenting är skrivet.\n');
  return EXIT.refused;
}

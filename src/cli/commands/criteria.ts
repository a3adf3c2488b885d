import { caseOfTexts } from '../../criteria/case-of-texts.ts';
import { criteriaJudge } from '../../criteria/criteria-judge.ts';
import { agreements } from '../../criteria/row-judgement.ts';
import { assumedDoubts } from '../../work/assumed-extract.ts';
import { type JudgedTables, judgeCriteria } from '../../work/judge-criteria.ts';
import { simulatedNotice } from '../../work/simulated-notice.ts';
import { type Command, WrongUse } from '../command.ts';
import { agreementText, type CriteriaWords, caseText, questionsText, rowText } from '../criteria-text.ts';
import { type Effects, EXIT } from '../effects.ts';
import { areaOptions, openArea } from '../open-area.ts';
import { problemList } from '../problem-list.ts';
import { progressBar } from '../progress-bar.ts';
import { asOfOption, readAsOf } from '../read-as-of.ts';
import { readUnit } from '../read-reporter.ts';
import { simulatedJson } from '../simulated-json.ts';

/** Holds cases against the criteria for which care lies inside an area: a made-up one, one person's rows, or all rows of a folder beside what the units say. */
export const criteriaCommand: Command = {
  name: 'criteria',
  summary:
    'Prövar om vården är innanför eller utanför området: ett påhittat fall, en person, eller en hel mapp mot enheternas svar.',
  positionals: [{ name: 'mapp', help: 'en mapp med tabeller (CSV, Parquet eller en Excelbok)', optional: true }],
  options: {
    case: {
      value: 'SVAR',
      help: 'ett påhittat fall: variabel=värde med komma emellan; det som inte sägs är okänt. Utan mapp och fall visas allt som frågas efter',
    },
    person: {
      help: 'bara en person, vars beteckning skrivs när kommandot frågar, med varje kriteriums svar',
      needs: 'mapp',
    },
    unit: { value: 'ENHET', help: 'bara den enhetens rader', needs: 'mapp' },
    'as-of': { ...asOfOption['as-of'], needs: 'mapp' },
    json: { help: 'skriver ett JSON-objekt på standard ut' },
    ...areaOptions,
  },
  example: 'vardmatt criteria --case lokal=binjure,storlek_mm=60',
  run: async (given, effects) => {
    const [folder] = given.positionals;
    const { case: written } = given.values;
    if (folder !== undefined && written !== undefined)
      throw new WrongUse('Både en mapp och ett påhittat fall är angivna.', 'Skriv antingen mappen eller --case.');
    const { content, area } = await openArea(given, effects);
    const { criteria } = area;
    if (criteria === undefined)
      throw new WrongUse(
        `Området ${area.id} har inga kriterier.`,
        'Skriv dem i kriterier.yaml i områdets mapp, eller välj ett annat område med --area.',
      );
    const words = { criteria, dictionary: content.dictionary };
    const print = (json: object, text: () => string) =>
      effects.out(given.switches.has('json') ? `${JSON.stringify(json, null, 2)}\n` : text());
    if (written !== undefined) {
      const judgement = judgedCase(written, words);
      print(judgement, () => caseText(judgement, words));
      return EXIT.done;
    }
    if (folder === undefined) {
      print(criteria, () => questionsText(words));
      return EXIT.done;
    }
    const extract = readAsOf(given, effects);
    const reporter = readUnit(given, { area, content });
    const person = given.switches.has('person') ? await askedPersonId(effects) : undefined;
    const bar = progressBar(effects);
    const asked = { folder, ...extract, ...(reporter && { reporter }), ...(person && { person }) };
    const found = await judgeCriteria(content, area, criteria, asked, bar.progress);
    bar.end();
    effects.tell(problemList(assumedDoubts(found.assumed)));
    print(folderJson(found, person), () => {
      const text =
        person === undefined
          ? agreementText(found.rows, words)
          : found.explained.map((one) => rowText(one, words)).join('\n') || 'Personen har inga rader som prövas.\n';
      return `${bannerOf(found)}${text}`;
    });
    return EXIT.done;
  },
};

/** @throws WrongUse with everything that is wrong with the case */
function judgedCase(written: string, { criteria, dictionary }: CriteriaWords) {
  const read = caseOfTexts(answersIn(written), criteria, dictionary);
  if ('case' in read) return criteriaJudge(criteria, dictionary).judge(read.case);
  throw new WrongUse(
    read.faults.map(({ message }) => message).join('\n'),
    [...new Set(read.faults.map(({ remedy }) => remedy))].join('\n'),
  );
}

/** `lokal=binjure, storlek_mm=59,5`: a comma parts answers only where the next one begins. */
function answersIn(written: string): Record<string, string> {
  const answers = written.split(/[,;]\s*(?=[^,;=]+=)/).filter((one) => one.trim() !== '');
  const pairs = answers.map((one) => one.split('='));
  const slip = pairs.find((pair) => pair.length !== 2 || pair[0]?.trim() === '');
  const names = pairs.map(([name = '']) => name.trim());
  const twice = names.find((name, place) => names.indexOf(name) !== place);
  if (slip !== undefined || pairs.length === 0)
    throw new WrongUse(
      '--case har något som inte är variabel=värde.',
      'Skriv till exempel --case lokal=binjure,storlek_mm=60.',
    );
  if (twice !== undefined) throw new WrongUse(`--case svarar två gånger på ${twice}.`, 'Behåll ett av svaren.');
  return Object.fromEntries(pairs.map(([name = '', value = '']) => [name.trim(), value.trim()]));
}

/** Not an argument: what is typed on a command line is kept in its history, and can be read by others on the machine. */
async function askedPersonId({ tell, nextLine }: Pick<Effects, 'tell' | 'nextLine'>): Promise<string> {
  tell('Vilken person? Skriv beteckningen så som den står i tabellerna: ');
  const id = (await nextLine()).trim();
  if (id !== '') return id;
  throw new WrongUse(
    'Ingen beteckning kom på standard in, där --person läser den.',
    'Skriv den på en rad när kommandot frågar.',
  );
}

/** What a reader must know first: that all is made up, and what the answers lack. */
function bannerOf({ simulation, absent, refused }: JudgedTables): string {
  const said = [
    ...(simulation === undefined ? [] : [simulatedNotice(simulation)]),
    ...absent.map((table) => `Tabellen ${table} finns inte: det som den skulle säga är okänt.`),
    ...refused.map(
      ({ table, refused: rows, read }) =>
        `${rows} av ${read} rader i ${table} kunde inte läsas och prövas inte. Kör vardmatt check för att se varför.`,
    ),
  ];
  return said.length === 0 ? '' : `${said.map((sentence) => `OBS! ${sentence}\n`).join('')}\n`;
}

function folderJson(
  { rows, explained, absent, refused, simulation }: JudgedTables,
  person: string | undefined,
): object {
  return {
    ...simulatedJson(simulation),
    absent,
    refused,
    ...(person === undefined
      ? { tables: agreements(rows), disagreements: rows.filter(({ disagrees }) => disagrees) }
      : { rows: explained.map(({ row, judgement }) => ({ ...row, ...judgement })) }),
  };
}

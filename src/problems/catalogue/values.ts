import { type Entry, entry, type Severity } from '../entry.ts';

/** What is told of a value in a cell. The value itself is there only where the column doesn't point out a person. */
export type ValueWords = {
  /** The variable's name and column: `Ki-67 (ki67)`. */
  readonly name: string;
  /** What stands in the cell, as words; nothing of an empty one. */
  readonly stands?: string;
  /** What to write instead. */
  readonly write: string;
  /** What the value shall be: its limits, or its shape. */
  readonly shall?: string;
  /** What an ambiguous value may mean: `, som kan betyda … eller …`. */
  readonly meanings?: string;
  /** Whether a number is too small or too large. */
  readonly size?: 'litet' | 'stort';
  /** What the fault costs: in a required column its row, in another the cell alone (contract.md 1). Nothing outside tables. */
  readonly costs?: 'row' | 'cell';
};

const COSTS = { row: ' Raden är inte läst.', cell: ' Cellen räknas som tom.' };

const severity = ({ costs }: ValueWords): Severity => (costs === 'cell' ? 'warning' : 'error');

const value = (example: ValueWords, says: (words: ValueWords) => string): Entry<ValueWords> =>
  entry<ValueWords>(
    severity,
    example,
    (words) => `${says(words)}${words.costs === undefined ? '' : COSTS[words.costs]}`,
    ({ write }) => write,
  );

/** Everything that can be wrong with a value in a cell, by its code. What to write is the variable's own matter: its codes, its limits. */
export const VALUE_PROBLEMS = {
  'value-missing': value(
    {
      name: 'Personens beteckning (person_id)',
      write: 'Fyll i person_id: uppgiften krävs på varje rad. Är den okänd hör raden inte hemma i tabellen än.',
      costs: 'row',
    },
    ({ name, stands }) => (stands === undefined ? `${name} saknas.` : `${name} saknas: här står ${stands}.`),
  ),
  'value-ambiguous': value(
    {
      name: 'Datum för MDK (mdk_datum)',
      stands: '«3/4 2025» (ett datum i annan form (dag/månad/år))',
      meanings: ', som kan betyda 2025-04-03 eller 2025-03-04',
      write: 'Skriv dagen med året först och utan klockslag: ÅÅÅÅ-MM-DD.',
      costs: 'row',
    },
    ({ name, stands, meanings = '' }) => `${name} går att läsa på mer än ett sätt: här står ${stands}${meanings}.`,
  ),
  'value-not-a-date': value(
    {
      name: 'Datum för MDK (mdk_datum)',
      stands: '«våren 2025»',
      write: 'Skriv ÅÅÅÅ-MM-DD.',
      costs: 'row',
    },
    ({ name, stands }) => `${name} ska vara ett datum (ÅÅÅÅ-MM-DD), men här står ${stands}.`,
  ),
  'value-impossible-date': value(
    {
      name: 'Datum för MDK (mdk_datum)',
      stands: '«2025-02-30» (ett datum som inte finns i kalendern)',
      write: 'Kontrollera år, månad och dag mot källan.',
      costs: 'row',
    },
    ({ name, stands }) => `${name} är inte en dag i kalendern: här står ${stands}.`,
  ),
  'value-not-yes-no': value(
    {
      name: 'Diskuterad vid MDK (mdk)',
      stands: '«kanske»',
      write: 'Skriv ja eller nej, eller lämna cellen tom.',
      costs: 'cell',
    },
    ({ name, stands }) => `${name} ska vara ja eller nej, men här står ${stands}.`,
  ),
  'value-not-in-list': value(
    {
      name: 'Kön (kon)',
      stands: '«x»',
      write: 'Tillåtet: Kvinna, Man.',
      costs: 'row',
    },
    ({ name, stands }) => `${name} ska vara en kod ur listan, men här står ${stands}, som inte finns i den.`,
  ),
  'value-not-a-number': value(
    {
      name: 'Ki-67 (ki67)',
      stands: '«<2» (en gräns, och inget tal)',
      write:
        'Fråga den som mätte efter talet och skriv det, eller lämna cellen tom. Skriv inte gränsen som ett tal: den vore ett annat värde, och skulle räknas som uppmätt.',
      costs: 'cell',
    },
    ({ name, stands }) => `${name} ska vara ett tal, men här står ${stands}.`,
  ),
  'value-not-a-whole-number': value(
    { name: 'Mätår (ar)', stands: '«2025,5»', write: 'Skriv talet utan decimaler.', costs: 'row' },
    ({ name, stands }) => `${name} ska vara ett heltal, men här står ${stands}, som har decimaler.`,
  ),
  'value-out-of-range': value(
    {
      name: 'Ki-67 (ki67)',
      stands: '«120»',
      shall: 'mellan 0 och 100 %',
      size: 'stort',
      write: 'Kontrollera talet och dess enhet: det ska vara mellan 0 och 100 %.',
      costs: 'cell',
    },
    ({ name, stands, shall, size }) => `${name} ska vara ${shall}, men här står ${stands}, som är för ${size}.`,
  ),
  'value-wrong-shape': value(
    {
      name: 'Morfologi enligt ICD-O-3 (morfologi)',
      stands: '«8240»',
      shall: 'fyra siffror, snedstreck och en siffra, till exempel 8240/3',
      write: 'Skriv fyra siffror, snedstreck och en siffra, till exempel 8240/3, eller lämna cellen tom.',
      costs: 'cell',
    },
    ({ name, stands, shall }) => `${name} ska vara ${shall}, men här står ${stands}.`,
  ),
  'value-excel-error': value(
    {
      name: 'Datum för MDK (mdk_datum)',
      stands: '«#VALUE!» (ett felvärde från Excel)',
      write: 'Rätta formeln i Excel, och spara om.',
      costs: 'row',
    },
    ({ name, stands }) => `${name}: här står ${stands}.`,
  ),
};

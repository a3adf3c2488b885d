import type { CellKind } from './cell-kind.ts';
import type { Code, Variable } from './dictionary.ts';
import { folded } from './folded.ts';
import { limitsInWords } from './limits-in-words.ts';
import { TEXT_SHAPES } from './text-shape.ts';
import type { Fault } from './value-fault.ts';

/** A list of codes up to this long is written out; of a longer one these many of the first. */
const FEW = 12;
const FIRST = 6;

/** What to write instead. */
export function faultRemedy(fault: Fault): string {
  const { code, variable, kind } = fault;
  if (kind === 'excel-error') return `Rätta formeln i Excel${orEmpty(variable, 'cellen')}, och spara om.`;
  if (kind === 'formula-without-value') return 'Öppna arbetsboken i Excel, så att formeln räknas ut, och spara om.';
  if (kind === 'cut-number')
    return 'Formatera kolumnen som text i kalkylprogrammet, och hämta beteckningarna på nytt ur källan.';
  switch (code) {
    case 'value-missing':
      return `Fyll i ${variable.id}: uppgiften krävs på varje rad. Är den okänd hör raden inte hemma i tabellen än.`;
    case 'value-ambiguous':
      return AMBIGUOUS[variable.type] ?? codes(variable);
    case 'value-not-a-date':
    case 'value-impossible-date':
      return DATES[kind] ?? `Skriv ÅÅÅÅ-MM-DD${orEmpty(variable, 'cellen')}.`;
    case 'value-not-yes-no':
      return `Skriv ja eller nej${orEmpty(variable, 'cellen')}.`;
    case 'value-not-in-list':
      return codes(variable);
    case 'value-not-a-number':
      return NUMBERS[kind]?.(variable) ?? `Skriv ett tal, till exempel 12 eller 2,5${orEmpty(variable, 'cellen')}.`;
    case 'value-not-a-whole-number':
      return 'Skriv talet utan decimaler.';
    case 'value-out-of-range':
      return `Kontrollera talet och dess enhet: det ska vara ${limitsInWords(variable)}.`;
    case 'value-wrong-shape':
      return `Skriv ${variable.shape === undefined ? 'som i hjälptexten' : TEXT_SHAPES[variable.shape].words}${orEmpty(variable, 'cellen')}.`;
    case 'value-excel-error':
      return 'Rätta formeln i Excel, och spara om.';
  }
}

const AMBIGUOUS: Readonly<Partial<Record<Variable['type'], string>>> = {
  date: 'Skriv dagen med året först och utan klockslag: ÅÅÅÅ-MM-DD.',
  integer: 'Skriv talet utan tecken mellan tusental.',
  decimal: 'Skriv talet utan tecken mellan tusental, och decimaler med punkt eller med högst två siffror efter kommat.',
};

/** A limit is no number, and the number beside the sign would be another value than the one that was measured. */
const NUMBERS: Readonly<Partial<Record<CellKind, (variable: Variable) => string>>> = {
  limit: (variable) =>
    `Fråga den som mätte efter talet och skriv det${orEmpty(variable, 'cellen')}. Skriv inte gränsen som ett tal: den vore ett annat värde, och skulle räknas som uppmätt.`,
  span: (variable) =>
    `Skriv ett enda tal, det som gäller enligt svaret${orEmpty(variable, 'cellen')}. Ett spann går inte att räkna med.`,
  'number-with-marks': ({ measuredIn }) =>
    `Skriv bara talet, utan andra tecken${measuredIn === undefined ? ' och utan enhet' : `, i ${measuredIn}`}. Komma och punkt går lika bra.`,
};

const DATES: Readonly<Partial<Record<CellKind, string>>> = {
  'day-first': 'Skriv året först, med fyra siffror: ÅÅÅÅ-MM-DD.',
  month: 'Skriv hela datumet: ÅÅÅÅ-MM-DD.',
  number:
    'Skriv ÅÅÅÅ-MM-DD. Ett tal kan vara Excels eget datumnummer: formatera kolumnen som datum (ÅÅÅÅ-MM-DD) och spara om.',
  'impossible-day': 'Kontrollera år, månad och dag mot källan.',
  'far-day': 'Kontrollera årtalet mot källan.',
};

function codes({ codes, name, required }: Variable): string {
  const orNone = required ? '' : ', eller en tom cell';
  const shown = codes
    .slice(0, codes.length <= FEW ? FEW : FIRST)
    .map(codeInWords)
    .join(', ');
  if (codes.length <= FEW) return `Tillåtet: ${shown}${orNone}.`;
  return `Tillåtet är de ${codes.length} koderna för ${name}${orNone}: ${shown} och ${codes.length - FIRST} till. Alla står på bladet Koder i mallen, som vardmatt template skriver.`;
}

/** A code as it may be written: by its name, with the code before it where that isn't the same word or says it in brackets. */
function codeInWords({ id, name }: Code): string {
  return [name, ...name.split(/[()]/)].some((part) => folded(part) === folded(id)) ? name : `${id} = ${name}`;
}

function orEmpty({ required }: Variable, what: string): string {
  return required ? '' : `, eller lämna ${what} tom`;
}

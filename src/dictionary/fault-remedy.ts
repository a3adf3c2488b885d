import type { CellKind } from './cell-kind.ts';
import type { Variable } from './dictionary.ts';
import { limitsInWords } from './limits-in-words.ts';
import { TEXT_SHAPES } from './text-shape.ts';
import type { Fault } from './value-fault.ts';

/** A list of codes up to this long is written out. */
const FEW = 25;

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
      return kind === 'number-with-marks'
        ? 'Skriv bara talet: inga mindre än-tecken eller andra enheter. Komma och punkt går lika bra.'
        : `Skriv ett tal, till exempel 12 eller 2,5${orEmpty(variable, 'cellen')}.`;
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

const DATES: Readonly<Partial<Record<CellKind, string>>> = {
  'day-first': 'Skriv året först, med fyra siffror: ÅÅÅÅ-MM-DD.',
  month: 'Skriv hela datumet: ÅÅÅÅ-MM-DD.',
  number:
    'Skriv ÅÅÅÅ-MM-DD. Ett tal kan vara Excels eget datumnummer: formatera kolumnen som datum (ÅÅÅÅ-MM-DD) och spara om.',
  'impossible-day': 'Kontrollera år, månad och dag mot källan.',
  'far-day': 'Kontrollera årtalet mot källan.',
};

function codes({ codes, name, required }: Variable): string {
  const all = codes.map(({ id }) => id);
  const allowed =
    all.length <= FEW
      ? `Tillåtet: ${all.join(', ')}`
      : `Tillåtet är de ${all.length} koderna för ${name.toLowerCase()}, från ${all[0]} till ${all.at(-1)}`;
  return `${allowed}${required ? '' : ', eller en tom cell'}.`;
}

function orEmpty({ required }: Variable, what: string): string {
  return required ? '' : `, eller lämna ${what} tom`;
}

import type { Area } from '../../definitions/area.ts';
import type { Form } from '../../dictionary/dictionary.ts';
import { OWN_SHEETS } from '../own-sheets.ts';
import type { SheetCell, WorkbookSheet } from '../workbook.ts';
import { sheetName } from './sheet-name.ts';

/** The first sheet: what the workbook is for, how it is filled in, what it holds and what becomes of it. */
export function readMeSheet(area: Area, forms: readonly Form[]): WorkbookSheet {
  const [example] = forms.flatMap(({ examples = [] }) => examples);
  return {
    name: OWN_SHEETS.readMe,
    columns: [
      { width: 30, format: 'wrapped' },
      { width: 90, format: 'wrapped' },
    ],
    rows: [
      [{ value: area.name, look: 'title' }],
      [
        {
          value:
            'Arbetsbok för underlaget till måtten. Den är tom när den kommer, och innehåller patientuppgifter när den är ifylld: förvara den som sådana.',
        },
      ],
      [],
      ...steps(area, example?.name),
      [],
      ['Blad', 'Vad en rad är, och vad bladet är till för'].map((value): SheetCell => ({ value, look: 'heading' })),
      ...forms.map((form): SheetCell[] => [
        { value: sheetName(form), link: sheetName(form) },
        { value: `En rad är ${form.row}. ${form.description}` },
      ]),
    ],
  };
}

function steps({ id }: Area, example: string | undefined): SheetCell[][] {
  const lines: [string, string][] = [
    [
      'Fyll i',
      'En rad i taget, under rubrikerna. Klistra gärna in från ett annat system: kolumnernas ordning är fri, och kolumner som fattas räknas som tomma.',
    ],
    [
      'Rubriker',
      'En mörk rubrik måste fyllas i på varje rad, en ljus får vara tom. Peka på rubriken för att se vad den frågar efter.',
    ],
    [
      'Det som inte är känt',
      'Lämna cellen tom. Skriv inget slutdatum i framtiden, ingen nolla och inget streck i stället.',
    ],
    ...(example === undefined
      ? []
      : [
          [
            'Exempelraden',
            `Raden som börjar med ordet ${example} visar hur det kan se ut, för en och samma påhittade patient på alla blad. Den räknas aldrig: ta bort den eller låt den stå.`,
          ] as [string, string],
        ]),
    [
      'Kontrollera',
      `Lägg arbetsboken ensam i en mapp och kör vardmatt check <mappen> --area ${id} --answer <svar.xlsx>. Svaret är en kopia där varje cell att se på är färgad och har en kommentar.`,
    ],
  ];
  return lines.map(([what, how]) => [{ value: what, look: 'strong' }, { value: how }]);
}

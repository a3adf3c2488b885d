import { asksNothing, entry } from '../entry.ts';
import { SAVE_AS_UTF8, type TableWords } from './table-words.ts';

const QUOTES =
  'Sätt citattecken både före och efter värdet, och skriv ett citattecken inne i värdet två gånger (""). Raden är inte läst.';

/** What can be wrong with a whole row, and what is told of rows that are read. Swedish. */
export const ROW_PROBLEMS = {
  'table-no-rows': asksNothing(
    entry<TableWords>(
      'warning',
      {},
      () => 'Tabellen har en rubrikrad men inga rader.',
      () => 'Inget att göra, om tabellen ska vara tom.',
    ),
  ),
  'table-not-filled': asksNothing(
    entry<TableWords>(
      'note',
      {},
      () => 'Bladet är mallens och inte ifyllt: det har inga rader utom exemplet.',
      () => 'Inget att göra, om det inte finns något att fylla i.',
    ),
  ),
  'row-of-sums': asksNothing(
    entry<TableWords>(
      'note',
      {},
      () => 'Raden är en summa och ingen rad i tabellen, och är inte läst.',
      () => 'Inget att göra, om den inte är en rad i tabellen.',
    ),
  ),
  'row-of-example': entry<TableWords>(
    'warning',
    {},
    () => 'Raden börjar med ordet för ett exempel och är inte läst, men i den står annat än i mallens exempel.',
    () => 'Ska raden räknas: ersätt ordet i den första cellen med det som hör dit. Ta annars bort raden.',
  ),
  'row-not-utf8': entry<TableWords>(
    'error',
    {},
    () => 'Raden innehåller tecken som inte är sparade som UTF-8 (ofta å, ä eller ö). Raden är inte läst.',
    () => SAVE_AS_UTF8,
  ),
  'row-with-nul': entry<TableWords>(
    'error',
    {},
    () => 'Raden innehåller tecken som inte hör hemma i en textfil (NUL). Raden är inte läst.',
    () => 'Skriv raden på nytt, eller exportera filen igen.',
  ),
  'row-unclosed-quote': entry<TableWords>(
    'error',
    {},
    () => 'Ett citattecken öppnas men stängs inte på raden.',
    () => QUOTES,
  ),
  'row-text-after-quote': entry<TableWords>(
    'error',
    {},
    () => 'Text står efter ett avslutande citattecken.',
    () => QUOTES,
  ),
  'row-too-few-cells': entry<TableWords>(
    'error',
    { found: 4, expected: 5 },
    ({ found, expected }) => `Raden har ${found} fält men rubrikraden ${expected}. Raden är inte läst.`,
    () => 'Skriv alla skiljetecken, också när de sista fälten är tomma.',
  ),
  'row-too-many-cells': entry<TableWords>(
    'error',
    { found: 4, expected: 5 },
    ({ found, expected }) => `Raden har ${found} fält men rubrikraden ${expected}. Raden är inte läst.`,
    () =>
      'Sätt citattecken runt värden som innehåller filens skiljetecken, till exempel ett decimalkomma i en fil med komma.',
  ),
  'row-outside-columns': entry<TableWords>(
    'error',
    {},
    () => 'Raden har något i en kolumn utan rubrik. Raden är inte läst.',
    () => 'Ge kolumnen en rubrik ur formuläret, eller töm den.',
  ),
  'value-normalised': asksNothing(
    entry<TableWords>(
      'note',
      { name: 'Kön (kon)', other: 'KVINNA → kvinna, 14 celler' },
      ({ name, other }) => `${name} är läst så: ${other}.`,
      () => 'Inget att göra, om det är rätt läst. Annars: rätta cellerna, och kör igen.',
    ),
  ),
  'duplicate-key': entry<TableWords>(
    'error',
    { name: 'person_id', found: 12 },
    ({ name, found }) => `Samma ${name} står redan på rad ${found}. Den här raden är inte läst.`,
    ({ name }) =>
      `Är det samma sak: behåll den rad som stämmer, och ta bort den andra. Annars: ge dem var sin ${name}.`,
  ),
  'row-repeated': entry<TableWords>(
    'note',
    { found: 12 },
    ({ found }) => `Raden är i alla kolumner lik rad ${found}. Båda räknas.`,
    () => 'Ta bort den ena om de beskriver samma sak; två lika händelser på en dag får stå kvar.',
  ),
};

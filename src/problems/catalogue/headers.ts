import { asksNothing, entry } from '../entry.ts';
import type { TableWords } from './table-words.ts';

/** What can be wrong with a header and its columns, so that nobody knows what stands in them. Swedish. */
export const HEADER_PROBLEMS = {
  'header-unreadable': entry<TableWords>(
    'error',
    {},
    () => 'Rubrikraden går inte att läsa: ett citattecken står fel.',
    () => 'Skriv kolumnernas namn utan citattecken.',
  ),
  'header-missing': entry<TableWords>(
    'error',
    { name: 'person_id, kon, fodelsedatum' },
    () => 'Rubrikraden saknas: inget av registrets kolumnnamn står på de första raderna.',
    ({ name }) => `Skriv kolumnernas namn på första raden: ${name}.`,
  ),
  'header-normalised': asksNothing(
    entry<TableWords>(
      'note',
      { other: 'Kön → kon' },
      ({ other }) => `Rubrikerna är lästa så: ${other}.`,
      () => 'Inget att göra, om det är rätt läst. Annars: skriv kolumnens eget namn.',
    ),
  ),
  'rows-above-header': asksNothing(
    entry<TableWords>(
      'note',
      { found: 2, expected: 3 },
      ({ found, expected }) =>
        `Rubrikraden står på rad ${expected}; ${found === 1 ? 'en rad ovanför är inte läst' : `${found} rader ovanför är inte lästa`}.`,
      () => 'Inget att göra, om de bara är en överskrift.',
    ),
  ),
  'column-unknown': entry<TableWords>(
    'error',
    { name: '«köön»', meant: 'kon' },
    ({ name }) => `Rubriken ${name} finns inte i formuläret. Tabellen är inte läst.`,
    ({ meant }) => `Menade du ${meant}? Byt namn. Är det något annat: ge den ett namn som inte liknar det.`,
  ),
  'column-passed-over': asksNothing(
    entry<TableWords>(
      'warning',
      { name: '«Anteckning»', other: 'mdk_datum, remiss_mottagen' },
      ({ name }) =>
        `Rubriken ${name} finns inte i formuläret. Kolumnen läses inte, och hindrar inte resten av tabellen.`,
      ({ other }) =>
        `Inget att göra, om den inte hör till formuläret.${other === undefined ? '' : ` Annars: byt namn till en av dem som tabellen saknar: ${other}.`}`,
    ),
  ),
  'column-ambiguous': entry<TableWords>(
    'error',
    { name: 'datum', other: 'mdk_datum eller remiss_datum' },
    ({ name, other }) => `Rubriken «${name}» kan betyda ${other}. Tabellen är inte läst.`,
    () => 'Skriv kolumnens eget namn.',
  ),
  'column-nameless': entry<TableWords>(
    'error',
    { name: 'nr 1' },
    ({ name }) => `Kolumnen ${name} saknar rubrik men har något på varje rad. Tabellen är inte läst.`,
    () =>
      'Är det radnummer, som R och pandas skriver (1, 2, 3 …): ta bort kolumnen, eller spara utan radnamn (row.names = FALSE, index=False). Annars: ge den en rubrik ur formuläret.',
  ),
  'header-shorter': entry<TableWords>(
    'error',
    { found: 5, expected: 4 },
    ({ found, expected }) =>
      `Varje rad har ${found} fält men rubrikraden bara ${expected}, så det går inte att veta vilken kolumn som är vilken. Tabellen är inte läst.`,
    () =>
      'Skriver R radnamn (write.table): spara med row.names = FALSE. Slutar varje rad med ett skiljetecken: ta bort det, eller skriv ett också efter rubrikerna.',
  ),
  'header-longer': entry<TableWords>(
    'error',
    { found: 4, expected: 5 },
    ({ found, expected }) =>
      `Rubrikraden har ${expected} fält men varje rad bara ${found}, så det går inte att veta vilken kolumn som är vilken. Tabellen är inte läst.`,
    () =>
      'Slutar rubrikraden med ett skiljetecken: ta bort det. Annars: skriv alla skiljetecken, också när de sista fälten är tomma.',
  ),
  'column-missing': entry<TableWords>(
    'error',
    { name: 'person_id' },
    ({ name }) => `Kolumnen ${name} saknas och krävs. Tabellen är inte läst.`,
    ({ name }) => `Lägg till en kolumn med rubriken ${name}.`,
  ),
  'column-wrong-type': entry<TableWords>(
    'error',
    { name: 'mdk_datum', other: 'datum eller text' },
    ({ name }) => `Kolumnen ${name} har en datatyp som inte passar variabeln. Tabellen är inte läst.`,
    ({ other }) => `Spara kolumnen som ${other}.`,
  ),
  'column-unread': entry<TableWords>(
    'error',
    { name: 'Inom NHV', found: 60, expected: 200 },
    ({ name, found, expected }) =>
      `${name} går inte att läsa på ${found} av ${expected} rader. Så mycket som saknas kan inte räknas som tomt: det som behöver kolumnen är oläsligt.`,
    () => 'Rätta cellerna, som också listas var för sig, och kör igen.',
  ),
  'column-twice': entry<TableWords>(
    'error',
    { name: 'kon', other: 'Kön, kon' },
    ({ name, other }) => `Flera kolumner betyder ${name}: ${other}. Tabellen är inte läst.`,
    () => 'Behåll den som gäller, och ta bort de andra.',
  ),
};

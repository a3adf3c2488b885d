import { absenceMeaning, absenceNames, absenceWords, shortAbsence } from '../words/absence.ts';
import { blocks, code, escaped, table } from './markdown.ts';

/** Every word that stands where there is no number, as Swedish Markdown. */
export function absenceDocument(): string {
  return blocks([
    '# Ord för tal som saknas',
    'Den här filen är gjord av programmets ord (`npm run docs`). Ändra dem, inte den.',
    'Där det saknas ett tal står det varför: aldrig en tom ruta, och aldrig en nolla. Koden står i JSON (`reason`, `absent`, `saknas`) och i kolumnen `saknas` i CSV; på sidor, i bilder och i tabeller står orden.',
    table(
      ['Kod', 'Kort', 'Med fler ord', 'Vad det betyder'],
      absenceNames().map((name) => [
        code(name),
        escaped(shortAbsence(name)),
        escaped(absenceWords(name)),
        escaped(absenceMeaning(name)),
      ]),
    ),
  ]);
}

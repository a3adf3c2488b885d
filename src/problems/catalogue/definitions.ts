import { entry, told } from '../entry.ts';

/** What can be wrong with the files of `content/`. */
export const DEFINITION_PROBLEMS = {
  'content-folder-missing': entry(
    'error',
    { folder: 'content' },
    ({ folder }) => `Innehållsmappen ${folder} finns inte.`,
    () => 'Ange en mapp som har mapparna organisation, register och omraden, som content/ i programmet.',
  ),
  'content-not-utf8': entry(
    'error',
    { file: 'omrade.yaml', line: 12 },
    ({ file, line }) => `Filen ${file} är inte sparad som UTF-8: rad ${line} har tecken som inte går att läsa.`,
    () => 'Spara om filen som UTF-8: i de flesta textredigerare väljs teckenkodningen när man sparar.',
  ),
  'content-link-broken': entry(
    'error',
    { file: 'b1-antal-patienter.yaml' },
    ({ file }) => `${file} är en länk som inte leder till något som går att läsa.`,
    () => 'Rätta länken, lägg tillbaka det som den leder till, eller ta bort den.',
  ),
  'content-not-read': entry(
    'error',
    { file: 'b1-antal-patienter.yml', expected: 'filer vars namn slutar på .yaml' },
    ({ file, expected }) => `${file} läses inte, för i mappen läses bara ${expected}.`,
    () =>
      'Är det en del av innehållet: byt namn på det eller spara om det så att det läses. Annars: flytta det härifrån.',
  ),
  'life-table-incomplete': entry(
    'error',
    { file: 'livslangd.csv' },
    ({ file }) => `Livslängdstabellen ${file} är inte hel: varje kön behöver en rad för varje ålder och kalenderår.`,
    () => 'Fyll i de rader som saknas.',
  ),
  'definition-invalid': told(
    'error',
    'beräkning.figur.slag: nyckeln saknas.',
    'Lägg till den: en av «antal», «andel», «median».',
  ),
};

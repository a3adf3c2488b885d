import { invalid, type Reading } from '../../schema.ts';
import { type DerivedTables, derivedFiles, readDerivedTables } from './derived-tables.ts';

/** What stands in `content/register/harledda/`: the tables that derived variables are looked up in, and derived forms. */
export interface DerivedFolder {
  readonly tables: DerivedTables;
  /** YAML texts of the forms by file name, the folder first. */
  readonly forms: ReadonlyMap<string, string>;
}

/** Reads the folder's tables, given all its files by name; every other file is a form, read later with the register's. */
export function readDerivedFolder(files: ReadonlyMap<string, string>, folder: string): Reading<DerivedFolder> {
  const tableFiles: readonly string[] = Object.values(derivedFiles);
  const missing = tableFiles.filter((file) => !files.has(file));
  if (missing.length > 0)
    return {
      problems: missing.map((file) =>
        invalid(`${folder}/${file}`, 'filen saknas.', 'Lägg tillbaka den: härledda variabler läses ur den.'),
      ),
    };
  const text = (table: keyof typeof derivedFiles) => files.get(derivedFiles[table]) ?? '';
  const tables = readDerivedTables(
    { whoGrade: text('whoGrade'), stage: text('stage'), levels: text('levels'), siteGroups: text('siteGroups') },
    folder,
  );
  if ('problems' in tables) return tables;
  const forms = [...files].filter(([file]) => !tableFiles.includes(file));
  return { value: { tables: tables.value, forms: new Map(forms.map(([file, yaml]) => [`${folder}/${file}`, yaml])) } };
}

import type { Problem } from '../../problems/problem.ts';
import { invalid, parseWith, type Reading } from '../../schema.ts';
import { parseYaml } from '../../yaml.ts';
import type { Dictionary, Variable } from '../dictionary.ts';
import {
  type ExportCodes,
  type ExportColumn,
  type ExportLayout,
  type ExportTable,
  headingsOf,
} from './export-layout.ts';
import { exportFile, type WrittenExport, type WrittenExportColumn } from './export-layout-schema.ts';

/** Reads how other systems' exports are laid out, file name → text: all of them, or every fault of every file. */
export function readExportLayouts(
  files: ReadonlyMap<string, string>,
  { forms }: Pick<Dictionary, 'forms'>,
): Reading<readonly ExportLayout[]> {
  const read = [...files].map(([file, text]) => readLayout(text, file, forms));
  const problems = read.flatMap((one) => ('problems' in one ? one.problems : []));
  return problems.length > 0 ? { problems } : { value: read.flatMap((one) => ('value' in one ? [one.value] : [])) };
}

function readLayout(text: string, file: string, forms: Dictionary['forms']): Reading<ExportLayout> {
  const parsed = parseYaml(text, file);
  const read = 'problems' in parsed ? parsed : parseWith(exportFile, parsed.value, file);
  if ('problems' in read) return read;
  const written = read.value;
  const problems: Problem[] = [];
  const tables = written.tabeller.map((one, at): ExportTable => {
    const form = forms.get(one.tabell);
    const key = (...more: readonly string[]) => ['tabeller', at + 1, ...more].join('.');
    const wrong = (message: string, remedy: string, ...more: readonly string[]) =>
      problems.push(invalid(file, message, remedy, key(...more)));
    if (form === undefined || form.base !== undefined)
      wrong(`Tabellen ${one.tabell} finns inte i registret.`, 'Skriv id för ett av formulären i register.', 'tabell');
    const columns = Object.entries(one.kolumner).map(([id, column]) => {
      const variable = form?.variables.find((each) => each.id === id);
      if (form !== undefined && variable === undefined)
        wrong(
          `Variabeln ${one.tabell}.${id} finns inte.`,
          'Rätta stavningen, eller lägg till den i formuläret.',
          'kolumner',
          id,
        );
      for (const [message, remedy] of columnFaults(column, variable, written))
        wrong(`${one.tabell}.${id}: ${message}`, remedy, 'kolumner', id);
      return columnOf(id, column, variable, written);
    });
    for (const { id, required } of form?.variables ?? [])
      if (required && one.kolumner[id] === undefined)
        wrong(
          `Variabeln ${one.tabell}.${id} krävs på varje rad, och ingen kolumn är den.`,
          'Skriv var den står.',
          'kolumner',
        );
    return { table: one.tabell, present: one.finns_när, oncePer: one.en_rad_per, columns };
  });
  const layout: ExportLayout = {
    ...{ id: written.id, name: written.namn, marks: written.känns_igen_på, tables },
    passed: written.läses_inte.map(({ rubrik }) => rubrik),
    ...(written.hoppa_över === undefined
      ? {}
      : { skipped: { heading: written.hoppa_över.rubrik, oneOf: written.hoppa_över.är } }),
    examples: written.exempel.map(({ namn, rader, blir, sägs }) => ({
      ...{ name: namn, rows: rader, become: blir, told: sägs },
    })),
  };
  problems.push(...headingFaults(layout, file), ...unusedCodes(written, file));
  return problems.length > 0 ? { problems } : { value: layout };
}

type Fault = readonly [message: string, remedy: string];

const listOf = (written: WrittenExport, name: string): WrittenExport['koder'][string] | undefined =>
  written.koder[name];

function columnFaults(
  column: WrittenExportColumn,
  variable: Variable | undefined,
  written: WrittenExport,
): readonly Fault[] {
  if (variable === undefined) return [];
  if ('kryssruta' in column)
    return variable.type === 'boolean'
      ? []
      : [['en kryssruta är ja eller nej, och det är inte variabeln.', 'Välj en annan form.']];
  if ('alltid' in column) return codeFault(variable, column.alltid);
  if (column.koder === undefined) return codeNeeded(variable);
  const list = listOf(written, column.koder);
  if (list === undefined)
    return [[`kodlistan ${column.koder} finns inte i filen.`, 'Skriv namnet på en av listorna under koder.']];
  return list.värden.flatMap(({ blir }) => (blir === undefined ? [] : codeFault(variable, blir)));
}

/** What is read as it stands would be read by luck where the register has codes of its own. */
function codeNeeded({ type, codes }: Variable): readonly Fault[] {
  const isCoded = type === 'code' && !codes.every(({ id }) => /^\d{2}$/.test(id));
  return isCoded || type === 'boolean'
    ? [['exportens värden måste översättas med en kodlista.', 'Skriv koder, med namnet på en lista i filen.']]
    : [];
}

function codeFault({ type, codes }: Variable, text: string): readonly Fault[] {
  const allowed = type === 'boolean' ? ['ja', 'nej'] : type === 'code' ? codes.map(({ id }) => id) : [text];
  return allowed.includes(text)
    ? []
    : [[`värdet ${text} finns inte i formuläret.`, `Skriv ett av: ${allowed.join(', ')}.`]];
}

function columnOf(
  variable: string,
  column: WrittenExportColumn,
  known: Variable | undefined,
  written: WrittenExport,
): ExportColumn {
  if ('alltid' in column) return { variable, always: column.alltid };
  if ('kryssruta' in column) return { variable, from: column.kryssruta, isTick: true };
  if ('par' in column) {
    const [from, words] = [`${column.par}${written.par.värde}`, `${column.par}${written.par.beskrivning}`];
    return { variable, from, words, codes: codesOf(written, column.koder) };
  }
  const { ur, koder, tecken, när } = column;
  return {
    ...{ variable, from: ur },
    ...(koder === undefined ? {} : { codes: codesOf(written, koder) }),
    ...(koder === undefined && known?.type === 'date' ? { isDate: true as const } : {}),
    ...(tecken === undefined ? {} : { part: tecken }),
    ...(när === undefined ? {} : { where: { heading: när.rubrik, oneOf: när.är } }),
  };
}

function codesOf(written: WrittenExport, name: string): ExportCodes {
  const { värden = [], annars } = listOf(written, name) ?? {};
  return {
    codes: värden.map(({ värde, beskrivning, blir }) => ({
      ...{ written: värde, becomes: blir ?? '' },
      ...(beskrivning === undefined ? {} : { description: beskrivning }),
    })),
    othersAreMissing: annars !== undefined,
  };
}

/** A heading that is read and not read at once, or twice the same but for its letters; marks and examples that nothing has. */
function headingFaults({ tables, passed, marks, skipped, examples }: ExportLayout, file: string): readonly Problem[] {
  const read = new Set(tables.flatMap(headingsOf));
  const known = new Set([...read, ...passed, ...(skipped === undefined ? [] : [skipped.heading])]);
  const both = passed.filter((heading) => read.has(heading));
  const like = [...Map.groupBy(known, (heading) => heading.toLowerCase()).values()].filter((some) => some.length > 1);
  const strange = [...new Set([...marks, ...examples.flatMap(({ rows }) => rows.flatMap((row) => Object.keys(row)))])];
  return [
    ...both.map((one) =>
      invalid(
        file,
        `Rubriken ${one} läses, och står bland dem som inte läses.`,
        'Ta bort den ur läses_inte.',
        'läses_inte',
      ),
    ),
    ...like.map((some) =>
      invalid(
        file,
        `Rubrikerna ${some.join(' och ')} skiljer bara i stora och små bokstäver.`,
        'Skriv dem lika.',
        'tabeller',
      ),
    ),
    ...strange
      .filter((one) => !known.has(one))
      .map((one) => invalid(file, `Rubriken ${one} står ingen annanstans i filen.`, 'Rätta stavningen.', 'exempel')),
  ];
}

/** A list that no column has is a mistake, or left over. */
function unusedCodes({ koder, tabeller }: WrittenExport, file: string): readonly Problem[] {
  const used = new Set(
    tabeller.flatMap(({ kolumner }) =>
      Object.values(kolumner).flatMap((column) =>
        'koder' in column && column.koder !== undefined ? [column.koder] : [],
      ),
    ),
  );
  const twice = Object.entries(koder).flatMap(([id, { värden }]) =>
    [...Map.groupBy(värden, ({ värde }) => värde)]
      .filter(([, some]) => some.length > 1)
      .map(([value]) => [id, value] as const),
  );
  return [
    ...Object.keys(koder)
      .filter((id) => !used.has(id))
      .map((id) =>
        invalid(file, `Ingen kolumn läses med kodlistan ${id}.`, 'Ta bort den, eller skriv vilken.', `koder.${id}`),
      ),
    ...twice.map(([id, value]) =>
      invalid(file, `Kodlistan ${id} har värdet ${value} två gånger.`, 'Behåll ett.', `koder.${id}`),
    ),
  ];
}

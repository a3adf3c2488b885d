import type { Area } from '../definitions/area.ts';
import type { Dictionary } from '../dictionary/dictionary.ts';
import type { Problem } from '../problems/problem.ts';
import { invalid, parseWith, type Reading } from '../schema.ts';
import { parseYaml } from '../yaml.ts';
import { worklistKindOf } from './kinds/kinds.ts';
import { ofMeasure } from './of-measure.ts';
import type { Worklist, WorklistRule } from './worklist.ts';
import { worklistFaults } from './worklist-faults.ts';
import { type WrittenRule, worklistFile } from './worklist-schema.ts';

/** The folder of a content folder where the lists stand, one file each. */
export const WORKLIST_FOLDER = 'arbetslistor';

/** Reads the lists of a folder's files, file name → text, in the order of their names: all of them, or every fault of every file. */
export function readWorklists(
  files: ReadonlyMap<string, string>,
  areas: ReadonlyMap<string, Area>,
  dictionary: Dictionary,
): Reading<readonly Worklist[]> {
  const read = [...files].map(([file, text]) => readWorklist(text, file, areas, dictionary));
  const lists = read.flatMap((one) => ('value' in one ? [one.value] : []));
  const problems: Problem[] = read.flatMap((one) => ('problems' in one ? one.problems : []));
  const byId = Map.groupBy(lists, ({ id }) => id);
  for (const [id, alike] of byId)
    for (const { file } of alike.slice(1))
      problems.push(invalid(file, `Listan ”${id}” finns också i ${alike[0]?.file}.`, 'Ge dem var sitt id.', 'id'));
  return problems.length > 0 ? { problems } : { value: lists };
}

function readWorklist(
  text: string,
  file: string,
  areas: ReadonlyMap<string, Area>,
  dictionary: Dictionary,
): Reading<Worklist> {
  const parsed = parseYaml(text, file);
  const written = 'problems' in parsed ? parsed : parseWith(worklistFile, parsed.value, file);
  if ('problems' in written) return written;
  const { id, namn, beskrivning, åtgärd, källa, slutar_vid, en_per_person, regel, exempel } = written.value;
  const rule = ruleOf(regel, file, areas, dictionary);
  if ('problems' in rule) return rule;
  const list: Worklist = {
    ...{ id, name: namn, description: beskrivning, remedy: åtgärd, source: källa, oncePerPerson: en_per_person, file },
    ...(slutar_vid === undefined ? {} : { endsAt: slutar_vid }),
    ...{ rule: rule.value, examples: exempel },
  };
  const problems = worklistFaults(list, worklistKindOf(list.rule).columns(list.rule), dictionary);
  return problems.length > 0 ? { problems } : { value: list };
}

function ruleOf(
  written: WrittenRule,
  file: string,
  areas: ReadonlyMap<string, Area>,
  dictionary: Dictionary,
): Reading<WorklistRule> {
  if (!('measured' in written)) return { value: written };
  const { measured, shown } = written;
  const area = areas.get(measured.area);
  const measure = area?.measures.find(({ id }) => id === measured.id);
  const wrong = (message: string, remedy: string) => ({ problems: [invalid(file, message, remedy, 'regel.mått')] });
  if (area === undefined || measure === undefined)
    return wrong(`Måttet ${measured.id} i området ${measured.area} finns inte.`, 'Rätta områdets och måttets id.');
  const rule = ofMeasure(measure, area, shown, dictionary);
  if (rule !== undefined) return { value: rule };
  return wrong(
    `Måttet ${measured.id} går inte att göra en arbetslista av: dess täljare väntar inte på en rad i en annan tabell.`,
    'Välj ett annat mått, eller skriv regeln med slaget ”väntar på rad”.',
  );
}

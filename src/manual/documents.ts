import type { Area } from '../definitions/area.ts';
import type { Dictionary } from '../dictionary/dictionary.ts';
import type { CodeLists } from '../dictionary/shaped-variable.ts';
import { absenceDocument } from './absence-document.ts';
import { criteriaDocument } from './criteria-document.ts';
import { type DefinitionSources, definitionDocument } from './definition-document.ts';
import { measureDocument } from './measure-document.ts';
import { problemDocument } from './problem-document.ts';
import { variableDocument } from './variable-document.ts';

export interface DocumentSources extends DefinitionSources {
  readonly areas: readonly Area[];
  readonly dictionary: Dictionary;
  readonly lists: CodeLists;
}

/** Every generated document, by its name under `docs/`. */
export function documents(sources: DocumentSources): ReadonlyMap<string, string> {
  const { areas, dictionary, lists } = sources;
  const made = {
    'problems.md': problemDocument(areas),
    'variables.md': variableDocument(dictionary, lists),
    'measures.md': measureDocument(areas, dictionary),
    'criteria.md': criteriaDocument(areas, dictionary),
    'definitions.md': definitionDocument(areas, dictionary, sources),
    'absences.md': absenceDocument(),
  };
  return new Map(Object.entries(made).map(([name, text]) => [name, `${text}\n`]));
}

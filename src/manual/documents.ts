import type { Area } from '../definitions/area.ts';
import type { Dictionary } from '../dictionary/dictionary.ts';
import { type DefinitionSources, definitionDocument } from './definition-document.ts';
import { measureDocument } from './measure-document.ts';
import { type ProblemSection, problemDocument } from './problem-document.ts';
import { problemSections } from './problem-sections.ts';
import { type CodeLists, variableDocument } from './variable-document.ts';

export interface DocumentSources extends DefinitionSources {
  readonly areas: readonly Area[];
  readonly dictionary: Dictionary;
  readonly lists: CodeLists;
  /** Problems of rooms that this one doesn't know. */
  readonly otherProblems: readonly ProblemSection[];
}

/** Every generated document, by its name under `docs/`. */
export function documents(sources: DocumentSources): ReadonlyMap<string, string> {
  const { areas, dictionary, lists, otherProblems } = sources;
  const made = {
    'problems.md': problemDocument(areas, [...problemSections(dictionary), ...otherProblems]),
    'variables.md': variableDocument(dictionary, lists),
    'measures.md': measureDocument(areas, dictionary),
    'definitions.md': definitionDocument(areas, dictionary, sources),
  };
  return new Map(Object.entries(made).map(([name, text]) => [name, `${text}\n`]));
}

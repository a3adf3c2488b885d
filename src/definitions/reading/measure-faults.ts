import type { Problem } from '../../problems/problem.ts';
import { invalid } from '../../schema.ts';
import type { FigureDefinition } from '../figure-definition.ts';
import { breakdownFacts } from '../kinds/breakdowns.ts';
import { definedParts, definitionKindOf } from '../kinds/kinds.ts';
import type { Measure } from '../measure.ts';
import { unknownExpected } from './expected-ids.ts';
import { figureFaults } from './figure-faults.ts';
import { headlineFaults } from './headline-faults.ts';
import { TEXT_ROWS } from './text-rows.ts';

/** What a measure can say wrongly about itself although each key is right: ids that repeat, years out of order, limits crossed. */
export function measureFaults(measure: Measure): Problem[] {
  const { file, computation, versions, examples } = measure;
  return [
    ...lists(computation.figure).flatMap(({ key, what, ids }) => repeated(file, `beräkning.figur.${key}`, what, ids)),
    ...repeated(
      file,
      'versioner',
      'Versionen',
      versions.map(({ version }) => version),
    ),
    ...repeated(
      file,
      'exempel',
      'Exemplet',
      examples.map(({ name }) => name),
    ),
    ...yearsOutOfOrder(measure),
    ...targetsOutOfOrder(measure),
    ...figureFaults(measure),
    ...unknownExpected(measure),
    ...shareWithoutWords(measure),
    ...headlineFaults(measure),
    ...halfOfNothing(measure),
    ...missingOfNothing(measure),
  ];
}

/** The lists of a figure whose members have ids. */
function lists(figure: FigureDefinition): { key: string; what: string; ids: string[] }[] {
  const of = (key: string, what: string, list: readonly { readonly id: string }[]) => ({
    key,
    what,
    ids: list.map(({ id }) => id),
  });
  const { breakdowns, besideRows, choices, followed } = definedParts(figure);
  return [
    of('uppdelningar', 'Uppdelningen', breakdowns),
    ...breakdowns.map((breakdown) => of('uppdelningar', 'Kategorin', breakdownFacts(breakdown).categories)),
    of('bredvid', 'Redovisningen bredvid', besideRows),
    of('val', 'Valet', choices),
    of('grupper', 'Gruppen', followed?.by.groups ?? []),
  ];
}

/** A problem for each id that stands more than once. */
export function repeated(file: string, key: string, what: string, ids: readonly string[]): Problem[] {
  const twice = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
  return [...twice].map((id) =>
    invalid(file, `${what} «${id}» står mer än en gång.`, 'Ge var och en sitt eget id.', key),
  );
}

function yearsOutOfOrder({ file, versions }: Measure): Problem[] {
  return versions.flatMap(({ version, fromYear, comparableFrom }, index) => {
    const before = versions[index - 1];
    if (before && before.fromYear >= fromYear)
      return [
        invalid(
          file,
          `Version «${version}» börjar inte efter den före.`,
          'Skriv versionerna äldst först.',
          'versioner',
        ),
      ];
    if (before && before.comparableFrom > comparableFrom)
      return [
        invalid(
          file,
          `Version «${version}» är jämförbar från ett tidigare år än den före.`,
          'Rätta jämförbar_från.',
          'versioner',
        ),
      ];
    return [];
  });
}

function targetsOutOfOrder({ file, targets, direction }: Measure): Problem[] {
  const { level1, level2 = level1 } = targets ?? { level1: 0 };
  if (direction === 'lower' ? level2 <= level1 : level2 >= level1) return [];
  return [invalid(file, 'Den andra nivån är lättare att nå än den första.', 'Byt plats på nivåerna.', 'mål')];
}

function shareWithoutWords({ file, texts, computation: { figure } }: Measure): Problem[] {
  if (!definitionKindOf(figure).isShare) return [];
  return (['täljare', 'nämnare'] as const)
    .filter((row) => !texts.some(({ label }) => label === TEXT_ROWS[row].label))
    .map((row) => invalid(file, `${row}: nyckeln saknas.`, 'En andel behöver täljare och nämnare i ord.', row));
}

function missingOfNothing({ file, sentences, computation: { figure } }: Measure): Problem[] {
  if (sentences?.missing === undefined || definitionKindOf(figure).isShare) return [];
  return [
    invalid(
      file,
      'Meningen säger vad det betyder att uppgiften saknas, men figuren är ingen andel.',
      'Ta bort meningen.',
      'meningar.saknas',
    ),
  ];
}

function halfOfNothing({ file, sentences, computation: { figure } }: Measure): Problem[] {
  if (sentences?.half === undefined || definitionKindOf(figure).noun === 'valuesIn') return [];
  return [
    invalid(
      file,
      'Meningen säger vad medianen betyder, men figuren är ingen fördelning.',
      'Ta bort meningen.',
      'meningar.hälften',
    ),
  ];
}

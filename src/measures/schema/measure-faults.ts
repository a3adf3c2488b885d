import type { Problem } from '../../problems.ts';
import { invalid } from '../../schema.ts';
import type { Breakdown, Measure } from '../measure.ts';
import { TEXT_ROWS } from './text-rows.ts';

/** What a measure can say wrongly about itself although each key is right: ids that repeat, years out of order, limits crossed. */
export function measureFaults(measure: Measure): Problem[] {
  const { figure } = measure.computation;
  const breakdowns = figure.kind === 'count' ? figure.breakdowns : [];
  const beside = figure.kind === 'proportion' ? figure.beside : [];
  return [
    ...repeated(
      measure.file,
      'beräkning.figur.uppdelningar',
      'Uppdelningen',
      breakdowns.map(({ id }) => id),
    ),
    ...breakdowns.flatMap((breakdown) =>
      repeated(measure.file, 'beräkning.figur.uppdelningar', 'Kategorin', categoryIds(breakdown)),
    ),
    ...repeated(
      measure.file,
      'beräkning.figur.bredvid',
      'Redovisningen bredvid',
      beside.map(({ id }) => id),
    ),
    ...repeated(
      measure.file,
      'versioner',
      'Versionen',
      measure.versions.map(({ version }) => version),
    ),
    ...repeated(
      measure.file,
      'exempel',
      'Exemplet',
      measure.examples.map(({ name }) => name),
    ),
    ...yearsOutOfOrder(measure),
    ...windowsThatEndBeforeTheyBegin(measure),
    ...unknownBreakdowns(measure, breakdowns),
    ...shareWithoutWords(measure),
  ];
}

/** A problem for each id that stands more than once. */
export function repeated(file: string, key: string, what: string, ids: readonly string[]): Problem[] {
  const twice = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
  return [...twice].map((id) =>
    invalid(file, `${what} «${id}» står mer än en gång.`, 'Ge var och en sitt eget id.', key),
  );
}

function categoryIds(breakdown: Breakdown): string[] {
  return breakdown.kind === 'categories' ? breakdown.categories.map(({ id }) => id) : [];
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

function windowsThatEndBeforeTheyBegin({ file, computation: { figure } }: Measure): Problem[] {
  const within = figure.kind === 'proportion' ? figure.numerator.within : undefined;
  if (within === undefined || within.fromDays <= within.toDays) return [];
  return [
    invalid(
      file,
      'Fönstret slutar innan det börjar.',
      'Låt till_dagar vara minst från_dagar.',
      'beräkning.figur.täljare.inom',
    ),
  ];
}

function unknownBreakdowns({ file, examples }: Measure, breakdowns: readonly Breakdown[]): Problem[] {
  const known = new Map(breakdowns.map((breakdown) => [breakdown.id, breakdown]));
  return examples.flatMap(({ name, expected }) =>
    Object.values(expected)
      .flatMap(({ by }) => Object.entries(typeof by === 'object' && by !== null ? by : {}))
      .flatMap(([id, counts]) => {
        const breakdown = known.get(id);
        if (breakdown === undefined)
          return [
            invalid(file, `Exemplet «${name}» väntar uppdelningen «${id}», som inte finns.`, 'Rätta id:t.', 'exempel'),
          ];
        if (breakdown.kind === 'variable') return [];
        const stray = Object.keys(counts ?? {}).find((category) => !categoryIds(breakdown).includes(category));
        if (stray === undefined) return [];
        return [
          invalid(
            file,
            `Exemplet «${name}» väntar kategorin «${stray}», som inte finns i ${id}.`,
            'Rätta id:t.',
            'exempel',
          ),
        ];
      }),
  );
}

function shareWithoutWords({ file, texts, computation: { figure } }: Measure): Problem[] {
  if (figure.kind !== 'proportion') return [];
  return (['täljare', 'nämnare'] as const)
    .filter((row) => !texts.some(({ label }) => label === TEXT_ROWS[row].label))
    .map((row) => invalid(file, `${row}: nyckeln saknas.`, 'En andel behöver täljare och nämnare i ord.', row));
}

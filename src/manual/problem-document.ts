import type { Area } from '../definitions/area.ts';
import { exclusionsOf } from '../definitions/exclusions-of.ts';
import type { Exclusion } from '../definitions/population.ts';
import { problemChapters } from '../problems/chapters.ts';
import type { Severity } from '../problems/entry.ts';
import type { Problem } from '../problems/problem.ts';
import { RULES } from '../review/rules.ts';
import { blocks, code, escaped, table } from './markdown.ts';

/** Every problem that the program can name, with what to do about it, as Swedish Markdown. */
export function problemDocument(areas: readonly Area[]): string {
  return blocks([
    '# Problemen',
    'Den här filen är gjord av programmets meddelanden och av definitionerna (`npm run docs`). Ändra dem, inte den.',
    'Varje problem har en kod för program, ett meddelande och en åtgärd. Ett **fel** avvisar filen, raden eller cellen, eller stoppar det som skulle skrivas. En **varning** står vid siffror som görs ändå. En **upplysning** är bra att veta. Ett fel i en rad stoppar inte ett kommando: slutkoden säger om det gjorde det som det skulle (`vardmatt --help`). Problemet säger var (fil, rad, kolumn, mått) men aldrig vad som stod i en patients rad. Rader numreras som i ett kalkylblad, där rubriken är rad 1. Namn, tal och värden i meddelandena är exempel.',
    ...problemChapters().flatMap(({ title, introduction = '', problems }) => [
      `## ${title}`,
      introduction,
      problemTable(problems),
    ]),
    '## Rader som ett mått inte kan räkna',
    'Orden står i måttets eller områdets definition. Raden räknas inte i n, och listas. En fråga ändrar ingen siffra.',
    ...areas.map(exclusionSection),
    '## Granskning av definitioner',
    '`vardmatt check` argumenterar med definitionerna. Varje fynd säger vad som följer, vad man kan göra och vilken fråga som ska ställas till den som äger måttet. Ett fel betyder att siffran skulle bli fel eller tom; en varning eller anmärkning att texten kan läsas på flera sätt.',
    table(
      ['Kod', 'Regel', 'Varför'],
      RULES.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map(({ id, title, explanation }) => [
        code(id),
        escaped(title),
        escaped(explanation),
      ]),
    ),
  ]);
}

const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'fel', warning: 'varning', note: 'upplysning' };

function problemTable(problems: readonly Problem[]): string {
  return table(
    ['Kod', 'Grad', 'Meddelande', 'Åtgärd'],
    problems.map((problem) => [
      code(problem.code),
      SEVERITIES[problem.severity],
      escaped(problem.message),
      escaped(problem.remedy),
    ]),
  );
}

function exclusionSection(area: Area): string {
  const row = (where: string, { code: id, message, remedy }: Exclusion) => [
    code(id),
    where,
    escaped(message),
    escaped(remedy),
  ];
  const rows = [
    ...(area.scope === undefined ? [] : [row('alla', area.scope.missing)]),
    ...(area.warnings ?? []).map((warning) => row('inget: en fråga', warning)),
    ...area.measures.flatMap((measure) =>
      [...exclusionsOf(measure).values()].map((exclusion) => row(escaped(measure.code), exclusion)),
    ),
  ];
  if (rows.length === 0) return '';
  return blocks([`### ${escaped(area.name)}`, table(['Kod', 'Mått', 'Meddelande', 'Åtgärd'], rows)]);
}

import type { Area } from '../definitions/area.ts';
import type { Finding } from '../definitions/soundness/rule.ts';
import type { Severity } from '../problems/entry.ts';
import { RULES } from './rules.ts';

const NAMES: Readonly<Record<Severity, readonly [one: string, many: string]>> = {
  error: ['fel', 'fel'],
  warning: ['varning', 'varningar'],
  note: ['anmärkning', 'anmärkningar'],
};
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];
const WIDTH = 100;

/**
 * An area's findings as text for people, in Swedish: a line of totals, then the area's own findings and each measure's, errors
 * first. A finding that several measures share word for word is told once. Why a rule matters is told where it first appears.
 */
export function findingsText(area: Area, findings: readonly Finding[]): string {
  const explained = new Set<string>();
  const shared = [...Map.groupBy(findings, ({ rule, message }) => `${rule}\n${message}`).values()];
  const sections = new Map<string, Group[]>([
    ['Området', []],
    ...area.measures.map((measure): [string, Group[]] => [heading(measure), []]),
    ['Flera mått', []],
  ]);
  for (const [first, ...others] of shared) {
    if (first === undefined) continue;
    const measures = [first, ...others].flatMap(({ measure }) => area.measures.find(({ id }) => id === measure) ?? []);
    const [only] = measures;
    const title = only === undefined ? 'Området' : new Set(measures).size > 1 ? 'Flera mått' : heading(only);
    sections.get(title)?.push({ finding: first, measures: [...new Set(measures.map(({ code }) => code))] });
  }
  const told = [...sections].flatMap(([title, groups]) =>
    groups.length === 0 ? [] : [`\n${title}\n`, ...byRule(groups).map((alike) => paragraph(alike, explained))],
  );
  return [`${area.name}: ${totals(findings)}\n`, ...told].join('');
}

interface Group {
  readonly finding: Finding;
  readonly measures: readonly string[];
}

function heading({ code, name }: { readonly code: string; readonly name: string }): string {
  return `${code} ${name}`;
}

/** Findings with one rule, remedy and question are told together; errors come first. */
function byRule(groups: readonly Group[]): readonly (readonly Group[])[] {
  return SEVERITIES.flatMap((wanted) => {
    const these = groups.filter(({ finding }) => finding.severity === wanted);
    const alike = Map.groupBy(these, ({ finding: { rule, remedy, question }, measures }) =>
      [rule, remedy, question, ...measures].join('\n'),
    );
    return [...alike.values()];
  });
}

/** Such as `1 fel, 12 varningar, 30 anmärkningar`, or that nothing was found. */
function totals(findings: readonly Finding[]): string {
  const counted = SEVERITIES.flatMap((severity) => {
    const n = findings.filter((finding) => finding.severity === severity).length;
    return n === 0 ? [] : [`${n} ${NAMES[severity][n === 1 ? 0 : 1]}`];
  });
  return counted.length === 0 ? 'inget att anmärka' : counted.join(', ');
}

function paragraph(alike: readonly Group[], explained: Set<string>): string {
  const [first] = alike;
  if (first === undefined) return '';
  const { rule: id, severity, remedy, question } = first.finding;
  const rule = RULES.find((one) => one.id === id);
  const why = rule === undefined || explained.has(id) ? [] : [`Varför: ${rule.explanation}`];
  explained.add(id);
  const places = [id, ...new Set(alike.flatMap(({ finding }) => finding.key ?? []))].join(', ');
  const several = first.measures.length > 1 ? ` – ${first.measures.join(', ')}` : '';
  const [kind] = NAMES[severity];
  const lines = [...alike.map(({ finding }) => finding.message), ...why, `Gör så: ${remedy}`, `Fråga: ${question}`];
  return [
    `  ${kind.charAt(0).toUpperCase()}${kind.slice(1)}: ${rule?.title ?? id} (${places})${several}`,
    ...lines.flatMap((line) => wrapped(line, WIDTH - 4)).map((line) => `    ${line}`),
    '',
  ]
    .map((line) => `${line}\n`)
    .join('');
}

/** The text broken at blanks into lines no wider than `width`; a longer word stands alone. */
function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= width) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

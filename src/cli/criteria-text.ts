import type { CaseJudgement, GroupJudgement, PartJudgement } from '../criteria/criteria-judge.ts';
import { agreements, type RowJudgement, type TableAgreement } from '../criteria/row-judgement.ts';
import { answerInWords } from '../definitions/criteria/answer-words.ts';
import { pathsAsked, variableAtPath } from '../definitions/criteria/asked-clauses.ts';
import type { AreaCriteria, CriteriaAnswer, Retold } from '../definitions/criteria/criteria.ts';
import type { Decided } from '../definitions/criteria/decide.ts';
import type { Dictionary } from '../dictionary/dictionary.ts';
import { tableName } from '../dictionary/names.ts';
import { listed } from '../words/lists.ts';
import { formatCount } from '../words/numbers.ts';
import type { ExplainedRow } from '../work/judge-criteria.ts';
import { textTable } from './text-table.ts';

/** What the words of a criteria text are made of. */
export interface CriteriaWords {
  readonly criteria: AreaCriteria;
  readonly dictionary: Dictionary;
}

/** One case: the answer, each group and criterion, what is missing and what is advised. */
export function caseText({ answer, missing, parts, advice }: CaseJudgement, words: CriteriaWords): string {
  return [
    `Kriterierna säger: ${answerInWords(answer)}.\n`,
    ...parts.map((part) => partText(part, parts.length, words)),
    missingText(missing, words),
    ...advice.map(({ text, sources }) => `  Råd: ${text} (${sources.join('; ')})\n`),
  ].join('');
}

/** A row with what its unit says of it, above what the criteria do. */
export function rowText({ row, judgement }: ExplainedRow, words: CriteriaWords): string {
  const { table, row: number, reporter, day, said, disagrees } = row;
  const heading = `${tableName(words.dictionary, table)} ${day}, ${reporter} (${table} rad ${number})\n`;
  const unit = `Enheten säger: ${saidInWords(said)}.${disagrees ? ' De är oense; enhetens svar gäller.' : ''}\n`;
  return `${heading}${unit}${caseText(judgement, words)}`;
}

const saidInWords = (said: boolean | undefined) => (said === undefined ? 'inget' : said ? 'innanför' : 'utanför');

function partText({ row, groups }: PartJudgement, parts: number, words: CriteriaWords): string {
  const [{ each } = { each: '' }] = words.criteria.rows;
  const heading =
    row === undefined
      ? ''
      : `  ${tableName(words.dictionary, each)} rad ${row}${parts > 1 ? `, en av ${parts}` : ''}\n`;
  return `${heading}${groups.map((group) => groupText(group, words)).join('')}`;
}

function groupText({ group, answer, requirement, criteria, exceptions }: GroupJudgement, words: CriteriaWords): string {
  const line = `  ${group.name}: ${answerInWords(answer)}`;
  // Of a group that isn't about the case there is no more to say.
  if (requirement?.holds === false) return `${line}, kravet är inte uppfyllt\n`;
  // What would take out of the group is nothing to ask where nothing takes into it.
  const isOutOfQuestion = criteria.every(({ decided }) => decided.holds === false);
  const rows = [
    ...(requirement === undefined ? [] : [{ name: 'Krav', decided: requirement, sources: group.sources }]),
    ...criteria.map(({ criterion, decided }) => ({ ...criterion, decided })),
    ...(isOutOfQuestion ? [] : exceptions).map(({ exception, decided }) => ({
      ...exception,
      name: `Undantag: ${exception.name}`,
      decided,
    })),
  ];
  const width = Math.max(...rows.map(({ name }) => name.length));
  const lines = rows.map(
    (one) => `    ${one.name.padEnd(width)}  ${decidedInWords(one.decided, words)} (${one.sources.join('; ')})\n`,
  );
  return `${line}\n${lines.join('')}`;
}

function decidedInWords({ holds, missing }: Decided, { dictionary }: CriteriaWords): string {
  if (holds !== undefined) return holds ? 'ja' : 'nej';
  return `vet inte: ${listed(missing.map((path) => variableAtPath(dictionary, path)?.name ?? path))} saknas`;
}

function missingText(missing: readonly string[], words: CriteriaWords): string {
  if (missing.length === 0) return '';
  return `  Fyll i för att det ska gå att avgöra:\n${missing.map((path) => `    ${questionText(path, words)}\n`).join('')}`;
}

/** A variable as a question: its column, its name and what may be answered. */
function questionText(path: string, { dictionary }: CriteriaWords): string {
  const variable = variableAtPath(dictionary, path);
  if (variable === undefined) return path;
  const { type, codes, measuredIn } = variable;
  const answers =
    type === 'boolean'
      ? 'ja eller nej'
      : type === 'code'
        ? listed(
            codes.map(({ id }) => id),
            'or',
          )
        : `ett tal${measuredIn === undefined ? '' : ` (${measuredIn})`}`;
  return `${path}: ${variable.name} – ${answers}`;
}

/** All that the criteria ask, for whoever wants to describe a case. */
export function questionsText(words: CriteriaWords): string {
  const { criteria } = words;
  const groups = criteria.groups.map(
    (group) =>
      `  ${group.name} (${group.sources.join('; ')})\n${group.criteria.map((one) => `    ${one.name}: ${one.text}\n`).join('')}`,
  );
  const exceptions = criteria.exceptions.map(
    ({ name, text, sources }) => `  ${name}: ${text} (${sources.join('; ')})\n`,
  );
  const questions = pathsAsked(criteria).map((path) => `  ${questionText(path, words)}\n`);
  return `${criteria.name}\n${criteria.about}\n\nInnanför är minst ett av detta:\n${groups.join('')}\nUndantag:\n${exceptions.join('')}\nDet som frågas efter:\n${questions.join('')}`;
}

/** A folder: units and criteria side by side, where they disagree, and what is most often missing. */
export function agreementText(rows: readonly RowJudgement[], words: CriteriaWords): string {
  if (rows.length === 0) return 'Inga rader att pröva: inga rader gäller en enhet med tillstånd på sin dag.\n';
  return agreements(rows)
    .map(
      (one) =>
        `${tableText(one, words)}${disagreementText(
          rows.filter(({ table }) => table === one.table),
          words,
        )}`,
    )
    .join('\n');
}

const ANSWERS: readonly CriteriaAnswer[] = ['inside', 'outside', 'undecided'];

function tableText(
  { table, counts, missing, withoutCases }: TableAgreement,
  { dictionary, criteria }: CriteriaWords,
): string {
  const cell = (said: boolean | undefined, answer: CriteriaAnswer) =>
    formatCount(counts.find((one) => one.said === said && one.answer === answer)?.rows ?? 0);
  const lines = [true, false, undefined].map((said) => [
    `enheten: ${saidInWords(said)}`,
    ...ANSWERS.map((answer) => cell(said, answer)),
  ]);
  const header = ['kriterierna:', ...ANSWERS.map(answerInWords)];
  const asked = missing.map(
    ({ path, rows, alone }) =>
      `  ${path} (${variableAtPath(dictionary, path)?.name ?? path}) saknas för ${formatCount(rows)}, och för ${formatCount(alone)} av dem saknas inget annat\n`,
  );
  const questions = asked.length === 0 ? '' : `Det som saknas för att avgöra:\n${asked.join('')}`;
  const each = criteria.rows.find((one) => one.table === table)?.each ?? '';
  const without =
    withoutCases === 0
      ? ''
      : `För ${formatCount(withoutCases)} av raderna har personen ingen rad i ${tableName(dictionary, each)}: det som den skulle säga är okänt.\n`;
  return `${tableName(dictionary, table)}\n${textTable([header, ...lines])}${without}${questions}`;
}

function disagreementText(rows: readonly RowJudgement[], { criteria }: CriteriaWords): string {
  const disagreeing = rows.filter(({ disagrees }) => disagrees);
  if (disagreeing.length === 0) return 'Enheterna och kriterierna är inte oense om någon rad.\n';
  const all: readonly Retold[] = [...criteria.groups.flatMap((group) => group.criteria), ...criteria.exceptions];
  const nameOf = (id: string) => all.find((one) => one.id === id)?.name ?? id;
  const lines = disagreeing.map(({ person, table, row, day, reporter, said, answer, because }) => {
    const reason = because.length === 0 ? 'inget kriterium är uppfyllt' : because.map(nameOf).join(', ');
    return `  ${person}  ${table} rad ${row}  ${day}  ${reporter}  enheten: ${saidInWords(said)}, kriterierna: ${answerInWords(answer)} (${reason})\n`;
  });
  return `Enheten och kriterierna är oense om ${formatCount(disagreeing.length)} ${disagreeing.length === 1 ? 'rad' : 'rader'}. Enhetens svar gäller.\n${lines.join('')}`;
}

import type { Form, Value } from '../dictionary/dictionary.ts';
import type { FormStatus } from '../dictionary/merged-form.ts';
import { WHOLE } from '../dictionary/merged-form.ts';
import { writtenValue } from '../dictionary/written-value.ts';
import type { QueuedSave } from '../storage/records/conflict-queue.ts';
import type { LockTold } from '../storage/records/locking.ts';
import { isOpen, type RecordQuery } from '../storage/records/queries.ts';
import type { RecordHistory } from '../storage/records/read-record.ts';
import type { SavedVersion } from '../storage/records/saved-version.ts';
import { textTable } from './text-table.ts';

const STATUS: Readonly<Record<FormStatus, string>> = {
  draft: 'utkast',
  signed: 'signerad',
  retracted: 'tillbakatagen',
};

/** As what a version stands, in a word. */
export const statusWord = (status: FormStatus): string => STATUS[status];

const said = (value: Value | undefined) => (value === undefined || value === null ? 'saknas' : writtenValue(value));
const moment = (at: Date) => at.toLocaleString('sv-SE', { timeZone: 'Europe/Stockholm' }).slice(0, 16);

/** One line of a list of records: its number, form and day, as what it stands, and who saved it last. */
export function recordLine(
  { own, versions, status, draft, waiting, queries, locks }: RecordHistory,
  form: Form | undefined,
): string[] {
  const last = versions.at(-1);
  const day = form?.dated === undefined ? undefined : last?.values[form.dated];
  const more = [
    ...(draft === undefined || status === 'draft' ? [] : [`utkast i version ${draft.nr}`]),
    ...(waiting.length === 0 ? [] : ['konflikt i kön']),
    ...(queries.some(isOpen) ? ['öppen fråga'] : []),
    ...(locks.some(({ unlocked }) => unlocked === undefined) ? ['låst'] : []),
  ];
  return [
    `Post ${own.record}`,
    ...[own.form, own.unit === '' ? 'ingen enhet' : own.unit, day === undefined ? '' : said(day)],
    [status === undefined ? '' : statusWord(status), ...more].join(', '),
    ...[`version ${last?.nr ?? 0}`, last === undefined ? '' : `${moment(last.at)} ${last.author}`],
  ];
}

/** A record's versions, the oldest first: who, when, why, and what each says that the one before didn't. */
export function historyText({ own, versions, waiting, queries, locks }: RecordHistory): string {
  const parts = versions.map((version, at) => versionText(version, versions[at - 1]));
  const queue = waiting.map((conflict) => `Konflikt ${conflict} väntar på avgörande: vardmatt queue\n`);
  const unit = own.unit === '' ? 'ingen enhet' : own.unit;
  return [
    `Post ${own.record}: ${own.form}, ${unit}\n`,
    ...[...parts, ...queue, ...queries.map(queryText), ...locks.map(lockText)],
  ].join('\n');
}

function versionText(version: SavedVersion, before: SavedVersion | undefined): string {
  const { nr, at, author, status, madeFrom, formVersion, role, why, values, comments } = version;
  const from =
    madeFrom === null
      ? ''
      : madeFrom === nr - 1
        ? `, gjord från version ${madeFrom}`
        : `, gjord från version ${madeFrom} och sammanförd med version ${nr - 1}`;
  const by = role === 'import' ? `${author} (import)` : author;
  const ids = [...new Set([...Object.keys(before?.values ?? {}), ...Object.keys(values)])];
  const lines = ids.flatMap((id) => {
    const [old, now] = [before?.values[id] ?? null, values[id] ?? null];
    if (old === now) return [];
    return [[id, before === undefined ? said(now) : `${said(old)} → ${said(now)}`]];
  });
  return [
    `Version ${nr}: ${statusWord(status)}, ${moment(at)}, ${by}${from}\n`,
    ...(why === '' ? [] : [`  Skäl: ${why}\n`]),
    ...[...comments].map(([rule, text]) => `  Kommentar till ${rule}: ${text}\n`),
    ...(formVersion === before?.formVersion ? [] : [`  Formulärets version: ${formVersion}\n`]),
    textTable(lines),
  ].join('');
}

/** A question about a record, and what has been said of it. */
export function queryText(query: RecordQuery): string {
  const { query: nr, record, form, variable, unit, role, author, at, text, replies } = query;
  const about = variable === undefined ? form : `${form}, ${variable}`;
  const said = replies.map(
    (reply) =>
      `  ${reply.closes ? 'Stängd av' : 'Svar av'} ${saidBy(reply)} ${moment(reply.at)}${reply.text === '' ? '' : `: ${reply.text}`}\n`,
  );
  return `Fråga ${nr}${isOpen(query) ? '' : ' (stängd)'}: post ${record}, ${about}, ${unit}\n  ${saidBy({ role, author })} ${moment(at)}: ${text}\n${said.join('')}`;
}

const saidBy = ({ role, author }: Pick<RecordQuery, 'role' | 'author'>) =>
  role === 'coordinator' ? `${author} (samordnaren)` : author;

/** A lock, and who has unlocked it. */
export function lockText({ record, form, unit, year, author, at, why, unlocked }: LockTold): string {
  const what = record === null ? `${unit}, ${year}` : `post ${record}, ${form}`;
  const opened =
    unlocked === undefined ? '' : `  Upplåst av ${unlocked.author} ${moment(unlocked.at)}: ${unlocked.why}\n`;
  return `Lås: ${what}\n  Låst av ${author} ${moment(at)}: ${why}\n${opened}`;
}

/** A conflict: what was there, what was saved since, what waits, and how it is resolved. */
export function conflictText({ conflict, own, at, author, why, base, mine, theirs, conflicts }: QueuedSave): string {
  const rows = conflicts.map((id) =>
    id === WHOLE
      ? [id, ...[base, mine, theirs].map(({ status }) => statusWord(status))]
      : [id, ...[base, mine, theirs].map(({ values }) => said(values[id]))],
  );
  const choices = conflicts.map((id) => `${id}=min`).join(',');
  return [
    `Konflikt ${conflict}: post ${own.record}, ${own.form}, ${own.unit}\n`,
    `  ${author} sparade ${moment(at)} som ${statusWord(mine.status)}, från version ${base.nr}.${why === '' ? '' : ` Skäl: ${why}`}\n`,
    `  Posten har nu version ${theirs.nr}, ${statusWord(theirs.status)}, av ${theirs.author} ${moment(theirs.at)}.\n`,
    conflicts.length === 0
      ? '  Inget skiljer längre: konflikten kan stängas.\n'
      : textTable([['', `före (version ${base.nr})`, 'min (i kön)', `deras (version ${theirs.nr})`], ...rows]),
    `  Avgör med --resolve ${conflict} --version ${theirs.nr}${choices === '' ? '' : ` --choose ${choices}`} --reason …, och välj min eller deras för varje uppgift.\n`,
  ].join('');
}

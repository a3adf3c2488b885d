import type { ChartTable } from '../../charts/chart.ts';
import { longDate } from '../../words/dates.ts';
import { capital } from '../../words/letters.ts';
import { type Aim, type AimOptions, resolveAim } from '../claims/resolve-aim.ts';
import { absenceOf } from '../figures/absence-words.ts';
import { conditionWords } from '../figures/condition-words.ts';
import { NATION_LEVEL, type Reference } from '../figures/figure-source.ts';
import { fullLabel, listLabel } from '../figures/labels.ts';
import { lagTable, numberTable, type TableRow } from '../figures/number-table.ts';
import { readTerms } from '../figures/terms.ts';
import { figureYears } from '../figures/year-span.ts';
import { boundKind } from '../kinds/bounds.ts';
import type { Directive } from '../reading/markdown.ts';
import type { Composing, SentenceSetting } from './composing.ts';
import type { TableBlock } from './document.ts';
import type { Made } from './made.ts';

/** `:::tabell indikator: svar; år; lokal`: a row for each region and the nation. */
export function levelTable({ terms, line }: Directive, { file }: SentenceSetting, composing: Composing): Made {
  const aim = aimOf(terms, { file, line }, composing, { eachLevel: true });
  if (aim === undefined) return { blocks: [] };
  const { source } = composing;
  const ordered = source.levels.toSorted((a, b) => Number(a.id === NATION_LEVEL) - Number(b.id === NATION_LEVEL));
  const rows = ordered.map(({ id, name }) => ({ name: capital(name), reference: { ...aim.subject, level: id } }));
  return made(
    numberTable(listLabel(aim.subject, source), 'Sjukvårdsregion', rows, aim.statistic, source),
    rows,
    composing,
  );
}

/** `:::bortfall` with a reference on each line: the share without and with those whose value is missing. */
export function missingTable({ terms, body, line }: Directive, { file }: SentenceSetting, composing: Composing): Made {
  const { source } = composing;
  const lines = body.split('\n').flatMap((text, at) => (text.trim() === '' ? [] : [{ text, line: line + 1 + at }]));
  const aims = lines.flatMap((each) => aimOf(each.text, { file, line: each.line }, composing) ?? []);
  const [first] = aims;
  if (terms !== '' || first === undefined || !aims.every(({ statistic }) => boundKind(statistic.kind).hasParts)) {
    if (aims.length === lines.length)
      composing.complain(
        'report-syntax',
        { file, line },
        'Blocket bortfall ska ha en andel på varje rad.',
        'Skriv en referens per rad, som indikator: svar; nivå; år; lokal.',
      );
    return { blocks: [] };
  }
  const rows = aims.map(({ subject }) => ({ name: fullLabel(subject, source), reference: subject }));
  return made(
    numberTable('Andelar utan och med dem som uppgift saknas för', 'Uppgift', rows, first.statistic, source),
    rows,
    composing,
  );
}

/** `:::eftersläpning indikator; nivå; år–år; lokal`: each year as known at the two extract dates. */
export function lagDirective({ terms, line }: Directive, { file }: SentenceSetting, composing: Composing): Made {
  const aim = aimOf(terms, { file, line }, composing);
  if (aim === undefined) return { blocks: [] };
  const { source } = composing;
  const { subject } = aim;
  const about = `Eftersläpning: ${fullLabel(subject, source)}`;
  const { asOf, previousAsOf } = source.extract;
  if (previousAsOf === undefined) {
    const reason = absenceOf('no-previous-extract', subject);
    const text = `${about} ${reason}.`;
    composing.warn({ file, line }, text, 'Ange ett tidigare uttag för att visa eftersläpningen.');
    return {
      blocks: [
        {
          kind: 'note',
          sentences: [{ instead: { reason, absent: 'no-previous-extract' }, runs: [{ kind: 'text', text }] }],
        },
      ],
    };
  }
  const rows = source.years
    .filter(({ year }) => year >= subject.years.from && year <= subject.years.to)
    .map(({ year }): TableRow => {
      const reference = { ...subject, years: { from: year, to: year } };
      return { name: figureYears(reference, source), reference };
    });
  const caption = `${about} (förra uttaget ${longDate(previousAsOf)}, detta uttag ${longDate(asOf)})`;
  return made(lagTable(caption, rows, aim.statistic, source), rows, composing);
}

/** `:::källor`: the facts that no figure of the register says, with where each is from. */
export function sourceTable(_: Directive, __: SentenceSetting, composing: Composing): Made {
  const table: ChartTable = {
    caption: 'Uppgifter som inte kommer ur registret',
    columns: [
      { id: 'uppgift', name: 'Uppgift', kind: 'text' },
      { id: 'varde', name: 'Värde', kind: 'text' },
      { id: 'kalla', name: 'Källa', kind: 'text' },
    ],
    rows: composing.facts.map(({ name, value, source }) => [cell(capital(name)), cell(value), cell(source)]),
  };
  return made(table, [], composing);
}

/** `:::definitioner`: the indicators and the version of each one's definition. */
export function definitionTable(_: Directive, __: SentenceSetting, composing: Composing): Made {
  const { indicators } = composing.source;
  const table: ChartTable = {
    caption: 'Indikatorer och deras definitioner',
    columns: [
      { id: 'indikator', name: 'Indikator', kind: 'text' },
      { id: 'redovisas', name: 'Det som redovisas', kind: 'text' },
      { id: 'version', name: 'Version', kind: 'text' },
    ],
    rows: indicators.map(({ id, name, version, statistics }) => [
      { text: name, value: id },
      cell(statistics.map((statistic) => statistic.name).join(', ')),
      cell(version),
    ]),
  };
  return made(table, [], composing);
}

/** `:::ordlista`: the words that say something about figures, and what must hold for each. */
export function wordTable(_: Directive, __: SentenceSetting, composing: Composing): Made {
  const { words, rules } = composing.lexicon;
  const table: ChartTable = {
    caption: 'Ord om siffror och vad som måste gälla för att de ska stå i rapporten',
    columns: [
      { id: 'ord', name: 'Ord', kind: 'text' },
      { id: 'villkor', name: 'Villkor', kind: 'text' },
    ],
    rows: words.map(({ phrases, condition }) => [
      cell(phrases.join(', ')),
      cell(capital(conditionWords(condition, rules))),
    ]),
  };
  return made(table, [], composing);
}

const cell = (text: string) => ({ text, value: text });

function aimOf(
  terms: string,
  place: { readonly file: string; readonly line: number },
  composing: Composing,
  options?: AimOptions,
): Aim | undefined {
  const read = resolveAim(readTerms(terms), composing.source, options);
  if ('aim' in read && read.aim.base === undefined) return read.aim;
  const faults = 'faults' in read ? read.faults : [PAIRED];
  for (const { code, message, remedy } of faults) composing.complain(code, place, message, remedy);
  return undefined;
}

const PAIRED = {
  code: 'report-syntax',
  message: 'En tabell jämför inte två referenser.',
  remedy: 'Ange en nivå, ett år och en lokal.',
} as const;

function made(table: ChartTable, rows: readonly { readonly reference: Reference }[], composing: Composing): Made {
  const label = composing.nextTable();
  const block: TableBlock = {
    kind: 'table',
    id: `tabell-${label.toLowerCase()}`,
    label,
    table,
    references: rows.map(({ reference }) => reference),
  };
  return { blocks: [block] };
}

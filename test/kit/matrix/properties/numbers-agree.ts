import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { at, type Cell } from '../cell.ts';
import { isSameNumber, numbersOf } from '../figures.ts';
import { type Element, hasClass, textOf, within } from '../html.ts';
import { readShown, shortestWords, showsValue } from '../shown.ts';
import type { TableFile, TableRow, Written } from '../written.ts';
import type { Property } from './property.ts';
import { reportPdf } from './words-are-for-people.ts';

/** One figure is one number wherever it stands: page, CSV, CSV for Excel, JSON, PDF, text and `evaluate --json`. */
export const numbersAgree: Property = {
  name: 'no number differs between page, CSV, JSON, PDF and evaluate',
  faults: (cell) => [
    ...both(cell, (command, written) => files(cell, command, written)),
    ...both(cell, (command, written) => tablesOfPages(cell, command, written)),
    ...(cell.site === undefined
      ? []
      : [...evaluatedIs(cell, cell.site), ...chartsAre(cell, cell.site), ...overviewsAre(cell, cell.site)]),
    ...explained(cell),
    ...printed(cell),
    ...(cell.reportWritten === undefined
      ? []
      : [...reportIs(cell, cell.reportWritten), ...pdfIs(cell, cell.reportWritten)]),
  ],
};

/** How the files say that a number can't be. */
const NOT_APPLICABLE = 'not-applicable';

/** The columns that a data file has and its page need not: of what the row is, and where the data come from. */
const OF_THE_FILE = ['matt', 'period', 'enhet', 'rapporterat', 'rapporterat_forra', 'mal', 'anmarkning'];

function both(cell: Cell, faults: (command: string, written: Written) => string[]): string[] {
  return [
    ...(cell.site === undefined ? [] : faults('publish', cell.site)),
    ...(cell.reportWritten === undefined ? [] : faults('report', cell.reportWritten)),
  ];
}

// The three files of one table.

function files(cell: Cell, command: string, written: Written): string[] {
  return [...written.tables].flatMap(([path, { json, csv, excel }]) => {
    const place = `${at(cell, command)}: ${path}`;
    if (csv.length !== json.rows.length || excel.length !== json.rows.length)
      return [`${place}: ${json.rows.length} rows in JSON, ${csv.length} in CSV and ${excel.length} in CSV for Excel`];
    return json.rows.flatMap((row, line) =>
      json.columns.flatMap(({ id, name, kind }) => {
        const value = row[id];
        const [plain, swedish] = [csv[line]?.[id], excel[line]?.[name]];
        const differs = [
          `${place}, row ${line + 1}, ${id}: ${JSON.stringify(value)} in JSON, ${plain} in CSV and ${swedish} in CSV for Excel`,
        ];
        if (value === null) {
          const reason = row.saknas[id];
          const isTold = reason !== undefined && (csv[line]?.['saknas'] ?? '').split(', ').includes(`${id}: ${reason}`);
          return isTold && plain === '' && swedish === '' ? [] : differs;
        }
        if (kind === 'text') return unquoted(plain) === String(value) ? [] : differs;
        const isSame =
          typeof value === 'number' &&
          plain !== '' &&
          Number(plain) === value &&
          Number(swedish?.replace(',', '.')) === value;
        return isSame ? [] : differs;
      }),
    );
  });
}

/** Without the apostrophe that keeps a spreadsheet from running a text. */
const unquoted = (text = '') => text.replace(/^'(?=[=+\-@])/, '');

// A page's table and the file that can be downloaded beside it.

function tablesOfPages(cell: Cell, command: string, written: Written): string[] {
  return [...written.pages].flatMap(([path, { root }]) =>
    within(root, 'section')
      .filter((section) => hasClass(section, 'chart') || hasClass(section, 'table'))
      .flatMap((section) => {
        const [table] = within(section, 'table');
        const href = within(section, 'a')
          .map((link) => link.attributes['href'] ?? '')
          .find((each) => each.endsWith('.json'));
        if (table === undefined || href === undefined) return [];
        const file = join(dirname(path), href).replace(/\.json$/, '');
        const json = written.tables.get(file)?.json;
        const place = `${at(cell, command)}: ${path} and ${file}`;
        return json === undefined
          ? [`${place}: there is no such file`]
          : tableIs(table, json, place, command === 'report');
      }),
  );
}

function tableIs(table: Element, json: TableFile, place: string, isReading: boolean): string[] {
  const [head, ...own] = within(table, 'tr').map((row) => row.children.filter((child) => typeof child !== 'string'));
  const rows = withSpanning(own);
  const names = (head ?? []).map(textOf);
  const expected = json.columns.filter(({ id }, index) => index < names.length || !OF_THE_FILE.includes(id));
  const isSame = expected.map(({ name }) => plain(name)).join() === names.map(plain).join();
  const columns = isSame ? expected.map(alone) : partOf(names, json);
  if (columns === undefined)
    return isReading
      ? acrossIs(head ?? [], rows, json, place)
      : [`${place}: the columns are ${names.join()} and not ${json.columns.map(({ name }) => name).join()}`];
  if (rows.length !== json.rows.length)
    return [`${place}: ${rows.length} rows on the page and ${json.rows.length} in the file`];
  return rows.flatMap((row, line) =>
    columns.flatMap(({ of: [told, ...parts] }, index) => {
      const text = textOf(row[index] ?? { tag: 'td', attributes: {}, children: [] });
      const of = json.rows[line];
      if (of === undefined) return [];
      const [own, ...within] = parts.length === 0 ? [text] : inBrackets(text);
      const isSo =
        (cellIs(own ?? '', told.kind, of, told.id) ||
          isToldBefore(text, of.saknas[told.id], (row as Element[]).slice(0, index))) &&
        within.every((part, at) => cellIs(part, parts[at]?.kind ?? '', of, parts[at]?.id ?? ''));
      const there = JSON.stringify([told, ...parts].map(({ id }) => of[id] ?? of.saknas[id]));
      return isSo ? [] : [`${place}, row ${line + 1}, ${told.id}: «${text}» on the page and ${there} in the file`];
    }),
  );
}

/** What stands before the brackets and within: two parts, or one word for why neither is told. */
function inBrackets(text: string): string[] {
  const [, own, within] = /^(.*) \((.+)\)$/.exec(plain(text)) ?? [];
  if (own === undefined || within === undefined) return [text];
  const [first = '', last = first] = within.split(/[/–]/);
  return [own, first, last];
}

/**
 * A column of a page: of one of the file's, or of a share and, in brackets after it, its numerator and denominator, or of a median
 * and its limits.
 */
interface PageColumn {
  readonly of: readonly [TableFile['columns'][number], ...TableFile['columns']];
}
const alone = (column: TableFile['columns'][number]): PageColumn => ({ of: [column] });

/**
 * The columns of a page, in their order, which has a share of others with its parts in one; what it leaves out says one thing of all
 * rows, or something of one row, or is not applicable to any.
 */
function partOf(names: readonly string[], { columns, rows }: TableFile): PageColumn[] | undefined {
  const named = (name: string) => columns.find((column) => plain(column.name) === name);
  const found = names.map(plain).flatMap((name): PageColumn[] => {
    const [share, numerator, denominator] = ['andel', 'täljare', 'nämnare'].map((part) => named(`${name}: ${part}`));
    const own = named(name);
    if (own !== undefined) return [alone(own)];
    if (share && numerator && denominator) return [{ of: [share, numerator, denominator] }];
    const limits = / \(95 % KI(?: ryms i)?\)$/;
    const sure = limits.test(name) ? named(name.replace(limits, '')) : undefined;
    const [lower, upper] = ['lower', 'upper'].map((end) => columns.find(({ id }) => id === `${sure?.id}_${end}`));
    return sure && lower && upper ? [{ of: [sure, lower, upper] }] : [];
  });
  const shown = new Set(found.flatMap(({ of }) => of));
  const isLeftOut = (id: string) => {
    const told = rows.flatMap((row) => row[id] ?? []);
    const isSaidOnce = told.length === 1 || (told.length === rows.length && new Set(told).size === 1);
    return isSaidOnce || rows.every(({ saknas }) => saknas[id] === NOT_APPLICABLE);
  };
  const isInOrder = found.every(({ of: [one] }, at) => {
    const before = found[at - 1]?.of[0];
    return before === undefined || columns.indexOf(before) < columns.indexOf(one);
  });
  const others = columns.filter((one) => !shown.has(one) && !OF_THE_FILE.includes(one.id));
  const isWhole = found.length === names.length && others.every(({ id }) => isLeftOut(id));
  const isOfWords = columns.every(({ kind }) => kind === 'text');
  const isAnythingTold = isOfWords || found.some(({ of: [{ kind }] }) => kind !== 'text');
  return isInOrder && isWhole && isAnythingTold ? found : undefined;
}

/** The rows with what stands beside several of them in each. */
function withSpanning(rows: readonly Element[][]): Element[][] {
  let [spanning, left]: [Element | undefined, number] = [undefined, 0];
  return rows.map((row) => {
    if (left > 0 && spanning !== undefined) {
      left--;
      return [spanning, ...row];
    }
    [spanning] = row;
    left = Number(spanning?.attributes['rowspan'] ?? 1) - 1;
    return row;
  });
}

/** A table that is read across: each number stands in a row of the file that is of what its row and its column are of. */
function acrossIs(head: readonly Element[], rows: readonly Element[][], json: TableFile, place: string): string[] {
  const headings = head.map((cell) => plain(textOf(cell)));
  let group = '';
  return rows.flatMap((row, line) => {
    const label = plain(textOf(row[0] ?? { tag: 'td', attributes: {}, children: [] }));
    if (label.includes(': ')) group = label.split(': ')[0] ?? '';
    return row.slice(1).flatMap((cell, at) => {
      const text = plain(textOf(cell));
      if (text === '' || text === '–') return [];
      const heading = headings[at + 1] ?? '';
      const of = json.rows.filter(
        (one) => isNamed(one, [label, group]) && (wordsOf(one).includes(label) || isUnder(one, json, heading)),
      );
      const told = text.match(/\d[\d ]*(?:,\d+)?(?: %)?/g) ?? [];
      const values = of.flatMap((one) => Object.values(one).filter((value) => typeof value === 'number'));
      const reasons = of.flatMap((one) => Object.values(one.saknas));
      const shown = readShown(text);
      const isFound =
        of.some((one) => Object.values(one.ungefar ?? {}).some((about) => isAbout(text, about))) ||
        ('absent' in shown
          ? reasons.includes(shown.absent)
          : told.length > 0 &&
            told.every((number) => {
              const read = readShown(number.trim());
              // Limits have their sign after the second: `80,2–88,1 %`.
              const ways = 'number' in read ? [read, ...(text.includes('%') ? [{ ...read, isShare: true }] : [])] : [];
              return ways.some((way) => values.some((value) => showsValue(way, value)));
            }));
      return isFound ? [] : [`${place}, row ${line + 1}, ${heading}: «${text}» on the page and not in the file`];
    });
  });
}

/** Whether one of a row's own words is, begins with or is the beginning of one of the names. */
function isNamed(row: TableRow, names: readonly string[]): boolean {
  const own = wordsOf(row);
  return names.some((name) => name !== '' && own.some((one) => one.startsWith(name) || name.startsWith(one)));
}

/** Whether a row, or a column of its file, is of what a heading names: a year, a site, a region, the nation. */
function isUnder(row: TableRow, { columns }: TableFile, heading: string): boolean {
  const name = heading.replace(/ \(.*\)$| år$/, '').toLowerCase();
  return (
    columns.some((one) => plain(one.name) === heading) || wordsOf(row).some((one) => one.toLowerCase().includes(name))
  );
}

function wordsOf(row: TableRow): string[] {
  return Object.values(row)
    .flatMap((value) => (typeof value === 'string' || typeof value === 'number' ? [plain(String(value))] : []))
    .filter((word) => word !== '');
}

/** A dash stands for a reason that a cell before it in the row has told in words. */
function isToldBefore(text: string, reason: string | undefined, before: readonly Element[]): boolean {
  return (
    text === '–' &&
    before.some((cell) => {
      const shown = readShown(textOf(cell));
      return 'absent' in shown && shown.absent === reason;
    })
  );
}

const plain = (text: string) => text.replace(/[\s\u00a0\u00ad]+/g, ' ').trim();

function cellIs(text: string, kind: string, row: TableRow, id: string): boolean {
  const value = row[id];
  if (kind === 'text') return plain(text) === plain(String(row[`${id}_namn`] ?? value));
  const about = row.ungefar?.[id];
  if (about !== undefined) return isAbout(text, about);
  const shown = readShown(text);
  if (value === null) return 'absent' in shown && shown.absent === row.saknas[id];
  return typeof value === 'number' && 'number' in shown && showsValue(shown, value);
}

/** `ungefär 85 %` of 0.85. */
const isAbout = (text: string, about: number) => plain(text).startsWith(`ungefär ${Math.round(100 * about)} %`);

// All published numbers and what evaluate computed.

/** `2025` of `2025`, and of `2017–2025` too. */
const lastYear = (years: unknown) => Number(String(years).slice(-4));

function evaluatedIs(cell: Cell, site: Written): string[] {
  const rows = site.tables.get('data/alla-siffror')?.json.rows ?? [];
  const place = `${at(cell, 'publish')}: data/alla-siffror`;
  const said = new Set<string>();
  const differing = rows.flatMap((row) => {
    const {
      matt,
      ar,
      enhet,
      del = 'alla',
      tal,
      uppdelning,
      kategori,
      manader = '',
      varde,
    } = row as Record<string, unknown>;
    if (del !== 'alla') return [];
    const result = cell.evaluations
      .get(lastYear(ar))
      ?.results.find(({ measure, reporter }) => measure === matt && reporter === enhet);
    const which = `${matt} ${ar} ${enhet} ${tal} ${uppdelning} ${kategori}`;
    if (result === undefined) return [`${place}: ${which} is not in evaluate`];
    said.add(`${matt} ${lastYear(ar)} ${enhet}`);
    const reason = row.saknas['varde'];
    if (result.figure.kind === 'absent' || tal === '')
      return reason === result.figure.reason || (reason === 'withheld' && result.figure.kind !== 'absent')
        ? []
        : [`${place}: ${which} is ${varde ?? reason} and in evaluate ${result.figure.reason ?? result.figure.kind}`];
    const key = `${tal}${uppdelning === '' ? '' : `|${uppdelning}|${kategori}`}`;
    const computed = numbersOf(result).get(key);
    // A number that the level doesn't list is published for nobody; evaluate has it all the same.
    if (manader !== '' || computed === undefined || reason === 'withheld' || reason === 'not-listed') return [];
    const isSame =
      typeof computed === 'number'
        ? typeof varde === 'number' && isSameNumber(String(tal), varde, computed)
        : reason === computed.absent;
    return isSame ? [] : [`${place}: ${which} is ${varde ?? reason} and in evaluate ${JSON.stringify(computed)}`];
  });
  // Figures over several years are one part, published for the last year and never year by year.
  const lacking = [...cell.evaluations].flatMap(([year, { results }]) =>
    results
      .filter(({ part }) => part.from === part.to || year === cell.data.years.at(-1))
      .filter(({ measure, reporter }) => !said.has(`${measure} ${year} ${reporter}`))
      .map(({ measure, reporter }) => `${place}: has nothing of ${measure} ${year} ${reporter}`),
  );
  return [...differing, ...lacking];
}

// The files of charts and all published numbers.

type Published = ReadonlyMap<string, number | string>;

const published = new WeakMap<Written, Published>();

/** Value or reason by measure, year, part, reporter, statistic and category. */
function publishedOf(site: Written): Published {
  const known = published.get(site);
  if (known !== undefined) return known;
  const all = new Map(
    (site.tables.get('data/alla-siffror')?.json.rows ?? []).map((row) => {
      const {
        matt,
        ar,
        enhet,
        del = 'alla',
        tal,
        uppdelning,
        kategori,
        manader = '',
        varde,
      } = row as Record<string, unknown>;
      return [
        [matt, lastYear(ar), del, enhet, tal, uppdelning, kategori, manader].join(' '),
        (varde as number | null) ?? row.saknas['varde'] ?? '',
      ] as const;
    }),
  );
  published.set(site, all);
  return all;
}

/** A share that stands beside the figure, by whom it is among. */
const BESIDE = /^(\w+)_(numerator|denominator|share)$/;
/** Persons that stand beside a figure. */
const PERSONS = new Set(['unique', 'persons']);
const STATISTICS = [
  ...PERSONS,
  'n',
  'mean',
  'sd',
  'p10',
  'p25',
  'median',
  'median_lower',
  'median_upper',
  'p75',
  'p90',
  'numerator',
  'denominator',
  'missing',
  'share',
  'lower',
  'upper',
];

function chartsAre(cell: Cell, site: Written): string[] {
  const all = publishedOf(site);
  const lists = new Set([...all.keys()].map((key) => key.split(' ').slice(0, 6).join(' ')));
  return [...site.tables].flatMap(([path, { json }]) => {
    const [, id = '', what = ''] = /^data\/([a-z]+\d+)-(\d{4}|ar)\b/.exec(path) ?? [];
    const measure = cell.area.measures.find((each) => each.toLowerCase() === id);
    const ids = json.columns.map((column) => column.id);
    if (measure === undefined || ids.includes('stratum') || ids.includes('along') || ids.includes('group')) return [];
    const owner = cell.area.reporters.find((each) => path.endsWith(`-${each}`)) ?? 'riket';
    const beside = ids.filter((each) => BESIDE.test(each));
    const [breakdown = ''] = ids.filter(
      (each) => !['reporter', 'version', 'preliminary', ...OF_THE_FILE, ...STATISTICS, ...beside].includes(each),
    );
    return json.rows.flatMap((row) => {
      const { reporter = owner, period } = row as Record<string, unknown>;
      const year = what === 'ar' && typeof period === 'string' ? period.slice(0, 4) : what;
      const within =
        breakdown === '' ? ' ' : `${breakdown === 'choice' ? 'choices' : breakdown} ${String(row[breakdown])}`;
      return [...STATISTICS, ...beside]
        .filter((each) => ids.includes(each))
        .flatMap((column) => {
          const start = `${measure} ${year} alla ${reporter}`;
          const [, among, statistic = column.replace(/_[a-z]/, (end) => end.slice(1).toUpperCase())] =
            BESIDE.exec(column) ?? [];
          const cells = among === undefined ? within : `beside ${among}`;
          const expected = all.get(`${start} ${statistic} ${cells} `) ?? all.get(`${start}    `);
          const value = row[column] ?? row.saknas[column];
          // What stands beside some figures of a table is not applicable to the others.
          if (expected === undefined && value === 'not-applicable' && (among !== undefined || PERSONS.has(column)))
            return [];
          if (expected === undefined && !cell.area.reporters.includes(String(reporter)) && reporter !== 'riket')
            return [];
          // A list that can't be kept safe is published empty: it stands nowhere with a number.
          const isWithheld = value === 'withheld' && !lists.has(`${start} n ${breakdown}`);
          const isSame =
            isWithheld ||
            value === expected ||
            (typeof value === 'number' && typeof expected === 'number' && isSameNumber(statistic, value, expected));
          return isSame
            ? []
            : [
                `${at(cell, 'publish')}: ${path}: ${reporter} ${year} ${breakdown} ${statistic} is ${String(value)} and in data/alla-siffror ${String(expected)}`,
              ];
        });
    });
  });
}

// Tables with one number per measure and reporter.

/** What the words under a measure's name say that its one number is. */
const LABELS: readonly (readonly [RegExp, string])[] = [
  [/^(?:antal)/, 'n'],
  [/^medel/, 'mean'],
  [/^median/, 'median'],
  [/^andel/, 'share'],
];

/** The last year of what the words say that the number is of. */
const yearSaid = (label: string) => label.match(/\d{4}/g)?.at(-1);

/** Which part of its figures a measure is told by, as the file of definitions says. */
interface HeadlineOfFile {
  readonly kind: string;
  readonly breakdown?: string;
  readonly part: string;
}

function partsOf(site: Written): ReadonlyMap<string, HeadlineOfFile> {
  const { measures } = JSON.parse(readFileSync(join(site.folder, 'data/measures.json'), 'utf8')) as {
    measures: { id: string; headline?: HeadlineOfFile; computation: { figure: { kind: string } } }[];
  };
  return new Map(
    measures.flatMap(({ id, headline, computation: { figure } }) =>
      headline === undefined ? [] : [[id, { ...headline, kind: figure.kind }] as const],
    ),
  );
}

/** The number that stands for a measure, out of all published: its own, its part's, or its part's share of all. */
/** The shares that are told rounded of a measure's year and reporter, as the file of all figures has them. */
function roundedOf(site: Written, start: string): number[] {
  return (site.tables.get('data/alla-siffror')?.json.rows ?? []).flatMap((row) => {
    const { matt, ar, del = 'alla', enhet } = row as Record<string, unknown>;
    const about = row.ungefar?.['varde'];
    return about !== undefined && [matt, lastYear(ar), del, enhet].join(' ') === start ? [about] : [];
  });
}

function headlineOf(
  all: Published,
  start: string,
  statistic: string,
  headline: HeadlineOfFile | undefined,
): number | string | undefined {
  if (headline === undefined) return all.get(`${start} ${statistic}   `);
  const { kind, breakdown, part } = headline;
  if (kind === 'choices') return all.get(`${start} share choices ${part} `);
  if (kind === 'survival') return all.get(`${start} survival groups ${part} 60`) ?? 'not-shown';
  const [some, n] = [all.get(`${start} n ${breakdown} ${part} `), all.get(`${start} n   `)];
  return typeof some === 'number' && typeof n === 'number' ? (n === 0 ? 'not-applicable' : some / n) : some;
}

function overviewsAre(cell: Cell, site: Written): string[] {
  const all = publishedOf(site);
  const parts = partsOf(site);
  return [...site.pages].flatMap(([path, { root }]) =>
    within(root, 'table').flatMap((table) => {
      const [head, ...rows] = within(table, 'tr').map((row) =>
        row.children.filter((child) => typeof child !== 'string'),
      );
      const reporters = (head ?? [])
        .slice(1)
        .map((column) => (textOf(column) === 'Riket' ? 'riket' : reporterOf(column)));
      return rows.flatMap((row) => {
        const [first, ...cells] = row;
        const link = first === undefined ? undefined : within(first, 'a')[0]?.attributes['href'];
        const id = /matt\/([^/]+)\//.exec(link ?? '')?.[1];
        const measure = cell.area.measures.find((each) => each.toLowerCase() === id);
        if (measure === undefined || first === undefined) return [];
        const label =
          within(first, 'span')
            .filter((span) => hasClass(span, 'soft'))
            .map(textOf)[0] ?? '';
        const statistic = LABELS.find(([pattern]) => pattern.test(label))?.[1];
        if (statistic === undefined)
          return [`${at(cell, 'publish')}: ${path}: ${measure}: «${label}» doesn't say what number it is`];
        return cells.flatMap((each, index) => {
          const start = `${measure} ${yearSaid(label)} alla ${reporters[index]}`;
          const expected = all.get(`${start}    `) ?? headlineOf(all, start, statistic, parts.get(measure));
          const shown = readShown(textOf(each));
          const isSame =
            typeof expected === 'number'
              ? 'number' in shown && showsValue(shown, expected)
              : ('absent' in shown && shown.absent === expected) ||
                (expected === 'withheld' && roundedOf(site, start).some((about) => isAbout(textOf(each), about)));
          return isSame
            ? []
            : [
                `${at(cell, 'publish')}: ${path}: ${measure} ${reporters[index]}: «${textOf(each)}» and in data/alla-siffror ${String(expected)}`,
              ];
        });
      });
    }),
  );
}

/** Whose column it is: its heading leads to the reporter's page. */
function reporterOf(column: Element | string): string {
  const href = typeof column === 'string' ? undefined : within(column, 'a')[0]?.attributes['href'];
  return /enhet\/([^/]+)\//.exec(href ?? '')?.[1] ?? '';
}

// What explain and the text of evaluate say.

function explained(cell: Cell): string[] {
  const year = cell.data.years.at(-1) ?? 0;
  return cell.explanations.flatMap(({ words, out, measure, reporter }) => {
    if (!words.includes('--json') || out === '') return [];
    const result = cell.evaluations
      .get(year)
      ?.results.find((each) => each.measure === measure && each.reporter === reporter);
    const figure = JSON.parse(out).figure;
    if (result === undefined) return [`${at(cell, 'explain')}: ${measure}, ${reporter} is not in evaluate`];
    const explained = numbersOf({ ...result, figure });
    const computed = numbersOf(result);
    const place = `${at(cell, `explain --measure ${measure} --unit ${reporter}`)}`;
    if (figure.kind !== result.figure.kind || figure.reason !== result.figure.reason)
      return [
        `${place}: ${figure.kind} ${figure.reason ?? ''} and in evaluate ${result.figure.kind} ${result.figure.reason ?? ''}`,
      ];
    return [...computed].flatMap(([name, value]) => {
      const found = explained.get(name);
      const isSame =
        typeof value === 'number'
          ? typeof found === 'number' && Math.abs(value - found) < 1e-9
          : found === undefined || typeof found !== 'number';
      return isSame || (found === undefined && name === 'unique')
        ? []
        : [`${place}: ${name} is ${JSON.stringify(found)} and in evaluate ${JSON.stringify(value)}`];
    });
  });
}

/** The text says each unit's first number: counts, `n` and `numerator/denominator`. */
function printed(cell: Cell): string[] {
  const year = cell.data.years.at(-1) ?? 0;
  return cell.area.measures.flatMap((measure) => {
    const code = measure === 'O1' ? 'Ö1' : measure;
    const from = cell.text.out.search(new RegExp(`^${code} `, 'm'));
    const section = cell.text.out.slice(from).split('\n\n')[0] ?? '';
    const nation = section.split('\n').find((line) => /^ {2}Riket\b/.test(line)) ?? '';
    const result = cell.evaluations
      .get(year)
      ?.results.find((each) => each.measure === measure && each.reporter === 'riket');
    if (result === undefined || ['survival', 'choices', 'absent'].includes(result.figure.kind)) return [];
    const { n, numerator, denominator } = result.figure as Record<string, unknown>;
    const expected = numerator === undefined ? String(n) : `${String(numerator)}/${String(denominator)}`;
    const words = nation.replace(/(?<=\d)[\s\u00a0](?=\d{3}\b)/g, '').split(/\s+/);
    return words.includes(expected)
      ? []
      : [`${at(cell, 'evaluate')}: ${code}: «${nation.trim()}» and in --json ${expected}`];
  });
}

// The report beside the site, and its PDF beside its pages.

/** What the report shows of a year, where the site shows it too. */
function reportIs(cell: Cell, report: Written): string[] {
  if (cell.site === undefined) return [];
  const all = publishedOf(cell.site);
  return [...report.tables].flatMap(([path, { json }]) => {
    const [, id = '', part = 'alla'] = /data\/([a-z]+\d+)(?:-([a-z]+))?-ar$/.exec(path) ?? [];
    const measure = cell.area.measures.find((each) => each.toLowerCase() === id);
    if (measure === undefined) return [];
    return json.rows.flatMap((row) => {
      const { reporter, period } = row as Record<string, unknown>;
      return ['numerator', 'denominator', 'share', 'missing'].flatMap((statistic) => {
        const expected = all.get(`${measure} ${String(period).slice(0, 4)} ${part} ${reporter} ${statistic}   `);
        const value = row[statistic];
        if (typeof value !== 'number' || typeof expected !== 'number' || isSameNumber(statistic, value, expected))
          return [];
        return [
          `${at(cell, 'report')}: ${path}: ${reporter} ${period} ${statistic} is ${value} and on the site ${expected}`,
        ];
      });
    });
  });
}

/** Every row of every table of the report's pages stands in the PDF. */
function pdfIs(cell: Cell, report: Written): string[] {
  const said = reportPdf(cell).map(letters).join('');
  if (said === '') return [`${at(cell, 'report')}: there is no PDF that says anything`];
  return [...report.pages].flatMap(([path, { root }]) =>
    path.includes('siffrorna-i-texten')
      ? []
      : within(root, 'table').flatMap((table) =>
          within(table, 'tr').flatMap((row) => {
            const texts = row.children.flatMap((child) => (typeof child === 'string' ? [] : [textOf(child)]));
            return said.includes(letters(texts.map(inPrint).join('')))
              ? []
              : [`${at(cell, 'report')}: ${path}: the row «${textOf(row)}» is not in the PDF`];
          }),
        ),
  );
}

/** In print a row says a reason once, in a word or two: the same again, with no other between, is a dash. */
function inPrint(text: string, index: number, row: readonly string[]): string {
  const isAbsent = (each: string) => 'absent' in readShown(each);
  if (isAbsent(text) && row.slice(0, index).findLast(isAbsent) === text) return '–';
  const shown = readShown(text);
  return 'absent' in shown ? shortestWords(shown.absent) : text;
}

/** Only what is read: a line may be broken anywhere, and a word at its hyphen. */
const letters = (text: string) => text.replace(/[\s\u00a0\u00ad\u200b-]/g, '');

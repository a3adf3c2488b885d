import { type Attack, attack } from '../attack/attack.ts';
import { attackEditions, type EditionAttack } from '../attack/editions.ts';
import { figureKey, type Publication, type PublishedArea } from '../attack/published.ts';
import { mergedFigures } from '../attack/table-figures.ts';
import { judgeAsWritten } from '../files/as-written.ts';
import { highsSolver } from '../files/highs.ts';
import { nodeDisk } from '../files/outbox/disk.ts';
import { readMark, type Simulation } from '../files/outbox/mark.ts';
import { readPublished, readReportTables, withTables } from '../files/read-published.ts';
import { type Problem, problem } from '../problems/problem.ts';
import type { Reading } from '../schema.ts';
import { listed } from '../words/lists.ts';
import { Refused } from './refused.ts';
import { reportIdentity } from './report-in.ts';
import { areOthers } from './told-by-editions.ts';

/** What is attacked: a published site or a report that stands alone, and what else is public. */
export interface AttackRequest {
  readonly site: string;
  /** The folder with the mark of the edition, where the site is one of several in it. */
  readonly marked?: string;
  /** What is known of whether the files are as they were written, where the site is one of several under one mark. */
  readonly judged?: readonly Problem[];
  /** A report of the same area; one in the site's own folder is always read. */
  readonly report?: string;
  /** An earlier edition of the site, with the report in it, or of the report. */
  readonly earlier?: string;
  /** The definitions of a report's area: it has none of its own. @throws where they aren't known */
  readonly areaOf: (id: string, folder: string) => Promise<PublishedArea>;
}

export interface SiteAttack extends Attack {
  /** What was attacked, each folder with how many numbers were read from it. */
  readonly read: readonly ReadFolder[];
  /** The area as it is published. */
  readonly area: PublishedArea;
  /** What should be known of the folders that were attacked. */
  readonly problems: readonly Problem[];
  readonly editions?: EditionAttack;
}

export interface ReadFolder {
  readonly folder: string;
  readonly what: 'webbplats' | 'webbplats med årsrapport' | 'årsrapport';
  readonly area?: string;
  readonly asOf?: string;
  readonly numbers: number;
  /** An earlier edition: so many of its numbers the later one has too, shown or hidden. */
  readonly common?: number;
}

/** What stands in a folder, read. */
interface Standing {
  readonly read: ReadFolder;
  readonly publication: Publication;
  /** Undefined where the figures aren't made up, or where nothing says whether they are. */
  readonly simulation: Simulation | undefined;
  readonly isSaid: boolean;
}

/**
 * Attacks what is published by its own data files; gives back the folder that holds no such files where there is one.
 * @throws Refused where they aren't as the program wrote them, or where one folder has nothing to do with another: what is found of something
 * else is no verdict
 */
export async function attackSite({
  site,
  marked = site,
  judged,
  report,
  earlier,
  areaOf,
}: AttackRequest): Promise<SiteAttack | { missing: string }> {
  const folders = [site, report, earlier].filter((folder) => folder !== undefined);
  const problems = judged ?? (await Promise.all(folders.map(judgeAsWritten))).flat();
  const now = await standing(site, { marked, problems, areaOf: (id) => areaOf(id ?? '', site) });
  if (now === undefined) return { missing: site };
  const own = async () => now.publication.area;
  const tables =
    report === undefined ? undefined : await reportAlone(report, { marked: report, problems, areaOf: own });
  // A report beside a report is no site: the one with definitions comes first.
  if (report !== undefined && now.read.what === 'årsrapport') return { missing: site };
  if (report !== undefined && tables === undefined) return { missing: report };
  const before =
    earlier === undefined ? undefined : await standing(earlier, { marked: earlier, problems, areaOf: own });
  if (earlier !== undefined && before === undefined) return { missing: earlier };
  const wrong = [
    ...(tables === undefined ? [] : apart(tables, now, ['area', 'asOf'])),
    ...(before === undefined ? [] : apart(before, now, ['area'])),
  ];
  if (wrong.length > 0) throw new Refused([...problems, ...wrong]);
  if (tables?.read.numbers === 0) throw new Refused([...problems, unused(tables)]);
  const publication = tables === undefined ? now.publication : joined(now.publication, tables.publication);
  const solver = await highsSolver();
  const found = attack(publication, solver);
  if (found.numbers === 0) throw new Refused([problem('site-without-numbers', { folder: site })]);
  const read = [
    ...[now, ...(tables === undefined ? [] : [tables])].map((one) => one.read),
    ...(before === undefined ? [] : [{ ...before.read, common: inCommon(before.publication, publication) }]),
  ];
  const all = { read, area: publication.area, problems, ...found };
  return before === undefined ? all : { ...all, editions: attackEditions(before.publication, publication, solver) };
}

interface Reader {
  readonly marked: string;
  readonly problems: readonly Problem[];
  /** @param id undefined where the report doesn't say of what area it is */
  readonly areaOf: (id: string | undefined) => Promise<PublishedArea>;
}

/** The site in a folder with the report in it, or the report that stands there alone. */
async function standing(folder: string, reader: Reader): Promise<Standing | undefined> {
  const { marked, problems } = reader;
  const own = await readPublished(folder);
  if (own === undefined) return reportAlone(folder, reader);
  const tables = await readReportTables(folder);
  const publication = withTables(readOf(own, problems), readOf(tables ?? { value: [] }, problems));
  const { area, extract } = publication.area;
  return {
    read: {
      ...{ folder, what: tables === undefined ? 'webbplats' : 'webbplats med årsrapport' },
      ...(area === undefined ? {} : { area: area.id }),
      ...(extract === undefined ? {} : { asOf: extract.asOf }),
      numbers: numbersIn(publication),
    },
    publication,
    ...(await madeUp(marked)),
  };
}

async function reportAlone(folder: string, { marked, problems, areaOf }: Reader): Promise<Standing | undefined> {
  const tables = await readReportTables(folder);
  if (tables === undefined) return undefined;
  const identity = await reportIdentity(folder);
  const area = await areaOf(identity?.area);
  const publication = withTables({ area, figures: [] }, readOf(tables, problems));
  const made = await madeUp(marked);
  return {
    read: {
      ...{ folder, what: 'årsrapport' },
      ...(identity === undefined ? {} : { area: identity.area, asOf: identity.asOf }),
      numbers: numbersIn(publication),
    },
    publication,
    ...(made.isSaid || identity === undefined ? made : { simulation: identity.simulation, isSaid: true }),
  };
}

const numbersIn = ({ figures }: Publication) => figures.reduce((sum, { numbers }) => sum + numbers.size, 0);

function inCommon(one: Publication, other: Publication): number {
  const there = new Map(other.figures.map((figure) => [figureKey(figure), figure.numbers]));
  return one.figures.reduce(
    (sum, figure) =>
      sum + [...figure.numbers.keys()].filter((name) => there.get(figureKey(figure))?.has(name) === true).length,
    0,
  );
}

async function madeUp(folder: string): Promise<Pick<Standing, 'simulation' | 'isSaid'>> {
  const mark = await readMark(nodeDisk, folder);
  return mark === undefined || mark === 'unreadable'
    ? { simulation: undefined, isSaid: false }
    : { simulation: mark.simulerad, isSaid: true };
}

/** The figures of both, of the area of the first. */
const joined = ({ area, figures }: Publication, more: Publication): Publication => ({
  area,
  figures: mergedFigures(figures, more.figures),
});

const DIFFERS = {
  area: 'området är',
  asOf: 'uttaget är',
} as const;

/** That what stands in a folder is of something else than what is attacked, in what two of its kind must share. */
function apart(one: Standing, now: Standing, shared: readonly (keyof typeof DIFFERS)[]): readonly Problem[] {
  const differs = shared.flatMap((key) => {
    const [own, asked] = [one.read[key], now.read[key]];
    return own === undefined || asked === undefined || own === asked
      ? []
      : [`${DIFFERS[key]} ${own} och inte ${asked}`];
  });
  const isOther = one.isSaid && now.isSaid && areOthers(one.simulation, now.simulation);
  const others = isOther ? [`uppgifterna är ${nationOf(one)} och inte ${nationOf(now)}`] : [];
  if (differs.length + others.length === 0) return [];
  const [folder, attacked] = [placeOf(one), placeOf(now)];
  // Of one area on two days the one may be what was published before the other.
  const isOfDays = !isOther && one.read.area === now.read.area;
  return [
    problem(isOfDays ? 'attacked-days-apart' : 'attacked-apart', {
      ...{ what: folder, attacked, differs: listed([...differs, ...others]) },
      ...{ folder: one.read.folder, site: now.read.folder },
    }),
  ];
}

const placeOf = ({ read: { what, folder } }: Standing) =>
  `${what === 'årsrapport' ? 'årsrapporten' : 'webbplatsen'} i ${folder}`;

function nationOf({ simulation }: Standing): string {
  if (simulation === undefined) return 'verkliga';
  const { fro, personer } = simulation;
  return fro === undefined || personer === undefined ? 'påhittade' : `påhittade (frö ${fro}, ${personer} personer)`;
}

const unused = ({ read: { folder } }: Standing) => problem('report-without-numbers', { folder });

/** @throws Refused with every problem where one of them is an error, or where there is no value */
function readOf<T>(read: Reading<T>, problems: readonly Problem[]): T {
  const isWrong = problems.some(({ severity }) => severity === 'error');
  if ('value' in read && !isWrong) return read.value;
  throw new Refused([...problems, ...('problems' in read ? read.problems : [])]);
}

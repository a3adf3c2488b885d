import { join } from 'node:path';
import type { Day } from '../../calendar/day.ts';
import type { Area } from '../../definitions/area.ts';
import { type Problem, problem } from '../../problems/problem.ts';
import { listed } from '../../words/lists.ts';
import { readReportContent, reportArea, type WrittenReport } from '../../work/make-report.ts';
import { publishPortal } from '../../work/publish-portal.ts';
import { publishableYears, publishSite } from '../../work/publish-site.ts';
import { type Command, type Given, WrongUse } from '../command.ts';
import { despiteDifferenceOption, isDespiteDifference } from '../despite-difference.ts';
import { EXIT } from '../effects.ts';
import { AREAS_APART, elsewhere, ONE_EDITION } from '../one-edition.ts';
import { areasOption, contentFolder, contentRead, openAreas } from '../open-area.ts';
import { problemList } from '../problem-list.ts';
import { progressBar } from '../progress-bar.ts';
import { asOfOption, readAsOf } from '../read-as-of.ts';
import { isWithoutUnreadable, withoutUnreadableOption } from '../without-unreadable.ts';

/** What isn't in what was written stands last: nobody has to look for it among what was read how. */
const LAST = new Set<Problem['code']>(['publish-withheld', 'publish-left-out']);

/** Tables to a public site: only figures that have passed disclosure control. */
export const publishCommand: Command = {
  name: 'publish',
  summary: 'Gör en webbplats av en mapp med tabeller, med röjandekontroll.',
  positionals: [{ name: 'mapp', help: 'en mapp med tabeller (CSV, Parquet eller en Excelbok)' }],
  options: {
    out: {
      value: 'WEBBPLATS',
      help: 'mappen som webbplatsen skrivs i; en tidigare webbplats där jämförs och ersätts',
      required: true,
      isWritten: 'always',
    },
    years: { value: 'FRÅN-TILL', help: 'mätår, till exempel 2023-2025; annars alla avslutade' },
    ...withoutUnreadableOption,
    ...despiteDifferenceOption,
    notice: { value: 'TEXT', help: 'en rad överst på varje sida, till exempel att uppgifterna är påhittade' },
    ...asOfOption,
    ...areasOption,
    report: { help: 'med årsrapporten för det område som den handlar om, i samma utgåva; för alla avslutade år' },
    'last-report': {
      value: 'MAPP',
      help: 'förra årets rapport som den publicerades, för att räkna upp i --report vad som har ändrats sedan dess',
      needs: 'report',
    },
  },
  example: 'vardmatt publish data/simulerat --out data/webbplats --as-of 2026-03-31',
  run: async (given, effects) => {
    const { areas, content } = await openAreas(given, effects);
    const extract = readAsOf(given, effects);
    const { asOf } = extract;
    const report = await reportAsked(given, areas);
    const asked = areas.map((area) => ({ area, ...readYears(given, publishableYears(area, asOf), asOf) }));
    const { out = '', notice, 'last-report': lastReport } = given.values;
    const [folder = ''] = given.positionals;
    const bar = progressBar(effects);
    const inputs = [...contentRead(given), ...(lastReport === undefined ? [] : [lastReport])];
    const publishing = {
      ...{ folder, out, ...extract, inputs, withoutUnreadable: isWithoutUnreadable(given) },
      despiteDifference: isDespiteDifference(given),
      ...(notice === undefined ? {} : { notice }),
    };
    const parts = asked.map(({ area, years }) => ({
      ...{ area, years },
      ...(report?.numbers.area === area.id ? { report, ...(lastReport === undefined ? {} : { lastReport }) } : {}),
    }));
    const [only, ...others] = parts;
    const problems =
      only === undefined || others.length > 0
        ? await publishPortal(content, parts, publishing, effects.outbox, bar.progress)
        : await publishSite(content, only.area, { ...publishing, ...only }, effects.outbox, bar.progress);
    bar.end();
    const isLast = ({ code }: Problem) => LAST.has(code);
    effects.tell(problemList([...asked.flatMap(({ leftOut }) => leftOut), ...problems.filter((one) => !isLast(one))]));
    effects.tell(`${written(asked)} är skriven i ${out}. Visa den: vardmatt serve ${out}\n`);
    effects.tell(problemList(problems.filter(isLast)));
    effects.tell(comparedWith(out, areas));
    if (areas.length > 1) effects.tell(AREAS_APART);
    if (report === undefined) effects.tell(await apartFrom(given, areas));
    return EXIT.done;
  },
};

/** How the edition is held against what was published elsewhere. */
function comparedWith(out: string, [first, ...others]: readonly Area[]): string {
  const own = first === undefined || others.length === 0 ? '' : first.id;
  return elsewhere(join(out, own), own);
}

/** A word on the annual report of one of the areas, which isn't in the edition. */
async function apartFrom(given: Given, areas: readonly Area[]): Promise<string> {
  const reported = await reportArea(join(contentFolder(given), 'arsrapport'));
  return areas.some(({ id }) => id === reported) ? ONE_EDITION : '';
}

function written(asked: readonly { readonly area: Area; readonly years: readonly number[] }[]): string {
  const [only, ...others] = asked;
  if (only !== undefined && others.length === 0) return `Webbplatsen för ${only.years.join(', ')}`;
  const areas = asked.map(({ area, years }) => `${area.id} (${years.join(', ')})`);
  return `Webbplatsen för ${listed(areas)}`;
}

/**
 * The annual report, where it is asked for.
 * @throws WrongUse when its area isn't among those that are published, or it would lack years
 */
async function reportAsked(given: Given, areas: readonly Area[]): Promise<WrittenReport | undefined> {
  if (!given.switches.has('report')) return undefined;
  if (given.values['years'] !== undefined)
    throw new WrongUse(
      '--report och --years går inte ihop: årsrapporten är av alla avslutade år.',
      'Ta bort --years, eller gör webbplatsen och rapporten var för sig med publish och report.',
    );
  const report = await readReportContent(join(contentFolder(given), 'arsrapport'));
  const { area } = report.numbers;
  if (areas.some(({ id }) => id === area)) return report;
  throw new WrongUse(
    `Årsrapporten handlar om området ${area}, som inte är bland dem som publiceras.`,
    `Skriv --area ${[...areas.map(({ id }) => id), area].join(',')}, eller ta bort --report.`,
  );
}

/**
 * The years to publish: all that have ended, or those of them that were asked for, with a word on what is left out.
 * @throws WrongUse when it isn't a year or a span of years, or none of them can be published
 */
function readYears(
  given: Given,
  possible: readonly number[],
  asOf: Day,
): { readonly years: readonly number[]; readonly leftOut: readonly Problem[] } {
  const text = given.values['years'];
  const [first] = possible;
  if (text === undefined && first !== undefined) return { years: possible, leftOut: [] };
  const [, from, to = from] = /^(\d{4})(?:-(\d{4}))?$/.exec(text ?? '') ?? [];
  if (from !== undefined && Number(from) > Number(to))
    throw new WrongUse(
      `--years ska vara ett år, eller det första och det sista med bindestreck, och ${from} är efter ${to}.`,
      `Menade du --years ${to}-${from}?`,
    );
  if (text !== undefined && from === undefined)
    throw new WrongUse(
      '--years ska vara ett år, eller det första och det sista med bindestreck.',
      `Till exempel --years ${first ?? Number(asOf.slice(0, 4)) - 1}-${possible.at(-1) ?? asOf.slice(0, 4)}.`,
    );
  const asked = Array.from({ length: Number(to) - Number(from) + 1 }, (_, place) => Number(from) + place);
  const years = asked.filter((year) => possible.includes(year));
  if (first === undefined || years.length === 0)
    throw new WrongUse(
      'Det finns inga avslutade mätår att publicera bland de som angavs.',
      `Möjliga år: ${possible.join(', ') || 'inga vid det uttagsdatumet'}.`,
    );
  const before = asked.filter((year) => year < first);
  const after = asked.filter((year) => year >= first && !years.includes(year));
  return {
    years,
    leftOut: [
      ...(before.length === 0 ? [] : [problem('years-before-first', { years: before.join(', '), first })]),
      ...(after.length === 0 ? [] : [problem('years-left-out', { years: after.join(', '), asOf })]),
    ],
  };
}

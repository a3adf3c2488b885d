import type { Day } from '../../calendar/day.ts';
import { type Problem, problem } from '../../problems/problem.ts';
import { publishableYears, publishSite } from '../../work/publish-site.ts';
import { type Command, type Given, WrongUse } from '../command.ts';
import { EXIT } from '../effects.ts';
import { areaOptions, contentRead, openArea } from '../open-area.ts';
import { problemList } from '../problem-list.ts';
import { progressBar } from '../progress-bar.ts';
import { asOfOption, readAsOf } from '../read-as-of.ts';
import { isWithoutUnreadable, withoutUnreadableOption } from '../without-unreadable.ts';

/** Tables to a public site: only figures that have passed disclosure control. */
export const publishCommand: Command = {
  name: 'publish',
  summary: 'Gör en webbplats av en mapp med tabeller, med röjandekontroll.',
  positionals: [{ name: 'mapp', help: 'en mapp med tabeller (CSV, Parquet eller en Excelbok)' }],
  options: {
    out: {
      value: 'WEBBPLATS',
      help: 'mappen som webbplatsen skrivs i; en tidigare webbplats där ersätts',
      required: true,
    },
    years: { value: 'FRÅN-TILL', help: 'mätår, till exempel 2023-2025; annars alla avslutade' },
    ...withoutUnreadableOption,
    notice: { value: 'TEXT', help: 'en rad överst på varje sida, till exempel att uppgifterna är påhittade' },
    ...asOfOption,
    ...areaOptions,
  },
  example: 'vardmatt publish data/simulerat --out data/webbplats --as-of 2026-03-31',
  run: async (given, effects) => {
    const { area, content } = await openArea(given, effects);
    const asOf = readAsOf(given, effects);
    const { years, leftOut } = readYears(given, publishableYears(area, asOf), asOf);
    const { out = '', notice } = given.values;
    const [folder = ''] = given.positionals;
    const bar = progressBar(effects);
    const problems = await publishSite(
      content,
      area,
      {
        folder,
        out,
        years,
        asOf,
        inputs: contentRead(given),
        withoutUnreadable: isWithoutUnreadable(given),
        ...(notice === undefined ? {} : { notice }),
      },
      effects.outbox,
      bar.progress,
    );
    bar.end();
    effects.tell(problemList([...leftOut, ...problems]));
    effects.tell(`Webbplatsen för ${years.join(', ')} är skriven i ${out}. Visa den: vardmatt serve ${out}\n`);
    return EXIT.done;
  },
};

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
  if (text !== undefined && (from === undefined || Number(from) > Number(to)))
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

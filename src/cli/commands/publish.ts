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
    const years = readYears(given, publishableYears(area, asOf));
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
    effects.tell(problemList(problems));
    effects.tell(`Webbplatsen för ${years.join(', ')} är skriven i ${out}. Visa den: vardmatt serve ${out}\n`);
    return EXIT.done;
  },
};

function readYears(given: Given, possible: readonly number[]): readonly number[] {
  const text = given.values['years'];
  const match = /^(\d{4})(?:-(\d{4}))?$/.exec(text ?? '');
  const years =
    text === undefined
      ? possible
      : possible.filter((year) => match !== null && year >= Number(match[1]) && year <= Number(match[2] ?? match[1]));
  if (years.length === 0)
    throw new WrongUse(
      'Det finns inga avslutade mätår att publicera bland de som angavs.',
      `Möjliga år: ${possible.join(', ') || 'inga vid det uttagsdatumet'}.`,
    );
  return years;
}

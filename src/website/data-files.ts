import type { ChartTable } from '../charts/chart.ts';
import type { Measure } from '../definitions/measure.ts';
import { dataAddress, measureAddress, START } from './addresses.ts';
import { CHART_FILES, tableFiles } from './chart-files.ts';
import { dataDictionary } from './data-dictionary.ts';
import { citation } from './publisher-words.ts';
import { resultTable } from './result-table.ts';
import { JSON_TEXT, type SiteFile } from './site-file.ts';
import type { SiteInput } from './site-input.ts';

/** The name of the files that hold every published number. */
const ALL_RESULTS = 'alla-siffror';
/** The name of the files that say what columns and codes mean. */
const DICTIONARY = 'dataordbok';
const DEFINITIONS = dataAddress('measures', 'json');

/** The whole site's numbers in each form, and the public part of the definitions. */
export function dataFiles(input: SiteInput): SiteFile[] {
  const [coded, named] = [resultTable(input), resultTable(input, true)];
  return [
    ...allResults(input, coded, named),
    ...tableFiles(DICTIONARY, dataDictionary(coded, named), input.notice),
    { path: DEFINITIONS, content: `${JSON.stringify(definitions(input), undefined, 2)}\n`, type: JSON_TEXT },
  ];
}

/** Every number in each form: people's has words where programs' have ids. */
function allResults({ notice }: SiteInput, coded: ChartTable, named: ChartTable): SiteFile[] {
  const [ids, words] = [coded, named].map((table) => tableFiles(ALL_RESULTS, table, notice));
  return CHART_FILES.flatMap(({ isForPeople }, at) => (isForPeople ? words : ids)?.[at] ?? []);
}

/** What each of the files is, in the order to show them. */
export function dataFileLabels(): { readonly path: string; readonly label: string }[] {
  return [
    ...CHART_FILES.map(({ address, label }) => ({ path: address(ALL_RESULTS), label: `Alla siffror, ${label}` })),
    ...CHART_FILES.map(({ address, label }) => ({
      path: address(DICTIONARY),
      label: `Dataordbok: vad kolumner och koder betyder, ${label}`,
    })),
    { path: DEFINITIONS, label: 'Måttens definitioner, JSON' },
  ];
}

function definitions(input: SiteInput): object {
  const { area, extract, notice, publisher } = input;
  const { contact, press, licence, edition, address } = publisher;
  const {
    id,
    name,
    owner,
    aboutTexts,
    categories,
    chapters,
    reporters,
    unplaced,
    ties,
    start,
    strata,
    participation,
    scopes,
    permits,
    versions,
    disclosure,
  } = area;
  return {
    area: { id, name, owner, aboutTexts },
    ...(notice === undefined ? {} : { anmarkning: notice }),
    publisher: { name: publisher.name, contact, press, licence, edition, address, citation: citation(input, START) },
    extract,
    categories: categories.map(({ id, name, description }) => ({ id, name, description })),
    chapters,
    reporters,
    unplaced,
    ties,
    start,
    strata,
    participation,
    scopes,
    permits,
    versions,
    disclosure,
    measures: area.measures.map(definition),
  };
}

function definition(measure: Measure): object {
  const { id, code, name, category, type, counts, direction, measuredIn } = measure;
  const { headline, texts, levels, targets, versions, readings } = measure;
  return {
    id,
    code,
    name,
    page: measureAddress(id),
    category,
    type,
    // What the counts are of, and how they are made: with it anybody can try what the published numbers tell together.
    counts: counts ?? 'attributes',
    computation: measure.computation,
    direction: direction ?? 'not-stated',
    measuredIn,
    headline,
    texts: texts.filter((text) => text.public).map(({ label, text }) => ({ label, text })),
    levels,
    targets,
    versions,
    readings: readings.map(({ topic, published, ours, reason, confirmedBy }) => ({
      topic,
      published,
      ours,
      reason,
      status: confirmedBy === undefined ? 'proposal' : 'confirmed',
      confirmedBy,
    })),
  };
}

import { PERSON } from '../../dictionary/person-column.ts';
import { REPORTING_UNIT } from '../../dictionary/reporting-unit.ts';
import { coverageMatching } from '../../files/coverage-matching.ts';
import { wordsFor } from '../../words/counted-words.ts';
import { formatCount } from '../../words/numbers.ts';
import { coverageOfLists } from '../../work/coverage-of-lists.ts';
import { Refused } from '../../work/refused.ts';
import { simulatedNotice } from '../../work/simulated-notice.ts';
import { writeBasis } from '../../work/write-basis.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../effects.ts';
import { areaOptions, contentFolder, openContent } from '../open-area.ts';
import { problemList } from '../problem-list.ts';
import { progressBar } from '../progress-bar.ts';
import { asOfOption, readAsOf } from '../read-as-of.ts';
import { unitIn } from '../read-unit.ts';
import { textTable } from '../text-table.ts';

/** Holds the cancer register's tumours against our own: how many of them we have, and which a unit lacks. */
export const coverageCommand: Command = {
  name: 'coverage',
  summary: 'Håller cancerregistrets tumörer mot registrets: hur många som finns, och vilka en enhet saknar.',
  positionals: [
    { name: 'cancerregistret', help: 'en mapp med cancerregistrets tumörer, som en tabell diagnos i registrets form' },
    { name: 'mapp', help: 'en mapp med registrets tabeller' },
  ],
  options: {
    out: {
      value: 'FIL',
      help: 'skriver underlaget för täckningsgrad som en CSV-fil, utan personer; filen får inte finnas',
      isWritten: 'whenAsked',
    },
    unit: { value: 'ENHET', help: 'visar vilka tumörer som enheten har lämnat till cancerregistret men inte hit' },
    ...asOfOption,
    content: areaOptions.content,
  },
  example: 'vardmatt coverage data/cancerregistret data/simulerat --as-of 2025-03-31',
  run: async (given, effects) => {
    const content = await openContent(given, effects);
    const matching = await coverageMatching(contentFolder(given), content.dictionary);
    if ('problems' in matching) throw new Refused(matching.problems);
    const extract = readAsOf(given, effects);
    const unit = given.values['unit'] === undefined ? undefined : unitIn(given, content.organisation.units);
    const [theirs = '', ours = ''] = given.positionals;
    const bar = progressBar(effects);
    const [their, own] = [
      { folder: theirs, ...extract },
      { folder: ours, ...extract },
    ];
    const found = await coverageOfLists(content, matching.value, their, own, bar.progress);
    bar.end();
    effects.tell(problemList(found.problems.filter(({ severity }) => severity === 'error')));
    const { basis } = matching.value;
    effects.out(found.simulation === undefined ? '' : `OBS! ${simulatedNotice(found.simulation)}\n\n`);
    const columns = [basis.year, ...basis.by, basis.all, basis.matched];
    effects.out(textTable([columns, ...found.rows.map((row) => columns.map((column) => String(row[column])))]));
    effects.out(`\n${besideText(found)}`);
    if (unit !== undefined) {
      const missing = found.missing.filter(({ values }) => values[REPORTING_UNIT] === unit.id);
      effects.out(`\n${unit.name} saknar ${missing.length} ${wordsFor(missing.length, 'tumörer')} här\n`);
      const { date, same } = matching.value;
      effects.out(
        textTable(missing.map(({ values }) => [PERSON, date, ...same].map((column) => String(values[column])))),
      );
    }
    const { out } = given.values;
    if (out !== undefined) {
      await writeBasis(content.dictionary, matching.value, found, effects.outbox, out);
      effects.tell(`Underlaget för täckningsgrad är skrivet: ${out}\n`);
    }
    return EXIT.done;
  },
};

function besideText({
  unmatchable,
  placeless,
  oursAlone,
}: {
  readonly unmatchable: number;
  readonly placeless: number;
  readonly oursAlone: number;
}): string {
  const lines = [
    [oursAlone, 'i registret finns inte i cancerregistret, och räknas inte'],
    [placeless, 'i cancerregistret hör inte till någon sjukvårdsregion, och står inte i underlaget'],
    [unmatchable, 'i cancerregistret saknar dag eller lokal, och går inte att jämföra'],
  ] as const;
  return lines
    .filter(([tumours]) => tumours > 0)
    .map(([tumours, words]) => `${formatCount(tumours)} ${wordsFor(tumours, 'tumörer')} ${words}.\n`)
    .join('');
}

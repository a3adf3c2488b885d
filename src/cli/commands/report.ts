import { join } from 'node:path';
import { addMonths } from '../../calendar/add-months.ts';
import { type Day, FIRST_YEAR, LAST_YEAR } from '../../calendar/day.ts';
import { firstYear } from '../../engine/reporting-period.ts';
import { unknownArea } from '../../report/figures/unknown-names.ts';
import { NUMBERS } from '../../report/reading/read-report.ts';
import {
  APPENDIX_FILE,
  COPY_FILE,
  makeReport,
  PDF_FILE,
  readReportContent,
  TABLES_FILE,
} from '../../work/make-report.ts';
import { Refused } from '../../work/refused.ts';
import { type Command, type Given, WrongUse } from '../command.ts';
import { despiteDifferenceOption, isDespiteDifference } from '../despite-difference.ts';
import { EXIT } from '../effects.ts';
import { elsewhere, ONE_EDITION } from '../one-edition.ts';
import { areaIn, areaOptions, contentFolder, contentRead, idsOf, openContent } from '../open-area.ts';
import { problemList } from '../problem-list.ts';
import { progressBar } from '../progress-bar.ts';
import { wholeNumber } from '../read-arguments.ts';
import { asOfOption, type ExtractDay, readAsOf } from '../read-as-of.ts';
import { readDay } from '../read-day.ts';
import { isWithoutUnreadable, withoutUnreadableOption } from '../without-unreadable.ts';

/** A register's annual report: pages, pictures, data files and one PDF, from the same chapters and the same figures. */
export const reportCommand: Command = {
  name: 'report',
  summary:
    'Gör registrets årsrapport med bilaga, som webbsidor, PDF, en Excelbok med alla tabeller och en kopia att kommentera.',
  positionals: [{ name: 'mapp', help: 'en mapp med registrets tabeller (CSV, Parquet eller en Excelbok)' }],
  options: {
    year: { value: 'ÅR', help: 'rapportens år: det senaste diagnosåret', required: true },
    out: {
      value: 'RAPPORT',
      help: 'mappen som rapporten skrivs i; en tidigare rapport där jämförs och ersätts',
      required: true,
      isWritten: 'always',
    },
    previous: { value: 'MAPP', help: 'ett tidigare uttag av samma register, för att visa eftersläpningen' },
    'previous-as-of': {
      value: 'ÅÅÅÅ-MM-DD',
      help: 'det tidigare uttagets datum; ett år före --as-of om inget anges',
      needs: 'previous',
    },
    'last-report': {
      value: 'MAPP',
      help: 'förra årets rapport som den publicerades, för att räkna upp vad som har ändrats sedan dess',
    },
    'life-table': {
      value: 'FIL',
      help: 'befolkningens livslängdstabell som CSV (kon, alder, ar, dodssannolikhet), för relativ överlevnad',
    },
    ...withoutUnreadableOption,
    ...despiteDifferenceOption,
    notice: { value: 'TEXT', help: 'en rad överst på varje sida, till exempel att uppgifterna är påhittade' },
    ...asOfOption,
    content: areaOptions.content,
  },
  example: 'vardmatt report data/simulerat --year 2024 --as-of 2025-03-31 --out data/arsrapport',
  run: async (given, effects) => {
    const content = await openContent(given, effects);
    const report = await readReportContent(join(contentFolder(given), 'arsrapport'));
    const { numbers } = report;
    const noArea = unknownArea(numbers, idsOf(content), NUMBERS);
    if (noArea.length > 0) throw new Refused(noArea);
    const area = areaIn(content, numbers.area, { by: `område: i arsrapport/${NUMBERS}` });
    const extract = readAsOf(given, effects);
    const { asOf } = extract;
    const year = wholeNumber(given, 'year', {
      from: firstYear(area) ?? FIRST_YEAR,
      to: Math.min(LAST_YEAR, Number(asOf.slice(0, 4))),
    });
    const { out = '', notice, previous, 'life-table': lifeTable, 'last-report': earlierReport } = given.values;
    const [folder = ''] = given.positionals;
    const bar = progressBar(effects);
    const problems = await makeReport(
      content,
      area,
      {
        folder,
        year,
        ...extract,
        report,
        out,
        inputs: contentRead(given),
        withoutUnreadable: isWithoutUnreadable(given),
        despiteDifference: isDespiteDifference(given),
        ...(notice === undefined ? {} : { notice }),
        ...(lifeTable === undefined ? {} : { lifeTable }),
        ...(earlierReport === undefined ? {} : { earlierReport }),
        ...(previous === undefined ? {} : { previous: { folder: previous, ...readPreviousAsOf(given, asOf) } }),
      },
      effects.outbox,
      bar.progress,
    );
    bar.end();
    effects.tell(problemList(problems));
    effects.tell(
      `Årsrapporten för ${year} är skriven: ${join(out, 'arsrapport', 'index.html')}, ${PDF_FILE}, ${APPENDIX_FILE}, ${TABLES_FILE} och ${COPY_FILE}\n${elsewhere(out)}`,
    );
    effects.tell(ONE_EDITION);
    return EXIT.done;
  },
};

/** Of which day the earlier extract is. @throws WrongUse when it is not a day, or not an earlier one */
function readPreviousAsOf(given: Given, asOf: Day): ExtractDay {
  const text = given.values['previous-as-of'];
  if (text === undefined) return { asOf: addMonths(asOf, -12) ?? asOf, undated: 'previous-as-of' };
  const previous = readDay('previous-as-of', text);
  if (previous < asOf) return { asOf: previous };
  throw new WrongUse(
    `--previous-as-of ${previous} är inte före --as-of, som är ${asOf}.`,
    'Skriv dagen då det tidigare uttaget gjordes, eller byt plats på de båda uttagen.',
  );
}

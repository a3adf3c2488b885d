import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { day } from '../../../src/calendar/day.ts';
import type { Area } from '../../../src/definitions/area.ts';
import { isOpen } from '../../../src/engine/registration-lag.ts';
import { areaPeriod } from '../../../src/engine/reporting-period.ts';
import { composeReport } from '../../../src/report/composing/compose-report.ts';
import type { ReportDocument } from '../../../src/report/composing/document.ts';
import type { FigureSource } from '../../../src/report/figures/figure-source.ts';
import { figuresFromResults } from '../../../src/report/figures/figures-from-results.ts';
import { readReportContent } from '../../../src/work/make-report.ts';
import { registerResults } from '../../../src/work/register-results.ts';
import { ownContent } from '../content.ts';
import { PUBLISHER } from '../website/publisher.ts';
import { simulated, testFolder } from '../work/simulated-folder.ts';

export interface SimulatedReport {
  readonly area: Area;
  readonly source: FigureSource;
  readonly document: ReportDocument;
}

const CHAPTERS = fileURLToPath(new URL('../../../content/arsrapport', import.meta.url));

/** The register's own report of a made-up nation, through all but the printing: tables, figures, disclosure, chapters. */
export async function simulatedReport(persons: number, asked: string): Promise<SimulatedReport> {
  await using folder = await testFolder();
  const asOf = day(asked);
  const year = Number(asked.slice(0, 4)) - 1;
  const [data, content, { content: chapters, numbers }] = [
    folder.at('uttag'),
    await ownContent(),
    await readReportContent(CHAPTERS),
  ];
  await simulated(data, persons, asked);
  const area = [...content.areas.values()].find(({ participation }) => participation !== undefined) ?? assert.fail();
  const years = Array.from({ length: year - 2016 }, (_, at) => 2017 + at).map((one) => {
    const period = areaPeriod(area, one) ?? assert.fail();
    return { year: one, period, ...(isOpen(area, period, asOf) && { preliminary: true as const }) };
  });
  const { results } = await registerResults(
    content,
    area,
    numbers,
    { folder: data, asOf, years: years.map((one) => one.year), withoutUnreadable: false },
    () => undefined,
  );
  const source = figuresFromResults({
    ...{ area, dictionary: content.dictionary, numbers, year, years, results, previous: [] },
    extract: { asOf, id: 'prov', programVersion: '0.0.0' },
  });
  const made = composeReport(chapters, source, { publisher: PUBLISHER });
  if ('problems' in made)
    assert.fail(made.problems.map(({ file, row, message }) => `${file}:${row} ${message}`).join('\n'));
  return { area, source, document: made.document };
}

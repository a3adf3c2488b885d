import { capital } from '../../words/letters.ts';
import type { FigureSource } from '../figures/figure-source.ts';
import { levelName } from '../figures/labels.ts';
import type { SummaryContent } from '../reading/read-summary.ts';
import type { Candidate, SummaryStatistic, YearPair } from './candidates.ts';

/** A rule's sentence about a number, or two that are compared, with its marks filled in. */
export function filled(
  text: string,
  { of, subject, base }: Candidate,
  content: SummaryContent,
  source: FigureSource,
): string {
  const { reference } = subject;
  const years = ({ from, to }: typeof reference.years) => (from === to ? String(from) : `${from}–${to}`);
  return placed(text, of, content)
    .replaceAll('<nivå>', levelName(reference.level, source))
    .replaceAll('<mot>', levelName((base?.reference ?? reference).level, source))
    .replaceAll('<från>', years((base?.reference ?? reference).years))
    .replaceAll('<år>', years(reference.years));
}

/** A rule's sentence about a statistic in two years, whosever it is. */
export function betweenYears(
  text: string,
  of: SummaryStatistic,
  { from, to }: YearPair,
  content: SummaryContent,
): string {
  return placed(text, of, content).replaceAll('<från>', String(from)).replaceAll('<år>', String(to));
}

function placed(text: string, { written, words, site }: SummaryStatistic, { sites }: SummaryContent): string {
  const where = sites[site] ?? '';
  const said = text
    .replaceAll('<Som>', capital(words))
    .replaceAll('<som>', words)
    .replaceAll('<svar>', written)
    .replaceAll('<lokal-id>', site);
  return where === '' ? said.replaceAll(' <lokal>', '') : said.replaceAll('<lokal>', where);
}

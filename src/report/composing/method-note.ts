import { isMissing } from '../figures/figure-source.ts';
import { lookUp } from '../figures/look-up.ts';
import { findNamed, unknownName } from '../figures/named.ts';
import { readTerms } from '../figures/terms.ts';
import type { Directive } from '../reading/markdown.ts';
import { composeText } from './compose-sentences.ts';
import type { Composing, SentenceSetting } from './composing.ts';
import type { Made } from './made.ts';

/** `:::metod indikator: svar`: how a figure is made, in a report that shows a number of it: of what isn't there no method is told. */
export function methodNote({ terms, body, line }: Directive, setting: SentenceSetting, composing: Composing): Made {
  const { source } = composing;
  const { head, detail } = readTerms(terms);
  const indicator = findNamed(head, source.indicators);
  const statistics =
    detail === undefined ? indicator?.statistics : [findNamed(detail, indicator?.statistics ?? [])].filter(isThere);
  if (indicator === undefined || statistics === undefined || statistics.length === 0) {
    const among = indicator === undefined ? source.indicators : indicator.statistics;
    const { code, message, remedy } = unknownName(
      indicator === undefined ? head : (detail ?? ''),
      indicator === undefined ? 'någon av registrets indikatorer' : `något av svaren under ${indicator.name}`,
      among.map(({ name }) => name),
    );
    composing.complain(code, { file: setting.file, line }, message, remedy);
    return { blocks: [] };
  }
  // The sentences are judged whether or not they are told.
  const goBack = composing.mark();
  const sentences = composeText(body, line + 1, setting, composing);
  const together = { from: source.years[0]?.year ?? source.year, to: source.year };
  const spans = [together, ...source.years.map(({ year }) => ({ from: year, to: year }))];
  const isShown = indicator.sites.some((site) =>
    source.levels.some(({ id: level }) =>
      spans.some((years) =>
        statistics.some(
          ({ id: statistic }) => !isMissing(lookUp({ indicator: indicator.id, statistic, level, site, years }, source)),
        ),
      ),
    ),
  );
  if (isShown && sentences.length > 0) return { blocks: [{ kind: 'paragraph', sentences }] };
  goBack();
  return { blocks: [] };
}

const isThere = <T>(one: T | undefined): one is T => one !== undefined;

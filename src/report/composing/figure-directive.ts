import { listed } from '../../words/lists.ts';
import { absenceOf } from '../figures/absence-words.ts';
import {
  type FigureRequest,
  type FigureSource,
  isMissing,
  isNotPictured,
  NATION_LEVEL,
} from '../figures/figure-source.ts';
import { findNamed, unknownName } from '../figures/named.ts';
import { readTerms, type TermFault } from '../figures/terms.ts';
import type { Directive } from '../reading/markdown.ts';
import { composeText } from './compose-sentences.ts';
import type { Composing, SentenceSetting } from './composing.ts';
import type { Made } from './made.ts';

/** What asks for the years one beside another. */
const YEAR_BY_YEAR = 'år för år';

/** `:::figur indikator: svar; lokal`, or `…; år för år`, and below it a caption: a picture with its table. */
export function figureDirective(directive: Directive, setting: SentenceSetting, composing: Composing): Made {
  const { terms, body, line } = directive;
  const place = { file: setting.file, line };
  const read = readRequest(terms, composing.source);
  if ('faults' in read) {
    for (const { code, message, remedy } of read.faults) composing.complain(code, place, message, remedy);
    return { blocks: [] };
  }
  const figure = composing.source.figure(read.request);
  if (isNotPictured(figure)) {
    composing.complain(
      'report-syntax',
      place,
      `«${read.about}»: någon sådan figur finns inte.`,
      `Ta bort «${YEAR_BY_YEAR}»: då visas åren tillsammans. År för år kan de här visas: ${listed(figure.yearByYear)}.`,
    );
    return { blocks: [] };
  }
  if (isMissing(figure)) {
    const why = absenceOf(figure.absent, { level: NATION_LEVEL });
    composing.warn(
      place,
      `En figur saknas: ${read.about} – ${why}.`,
      'En upplysning om vad som saknas står i stället.',
    );
    const text = `Figuren «${read.about}» ${why}.`;
    return {
      blocks: [
        {
          kind: 'note',
          sentences: [{ instead: { reason: why, absent: figure.absent }, runs: [{ kind: 'text', text }] }],
        },
      ],
    };
  }
  if (!composing.isNew(figure.id)) {
    composing.complain(
      'report-syntax',
      place,
      `Figuren «${figure.title}» finns redan.`,
      'Låt varje figur stå en gång.',
    );
    return { blocks: [] };
  }
  const number = composing.nextFigure(figure);
  const caption = composeText(body, line + 1, { ...setting, headings: [...setting.headings, figure.title] }, composing);
  return { blocks: [{ kind: 'figure', number, figure, caption }] };
}

function readRequest(
  terms: string,
  source: FigureSource,
): { readonly request: FigureRequest; readonly about: string } | { readonly faults: readonly TermFault[] } {
  const { head, detail, parts } = readTerms(terms);
  const indicator = findNamed(head, source.indicators);
  if (indicator === undefined)
    return {
      faults: [
        unknownName(
          head,
          'någon av registrets indikatorer',
          source.indicators.map(({ name }) => name),
        ),
      ],
    };
  const statistic = detail === undefined ? undefined : findNamed(detail, indicator.statistics);
  if (detail !== undefined && statistic === undefined)
    return {
      faults: [
        unknownName(
          detail,
          `något som «${indicator.name}» redovisar`,
          indicator.statistics.map(({ name }) => name),
        ),
      ],
    };
  const sites = source.sites.filter(({ id }) => indicator.sites.includes(id));
  const asked = parts.filter((part) => part !== YEAR_BY_YEAR);
  const [place = indicator.sites.length === 1 ? indicator.sites[0] : undefined, ...more] = asked;
  const site = place === undefined ? undefined : findNamed(place, sites);
  const names = sites.map(({ name }) => name);
  if (place === undefined || more.length > 0)
    return {
      faults: [
        {
          code: 'report-syntax',
          message: `Figuren av «${indicator.name}» ${place === undefined ? 'saknar lokal' : 'har mer än en lokal'}.`,
          remedy: `Ange en, efter ett semikolon: ${listed(names, 'or')}.`,
        },
      ],
    };
  if (site === undefined)
    return { faults: [unknownName(place, `en lokal som «${indicator.name}» redovisas för`, names)] };
  const yearByYear = parts.length > asked.length;
  const named = [indicator.name, statistic?.name, site.name, yearByYear ? YEAR_BY_YEAR : undefined];
  const request = {
    ...{ indicator: indicator.id, site: site.id },
    ...(statistic && { statistic: statistic.id }),
    ...(yearByYear && { yearByYear: true as const }),
  };
  return { request, about: named.filter((part) => part !== undefined).join(', ') };
}

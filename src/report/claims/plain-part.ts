import { longDate } from '../../words/dates.ts';
import { FIXED_SPACE } from '../../words/fixed-space.ts';
import type { Composing } from '../composing/composing.ts';
import type { IndicatorStatistic } from '../figures/figure-source.ts';
import { findNamed, unknownName } from '../figures/named.ts';
import { percent } from '../figures/percent.ts';
import { roundedApart } from '../figures/rounded-apart.ts';
import { readTerms, type TermFault, type Terms } from '../figures/terms.ts';
import { readYears, YEAR_WORDS, yearOutside, yearText } from '../figures/year-span.ts';
import { boundKind } from '../kinds/bounds.ts';
import type { InlineBinding } from '../reading/markdown.ts';
import { firstOf } from './resolve-aim.ts';
import type { SentencePart } from './sentence-part.ts';

type Read = { readonly part: SentencePart } | { readonly faults: readonly TermFault[] };
type Reader = (terms: Terms, inline: InlineBinding, composing: Composing) => Read;

/** Bindings to something else than a figure, by their first word. */
const READERS: Readonly<Record<string, Reader>> = { år: year, uttag: extract, mål: target, mått: name, fakta: fact };

/** Whether a binding's first word asks for something else than a figure. */
export const isPlainHead = (head: string) => Object.hasOwn(READERS, head);

/** Reads `{{år; …}}`, `{{uttag}}`, `{{mål; …}}`, `{{mått; …}}` or `{{fakta; …}}`. */
export function plainPart(terms: Terms, inline: InlineBinding, composing: Composing): Read {
  const reader = READERS[terms.head];
  const { line, style } = inline;
  if (reader === undefined) throw new RangeError(`nothing reads ${terms.head}`);
  const read = reader(terms, inline, composing);
  return 'part' in read ? { part: { ...read.part, line, ...(style && { style }) } } : read;
}

function year(terms: Terms, { line }: InlineBinding, { source }: Composing): Read {
  const [text = ''] = terms.parts;
  const years = readYears(text, source);
  if (years === undefined || terms.parts.length !== 1)
    return {
      faults: [
        yearOutside(text, source) ??
          unknownName(text, 'ett av registrets år', [...YEAR_WORDS, ...source.years.map((each) => String(each.year))]),
      ],
    };
  return { part: { kind: 'plain', line, claim: 'year', text: yearText(years, source), about: 'Diagnosår', years } };
}

function extract({ parts }: Terms, { line }: InlineBinding, { source }: Composing): Read {
  const [which] = parts;
  if (which !== undefined && which !== 'föregående')
    return { faults: [unknownName(which, 'ett uttag', ['föregående'])] };
  const { asOf, previousAsOf } = source.extract;
  const about = which === undefined ? 'Uttagsdatum' : 'Föregående uttagsdatum';
  const date = which === undefined ? asOf : previousAsOf;
  if (date === undefined) return { part: { kind: 'absent', line, about, reason: 'no-previous-extract' } };
  return { part: { kind: 'plain', line, claim: 'extract', text: longDate(date), about } };
}

function target(terms: Terms, { line }: InlineBinding, composing: Composing): Read {
  const found = statisticAt(terms, composing);
  if ('faults' in found) return found;
  const { statistic, about } = found;
  const { target } = statistic;
  if (target !== undefined)
    return {
      part: { kind: 'plain', line, claim: 'target', text: targetText(statistic, target), about: `Mål: ${about}` },
    };
  return {
    faults: [{ code: 'report-syntax', message: `«${about}» har inget mål.`, remedy: 'Ta bort referensen till målet.' }],
  };
}

/** `mer än 80 %`, `högst 28 dagar`. */
function targetText(
  { kind }: IndicatorStatistic,
  { high, exclusive, lowerIsBetter }: NonNullable<IndicatorStatistic['target']>,
): string {
  const { isShare, unit } = boundKind(kind);
  const number = isShare ? percent(high, []) : `${roundedApart(high, [high])}${FIXED_SPACE}${unit}`.trim();
  if (isShare && high === 1 && !exclusive) return number;
  return `${(lowerIsBetter ? ['högst', 'mindre än'] : ['minst', 'mer än'])[exclusive === true ? 1 : 0]} ${number}`;
}

function name(terms: Terms, { line }: InlineBinding, composing: Composing): Read {
  const found = statisticAt(terms, composing);
  if ('faults' in found) return found;
  return { part: { kind: 'plain', line, claim: 'name', text: found.name, about: `Namn: ${found.about}` } };
}

function statisticAt(
  { parts }: Terms,
  { source }: Composing,
):
  | { readonly statistic: IndicatorStatistic; readonly name: string; readonly about: string }
  | { readonly faults: readonly TermFault[] } {
  const { head, detail } = readTerms(parts[0] ?? '');
  const indicator = findNamed(head, source.indicators);
  if (indicator === undefined)
    return {
      faults: [
        unknownName(
          head,
          'någon av registrets indikatorer',
          source.indicators.map((each) => each.name),
        ),
      ],
    };
  if (detail === undefined) return { statistic: firstOf(indicator), name: indicator.name, about: indicator.name };
  const statistic = findNamed(detail, indicator.statistics);
  if (statistic === undefined)
    return {
      faults: [
        unknownName(
          detail,
          `något som «${indicator.name}» redovisar`,
          indicator.statistics.map((each) => each.name),
        ),
      ],
    };
  return { statistic, name: statistic.name, about: `${indicator.name}, ${statistic.name}` };
}

function fact({ parts }: Terms, { line }: InlineBinding, composing: Composing): Read {
  const [wanted = ''] = parts;
  const found = findNamed(
    wanted,
    composing.facts.map((each) => ({ ...each, id: each.name })),
  );
  if (found === undefined)
    return {
      faults: [
        unknownName(
          wanted,
          'något av namnen i fakta.yaml',
          composing.facts.map((each) => each.name),
        ),
      ],
    };
  return { part: { kind: 'plain', line, claim: 'fact', text: found.value, about: `${found.name} (${found.source})` } };
}

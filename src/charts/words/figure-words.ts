import { casesOf } from '../../definitions/general-words.ts';
import type { Measure } from '../../definitions/measure.ts';
import type { PublicBeside, PublicFigure, Shown } from '../../disclosure/public-result.ts';
import { absenceClause, absentText } from '../../words/absence.ts';
import { filled } from '../../words/filled.ts';
import { capital, midSentence } from '../../words/letters.ts';
import { aboutShare, formatCount, formatShare } from '../../words/numbers.ts';
import { besideCount, besideShares } from '../beside.ts';
import { valueIn } from '../value-in.ts';
import { countedCases } from './counted-cases.ts';

/** What a sentence of a figure says besides: the measure, whose it is and when. */
export interface Said {
  readonly measure: Measure;
  /** `vid Akademiska sjukhuset`. */
  readonly where: string;
  /** `april–december 2023`. */
  readonly period: string;
  /** Whether the figure may still change. */
  readonly isOpen: boolean;
}

/** That there is no number, and why: `Siffran för täckningsgrad i riket under 2025 har inte rapporterats.` */
export function absentSentence({ measure, where, period }: Omit<Said, 'isOpen'>, value: Shown): string {
  const why = typeof value === 'number' ? 'visas inte' : absenceClause(value.absent);
  return `Siffran för ${midSentence(measure.name)} ${where} under ${period} ${why}.`;
}

/** ` Det är 298 olika personer.`: how many persons stand behind the cases, where the figure says it. */
export function personsSentence(figure: PublicFigure): string {
  const persons = besideCount(figure);
  if (persons === undefined) return '';
  const { value } = persons;
  return typeof value === 'number'
    ? value === 1
      ? ' Det är en person.'
      : ` Det är ${formatCount(value)} olika personer.`
    : ` Antalet olika personer ${absenceClause(value.absent)}.`;
}

/** `(298 olika personer)`: the same beside a number that stands in a sentence of its own; not of persons where nobody is counted twice. */
export function personsInBrackets(figure: PublicFigure): string | undefined {
  const persons = besideCount(figure);
  if (persons === undefined) return undefined;
  const { id, value } = persons;
  if (id === 'unique' && value === valueIn(figure, 'n')) return undefined;
  if (typeof value !== 'number') return `(antalet olika personer ${absenceClause(value.absent)})`;
  return value === 1 ? '(en person)' : `(${formatCount(value)} olika personer)`;
}

/** ` Uppgift saknas för 12 tumörer.`: of how many it is unknown, where it is of any. */
export function missingSentence(measure: Measure, missing: Shown | undefined): string {
  if (missing === undefined || missing === 0) return '';
  const cases = casesOf(measure);
  return typeof missing === 'number'
    ? ` ${missingClause(measure, missing) ?? `Uppgift saknas för ${countedCases(missing, cases)}`}.`
    : ` Antalet ${cases} som uppgift saknas för ${absenceClause(missing.absent)}.`;
}

/** What the measure says of those whom it is unknown of, without full stop: `56 tumörer utan registrerad behandling räknas inte`. */
export function missingClause(measure: Measure, missing: number): string | undefined {
  const written = measure.sentences?.missing;
  return written && filled(written, { antal: countedCases(missing, casesOf(measure)) });
}

/** ` Bland behandlade patienter: 30 av 60 (50,0 %).`: the same share among others. */
export function besideSentences(measure: Measure, figure: PublicFigure): string {
  return besideShares(measure, figure)
    .map(({ name, share }) => ` ${capital(name)}: ${shareOf(share)}.`)
    .join('');
}

function shareOf(share: PublicBeside): string {
  const told = countedOf(share);
  if (typeof share.share === 'number')
    return told === undefined ? formatShare(share.share) : `${told} (${formatShare(share.share)})`;
  return told ?? absentText(share.share);
}

/** `37 av 120`, or of a share that is told rounded `ungefär 30 % av 120`; undefined where neither is told. */
export function countedOf({ numerator, denominator, share }: PublicBeside): string | undefined {
  if (typeof denominator !== 'number') return undefined;
  if (typeof share === 'number' && typeof numerator === 'number')
    return `${formatCount(numerator)} av ${formatCount(denominator)}`;
  const { about } = typeof share === 'number' ? {} : share;
  return about === undefined ? undefined : `${aboutShare(about)} av ${formatCount(denominator)}`;
}

/** ` Siffrorna är preliminära.`: said last of figures that may still change. */
export function openSentence(isOpen: boolean): string {
  return isOpen ? ' Siffrorna är preliminära.' : '';
}

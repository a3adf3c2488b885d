import { day } from '../../../src/calendar/day.ts';
import { calendarYear } from '../../../src/calendar/period.ts';
import { type Composed, composeReport } from '../../../src/report/composing/compose-report.ts';
import type { Block, ReportDocument, Sentence } from '../../../src/report/composing/document.ts';
import {
  type Bound,
  type FigureSource,
  type Indicator,
  isMissing,
  type Missing,
  type Reference,
  type ShareBound,
} from '../../../src/report/figures/figure-source.ts';
import { runsInLine } from '../../../src/report/kinds/runs-in-line.ts';
import { readReport } from '../../../src/report/reading/read-report.ts';
import { DIFFERENCES } from '../definitions/differences.ts';
import { PUBLISHER } from '../website/publisher.ts';
import { type Described, memorySource } from './memory-source.ts';

/** Words enough to try each kind of condition. */
export const SMALL_WORDS = `
regler:
  konfidensnivå: 95
  tydlig: { dagar: 3, månader: 3, år: 1, antal_i_procent: 10 }
  signifikansnivåns_delning: { kapitlen: 80, sammanfattningen: 20, källa: påhittad }
  likvärdig: { procentenheter: 2, dagar: 1, månader: 1, år: 0.5, antal_i_procent: 2, källa: påhittad }
ord:
  - { uttryck: [merparten], andel: { över: 50 } }
  - { uttryck: [knappt hälften], andel: { från: 45, under: 50 } }
  - { uttryck: [stigit, högre, fler, längre], skillnad: { åt: upp, storlek: tydlig, säker: ja }, utan_träff: ingen säkerställd ökning finns, utan_träff_totalräknat: ingen region har stigit så mycket }
  - { uttryck: [sjunkit, lägre, färre, har sjunkit], skillnad: { åt: ned, storlek: tydlig, säker: ja } }
  - { uttryck: [varit oförändrad], skillnad: { storlek: ingen } }
  - { uttryck: [inte säkert förändrats], skillnad: { säker: nej } }
  - { uttryck: [når målet], mål: nås, utan_träff: ingen sjukvårdsregion med siffror når målet, utan_träff_ensam: '<region>, den enda sjukvårdsregionen med siffror, når inte målet' }
  - { uttryck: [når inte målet], mål: nås inte }
  - { uttryck: [högst], rang: { plats: först, bland: regioner } }
  - { uttryck: [vanligast], rang: { plats: först, bland: svar } }
  - { uttryck: [skiljer sig säkert], p: { under: 0.05 } }
  - { uttryck: [visar inget säkert], p: { från: 0.05 } }
vaktord: [{ råd: Skriv om., ord: [nästan, tydlig*], stammar: { ar: [back] } }, { råd: Låt en expert säga det., får_experter: ja, ord: [strålande] }]
böjningar: { ar: [a, ade] }
mängdord: [varje]
räknade: [region, patient]
måttord: [procent, patient*]
talord: [två, tre, femtio*]
nekande: [inte, ingen]
före_tal: [över, mer än]
tillåtna_namn: [Ki-67, G1]
ämnen:
  riket: [riket]
  lokaler: { ileum: [ileum*, tunntarm*], pankreas: [pankreas*] }
  indikatorer: { täckning: [täckning*], väntan: [vänta*], antal: ['*'], prov: ['*'] }
  svar: { prov: { blod: ['*'], urin: ['*'], p: ['*'] } }
`;

/** Three regions, three years of which the first is a part, and an indicator of each kind. */
export const smallRegister: Described = {
  year: 2023,
  years: [
    { year: 2021, period: { from: day('2021-05-01'), to: day('2021-12-31') } },
    { year: 2022, period: calendarYear(2022) },
    { year: 2023, period: calendarYear(2023) },
  ],
  extract: { asOf: day('2024-03-31'), previousAsOf: '2023-03-31', id: 'abc', programVersion: '0.0.0' },
  differences: DIFFERENCES,
  levels: [
    { id: 'riket', name: 'riket' },
    { id: 'norra', name: 'Norra Hittepå' },
    { id: 'sodra', name: 'Södra Hittepå' },
    { id: 'tysta', name: 'Tysta Hittepå' },
  ],
  sites: [
    { id: 'alla', name: 'alla lokaler' },
    { id: 'ileum', name: 'ileum' },
    { id: 'pankreas', name: 'pankreas' },
  ],
  indicators: [
    {
      id: 'tackning',
      name: 'Täckning',
      version: '1.0',
      sites: ['alla', 'ileum', 'pankreas'],
      statistics: [{ id: 'andel', name: 'täckningsgrad', kind: 'share', target: { high: 0.8 } }],
    },
    {
      id: 'antal',
      name: 'Antal',
      version: '1.0',
      sites: ['alla'],
      statistics: [{ id: 'n', name: 'antal', kind: 'count' }],
    },
    {
      id: 'vantan',
      name: 'Väntan',
      version: '2.0',
      sites: ['ileum'],
      statistics: [{ id: 'median', name: 'median', kind: 'days' }],
    },
    {
      id: 'prov',
      name: 'Prov',
      version: '1.0',
      sites: ['ileum'],
      statistics: [
        { id: 'blod', name: 'blod', kind: 'share' },
        { id: 'urin', name: 'urin', kind: 'share' },
        { id: 'p', name: 'p', kind: 'p' },
      ],
    },
  ],
};

export type Values = (reference: Reference) => Bound | Missing;

export function smallSource(values: Values, described: Partial<Described> = {}): FigureSource {
  const all = { ...smallRegister, ...described };
  return memorySource({ ...all, indicators: all.indicators.map((one) => asGiven(one, all.year, values)) }, values);
}

/** An indicator whose statistics are of the kinds that its numbers are, whatever the register says. */
function asGiven(indicator: Indicator, year: number, values: Values): Indicator {
  return {
    ...indicator,
    statistics: indicator.statistics.map((statistic) => {
      const [site = ''] = indicator.sites;
      const reference = { indicator: indicator.id, statistic: statistic.id, level: 'riket', site };
      const found = values({ ...reference, years: { from: year, to: year } });
      return isMissing(found) ? statistic : { ...statistic, kind: found.kind };
    }),
  };
}

export function share(numerator: number, denominator: number, more: Partial<ShareBound> = {}): ShareBound {
  return { kind: 'share', numerator, denominator, number: numerator / denominator, ...more };
}

/** Every share is 50 of 100, and every other number one of its kind, except what `some` gives. */
export function halves(some: (reference: Reference) => Bound | Missing | undefined = () => undefined): Values {
  return (reference) => some(reference) ?? half(reference);
}

function half({ indicator, statistic }: Reference): Bound {
  const { statistics = [] } = smallRegister.indicators.find(({ id }) => id === indicator) ?? {};
  switch (statistics.find(({ id }) => id === statistic)?.kind) {
    case 'count':
      return { kind: 'count', number: 50 };
    case 'days':
      return { kind: 'days', number: 50, n: 100 };
    case 'p':
      return { kind: 'p', number: 0.5 };
    default:
      return share(50, 100);
  }
}

/** A report of one chapter. The chapter's heading is added. */
export function composeSmall(text: string, values: Values = halves(), described: Partial<Described> = {}): Composed {
  const read = readReport(
    new Map([
      ['rapport.yaml', 'titel: Påhittad rapport\nundertitel: Om ingenting'],
      ['ord.yaml', SMALL_WORDS],
      ['fakta.yaml', 'fakta:\n  - { namn: start, värde: maj 2021, källa: Påhittad }'],
      ['01-prov.md', `# Prov av text\n\n${text}\n`],
    ]),
  );
  return 'problems' in read
    ? read
    : composeReport(read.content, smallSource(values, described), { publisher: PUBLISHER });
}

/** The text of a document as its readers see it: a line per paragraph, list item, caption or note. */
export function textOf(document: ReportDocument): string {
  const line = (sentences: readonly Sentence[]) =>
    runsInLine(sentences)
      .map((run) => (run.kind === 'claim' ? run.claim.text : run.text))
      .join('')
      .trim();
  const lines = (block: Block): string[] => {
    switch (block.kind) {
      case 'paragraph':
      case 'note':
        return [line(block.sentences)];
      case 'list':
        return block.items.map(line);
      case 'figure':
        return [line(block.caption)];
      case 'table':
        return [block.table.caption];
    }
  };
  return document.chapters
    .flatMap(({ sections }) => sections.flatMap(({ blocks }) => blocks.flatMap(lines)))
    .join('\n');
}

/** The written text, with plain spaces. @throws Error with every problem where there is none */
export function written(text: string, values?: Values, described?: Partial<Described>): string {
  const made = composeSmall(text, values, described);
  if ('problems' in made) throw new Error(made.problems.map(({ message }) => message).join('\n'));
  return textOf(made.document).replaceAll('\u00a0', ' ');
}

/** What is wrong with a text, as `code@line`; nothing where a report is made. */
export function faults(text: string, values?: Values): string[] {
  return errors(text, values).map(({ code, row }) => `${code}@${row}`);
}

/** What is wrong with a text, in words. */
export function messages(text: string, values?: Values): string {
  return errors(text, values)
    .map(({ message, remedy }) => `${message} ${remedy}`)
    .join('\n');
}

function errors(text: string, values?: Values) {
  const made = composeSmall(text, values);
  return 'problems' in made ? made.problems.filter(({ severity }) => severity === 'error') : [];
}

/** Gives a value to the references that are as wanted. */
export function only(
  wanted: Partial<Reference>,
  value: Bound | Missing,
): (reference: Reference) => Bound | Missing | undefined {
  return ({ years, ...reference }) => {
    const isSame = wanted.years === undefined || (wanted.years.from === years.from && wanted.years.to === years.to);
    const given = new Map(Object.entries(reference));
    const { years: _, ...rest } = wanted;
    return isSame && Object.entries(rest).every(([key, wish]) => given.get(key) === wish) ? value : undefined;
  };
}

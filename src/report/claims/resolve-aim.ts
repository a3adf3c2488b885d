import {
  type FigureSource,
  type Indicator,
  type IndicatorStatistic,
  NATION_LEVEL,
  type Reference,
} from '../figures/figure-source.ts';
import { findNamed, unknownName } from '../figures/named.ts';
import { readPair, type TermFault, type Terms } from '../figures/terms.ts';
import { readYears, YEAR_WORDS, yearOutside } from '../figures/year-span.ts';

/** What a binding points at: one number, or two that are compared. */
export interface Aim {
  readonly indicator: Indicator;
  readonly statistic: IndicatorStatistic;
  readonly subject: Reference;
  /** What the subject is compared with. */
  readonly base?: Reference;
  /** Show the share also with the missing ones in its denominator. */
  readonly withMissing: boolean;
}

/** What a part of a binding may set. `level: each` is a list's: its references get their level one by one. */
type Setting = Partial<Pick<Reference, 'level' | 'site' | 'years' | 'statistic'>> & {
  readonly extract?: 'previous' | 'current';
};

export interface AimOptions {
  /** The binding is about every region, so it names none. */
  readonly eachLevel?: boolean;
}

const WITH_MISSING = 'med saknade';

/** Reads `indicator: statistic; part; …` with the source's own names, or says everything that is wrong with it. */
export function resolveAim(
  terms: Terms,
  source: FigureSource,
  options: AimOptions = {},
): { readonly aim: Aim } | { readonly faults: readonly TermFault[] } {
  const indicator = findNamed(terms.head, source.indicators);
  if (indicator === undefined)
    return { faults: [unknownName(terms.head, 'någon av registrets indikatorer', source.indicators.map(nameOf))] };
  const faults: TermFault[] = [];
  const settings: { subject: Setting; base: Setting | undefined }[] = [];
  const take = (text: string, read: (text: string) => Setting | TermFault) => {
    const pair = readPair(text);
    const subject = read(pair?.subject ?? text);
    const base = pair === undefined ? undefined : read(pair.base);
    for (const side of [subject, base]) if (side !== undefined && isFault(side)) faults.push(side);
    if (!isFault(subject) && (base === undefined || !isFault(base))) settings.push({ subject, base });
  };
  if (terms.detail !== undefined) take(terms.detail, (text) => statisticOf(text, indicator));
  for (const part of terms.parts.filter((text) => text !== WITH_MISSING))
    take(part, (text) => settingOf(text, source, indicator));
  faults.push(...contradictions(settings), ...(faults.length > 0 ? [] : gaps(settings, indicator, source, options)));
  if (faults.length > 0) return { faults };
  return { aim: aimOf(indicator, settings, terms.parts.includes(WITH_MISSING)) };
}

function aimOf(
  indicator: Indicator,
  settings: readonly { subject: Setting; base: Setting | undefined }[],
  withMissing: boolean,
): Aim {
  const subject = referenceOf(
    indicator,
    settings.map((setting) => setting.subject),
  );
  const isPair = settings.some(({ base }) => base !== undefined);
  const statistic = indicator.statistics.find(({ id }) => id === subject.statistic) ?? firstOf(indicator);
  return {
    indicator,
    statistic,
    subject,
    ...(isPair && {
      base: referenceOf(
        indicator,
        settings.map((setting) => setting.base ?? setting.subject),
      ),
    }),
    withMissing,
  };
}

function referenceOf(indicator: Indicator, settings: readonly Setting[]): Reference {
  const all: Setting = Object.assign({}, ...settings);
  return {
    indicator: indicator.id,
    statistic: all.statistic ?? firstOf(indicator).id,
    level: all.level ?? NATION_LEVEL,
    years: all.years ?? { from: 0, to: 0 },
    site: all.site ?? indicator.sites[0] ?? '',
    ...(all.extract === 'previous' && { extract: 'previous' }),
  };
}

/** @throws RangeError when the source gives an indicator without statistics */
export function firstOf({ id, statistics }: Indicator): IndicatorStatistic {
  const [first] = statistics;
  if (first === undefined) throw new RangeError(`the indicator ${id} has no statistic`);
  return first;
}

function statisticOf(text: string, { name, statistics }: Indicator): Setting | TermFault {
  const found = findNamed(text, statistics);
  if (found !== undefined) return { statistic: found.id };
  return unknownName(text, `något som «${name}» redovisar`, statistics.map(nameOf));
}

function settingOf(text: string, source: FigureSource, indicator: Indicator): Setting | TermFault {
  const level = findNamed(text, source.levels);
  if (level !== undefined) return { level: level.id };
  const sites = source.sites.filter(({ id }) => indicator.sites.includes(id));
  const site = findNamed(text, sites);
  if (site !== undefined) return { site: site.id };
  const years = readYears(text, source);
  if (years !== undefined) return { years };
  if (text === 'uttaget') return { extract: 'current' };
  if (text === 'föregående uttag') return { extract: 'previous' };
  const known = [
    ...source.levels.map(nameOf),
    ...sites.map(nameOf),
    ...YEAR_WORDS,
    ...source.years.map(({ year }) => String(year)),
    'föregående uttag',
    WITH_MISSING,
  ];
  return (
    yearOutside(text, source) ??
    unknownName(text, `en nivå, ett år eller en lokal som «${indicator.name}» redovisas för`, known)
  );
}

const nameOf = ({ name }: { readonly name: string }) => name;
const isFault = (side: Setting | TermFault): side is TermFault => 'remedy' in side;

/** Dimensions that are set twice, and more than one pair. */
function contradictions(settings: readonly { subject: Setting; base: Setting | undefined }[]): TermFault[] {
  const keys = settings.flatMap(({ subject }) => Object.keys(subject));
  const mixed = settings.some(({ subject, base }) => base !== undefined && keysOf(subject) !== keysOf(base));
  const pairs = settings.filter(({ base }) => base !== undefined).length;
  const sameTwice = settings.some(({ subject, base }) => JSON.stringify(subject) === JSON.stringify(base));
  const fault = (message: string, remedy: string): TermFault => ({ code: 'report-syntax', message, remedy });
  return [
    new Set(keys).size < keys.length &&
      fault('Samma sak anges två gånger.', 'Ange nivå, år, lokal och uttag högst en gång var.'),
    (mixed || pairs > 1 || sameTwice) &&
      fault(
        'Jämförelsen är inte mellan två olika värden av ett slag.',
        'Jämför på ett ställe: år → år, eller nivå mot nivå.',
      ),
  ].filter((each) => each !== false);
}

const keysOf = (setting: Setting) => Object.keys(setting).join();

/** What must be named and is not: it may be left out only where there is no choice. */
function gaps(
  settings: readonly { subject: Setting }[],
  { sites, name }: Indicator,
  source: FigureSource,
  { eachLevel = false }: AimOptions,
): TermFault[] {
  const has = (key: keyof Setting) => settings.some(({ subject }) => subject[key] !== undefined);
  const missing = [
    !has('level') && !eachLevel && 'nivå (riket eller en sjukvårdsregion)',
    !has('years') && 'år',
    !has('site') &&
      sites.length > 1 &&
      `lokal (${source.sites
        .filter(({ id }) => sites.includes(id))
        .map(nameOf)
        .join(', ')})`,
  ].filter((each) => each !== false);
  const extra = has('level') && eachLevel;
  return [
    ...missing.map(
      (what): TermFault => ({
        code: 'report-syntax',
        message: `Referensen till «${name}» saknar ${what}.`,
        remedy: 'Lägg till den mellan semikolon.',
      }),
    ),
    ...(extra
      ? [
          {
            code: 'report-syntax' as const,
            message: 'En uppräkning av regioner kan inte ha en egen nivå.',
            remedy: 'Ta bort nivån.',
          },
        ]
      : []),
  ];
}

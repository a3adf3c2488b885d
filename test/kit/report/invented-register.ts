import { day } from '../../../src/calendar/day.ts';
import { calendarYear } from '../../../src/calendar/period.ts';
import type { Indicator, IndicatorStatistic } from '../../../src/report/figures/figure-source.ts';
import { DIFFERENCES } from '../definitions/differences.ts';
import type { Described } from './memory-source.ts';

type Kind = IndicatorStatistic['kind'];

const BOTH = ['ileum', 'pankreas'];
const EVERY = ['alla', ...BOTH];
const SVAR: Readonly<Record<string, string>> = { '': 'andel' };

/** An indicator whose statistics are written `id|name|kind`. */
function indicator(
  id: string,
  name: string,
  sites: readonly string[],
  ...statistics: readonly (string | IndicatorStatistic)[]
): Indicator {
  return { id, name, version: '1.0', sites, statistics: statistics.map(statistic) };
}

function statistic(one: string | IndicatorStatistic): IndicatorStatistic {
  if (typeof one !== 'string') return one;
  const [key = '', label = SVAR[key] ?? key, kind = 'share'] = one.split('|');
  return { id: key, name: label, kind: kind as Kind };
}

/** Statistics of groups that nobody is in two of. */
function apart(...written: readonly string[]): IndicatorStatistic[] {
  const all = written.map(statistic);
  return all.map((one) => ({ ...one, apartFrom: all.map(({ id }) => id).filter((id) => id !== one.id) }));
}

const share = (id: string, name: string, target: NonNullable<IndicatorStatistic['target']>): IndicatorStatistic => ({
  id,
  name,
  kind: 'share',
  target,
});

/** A register that doesn't exist, with everything that the chapters ask for. */
export const inventedRegister: Described = {
  year: 2024,
  years: [
    { year: 2017, period: { from: day('2017-05-01'), to: day('2017-12-31') } },
    ...[2018, 2019, 2020, 2021, 2022, 2023, 2024].map((year) => ({ year, period: calendarYear(year) })),
  ],
  extract: { asOf: day('2025-03-31'), previousAsOf: '2024-03-31', id: 'pahittat-uttag', programVersion: '0.0.0' },
  differences: DIFFERENCES,
  levels: [
    { id: 'riket', name: 'riket' },
    { id: 'nordan', name: 'Nordanskog' },
    { id: 'sunnan', name: 'Sunnanö' },
    { id: 'vastan', name: 'Västanvik' },
    { id: 'ostan', name: 'Östanfors' },
    { id: 'mitten', name: 'Mellanby' },
    { id: 'tyst', name: 'Tystevik' },
  ],
  sites: [
    { id: 'alla', name: 'alla lokaler' },
    { id: 'ileum', name: 'tunntarmen' },
    { id: 'pankreas', name: 'bukspottkörteln' },
  ],
  indicators: [
    indicator('registrerade', 'Registrerade tumörer', EVERY, 'antal|antal|count'),
    indicator('tackning', 'Täckning', EVERY, {
      ...share('andel', 'täckningsgrad', { high: 1, low: 0.9 }),
      census: true,
    }),
    indicator(
      'uppfoljning',
      'Uppföljning',
      EVERY,
      'nagot|något besök|share',
      'hunnit|bland dem som hunnit följas|share',
    ),
    indicator('tid-till-bedomning', 'Tid till bedömning', BOTH, 'median|median|days', 'inom-28|inom 28 dagar|share'),
    indicator(
      'tid-till-besok',
      'Tid till besök',
      BOTH,
      share('inom-28', 'inom 28 dagar', { high: 0.8, exclusive: true }),
    ),
    indicator('mdk', 'MDK', BOTH, share('andel', 'diskuterade vid konferens', { high: 0.8, exclusive: true })),
    indicator(
      'kontaktsjukskoterska',
      'Kontaktsjuksköterska',
      BOTH,
      share('andel', 'fick kontaktsjuksköterska', { high: 1 }),
    ),
    indicator(
      'who-grad',
      'WHO-grad',
      BOTH,
      'grad-1|WHO-grad 1|share',
      'grad-2|WHO-grad 2|share',
      'grad-3|WHO-grad 3|share',
      'saknas|saknas|share',
    ),
    indicator(
      'bilddiagnostik',
      'Bilddiagnostik',
      BOTH,
      'dt|datortomografi|share',
      'mr|magnetkamera|share',
      'dotatoc-pet|DOTATOC-PET|share',
      'fdg-pet|FDG-PET|share',
      'bada-pet|DOTATOC-PET och FDG-PET|share',
      'nagon|någon bilddiagnostik|share',
    ),
    indicator('kromogranin-a', 'Kromogranin A', BOTH, 'forhojt|över normalgränsen|share'),
    indicator('prov-for-5-hiaa', 'Prov för 5-HIAA', ['ileum'], 'i-blod|i blod|share'),
    indicator(
      '5-hiaa',
      '5-HIAA',
      ['ileum'],
      'normalt|normalt värde|share',
      'matta|uppmätta|count',
      'hogst|översta klassen|share',
    ),
    indicator(
      'metastaser',
      'Metastaser',
      BOTH,
      'nagon|någon metastas|share',
      'lymf|lymfkörtlar bland dem med metastas|share',
      'lever|lever bland dem med metastas|share',
      'lymf-av-alla|lymfkörtlar bland samtliga|share',
      'lever-av-alla|lever bland samtliga|share',
    ),
    indicator('operation-forst', 'Operation först', BOTH, 'andel|opererade först|share'),
    indicator('akut-operation', 'Akut operation', BOTH, 'andel|opererade akut|share'),
    indicator('bekraftad-diagnos', 'Bekräftad diagnos', BOTH, 'andel|bekräftad före operation|share'),
    indicator('opererade', 'Opererade', BOTH, ...apart('med|med känd metastas|share', 'utan|utan känd metastas|share')),
    indicator(
      'tid-till-operation',
      'Tid till operation',
      BOTH,
      'median|median|days',
      share('inom-42', 'inom 42 dagar', { high: 0.8, exclusive: true }),
    ),
    indicator(
      'operationsteknik',
      'Operationsteknik',
      BOTH,
      'oppen|öppen|share',
      'laparoskopisk|laparoskopisk|share',
      'robot|robotassisterad|share',
      'konverterad|konverterad|share',
    ),
    indicator(
      'icke-kirurgisk-behandling',
      'Icke-kirurgisk behandling',
      BOTH,
      'ssa|somatostatinanalog|share',
      'cytostatika|cytostatika|share',
      'prrt|radionuklid|share',
      'lever|leverinriktad|share',
    ),
    indicator(
      'overlevnad-efter-metastas',
      'Överlevnad efter metastas',
      BOTH,
      ...apart(
        'utan-metastas|fem år efter diagnosen bland dem utan metastaser|estimate',
        'med-metastas|fem år efter diagnosen bland dem med metastaser|estimate',
      ),
      'p|p|p',
    ),
    indicator(
      'overlevnad-efter-who-grad',
      'Överlevnad efter WHO-grad',
      BOTH,
      ...apart('grad-1|grad 1|estimate', 'grad-2|grad 2|estimate', 'grad-3|grad 3|estimate'),
      'p|p|p',
    ),
    indicator(
      'overlevnad-efter-stadium',
      'Överlevnad efter stadium',
      BOTH,
      ...apart('tidigt|tidigt stadium|estimate', 'sent|sent stadium|estimate'),
      'p|p|p',
    ),
    indicator('relativ-overlevnad', 'Relativ överlevnad', BOTH, 'andel|fem år efter diagnosen|estimate'),
  ],
};

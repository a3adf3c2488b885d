import { definedParts } from '../../definitions/kinds/kinds.ts';
import type { Statistic } from '../../definitions/measure.ts';
import { KEYS } from '../../definitions/soundness/keys.ts';
import { measureRule } from '../../definitions/soundness/rule.ts';
import { mentions } from '../../definitions/soundness/wording/words.ts';

const PERCENTILES: readonly Statistic[] = ['p10', 'p25', 'p75', 'p90'];

/** A figure that can be computed in several ways says which. */
export const methodUnstated = measureRule(
  {
    id: 'method-unstated',
    title: 'Beräkningssättet är inte angivet',
    explanation:
      'Percentiler, standardavvikelse, ålder och rikets andel kan räknas på flera sätt som ger olika tal. För små enheter är skillnaden stor.',
  },
  function* ({ texts, levels, computation: { figure } }, { area }) {
    const said = texts.map(({ text }) => text).join('\n');
    const shown = new Set(levels.flatMap(({ statistics }) => statistics));
    const ways: string[] = [];
    const { age, days, followed, numerator } = definedParts(figure);
    if (age !== undefined || days !== undefined) {
      if (
        PERCENTILES.some((one) => shown.has(one)) &&
        !/typ\s*\d/i.test(said) &&
        !mentions(said, 'interpol', 'hyndman', 'percentil.ink', 'percentile.inc')
      )
        ways.push('percentilerna (av 1, 2, 3, 10 är den 90:e percentilen 7,9 med typ 7 men 10 med typ 1)');
      if (shown.has('sd') && !/n\s*[-−–]\s*1/i.test(said) && !mentions(said, 'stickprov', 'population'))
        ways.push('standardavvikelsen (1, 2, 3 ger 1 med n − 1 i nämnaren men 0,82 med n)');
      if (age !== undefined && !mentions(said, 'fyllda', 'hela år', 'fyllt'))
        ways.push('åldern (född 20 juni 1960 och räknad 1 juni 2024: 63 fyllda år, 64 efter årtalen)');
    }
    if (followed !== undefined && !mentions(said, 'kaplan', 'livstabell', 'aktuar'))
      ways.push(
        'överlevnaden (av 4 dör 1 efter ett år och 2 lämnar dessförinnan uppföljningen: 50 % lever med Kaplan–Meier, 75 % av alla)',
      );
    if (
      numerator !== undefined &&
      area.participation === undefined &&
      levels.some(({ level }) => level === 'nation') &&
      !mentions(said, 'summ', 'läggs ihop', 'adder')
    )
      ways.push('rikets andel (1 av 2 och 90 av 100 är 89 % av alla, men 70 % som medelvärde av enheternas 50 och 90)');
    if (ways.length === 0) return;
    yield {
      severity: 'note',
      message: `Texten säger inte hur man räknar ${ways.join('; ')}.`,
      remedy: 'Skriv beräkningssättet i den tekniska beskrivningen.',
      question: 'Vilket beräkningssätt ska alla enheter använda?',
      key: KEYS.description,
    };
  },
);

import { day } from '../../../src/calendar/day.ts';
import type { Planted } from './planted-faults.ts';
import { found, type Garden } from './planting.ts';

const plant = (rule: string, what: string, how: (garden: Garden) => void): Planted => ({ rule, what, plant: how });

// biome-ignore format: one mistake, one line
/** Mistakes that let a figure be read or computed in more than one way. */
export const PLANTED_DOUBTS: readonly Planted[] = [
  plant('formula-sign', 'start minus end as the quoted formula', (g) => { reading(g, 'V1').formula = { minuend: 'remiss_datum', subtrahend: 'besoksdatum' }; }),
  plant('formula-sign', 'start minus end in the text', (g) => { g.text('V1', 'Teknisk beskrivning').text += ' Tiden beräknas som remissens datum minus besöksdatum.'; }),
  plant('formula-sign', 'admission minus discharge in the text', (g) => { g.text('U1', 'Teknisk beskrivning').text += ' Räknas som dagen för intagningen minus dagen för hemgången.'; }),
  plant('formula-sign', 'a formula of other dates', (g) => { reading(g, 'U1').formula = { minuend: 'hemgang', subtrahend: 'omlaggningsdatum' }; }),
  plant('title-other-dates', 'after an event that the time does not start at', (g) => { g.measure('U1').name = 'Vistelse efter omläggning'; }),
  plant('title-other-dates', 'to an event that the time does not end at', (g) => { g.reword('U1', 'intagning till hemgång', 'intagning till första omläggningen'); }),
  plant('title-other-dates', 'from the wrong end', (g) => { g.text('V1', 'Mått').text = 'Dagar från besök till remiss.'; }),
  plant('two-clocks', 'a name without a start, and another date of referral', (g) => {
    g.measure('V1').name = 'Dagar till besök';
    g.dictionary.forms.get('kontroll')?.variables.push({ ...g.variable('besok', 'remiss_datum'), id: 'remiss_skriven' });
  }),
  plant('window-outlives-submission', 'ninety days after New Year’s Eve', (g) => { g.within('K1').toDays = 90; }),
  plant('window-outlives-submission', 'submission in January', (g) => { g.area.calendar = { submissionMonth: 1, publicationMonth: 5 }; }),
  plant('window-in-text', 'six weeks in words, thirty days as data', (g) => { g.reword('K1', 'inom 30 dagar', 'inom sex veckor'); }),
  plant('window-in-text', 'a window that the text leaves out', (g) => {
    for (const row of g.measure('K1').texts) row.text = row.text.replace('inom 30 dagar ', '');
  }),
  plant('window-in-text', 'a month is no number of days', (g) => { for (const row of g.measure('K1').texts) row.text = row.text.replace('30 dagar', 'en månad'); }),
  plant('window-in-text', 'before the event counts as after', (g) => { g.within('K1').fromDays = -7; }),
  plant('window-in-text', 'a window only in the text', (g) => { delete g.linked('K1').within; }),
  plant('numerator-without-end', 'no window', (g) => { delete g.linked('K1').within; }),
  plant('unreachable-numerator', 'visitors who never had what the window starts at', (g) => { sources(g, 'K1').push({ table: 'besok', date: 'besoksdatum', conditions: [] }); }),
  plant('which-start', 'no word on which of several', (g) => { for (const row of g.measure('K1').texts) row.text = row.text.replace('någon omläggning', 'omläggning'); }),
  plant('death-unstated', 'the dead in a window', (g) => { g.reword('K1', 'Den som har avlidit räknas i nämnaren. ', ''); }),
  plant('death-unstated', 'the dead in a stay', (g) => { g.reword('U1', ', och den som har avlidit räknas till dödsdagen', ''); }),
  plant('open-intervals', 'those who still wait', (g) => { g.reword('V1', 'Den som fortfarande väntar räknas när besöket är gjort. ', ''); }),
  plant('open-intervals', 'those who have not gone home', (g) => { g.reword('U1', 'Pågående vistelser räknas när de är slut, och', 'Vistelser räknas, och'); }),
  plant('floor-tie', 'the same day is one', (g) => { g.days('V1').atLeast = 1; }),
  plant('anchor-unstated', 'no date for the year', (g) => { g.reword('A2', ' under mätåret', ''); }),
  plant('anchor-unstated', 'the year of something else', (g) => { g.reword('U1', 'med minst en omläggning under mätåret', 'under mätåret'); }),
  plant('first-of-what', 'a first-timer without more words', (g) => { g.reword('V1', 'den som någonsin för första gången gör ett besök under mätåret, räknat sedan registrets början', 'förstagångsbesök under mätåret'); }),
  plant('first-of-what', 'the first, of the year or of all time', (g) => { g.reword('A3', 'vid årets första besök, för alla med besök under mätåret', 'vid första besöket'); }),
  plant('ever-starts-with-the-register', 'a register as young as the measure', (g) => { g.variable('besok', 'besoksdatum').since = '2020-01-01'; g.reword('V1', ', räknat sedan registrets början', ''); }),
  plant('relative-year', 'the year before, in the denominator', (g) => { g.reword('K1', 'under mätåret', 'under föregående år', 'Nämnare'); }),
  plant('breakdown-overlaps', 'overlap that the flag denies', (g) => { g.breakdown('A1', 'sar').overlapping = false; }),
  plant('breakdown-overlaps', 'overlap on one row', (g) => { found(g.breakdown('A2', 'metod').categories[0]).conditions = [{ variable: 'dagvard', oneOf: [true] }]; }),
  plant('breakdown-overlaps', 'a flag for an overlap that cannot be', (g) => { g.breakdown('A2', 'metod').overlapping = true; }),
  plant('breakdown-overlaps', 'overlap without a word about it', (g) => { g.reword('A1', 'En person kan räknas i flera kategorier. ', ''); }),
  plant('breakdown-not-exhaustive', 'a code that no category takes', (g) => { g.breakdown('A2', 'metod').categories.pop(); }),
  plant('breakdown-not-exhaustive', 'a value that may be missing', (g) => { g.variable('omlaggning', 'metod').required = false; }),
  plant('breakdown-not-exhaustive', 'a flag for a gap that cannot be', (g) => { g.breakdown('A2', 'metod').exhaustive = false; }),
  plant('breakdown-not-exhaustive', 'a gap without a word about it', (g) => {
    const metod = g.breakdown('A2', 'metod');
    metod.categories.pop();
    metod.exhaustive = false;
  }),
  plant('breakdown-as-of', 'a place that may change, as of no day', (g) => { g.reword('A1', 'Ort är den vid första besöket under året. ', ''); }),
  plant('crossing-unstated', 'breakdowns of the total or of each other', (g) => { g.reword('A1', 'Uppdelningarna redovisas var för sig. ', ''); }),
  plant('small-cells', 'more cells than cases', (g) => { g.variable('besok', 'ort').codes = Array.from({ length: 60 }, (_, i) => ({ id: `o${i}`, name: `Ort ${i}` })); }),
  plant('permit-category', 'a category that one unit may have', (g) => {
    found(g.area.permits[0]).scope = ['undertryck'];
    found(g.breakdown('A2', 'metod').categories[2]).permitScope = 'undertryck';
  }),
  plant('unused-scope', 'a permit that no measure looks at', (g) => { found(g.area.permits[0]).scope = ['laser']; }),
  plant('unit-of-count', 'patients for episodes', (g) => { g.reword('U1', 'N är antalet vårdtillfällen', 'Antalet (N) patienter anges'); }),
  plant('unit-of-count', 'patients for rows', (g) => { g.measure('A2').measuredIn = 'Antal patienter'; }),
  plant('unit-of-count', 'events for persons', (g) => { g.measure('A1').measuredIn = 'Antal besök'; }),
  plant('inpatients-only', 'inpatients in words, day care as data', (g) => { g.text('U1', 'Mått').text = 'Vistelsens längd för inneliggande personer.'; }),
  plant('same-cases', 'two appendices for the same cases', (g) => { g.text('A1', 'Teknisk beskrivning').text += ' Se bilaga 1 och bilaga 2.'; g.text('A3', 'Teknisk beskrivning').text += ' Se bilaga 1.'; }),
  plant('wide-word', 'all dressings here, some there', (g) => { g.source('A2').conditions = [{ variable: 'dagvard', oneOf: [false] }]; }),
  plant('counted-twice', 'a sum of persons', (g) => { g.reword('A1', 'Riket är summan av enheternas personer: den som har varit vid två enheter räknas vid båda.', ''); }),
  plant('level-not-poolable', 'a median for the nation', (g) => { found(g.measure('A3').levels[0]).statistics.push('median'); }),
  plant('levels-differ', 'one measure shows the nation more', (g) => { found(g.measure('A3').levels[0]).statistics.push('p90'); }),
  plant('method-unstated', 'no method for percentiles', (g) => { g.reword('A3', ' och percentilerna är av typ 7', ''); }),
  plant('method-unstated', 'no kind of SD', (g) => { g.reword('V1', 'Standardavvikelsen har n − 1 i nämnaren och percentilerna', 'Percentilerna'); }),
  plant('method-unstated', 'no kind of age', (g) => { g.reword('A3', 'fyllda år', 'år'); }),
  plant('purpose-not-measured', 'complications that nobody counts', (g) => { g.text('U1', 'Syfte').text = 'Att ge en bild av komplikationer.'; }),
  plant('direction-missing', 'no direction', (g) => { delete g.measure('V1').direction; }),
  plant('direction-missing', 'a direction where there is none', (g) => { g.measure('A1').direction = 'higher'; g.text('A1', 'Riktning').text = 'Fler är bättre'; }),
  plant('measure-count', 'too few in all', (g) => { g.area.measures.length = 4; }),
  plant('measure-count', 'too many in a category', (g) => { found(g.area.categories[0]).max = 2; }),
  plant('one-word-two-meanings', 'a category called as a type', (g) => { found(g.area.categories[2]).name = 'Resultatmått'; }),
  plant('series-break', 'a new version that breaks', (g) => { found(g.measure('A2').versions[1]).comparableFrom = 2022; }),
  plant('series-break', 'a first year on trial', (g) => { for (const version of g.measure('A2').versions) version.comparableFrom = 2021; }),
  plant('short-first-year', 'permits from April', (g) => { for (const permit of g.area.permits) permit.from = day('2020-04-01'); }),
  plant('late-decision', 'dated in the middle of the year', (g) => { found(g.area.versions[1]).dated = day('2022-06-30'); }),
  plant('reporting-year', 'two first years', (g) => { g.measure('K1').texts.push({ label: 'Kommentar', text: 'Den första riktiga rapporteringen görs 2023.', public: false }); }),
  plant('two-limits', 'at least and over', (g) => { g.text('A1', 'Teknisk beskrivning').text += ' Såret är minst 4 cm.'; g.area.description += ' Såret är större än fyra cm.'; }),
  plant('two-limits', 'at most and under', (g) => { g.text('A1', 'Syfte').text += ' Smärta ≤ 3 poäng.'; found(g.area.conditions[0]).text += ' Smärta mindre än 3 poäng.'; }),
  plant('two-terms', 'suspected and confirmed', (g) => { g.text('A1', 'Teknisk beskrivning').text += ' Misstänkt sårinfektion räknas.'; g.area.description += ' Sårinfektionen ska vara konstaterad.'; }),
  plant('two-spellings', 'one abbreviation spelt twice', (g) => { g.text('A1', 'Syfte').text += ' Mätt med VAS 10.'; g.text('A2', 'Syfte').text += ' Mätt med VAS10.'; }),
  plant('empty-row', 'no sources of error', (g) => { g.text('A1', 'Felkällor och begränsningar').text = ''; }),
  plant('hidden-row', 'a hidden denominator', (g) => { g.text('K1', 'Nämnare').public = false; }),
  plant('window-in-text', 'another number of days than the own dates have', (g) => { g.ownDays('K3').atMost = 21; }),
  plant('title-other-dates', 'a limit counted from another date than the text says', (g) => { g.text('K3', 'Mått').text = 'Andel inom 14 dagar från samtal.'; }),
  plant('short-first-year', 'a register that starts in May', (g) => { g.area.start = day('2020-05-01'); }),
  plant('late-decision', 'a start long before the date', (g) => { found(g.area.versions[0]).dated = day('2020-08-01'); g.area.start = day('2020-05-01'); }),
  plant('method-unstated', 'survival without its method', (g) => { g.reword('S1', ', enligt Kaplan–Meier', ''); }),
  plant('method-unstated', 'quartiles without their method', (g) => { found(g.measure('A3').levels[1]).statistics = ['n', 'p25', 'p75']; g.reword('A3', ' och percentilerna är av typ 7', ''); }),
  plant('level-not-poolable', 'a quartile for the nation', (g) => { found(g.measure('A3').levels[0]).statistics.push('p25'); }),
  plant('unlisted-missing', 'a missing answer that counts as no', (g) => { g.ownRow('K2').known = []; }),
  plant('unlisted-missing', 'a missing answer that counts as no in a choice', (g) => { found(g.choices('K5').choices[1]).known = []; }),
  plant('hidden-row', 'a hidden numerator of choices', (g) => { g.text('K5', 'Täljare').public = false; }),
  plant('declared-reading', 'a limit that we had to choose', (g) => { reading(g, 'A1'); }),
];

function reading(garden: Garden, id: string) {
  const { readings } = garden.measure(id);
  const one = { topic: 'limit' as const, published: 'Så säger dokumentet.', ours: 'Så gör vi.', reason: 'Därför.' };
  const added: (typeof readings)[number] = one;
  readings.push(added);
  return added;
}

function sources(garden: Garden, id: string) {
  const { population } = garden.measure(id).computation;
  if (population.count !== 'persons') throw new Error(`${id} does not count persons`);
  return population.rows;
}

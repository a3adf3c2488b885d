import { day } from '../../../src/calendar/day.ts';
import type { Warning } from '../../../src/definitions/warning.ts';
import { found, type Garden, type Open } from './planting.ts';

/** One mistake in a sound area, and the rule that should see it. */
export interface Planted {
  readonly rule: string;
  readonly what: string;
  readonly plant: (garden: Garden) => void;
}

const plant = (rule: string, what: string, how: Planted['plant']): Planted => ({ rule, what, plant: how });

// biome-ignore format: one mistake, one line
/** Mistakes that make a figure wrong or empty. */
export const PLANTED_FAULTS: readonly Planted[] = [
  plant('unknown-variable', 'a table that the register lacks', (g) => { g.source('A2').table = 'omlagningar'; }),
  plant('unknown-variable', 'a misspelt date', (g) => { g.source('A1').date = 'besoksdag'; }),
  plant('unknown-variable', 'a misspelt variable in a condition', (g) => { g.source('A2').conditions = [{ variable: 'metoder', oneOf: ['torr'] }]; }),
  plant('unknown-variable', 'a value from a column that is not there', (g) => { g.days('V1').from = 'remissdatum'; }),
  plant('unknown-variable', 'a scope variable that no table has', (g) => { found(g.area.scope).condition.variable = 'inom_uppdraget'; }),
  plant('unknown-variable', 'a reporter variable that no table has', (g) => { g.area.reporterVariable = 'klinik'; }),
  plant('form-not-read', 'a form that the area does not name', (g) => { g.area.forms.pop(); }),
  plant('form-not-read', 'a misspelt form', (g) => { g.area.forms.push('besokk'); }),
  plant('wrong-type', 'a year anchored on a code', (g) => { g.source('A1').date = 'sarslag'; }),
  plant('wrong-type', 'age from a text', (g) => { g.variable('person', 'fodelsedag').type = 'text'; }),
  plant('wrong-type', 'days to a boolean', (g) => { g.days('U1').to = 'godkand'; }),
  plant('wrong-type', 'a breakdown by free text', (g) => { const b = breakdown(g, 'ort'); b.variable = 'anteckning'; }),
  plant('fallback-codes', 'a breakdown that falls back on other codes', (g) => { const b = breakdown(g, 'ort'); b.otherwise = 'sarslag'; }),
  plant('residence', 'a misspelt region', (g) => { found(g.area.reporters[0]).homeRegion = 'nor'; }),
  plant('residence', 'one of those who report without a region', (g) => { delete found(g.area.reporters[2]).homeRegion; }),
  plant('residence', 'those who live in kinds of wounds', (g) => { const b = breakdown(g, 'ort'); b.residence = 'regions'; b.variable = 'sarslag'; }),
  plant('unknown-variable', 'a tie in a table that is not there', (g) => { tie(g, 0).table = 'kontrol'; }),
  plant('unknown-variable', 'a tie to a misspelt variable', (g) => { found(tie(g, 1).also?.[0]).variable = 'dagvardd'; }),
  plant('unknown-variable', 'a tie one by one to rows of no table', (g) => { found(tie(g, 1).oneFor).table = 'besokk'; }),
  plant('value-outside-codes', 'a tie of a value that is not there', (g) => { found(found(tie(g, 1).oneFor).conditions[0]).oneOf = ['trycksår']; }),
  plant('value-outside-codes', 'a tie to a value that is not there', (g) => { found(tie(g, 1).also?.[0]).oneOf = ['nej']; }),
  plant('value-outside-codes', 'a question about a value that is not there', (g) => { g.area.warnings?.push(withoutFlag('undertrykk')); }),
  plant('contradictory-limits', 'a tie of no number', (g) => { tie(g, 0).conditions = [{ variable: 'storlek', oneOf: [], range: { over: 5, under: 3 } }]; }),
  plant('wrong-type', 'a tie with limits of a code', (g) => { found(tie(g, 0).conditions[0]).range = { over: 3 }; }),
  plant('wrong-type', 'a time from what is no date', (g) => { g.longTime().from = 'sarslag'; }),
  plant('form-not-read', 'a tie in a form that the area does not read', (g) => { g.dictionary.forms.set('utskrift', { ...structuredClone(found(g.dictionary.forms.get('besok'))), id: 'utskrift' }); tie(g, 0).table = 'utskrift'; }),
  plant('empty-tie', 'a tie that says nothing', (g) => { delete tie(g, 0).also; }),
  plant('empty-tie', 'a tie against itself', (g) => { tie(g, 0).also = [{ variable: 'utfall', oneOf: ['lakt'] }]; }),
  plant('untied-derivation', 'a variable that is derived from another that is counted', (g) => { derive(g, 'besok', 'ort', 'sarslag'); }),
  plant('warning-columns', 'a question about a misspelt variable', (g) => { g.longTime().from = 'remissdag'; }),
  plant('exclusions', 'a question with the code of a reason', (g) => { g.longTime().code = 'remiss-saknas'; }),
  plant('wrong-type', 'a condition on a date', (g) => { g.source('A1').conditions = [{ variable: 'remiss_datum', oneOf: ['2024-01-01'] }]; }),
  plant('value-outside-codes', 'a misspelt code', (g) => { g.source('A2').conditions = [{ variable: 'metod', oneOf: ['torrt'] }]; }),
  plant('value-outside-codes', 'ja as text for a boolean', (g) => { found(g.area.scope).condition.oneOf = ['ja']; }),
  plant('value-outside-codes', 'a number outside the limits', (g) => { g.source('A1').conditions = [{ variable: 'smarta', oneOf: [11] }]; }),
  plant('value-outside-codes', 'a code outside the list in a category', (g) => { found(g.breakdown('A2', 'metod').categories[0]).conditions = [{ variable: 'metod', oneOf: ['blot'] }]; }),
  plant('variable-too-young', 'a variable newer than the measure', (g) => { g.variable('besok', 'remiss_datum').since = '2021-06-01'; }),
  plant('many-rows-behind-path', 'a value from a table with many rows per person', (g) => { g.days('V1').from = 'kontroll.kontrolldatum'; }),
  plant('never-met', 'two conditions without a shared value', (g) => { g.source('A2').conditions = [{ variable: 'metod', oneOf: ['torr'] }, { variable: 'metod', oneOf: ['fuktig'] }]; }),
  plant('never-met', 'a condition against the scope', (g) => { g.source('A1').conditions = [{ variable: 'godkand', oneOf: [false] }]; }),
  plant('never-met', 'a category that the population leaves out', (g) => { g.source('A2').conditions = [{ variable: 'metod', oneOf: ['torr', 'fuktig'] }]; }),
  plant('never-met', 'a numerator that nothing meets', (g) => { g.linked('K1').conditions = [{ variable: 'utfall', oneOf: [] }]; }),
  plant('contradictory-limits', 'a window that ends before it begins', (g) => { g.within('K1').fromDays = 40; }),
  plant('contradictory-limits', 'a negative lowest value', (g) => { g.days('V1').atLeast = -1; }),
  plant('contradictory-limits', 'half a day', (g) => { g.days('V1').atLeast = 0.5; }),
  plant('contradictory-limits', 'more measures at least than at most', (g) => { g.area.measureCount.min = 16; }),
  plant('contradictory-limits', 'publication before submission', (g) => { g.area.calendar = { submissionMonth: 3, publicationMonth: 2 }; }),
  plant('contradictory-limits', 'percentiles of fewer than may be shown', (g) => { g.area.disclosure.tails.from = 3; }),
  plant('disclosure-words', 'a threshold that the explanation doesn’t say', (g) => { g.area.disclosure.explanation = 'Antal från 1 till 3 visas inte.'; }),
  plant('disclosure-words', 'a limit by a name that the rule lacks', (g) => { g.area.disclosure.explanation = 'Antal under {gränsen} visas inte.'; }),
  plant('window-without-start', 'a window after rows that the population lacks', (g) => { g.within('K1').after = 'besok'; }),
  plant('unlisted-missing', 'no reason for a missing start', (g) => { delete g.days('V1').missingFrom; }),
  plant('unlisted-missing', 'no reason for a missing end', (g) => { delete g.days('U1').missingTo; }),
  plant('alone-value', 'a row alone without a value', (g) => { delete g.days('U1').alone; }),
  plant('alone-value', 'a value for rows alone where none are counted', (g) => { g.days('V1').alone = 1; }),
  plant('exclusions', 'one code with two meanings', (g) => { g.negative('V1').code = 'fodelsedag-saknas'; }),
  plant('exclusions', 'a reason without words', (g) => { g.negative('V1').message = ' '; }),
  plant('beside-outside-population', 'rows of another table beside', (g) => { found(g.proportion('K1').beside[0]).rows = [{ table: 'besok', date: 'besoksdatum', conditions: [] }]; }),
  plant('beside-outside-population', 'more rows beside than in the population', (g) => { g.source('K1').conditions = [{ variable: 'dagvard', oneOf: [false] }]; }),
  plant('empty-breakdown', 'no categories', (g) => { g.breakdown('A2', 'metod').categories = []; }),
  plant('empty-breakdown', 'one category', (g) => { g.breakdown('A2', 'metod').categories.length = 1; }),
  plant('categories-coincide', 'two categories with the same condition', (g) => { found(g.breakdown('A2', 'metod').categories[1]).conditions = [{ variable: 'metod', oneOf: ['torr'] }]; }),
  plant('categories-coincide', 'one condition said in two ways', (g) => {
    const [a, b] = g.breakdown('A2', 'metod').categories;
    found(a).conditions = [{ variable: 'dagvard', oneOf: [true] }];
    found(b).conditions = [{ variable: 'dagvard', oneOf: [true] }, { variable: 'metod', oneOf: ['torr', 'fuktig', 'undertryck'] }];
  }),
  plant('permit-scope', 'a category for a permit that nobody has', (g) => { found(g.breakdown('A2', 'metod').categories[2]).permitScope = 'undertryck'; }),
  plant('permits', 'a permit for a stranger', (g) => { found(g.area.permits[0]).reporter = 'delta'; }),
  plant('permits', 'a permit that ends before it begins', (g) => { found(g.area.permits[0]).to = day('2019-01-01'); }),
  plant('permits', 'two permits at the same time', (g) => { g.area.permits.push(structuredClone(found(g.area.permits[0]))); }),
  plant('unknown-category', 'a misspelt category', (g) => { g.measure('V1').category = 'väntan'; }),
  plant('duplicate-id', 'two measures with one id', (g) => { g.measure('A2').id = 'A1'; }),
  plant('duplicate-id', 'a unit called as the nation', (g) => { found(g.area.reporters[0]).id = 'riket'; }),
  plant('duplicate-id', 'two categories with one id', (g) => { found(g.breakdown('A2', 'metod').categories[1]).id = 'torr'; }),
  plant('level-statistics', 'the mean of a proportion', (g) => { found(g.measure('K1').levels[1]).statistics.push('mean'); }),
  plant('level-statistics', 'a breakdown of an age', (g) => { found(g.measure('A3').levels[1]).statistics.push('by'); }),
  plant('level-statistics', 'no level for units', (g) => { g.measure('A2').levels.pop(); }),
  plant('measured-in', 'weeks for days', (g) => { g.measure('V1').measuredIn = 'Antal veckor'; }),
  plant('measured-in', 'a count for a proportion', (g) => { g.measure('K1').measuredIn = 'Antal patienter'; }),
  plant('version-order', 'versions backwards', (g) => { g.measure('A1').versions.reverse(); }),
  plant('version-order', 'a version that the document lacks', (g) => { found(g.measure('A1').versions[1]).version = '3.0'; }),
  plant('version-order', 'comparable from before there were figures', (g) => { found(g.measure('A1').versions[0]).comparableFrom = 2019; }),
  plant('version-order', 'editions backwards', (g) => { g.area.versions.reverse(); }),
  plant('missing-text', 'no purpose', (g) => { g.text('A1', 'Syfte').text = ''; }),
  plant('missing-text', 'no technical description', (g) => { g.measure('V1').texts = g.measure('V1').texts.filter(({ label }) => label !== 'Teknisk beskrivning'); }),
  plant('missing-text', 'no denominator', (g) => { g.measure('K1').texts = g.measure('K1').texts.filter(({ label }) => label !== 'Nämnare'); }),
  plant('example-data', 'a misspelt column', (g) => { const row = exampleRow(g); row['ortt'] = 'norr'; }),
  plant('example-data', 'a day that is not in the calendar', (g) => { exampleRow(g)['besoksdatum'] = '2024-02-30'; }),
  plant('example-data', 'a unit that the area lacks', (g) => { found(g.measure('A1').examples[0]).expected = { delta: { kind: 'count', n: 1 } }; }),
  plant('example-data', 'a statistic that the measure lacks', (g) => { found(g.measure('A1').examples[0]).expected = { alfa: { median: 1 } }; }),
  plant('example-data', 'a table that the register lacks', (g) => { found(g.measure('A1').examples[0]).tables = { operation: [{ person_id: 'P1' }] }; }),
  plant('unknown-variable', 'a stratum variable that no table has', (g) => { found(g.area.strata).variable = 'stad'; }),
  plant('unknown-variable', 'a misspelt sum', (g) => { g.coverage('K4').matched = 'funnna'; }),
  plant('unknown-variable', 'a link that the case lacks', (g) => { g.linked('K1').through = 'omlaggnings_id'; }),
  plant('wrong-type', 'a sum that is text', (g) => { g.variable('underlag', 'samtliga').type = 'text'; }),
  plant('wrong-type', 'a year that is a date', (g) => { g.variable('underlag', 'ar').type = 'date'; }),
  plant('wrong-type', 'limits of a code', (g) => { g.choices('K5').among = [{ variable: 'ort', oneOf: [], range: { over: 3 } }]; }),
  plant('wrong-type', 'death as a code', (g) => { g.survival('S1').death = 'person.kon'; }),
  plant('wrong-type', 'survival by a number', (g) => { g.survival('S1').by = { variable: 'smarta' }; }),
  plant('value-outside-codes', 'a limit that no value can pass', (g) => { g.ownRow('K2').anyOf = [[{ variable: 'smarta', oneOf: [], range: { over: 10 } }]]; }),
  plant('value-outside-codes', 'a group of a value that is not there', (g) => { found(g.survival('S1').by.groups?.[0]).oneOf = ['bensår']; }),
  plant('value-outside-codes', 'a stratum that is not a code', (g) => { found(found(g.area.strata).values[0]).id = 'nord'; }),
  plant('variable-too-young', 'a date of own days newer than the measure', (g) => { g.variable('besok', 'samtalsdatum').since = '2021-06-01'; }),
  plant('many-rows-behind-path', 'last seen in a table with many rows per person', (g) => { g.survival('S2').lastSeen = 'kontroll.kontrolldatum'; }),
  plant('many-rows-behind-path', 'a limit from a table with many rows per person', (g) => { g.ownDays('K3').orTo = ['kontroll.kontrolldatum']; }),
  plant('never-met', 'a choice that nobody can have', (g) => { g.choices('K5').choices[0]?.anyOf[0]?.push({ variable: 'sarslag', oneOf: ['bensar'] }); }),
  plant('never-met', 'a choice that the denominator leaves out', (g) => { g.choices('K5').among = [{ variable: 'sarslag', oneOf: ['bensar'] }]; }),
  plant('never-met', 'two ranges without a number in both', (g) => { g.source('K2').conditions = [{ variable: 'storlek', oneOf: [], range: { over: 50 } }]; }),
  plant('never-met', 'one of two alternatives', (g) => { g.source('K2').conditions = [{ variable: 'utfall', oneOf: ['olakt'] }]; }),
  plant('contradictory-limits', 'a range that ends before it begins', (g) => { g.choices('K5').among = [{ variable: 'smarta', oneOf: [], range: { over: 5, under: 3 } }]; }),
  plant('contradictory-limits', 'fewer than no days', (g) => { g.ownDays('K3').atMost = -1; }),
  plant('contradictory-limits', 'all of all', (g) => { g.coverage('K4').matched = 'samtliga'; }),
  plant('contradictory-limits', 'a second target that is worse', (g) => { found(g.measure('K2').targets).level2 = 40; }),
  plant('contradictory-limits', 'a target as a share of one hundred and twenty', (g) => { found(g.measure('K2').targets).level2 = 120; }),
  plant('contradictory-limits', 'a target without a direction', (g) => { g.measure('K2').direction = 'none'; }),
  plant('exclusions', 'a reason of survival with the code of another', (g) => { g.survival('S1').negative.code = 'fler-an-alla'; }),
  plant('empty-breakdown', 'no choices', (g) => { g.choices('K5').choices = []; }),
  plant('empty-breakdown', 'one group', (g) => { found(g.survival('S1').by.groups).length = 1; }),
  plant('categories-coincide', 'one choice under two names', (g) => { const { choices } = g.choices('K5'); choices.push({ ...structuredClone(found(choices[0])), id: 'annan', name: 'En annan' }); }),
  plant('breakdown-overlaps', 'a value in two groups', (g) => { found(g.survival('S1').by.groups?.[1]).oneOf.push('bensar'); }),
  plant('permits', 'participation that ends before it begins', (g) => { g.area.participation = [{ reporter: 'alfa', from: day('2020-01-01'), to: day('2019-01-01') }]; }),
  plant('permits', 'a stranger who takes part', (g) => { g.area.participation = [{ reporter: 'delta', from: day('2020-01-01') }]; }),
  plant('duplicate-id', 'two choices with one id', (g) => { found(g.choices('K5').choices[1]).id = 'fot'; }),
  plant('duplicate-id', 'two groups with one id', (g) => { found(g.survival('S1').by.groups?.[1]).id = 'ben'; }),
  plant('duplicate-id', 'a stratum called as all of them', (g) => { found(found(g.area.strata).values[0]).id = 'alla'; }),
  plant('level-statistics', 'the median of a survival', (g) => { found(g.measure('S1').levels[1]).statistics.push('median'); }),
  plant('level-statistics', 'survival of choices', (g) => { found(g.measure('K5').levels[1]).statistics.push('survival'); }),
  plant('measured-in', 'a count for a survival', (g) => { g.measure('S1').measuredIn = 'Antal personer'; }),
  plant('missing-text', 'no denominator of a coverage', (g) => { g.text('K4', 'Nämnare').text = ''; }),
  plant('example-data', 'a stratum that the area lacks', (g) => { found(g.measure('A1').examples[0]).stratum = 'vast'; }),
  plant('direction-wording', 'lower in words, higher as data', (g) => { g.measure('V1').direction = 'higher'; }),
];

function breakdown(garden: Garden, id: string) {
  const { figure } = garden.measure('A1').computation;
  const one = figure.kind === 'count' ? figure.breakdowns.find((candidate) => candidate.id === id) : undefined;
  if (one?.kind !== 'variable') throw new Error(`no breakdown by variable ${id}`);
  return one;
}

function exampleRow(garden: Garden): Record<string, string> {
  return found(found(garden.measure('A1').examples[0]).tables['besok']?.[0]);
}

function tie(garden: Garden, place: number) {
  return found(garden.area.ties?.[place]);
}

/** A question about treatments with a method that are not as they should be. */
function withoutFlag(method: string): Open<Warning> {
  return {
    kind: 'withoutFlag',
    code: 'dagvard-med-undertryck',
    message: 'Behandlingen är dagvård.',
    remedy: 'Kontrollera raden.',
    table: 'omlaggning',
    column: 'dagvard',
    conditions: [{ variable: 'metod', oneOf: [method] }],
    needs: [{ variable: 'dagvard', oneOf: [false] }],
  };
}

/** Makes a variable of a form one that is derived from another of it. */
function derive(g: Garden, table: string, variable: string, from: string): void {
  Object.assign(found(g.dictionary.forms.get(table)), { base: table, conditions: [] });
  g.variable(table, variable).derivation = { name: variable, from: [from], source: 'Dokument 1' };
}

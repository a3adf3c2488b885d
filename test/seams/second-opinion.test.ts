import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { evaluate } from '../../src/analysis/evaluate.ts';
import type { EvaluateInput } from '../../src/analysis/evaluate-input.ts';
import { day } from '../../src/calendar/day.ts';
import type { Area } from '../../src/definitions/area.ts';
import { exclusionsOf } from '../../src/definitions/exclusions-of.ts';
import type { Computation, Measure } from '../../src/definitions/measure.ts';
import { strataOf } from '../../src/definitions/strata.ts';
import { boundTables } from '../../src/dictionary/bound-tables.ts';
import { derivedForms } from '../../src/dictionary/derived-forms.ts';
import type { Row, Tables } from '../../src/dictionary/dictionary.ts';
import { evaluatePlainly, type PlainInput } from '../../src/engine/evaluate-plainly.ts';
import type { LifeTableInUse } from '../../src/engine/kinds/kind.ts';
import { warningKindOf } from '../../src/engine/warnings/warnings.ts';
import type { Evaluation, ReportedFigure, Result } from '../../src/results/result.ts';
import { lifeTable as makeLifeTable } from '../../src/statistics/life-table.ts';
import { loadRows } from '../kit/analysis/load-rows.ts';
import { ownContent } from '../kit/content.ts';
import { madeUpRegister, type Turns } from '../kit/engine/made-up-register.ts';
import { MORE_COMPUTATIONS } from '../kit/engine/more-computations.ts';
import { onAll, testRuntimes } from '../kit/engine/runtimes.ts';

const { areas, dictionary } = await ownContent();
const RUNS = Number(process.env['VARDMATT_RUNS'] ?? 24);
const runtimes = await testRuntimes();
after(() => Promise.all(runtimes.map(({ end }) => end())));

const PERMIT_TABLES = ['patient', 'diagnos', 'bedomning', 'behandling', 'vardkontakt', 'prem', 'vardplan', 'leverans'];
const PERMIT_TURNS: Turns = {
  numbers: { ar: [2023, 2024] },
  chains: { vardkontakt: { same: ['person_id', 'enhet', 'typ', 'inom_nhv'], from: 'inskrivning', to: 'utskrivning' } },
};
for (const area of [...areas.values()].filter(({ permits }) => permits.length > 0))
  test(`the engine agrees with counting by hand on ${RUNS} made-up registers: ${area.name}`, async () => {
    await fc.assert(
      fc.asyncProperty(
        madeUpRegister(dictionary, PERMIT_TABLES, PERMIT_TURNS),
        fc.constantFrom(2023, 2024),
        fc.constantFrom('2023-12-31', '2024-03-05', '2025-03-11', '2026-01-01').map(day),
        async (tables, year, asOf) => {
          const evaluation = await evaluated(tables, { area, dictionary, years: [year], extract: extractOf(asOf) });
          agrees(evaluation, { area, dictionary, tables, year, asOf });
        },
      ),
      { numRuns: RUNS },
    );
  });

const REGISTER_TABLES = ['patient', 'uppfoljning', 'tackningsunderlag', 'tumor', 'tumorbehandling'];
/**
 * The derived forms' rows are made up by themselves: without the rows that they are derived from nothing is reported, and there would
 * be nothing to hold against one another.
 */
function delivered(tables: Tables): Tables {
  const bases = derivedForms(dictionary).flatMap(({ id, base }) => {
    const form = base === undefined || tables.has(base) ? undefined : dictionary.forms.get(base);
    if (form === undefined) return [];
    const rows: readonly Row[] = (tables.get(id) ?? []).map(({ number, values }) => {
      const own = form.variables.map((variable) => [variable.id, values[variable.id] ?? null]);
      const key = form.key.map((column) => [column, `påhitt${number}`]);
      return { number, values: Object.fromEntries([...own, ...key]) };
    });
    return [[form.id, rows] as const];
  });
  return new Map<string, readonly Row[]>([...tables, ...bases]);
}

const REGISTER_TURNS: Turns = {
  edges: ['2017-04-30', '2017-05-01', '2017-12-31', '2018-01-01', '2018-12-31', '2019-01-01', '2019-02-28'],
  years: ['2017-04-01', '2019-03-31'],
  persons: 9,
  distances: [-1, 0, 0, 0, 1, 28, 29, 42, 43, 400],
  numbers: {
    diagnosar: [2016, 2017, 2017, 2018, 2018, 2019],
    antal_cancerregistret: [0, 1, 7],
    antal_matchade: [0, 1, 6, 8],
    cga_andel: [0, 49.5, 50, 100, 100.5, 250],
    hiaa_andel: [0, 50, 50.5, 500, 500.5],
  },
};
/** A made-up population that dies more as it grows older, for survival beside it. */
const lifeTable: LifeTableInUse = {
  sexes: ['kvinna', 'man'],
  table: makeLifeTable(
    [0, 1].flatMap((sex) =>
      [0, 30, 60, 90].map((age) => ({ sex, age, year: 2000, probability: 0.001 + age / 400 + sex / 100 })),
    ),
  ),
};
// Many years, strata and measures at a time: one run is some two hundred figures. `npm run test:long` makes more.
const REGISTER_RUNS = Math.ceil(RUNS / 12);
for (const register of [...areas.values()].filter(({ participation }) => participation !== undefined))
  test(`the engine agrees with counting by hand on ${REGISTER_RUNS} made-up registers: ${register.name}`, async () => {
    const area = withMore(register, MORE_COMPUTATIONS);
    counted.clear();
    await fc.assert(
      fc.asyncProperty(
        madeUpRegister(dictionary, REGISTER_TABLES, REGISTER_TURNS),
        fc.constantFrom(2017, 2018),
        fc.constantFrom('2018-03-05', '2019-12-31').map(day),
        fc.constantFrom('one year', 'years', 'years and all together'),
        async (made, year, asOf, way) => {
          const tables = delivered(made);
          const input = { area, dictionary, tables, year, asOf, lifeTable };
          if (way === 'one year')
            agrees(
              await evaluated(tables, { area, dictionary, years: [year], extract: extractOf(asOf), lifeTable }),
              input,
            );
          else await partsAgree(input, way === 'years and all together');
        },
      ),
      { numRuns: REGISTER_RUNS },
    );
    // Of registers that report nothing everything agrees. Among a few there may by chance be nobody.
    if (REGISTER_RUNS >= 6) assert.ok(counted.size >= 10, `only ${[...counted].join(', ')} have counted anybody`);
  });

/** The area with measures of computations that its own don't need. */
function withMore(area: Area, computations: readonly Computation[]): Area {
  const [measure] = area.measures;
  assert.ok(measure);
  const levels: Measure['levels'] = (['nation', 'unit'] as const).map((level) => ({
    level,
    statistics: ['n', 'mean', 'sd', 'p10', 'p25', 'median', 'p75', 'p90', 'share', 'by', 'survival'],
  }));
  const more = computations.map((computation, place) => ({ ...measure, id: `more-${place}`, levels, computation }));
  return { ...area, measures: [...area.measures, ...more] };
}

/** What every database gives of made-up rows, derived forms' too: what follows from what is not the engine's matter. */
function evaluated(tables: Tables, asked: Omit<EvaluateInput, 'loaded'>): Promise<Evaluation> {
  return onAll(runtimes, async (runtime) => {
    const loaded = await loadRows(runtime, dictionary, tables, asked.extract.asOf);
    return evaluate(runtime, { ...asked, loaded });
  });
}

/** The measures that have counted somebody in what has been compared so far. */
const counted = new Set<string>();
const hasSomebody = (figure: Result['figure']) =>
  figure.kind !== 'absent' && Object.values(figure).some((value) => typeof value === 'number' && value > 0);
function note(results: readonly ReportedFigure[]): void {
  for (const { measure, figure } of results) if (hasSomebody(figure)) counted.add(measure);
}

/** Results, listed rows and row counts of one year. */
function agrees(evaluation: Evaluation, input: PlainInput): void {
  const { area, tables } = input;
  const plain = area.measures.map((measure) => evaluatePlainly(measure, input));
  note(evaluation.results);
  assert.deepEqual(
    evaluation.results.map(bare),
    plain.flatMap(({ results }) => results),
  );
  const codes = new Set(area.measures.flatMap((measure) => [...exclusionsOf(measure).keys()]));
  const listed = evaluation.problems.filter(({ code, measure }) => measure !== undefined && codes.has(code));
  assert.deepEqual(
    listed.map(({ code, reporter, table, row }) => `${code} ${reporter} ${table} ${row}`).toSorted(),
    plain
      .flatMap(({ excluded }) => excluded)
      .map(({ code, reporter, table, row }) => `${code} ${reporter} ${recorded(table)} ${row}`)
      .toSorted(),
  );
  const bound = boundTables(tables, dictionary, input.asOf);
  const context = { area, dictionary, asOf: input.asOf };
  const asked = new Set((area.warnings ?? []).map(({ code }) => code));
  assert.deepEqual(
    evaluation.problems
      .filter(({ code }) => asked.has(code))
      .map(({ code, table, row, column }) => `${code} ${table} ${row} ${column}`)
      .toSorted(),
    (area.warnings ?? [])
      .flatMap((warning) =>
        warningKindOf(warning)
          .plain(warning, bound.tables, context)
          .map(({ table, row, column }) => `${warning.code} ${table} ${row} ${column}`),
      )
      .toSorted(),
  );
  const places = (code: string) =>
    evaluation.problems.filter((each) => each.code === code).map(({ table, row }) => `${table} ${row}`);
  const rowsOf = (of: Tables) =>
    [...of].flatMap(([table, rows]) => rows.map(({ number }) => `${table} ${number}`)).toSorted();
  assert.deepEqual(places('after-extract').toSorted(), rowsOf(bound.after));
  assert.deepEqual(places('duplicate-key').toSorted(), rowsOf(bound.refused));
  const linked = plain.flatMap(({ decisions, results }) => {
    const told = new Set(results.filter(({ figure }) => figure.kind !== 'absent').map(({ reporter }) => reporter));
    return decisions.filter(({ verdict, reporter }) => verdict === 'numerator' && told.has(reporter));
  });
  for (const [table, counts] of Object.entries(evaluation.rows)) {
    const own = new Set(linked.filter((one) => recorded(one.table) === table).map(({ row }) => row));
    assert.ok(counts.used >= own.size, `${table}: ${own.size} rows in a numerator, ${counts.used} used`);
    // These have no other use than to put somebody in a numerator.
    if (table === 'prem' || table === 'vardplan') assert.equal(counts.used, own.size, table);
    assert.equal(counts.refused, bound.refused.get(table)?.length, table);
    assert.equal(counts.read, tables.get(table)?.length);
    assert.equal(counts.read, counts.used + counts.outside + counts.refused);
    assert.ok(counts.used >= 0 && counts.outside >= 0, table);
  }
}

const recorded = (table: string) => dictionary.forms.get(table)?.base ?? table;

/** Results of the year and the one before, perhaps also taken together, in every stratum, evaluated in one pass. */
async function partsAgree(input: PlainInput, together: boolean): Promise<void> {
  const { area } = input;
  const years = [input.year - 1, input.year];
  const strata = strataOf(area) ?? [];
  const asked = { area, dictionary, extract: extractOf(input.asOf), years, together, strata, lifeTable };
  const { results } = await evaluated(input.tables, asked);
  note(results);
  const started = years.filter((year) => year >= 2017);
  const spans = started.map((year) => ({ from: year, to: year }));
  const whole = together && started.length > 1 ? [{ from: 2017, to: input.year }] : [];
  for (const stratum of strata)
    for (const measure of area.measures) {
      const own = results.filter((result) => result.measure === measure.id && result.part.stratum === stratum);
      const since = measure.computation.period === 'sinceStart';
      const expected = since ? [{ from: 2017, to: input.year }] : [...spans, ...whole];
      assert.deepEqual(
        [...new Set(own.map(({ part }) => `${part.from}–${part.to}`))],
        expected.map(({ from, to }) => `${from}–${to}`),
      );
      for (const { from, to } of expected)
        assert.deepEqual(
          own.filter(({ part }) => part.from === from && part.to === to).map(bare),
          evaluatePlainly(measure, { ...input, year: to, since: from, stratum }).results,
        );
    }
}

const extractOf = (asOf: string) => ({ id: 'prov', asOf: day(asOf) });
const bare = ({ measure, reporter, figure, reporters }: Result): ReportedFigure => ({
  ...{ measure, reporter, figure },
  ...(reporters === undefined ? {} : { reporters }),
});

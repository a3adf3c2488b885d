import type { IntegerProgram, Solver } from '../statistics/integer-program.ts';
import { itemAt } from '../statistics/item-at.ts';

/** Loads HiGHS (compiled to WebAssembly; some tenths of a second, once a process). Solving is synchronous. */
export function highsSolver(): Promise<Solver> {
  loaded ??= load();
  return loaded;
}

let loaded: Promise<Solver> | undefined;

async function load(): Promise<Solver> {
  // Only commands that publish need it: the others start without it.
  const { default: highsModule } = await import('highs');
  // The package's types are those of CommonJS, where this is a property; the module itself has the function as its default.
  const loadHighs = highsModule as unknown as typeof highsModule.default;
  const highs = await loadHighs();
  const { optimal, infeasible, empty } = highs.constants.modelStatus;
  const bound = (value: number) => Math.min(Math.max(value, -highs.infinity), highs.infinity);
  // Native models are kept: making one takes longer than solving most of our programs.
  const relaxed = highs.createModel();
  relaxed.options.set({ output_flag: false, presolve: 'off' });
  const large = highs.createModel();
  large.options.set({ output_flag: false });
  const whole = highs.createModel();
  // What is nearly cheapest will do, and is found much sooner.
  whole.options.set({ output_flag: false, mip_rel_gap: GAP, mip_detect_symmetry: false });
  const solve = (model: typeof whole, { columns, rows }: IntegerProgram, integrality?: Int32Array) => {
    model.passModel({
      numCols: columns.length,
      numRows: rows.length,
      colCost: numbers(columns, ({ cost }) => cost),
      colLower: numbers(columns, ({ lower }) => bound(lower)),
      colUpper: numbers(columns, ({ upper }) => bound(upper)),
      rowLower: numbers(rows, ({ lower }) => bound(lower)),
      rowUpper: numbers(rows, ({ upper }) => bound(upper)),
      matrix: matrixOf({ columns, rows }),
      ...(integrality === undefined ? {} : { integrality }),
    });
    model.run();
    const status = model.getModelStatus();
    if (status === infeasible) return undefined;
    if (status !== optimal && status !== empty) throw new Error(`HiGHS ended with model status ${status}`);
    return Array.from(model.getSolution().colValue);
  };
  return (program) => {
    if (program.columns.length === 0) return program.rows.every(holdsNothing) ? [] : undefined;
    if (program.fractions) return solve(program.columns.length > SIMPLE ? large : relaxed, program);
    // Sums of sums have their corners in whole numbers nearly always, and corners are found five times as fast.
    const isLarge = program.columns.length > LARGE;
    const corner = isLarge ? undefined : solve(relaxed, program);
    if (corner === undefined && !isLarge) return undefined;
    if (corner?.every(isWhole)) return corner.map(Math.round);
    // As cheap a corner of the program made simpler is nearly always whole, and found ten times as fast as one in whole numbers alone.
    const other = program.columns.length > SIMPLE ? solve(large, program) : undefined;
    if (isLarge && other === undefined) return undefined;
    if (other?.every(isWhole)) return other.map(Math.round);
    const integers = new Int32Array(program.columns.length).fill(highs.constants.variableType.integer);
    const near = other && solve(whole, withinCorner(program, other), integers);
    if (other && near && costOf(program, near) <= most(costOf(program, other))) return near.map(Math.round);
    return solve(whole, program, integers)?.map(Math.round);
  };
}

/** By how much of it a cost may be more than the least that there can be. */
const GAP = 0.1;
const most = (least: number) => least + GAP * Math.abs(least);

/**
 * The program with what a corner leaves at nought left there: a corner has few other values, and in whole numbers there is nearly always
 * a solution among those, as cheap, which is found some seven times as fast.
 */
function withinCorner({ columns, rows }: IntegerProgram, corner: readonly number[]): IntegerProgram {
  const few = columns.map((column, at) =>
    Math.abs(itemAt(corner, at)) < WHOLE ? { ...column, lower: 0, upper: 0 } : column,
  );
  return { columns: few, rows };
}

const costOf = ({ columns }: IntegerProgram, values: readonly number[]) =>
  columns.reduce((sum, { cost }, at) => sum + cost * itemAt(values, at), 0);

/** With more columns it pays to make a program simpler before it is solved. */
const SIMPLE = 500;
/** With more still it is made simpler at once. */
const LARGE = 3000;

/** By how much a whole number may be missed. */
const WHOLE = 1e-6;
const isWhole = (value: number) => Math.abs(value - Math.round(value)) < WHOLE;

/** A row without columns is nought. */
const holdsNothing = ({ lower, upper }: IntegerProgram['rows'][number]) => lower <= 0 && upper >= 0;

/** `Float64Array.from` takes ten times as long, and there are many programs. */
function numbers<T>(all: readonly T[], of: (one: T) => number): Float64Array {
  const list = new Float64Array(all.length);
  for (let at = 0; at < list.length; at++) list[at] = of(itemAt(all, at));
  return list;
}

function matrixOf({ columns, rows }: IntegerProgram) {
  const size = rows.reduce((sum, { terms }) => sum + terms.length, 0);
  const starts = new Int32Array(rows.length + 1);
  const indices = new Int32Array(size);
  const values = new Float64Array(size);
  let place = 0;
  for (const [row, { terms }] of rows.entries()) {
    for (const { 0: column, 1: coefficient } of terms) {
      indices[place] = column;
      values[place++] = coefficient;
    }
    starts[row + 1] = place;
  }
  return {
    format: 'csr' as const,
    numRows: rows.length,
    numCols: columns.length,
    starts,
    indices,
    values,
  };
}

import type { IntegerProgram, Solver } from '../statistics/integer-program.ts';

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
  whole.options.set({ output_flag: false, mip_rel_gap: 0.1, mip_detect_symmetry: false });
  const solve = (model: typeof whole, { columns, rows }: IntegerProgram, integrality?: Int32Array) => {
    model.passModel({
      numCols: columns.length,
      numRows: rows.length,
      colCost: Float64Array.from(columns, ({ cost }) => cost),
      colLower: Float64Array.from(columns, ({ lower }) => bound(lower)),
      colUpper: Float64Array.from(columns, ({ upper }) => bound(upper)),
      rowLower: Float64Array.from(rows, ({ lower }) => bound(lower)),
      rowUpper: Float64Array.from(rows, ({ upper }) => bound(upper)),
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
    const corner = solve(relaxed, program);
    if (corner === undefined) return undefined;
    if (corner.every(isWhole)) return corner.map(Math.round);
    const integers = new Int32Array(program.columns.length).fill(highs.constants.variableType.integer);
    return solve(whole, program, integers)?.map(Math.round);
  };
}

/** With more columns it pays to make a program simpler before it is solved. */
const SIMPLE = 500;

const isWhole = (value: number) => Math.abs(value - Math.round(value)) < 1e-6;

/** A row without columns is nought. */
const holdsNothing = ({ lower, upper }: IntegerProgram['rows'][number]) => lower <= 0 && upper >= 0;

function matrixOf({ columns, rows }: IntegerProgram) {
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const { terms } of rows) {
    for (const [column, coefficient] of terms) {
      indices.push(column);
      values.push(coefficient);
    }
    starts.push(indices.length);
  }
  return {
    format: 'csr' as const,
    numRows: rows.length,
    numCols: columns.length,
    starts: Int32Array.from(starts),
    indices: Int32Array.from(indices),
    values: Float64Array.from(values),
  };
}

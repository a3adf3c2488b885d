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
  // One native model for all programs: making one takes longer than solving most of ours.
  const model = highs.createModel();
  // What is nearly cheapest will do, and is found much sooner.
  model.options.set({ output_flag: false, mip_rel_gap: 0.1, mip_detect_symmetry: false });
  return (program) => {
    if (program.columns.length === 0) return program.rows.every(holdsNothing) ? [] : undefined;
    model.passModel({
      numCols: program.columns.length,
      numRows: program.rows.length,
      colCost: Float64Array.from(program.columns, ({ cost }) => cost),
      colLower: Float64Array.from(program.columns, ({ lower }) => bound(lower)),
      colUpper: Float64Array.from(program.columns, ({ upper }) => bound(upper)),
      rowLower: Float64Array.from(program.rows, ({ lower }) => bound(lower)),
      rowUpper: Float64Array.from(program.rows, ({ upper }) => bound(upper)),
      matrix: matrixOf(program),
      integrality: new Int32Array(program.columns.length).fill(highs.constants.variableType.integer),
    });
    model.run();
    const status = model.getModelStatus();
    if (status === infeasible) return undefined;
    if (status !== optimal && status !== empty) throw new Error(`HiGHS ended with model status ${status}`);
    return Array.from(model.getSolution().colValue, Math.round);
  };
}

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

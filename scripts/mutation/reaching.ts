import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Those of the test files that import any of the files, through however many others. */
export function reaching(tests: readonly string[], files: ReadonlySet<string>): readonly string[] {
  const imports = new Map<string, readonly string[]>();
  const importsOf = (file: string) => {
    const known = imports.get(file) ?? (existsSync(file) ? importedBy(file) : []);
    imports.set(file, known);
    return known;
  };
  return tests.filter((test) => {
    const seen = new Set([test]);
    for (const file of seen) for (const imported of importsOf(file)) seen.add(imported);
    return [...files].some((file) => seen.has(file));
  });
}

function importedBy(file: string): readonly string[] {
  const found = readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+\.ts)'/g);
  return [...found].map(([, target]) => join(dirname(file), target ?? ''));
}

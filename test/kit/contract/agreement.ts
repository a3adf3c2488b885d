/**
 * Where a figure differs from what is expected, as sentences; none where it agrees. It may hold more fields, never other
 * values (1e-9 on numbers): the breakdowns of a count and their categories are all there are, and a statistic that isn't expected of a
 * summary must not be a number. A null that is expected (of an SD of one value) is agreed with by nothing at all.
 */
export function disagreements(expected: unknown, actual: unknown, path = 'figure'): string[] {
  if (typeof expected === 'number')
    return typeof actual === 'number' && Math.abs(actual - expected) <= 1e-9 ? [] : [told(path, expected, actual)];
  if (Array.isArray(expected))
    return JSON.stringify(expected.toSorted()) === JSON.stringify(Array.isArray(actual) ? actual.toSorted() : actual)
      ? []
      : [told(path, expected, actual)];
  if (expected === null) return actual === null || actual === undefined ? [] : [told(path, expected, actual)];
  if (typeof expected !== 'object') return expected === actual ? [] : [told(path, expected, actual)];
  if (typeof actual !== 'object' || actual === null) return [told(path, expected, actual)];
  const fields: Record<string, unknown> = { ...actual };
  const found = Object.entries(expected).flatMap(([key, value]) => disagreements(value, fields[key], `${path}.${key}`));
  const unexpected =
    path.endsWith('.by') || path.includes('.by.')
      ? Object.keys(fields)
      : 'kind' in expected && expected.kind === 'summary'
        ? ['sd', 'p10', 'median', 'p90'].filter((key) => typeof fields[key] === 'number')
        : [];
  for (const key of unexpected) if (!(key in expected)) found.push(told(`${path}.${key}`, undefined, fields[key]));
  return found;
}

function told(path: string, expected: unknown, actual: unknown): string {
  return `${path}: ${JSON.stringify(actual) ?? 'nothing'}, expected ${JSON.stringify(expected) ?? 'nothing'}`;
}

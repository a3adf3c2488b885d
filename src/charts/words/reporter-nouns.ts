import type { Area, ReporterNouns } from '../../definitions/area.ts';

/** What those who report are called, as the area says it. */
export function reporterNouns({ reporterNouns: own }: Pick<Area, 'reporterNouns'>): ReporterNouns {
  return own ?? UNITS;
}

const UNITS: ReporterNouns = { one: 'enhet', many: 'enheter', all: 'enheterna' };

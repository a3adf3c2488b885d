import type { Area } from '../../definitions/area.ts';
import { nearest } from '../../nearest.ts';
import type { Problem } from '../../problems/problem.ts';
import { invalid } from '../../schema.ts';
import type { NumberDefinitions } from './number-definition.ts';

/** The statistics of `siffror.yaml` whose measure the area doesn't have, each by its key. */
export function measuresLacking({ indicators }: NumberDefinitions, { measures, name }: Area, file: string): Problem[] {
  const ids = measures.map(({ id }) => id);
  return indicators.flatMap(({ statistics }, place) =>
    statistics.flatMap(({ measure }, at) => {
      if (ids.includes(measure)) return [];
      const meant = nearest(measure, ids);
      const remedy = meant === undefined ? `Skriv ett av: ${ids.join(', ')}.` : `Menade du «${meant}»?`;
      const key = `indikatorer.${place + 1}.statistik.${at + 1}.mått`;
      return invalid(file, `${key}: «${measure}» är inget mått i ${name}.`, remedy, key);
    }),
  );
}

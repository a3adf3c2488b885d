import type { Area } from '../../definitions/area.ts';
import { definitionKindOf } from '../../definitions/kinds/kinds.ts';
import type { Measure } from '../../definitions/measure.ts';
import type { Dictionary } from '../../dictionary/dictionary.ts';
import { nearest } from '../../nearest.ts';
import type { Problem } from '../../problems/problem.ts';
import { invalid } from '../../schema.ts';
import { originKindOf, originsOf } from '../kinds/origins.ts';
import type { IndicatorDefinition, NumberDefinitions, StatisticDefinition } from '../reading/number-definition.ts';

/** A name under its key of `siffror.yaml`, those that there are, and what it is not, as a sentence says it. */
interface Name {
  readonly key: string;
  readonly id: string;
  readonly ids: readonly string[];
  readonly isNo: string;
}

/** The area of `siffror.yaml` where the content has none with that id. */
export function unknownArea({ area }: NumberDefinitions, ids: readonly string[], file: string): Problem[] {
  return unknown([{ key: 'område', id: area, ids, isNo: 'inget område' }], file);
}

/**
 * What `siffror.yaml` names of an area that it doesn't have: sites, measures, and of each measure the sort of number, its choices,
 * breakdowns, categories, groups and levels. Each by its key, with the word that was meant. A name that nothing answers to would
 * be a number that is "not applicable" in the report.
 */
export function unknownNames(
  { indicators }: NumberDefinitions,
  area: Area,
  dictionary: Dictionary,
  file: string,
): Problem[] {
  return indicators.flatMap((indicator, place) => {
    const at = `indikatorer.${place + 1}`;
    return [
      ...unknown(sitesOf(indicator, area, at), file),
      ...indicator.statistics.flatMap((statistic, number) =>
        faultsOf(statistic, area, dictionary, `${at}.statistik.${number + 1}`, file),
      ),
    ];
  });
}

function sitesOf({ sites }: IndicatorDefinition, { strata, name }: Area, at: string): Name[] {
  const ids = strata === undefined ? [] : [strata.all, ...strata.values].map(({ id }) => id);
  return sites.map((id, place) => ({ key: `${at}.lokaler.${place + 1}`, id, ids, isNo: `ingen lokal i ${name}` }));
}

function faultsOf(
  statistic: StatisticDefinition,
  { measures, name }: Area,
  dictionary: Dictionary,
  at: string,
  file: string,
): Problem[] {
  const ids = measures.map(({ id }) => id);
  const measure = measures.find(({ id }) => id === statistic.measure);
  if (measure === undefined)
    return unknown([{ key: `${at}.mått`, id: statistic.measure, ids, isNo: `inget mått i ${name}` }], file);
  const { from } = statistic;
  const { isOf, written, names } = originKindOf(from);
  const { figure } = measure.computation;
  if (!isOf(figure)) {
    const key = `${at}.slag`;
    const message = `${key}: «${written}» finns inte av ${measure.id}, som är ${definitionKindOf(figure).called}.`;
    return [invalid(file, message, `Skriv ett av: ${originsOf(figure).join(', ')}. Eller ett annat mått.`, key)];
  }
  const parts = (names?.(from, measure, dictionary) ?? []).map((part) => ({
    ...part,
    key: `${at}.${part.key}`,
    isNo: `${NO[part.key] ?? 'inget'} i ${measure.id}`,
  }));
  return [...unknown(parts, file), ...unknown(levelsOf(statistic, measure, at), file)];
}

/** What a name that is none is said not to be, by its key. */
const NO: Readonly<Record<string, string>> = {
  val: 'inget val',
  uppdelning: 'ingen uppdelning',
  kategori: 'ingen kategori',
  utom: 'ingen kategori',
  grupp: 'ingen grupp',
};

function levelsOf({ target }: StatisticDefinition, { id, targets }: Measure, at: string): Name[] {
  if (target === undefined) return [];
  const ids = [...(targets === undefined ? [] : ['1']), ...(targets?.level2 === undefined ? [] : ['2'])];
  const isNo = `ingen målnivå i ${id}`;
  const lower = target.lower === undefined ? [] : [{ key: `${at}.mål.lägre`, id: `${target.lower}`, ids, isNo }];
  return [{ key: `${at}.mål.nivå`, id: `${target.level}`, ids, isNo }, ...lower];
}

function unknown(names: readonly Name[], file: string): Problem[] {
  return names.flatMap(({ key, id, ids, isNo }) => {
    if (ids.includes(id)) return [];
    const meant = nearest(id, ids);
    const choice = ids.length === 0 ? 'Ta bort det: det finns inga.' : `Skriv ett av: ${ids.join(', ')}.`;
    const remedy = meant === undefined ? choice : `Menade du «${meant}»?`;
    return invalid(file, `${key}: «${id}» är ${isNo}.`, remedy, key);
  });
}

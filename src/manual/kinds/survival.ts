import type { SurvivalFigure } from '../../definitions/figure-definition.ts';
import type { Population } from '../../definitions/population.ts';
import type { Dictionary } from '../../dictionary/dictionary.ts';
import { survivalGroups } from '../../engine/kinds/survival/groups.ts';
import { codesOf } from '../../engine/kinds/variable-codes.ts';
import { listed } from '../../words/lists.ts';
import { ownTable } from '../own-table.ts';
import type { RegisterWords } from '../register-words.ts';

/** Survival by group, as Swedish sentences. */
export function survivalInWords(
  figure: SurvivalFigure,
  population: Population,
  dictionary: Dictionary,
  words: RegisterWords,
): readonly string[] {
  const { from, death, lastSeen, entry, by, population: compared, missing, negative, neverAtRisk } = figure;
  const path = (of: string) => words.path(ownTable(population), of);
  const codes = codesOf(by.variable, population, dictionary);
  const code = (value: string) => codes.find(({ id }) => id === value)?.name ?? value;
  const groups = survivalGroups(figure, population, dictionary).map(({ name, oneOf }) =>
    by.groups === undefined ? name : `”${name}” (${listed(oneOf.map(code), 'or')})`,
  );
  return [
    `För varje fall följs tiden från ${path(from)} till ${path(death)}. Den som inte har dött är följd till ${path(lastSeen)}.`,
    ...(population.count === 'persons'
      ? ['I riket följs en person en gång, från sitt första fall, också när hen är ett fall hos flera enheter.']
      : []),
    ...(entry === undefined
      ? []
      : [`Fallet är under observation först från ${path(entry)}, när det är senare än ${path(from)}.`]),
    `Grupperna är, efter ${path(by.variable)}: ${listed(groups)}. Den som inte hör till någon av dem ingår inte; antalet anges.`,
    'Överlevnaden i varje grupp skattas enligt Kaplan och Meier, med 95-procentigt konfidensintervall på log(−log)-skalan. Grupperna jämförs med logranktestet.',
    ...(compared === undefined
      ? []
      : [
          `Med en livslängdstabell skattas också den relativa överlevnaden enligt Pohar Perme, för alla fall tillsammans, efter ${path(compared.born)} och ${path(compared.sex)}. Den som saknar någon av dem ingår inte där; antalet anges.`,
        ]),
    `Saknas ${path(from)}, eller både ${path(death)} och ${path(lastSeen)}, ingår fallet inte, och listas (${missing.code}).`,
    `Är slutet före ${path(from)} ingår fallet inte, och listas (${negative.code}).`,
    ...(entry === undefined || neverAtRisk === undefined
      ? []
      : [`Är ${path(entry)} inte före slutet ingår fallet inte, och listas (${neverAtRisk.code}).`]),
  ];
}

import type { Area } from '../../area.ts';
import { definedParts } from '../../kinds/kinds.ts';
import type { Measure } from '../../measure.ts';
import { askedValues } from '../asked-values.ts';
import { isShare } from '../figure-parts.ts';
import { findRow } from '../find-row.ts';
import { KEYS } from '../keys.ts';
import { allReferences, type ColumnReference } from '../references.ts';
import { type Argument, areaRule } from '../rule.ts';

type Fault = readonly [message: string, remedy: string, key: string];

/** Limits that come in pairs are in order, and a number of days is a whole number from 0. */
export const contradictoryLimits = areaRule(
  {
    id: 'contradictory-limits',
    title: 'Gränser som motsäger varandra',
    explanation:
      'Ett fönster som slutar innan det börjar, eller ett minsta antal större än det största, kan inte uppfyllas.',
  },
  function* ({ area }) {
    const about = ([message, remedy, key]: Fault): Omit<Argument, 'measure'> => ({
      severity: 'error',
      message,
      remedy,
      key,
      question: 'Vilken av gränserna är den rätta?',
    });
    for (const fault of faultsOfArea(area)) yield about(fault);
    for (const { references, measure } of allReferences(area))
      for (const fault of faultsOfRanges(references)) yield { ...about(fault), ...(measure && { measure }) };
    for (const measure of area.measures)
      for (const fault of faultsOfMeasure(measure)) yield { ...about(fault), measure };
  },
);

const isInOrder = ({ submissionMonth, publicationMonth }: NonNullable<Area['calendar']>) =>
  [submissionMonth, publicationMonth].every((month) => Number.isInteger(month) && month >= 1 && month <= 24) &&
  publicationMonth >= submissionMonth;

function* faultsOfArea({ measureCount, categories, calendar, disclosure }: Area): Iterable<Fault> {
  for (const { name, min, max } of [{ name: 'området', ...measureCount }, ...categories])
    if (min < 0 || (max !== undefined && min > max))
      yield [
        `Antalet mått i ${name} ska vara minst ${min} och högst ${max ?? 'hur många som helst'}.`,
        'Låt det minsta antalet vara högst det största.',
        KEYS.area.measureCount,
      ];
  if (calendar !== undefined && !isInOrder(calendar)) {
    const { submissionMonth, publicationMonth } = calendar;
    yield [
      `Siffrorna lämnas i månad ${submissionMonth} men publiceras i månad ${publicationMonth}.`,
      'Månader räknas från januari året efter, och publiceringen kommer efter inlämningen.',
      KEYS.area.calendar,
    ];
  }
  const { threshold, mean, sd, median, quartiles, tails } = disclosure;
  const first = Math.min(...[mean, sd, median, quartiles, tails].map(({ from }) => from));
  if (!(threshold >= 1) || first < threshold)
    yield [
      `Antal under ${threshold} döljs, men något mått på fördelningen visas redan från ${first} fall.`,
      'Tröskeln ska vara minst 1 och varje mått på fördelningen kräva minst lika många fall.',
      KEYS.area.disclosure,
    ];
}

function* faultsOfMeasure(measure: Measure): Iterable<Fault> {
  const { figure } = measure.computation;
  const { days, linked, numerator, sums } = definedParts(figure);
  yield* faultsOfTargets(measure);
  if (linked?.within) {
    const { fromDays, toDays } = linked.within;
    if (!Number.isInteger(fromDays) || !Number.isInteger(toDays) || fromDays > toDays)
      yield [
        `Fönstret går från dag ${fromDays} till dag ${toDays}: ingen dag ligger i det, så täljaren är alltid 0.`,
        'Låt fönstret sluta tidigast när det börjar, i hela dagar.',
        KEYS.window,
      ];
  }
  if (numerator?.own === 'days') {
    const { atMost } = numerator;
    if (!Number.isInteger(atMost) || atMost < 0)
      yield [
        `Tiden ska vara högst ${atMost} dagar, men en tid är ett helt antal dagar från 0.`,
        'Skriv 0 eller ett positivt heltal.',
        `${KEYS.numerator}.högst_dagar`,
      ];
  }
  if (sums !== undefined && sums.matched === sums.all)
    yield [
      `Täckningsgraden delar ${sums.matched} med sig självt, så den är alltid 100 %.`,
      'Ange två kolumner: de som finns i registret, och alla.',
      KEYS.figure,
    ];
  if (days !== undefined) {
    const { atLeast, alone } = days;
    if (!Number.isInteger(atLeast) || atLeast < 0)
      yield [
        `Minsta värde är ${atLeast} dagar, men en tid är ett helt antal dagar från 0.`,
        'Skriv 0 eller ett positivt heltal.',
        `${KEYS.value}.minst`,
      ];
    if (alone !== undefined && (!Number.isInteger(alone) || alone < atLeast))
      yield [
        `Minsta värde är ${atLeast} dagar, men en rad utan vårdtillfälle får värdet ${alone}.`,
        'Ge den minst det minsta värdet.',
        `${KEYS.value}.utan_vårdtillfälle`,
      ];
  }
}

function* faultsOfRanges(references: readonly ColumnReference[]): Iterable<Fault> {
  for (const { column, range, key } of references) {
    if (range === undefined || findRow([{ variable: column, oneOf: [], range }], [], () => [])) continue;
    yield [
      `Villkoret på ${column} är ${askedValues({ oneOf: [], range })}, men det finns inget sådant tal.`,
      'Låt den nedre gränsen vara lägre än den övre.',
      key,
    ];
  }
}

/** The second level is further in the wanted direction than the first, and a share is at most all. */
function* faultsOfTargets(measure: Measure): Iterable<Fault> {
  const { targets, direction } = measure;
  if (targets === undefined) return;
  const { level1, level2 } = targets;
  const levels = [level1, level2].filter((level) => level !== undefined);
  if (direction === undefined || direction === 'none')
    yield [
      `Målet är ${level1}, men måttet säger inte om det är bättre att ligga över eller under det.`,
      'Ange riktningen, eller ta bort målet.',
      KEYS.targets,
    ];
  if (level2 !== undefined && (direction === 'lower' ? level2 >= level1 : direction === 'higher' && level2 <= level1))
    yield [
      `Den andra målnivån (${level2}) är inte bättre än den första (${level1}) när ett ${direction === 'lower' ? 'lägre' : 'högre'} värde eftersträvas.`,
      'Byt plats på nivåerna, eller rätta riktningen.',
      KEYS.targets,
    ];
  if (levels.some((level) => !(level >= 0) || (isShare(measure) && level > 100)))
    yield [
      `Målet är ${levels.join(' och ')}, men ${isShare(measure) ? 'en andel är från 0 till 100 procent' : 'ett värde är aldrig mindre än 0'}.`,
      'Skriv målet i den enhet som visas: procent för en andel.',
      KEYS.targets,
    ];
}

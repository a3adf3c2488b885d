import type { Area } from '../../area.ts';
import type { Measure } from '../../measure.ts';
import { KEYS } from '../keys.ts';
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
    for (const measure of area.measures)
      for (const fault of faultsOfMeasure(measure)) yield { ...about(fault), measure };
  },
);

function* faultsOfArea({ measureCount, categories, calendar, disclosure }: Area): Iterable<Fault> {
  for (const { name, min, max } of [{ name: 'området', ...measureCount }, ...categories])
    if (min < 0 || (max !== undefined && min > max))
      yield [
        `Antalet mått i ${name} ska vara minst ${min} och högst ${max ?? 'hur många som helst'}.`,
        'Låt det minsta antalet vara högst det största.',
        KEYS.area.measureCount,
      ];
  const { submissionMonth, publicationMonth } = calendar;
  if (
    ![submissionMonth, publicationMonth].every((month) => Number.isInteger(month) && month >= 1 && month <= 24) ||
    publicationMonth < submissionMonth
  )
    yield [
      `Siffrorna lämnas i månad ${submissionMonth} men publiceras i månad ${publicationMonth}.`,
      'Månader räknas från januari året efter, och publiceringen kommer efter inlämningen.',
      KEYS.area.calendar,
    ];
  const { threshold, percentilesFrom } = disclosure;
  if (!(threshold >= 1) || percentilesFrom < threshold)
    yield [
      `Antal under ${threshold} döljs, men percentiler visas redan från ${percentilesFrom} fall.`,
      'Tröskeln ska vara minst 1 och percentiler kräva minst lika många fall.',
      KEYS.area.disclosure,
    ];
}

function* faultsOfMeasure({ computation: { figure } }: Measure): Iterable<Fault> {
  if (figure.kind === 'proportion' && figure.numerator.within) {
    const { fromDays, toDays } = figure.numerator.within;
    if (!Number.isInteger(fromDays) || !Number.isInteger(toDays) || fromDays > toDays)
      yield [
        `Fönstret går från dag ${fromDays} till dag ${toDays}: ingen dag ligger i det, så täljaren är alltid 0.`,
        'Låt fönstret sluta tidigast när det börjar, i hela dagar.',
        KEYS.window,
      ];
  }
  if (figure.kind === 'summary' && figure.value.kind === 'days') {
    const { atLeast, alone } = figure.value;
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

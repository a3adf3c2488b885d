import { isDay } from '../calendar/day.ts';
import { isWithin } from '../calendar/period.ts';
import { DELIVERY } from '../dictionary/delivery-form.ts';
import type { Row, Tables } from '../dictionary/dictionary.ts';
import { type Delivery, type DeliveryInput, type DeliveryQuestion, deliveryOf, deliveryQuestions } from './delivery.ts';

/** What was delivered, out of bound rows one by one: the second opinion on `analysis/read-delivery.ts`. */
export function plainDelivery(input: DeliveryInput, tables: Tables): Delivery {
  const { area } = input;
  const shows = ({ reporter, needed, window }: DeliveryQuestion, { values }: Row) => {
    if (values[area.reporterVariable] !== reporter) return false;
    const on = values[needed.date] ?? null;
    if (needed.anchor === 'year') return typeof on === 'number' && on >= yearOf(window.from) && on <= yearOf(window.to);
    return typeof on === 'string' && isDay(on) && isWithin(window, on);
  };
  const shown = deliveryQuestions(input).filter((question) =>
    (tables.get(question.needed.table) ?? []).some((row) => shows(question, row)),
  );
  const stated = (tables.get(DELIVERY.table) ?? []).map(({ values }) => ({
    reporter: String(values[area.reporterVariable]),
    year: Number(values[DELIVERY.year]),
    table: String(values[DELIVERY.of]),
    delivered: values[DELIVERY.delivered] === true,
  }));
  return deliveryOf(input, shown, stated);
}

const yearOf = (on: string) => Number(on.slice(0, 4));

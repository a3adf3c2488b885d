import { isDay } from '../calendar/day.ts';
import { isWithin, type Period } from '../calendar/period.ts';
import { DELIVERY } from '../dictionary/delivery-form.ts';
import type { Row, Tables } from '../dictionary/dictionary.ts';
import {
  countedDays,
  type Delivery,
  type DeliveryInput,
  type DeliveryQuestion,
  deliveryOf,
  deliveryQuestions,
} from './delivery.ts';
import { isMissedIn, type TableFacts } from './tables-there.ts';

/** What was delivered, out of bound rows one by one: the second opinion on `analysis/read-delivery.ts`. */
export function plainDelivery(input: DeliveryInput, tables: Tables): Delivery {
  const { area } = input;
  const isWithinDays = ({ reporter, needed }: DeliveryQuestion, window: Period, { values }: Row) => {
    if (values[area.reporterVariable] !== reporter) return false;
    const on = values[needed.date] ?? null;
    if (needed.anchor === 'year') return typeof on === 'number' && on >= yearOf(window.from) && on <= yearOf(window.to);
    return typeof on === 'string' && isDay(on) && isWithin(window, on);
  };
  const answers = deliveryQuestions(input).map((question) => {
    const rows = tables.get(question.needed.table) ?? [];
    const counted = rows.filter((row) => isWithinDays(question, countedDays(question), row));
    return {
      ...question,
      isShown: rows.some((row) => isWithinDays(question, question.window, row)),
      rows: counted.length,
    };
  });
  const stated = (tables.get(DELIVERY.table) ?? []).map(({ values }) => {
    const handedIn = values[DELIVERY.rows];
    return {
      reporter: String(values[area.reporterVariable]),
      year: Number(values[DELIVERY.year]),
      table: String(values[DELIVERY.of]),
      delivered: values[DELIVERY.delivered] === true,
      ...(typeof handedIn === 'number' ? { rows: handedIn } : {}),
    };
  });
  const facts: TableFacts = {
    hasRows: (table) => (tables.get(table) ?? []).length > 0,
    isMissed: ({ form, variable }) => {
      const rows = tables.get(form) ?? [];
      return isMissedIn(rows.length, rows.filter(({ values }) => (values[variable] ?? null) !== null).length);
    },
  };
  return deliveryOf(input, answers, stated, facts);
}

const yearOf = (on: string) => Number(on.slice(0, 4));

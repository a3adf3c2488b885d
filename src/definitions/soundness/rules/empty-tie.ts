import { askedValues } from '../asked-values.ts';
import { findRow } from '../find-row.ts';
import { KEYS } from '../keys.ts';
import { areaRule } from '../rule.ts';

/** What an area says of rows says something, and something that a row can be. */
export const emptyTie = areaRule(
  {
    id: 'empty-tie',
    title: 'Ett samband som ingen rad kan ha',
    explanation:
      'Ett samband säger vad som alltid gäller om vissa rader. Säger det inget, eller något som raderna inte kan uppfylla, skyddar det inga tal.',
  },
  function* ({ area }) {
    for (const [place, { table, conditions, also = [], oneFor, belongsTo, anyOf }] of (area.ties ?? []).entries()) {
      const key = `${KEYS.area.ties}.${place + 1}`;
      const clashing = also.filter((one) => {
        const same = conditions.filter(({ variable }) => variable === one.variable);
        return findRow([...same, one], [], () => []) === undefined;
      });
      if (also.length === 0 && [oneFor, belongsTo, anyOf].every((one) => one === undefined))
        yield {
          severity: 'error',
          message: `Sambandet om raderna i ${table} säger inte vad som alltid gäller om dem.`,
          remedy: 'Lägg till också, också_känt, en_för_varje eller hör_till, eller ta bort sambandet.',
          question: `Vad gäller alltid om de raderna i ${table}?`,
          key,
        };
      for (const one of clashing)
        yield {
          severity: 'error',
          message: `Sambandet säger att raderna i ${table} alltid har ${one.variable} ${askedValues(one)}, men det kan de inte ha med sitt villkor.`,
          remedy: 'Rätta villkor eller också, så att en rad kan uppfylla båda.',
          question: `Vad har raderna i ${table} för värde av ${one.variable}?`,
          key: `${key}.också`,
        };
    }
  },
);

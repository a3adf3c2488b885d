import { columnsOfWarning } from '../../kinds/warnings.ts';
import { KEYS } from '../keys.ts';
import { areaRule } from '../rule.ts';
import { variableAt } from '../variables.ts';

/** What is asked about across rows is asked of tables and columns that the register records. */
export const warningColumns = areaRule(
  {
    id: 'warning-columns',
    title: 'En kontroll av något som inte finns',
    explanation:
      'En kontroll läser tabeller och variabler i registrets formulär. Finns de inte frågas det aldrig om något.',
  },
  function* ({ area, dictionary }) {
    for (const warning of area.warnings ?? []) {
      const missing = columnsOfWarning(warning).find(
        (place) => variableAt(dictionary, place) === undefined || dictionary.forms.get(place.table)?.base,
      );
      if (missing === undefined) continue;
      yield {
        severity: 'error',
        message: `Kontrollen ”${warning.code}” läser ${missing.table}.${missing.column}, som inte finns bland det som registreras.`,
        remedy: 'Rätta stavningen, eller lägg till variabeln i registrets formulär.',
        question: `Varifrån ska uppgiften om ${missing.table}.${missing.column} komma?`,
        key: KEYS.area.warnings,
      };
    }
  },
);

import { recordedForms } from '../../../dictionary/recorded-forms.ts';
import { recordedTables } from '../../../dictionary/recorded-tables.ts';
import { nearest } from '../../../nearest.ts';
import { columnsOfWarning } from '../../kinds/warnings.ts';
import { KEYS } from '../keys.ts';
import { referencesOf, tiedColumns } from '../references.ts';
import { areaRule } from '../rule.ts';

/** An area names the forms that it reads: no more than there are, and all that its measures use. */
export const formNotRead = areaRule(
  {
    id: 'form-not-read',
    title: 'Formulär som området läser',
    explanation: 'Området säger vilka formulär det läser, så att ingen får höra om tabeller som måtten inte använder.',
  },
  function* ({ area, dictionary }) {
    const recorded = recordedForms(dictionary).map(({ id }) => id);
    for (const form of area.forms.filter((id) => !recorded.includes(id))) {
      const meant = nearest(form, recorded);
      yield {
        severity: 'error',
        message: `Området läser formuläret ${form}, som inte finns i registret.`,
        remedy: meant === undefined ? `Skriv ett av: ${recorded.join(', ')}.` : `Menade du ${meant}?`,
        question: `Vilket formulär är ${form}?`,
        key: KEYS.area.forms,
      };
    }
    for (const warning of area.warnings ?? []) {
      const form = columnsOfWarning(warning)
        .map(({ table }) => table)
        .find((table) => recorded.includes(table) && !area.forms.includes(table));
      if (form === undefined) continue;
      yield {
        severity: 'error',
        message: `Kontrollen ”${warning.code}” använder formuläret ${form}, som området inte läser. Den skulle aldrig fråga om något.`,
        remedy: `Lägg till ${form} bland områdets formulär.`,
        question: `Ska enheterna lämna ${form} för det här området?`,
        key: KEYS.area.warnings,
      };
    }
    const users = [
      ...area.measures.map((measure) => ({ measure, references: referencesOf(measure, area) })),
      { references: tiedColumns(area) },
    ];
    for (const { references, ...measure } of users) {
      const used = new Map<string, string>();
      for (const { table, key } of references)
        for (const form of recordedTables(dictionary, table)) if (!used.has(form)) used.set(form, key);
      for (const [form, key] of used) {
        if (area.forms.includes(form) || !recorded.includes(form)) continue;
        yield {
          severity: 'error',
          message:
            'measure' in measure
              ? `Måttet använder formuläret ${form}, som området inte läser. Måttet skulle ge 0 för alla.`
              : `Sambandet rör formuläret ${form}, som området inte läser. Inget mått räknar de raderna.`,
          remedy: `Lägg till ${form} bland områdets formulär.`,
          question: `Ska enheterna lämna ${form} för det här området?`,
          ...measure,
          key,
        };
      }
    }
  },
);

import { KEYS } from '../../definitions/soundness/keys.ts';
import { areaRule } from '../../definitions/soundness/rule.ts';
import { folded } from '../../definitions/soundness/wording/words.ts';

const TYPES = ['nyckeltal', 'processmått', 'resultatmått', 'strukturmått'];

/** A category and a type of measure don't share a name. */
export const oneWordTwoMeanings = areaRule(
  {
    id: 'one-word-two-meanings',
    title: 'En kategori heter som en typ av mått',
    explanation: 'Kategori och typ är två skilda uppgifter. Heter de lika tror läsaren att de säger samma sak.',
  },
  function* ({ area }) {
    for (const { id, name } of area.categories) {
      if (!TYPES.some((type) => folded(type) === folded(name))) continue;
      yield {
        severity: 'note',
        message: `”${name}” är både en kategori och en typ av mått. Exempel: ett mått i kategorin kan vara ett processmått, och ett resultatmått kan stå i en annan kategori.`,
        remedy: 'Skriv ut vilken av uppgifterna som menas, och slå aldrig ihop dem.',
        question: `Är ”${name}” kategorin eller typen?`,
        key: `${KEYS.area.categories}.${id}`,
      };
    }
  },
);

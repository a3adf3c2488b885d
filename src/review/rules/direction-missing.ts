import { KEYS } from '../../definitions/soundness/keys.ts';
import { measureRule } from '../../definitions/soundness/rule.ts';

/** A measure of a directed category says which way is better, and another doesn't. */
export const directionMissing = measureRule(
  {
    id: 'direction-missing',
    title: 'Riktningen saknas, eller finns där den inte hör hemma',
    explanation:
      'Kategorins text lovar läsaren en önskvärd riktning (eller att det inte finns någon). Utan den går det inte att säga om en förändring är bra.',
  },
  function* ({ code, category: id, direction }, { area }) {
    const category = area.categories.find((one) => one.id === id);
    if (category === undefined) return;
    const about = {
      severity: 'warning' as const,
      key: KEYS.direction,
      question: `Är ett högre eller ett lägre värde önskvärt för ${code}, eller inget av dem?`,
    };
    if (category.directed && (direction === undefined || direction === 'none'))
      yield {
        ...about,
        message: `Kategorin ”${category.name}” har en önskvärd riktning, men måttet ${direction === 'none' ? 'säger sig inte ha någon' : 'anger ingen'}. Exempel: går värdet från 6 till 9 vet läsaren inte om det är bättre eller sämre.`,
        remedy: 'Ange riktningen, eller flytta måttet till en kategori utan riktning.',
      };
    if (!category.directed && direction !== undefined && direction !== 'none')
      yield {
        ...about,
        message: `Kategorin ”${category.name}” har ingen önskvärd riktning, men måttet säger att ett ${direction === 'lower' ? 'lägre' : 'högre'} värde eftersträvas.`,
        remedy: 'Ta bort riktningen, eller flytta måttet till en kategori med riktning.',
      };
  },
);

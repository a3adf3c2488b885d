import { KEYS } from '../keys.ts';
import { type Argument, areaRule } from '../rule.ts';

/** The explanation of what isn't shown says no other numbers than the rule's own. */
export const disclosureWords = areaRule(
  {
    id: 'disclosure-words',
    title: 'Röjanderegeln säger en annan gräns än den som används',
    explanation:
      'Förklaringen står för läsaren bredvid siffrorna. Säger den en annan gräns än den som döljer tal är en av dem fel.',
  },
  function* ({ area: { disclosure } }) {
    const { threshold, percentilesFrom, explanation } = disclosure;
    const about = (message: string): Argument => ({
      severity: 'error',
      message,
      remedy: 'Skriv {största_dolda}, {tröskel} eller {percentiler_från} i förklaringen: talen fylls i från regeln.',
      question: 'Vilken av gränserna är den rätta?',
      key: KEYS.area.disclosure,
    });
    const own = [0, 1, threshold - 1, threshold, percentilesFrom];
    const others = (explanation.match(/\d+/g) ?? []).filter((number) => !own.includes(Number(number)));
    if (others.length > 0)
      yield about(
        `Förklaringen säger ${others.join(' och ')}, men antal under ${threshold} döljs och percentiler visas från ${percentilesFrom}.`,
      );
    for (const [name] of explanation.matchAll(/\{[^{}]*\}/g))
      yield about(`Förklaringen har ${name}, som inte är någon av regelns gränser.`);
  },
);

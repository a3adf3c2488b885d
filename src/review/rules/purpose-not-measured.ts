import { definedParts } from '../../definitions/kinds/kinds.ts';
import { KEYS } from '../../definitions/soundness/keys.ts';
import { referencesOf } from '../../definitions/soundness/references.ts';
import { measureRule } from '../../definitions/soundness/rule.ts';
import { variableAt } from '../../definitions/soundness/variables.ts';
import { LABELS, textOf } from '../../definitions/soundness/wording/rows-of-table.ts';
import { folded, wordsIn } from '../../definitions/soundness/wording/words.ts';

/** Outcomes of care that a purpose may name: beginnings of folded words. */
const OUTCOMES = [
  'komplikation',
  'overlevnad',
  'aterinlagg',
  'aterinskriv',
  'dodlighet',
  'mortalitet',
  'aterfall',
  'livskvalitet',
  'biverkning',
  'infektion',
];

/** The outcomes that a survival figure is. */
const SURVIVAL = ['overlevnad', 'dodlighet', 'mortalitet'];

/** A purpose names what the data can tell. */
export const purposeNotMeasured = measureRule(
  {
    id: 'purpose-not-measured',
    title: 'Syftet nämner något som måttet inte mäter',
    explanation:
      'Ska måttet ge en bild av ett utfall bör utfallet finnas bland uppgifterna. Annars läser man in mer i siffran än den bär.',
  },
  function* (measure, { area, dictionary }) {
    const used = folded(
      referencesOf(measure, area)
        .map((place) => `${place.table} ${place.column} ${variableAt(dictionary, place)?.name ?? ''}`)
        .join(' '),
    );
    const measured = definedParts(measure.computation.figure).followed === undefined ? [] : SURVIVAL;
    const outcome = OUTCOMES.filter((one) => !measured.includes(one)).find(
      (one) => wordsIn(textOf(measure, LABELS.purpose)).some((word) => word.startsWith(one)) && !used.includes(one),
    );
    if (outcome === undefined) return;
    const word =
      textOf(measure, LABELS.purpose)
        .split(/[^\p{L}]+/u)
        .find((one) => folded(one).startsWith(outcome)) ?? outcome;
    yield {
      severity: 'note',
      message: `Syftet talar om ”${word}”, men ingen uppgift som måttet räknar på handlar om det. Exempel: två enheter med samma siffra kan ha 2 % och 20 % ${word}.`,
      remedy: 'Mät utfallet för sig, eller skriv om syftet. Kalla inte diagrammet efter det som inte mäts.',
      question: `Hur är det tänkt att måttet ska visa ”${word}”?`,
      key: KEYS.purpose,
    };
  },
);

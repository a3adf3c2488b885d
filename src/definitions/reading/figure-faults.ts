import type { Problem } from '../../problems/problem.ts';
import { invalid } from '../../schema.ts';
import type { FigureDefinition } from '../figure-definition.ts';
import { definedParts } from '../kinds/kinds.ts';
import type { Computation, Measure } from '../measure.ts';

const FIGURE = 'beräkning.figur';

/** What a figure can ask of a population that can't answer, although each key is right. */
export function figureFaults({ file, computation }: Measure): Problem[] {
  return faultsOf(computation).map(({ message, remedy, key }) => invalid(file, message, remedy, key));
}

interface Fault {
  readonly message: string;
  readonly remedy: string;
  readonly key: string;
}

function faultsOf(computation: Computation): Fault[] {
  const { figure, population } = computation;
  const { days, sums, followed } = definedParts(figure);
  const found: Fault[] = [];
  if (days !== undefined) {
    const { from, to, orTo, negative } = days;
    const isWhole =
      population.count === 'episodes' &&
      from === population.episode.from &&
      to === population.episode.to &&
      orTo === undefined;
    if (isWhole !== (negative === undefined))
      found.push({
        message: isWhole
          ? 'Ett vårdtillfälle slutar aldrig innan det börjar: en sådan rad har redan fått sitt slut räknat som okänt.'
          : 'Det sägs inte hur en tid räknas vars slut är före början.',
        remedy: isWhole ? 'Ta bort negativ, och skriv orden under vårdtillfälle, omvänt.' : 'Skriv negativ.',
        key: `${FIGURE}.värde.negativ`,
      });
  }
  if (readsOwnRow(figure) && (population.count === 'episodes' || population.rows.length > 1))
    found.push({
      message: 'Villkoren gäller fallets egen rad, men fallet kan ha flera slags rader.',
      remedy: 'Räkna rader, eller personer ur en enda tabell.',
      key: FIGURE,
    });
  if (sums !== undefined && population.count !== 'rows')
    found.push({
      message: 'Täckningsgraden räknas på rader, som håller summor.',
      remedy: 'Skriv räkna: rader.',
      key: 'beräkning.räkna',
    });
  if (followed !== undefined && (population.count === 'episodes' || population.rows.length > 1))
    found.push({
      message: 'Överlevnaden följer ett fall från en enda rad.',
      remedy: 'Räkna rader, eller personer ur en enda tabell.',
      key: 'beräkning.räkna',
    });
  if (sums !== undefined && population.rows[0]?.anchor !== 'year')
    found.push({
      message: 'Täckningsgraden läses ur summor per år.',
      remedy: 'Skriv år och kolumnen med året, i stället för datum.',
      key: 'beräkning.rader',
    });
  return [...found, ...figureAlone(figure)];
}

/** What a figure says wrongly about itself. */
function figureAlone(figure: FigureDefinition): Fault[] {
  const { followed, linked } = definedParts(figure);
  if (followed !== undefined && (followed.entry === undefined) !== (followed.neverAtRisk === undefined))
    return [
      {
        message: 'Ett inträde och orden för den som aldrig följdes hör ihop.',
        remedy: 'Skriv både inträde och aldrig_följd, eller ingetdera.',
        key: FIGURE,
      },
    ];
  if (followed?.entry !== undefined && followed.population !== undefined)
    return [
      {
        message: 'Relativ överlevnad räknas bara för fall som följs från början.',
        remedy: 'Ta bort befolkning eller inträde.',
        key: FIGURE,
      },
    ];
  if (linked === undefined) return [];
  const { within, through, earliest } = linked;
  const key = `${FIGURE}.täljare.inom`;
  if (within !== undefined && through !== undefined)
    return [
      {
        message: 'Ett fönster räknas från personens rader, inte genom en annan kolumn.',
        remedy: 'Ta bort genom eller inom.',
        key,
      },
    ];
  if (within !== undefined && earliest !== undefined)
    return [{ message: 'Ett fönster har redan en första dag.', remedy: 'Ta bort tidigast eller inom.', key }];
  if (within === undefined || within.fromDays <= within.toDays) return [];
  return [{ message: 'Fönstret slutar innan det börjar.', remedy: 'Låt till_dagar vara minst från_dagar.', key }];
}

function readsOwnRow(figure: FigureDefinition): boolean {
  const { numerator, among } = definedParts(figure);
  return numerator?.own !== undefined || among !== undefined;
}

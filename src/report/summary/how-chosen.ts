import { percentagePoints } from '../../words/percentage-points.ts';
import type { FigureSource } from '../figures/figure-source.ts';
import { type SummaryStatistic, statisticLabel } from './candidates.ts';

/** What each point that is the largest of its kind was chosen among. */
interface Among {
  readonly changed: readonly SummaryStatistic[];
  readonly distant: readonly SummaryStatistic[];
  readonly differing: readonly SummaryStatistic[];
}

/** How the points are chosen, for their reader: what is called the largest is the largest of what is named here. */
export function howChosen({ changed, distant, differing }: Among, source: FigureSource): readonly string[] {
  // A heading and a list: a label may hold a comma, and seven of them make no sentence.
  const chosen = (what: string, statistics: readonly SummaryStatistic[]) =>
    statistics.length === 0
      ? []
      : [
          `${what} väljs bland ${[...new Set(statistics.map((one) => `”${statisticLabel(one, source)}”`))].toSorted().join(' · ')}.`,
        ];
  const points = percentagePoints(source.differences.share);
  return [
    'Punkterna väljs av regler, och en punkt som siffrorna inte bär är inte med.',
    ...chosen('Den största ändringen sedan registrets första hela år eller året före', changed),
    ...chosen('Det största avståndet i riket till ett mål', distant),
    ...chosen('Den största statistiskt säkerställda skillnaden mellan två sjukvårdsregioner', differing),
    `Med är också rikets täckning sedan registrets första hela år, den lägsta täckningen av alla lokaler tillsammans och det som är nytt. Så är alla andra sjukvårdsregioner vars täckning har sjunkit eller stigit med minst ${points}, mellan de år som visas för dem.`,
    `Punkterna gäller det senaste året vars registrering är färdig, och det som inte redovisas år för år gäller alla år tillsammans. Medan ett senare år registreras kan täckningen vara låg överallt: en sjukvårdsregion nämns då bara om dess täckning har sjunkit med minst ${points} mer än rikets.`,
  ];
}

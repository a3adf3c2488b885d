import type { SurvivalFigure } from '../../definitions/figure-definition.ts';
import { casesOf } from '../../definitions/general-words.ts';
import type { PublicSurvival, PublicSurvivalGroup } from '../../disclosure/public-result.ts';
import { html } from '../../markup.ts';
import { counted } from './counted.ts';
import {
  type AboutKind,
  type DefinedHeadline,
  type FigureEntries,
  named,
  type PublishedNumber,
} from './website-kind.ts';

export const survival: FigureEntries<PublicSurvival> = ({ n, events, missing, groups, logRank }) => {
  const { chisq, p } = 'absent' in logRank ? { chisq: logRank, p: logRank } : logRank;
  return [
    ...named({ n, events, missing, chisq, p }),
    ...Object.entries(groups).flatMap(([category, group]) =>
      groupEntries(group).map((entry) => ({ ...entry, breakdown: 'groups', category })),
    ),
  ];
};

/** Curves have no one number but how many they stand on. */
export const survivalHeadline: DefinedHeadline<SurvivalFigure> = (measure) => counted(`följda ${casesOf(measure)}`);

function groupEntries({
  n,
  events,
  median,
  medianLower,
  medianUpper,
  rows,
}: PublicSurvivalGroup): readonly PublishedNumber[] {
  return [
    ...named({ n, events, median, medianLower, medianUpper }),
    ...rows.flatMap(({ months, atRisk, survival: alive, lower, upper }) =>
      named({ atRisk, survival: alive, lower, upper }).map((entry) => ({ ...entry, months })),
    ),
  ];
}

export const survivalAbout: AboutKind = {
  method: html`<h3>Överlevnad</h3>
<p>Överlevnaden skattas enligt Kaplan och Meier: den som lever, eller inte längre kan följas, räknas med så länge det är känt. Alla dödsorsaker räknas. Osäkerheten är 95-procentiga konfidensintervall på log(−log)-skalan, och grupper jämförs med logranktestet: bara de vars kurvor visas, och när de står i ordning, som stadier, med test för trend.</p>
<p>Mediantiden är den tid då hälften lever. Kurvan slutar där färre följs än vad som får visas.</p>`,
  nation: html`<p>Överlevnaden för riket räknas på alla fall tillsammans. Den är inte ett medelvärde av kurvor.</p>`,
};

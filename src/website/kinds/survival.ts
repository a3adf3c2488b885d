import { codesOf } from '../../charts/codes-of.ts';
import { deadOf, MAIN_YEAR } from '../../charts/survival/curve-end.ts';
import type { SurvivalFigure } from '../../definitions/figure-definition.ts';
import { casesOf } from '../../definitions/general-words.ts';
import { publicParts } from '../../disclosure/kinds/public-parts.ts';
import {
  isShown,
  type PublicFigure,
  type PublicSurvival,
  type PublicSurvivalGroup,
  type Shown,
} from '../../disclosure/public-result.ts';
import { html } from '../../markup.ts';
import { filled } from '../../words/filled.ts';
import { capital, midSentence } from '../../words/letters.ts';
import { formatShare } from '../../words/numbers.ts';
import { counted } from './counted.ts';
import { SHARE } from './share.ts';
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

/** How many of the group that stands for the measure live at five years; where none is said to, how many are followed. */
export const survivalHeadline: DefinedHeadline<SurvivalFigure> = (measure, _, { by }, dictionary) => {
  const { headline } = measure;
  if (headline === undefined) return counted(`följda ${casesOf(measure)}`);
  const { part, name, of = '{grupp}', sentence } = headline;
  const alive = (figure: PublicFigure, group: string): Shown => {
    const { curves, absent = 'not-shown' } = publicParts(figure);
    return curves?.groups[group]?.rows.find(({ months }) => months === MAIN_YEAR * 12)?.survival ?? { absent };
  };
  const groups = by.groups ?? codesOf({ measure, ...(dictionary && { dictionary }) }, by.variable);
  const own = groups.find(({ id }) => id === part);
  const whoOf = (group: { readonly name: string }) => filled(of, { grupp: midSentence(group.name) });
  return {
    ...SHARE,
    label: `andel ${name}`,
    ...(own === undefined ? {} : { group: whoOf(own) }),
    value: (figure) => alive(figure, part),
    said: (figure, { when }) => {
      if (own === undefined || !isShown(alive(figure, part))) return undefined;
      // A sentence for each: four shares in one are not heard apart.
      const others = groups.flatMap((group) => {
        const share = alive(figure, group.id);
        const told = isShown(share) ? formatShare(share) : deadInGroup(figure, group.id);
        return told !== undefined && group !== own ? `. ${capital(whoOf(group))}: ${told}` : [];
      });
      return filled(sentence, { gruppen: whoOf(own), övriga: others.join(''), när: when });
    },
  };
};

/** How many have died of a group whose curve ends before the year: those who have most to tell aren't left out of what is told. */
function deadInGroup(figure: PublicFigure, id: string): string | undefined {
  const group = publicParts(figure).curves?.groups[id];
  if (group === undefined || group.points.length === 0) return undefined;
  const { n, events } = group;
  return isShown(n) && isShown(events) ? deadOf(events, n) : undefined;
}

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
  hasIntervals: true,
  method: html`<h3>Överlevnad</h3>
<p>Överlevnaden skattas enligt Kaplan och Meier: den som lever, eller inte längre kan följas, räknas med så länge det är känt. Alla dödsorsaker räknas. Osäkerheten är 95-procentiga konfidensintervall på log(−log)-skalan, och grupper jämförs med logranktestet: bara de vars kurvor visas, och när de står i ordning, som stadier, med test för trend.</p>
<p>Mediantiden är den tid då hälften lever. Kurvan slutar där färre lever och följs än vad som får visas.</p>`,
  nation: () =>
    html`<p>Överlevnaden för riket räknas på alla fall tillsammans. Den är inte ett medelvärde av kurvor.</p>`,
};

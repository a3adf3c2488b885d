import { linkedRowOf } from '../../definitions/soundness/figure-parts.ts';
import { KEYS } from '../../definitions/soundness/keys.ts';
import { measureRule } from '../../definitions/soundness/rule.ts';

/** A proportion's numerator is closed in time, so that the same year gives the same figure whenever it is computed. */
export const numeratorWithoutEnd = measureRule(
  {
    id: 'numerator-without-end',
    title: 'Täljaren har ingen tidsgräns',
    explanation:
      'Räknas en händelse när den än inträffade växer andelen för samma år ju senare den räknas, och äldre år ser bättre ut än nya.',
  },
  function* ({ computation: { figure } }) {
    const linked = linkedRowOf(figure);
    if (linked === undefined || linked.within) return;
    const { table, date, latest } = linked;
    yield {
      severity: 'warning',
      message:
        `Täljaren räknar en rad i ${table} oavsett när: också en från åren före fallet, och varje ny ${latest ? `fram till uttaget` : ''}. ` +
        `Exempel: ${date} 2 april året efter räknas i ett uttag i maj men inte i det som gjordes i mars, så andelen för samma år ändras.`,
      remedy:
        'Ange ett fönster från fallets datum (till exempel dag 0–60), eller en sista dag som gäller alla enheter.',
      question: 'Mellan vilka dagar, räknat från fallets datum, ska händelsen ha inträffat?',
      key: KEYS.numerator,
    };
  },
);

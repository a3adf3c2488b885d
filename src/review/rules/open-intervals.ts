import { definedParts } from '../../definitions/kinds/kinds.ts';
import { KEYS } from '../../definitions/soundness/keys.ts';
import { measureRule } from '../../definitions/soundness/rule.ts';
import { mentions } from '../../definitions/soundness/wording/words.ts';

/** A time that has not ended when the figures are made is not forgotten. */
export const openIntervals = measureRule(
  {
    id: 'open-intervals',
    title: 'Den som fortfarande väntar syns inte',
    explanation:
      'Bara avslutade tider räknas. Ju fler långa tider som pågår när siffran görs, desto kortare ser den ut att vara.',
  },
  function* ({ texts, computation: { population, figure } }) {
    const { days } = definedParts(figure);
    if (days === undefined) return;
    const { from, to, missingTo } = days;
    const atTheEnd = population.count !== 'episodes' && population.rows.some(({ date }) => date === to);
    if (!atTheEnd && missingTo === undefined) return;
    if (
      mentions(
        texts.map(({ text }) => text).join('\n'),
        'ännu',
        'fortfarande',
        'pågår',
        'pågående',
        'ej avslutad',
        'inte avslutad',
        'öppna',
      )
    )
      return;
    yield {
      severity: 'note',
      message: atTheEnd
        ? `Fallet finns först när ${to} har inträffat. Exempel: ${from} 1 oktober utan ${to} vid årets slut syns inte det året, hur lång tiden än blir.`
        : `Ett fall utan ${to} räknas inte. Exempel: ${from} 1 december och ännu pågående i mars, 90 dagar, faller bort medan korta tider räknas.`,
      remedy: 'Redovisa bredvid hur många som fortfarande väntar, eller räkna om när de har avslutats.',
      question: 'Hur ska de som inte är klara när siffran görs redovisas?',
      key: KEYS.value,
    };
  },
);

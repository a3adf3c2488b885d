import { html, markupText } from '../markup.ts';
import { WORDS } from '../words/language.ts';

/** What the server itself answers, in the site's language: never the address or anything else that was sent to it. */
const ANSWERS = {
  400: ['Adressen går inte att läsa', 'Kontrollera att adressen är rätt skriven.'],
  404: ['Sidan finns inte', 'Det finns ingen sida på den här adressen. Den kan vara felskriven.'],
  405: ['Det går bara att läsa här', 'Webbplatsen tar inte emot några uppgifter.'],
  408: ['Frågan tog för lång tid', 'Försök igen.'],
  416: ['Den delen av filen finns inte', 'Hämta hela filen i stället.'],
  431: ['Frågan är för stor', 'Töm webbläsarens kakor för den här adressen och försök igen.'],
  500: ['Sidan kan inte visas just nu', 'Något gick fel i servern. Försök igen om en stund.'],
} as const;

export type AnsweredStatus = keyof typeof ANSWERS;

/** The status nearest to what went wrong that the server has words for. */
export function answeredStatus(status: number): AnsweredStatus {
  if (status in ANSWERS) return status as AnsweredStatus;
  return status >= 400 && status < 500 ? 400 : 500;
}

/** A small page for an answer that the site has no page for. */
export function answerPage(status: AnsweredStatus): string {
  const [title, advice] = ANSWERS[status];
  return markupText(html`<!doctype html>
<html lang="${WORDS.language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title></head>
<body><main><h1>${title}</h1><p>${advice}</p><p><a href="/">Till startsidan</a></p></main></body>
</html>
`);
}

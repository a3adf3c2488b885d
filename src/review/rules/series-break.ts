import { KEYS } from '../../definitions/soundness/keys.ts';
import { measureRule } from '../../definitions/soundness/rule.ts';

/** A series that can't be compared across years says so and why. */
export const seriesBreak = measureRule(
  {
    id: 'series-break',
    title: 'Serien bryts av en ny version',
    explanation:
      'När definitionen ändras kan en skillnad mellan två år bero på ändringen. Åren ska skiljas åt med ett brott.',
  },
  function* ({ versions }, { area }) {
    const [first] = versions;
    const trial = versions.find(({ fromYear, comparableFrom }) => comparableFrom > fromYear);
    const breaking = versions.slice(1).find(({ comparableFrom }) => first && comparableFrom > first.fromYear);
    const version = breaking ?? trial;
    if (first === undefined || version === undefined) return;
    const year = version.comparableFrom;
    // That the year of the start is not whole is told of the area, once.
    if (breaking === undefined && area.start?.startsWith(`${first.fromYear}-`) && year === first.fromYear + 1) return;
    const why = version.change ?? '';
    yield {
      severity: 'warning',
      message:
        `Siffror före ${year} kan inte jämföras med dem från ${year}${why === '' ? ', och definitionen säger inte vad som ändrades' : `: ${why.replace(/\.$/, '')}`}. ` +
        `Exempel: 120 för ${year - 1} och 180 för ${year} är ingen ökning med 50 %.`,
      remedy: `Visa ett brott mellan ${year - 1} och ${year}, dra ingen linje över det${why === '' ? ' och skriv vad som ändrades' : ''}.`,
      question: `Kan åren före ${year} räknas om med den nya definitionen?`,
      key: KEYS.versions,
    };
  },
);

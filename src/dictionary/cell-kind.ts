import { FIRST_YEAR, isDay, LAST_YEAR } from '../calendar/day.ts';

/** What a sheet's reader writes for a formula that no program has calculated: Excel itself never leaves one so. */
export const FORMULA_WITHOUT_VALUE = '#FORMEL!';

/** What sort of thing stands in a cell, seen from outside: enough to put it right, too little to point out anyone. */
export type CellKind = keyof typeof WORDS;

const WORDS = {
  empty: 'ingenting',
  day: 'ett datum',
  'impossible-day': 'ett datum som inte finns i kalendern',
  'far-day': `ett datum utanför åren ${FIRST_YEAR}–${LAST_YEAR}`,
  'day-and-time': 'ett datum med klockslag',
  moment: 'en tidpunkt med tidszon',
  'day-first': 'ett datum i annan form (dag/månad/år)',
  'day-with-other-marks': 'ett datum i annan form (år/månad/dag)',
  'day-without-marks': 'ett datum utan bindestreck',
  month: 'år och månad utan dag',
  'yes-no': 'ja eller nej',
  'other-yes-no': 'ja eller nej skrivet på annat sätt',
  number: 'ett tal',
  limit: 'en gräns, och inget tal',
  span: 'två tal med streck emellan',
  'number-with-marks': 'ett tal med andra tecken intill',
  'cut-number': 'ett tal som ett kalkylprogram har kortat av (med E+)',
  unknown: 'ett ord för att uppgiften saknas',
  'excel-error': 'ett felvärde från Excel',
  'formula-without-value': 'en formel som aldrig har räknats ut',
  text: 'en text',
} as const;

/** The kinds in the order they are tried. */
const PATTERNS: readonly (readonly [CellKind, RegExp])[] = [
  ['empty', /^$/],
  ['moment', /^\d{4}-?\d{2}-?\d{2}[T ]\d{2}:\d{2}\S*\s?(Z|UTC|GMT|[+-]\d{2}(:?\d{2})?)$/i],
  ['day-and-time', /^\d{4}-\d{2}-\d{2}[T ]\d/],
  ['day-first', /^\d{1,2}([/.-])\d{1,2}(\1| )(\d{4}|\d{2})$/],
  ['day-with-other-marks', /^\d{4}([/.-])\d{1,2}\1\d{1,2}$/],
  ['month', /^\d{4}[/.-]\d{1,2}$/],
  ['yes-no', /^(ja|nej)$/],
  ['other-yes-no', /^(ja|nej|j|n|y|yes|no|x|sant|falskt|true|false)$/i],
  ['number', /^[-+]?\d+([.,]\d+)?$/],
  [
    'limit',
    /^(<|>|≤|≥|under|över|mindre än|större än|mer än|minst|högst)\s*=?\s*\d[\d\s.,]*\s*(%|mm|cm|[a-zµ]+\/[a-z]+)?$/i,
  ],
  ['span', /^\d{1,3}([.,]\d{1,2})?\s?[-–]\s?\d{1,3}([.,]\d{1,2})?\s*(%|mm|cm)?$/],
  ['number-with-marks', /^[=~±≈\s]*[-+−]?\d[\d\s.,]*\s*(%|mm|cm|[a-zµ]+\/[a-z]+)?$/i],
  ['cut-number', /^\d+([.,]\d+)?E[+-]?\d+$/i],
  ['unknown', /^(-+|\.|\?+|<?n\/?a>?|null|none|na[nt]|unknown|(uppgift )?saknas|ok(ä|a)n[dt])$/i],
  ['formula-without-value', new RegExp(`^${FORMULA_WITHOUT_VALUE}$`)],
  // The errors of Excel in English and in Swedish.
  ['excel-error', /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|GETTING_DATA)$/i],
  ['excel-error', /^#(SAKNAS!|REFERENS!|VÄRDEFEL!|DIVISION\/0!|NAMN\?|OGILTIGT!|SKÄRNING!|SPILL!|SPILLFEL!)$/i],
];

/** No date, number or yes is longer than this: what is longer is a text, whatever it holds. */
const LONGEST = 40;

/** The kind of thing that stands in a cell, blanks around it taken away. */
export function kindOf(text: string): CellKind {
  if (text.length > LONGEST) return 'text';
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return isDay(text) ? 'day' : missingDay(text);
  if (/^\d{8}$/.test(text) && isDay(text.replace(/^(....)(..)(..)$/, '$1-$2-$3'))) return 'day-without-marks';
  return PATTERNS.find(([, pattern]) => pattern.test(text))?.[0] ?? 'text';
}

/** The kind in words for a sentence: "ett tal", "en text på 12 tecken". */
export function kindInWords(kind: CellKind, length: number): string {
  return kind === 'text' ? `${WORDS.text} på ${length} tecken` : WORDS[kind];
}

function missingDay(text: string): CellKind {
  const year = Number(text.slice(0, 4));
  return year < FIRST_YEAR || year > LAST_YEAR ? 'far-day' : 'impossible-day';
}

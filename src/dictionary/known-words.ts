import { isSlipOf } from '../nearest.ts';
import type { Variable } from './dictionary.ts';

/**
 * Words that people write in headings and cells and that are nobody's name, beside those of the register. Swedish, lower case.
 * They are here and not in a register's forms since they say nothing of what a value means: only that it may be told.
 */
const WORDS_OF_NOBODY = new Set(
  [
    'kommentar kommentarer anteckning anteckningar övrigt övriga övrig annan annat fritext text notering',
    'nr nummer löpnr löpnummer rad id kod kolumn namn förnamn efternamn patientnamn adress telefon epost',
    'ålder färg hårfärg klinik sjukhus avdelning läkare ansvarig sköterska diagnoskod värde resultat svar',
    'datum dag dagar vecka veckor månad månader år tid timme början slutet mitten före efter omkring cirka ca',
    'januari februari mars april maj juni juli augusti september oktober november december',
    'jan feb mar apr jun jul aug sep sept okt nov dec',
    'ja nej kanske delvis troligen möjligen oklart oklar osäker osäkert okänd okänt okand okant vet ej inte ingen inga inget',
    'saknas uppgift känd känt utförd utfört gjord gjort planerad planerat test fel både och eller med utan av för till från',
    'höger vänster mg mm cm kg ml enhet antal procent total totalt summa vänta väntar pågår pågående klar klart',
    'unknown missing none yes no date name comment comments other true false male female hen',
  ].flatMap((line) => line.split(' ')),
);

/** Two letters or more: a single one is nobody. */
const WORD = /\p{L}[\p{L}\p{M}]+/gu;

/** A shorter word is too like others, and too like names, to be a slip of one. */
const LONG = 5;

const wordsOf = (text: string): readonly string[] => text.normalize('NFC').match(WORD) ?? [];

/**
 * Whether every word of a text is one that the variables or everyday language know, or in small letters a slip of one of the variables',
 * so that none of them is a person's name. A name that is a slip of a code, such as one of a place, is written with a capital.
 */
export function areKnownWords(text: string, variables: readonly Variable[]): boolean {
  const words = wordsOf(text).filter((word) => !WORDS_OF_NOBODY.has(word.toLowerCase()));
  if (words.length === 0) return true;
  const known = new Set(variables.flatMap(wordsOfVariable).map((word) => word.toLowerCase()));
  const isSlip = (word: string) => word.length >= LONG && !/\p{Lu}/u.test(word) && isSlipOf(word, known);
  return words.every((word) => known.has(word.toLowerCase()) || isSlip(word));
}

function wordsOfVariable({ id, name, synonyms = [], help = '', codes, spellings }: Variable): readonly string[] {
  const named = [{ id, name, synonyms }, ...codes, ...(spellings ?? [])];
  const texts = named.flatMap((one) => [one.id, one.name, ...(one.synonyms ?? [])]);
  return [...texts, help].flatMap(wordsOf);
}

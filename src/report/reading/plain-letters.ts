/**
 * A text whose words are as they are read: accents, strokes and widths are taken off (but å, ä and ö are letters of their own), so
 * that «stég» is «steg». As long as it was, so that places stay.
 */
export function plainLetters(text: string): string {
  return text.replace(/[^\p{ASCII}åäöÅÄÖ]/gu, (letter) => {
    const plain = STROKES[letter] ?? letter.normalize('NFKD').replace(/\p{M}/gu, '');
    return plain.length === letter.length ? plain : letter;
  });
}

const STROKES: Readonly<Record<string, string>> = {
  ı: 'i',
  ł: 'l',
  Ł: 'L',
  ø: 'ö',
  Ø: 'Ö',
  æ: 'ä',
  Æ: 'Ä',
  đ: 'd',
  Đ: 'D',
  ħ: 'h',
  ŧ: 't',
};

import type { PlainFault, PlainRule } from '../plain-rule.ts';

/** `46,6–76 år`, or `83,3 %` beside `74 %`: the same exactness for numbers that are read side by side. */
export const evenDecimals: PlainRule = {
  id: 'lika-många-decimaler',
  says: 'Tal som står bredvid varandra har lika många decimaler; bara 0 % och 100 % får stå utan.',
  faults: ({ text, isSentence }) => [...ranges(text), ...(isSentence ? shares(text) : [])],
};

function ranges(text: string): PlainFault[] {
  return [
    ...text.matchAll(/(?<![\d,])(\d(?:[\d\u00a0]*\d)?(?:,\d+)?)–(\d(?:[\d\u00a0]*\d)?(?:,\d+)?)(?![\d–])/g),
  ].flatMap(({ 0: found, 1: from = '', 2: to = '', index }) => {
    const isPlain = ['0', '100'].includes(from) || to === '100';
    return decimals(from) === decimals(to) || (isPlain && /^[\u00a0 ]%/.test(text.slice(index + found.length)))
      ? []
      : [{ at: index, found, better: 'Skriv båda talen med lika många decimaler.' }];
  });
}

/** Shares that are told as they are: not limits, targets or what is said to be about. */
function shares(text: string): PlainFault[] {
  const own = [...text.matchAll(/(?<![\d,–])(\d[\d\u00a0]*(?:,\d+)?)[\u00a0 ]%(?! (?:konfidens|KI))/g)].filter(
    ({ 1: number = '', index }) =>
      number !== '0' &&
      number !== '100' &&
      !/(?:ungefär|än|över|under|minst|högst|målet|hela|till|nå|Mål:|nivå:)[ \u00a0]$/.test(text.slice(0, index)),
  );
  const [first, ...others] = own;
  return others.flatMap(({ 0: found, 1: number = '', index }) =>
    decimals(number) === decimals(first?.[1] ?? '')
      ? []
      : [{ at: index, found, better: 'Skriv andelarna i meningen med lika många decimaler.' }],
  );
}

const decimals = (number: string) => number.split(',')[1]?.length ?? 0;

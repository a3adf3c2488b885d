import { areaRule } from '../../definitions/soundness/rule.ts';
import { allTexts } from '../all-texts.ts';

/** An abbreviation is spelt in one way. */
export const twoSpellings = areaRule(
  {
    id: 'two-spellings',
    title: 'Samma förkortning skriven på två sätt',
    explanation:
      'Den som söker på det ena skrivsättet hittar inte det andra, och en nybörjare tror att det är två saker.',
  },
  function* ({ area }) {
    const written = allTexts(area).flatMap(({ text, ...place }) =>
      abbreviationsIn(text).map((spelling) => ({ spelling, ...place })),
    );
    for (const same of Map.groupBy(written, ({ spelling }) => spelling.replace(/[- ]/g, '').toLowerCase()).values()) {
      const [one] = same;
      const other = same.find(({ spelling }) => spelling !== one?.spelling);
      if (one === undefined || other === undefined) continue;
      const said = ({ spelling, where }: typeof one) => `”${spelling}” (${where.replace(/,$/, '')})`;
      yield {
        severity: 'note',
        message: `Samma förkortning skrivs ${said(one)} och ${said(other)}.`,
        remedy: 'Välj ett skrivsätt.',
        question: 'Är det samma sak, och vilket skrivsätt gäller?',
        key: other.key,
      };
    }
  },
);

/** Words such as `VAS 10`, `B-12` and `pH`: capitals or a capital with digits, and no run of small letters. */
function abbreviationsIn(text: string): readonly string[] {
  const words = text.match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*(?: \p{N}+(?![\p{L}\p{N}-]))?/gu) ?? [];
  return words.filter(
    (word) => /\p{Lu}.*[\p{Lu}\p{N}]|\p{N}.*\p{Lu}|\p{Ll}\p{Lu}/u.test(word) && !/\p{Ll}{3}/u.test(word),
  );
}

import type { Area } from '../definitions/area.ts';
import { answerInWords } from '../definitions/criteria/answer-words.ts';
import { variableAtPath } from '../definitions/criteria/asked-clauses.ts';
import type { AreaCriteria, AskedOfCase, RetoldCriterion } from '../definitions/criteria/criteria.ts';
import type { Condition } from '../definitions/population.ts';
import type { Dictionary } from '../dictionary/dictionary.ts';
import { tableName } from '../dictionary/names.ts';
import { listed } from '../words/lists.ts';
import { blocks, bullets, code, escaped, table } from './markdown.ts';
import { readingTable } from './reading-table.ts';
import { registerWords } from './register-words.ts';

/** The criteria of every area that has some, as Swedish Markdown: what the document says, what is asked, and examples. */
export function criteriaDocument(areas: readonly Area[], dictionary: Dictionary): string {
  return blocks([
    '# Kriterierna',
    'Den här filen är gjord av `kriterier.yaml` i områdenas mappar (`npm run docs`). Ändra dem, inte den. `vardmatt criteria` prövar fall mot kriterierna.',
    'Varje svar är ja, nej eller okänt, och ett värde som saknas är okänt, inte nej. Innanför är den som är det vad de okända värdena än visar sig vara, och utanför den som inte kan vara innanför. Annars går det inte att avgöra än, och då frågas det efter de värden som kan ändra svaret, och bara dem. Enhetens eget svar ändras aldrig, och ingen siffra räknas ur kriterierna.',
    ...areas.flatMap((area) => (area.criteria === undefined ? [] : [criteriaSection(area, area.criteria, dictionary)])),
  ]);
}

function criteriaSection({ name }: Area, criteria: AreaCriteria, dictionary: Dictionary): string {
  const words = askedWords(dictionary);
  const { groups, exceptions, advice, readings, examples, rows, version, about } = criteria;
  const row = (one: RetoldCriterion, more: readonly string[] = []) => [
    `**${escaped(one.name)}**<br>${code(one.id)}`,
    escaped(one.text),
    words(one.asked),
    ...more,
    one.sources.map(escaped).join('<br>'),
  ];
  const nameOf = (id: string) => groups.find((group) => group.id === id)?.name ?? id;
  return blocks([
    `## ${escaped(name)}`,
    `${escaped(about)} Utgåva: ${escaped(version)}.`,
    bullets(
      rows.map(({ table: of, each, by, latest }) =>
        [
          `En rad i ${code(of)} prövas med var och en av personens rader i ${code(each)}: innanför är den som är det med någon av dem.`,
          ...(by === undefined ? [] : [`Står ${code(by)} i raden är det bara de som har samma.`]),
          ...(latest === undefined
            ? []
            : [`Också personens senaste rad i ${code(latest)} läses, från samma dag eller tidigare.`]),
        ].join(' '),
      ),
    ),
    ...groups.map((group) =>
      blocks([
        `### ${escaped(group.name)}`,
        escaped(group.text),
        `Källa: ${group.sources.map(escaped).join('; ')}.`,
        group.requirement === undefined
          ? 'Ett av kriterierna räcker.'
          : `Krav: ${words(group.requirement)}. Dessutom räcker ett av kriterierna.`,
        table(
          ['Kriterium', 'Dokumentet, med våra ord', 'Uppfyllt när', 'Källa'],
          group.criteria.map((one) => row(one)),
        ),
      ]),
    ),
    '### Undantag',
    table(
      ['Undantag', 'Dokumentet, med våra ord', 'Gäller när', 'Grupper', 'Rader', 'Källa'],
      exceptions.map((one) =>
        row(one, [
          one.groups.map((id) => escaped(nameOf(id))).join('<br>'),
          one.tables.map((id) => escaped(tableName(dictionary, id))).join('<br>'),
        ]),
      ),
    ),
    '### Råd',
    table(
      ['Råd', 'Dokumentet, med våra ord', 'Ges när', 'Och något av detta är okänt', 'Källa'],
      advice.map((one) => row(one, [one.unknown.map(code).join('<br>')])),
    ),
    '### Så har dokumentet lästs',
    readingTable(readings),
    `### Exempel (${examples.length}, och vart och ett är ett test)`,
    table(
      ['Exempel', 'Det som är känt', 'Svar', 'Det frågas efter'],
      examples.map(({ name: said, known, expected, missing = [] }) => [
        escaped(said),
        Object.entries(known)
          .map(([path, value]) => `${code(path)} ${escaped(value)}`)
          .join('<br>'),
        answerInWords(expected),
        missing.map(code).join('<br>'),
      ]),
    ),
  ]);
}

/** What is asked of a case, in the register's own words. */
function askedWords(dictionary: Dictionary): (asked: AskedOfCase) => string {
  const words = registerWords(dictionary);
  const one = ({ variable: path, ...asked }: Condition) => {
    const [of = '', variable = ''] = path.split('.');
    // Two tables may have columns of one name.
    const said = words.conditions(of, [{ variable, ...asked }]);
    return escaped(variableAtPath(dictionary, path) === undefined ? path : said);
  };
  const together = (conditions: readonly Condition[]) => conditions.map(one).join(' och ');
  return ({ all, anyOf, noneOf }) =>
    [
      ...(all.length === 0 ? [] : [together(all)]),
      ...(anyOf.length === 0 ? [] : [`något av: ${listed(anyOf.map(together), 'or')}`]),
      ...(noneOf.length === 0 ? [] : [`inget av: ${listed(noneOf.map(together), 'or')}`]),
    ].join('; ');
}

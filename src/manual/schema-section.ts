import { linkTo } from './heading-address.ts';
import { keyWords } from './key-words.ts';
import { blocks, code, escaped, table } from './markdown.ts';
import {
  type Key,
  type KeySection,
  type KeyValue,
  type Many,
  type Plain,
  type Schema,
  sectionsOf,
} from './schema-keys.ts';

/** One kind of file as Swedish Markdown: its keys, and those of each group in it. */
export function schemaSection(title: string, introduction: string, file: Schema): string {
  const sections = sectionsOf(file);
  const headings = (name: string) => headingOf(title, name);
  return blocks([
    `## ${title}`,
    introduction,
    ...sections.flatMap((section, place) => [
      ...(section.name === '' || section.name === sections[place - 1]?.name ? [] : [`### ${headings(section.name)}`]),
      ...(section.form === undefined ? [] : [`Med ${code(section.form)}:`]),
      table(
        ['Nyckel', 'Måste finnas', 'Värde', 'Betydelse'],
        section.keys.map((key) => row(key, section, headings)),
      ),
    ]),
  ]);
}

/** Groups of two files may have one name: the file's title keeps their headings apart. */
const headingOf = (title: string, section: string) => `${title}: ${section}`;

function row(key: Key, section: KeySection, heading: (name: string) => string): string[] {
  const words = key.description ?? keyWords(section.name, key.name)?.words ?? '';
  return [code(key.name), key.required ? 'ja' : '', valueInWords(key.value, heading), escaped(words)];
}

function valueInWords(value: KeyValue, heading: (name: string) => string): string {
  return `${MANY[value.many]}${(VALUES[value.kind] as InWords<KeyValue>)(value, heading)}`;
}

type InWords<V extends KeyValue> = (value: V, heading: (name: string) => string) => string;

const VALUES: { readonly [K in KeyValue['kind']]: InWords<Extract<KeyValue, { kind: K }>> } = {
  words: ({ words }) => words.map(code).join(', '),
  group: ({ or, section }, heading) =>
    `${or === undefined ? '' : `${PLAIN[or]}, eller `}${linkTo(heading(section), section)}`,
  plain: ({ what }) => PLAIN[what],
};

const MANY: Readonly<Record<Many, string>> = { one: '', list: 'lista av ', byName: 'under egna namn: ' };

const PLAIN: Readonly<Record<Plain, string>> = {
  text: 'text',
  name: 'id eller namn',
  whole: 'heltal',
  number: 'tal',
  choice: 'tal, eller ett ord',
  conditions: 'villkor',
};

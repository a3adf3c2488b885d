import type { WholeContent } from '../../src/files/content.ts';
import type { PlainVocabulary } from '../../src/words/plain/plain-vocabulary.ts';
import { readPlainWords } from '../../src/words/plain/read-plain-words.ts';

/** What judging a text that is made from some content must know: its names keep their capitals, and its ids are no words. */
export function vocabularyOf(
  { areas, organisation, dictionary, publisher }: WholeContent,
  plainWords: string,
): PlainVocabulary {
  const read = readPlainWords(new Map([['klarsprak.yaml', plainWords]]));
  if ('problems' in read) throw new Error(read.problems.map(({ message }) => message).join('\n'));
  const reporters = [...areas.values()].flatMap((area) => area.reporters);
  const own = 'value' in publisher ? publisher.value : undefined;
  const publishers = own && [
    own.name,
    own.contact.name,
    own.accessibility.contact.name,
    own.accessibility.authority.name,
  ];
  const places = [...organisation.regions, ...organisation.healthcareRegions].map(({ name }) => name);
  const ids = [
    ...reporters.map(({ id }) => id),
    ...areas.keys(),
    ...[...dictionary.forms.values()].flatMap(({ id, variables }) => [id, ...variables.map((each) => each.id)]),
  ];
  return {
    ...read.words,
    // Names that may stand small too: a register is also a register, a publisher's name is in its address, and a table is called after what it holds.
    capitals: [
      ...read.words.capitals,
      ...[...(publishers ?? []), ...[...areas.values(), ...dictionary.forms.values()].map(({ name }) => name)].flatMap(
        (name) => name.split(' '),
      ),
    ],
    names: [
      ...new Set([
        ...places,
        ...reporters.flatMap(({ name, shortName, holder, place }) => [name, shortName, holder, place]),
      ]),
    ],
    codes: [...new Set(ids.filter((id) => /[_-]/.test(id)))],
  };
}

import { swedishDay } from '../../calendar/swedish-time.ts';
import { personDesignation } from '../../dictionary/person-designation.ts';
import { recordedForms } from '../../dictionary/recorded-forms.ts';
import { NATIONAL } from '../../dictionary/reserve-number.ts';
import type { Content } from '../../files/content.ts';
import { problem } from '../../problems/problem.ts';
import type { Asking } from '../../storage/asking.ts';
import { type MergeProposal, mergesOf } from '../../storage/persons/merges.ts';
import { addNumber, type KnownNumber, numbersOf } from '../../storage/persons/person-numbers.ts';
import {
  type DuplicateReason,
  type PossibleDuplicate,
  possibleDuplicates,
} from '../../storage/persons/possible-duplicates.ts';
import { allPseudonyms } from '../../storage/persons/survivors.ts';
import type { RegisterStore } from '../../storage/register-store.ts';
import { listed } from '../../words/lists.ts';
import { formatCount } from '../../words/numbers.ts';
import { Refused } from '../../work/refused.ts';
import { askedPerson } from '../asked-person.ts';
import { type Command, type Given, WrongUse } from '../command.ts';
import { type Effects, EXIT, type ExitCode } from '../effects.ts';
import { areaOptions, openContent } from '../open-area.ts';
import { readDay } from '../read-day.ts';
import { registerOptions, withRegister } from '../register-options.ts';
import { textTable } from '../text-table.ts';

/** Lists who may be registered twice, tells what somebody is known by, and takes a new number of theirs. */
export const personsCommand: Command = {
  name: 'persons',
  summary: 'Listar möjliga dubbletter, visar en persons beteckningar och lägger till en ny.',
  positionals: [],
  options: {
    ...registerOptions,
    purpose: { value: 'SYFTE', help: 'visar också vilka de är; syftet står i åtkomstloggen' },
    person: {
      help: 'visar beteckningar och sammanslagningar för en person, som kommandot frågar efter',
      needs: 'purpose',
    },
    'new-number': { help: 'lägger till ett nummer som en person har fått; kommandot frågar efter båda' },
    since: { value: 'DAG', help: 'dagen då personen fick det nya numret', needs: 'new-number' },
    content: areaOptions.content,
  },
  example: 'vardmatt persons --data register',
  run: async (given, effects) => {
    const content = await openContent(given, effects);
    if (given.switches.has('person') && given.switches.has('new-number'))
      throw new WrongUse('--person och --new-number gör olika saker.', 'Ange ett av dem.');
    const since = given.values['since'];
    const day = since === undefined ? undefined : readDay('since', since);
    return withRegister(given, effects, async (store) => {
      const asking = (purpose: string): Asking => ({ role: 'coordinator', unit: '', author: effects.user(), purpose });
      if (given.switches.has('new-number')) return newNumber(effects, store, asking('nytt nummer'), day);
      if (given.switches.has('person'))
        return onePerson(effects, store, asking(given.values['purpose'] ?? ''), content);
      return duplicates(given, effects, store, asking, content);
    });
  },
};

async function newNumber(
  effects: Effects,
  store: RegisterStore,
  asking: Asking,
  since: string | undefined,
): Promise<ExitCode> {
  const person = await askedPerson(effects, store, 'Vem har fått ett nytt nummer?', ' Ingenting är ändrat.');
  if (person === undefined) return EXIT.refused;
  effects.tell('\nVilket är det nya numret? ');
  const written = await effects.nextLine();
  if (written === '') {
    effects.tell('\nInget nummer kom. Ingenting är ändrat.\n');
    return EXIT.refused;
  }
  const others = await addNumber(store, asking, person, { written, since });
  if (others !== undefined) throw new Refused([problem('number-others', {})]);
  effects.tell('\nNumret är tillagt. Personen hittas nu med båda.\n');
  return EXIT.done;
}

async function onePerson(effects: Effects, store: RegisterStore, asking: Asking, content: Content): Promise<ExitCode> {
  const person = await askedPerson(effects, store, 'Vilken person?');
  if (person === undefined) return EXIT.refused;
  const persons = await allPseudonyms(store, asking, person);
  const numbers = await numbersOf(store, asking, persons);
  effects.out(`\n${textTable(numbers.map((number) => numberCells(number, store, content)))}`);
  const merges = await mergesOf(store, asking, persons);
  if (merges.length > 0) effects.out(`\nSammanslagningar\n${merges.map((one) => `  ${mergeText(one)}\n`).join('')}`);
  return EXIT.done;
}

/** So many pairs are shown. */
const SHOWN = 200;

async function duplicates(
  given: Given,
  effects: Effects,
  store: RegisterStore,
  asking: (purpose: string) => Asking,
  content: Content,
): Promise<ExitCode> {
  const { purpose } = given.values;
  const found = await possibleDuplicates(store, asking(purpose ?? 'dubbletter'), recordedForms(content.dictionary));
  effects.out(found.length === 0 ? 'Inga möjliga dubbletter.\n' : `${formatCount(found.length)} möjliga dubbletter.\n`);
  const shown = found.slice(0, SHOWN);
  const numbers =
    purpose === undefined
      ? []
      : await numbersOf(store, asking(purpose), [...new Set(shown.flatMap(({ persons }) => persons))]);
  const byPerson = Map.groupBy(numbers, ({ person }) => person);
  for (const [at, one] of shown.entries()) {
    effects.out(`\nPar ${at + 1}: ${pairText(one)}\n`);
    const own = one.persons.flatMap((person) => byPerson.get(person) ?? []);
    if (own.length > 0) effects.out(textTable(own.map((number) => numberCells(number, store, content))));
  }
  if (found.length > SHOWN) effects.out(`\n… och ${formatCount(found.length - SHOWN)} par till.\n`);
  if (found.length > 0 && purpose === undefined)
    effects.tell('\nVilka de är visas med --purpose "…". Är två samma person: kör vardmatt merge.\n');
  return EXIT.done;
}

const REASONS: { readonly [R in DuplicateReason]: string } = {
  birth: 'samma födelsedag och kön',
  temporary: 'den ena har inget personnummer, bara ett tillfälligt nummer',
  event: 'uppgifter från samma enhet och dag',
  spelling: 'samma reservnummer, skrivet på två sätt',
};

const pairText = ({ reasons, isProposed }: PossibleDuplicate) =>
  `${listed(reasons.map((reason) => REASONS[reason]))}${isProposed ? ' (ett förslag väntar på granskning)' : ''}`;

function numberCells({ written, since, at }: KnownNumber, store: RegisterStore, { organisation }: Content): string[] {
  const { called, issuers } = personDesignation(written, store.today());
  const names = issuers.map((code) =>
    code === NATIONAL ? NATIONAL : (organisation.regions.find((region) => region.code === code)?.shortName ?? code),
  );
  return [
    names.length === 0 ? called : `${called} (${listed(names, 'or')})`,
    written,
    since === undefined ? '' : `sedan ${since}`,
    `i registret sedan ${swedishDay(at)}`,
  ];
}

function mergeText({ undoes, at, author, why, decision }: MergeProposal): string {
  const what = undoes ? 'Isär' : 'Ihop';
  const said =
    decision === undefined
      ? 'väntar på granskning'
      : `${decision.agreed ? `godkänt av ${decision.author}, gäller från` : `avslaget av ${decision.author}`} ${decision.known}`;
  return `${what}: föreslaget av ${author} ${swedishDay(at)}, ${said}. ${why}`;
}

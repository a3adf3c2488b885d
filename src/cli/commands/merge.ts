import { swedishDay } from '../../calendar/swedish-time.ts';
import { recordedForms } from '../../dictionary/recorded-forms.ts';
import { problem } from '../../problems/problem.ts';
import type { Asking } from '../../storage/asking.ts';
import {
  decideMerge,
  type MergeHindrance,
  type MergeProposal,
  mergesOf,
  proposeMerge,
} from '../../storage/persons/merges.ts';
import { numbersOf } from '../../storage/persons/person-numbers.ts';
import { rowsMerged } from '../../storage/persons/rows-merged.ts';
import { allPseudonyms } from '../../storage/persons/survivors.ts';
import type { RegisterStore } from '../../storage/register-store.ts';
import { mergeContradictions } from '../../work/merge-contradictions.ts';
import { recordRules } from '../../work/record-rules.ts';
import { Refused } from '../../work/refused.ts';
import { askedPerson } from '../asked-person.ts';
import { type Command, WrongUse } from '../command.ts';
import { type Effects, EXIT, type ExitCode } from '../effects.ts';
import { areaOptions, openContent, openRules } from '../open-area.ts';
import { problemList } from '../problem-list.ts';
import { readDay } from '../read-day.ts';
import { registerOptions, withRegister } from '../register-options.ts';

/** Proposes that two are one person, or no longer, and lets somebody else say whether it is so. */
export const mergeCommand: Command = {
  name: 'merge',
  summary: 'Föreslår och granskar att två beteckningar är samma person, och tar tillbaka det.',
  positionals: [],
  options: {
    ...registerOptions,
    undo: { help: 'gäller att skilja åt två som är sammanslagna' },
    agree: { help: 'godkänner det som en annan person har föreslagit om de två' },
    refuse: { help: 'avslår det som är föreslaget om de två' },
    content: areaOptions.content,
  },
  example: 'vardmatt merge --data register',
  run: async (given, effects) => {
    const content = await openContent(given, effects);
    const today = readDay('today', effects.today());
    const rules = recordRules(content, await openRules(given, content), today);
    const [undoes, agrees, refuses] = ['undo', 'agree', 'refuse'].map((name) => given.switches.has(name));
    if (agrees && refuses) throw new WrongUse('--agree och --refuse säger emot varandra.', 'Ange ett av dem.');
    return withRegister(given, effects, async (store) => {
      const asking = { role: 'coordinator', unit: '', author: effects.user(), purpose: 'sammanslagning' } as const;
      const ofPerson = await askedPerson(effects, store, 'Vem är personen?', UNCHANGED);
      if (ofPerson === undefined) return EXIT.refused;
      effects.tell('\n');
      const person = await askedPerson(effects, store, 'Vilken är den andra beteckningen?', UNCHANGED);
      if (person === undefined) return EXIT.refused;
      effects.tell('\n');
      const pair = await pairOf(store, asking, { person, ofPerson, undoes: undoes === true });
      // Before anybody looks for what speaks against it.
      if (pair.person === pair.ofPerson) hinder(pair.undoes ? 'apart' : 'same');
      const contradictions = async (of: Pair) => {
        if (of.undoes) return;
        const rows = await rowsMerged(store, asking, recordedForms(content.dictionary), of);
        const numbers = await numbersOf(store, asking, [of.person, of.ofPerson]);
        const own = (one: string) => numbers.filter((each) => each.person === one).map(({ written }) => written);
        const found = mergeContradictions({ ...rows, numbers: [own(of.person), own(of.ofPerson)] }, rules, today);
        effects.tell(found.length === 0 ? 'Inget i registret säger emot att de är en person.\n' : problemList(found));
      };
      return agrees || refuses
        ? decided(effects, store, asking, { pair, agrees: agrees === true, contradictions })
        : proposed(effects, store, asking, pair, contradictions);
    });
  },
};

const UNCHANGED = ' Ingenting är ändrat.';

type Pair = Pick<MergeProposal, 'person' | 'ofPerson' | 'undoes'>;

/** To merge: those that stand for the two. To take apart: the two themselves, whichever of them stands for the other. */
async function pairOf(store: RegisterStore, asking: Asking, { person, ofPerson, undoes }: Pair): Promise<Pair> {
  const standing = async (one: string) => (await allPseudonyms(store, asking, one))[0] ?? one;
  if (!undoes) return { person: await standing(person), ofPerson: await standing(ofPerson), undoes };
  const isOther = (await standing(ofPerson)) !== ofPerson && (await standing(person)) === person;
  return isOther ? { person: ofPerson, ofPerson: person, undoes } : { person, ofPerson, undoes };
}

async function proposed(
  { tell, nextLine }: Effects,
  store: RegisterStore,
  asking: Asking,
  pair: Pair,
  contradictions: (pair: Pair) => Promise<void>,
): Promise<ExitCode> {
  await contradictions(pair);
  tell(pair.undoes ? 'Varför är de inte samma person? ' : 'Varför är de samma person? ');
  const why = await nextLine();
  if (why === '') {
    tell(`\nInget skäl kom.${UNCHANGED}\n`);
    return EXIT.refused;
  }
  hinder(await proposeMerge(store, asking, { ...pair, why }));
  tell(
    `\nFörslaget är lagt. Det gäller när en annan person har godkänt det: vardmatt merge${pair.undoes ? ' --undo' : ''} --agree.\n`,
  );
  return EXIT.done;
}

async function decided(
  { tell, nextLine }: Effects,
  store: RegisterStore,
  asking: Asking,
  {
    pair,
    agrees,
    contradictions,
  }: { readonly pair: Pair; readonly agrees: boolean; readonly contradictions: (pair: Pair) => Promise<void> },
): Promise<ExitCode> {
  const both = [pair.person, pair.ofPerson];
  const waiting = (await mergesOf(store, asking, both)).find(
    ({ person, ofPerson, undoes, decision }) =>
      decision === undefined && undoes === pair.undoes && both.includes(person) && both.includes(ofPerson),
  );
  if (waiting === undefined) throw new Refused([problem('merge-none', {})]);
  const { author, at, why } = waiting;
  tell(`${author} föreslog det ${swedishDay(at)}: ${why}\n`);
  if (agrees) {
    await contradictions(waiting);
    tell(pair.undoes ? 'Ska de skiljas åt? Skriv ja eller nej: ' : 'Är de samma person? Skriv ja eller nej: ');
    if ((await nextLine()).toLowerCase() !== 'ja') {
      tell(`\n${UNCHANGED.trim()} Förslaget väntar.\n`);
      return EXIT.refused;
    }
  }
  hinder(await decideMerge(store, asking, waiting, agrees));
  tell(agrees ? (pair.undoes ? APART : MERGED) : '\nFörslaget är avslaget.\n');
  return EXIT.done;
}

const MERGED =
  '\nDe två är en person från och med i dag. Uttag av en tidigare dag är som de var. Det går att ta tillbaka: vardmatt merge --undo.\n';
const APART =
  '\nDe två är skilda åt från och med i dag, var och en med sina egna uppgifter. Uttag av en tidigare dag är som de var.\n';

const HINDRANCES = {
  gone: 'merge-gone',
  same: 'merge-same',
  apart: 'merge-apart',
  'stood-for': 'merge-stood-for',
  'made-up': 'merge-made-up',
  pending: 'merge-pending',
  own: 'merge-own',
  decided: 'merge-decided',
} as const satisfies { readonly [H in MergeHindrance]: string };

function hinder(hindrance: MergeHindrance | undefined): void {
  if (hindrance !== undefined) throw new Refused([problem(HINDRANCES[hindrance], {})]);
}

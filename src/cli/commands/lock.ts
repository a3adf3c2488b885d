import { FIRST_YEAR, LAST_YEAR } from '../../calendar/day.ts';
import type { Dictionary } from '../../dictionary/dictionary.ts';
import { recordedForms } from '../../dictionary/recorded-forms.ts';
import { isReported } from '../../dictionary/reporting-unit.ts';
import { allLocks, type Locked, lock, unlock } from '../../storage/records/locking.ts';
import { type Command, type Given, WrongUse } from '../command.ts';
import { type Effects, EXIT } from '../effects.ts';
import { areaOptions, openContent } from '../open-area.ts';
import { registerNumber, wholeNumber } from '../read-arguments.ts';
import { lockText } from '../record-text.ts';
import { registerOptions, withRegister } from '../register-options.ts';
import { namedUnit } from '../unit-asking.ts';

/** Locks a record, or all that a unit has of a year, and unlocks it. */
export const lockCommand: Command = {
  name: 'lock',
  summary: 'Låser en post, eller det en enhet har rapporterat för ett år, så att inget ändrar den; och låser upp.',
  positionals: [],
  options: {
    ...registerOptions,
    record: { value: 'NR', help: 'posten att låsa' },
    unit: { value: 'ENHET', help: 'enheten vars år låses', needs: 'year' },
    year: { value: 'ÅR', help: 'året som låses för enheten: poster vars dag ligger i det', needs: 'unit' },
    unlock: { help: 'låser upp i stället' },
    reason: { value: 'TEXT', help: 'varför; annars frågas efter det. Om en post står det i dess historik' },
    content: areaOptions.content,
  },
  example: 'vardmatt lock --data register --unit skane --year 2024',
  run: async (given, effects) => {
    const content = await openContent(given, effects);
    const what = lockedIn(given, content);
    const asking = { role: 'coordinator', unit: '', author: effects.user(), purpose: 'samordning' } as const;
    return withRegister(given, effects, async (store) => {
      if (what === undefined) {
        const locks = await allLocks(store, asking);
        effects.out(locks.length === 0 ? 'Ingenting är låst.\n' : locks.map(lockText).join('\n'));
        return EXIT.done;
      }
      const why = await reasonOf(given, effects);
      if (why === '') {
        effects.tell('Inget skäl kom. Ingenting är ändrat.\n');
        return EXIT.refused;
      }
      const isUnlocking = given.switches.has('unlock');
      await (isUnlocking ? unlock : lock)(store, asking, what, why);
      const named = 'record' in what ? `Post ${what.record}` : `Det som ${what.unit} har rapporterat för ${what.year}`;
      effects.tell(`${named} är ${isUnlocking ? 'upplåst' : 'låst'}.\n`);
      return EXIT.done;
    });
  },
};

async function reasonOf({ values }: Given, { tell, nextLine }: Effects): Promise<string> {
  if (values['reason'] !== undefined) return values['reason'].trim();
  tell('Varför? Skriv skälet, utan uppgifter om någon patient: ');
  const why = (await nextLine()).trim();
  tell('\n');
  return why;
}

/** What is to be locked; undefined where it is asked what is. @throws WrongUse */
function lockedIn(
  given: Given,
  content: { readonly dictionary: Dictionary } & Parameters<typeof namedUnit>[1],
): Locked | undefined {
  const { record, year } = given.values;
  const unit = namedUnit(given, content);
  if (record !== undefined && unit !== undefined)
    throw new WrongUse('--record och --unit går inte ihop.', 'Ange en post, eller en enhet och ett år.');
  if (record !== undefined) return { record: registerNumber(given, 'record') };
  if (unit !== undefined && year !== undefined)
    return {
      ...{ unit, year: wholeNumber(given, 'year', { from: FIRST_YEAR, to: LAST_YEAR }) },
      dated: datedForms(content.dictionary),
    };
  if (given.switches.has('unlock') || given.values['reason'] !== undefined)
    throw new WrongUse('Det är inte sagt vad.', 'Ange en post med --record, eller en enhet och ett år.');
  return undefined;
}

/** The variable of the day of each form that units report. */
function datedForms(dictionary: Dictionary): Readonly<Record<string, string>> {
  const reported = recordedForms(dictionary).filter(isReported);
  return Object.fromEntries(reported.flatMap(({ id, dated }) => (dated === undefined ? [] : [[id, dated]])));
}

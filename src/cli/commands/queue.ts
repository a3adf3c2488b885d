import type { ChosenSide } from '../../dictionary/resolved-form.ts';
import type { Content } from '../../files/content.ts';
import { openConflicts } from '../../storage/records/conflict-queue.ts';
import { formOfRecord } from '../../work/form-of-record.ts';
import { recordRules, saveCheck } from '../../work/record-rules.ts';
import { resolveQueued } from '../../work/resolve-queued.ts';
import { commentOption, withComments } from '../asked-comments.ts';
import { type Command, type Given, WrongUse } from '../command.ts';
import { type Effects, EXIT, type ExitCode } from '../effects.ts';
import { areaOptions, openContent, openRules } from '../open-area.ts';
import { registerNumber } from '../read-arguments.ts';
import { readDay } from '../read-day.ts';
import { conflictText, statusWord } from '../record-text.ts';
import { registerOptions, withRegister } from '../register-options.ts';
import { namedUnit, readerOf, unitOption } from '../unit-asking.ts';

/** Shows the conflicts that wait for somebody to choose, and resolves one. */
export const queueCommand: Command = {
  name: 'queue',
  summary: 'Visar och avgör konflikter: två har ändrat samma uppgift i en post, och ingen av dem skrivs över.',
  positionals: [],
  options: {
    ...registerOptions,
    unit: {
      ...unitOption.unit,
      help: `${unitOption.unit.help}; utan den visas alla enheters, som registrets samordnare`,
    },
    resolve: { value: 'NR', help: 'konflikten att avgöra' },
    version: { value: 'NR', help: 'postens version som du har sett i kön', needs: 'resolve' },
    choose: {
      value: 'VAL',
      help: 'vad som gäller för varje uppgift, med komma emellan: akut=min,slag=deras',
      needs: 'resolve',
    },
    reason: { value: 'TEXT', help: 'varför; står i postens historik', needs: 'resolve' },
    sign: { help: 'signerar det som blir; annars blir det ett utkast', needs: 'resolve' },
    comment: { ...commentOption.comment, needs: 'sign' },
    content: areaOptions.content,
  },
  example: 'vardmatt queue --data register --unit skane',
  run: async (given, effects) => {
    const content = await openContent(given, effects);
    return given.values['resolve'] === undefined ? listed(given, effects, content) : resolved(given, effects, content);
  },
};

async function listed(given: Given, effects: Effects, content: Content): Promise<ExitCode> {
  const asking = readerOf(given, content, effects);
  return withRegister(given, effects, async (store) => {
    const conflicts = await openConflicts(store, asking, (own) => formOfRecord(content.dictionary, own));
    effects.out(conflicts.length === 0 ? 'Kön är tom.\n' : conflicts.map(conflictText).join('\n'));
    return EXIT.done;
  });
}

async function resolved(given: Given, effects: Effects, content: Content): Promise<ExitCode> {
  // What no unit reports by itself the coordinator resolves.
  const unit = namedUnit(given, content) ?? '';
  const { reason } = given.values;
  if (reason === undefined)
    throw new WrongUse('Det är inte sagt varför.', 'Skriv --reason och skälet, som står i postens historik.');
  const choice = {
    conflict: registerNumber(given, 'resolve'),
    seen: registerNumber(given, 'version'),
    choices: choicesIn(given.values['choose'] ?? ''),
    isSigned: given.switches.has('sign'),
    ...{ why: reason, unit, author: effects.user() },
  };
  const rules = recordRules(content, await openRules(given, content), readDay('today', effects.today()));
  return withRegister(given, effects, async (store) => {
    const resolved = await withComments(given, effects, (comment) =>
      resolveQueued(store, content.dictionary, choice, saveCheck(rules, comment)),
    );
    if (resolved === undefined) return EXIT.refused;
    const { record, nr, status } = resolved;
    effects.tell(`Avgjord: post ${record} har version ${nr}, ${statusWord(status)}.\n`);
    return EXIT.done;
  });
}

const SIDES: ReadonlyMap<string, ChosenSide> = new Map([
  ['min', 'mine'],
  ['deras', 'theirs'],
]);

function choicesIn(text: string): ReadonlyMap<string, ChosenSide> {
  const choices = new Map<string, ChosenSide>();
  for (const part of text.split(',').map((one) => one.trim())) {
    if (part === '') continue;
    const [id = '', word = '', ...more] = part.split('=').map((one) => one.trim());
    const side = SIDES.get(word.toLowerCase());
    if (side === undefined || id === '' || more.length > 0 || choices.has(id))
      throw new WrongUse(
        '--choose säger inte för varje uppgift en gång vad som gäller.',
        'Skriv uppgifterna med =min eller =deras efter, och komma emellan: --choose akut=min,slag=deras.',
      );
    choices.set(id, side);
  }
  return choices;
}

import type { Form } from '../../dictionary/dictionary.ts';
import type { FormStatus } from '../../dictionary/merged-form.ts';
import type { AskedSave, SaveOutcome } from '../../storage/records/save-form.ts';
import { recordRules, ruleProblems } from '../../work/record-rules.ts';
import { saveFilledForm } from '../../work/save-filled-form.ts';
import { commentOption, withComments } from '../asked-comments.ts';
import { type Command, type Given, WrongUse } from '../command.ts';
import { EXIT, type ExitCode } from '../effects.ts';
import { areaOptions, openContent, openRules } from '../open-area.ts';
import { problemList } from '../problem-list.ts';
import { readDay } from '../read-day.ts';
import { statusWord } from '../record-text.ts';
import { registerOptions, withRegister } from '../register-options.ts';
import { namedUnit, unitOption } from '../unit-asking.ts';

/** Saves a form that somebody has filled in. */
export const saveCommand: Command = {
  name: 'save',
  summary: 'Sparar ett ifyllt formulär i registret, som utkast eller signerat.',
  positionals: [{ name: 'fil', help: 'formuläret, som vardmatt form skrev och som är ifyllt' }],
  options: {
    ...registerOptions,
    unit: {
      ...unitOption.unit,
      help: 'enheten som du arbetar för; utan den sparas det som ingen enhet rapporterar ensam, som registrets samordnare',
    },
    sign: { help: 'signerar: uppgifterna är klara och räknas; annars sparas ett utkast, som får ha luckor' },
    retract: { help: 'tar tillbaka posten, som då inte räknas; skälet skrivs i filen' },
    comment: { ...commentOption.comment, needs: 'sign' },
    another: { help: 'sparar en ny post också om en likadan finns' },
    content: areaOptions.content,
  },
  example: 'vardmatt save ny.yaml --data register --unit skane --sign',
  run: async (given, effects) => {
    const content = await openContent(given, effects);
    const [file = ''] = given.positionals;
    const today = readDay('today', effects.today());
    const asked = {
      file,
      status: statusOf(given),
      isAnother: given.switches.has('another'),
      unit: namedUnit(given, content),
      author: effects.user(),
      ...{ today, rules: recordRules(content, await openRules(given, content), today) },
    };
    return withRegister(
      given,
      effects,
      async (store) => {
        const found = await saveFilledForm(store, content.dictionary, asked, async ({ name }) => {
          effects.tell(`${name}: vilken patient? Skriv personnumret, eller patientens beteckning: `);
          return (await effects.nextLine()).trim();
        });
        effects.tell(problemList(found.notes));
        if (!('save' in found)) {
          effects.tell('\nIngen patient är angiven. Ingenting är sparat.\n');
          return EXIT.refused;
        }
        const saved = await withComments(given, effects, found.save);
        if (saved === undefined) return EXIT.refused;
        const { text, code } = OUTCOMES[saved.outcome](saved as never);
        effects.tell(`${text}\n`);
        if (saved.outcome === 'saved' && saved.status === 'draft') effects.tell(askedLater(saved, found.form));
        return code;
      },
      { mayBeNew: true },
    );
  },
};

/** What a draft will be stopped by, or asked about. */
function askedLater({ broken, record }: Outcome<'saved'>, { id: form }: Form): string {
  if (broken.length === 0) return '';
  return `\nNär utkastet signeras kommer det här att stoppas eller frågas om:\n${problemList(ruleProblems(broken, { form, record }))}`;
}

function statusOf({ switches }: Given): FormStatus {
  if (switches.has('sign') && switches.has('retract'))
    throw new WrongUse(
      '--sign och --retract går inte ihop.',
      'Välj ett av dem: signera posten, eller ta tillbaka den.',
    );
  return switches.has('sign') ? 'signed' : switches.has('retract') ? 'retracted' : 'draft';
}

interface Told {
  readonly text: string;
  readonly code: ExitCode;
}

type Made = Exclude<SaveOutcome, AskedSave>;
type Outcome<O extends Made['outcome']> = Extract<Made, { outcome: O }>;

const OUTCOMES: { readonly [O in Made['outcome']]: (saved: Outcome<O>) => Told } = {
  saved: ({ record, nr, status, taken, isUnsigned }) => ({
    text: [
      `Sparad: post ${record}, version ${nr}, ${statusWord(status)}.`,
      ...(taken.length === 0
        ? []
        : [`Någon annan har ändrat andra uppgifter sedan filen skrevs, och det är sammanfört: ${taken.join(', ')}.`]),
      ...(isUnsigned ? [notSigned(record)] : []),
    ].join('\n'),
    code: isUnsigned ? EXIT.refused : EXIT.done,
  }),
  unchanged: ({ record, nr, isUnsigned }) => ({
    text: isUnsigned
      ? notSigned(record)
      : `Registret säger det redan: post ${record}, version ${nr}. Inget nytt är sparat.`,
    code: isUnsigned ? EXIT.refused : EXIT.done,
  }),
  queued: ({ record, conflict, conflicts }) => ({
    text:
      `Någon annan har ändrat post ${record} sedan filen skrevs, och ni säger olika om: ${conflicts.join(', ')}.\n` +
      `Det du sparade väntar i kön som konflikt ${conflict}, och posten är som den var. Visa och avgör den med vardmatt queue.`,
    code: EXIT.refused,
  }),
  alike: ({ record }) => ({
    text: `Post ${record} säger redan detsamma om patienten. Är det här en till: kör igen med --another. Ingenting är sparat.`,
    code: EXIT.refused,
  }),
};

const notSigned = (record: number) =>
  `Den är INTE signerad: den har ett utkast i sig som någon annan har skrivit. Läs posten med vardmatt form --record ${record}, och signera den.`;

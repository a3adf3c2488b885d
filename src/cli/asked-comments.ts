import type { BrokenRule } from '../engine/warnings/asked-rules.ts';
import type { AskedSave } from '../storage/records/save-form.ts';
import { ruleProblems } from '../work/record-rules.ts';
import type { Given, Option } from './command.ts';
import type { Effects } from './effects.ts';
import { problemList } from './problem-list.ts';

/** The option of every command that signs. */
export const commentOption = {
  comment: {
    value: 'TEXT',
    help: 'varför det är rätt, för allt som frågas om när det signeras; annars frågas efter en kommentar för varje. Står i postens historik',
  },
} as const satisfies Record<string, Option>;

/**
 * Signs, and asks why it is so of what rules ask about until nothing is unanswered: each is told once, and what stops it stops it. Not an argument
 * alone: what is typed on a command line is kept in its history.
 * @returns what became of it; undefined where it was stopped or not answered, which is told
 */
export async function withComments<T extends { readonly outcome: string }>(
  { values }: Given,
  { tell, nextLine }: Pick<Effects, 'tell' | 'nextLine'>,
  save: (comment: (code: string) => string | undefined) => Promise<T>,
): Promise<Exclude<T, AskedSave> | undefined> {
  const said = new Map<string, string>();
  for (;;) {
    const made = await save((code) => values['comment'] ?? said.get(code));
    if (!isAsked(made)) return made as Exclude<T, AskedSave>;
    const { broken, unanswered } = made;
    const isStopped = broken.some(({ rule }) => rule.stopsSaving);
    if (isStopped) {
      tell(problemList(ruleProblems(broken, made)));
      tell('Det kan inte signeras så. Ingenting är sparat. Utan --sign sparas det som ett utkast.\n');
      return undefined;
    }
    for (const code of unanswered) {
      const asked = broken.filter(({ rule }: BrokenRule) => rule.warning.code === code);
      tell(problemList(ruleProblems(asked, made)));
      tell('Är det rätt ändå? Skriv varför, eller inget för att avbryta: ');
      const comment = await nextLine();
      tell('\n');
      if (comment === '') {
        tell('Ingen kommentar kom. Ingenting är sparat. Utan --sign sparas det som ett utkast.\n');
        return undefined;
      }
      said.set(code, comment);
    }
  }
}

const isAsked = (made: { readonly outcome: string }): made is AskedSave => made.outcome === 'asked';

import { anyYes } from '../dictionary/derived/any-of.ts';
import { type Atom, askingMore, type CaseSet, isSome, setKey, YES_OR_NO } from './case-set.ts';
import { type Course, type Walk, walkOf } from './walk.ts';

const [YES = '', NO = ''] = YES_OR_NO;

/** So many questions are gone through in all ways that they can be answered. */
const MOST = 9;

/** Cases that are told apart by their answers alone, as ways through the questions. */
export interface AnswerWalk extends Walk {
  /** One of its own for each kind of cases of a place. */
  readonly name: string;
  /** Keys of sets that nobody can be in. */
  readonly empty: readonly string[];
}

/**
 * What a variable that is yes as soon as one of others is says of sets of cases. No formula is set up for it: each case has answered the
 * questions in one of finitely many ways, of which the variable's own derivation rules some out and each set takes some, so that all that
 * follows from the tie does, and nothing else.
 *
 * Cases of which something else is asked are of another kind: that these are among wider ones is left to the sets.
 */
export function walksOfAnyOf(all: ReadonlyMap<string, CaseSet>): AnswerWalk[] {
  const sets = [...all.values()];
  const ties = sets.find((set) => set.ties !== undefined)?.ties ?? [];
  return ties.flatMap((tie) => {
    if (tie.anyOf === undefined) return [];
    const { variable, of } = tie.anyOf;
    const questions = [variable, ...of];
    const untied = waysToAnswer(questions);
    const tied = untied.filter((way) => way[variable] === anyYes({ number: 0, values: way }, of));
    const asked = sets.filter((set) => answersIn(set, questions).length > 0);
    const kinds = new Map(asked.map((set) => kindOf(set, questions)).map((kind) => [setKey(kind), kind]));
    return [...kinds].flatMap(([name, kind]): AnswerWalk[] => {
      if (!isSome(kind, tie)) return [];
      const own = sets.flatMap((set): AskingSet[] => {
        const answers = answersIn(set, questions);
        const key = setKey(set);
        // What else is asked of some may follow from their answers.
        return setKey(askingMore(kind, answers)) === key ? [{ key, answers }] : [];
      });
      const courses = coursesOf(own, tied, questions);
      // Where the tie rules out nothing that the sets tell apart, they say it all themselves.
      if (courses.length === coursesOf(own, untied, questions).length) return [];
      const walk = walkOf(courses);
      const empty = own.map(({ key }) => key).filter((key) => !walk.counts.has(key));
      return [{ ...walk, name: `${variable} ${name}`, empty }];
    });
  });
}

/** A set of a kind, and what it asks besides. */
interface AskingSet {
  readonly key: string;
  readonly answers: readonly Atom[];
}

const answersIn = ({ atoms }: CaseSet, questions: readonly string[]) =>
  atoms.filter(({ on, range }) => range === undefined && questions.includes(on));

/** The set whatever the answers are. */
const kindOf = (set: CaseSet, questions: readonly string[]): CaseSet => ({
  ...set,
  atoms: set.atoms.filter((atom) => !answersIn(set, questions).includes(atom)),
});

type Answers = Readonly<Record<string, boolean | null>>;

/** All ways to answer questions by yes, by no or not at all. */
function waysToAnswer(questions: readonly string[]): Answers[] {
  if (questions.length > MOST) throw new RangeError(`more than ${MOST} questions: ${questions.join(', ')}`);
  let ways: Answers[] = [{}];
  for (const on of questions)
    ways = ways.flatMap((way) => [true, false, null].map((answer) => ({ ...way, [on]: answer })));
  return ways;
}

/**
 * What sets a case counts in at each question, for every way to answer. It counts in a set at the last question that the set asks, and in one
 * that asks nothing at the first. Ways that no set tells apart are one course.
 */
function coursesOf(sets: readonly AskingSet[], ways: readonly Answers[], questions: readonly string[]): Course[] {
  const last = ({ answers }: AskingSet) => Math.max(0, ...answers.map(({ on }) => questions.indexOf(on)));
  const counting = questions.map((_, at) => sets.filter((set) => last(set) === at)).filter((own) => own.length > 0);
  const courses = ways.map((way) =>
    counting.map((own) => own.filter(({ answers }) => answers.every((atom) => isMet(atom, way))).map(({ key }) => key)),
  );
  return [...new Map(courses.map((course) => [JSON.stringify(course), course])).values()];
}

function isMet({ on, values }: Atom, way: Answers): boolean {
  const answer = way[on] ?? null;
  return answer !== null && (values?.includes(answer ? YES : NO) ?? true);
}

import {
  clauseOf,
  exceptionsOf,
  groupClause,
  insideClause,
  pathsAsked,
  valuesOfPaths,
} from '../definitions/criteria/asked-clauses.ts';
import { type Clause, type Residue, renamed, residue } from '../definitions/criteria/clause.ts';
import type {
  AreaCriteria,
  CriteriaAdvice,
  CriteriaAnswer,
  CriteriaException,
  CriteriaGroup,
  RetoldCriterion,
} from '../definitions/criteria/criteria.ts';
import { type Decided, decide } from '../definitions/criteria/decide.ts';
import type { Dictionary, Value } from '../dictionary/dictionary.ts';
import type { CriteriaCase, PartOfCase } from './criteria-case.ts';

/** What the criteria say of a case. */
export interface CaseJudgement {
  readonly answer: CriteriaAnswer;
  /** The variables that can change the answer, by path; none where it is known. */
  readonly missing: readonly string[];
  readonly parts: readonly PartJudgement[];
  readonly advice: readonly CriteriaAdvice[];
}

/** What they say of one part of a case, such as a tumour. */
export interface PartJudgement {
  readonly row?: number;
  readonly groups: readonly GroupJudgement[];
}

export interface GroupJudgement {
  readonly group: CriteriaGroup;
  /** Of the group with its exceptions. */
  readonly answer: CriteriaAnswer;
  readonly missing: readonly string[];
  readonly requirement?: Decided;
  readonly criteria: readonly { readonly criterion: RetoldCriterion; readonly decided: Decided }[];
  readonly exceptions: readonly { readonly exception: CriteriaException; readonly decided: Decided }[];
}

/** Answers cases by an area's criteria. */
export interface CriteriaJudge {
  /** The answer alone, and what is asked for. */
  readonly answer: (one: CriteriaCase) => Pick<CaseJudgement, 'answer' | 'missing'>;
  readonly judge: (one: CriteriaCase) => CaseJudgement;
}

/** Between a path and the number of the part that it is asked of. */
const OF_PART = '#';
const pathOf = (name: string) => name.split(OF_PART)[0] ?? '';

type Known = (path: string) => Value | undefined;

const knownOf =
  ({ own }: CriteriaCase, part: PartOfCase): Known =>
  (path) =>
    own[path] ?? part.known[path];

/** Of whom there is no such row nothing is known of it. */
const partsOf = ({ each }: CriteriaCase): readonly PartOfCase[] => (each.length === 0 ? [{ known: {} }] : each);

/** What is asked of many cases alike is worked out once. */
export function criteriaJudge(criteria: AreaCriteria, dictionary: Dictionary): CriteriaJudge {
  const values = valuesOfPaths(criteria, dictionary);
  const order = pathsAsked(criteria);
  const decisions = new Map<string, Decided>();
  const inside = new Map(criteria.rows.map(({ table }) => [table, insideClause(criteria, table)]));
  const decideLeft = (left: Residue): Decided => {
    const key = JSON.stringify(left);
    const made = decisions.get(key) ?? decide(left, (name) => values.get(pathOf(name)) ?? []);
    decisions.set(key, made);
    return made;
  };
  const decideOf = (clause: Clause, known: Known): Decided =>
    decideLeft(residue(clause, (path) => known(path) ?? null));
  const eachOf = new Map(criteria.rows.map(({ table, each }) => [table, `${each}.`]));

  /** Inside is who is inside by any part. What is unknown of one part is another question than the same of the next. */
  const answer = (one: CriteriaCase): Pick<CaseJudgement, 'answer' | 'missing'> => {
    const [clause, ofEach] = [inside.get(one.table), eachOf.get(one.table)];
    if (clause === undefined || ofEach === undefined)
      throw new RangeError(`no rows of ${one.table} are held against the criteria`);
    const left = partsOf(one).map((part) => residue(clause, (path) => knownOf(one, part)(path) ?? null));
    // Parts of which the same is left to ask can turn out alike: one of them asks for all.
    const unlike = [...new Map(left.map((each) => [JSON.stringify(each), each])).values()];
    const any = unlike.flatMap((each, place) => {
      if (typeof each === 'boolean') return [];
      return [renamed(each, (path) => (path.startsWith(ofEach) ? `${path}${OF_PART}${place}` : path))];
    });
    const decided = decideLeft(unlike.includes(true) || (any.length > 0 && { any }));
    const missing = new Set(decided.missing.map(pathOf));
    return { answer: answerOf(decided), missing: order.filter((path) => missing.has(path)) };
  };

  const groupJudgement = (group: CriteriaGroup, table: string, known: Known): GroupJudgement => {
    const exceptions = exceptionsOf(criteria, group, table);
    const none = exceptions.map(({ asked }) => clauseOf(asked));
    const whole = decideOf({ all: [groupClause(group), { none }] }, known);
    return {
      group,
      answer: answerOf(whole),
      missing: whole.missing,
      ...(group.requirement === undefined ? {} : { requirement: decideOf(clauseOf(group.requirement), known) }),
      criteria: group.criteria.map((criterion) => ({
        criterion,
        decided: decideOf(clauseOf(criterion.asked), known),
      })),
      exceptions: exceptions.map((exception) => ({ exception, decided: decideOf(clauseOf(exception.asked), known) })),
    };
  };

  const judge = (one: CriteriaCase): CaseJudgement => {
    const parts = partsOf(one);
    const isTold = ({ asked, unknown }: CriteriaAdvice) =>
      parts.some(
        (part) =>
          decideOf(clauseOf(asked), knownOf(one, part)).holds === true &&
          unknown.some((path) => (knownOf(one, part)(path) ?? null) === null),
      );
    return {
      ...answer(one),
      parts: parts.map((part) => ({
        ...(part.row === undefined ? {} : { row: part.row }),
        groups: criteria.groups.map((group) => groupJudgement(group, one.table, knownOf(one, part))),
      })),
      advice: criteria.advice.filter(isTold),
    };
  };
  return { answer, judge };
}

const answerOf = ({ holds }: Decided): CriteriaAnswer =>
  holds === undefined ? 'undecided' : holds ? 'inside' : 'outside';

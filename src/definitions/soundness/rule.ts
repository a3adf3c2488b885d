import type { Dictionary } from '../../dictionary/dictionary.ts';
import { ownCode } from '../../problems/own-code.ts';
import type { Problem } from '../../problems/problem.ts';
import type { Area } from '../area.ts';
import type { Measure } from '../measure.ts';

/** An argument with a definition: what it says, what it does, what follows, and the question to put to its owner. Swedish. */
export interface Finding extends Problem {
  /** The id of the rule that found it; also its `code`. */
  readonly rule: string;
  readonly question: string;
}

/** What a rule may look at. */
export interface LintContext {
  readonly area: Area;
  readonly dictionary: Dictionary;
}

/** One thing a definition should hold to, for any area. Title and explanation are Swedish. */
export interface Rule {
  readonly id: string;
  readonly title: string;
  readonly explanation: string;
  readonly check: (context: LintContext) => readonly Finding[];
}

/** A finding before its rule has signed it. */
export interface Argument extends Pick<Finding, 'severity' | 'message' | 'remedy' | 'question'> {
  readonly measure?: Measure;
  /** The place in the definition, in the keys of its file. */
  readonly key?: string;
}

type Description = Omit<Rule, 'check'>;

/** A rule about the area, or about several of its measures together. */
export function areaRule(description: Description, argue: (context: LintContext) => Iterable<Argument>): Rule {
  return { ...description, check: (context) => [...argue(context)].map((argument) => sign(description.id, argument)) };
}

/** A rule about one measure at a time. */
export function measureRule(
  description: Description,
  argue: (measure: Measure, context: LintContext) => Iterable<Omit<Argument, 'measure'>>,
): Rule {
  return areaRule(description, function* (context) {
    for (const measure of context.area.measures)
      for (const argument of argue(measure, context)) yield { ...argument, measure };
  });
}

function sign(rule: string, { severity, message, remedy, question, measure, key }: Argument): Finding {
  const where = { ...(measure && { measure: measure.id, file: measure.file }), ...(key !== undefined && { key }) };
  return { rule, code: ownCode(rule), severity, message, remedy, question, ...where };
}

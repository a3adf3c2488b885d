/** What a case counts as at each question, one after the other. */
export type Course = readonly (readonly string[])[];

/**
 * A net of ways that cases take from question to question, how many take each step being unknown: whole numbers such that as many
 * leave a place as come to it are those of cases that take some of the courses, and of no others.
 */
export interface Walk {
  readonly steps: number;
  /** The steps that are counted as something: whoever counts as it takes just one of them. */
  readonly counts: ReadonlyMap<string, readonly number[]>;
  /** Steps that come to a place, and those that leave it. */
  readonly places: readonly Place[];
}

interface Place {
  readonly arriving: readonly number[];
  readonly leaving: readonly number[];
}

interface Ahead {
  readonly courses: ReadonlySet<string>;
  readonly arriving: number[];
}

/**
 * The walk of some courses, all of as many questions. Those that have the rest in common meet, so that few steps stand for many courses:
 * five questions that are each answered by yes, by no or not at all have 243, and take some fifty steps.
 */
export function walkOf(courses: readonly Course[]): Walk {
  const counts = new Map<string, number[]>();
  const places: Place[] = [];
  let steps = 0;
  let here: readonly Ahead[] = [{ courses: new Set(courses.map((one) => JSON.stringify(one))), arriving: [] }];
  for (let question = 0; question < (courses[0]?.length ?? 0); question++) {
    const there = new Map<string, Ahead>();
    for (const { courses: ahead, arriving } of here) {
      const leaving: number[] = [];
      for (const [counted, rest] of byFirst(ahead)) {
        const key = [...rest].toSorted().join();
        const next = there.get(key) ?? { courses: rest, arriving: [] };
        there.set(key, next);
        for (const one of JSON.parse(counted)) counts.set(one, [...(counts.get(one) ?? []), steps]);
        next.arriving.push(steps);
        leaving.push(steps);
        steps++;
      }
      if (question > 0) places.push({ arriving, leaving });
    }
    here = [...there.values()];
  }
  return { steps, counts, places };
}

/** What is left of courses, by what they begin with. */
function byFirst(courses: ReadonlySet<string>): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const course of courses) {
    const [first, ...rest] = JSON.parse(course);
    const key = JSON.stringify(first);
    found.set(key, (found.get(key) ?? new Set()).add(JSON.stringify(rest)));
  }
  return found;
}

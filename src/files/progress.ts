/** Tells how far a long work has come: `part` 0–1 of the step named. */
export type Progress = (step: string, part: number) => void;

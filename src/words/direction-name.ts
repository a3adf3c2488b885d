/** Which way is wanted; `unstated` where a definition doesn't say. */
export type DirectionName = 'lower' | 'higher' | 'none' | 'unstated';

/** Said in one way everywhere; what is said beside a name begins with a small letter. */
export interface DirectionForms {
  readonly sentence: string;
  /** Beside what is measured, over a picture; nothing where no way is wanted. */
  readonly beside?: string;
}

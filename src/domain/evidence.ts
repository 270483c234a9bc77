/** Why a field has its value: the rule that found it and the place it was found at. */
export interface Evidence {
  /** The name of the rule, e.g. `byline:labelled` or `front-matter`. */
  readonly rule: string
  /** 1-based line of the decoded document, where the value has one. */
  readonly line?: number
  /** From 0 to 1; below `DOUBTFUL` the value is reported as doubtful. */
  readonly confidence: number
}

/** A value read from a document, with its evidence. */
export interface Found<T> {
  readonly value: T
  readonly evidence: Evidence
}

/** The confidence below which a field is left out of the entry and named in the report. */
export const DOUBTFUL = 0.5

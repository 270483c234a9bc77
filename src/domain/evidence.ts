/** Why a field has its value: the rule that found it, and where. */
export interface Evidence {
  /** Name of the rule, such as `byline:labelled` or `front-matter`. */
  readonly rule: string
  /** 1-based line of the decoded document, for a value that comes from one. */
  readonly line?: number
  /** From 0 to 1. A value below `DOUBTFUL` is reported as doubtful. */
  readonly confidence: number
}

/** A value read from a document, and its evidence. */
export interface Found<T> {
  readonly value: T
  readonly evidence: Evidence
}

/** Confidence below which a field is left out of the entry and mentioned in the report. */
export const DOUBTFUL = 0.5

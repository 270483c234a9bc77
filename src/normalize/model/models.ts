import type { Forest } from './forest.ts'
import type { LineModel } from './line-model.ts'
import authorWeights from './weights-authors.json' with { type: 'json' }
import lineWeights from './weights-lines.json' with { type: 'json' }

/** All that was learned from labelled articles. */
export interface Models {
  readonly lines: LineModel
  /** Whether a name in the place of a byline is an author's. */
  readonly authors: Forest
}

/** The weights that `bench/training/train.ts` wrote. */
export const models: Models = { lines: lineWeights, authors: authorWeights }

import type { LineView } from '../lines/view.ts'

/** What the remaining lines of a document get their roles by. */
export interface RoleScene {
  readonly views: readonly LineView[]
  readonly body: Float64Array
  readonly titleAt: number
  /** Whether that line is too doubtful a title to be published as one. */
  readonly isTitleDoubtful: boolean
  readonly isRepeated: (text: string) => boolean
}

import { viewLines } from '../../src/normalize/lines/view.ts'
import { guessRows } from '../../src/normalize/model/line-model.ts'
import { type Scene, setScene } from '../../src/normalize/model/scene.ts'
import { type Case, textDocument } from '../cases.ts'
import { cleanText } from './clean-text.ts'
import { bodyLabels, titleLabels } from './labels.ts'

/** Weight of a line in a case that labels only segments of the body. */
const SEGMENT_WEIGHT = 1.5
/** Weights of a case that was written for Gazette, chosen so that the others are read as well as without it. */
const WRITTEN = { body: 0.5, title: 0.35 } as const
/** Fewest paragraphs of a case that a clean text is made of. */
const FEWEST_PARAGRAPHS = 3

/** A case prepared for training. */
export interface Lesson {
  readonly scene: Scene
  readonly rows: Float64Array[]
  readonly body: Float64Array
  readonly title: boolean[]
  readonly weight: number
  /** Weight of its choice of a title. */
  readonly titleWeight: number
  /** Whether it is a synthetic text: then a title that it does not have counts as absent. */
  readonly isClean: boolean
}

/** Prepares a case. A line of a case with segments for labels counts for more, since it has fewer labelled lines. */
export function toLesson(labelled: Case, document = textDocument(labelled.text)): Lesson {
  const views = viewLines(document.lines)
  const scene = setScene(views)
  return {
    scene,
    rows: guessRows(scene),
    body: bodyLabels(labelled, views),
    title: titleLabels(labelled, views),
    weight: (labelled.expect.body ? 1 : SEGMENT_WEIGHT) * (labelled.isWritten ? WRITTEN.body : 1),
    titleWeight: labelled.isWritten ? WRITTEN.title : 1,
    isClean: document.path !== 'case.txt',
  }
}

/**
 * The case as a clean text without furniture, so that the models learn what plain articles look like. `turn` varies its
 * form.
 */
export function cleanLesson(labelled: Case, turn: number): Lesson | undefined {
  const { body } = labelled.expect
  if (!body || body.length < FEWEST_PARAGRAPHS) return undefined
  return toLesson(labelled, textDocument(cleanText(labelled, turn).join(turn % 3 === 0 ? '\n' : '\n\n'), 'clean.txt'))
}

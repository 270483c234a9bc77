import type { LineView } from '../lines/view.ts'
import { logOdds, probability } from '../model/forest.ts'
import { BODY_EXTRAS, guessScene, TITLE_EXTRAS } from '../model/guessed-features.ts'
import {
  BODY_FEATURES,
  GUESS_FEATURES,
  type LineModel,
  type LineScores,
  relationToTitle,
  TITLE_FEATURES,
  TITLE_RELATION,
} from '../model/line-model.ts'
import { numbersOf } from '../model/numbers.ts'
import { type Scene, setScene } from '../model/scene.ts'
import { chooseTitle } from './choose-title.ts'
import { BARRED } from './not-a-title.ts'
import { LEAST_TITLE, titleOdds } from './title-odds.ts'

/** The features of so many first lines are computed once and kept; only giant documents have more. */
const KEPT_ROWS = 5000

/** Length of a row of the first guess, and of the longest row of the later models. */
const OWN_WIDTH = GUESS_FEATURES.names.length
const LATER_WIDTH = Math.max(TITLE_FEATURES.names.length, BODY_FEATURES.names.length + TITLE_RELATION.length)

/** Computes, and keeps, the row of the first guess for a line, which every forest uses. */
function ownRows(scene: Scene): (at: number) => Float64Array {
  const rows = new Float64Array(Math.min(scene.views.length, KEPT_ROWS) * OWN_WIDTH)
  const isKept = new Uint8Array(KEPT_ROWS)
  const spare = new Float64Array(OWN_WIDTH)
  return (at) => {
    const row = at < KEPT_ROWS ? rows.subarray(at * OWN_WIDTH, (at + 1) * OWN_WIDTH) : spare
    if (isKept[at] === 1) return row
    GUESS_FEATURES.write(scene, at, row, 0)
    isKept[at] = 1
    return row
  }
}

/** Scores the lines of a document by the model. A barred line is the title only where no other line is. */
export function scoreLines(
  model: LineModel,
  views: readonly LineView[],
  isBarred: (view: LineView) => boolean = () => false,
): LineScores {
  const scene = setScene(views)
  const own = ownRows(scene)
  const row = new Float64Array(LATER_WIDTH)
  const guess = numbersOf(views, (_view, at) => probability(logOdds(model.guess, own(at))))
  const guessed = guessScene(scene, guess)
  const title = titleOdds(guessed, isBarred, (at) => {
    row.set(own(at))
    TITLE_EXTRAS.write(guessed, at, row, OWN_WIDTH)
    return logOdds(model.title, row)
  })
  const perhapsTitleAt = chooseTitle(guessed, title, model.choice)
  const titleAt = (title[perhapsTitleAt] ?? BARRED) >= LEAST_TITLE ? perhapsTitleAt : -1
  const body = numbersOf(views, (_view, at) => {
    row.set(own(at))
    BODY_EXTRAS.write(guessed, at, row, OWN_WIDTH)
    row.set(relationToTitle(views, at, titleAt), BODY_FEATURES.names.length)
    return probability(logOdds(model.body, row))
  })
  return { body, title, titleAt, perhapsTitleAt }
}

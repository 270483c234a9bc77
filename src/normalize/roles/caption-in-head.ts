import type { LineView } from '../lines/view.ts'
import { BODY } from '../thresholds.ts'
import { claim, type RoleMap } from './role-map.ts'
import type { RoleScene } from './role-scene.ts'
import { strongestCue } from './strongest-cue.ts'

/** Probability of body from which a line is a paragraph, wherever it stands. */
const SURE = 0.75
/** Fewest paragraphs that blank lines must set apart, and words of a caption. */
const FEWEST_PARAGRAPHS = 2
const WORDS = { fewest: 3, most: 30 }

/** Whether a line ends a block of lines that no blank line parts. */
const endsBlock = (view: LineView, next: LineView | undefined): boolean => view.gap === 0 && (next?.gap ?? 0) > 0

/**
 * Claims as the caption of the picture above the text what ends the head of a page and no sentence, where blank lines set
 * all paragraphs apart.
 */
export function claimCaptionInHead({ views, body, titleAt }: RoleScene, map: RoleMap): void {
  const paragraphs = views.flatMap(({ measure }, at) =>
    at > titleAt && !map.roles[at] && measure.ends && (body[at] ?? 0) >= SURE ? [at] : [],
  )
  const [first] = paragraphs
  if (titleAt < 0 || first === undefined || paragraphs.length < FEWEST_PARAGRAPHS) return
  if (paragraphs.some((at) => (views[at]?.gap ?? 0) === 0)) return
  const [view, likely] = [views[first - 1], body[first - 1] ?? 0]
  if (!view || first - 1 < titleAt + 2 || likely < BODY || likely >= SURE || !endsBlock(view, views[first])) return
  const { words, ends } = view.measure
  if (ends || strongestCue(view).share > 0 || words < WORDS.fewest || words > WORDS.most) return
  claim(map, first - 1, 'caption', `in-head:${likely.toFixed(2)}`)
}

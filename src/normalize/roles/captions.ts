import type { Caption } from '../credits/caption.ts'
import { CUES } from '../languages/cue-columns.ts'
import type { LineView } from '../lines/view.ts'
import { BODY } from '../thresholds.ts'
import { type CaptionScene, captionAt, hasCaption, isPicture, namesSource } from './caption-at.ts'
import { readLabelledCaption } from './labelled-caption.ts'
import { claim, type RoleMap } from './role-map.ts'

/** The caption of a picture, at the line it stands on. */
export interface PlacedCaption extends Caption {
  readonly at: number
}

/** The name of a picture's file, which credits nobody: "Image: pier_01.jpg". */
const FILE = /^[\p{L}\p{Nd}_.\s-]{1,80}\.(?:jpe?g|png|gif|webp|tiff?|heic|svg|mp4)$/iu

/** From this length on (UTF-16 units), a caption that holds what stands above it repeats an alt text. */
const SURE_ALT = 20

const COPYRIGHT = CUES.indexOf('copyright')

/** Whether a credit that stands by itself is the copyright notice of the text: "© The Daily 2021". */
const isNotice = ({ cues }: LineView, likely: number): boolean => (cues.opening[COPYRIGHT] ?? 0) > 0 && likely < BODY

/** Claims the lines of captions and credits, and joins the alt text, caption and credit of each picture. */
export function claimCaptions(scene: CaptionScene, map: RoleMap): PlacedCaption[] {
  const found: PlacedCaption[] = []
  const seen = new Set<string>()
  scene.views.forEach((view, at) => {
    if (map.roles[at]) return
    const read = captionAt(scene, at)
    const caption = (read?.text === '' && readLabelledCaption(view.text)) || read
    if (!caption && (isPicture(view) || hasCaption(scene.views, at))) {
      claim(map, at, 'caption', 'caption:alt')
      return
    }
    const isAlone = caption?.text === '' && found.at(-1)?.at !== at - 1
    if (!caption || (isAlone && namesSource(view)) || FILE.test(caption.credit ?? '')) return
    if (isAlone && isNotice(view, scene.body[at] ?? 0)) {
      claim(map, at, 'boilerplate', 'phrase:copyright')
      return
    }
    if (isDoubled(scene, found, at, caption, seen)) {
      claim(map, at, 'repeated', 'caption:again')
      return
    }
    claim(map, at, 'caption', caption.text === '' ? 'caption:credit' : 'caption:credited')
    seen.add(view.folded)
    place(scene, map, found, { ...caption, at })
  })
  // A credit alone says nothing, unless the markup puts it below a picture.
  const isMarked = ({ at }: PlacedCaption) => scene.views[at]?.source.markup?.kind === 'caption'
  return found.filter((caption) => caption.text !== '' || isMarked(caption))
}

/** Whether a line repeats a caption, or gives the caption just above in another language. */
function isDoubled(
  { views, foreign }: CaptionScene,
  found: readonly PlacedCaption[],
  at: number,
  caption: Caption,
  seen: ReadonlySet<string>,
): boolean {
  if (seen.has(views[at]?.folded ?? '')) return true
  const before = found.at(-1)
  return (
    before !== undefined &&
    before.at === at - 1 &&
    views[at]?.gap === 0 &&
    before.credit === caption.credit &&
    caption.text !== '' &&
    foreign(caption.text) !== undefined
  )
}

/** Adds a caption to those found, joining it to the one directly above where both belong to one picture. */
function place({ views, foreign }: CaptionScene, map: RoleMap, found: PlacedCaption[], caption: PlacedCaption): void {
  const before = found.at(-1)
  const adjacent = before !== undefined && before.at === caption.at - 1 && (views[caption.at]?.gap ?? 1) <= 1
  if (adjacent && completes(before, caption))
    found[found.length - 1] = {
      ...before,
      ...(caption.credit && { credit: caption.credit }),
      text: caption.text || before.text,
    }
  else if (
    adjacent &&
    before.credit === caption.credit &&
    foreign(before.text) !== undefined &&
    foreign(caption.text) === undefined
  ) {
    map.roles[before.at] = 'repeated'
    map.rules[before.at] = 'caption:other-language'
    found[found.length - 1] = caption
  } else found.push(caption)
}

/** Whether a line belongs to the caption above it: its credit, or the caption of that alt text, perhaps with a label. */
function completes(before: Caption, caption: Caption): boolean {
  if (before.credit) return false
  const said = before.text.replace(/[.…]+$/u, '')
  return (
    caption.text === '' || caption.text.startsWith(said) || (said.length >= SURE_ALT && caption.text.includes(said))
  )
}

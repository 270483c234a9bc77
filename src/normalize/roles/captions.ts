import { BODY } from '../fields/layout.ts'
import { CUES } from '../languages/cues.ts'
import type { LineView } from '../lines/view.ts'
import type { Caption } from './caption.ts'
import { type CaptionScene, captionAt, namesSource } from './caption-at.ts'
import { claim, type RoleMap } from './role-map.ts'

/** The caption of a picture, at the line it stands on. */
export interface PlacedCaption extends Caption {
  readonly at: number
}

const COPYRIGHT = CUES.indexOf('copyright')

/** "© The Daily 2021" where no picture is says whose the text is. */
const isNotice = ({ cues }: LineView, likely: number): boolean => (cues.opening[COPYRIGHT] ?? 0) > 0 && likely < BODY

/** Finds captions, marks their lines, and joins alt texts, captions and credits that belong to one picture. */
export function claimCaptions(scene: CaptionScene, map: RoleMap): PlacedCaption[] {
  const found: PlacedCaption[] = []
  const seen = new Set<string>()
  scene.views.forEach((view, at) => {
    if (map.roles[at]) return
    const caption = captionAt(scene, at)
    if (!caption) return
    if (caption.text === '' && found.at(-1)?.at !== at - 1) {
      if (namesSource(view)) return
      if (isNotice(view, scene.body[at] ?? 0)) {
        claim(map, at, 'boilerplate', 'phrase:copyright')
        return
      }
    }
    if (isDoubled(scene, found, at, caption, seen)) {
      claim(map, at, 'repeated', 'caption:again')
      return
    }
    claim(map, at, 'caption', caption.text === '' ? 'caption:credit' : 'caption:credited')
    seen.add(view.folded)
    place(scene, map, found, { ...caption, at })
  })
  return found.filter(({ text }) => text !== '')
}

/** The same caption again, or the same picture's caption in another language just above or below. */
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

/** Whether a line completes the caption before it: its credit, or the caption whose alt text came first. */
function completes(before: Caption, caption: Caption): boolean {
  if (before.credit) return false
  return caption.text === '' || caption.text.startsWith(before.text.replace(/[.…]+$/u, ''))
}

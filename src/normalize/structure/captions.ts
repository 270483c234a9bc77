import { authorLabelLength } from '../fields/author-label.ts'
import { BODY } from '../fields/layout.ts'
import { readLabelledSource } from '../fields/source.ts'
import { CUES, openingLength } from '../languages/cues.ts'
import { lowerInPlace } from '../lines/lower.ts'
import type { LineView } from '../lines/view.ts'
import { chromeOf } from '../model/features.ts'
import { type Caption, readCredit } from './caption.ts'
import { claim, type RoleMap } from './role-map.ts'

/** The caption of a picture, at the line it stands on. */
export interface PlacedCaption extends Caption {
  readonly at: number
}

/** What captions are told from running text by. */
export interface CaptionScene {
  readonly views: readonly LineView[]
  readonly body: Float64Array
  /** Language of a line where it differs from the document's, else undefined. */
  readonly foreign: (text: string) => string | undefined
  /** The agency that the text is from: in brackets at its end, it signs the text. */
  readonly agency?: string | undefined
}

/** A labelled credit makes a line a caption unless the model is this sure that it is body. */
const SURELY_BODY = 0.97
const LIKELY_BODY = 0.5
const SHORTEST_ALT = 12
/** From this length on (UTF-16 units) what a caption below repeats is an alt text, however much it looks like body. */
const SURE_ALT = 20
/** Captions above their credit, and credits alone, are at most this long. */
const LONGEST_UNSIGNED = 220
const LONGEST_CREDIT = 80

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

function captionAt({ views, body, agency }: CaptionScene, at: number): Caption | undefined {
  const view = views[at]
  if (!view) return undefined
  if (view.source.markup?.kind === 'caption') return readCredit(view.text) ?? { text: view.text }
  // "Text: … Photos: …" says who made the article, not what a picture shows.
  if (authorLabelLength(view.text) > 0) return undefined
  const likely = body[at] ?? 0
  if (isLabelledByline(view.text) || reservesRights(view)) return undefined
  const credited = likely < SURELY_BODY ? readCredit(view.text) : undefined
  if (credited && likely >= LIKELY_BODY && credited.credit === agency) return undefined
  if (credited?.credit && (likely < LIKELY_BODY || hasLabel(view) || isSigned(view))) return credited
  const isShown = (likely < LIKELY_BODY || view.text.length >= SURE_ALT) && isAlt(views, at)
  return isShown || (likely < SURELY_BODY && isAboveCredit(view, views[at + 1])) ? { text: view.text } : undefined
}

const COPYRIGHT = CUES.indexOf('copyright')

/** "Source: dpa" by itself is the text's source, not a picture's. */
const namesSource = (view: LineView): boolean => view.gap > 0 && readLabelledSource(view.text) !== undefined

/** "© The Daily 2021" where no picture is says whose the text is. */
const isNotice = ({ cues }: LineView, likely: number): boolean => (cues.opening[COPYRIGHT] ?? 0) > 0 && likely < BODY

/** What stands above a credit and is no caption: page furniture, an address. */
const FURNITURE = 0.4
const ADDRESS = /\S@\S+\.\p{L}/u

const SIGNS = /^[<(©ⓒc)\s]*/u
const UNSPACED = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}]/u
/** UTF-16 units of a phrase that reserves rights, rather than a label of credits. */
const RIGHTS = { unspaced: 3, spaced: 'copyright'.length + 1 }

/** "© Riproduzione riservata", "Alle Rechte vorbehalten": a notice of rights, whoever it names, is no picture's credit. */
function reservesRights({ text, cues }: LineView): boolean {
  if ((cues.opening[COPYRIGHT] ?? 0) === 0) return false
  const unsigned = lowerInPlace(text).replace(SIGNS, '')
  return openingLength(unsigned, 'copyright') >= (UNSPACED.test(unsigned) ? RIGHTS.unspaced : RIGHTS.spaced)
}

const LONGEST_BYLINE = 90

/** "Text and photos: Ann Lee" is a byline, whatever else its label says. */
function isLabelledByline(text: string): boolean {
  const length = text.length > LONGEST_BYLINE ? 0 : openingLength(lowerInPlace(text), 'byline')
  return length > 0 && /^.?\s*[:：]|^[:：]/u.test(text.slice(length - 1))
}

/** What ends no sentence, with a line below it that is all credit. */
function isAboveCredit(view: LineView, next: LineView | undefined): boolean {
  if (!next || view.measure.ends || view.text.length > LONGEST_UNSIGNED || next.text.length > LONGEST_CREDIT)
    return false
  if (chromeOf(view) >= FURNITURE || (view.text.includes('@') && ADDRESS.test(view.text)) || reservesRights(next))
    return false
  return readCredit(next.text)?.text === ''
}

/** A line of one sentence at most that a credit in brackets ends. */
const isSigned = ({ text, measure }: LineView): boolean =>
  text.length < 200 && /[\])）]$/u.test(text) && measure.innerStops <= 1

const hasLabel = (view: LineView): boolean => view.text.length < 400 && /[:：]\s*\S[^:：]{0,80}$/u.test(view.text)

/** An alt text: the next line says the same, with a credit or in more words. */
function isAlt(views: readonly LineView[], at: number): boolean {
  const own = views[at]
  const next = views[at + 1]
  if (!own || !next || own.folded.length < SHORTEST_ALT || next.gap > 1) return false
  return next.folded.startsWith(own.folded.replace(/(?<![.…])[.…]+$/u, '')) && readCredit(next.text) !== undefined
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
      at: before.at,
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

import { blocksHtml } from '../block-html.ts'
import { fieldResult } from '../field-result.ts'
import { PLAIN } from '../inline-html.ts'
import type { OfficeBlock } from '../office-block.ts'
import { type GroupState, type Purpose, START } from './group-state.ts'
import { newPicture, pictureBytes } from './picture-data.ts'
import { createStory } from './story.ts'
import { isShown, type RtfWalk, storyOf } from './walk.ts'

/** What the beginning of a destination does. */
type Begin = (walk: RtfWalk) => void

/** Texts in texts: a text box in a note. Deeper ones, in a damaged file, are read as parts of the one around them. */
const DEEPEST_STORY = 20

const turnTo =
  (purpose: Purpose): Begin =>
  (walk) => {
    walk.state = { ...walk.state, purpose }
  }

/** A text by itself begins; at its end its blocks are taken by `take`. */
function beginStory(walk: RtfWalk, take: (blocks: readonly OfficeBlock[]) => void): void {
  const { font, fallback } = walk.state
  walk.state = { ...START, font, fallback }
  if (walk.stories.length > DEEPEST_STORY) return
  const story = createStory(walk)
  walk.stories.push(story)
  walk.atEnd((inner: GroupState) => {
    walk.stories.pop()
    const blocks = story.finish(inner.paragraph)
    if (isShown(walk.state)) take(blocks)
  })
}

const beginNote: Begin = (walk) => {
  if (walk.state.purpose !== 'text') return
  beginStory(walk, (blocks) => {
    const html = blocksHtml(blocks)
    if (html !== '') storyOf(walk).addHtml(walk.notes.refer(html), PLAIN)
  })
}

const beginBox: Begin = (walk) => beginStory(walk, (blocks) => storyOf(walk).addBox(blocks))

const beginField: Begin = (walk) => {
  walk.fields.push({ instruction: '' })
  walk.atEnd(() => void walk.fields.pop())
}

const beginResult: Begin = (walk) => {
  const { format, purpose } = walk.state
  const { isOfArticle, link } = fieldResult(walk.fields.at(-1)?.instruction ?? '')
  walk.state = { ...walk.state, format: { ...format, link: link ?? format.link } }
  if (!isOfArticle) walk.state = { ...walk.state, purpose: purpose === 'text' ? 'nothing' : purpose }
}

function showPicture(walk: RtfWalk, picture: Parameters<RtfWalk['pictures']['show']>[0]): void {
  const html = walk.pictures.show(picture)
  if (html !== '') storyOf(walk).addPicture(html)
}

const beginPicture: Begin = (walk) => {
  const picture = newPicture()
  walk.picture = picture
  turnTo('picture')(walk)
  walk.atEnd(() => {
    const description = walk.description
    walk.description = ''
    const isValue = walk.state.purpose === 'value' && !walk.state.isHidden
    if (isValue || isShown(walk.state)) showPicture(walk, { description, bytes: pictureBytes(picture) })
  })
}

/** A value is read; at its end it is taken by `take`. */
const beginValue =
  (take: (walk: RtfWalk, value: string) => void): Begin =>
  (walk) => {
    walk.value = ''
    turnTo('value')(walk)
    walk.atEnd(() => take(walk, walk.value.trim()))
  }

const beginShape: Begin = (walk) => {
  walk.description = ''
  turnTo('shape')(walk)
}

const beginAnsi: Begin = (walk) => {
  walk.state = { ...walk.state, purpose: 'nothing', replaced: walk.state.purpose }
}

const beginMarker: Begin = (walk) => {
  if (walk.state.purpose === 'text') turnTo('marker')(walk)
}

/** What text of a destination is left out, though programs that do not know it would show it. */
const LEFT_OUT = [
  ...['info', 'colortbl', 'filetbl', 'template', 'nonshppict', 'shprslt', 'mmathPict', 'objdata', 'tc', 'xe', 'txe'],
  ...['header', 'headerl', 'headerr', 'headerf', 'footer', 'footerl', 'footerr', 'footerf', 'rxe', 'annotation'],
  ...['ftnsep', 'ftnsepc', 'ftncn', 'aftnsep', 'aftnsepc', 'aftncn', 'private1', 'comment', 'bkmkstart', 'bkmkend'],
  ...['pn', 'pntxtb', 'pntxta', 'atnid', 'atnauthor', 'generator', 'Scrv'],
]

/** The destinations whose text is read, or left out although no asterisk says so. */
const DESTINATIONS: ReadonlyMap<string, Begin> = new Map([
  ...LEFT_OUT.map((name) => [name, turnTo('nothing')] as const),
  ...Object.entries<Begin>({
    fonttbl: turnTo('fonts'),
    stylesheet: turnTo('styles'),
    listtable: turnTo('lists'),
    listoverridetable: turnTo('lists'),
    listtext: beginMarker,
    pntext: beginMarker,
    footnote: beginNote,
    field: beginField,
    fldinst: turnTo('instruction'),
    fldrslt: beginResult,
    pict: beginPicture,
    picprop: turnTo('shape'),
    shppict: () => undefined,
    shp: beginShape,
    shpinst: turnTo('shape'),
    shpgrp: turnTo('shape'),
    do: beginShape,
    shptxt: beginBox,
    dptxbxtext: beginBox,
    sn: beginValue((walk, value) => {
      walk.property = value
    }),
    sv: beginValue((walk, value) => {
      if (walk.property === 'wzDescription') walk.description = value
    }),
    NeXTGraphic: beginValue((walk, file) => {
      if (isShown(walk.state)) showPicture(walk, { file })
      // A character that stands for the picture follows.
      turnTo('nothing')(walk)
    }),
    upr: beginAnsi,
    nesttableprops: () => undefined,
    nonesttables: turnTo('nothing'),
    moMath: () => undefined,
    moMathPara: () => undefined,
  }),
])

/** Properties of formulas. */
const FORMULA_PROPERTY = /^m[A-Za-z]+Pr$/

/** What the word at the beginning of a group does if it names a destination; undefined if it does not. */
export function destinationOf(word: string): Begin | undefined {
  return DESTINATIONS.get(word) ?? (FORMULA_PROPERTY.test(word) ? turnTo('nothing') : undefined)
}

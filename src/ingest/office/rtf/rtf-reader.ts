import type { PageNotes } from '../../markup/page-notes.ts'
import { blocksHtml } from '../block-html.ts'
import { BREAK, type Format } from '../inline-html.ts'
import type { OfficeBlock } from '../office-block.ts'
import type { OfficePictures } from '../pictures.ts'
import { applyControl } from './apply-control.ts'
import { createFonts } from './rtf-fonts.ts'
import { type Destination, type RtfFrame, type RtfSink, startFrame } from './rtf-frame.ts'
import { createStyles } from './rtf-styles.ts'
import type { RtfToken } from './rtf-tokens.ts'
import { CHARACTERS, DESTINATIONS, ENDS, SYMBOLS } from './rtf-words.ts'
import { createRunText } from './run-text.ts'
import { createStory, type ParagraphForm, type RtfStory } from './story.ts'

/** Reads a document token by token. Throws RangeError if its groups are nested deeper than those of any document. */
export interface RtfReader {
  take(token: RtfToken): void
  /** The blocks of the body. */
  end(): readonly OfficeBlock[]
}

const DEEPEST = 5000
const MACINTOSH = 10_000
const LINK = /^\s*HYPERLINK\s+(?:"([^"]*)"|([^\s"\\]+))/i

function formatOf({ bold, italic, struck, raised, link }: RtfFrame): Format {
  const elements = [
    ...(bold ? (['strong'] as const) : []),
    ...(italic ? (['em'] as const) : []),
    ...(struck ? (['s'] as const) : []),
    ...(raised ? [raised] : []),
  ]
  return { link, elements: new Set(elements) }
}

/** Creates a reader at the beginning of a document. */
export function createRtfReader(notes: PageNotes, pictures: OfficePictures): RtfReader {
  const [fonts, styles] = [createFonts(), createStyles()]
  const run = createRunText(fonts)
  const outer: RtfFrame[] = []
  /** The texts around the one that is read, and how many groups are around each. */
  const stories: { readonly story: RtfStory; readonly depth: number }[] = []
  let story = createStory()
  let frame = startFrame()
  /** How many bytes stand in for a character that was read already. */
  let substitutes = 0
  let isStarred = false
  let isHeader = false

  const formOf = ({ style, outline, level, isListed, inTable }: RtfFrame): ParagraphForm => {
    const { kind, outline: ofStyle } = styles.of(style)
    return { kind, outline: outline ?? ofStyle, level, isListed, inTable }
  }

  const flush = () => {
    const text = run.take()
    if (text === '') return
    if (frame.destination === 'fonts') fonts.text(text)
    else if (frame.sink) frame.sink.text += text
    else if (frame.destination === 'text' && !frame.hidden && !frame.deleted)
      story.pieces.push({ text, format: formatOf(frame) })
  }
  const pushHtml = (html: string) => {
    if (html !== '' && !frame.hidden && !frame.deleted) story.pieces.push({ html, format: formatOf(frame) })
  }

  const enter = (destination: Destination) => {
    frame.destination = destination
    const isShown = destination === 'text' || destination === 'skipped' || destination === 'fonts'
    frame.sink = isShown ? undefined : { text: '' }
  }
  const finish = (destination: Destination, sink: RtfSink) => {
    if (destination === 'mark') story.mark += sink.text
    else if (destination === 'picture') pushHtml(pictures.show({ bytes: Buffer.from(sink.text, 'hex') }))
    else if (destination === 'attachment') {
      pushHtml(pictures.show({ file: sink.text.trim() }))
      // A sign for the picture follows, which is no part of the text.
      substitutes = 1
    } else if (destination === 'instruction') {
      const [, quoted, bare] = LINK.exec(sink.text) ?? []
      frame.link = quoted ?? bare ?? frame.link
    } else if (destination === 'styles' && sink.style !== undefined) styles.add(sink.style, sink.text, sink.outline)
  }

  const openGroup = () => {
    if (outer.length >= DEEPEST) throw new RangeError('groups are nested too deeply')
    outer.push(frame)
    frame = { ...frame }
    // Each entry of the table of styles is a group.
    if (frame.destination === 'styles') frame.sink = { text: '' }
  }
  const closeGroup = () => {
    const closed = frame
    const around = outer.pop()
    if (around === undefined) return
    frame = around
    if (closed.sink && closed.sink !== around.sink) finish(closed.destination, closed.sink)
    const last = stories.at(-1)
    if (last === undefined || last.depth !== outer.length) return
    const html = blocksHtml(story.end(formOf(closed)))
    stories.pop()
    story = last.story
    if (html !== '') pushHtml(notes.refer(html))
  }
  const openNote = () => {
    if (frame.destination !== 'text' || frame.hidden || frame.deleted) return
    stories.push({ story, depth: outer.length - 1 })
    story = createStory()
  }

  const unicode = (value: number) => {
    if (frame.destination !== 'skipped' && frame.destination !== 'picture') {
      run.character(String.fromCharCode(value < 0 ? value + 0x1_0000 : value))
    }
    substitutes = frame.substitutes
  }
  /** What ends or divides paragraphs, cells and rows of the text. Returns whether the control is one of these. */
  const divide = (word: string): boolean => {
    if (ENDS.has(word)) story.endParagraph(formOf(frame))
    else if (word === 'line' || word === 'nestcell' || word === 'nestrow') pushHtml(BREAK)
    else if (word === 'cell') story.endCell(formOf(frame))
    else if (word === 'row') story.endRow(isHeader)
    else if (word === 'trowd') isHeader = false
    else if (word === 'trhdr') isHeader = true
    else return false
    return true
  }
  const control = (word: string, value: number | undefined) => {
    const character = CHARACTERS[word]
    const destination = DESTINATIONS[word]
    const wasStarred = isStarred
    isStarred = false
    if (word === 'u' && value !== undefined) return unicode(value)
    if (character !== undefined) return run.character(character)
    flush()
    if (word === 'footnote') return openNote()
    if (destination !== undefined) {
      const isInSkipped = frame.destination === 'skipped' && !REVIVED.has(word)
      return isInSkipped ? undefined : enter(destination)
    }
    if (wasStarred) return enter('skipped')
    if (word === 'ansicpg' && value !== undefined) return run.usePage(value)
    if (word === 'mac') return run.usePage(MACINTOSH)
    if (frame.destination === 'fonts') return fonts.control(word, value ?? 0)
    if (frame.destination === 'styles') return describeStyle(frame.sink, word, value)
    if (frame.destination === 'text' && divide(word)) return
    applyControl(frame, word, value)
  }

  const symbol = (sign: string) => {
    const shown = SYMBOLS[sign]
    if (sign === '*') isStarred = true
    else if (shown !== undefined) run.character(shown)
    else if ((sign === '\n' || sign === '\r') && frame.destination === 'text') {
      flush()
      story.endParagraph(formOf(frame))
    }
  }
  const bytes = (text: string, isEscaped: boolean) => {
    const shown = text.slice(substitutes)
    substitutes = Math.max(0, substitutes - text.length)
    if (shown === '' || frame.destination === 'skipped') return
    if (frame.destination === 'picture' && frame.sink) frame.sink.text += shown
    else run.bytes(shown, frame.font, isEscaped)
  }

  return {
    take(token) {
      if (token.kind === 'bytes') return bytes(token.bytes, token.isEscaped)
      if (token.kind === 'symbol') return symbol(token.symbol)
      if (token.kind === 'control') return control(token.word, token.value)
      if (token.kind === 'binary') {
        if (frame.destination === 'picture' && frame.sink)
          frame.sink.text += Buffer.from(token.data, 'latin1').toString('hex')
        return
      }
      flush()
      substitutes = 0
      if (token.kind === 'open') openGroup()
      else closeGroup()
    },
    end() {
      flush()
      while (outer.length > 0) closeGroup()
      return story.end(formOf(frame))
    },
  }
}

/** Texts of the document in drawings, which are skipped otherwise. */
const REVIVED: ReadonlySet<string> = new Set(['shptxt', 'dptxbxtext'])

function describeStyle(sink: RtfSink | undefined, word: string, value = 0): void {
  if (sink === undefined) return
  if (word === 's') sink.style = value
  if (word === 'outlinelevel') sink.outline = value + 1
}

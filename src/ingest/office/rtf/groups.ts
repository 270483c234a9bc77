import { blocksHtml } from '../block-html.ts'
import { formOf, type RtfContext } from './rtf-context.ts'
import type { Destination, RtfFrame, RtfSink } from './rtf-frame.ts'
import { createStory } from './story.ts'
import { pushHtml } from './write-text.ts'

const DEEPEST = 5000
const LINK = /^\s*HYPERLINK\s+(?:"([^"]*)"|([^\s"\\]+))/i

/** Opens a group. Throws RangeError if groups are nested deeper than in any document. */
export function openGroup(context: RtfContext): void {
  if (context.outer.length >= DEEPEST) throw new RangeError('groups are nested too deeply')
  context.outer.push(context.frame)
  context.frame = { ...context.frame }
  // Each entry of the table of styles is a group.
  if (context.frame.destination === 'styles') context.frame.sink = { text: '' }
}

/** Closes a group, and uses what was collected in it. */
export function closeGroup(context: RtfContext): void {
  const closed = context.frame
  const around = context.outer.pop()
  if (around === undefined) return
  context.frame = around
  if (closed.sink && closed.sink !== around.sink) finish(context, closed.destination, closed.sink)
  closeNote(context, closed)
}

/** Sends the text of the open group somewhere. */
export function enterDestination({ frame }: RtfContext, destination: Destination): void {
  frame.destination = destination
  const isCollected = destination !== 'text' && destination !== 'skipped' && destination !== 'fonts'
  frame.sink = isCollected ? { text: '' } : undefined
}

/** Begins a note, which lasts to the end of its group. */
export function openNote(context: RtfContext): void {
  const { frame, stories, story, outer } = context
  if (frame.destination !== 'text' || frame.hidden || frame.deleted) return
  stories.push({ story, depth: outer.length - 1 })
  context.story = createStory()
}

function closeNote(context: RtfContext, closed: RtfFrame): void {
  const last = context.stories.at(-1)
  if (last === undefined || last.depth !== context.outer.length) return
  const html = blocksHtml(context.story.end(formOf(context, closed)))
  context.stories.pop()
  context.story = last.story
  if (html !== '') pushHtml(context, context.notes.refer(html))
}

type Finish = (context: RtfContext, sink: RtfSink) => void

const FINISH: Partial<Record<Destination, Finish>> = {
  mark({ story }, { text }) {
    story.mark += text
  },
  picture(context, { text }) {
    pushHtml(context, context.pictures.show({ bytes: Buffer.from(text, 'hex') }))
  },
  attachment(context, { text }) {
    pushHtml(context, context.pictures.show({ file: text.trim() }))
    // A sign for the picture follows, which is no part of the text.
    context.substitutes = 1
  },
  instruction({ frame }, { text }) {
    const [, quoted, bare] = LINK.exec(text) ?? []
    frame.link = quoted ?? bare ?? frame.link
  },
  styles({ styles }, { text, style, outline }) {
    if (style !== undefined) styles.add(style, text, outline)
  },
}

function finish(context: RtfContext, destination: Destination, sink: RtfSink): void {
  FINISH[destination]?.(context, sink)
}

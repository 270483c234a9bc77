import type { Inline } from '../../domain/block.ts'
import type { LineMarkup, SourceLine } from '../../domain/document.ts'
import { type FurtherInline, joinInlines } from './inline.ts'
import type { LineContext } from './line-context.ts'

/** A line without its number. */
export type PageLine = Omit<SourceLine, 'number'>

/** Collects the lines of a walk over elements. */
export interface LineWriter {
  write(context: LineContext, content: Inline, markup?: LineMarkup): void
  /** A `br`: what follows is on the next line. */
  breakLine(): void
  /** A block begins or ends: what follows is a new paragraph. */
  endParagraph(): void
  /** The lines written. */
  lines(): readonly PageLine[]
}

/** In these a single `br` separates lines, and several separate paragraphs. */
const OF_LINES: ReadonlySet<LineMarkup['kind']> = new Set(['paragraph', 'quotation'])

/** An item is numbered only once. */
function uncounted(markup: LineMarkup): LineMarkup {
  if (markup.kind !== 'item') return markup
  const { number: _, ...rest } = markup
  return rest
}

/** Creates a line writer; it separates paragraphs by blank lines. */
export function createLineWriter(): LineWriter {
  const lines: PageLine[] = []
  /** Further parts of lines, by index. */
  const further = new Map<number, FurtherInline[]>()
  const begun = new Set<object>()
  let [group, whole]: (object | undefined)[] = []
  let breaks = 0

  /** Whether this continues an item or a heading, which are always one line. */
  function continues(context: LineContext, markup: LineMarkup): boolean {
    return context.whole !== undefined && context.whole === whole && markup === context.markup
  }

  function join(content: Inline): void {
    const at = lines.length - 1
    const more = further.get(at) ?? []
    more.push({ ...content, after: breaks === 1 ? 'line' : 'paragraph' })
    further.set(at, more)
  }

  function begin(context: LineContext, content: Inline, markup: LineMarkup): void {
    const isOther = group !== context.group
    const own = markup === context.markup ? context.whole : undefined
    if (lines.length > 0 && (isOther || breaks > 1)) lines.push({ text: '' })
    const isOfLine = !isOther && breaks === 1 && OF_LINES.has(markup.kind) && lines.at(-1)?.markup?.kind === markup.kind
    const isBegun = own !== undefined && begun.has(own)
    lines.push({ ...content, markup: isBegun ? uncounted(markup) : markup, ...(isOfLine && { afterBreak: true }) })
    group = context.group
    whole = own
    if (own) begun.add(own)
  }

  return {
    lines() {
      if (further.size === 0) return lines
      return lines.map((line, at) => {
        const more = further.get(at)
        return more ? { ...line, ...joinInlines(line, more) } : line
      })
    },
    write(context, content, markup = context.markup) {
      if (continues(context, markup)) join(content)
      else begin(context, content, markup)
      breaks = 0
    },
    breakLine() {
      breaks += 1
    },
    endParagraph() {
      breaks = 0
    },
  }
}

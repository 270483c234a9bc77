import type { DateLabel } from './mention.ts'
import { at, joins } from './parts.ts'
import type { Span } from './spans.ts'
import type { Token } from './tokens.ts'

const MOST_WORDS = 6
const FARTHEST = 14
const CLOSING_MARKS = ')|,;/.-'

/** A label word of a line: what it says, and the index of the span that it names; -1 where it waits for one. */
export interface LabelPart {
  readonly index: number
  readonly label: 'published' | 'modified'
  readonly span: number
}

function labelAt(
  tokens: readonly Token[],
  index: number,
  spans: readonly Span[],
): 'published' | 'modified' | undefined {
  const { label } = at(tokens, index).word
  return label && !spans.some((span) => span.first <= index && index <= span.last) ? label : undefined
}

/** How many plain words stand between a label and the next span, which is reached before another label; or -1. */
function wordsUntil(tokens: readonly Token[], index: number, span: Span | undefined): number {
  if (!span || span.first - index > FARTHEST) return -1
  let words = 0
  for (let i = index + 1; i < span.first; i++) {
    const token = at(tokens, i)
    if (token.word.label && token.kind === 'word') return -1
    if (token.kind === 'other' || (token.kind === 'word' && !joins(token))) words++
  }
  return words <= MOST_WORDS ? words : -1
}

/** Whether a label stands right behind a span. */
function isBehind(tokens: readonly Token[], index: number, span: Span | undefined): boolean {
  if (!span || index - span.last > 3) return false
  for (let i = span.last + 1; i < index; i++) {
    const token = at(tokens, i)
    if (token.mark === '|' || token.mark === ':' || (token.kind === 'mark' && token.mark === '/') || !joins(token))
      return false
  }
  return true
}

function isClosed(tokens: readonly Token[], index: number): boolean {
  const next = at(tokens, index + 1)
  return index + 1 >= tokens.length || (next.mark !== '' && CLOSING_MARKS.includes(next.mark))
}

/** The span that a label names: the next one, or the one before it where labels follow their dates. */
function named(tokens: readonly Token[], index: number, spans: readonly Span[], taken: ReadonlySet<number>): number {
  const next = spans.findIndex((span) => span.first > index)
  const previous = (next < 0 ? spans.length : next) - 1
  const words = wordsUntil(tokens, index, spans[next])
  const isAfter = isBehind(tokens, index, spans[previous]) && !taken.has(previous)
  if (at(tokens, index + 1).mark === ':' || !isAfter) return words < 0 ? -1 : next
  const prefersBefore = at(tokens, index).word.labelsFollow === true || isClosed(tokens, index) || words !== 0
  return prefersBefore ? previous : next
}

/** The labels of a line, each with the span that it names. */
export function readLabels(tokens: readonly Token[], spans: readonly Span[]): LabelPart[] {
  const labels: LabelPart[] = []
  const taken = new Set<number>()
  for (let index = 0; index < tokens.length; index++) {
    const label = labelAt(tokens, index, spans)
    if (!label) continue
    const span = named(tokens, index, spans, taken)
    if (span >= 0) taken.add(span)
    labels.push({ index, label, span })
  }
  return labels
}

/** What a line's labels say of one of its spans; a change outweighs the first publication it is a change of. */
export function labelOf(labels: readonly LabelPart[], span: number): DateLabel {
  return labels.findLast((label) => label.span === span)?.label ?? 'none'
}

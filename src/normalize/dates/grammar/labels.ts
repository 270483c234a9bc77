import type { DateLabel } from '../mention.ts'
import { at, joins } from '../tokens/parts.ts'
import type { Token } from '../tokens/token.ts'
import type { Span } from './dated-spans.ts'

/** Most plain words, and most tokens, from a label to its date; and most tokens from a date to a label after it. */
const MOST_WORDS = 6
const FARTHEST = 14
const FARTHEST_BEHIND = 3
const CLOSING_MARKS = ')|,;/.-'

/** A label on a line, with the index of the span that it names; -1 if it waits for one. */
export interface LabelPart {
  readonly index: number
  readonly label: 'published' | 'modified'
  readonly span: number
}

/** Number of plain words from a label to the next span, or -1 if the span is too far or another label comes first. */
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

/** Whether a label stands right after a span. */
function isBehind(tokens: readonly Token[], index: number, span: Span | undefined): boolean {
  if (!span || index - span.last > FARTHEST_BEHIND) return false
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

/**
 * Index of the span that a label names: the next, or the one before in languages where labels follow their dates; -1
 * for none.
 */
function named(tokens: readonly Token[], index: number, spans: readonly Span[], next: number, isFree: boolean): number {
  const words = wordsUntil(tokens, index, spans[next])
  const isAfter = isFree && isBehind(tokens, index, spans[next - 1])
  if (at(tokens, index + 1).mark === ':' || !isAfter) return words < 0 ? -1 : next
  const prefersBefore = at(tokens, index).word.labelsFollow === true || isClosed(tokens, index) || words !== 0
  return prefersBefore ? next - 1 : next
}

/** The labels of a line, each with the span that it names. */
export function readLabels(tokens: readonly Token[], spans: readonly Span[]): LabelPart[] {
  const labels: LabelPart[] = []
  let next = 0
  for (let index = 0; index < tokens.length; index++) {
    while ((spans[next]?.last ?? tokens.length) < index) next++
    const { label } = at(tokens, index).word
    if (!label || (spans[next]?.first ?? tokens.length) <= index) continue
    const span = named(tokens, index, spans, next, labels.at(-1)?.span !== next - 1)
    labels.push({ index, label, span })
  }
  return labels
}

/** The label of each of `count` spans. Where a span has two, the later one wins, which is mostly that of a change. */
export function labelsOf(labels: readonly LabelPart[], count: number): DateLabel[] {
  const names: DateLabel[] = Array.from({ length: count }, () => 'none')
  for (const { span, label } of labels) if (span >= 0) names[span] = label
  return names
}

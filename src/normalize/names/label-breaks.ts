import type { Cue } from '../languages/cue-columns.ts'
import { endsInColon, openingLength } from '../languages/cues.ts'
import { lowerInPlace } from '../text/lower.ts'

const LABELS: readonly Cue[] = ['byline', 'source', 'credit']
/** White space before what may be a label with its colon. */
const BEFORE_LABEL = /(?<=\S)\s+(?=\p{L}[^\s:：]{0,24}(?:\s[^\s:：]{1,24})?\s?[:：])/gu

const longestLabel = (lower: string): number => Math.max(...LABELS.map((label) => openingLength(lower, label)))

/**
 * Whether a label with its colon begins at `at` that is not the end of a longer one from `start` on: "Image source:",
 * "Text and photos:".
 */
function isLabelAt(lower: string, start: number, at: number): boolean {
  const label = lower.slice(at)
  if (!endsInColon(label, longestLabel(label))) return false
  const before = /\S+\s+$/u.exec(lower.slice(0, at))?.[0] ?? ''
  return longestLabel(before + label) <= before.length && longestLabel(lower.slice(start)) <= at - start
}

/** Splits a line before each of its labels: "来源：江城日报　作者：王晓东" has two parts. */
export function splitAtLabels(text: string): string[] {
  if (!/[:：]/.test(text)) return [text]
  const lower = lowerInPlace(text)
  const parts: string[] = []
  let start = 0
  for (let gap = BEFORE_LABEL.exec(text); gap; gap = BEFORE_LABEL.exec(text)) {
    const next = BEFORE_LABEL.lastIndex
    if (!isLabelAt(lower, start, next)) continue
    parts.push(text.slice(start, gap.index))
    start = next
  }
  return [...parts, text.slice(start)].flatMap(splitAtReporter)
}

/** A source and, behind a space, somebody in Han characters: "来源：江城日报 记者 王晓东". */
const SOURCE_AND_WRITER = /^(.*[:：]\s?\S+)\s+(\p{Script=Han}.{2,11})$/u
/** Shortest label without a colon, in UTF-16 units; a single character may begin a name. */
const SHORTEST_BARE = 2

/** Splits a labelled source from the reporter behind it, whose label has no colon. */
function splitAtReporter(part: string): readonly string[] {
  const [, source = '', writer = ''] = SOURCE_AND_WRITER.exec(part) ?? []
  const isSource = openingLength(lowerInPlace(source), 'source') > 0
  return isSource && openingLength(lowerInPlace(writer), 'byline') >= SHORTEST_BARE ? [source, writer] : [part]
}

const [LF, CR, HYPHEN] = [0x0a, 0x0d, 0x2d]

/** A line that begins with two hyphens, as those between the parts of a message do. */
export interface BoundaryMark {
  /** What follows the hyphens, byte for byte, without white space at its end. */
  readonly text: string
  /** Where the part above it ends: the line break before a mark belongs to it. */
  readonly from: number
  /** Where the part below it begins. */
  readonly to: number
}

/** Longest mark in bytes; RFC 2046, section 5.1.1, allows 74. */
const LONGEST = 300

/** The lines from the byte `start` on that may separate parts. */
export function* boundaryMarks(bytes: Buffer, start: number): Generator<BoundaryMark> {
  for (let at = start; at < bytes.length; ) {
    const next = bytes.indexOf('\n--', at)
    if (next < 0) return
    const end = bytes.indexOf(LF, next + 1)
    const to = end < 0 ? bytes.length : end + 1
    const from = bytes[next - 1] === CR ? next - 1 : next
    if (to - next < LONGEST) yield { text: bytes.toString('latin1', next + 3, to).trimEnd(), from, to }
    at = Math.max(to - 1, next + 1)
  }
}

/** Where a header ends, and where the text below it begins. */
export interface HeaderSpan {
  readonly end: number
  readonly start: number
}

/** Measures the header that begins at `from`: up to a blank line, or to the mark of another part. */
export function headerSpan(bytes: Buffer, from: number): HeaderSpan {
  for (let at = from; at < bytes.length; ) {
    const found = bytes.indexOf(LF, at)
    const end = found < 0 ? bytes.length : found
    if (end === at || (end === at + 1 && bytes[at] === CR)) return { end: at, start: end + 1 }
    if (bytes[at] === HYPHEN && bytes[at + 1] === HYPHEN) return { end: at, start: at }
    at = end + 1
  }
  return { end: bytes.length, start: bytes.length }
}

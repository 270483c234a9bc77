import type { Decoded } from './decoded.ts'

/** Bytes that are not valid UTF-8: a stray byte, or a truncated sequence. */
interface Fault {
  readonly start: number
  readonly end: number
}

interface Survey {
  readonly faults: readonly Fault[]
  /** Number of valid multi-byte sequences. */
  readonly sequences: number
  /** Those that are unlikely in another encoding: Latin-1 letters and signs, and typographic punctuation. */
  readonly telling: number
}

const TELLING: ReadonlySet<number> = new Set([0xc2, 0xc3, 0xe2])

// Unicode, table 3-7: the range of the second byte after each lead byte.
function secondRange(lead: number): readonly [low: number, high: number] {
  if (lead === 0xe0) return [0xa0, 0xbf]
  if (lead === 0xed) return [0x80, 0x9f]
  if (lead === 0xf0) return [0x90, 0xbf]
  return lead === 0xf4 ? [0x80, 0x8f] : [0x80, 0xbf]
}

function lengthBy(lead: number): number {
  if (lead < 0x80) return 1
  if (lead < 0xc2 || lead > 0xf4) return 0
  return lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
}

/** The length of the sequence at `start`, and whether it is a complete character. */
function sequenceAt(bytes: Uint8Array, start: number): { readonly length: number; readonly whole: boolean } {
  const lead = bytes[start] ?? 0
  const expected = lengthBy(lead)
  let [low, high] = secondRange(lead)
  let length = 1
  for (; length < expected; length += 1) {
    const byte = bytes[start + length] ?? 0
    if (byte < low || byte > high) return { length, whole: false }
    low = 0x80
    high = 0xbf
  }
  return { length, whole: expected > 0 }
}

function surveyOf(bytes: Uint8Array): Survey {
  const faults: Fault[] = []
  let [sequences, telling] = [0, 0]
  for (let at = 0; at < bytes.length; ) {
    const { length, whole } = sequenceAt(bytes, at)
    if (!whole) faults.push({ start: at, end: at + length })
    else if (length > 1) {
      sequences += 1
      if (TELLING.has(bytes[at] ?? 0)) telling += 1
    }
    at += length
  }
  return { faults, sequences, telling }
}

function isCutShort(faults: readonly Fault[], bytes: Uint8Array): boolean {
  const [fault] = faults
  return faults.length === 1 && fault !== undefined && fault.end === bytes.length && fault.end - fault.start > 1
}

/** A stray byte is usually pasted windows-1252; the character of a truncated sequence is lost. */
function readFault(bytes: Uint8Array, { start, end }: Fault): string {
  if (end === bytes.length && end - start > 1) return ''
  const text = end - start === 1 ? new TextDecoder('windows-1252').decode(bytes.subarray(start, end)) : ''
  return text === '' || /\p{Cc}/u.test(text) ? '\u{fffd}' : text
}

function remarkOn(faults: readonly Fault[], length: number): string {
  const [{ start, end } = { start: 0, end: 0 }] = faults
  if (faults.length === 1 && end === length)
    return `the file ends within a character, at byte ${start}: it may be cut short`
  const where = faults.length === 1 ? `at byte ${start}` : `in ${faults.length} places, the first at byte ${start}`
  return `what is not UTF-8 ${where} was read as windows-1252, or is lost`
}

/** Decodes text that is UTF-8 except for some bytes; undefined if another encoding is more likely. */
export function decodeDamagedUtf8(bytes: Uint8Array): Decoded | undefined {
  const { faults, sequences, telling } = surveyOf(bytes)
  const likely = sequences > faults.length * 2 || (telling > 0 && telling * 2 >= faults.length)
  if (!likely && !isCutShort(faults, bytes)) return undefined
  const utf8 = new TextDecoder('utf-8')
  const parts: string[] = []
  let from = 0
  for (const fault of faults) {
    parts.push(utf8.decode(bytes.subarray(from, fault.start)), readFault(bytes, fault))
    from = fault.end
  }
  parts.push(utf8.decode(bytes.subarray(from)))
  return { text: parts.join(''), encoding: 'utf-8', remarks: [remarkOn(faults, bytes.length)] }
}

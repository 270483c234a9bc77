/** What takes the parts of an RTF file, in their order. */
export interface RtfSink {
  open(): void
  /** A group ends. False if nothing of the file follows. */
  close(): boolean
  /** A control word, with its number if it has one. */
  word(name: string, value: number | undefined): void
  /** A backslash before a character that is no letter. */
  symbol(character: string): void
  /** A byte written as `\'hh`. */
  byte(value: number): void
  /** Bytes of text. */
  text(bytes: Uint8Array): void
  /** Bytes of data, behind `\bin`. */
  binary(bytes: Uint8Array): void
}

const [BACKSLASH, OPEN, CLOSE, APOSTROPHE, MINUS, SPACE] = [0x5c, 0x7b, 0x7d, 0x27, 0x2d, 0x20]
/** More digits than any number has. */
const MOST_DIGITS = 10

const isLetter = (byte: number): boolean => (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a
const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39
/** Ends of lines are for those who look at the file, and no byte of a text is 0. */
const isNothing = (byte: number): boolean => byte === 0x0a || byte === 0x0d || byte === 0
const isText = (byte: number): boolean => byte !== BACKSLASH && byte !== OPEN && byte !== CLOSE && !isNothing(byte)

function hexDigit(byte: number): number {
  if (isDigit(byte)) return byte - 0x30
  const letter = (byte | 0x20) - 0x61
  return letter >= 0 && letter < 6 ? letter + 10 : -1
}

/** Where the bytes that pass a test end. */
function endOf(bytes: Uint8Array, from: number, test: (byte: number) => boolean): number {
  let at = from
  while (at < bytes.length && test(bytes[at] ?? 0)) at += 1
  return at
}

const written = (bytes: Uint8Array, from: number, to: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString('latin1')

/** Reads a control word from its first letter on; returns where the file goes on. */
function readWord(bytes: Uint8Array, from: number, sink: RtfSink): number {
  const end = endOf(bytes, from, isLetter)
  const name = written(bytes, from, end)
  const digits = bytes[end] === MINUS && isDigit(bytes[end + 1] ?? 0) ? end + 1 : end
  const numberEnd = endOf(bytes, digits, isDigit)
  const value = numberEnd > digits ? Number(written(bytes, end, Math.min(numberEnd, digits + MOST_DIGITS))) : undefined
  const next = bytes[numberEnd] === SPACE ? numberEnd + 1 : numberEnd
  if (name !== 'bin') {
    sink.word(name, value)
    return next
  }
  const binaryEnd = Math.min(bytes.length, next + Math.max(0, value ?? 0))
  sink.binary(bytes.subarray(next, binaryEnd))
  return binaryEnd
}

/** Reads what follows a backslash; returns where the file goes on. */
function readControl(bytes: Uint8Array, at: number, sink: RtfSink): number {
  const byte = bytes[at]
  if (byte === undefined) return at
  if (isLetter(byte)) return readWord(bytes, at, sink)
  const [high, low] = [hexDigit(bytes[at + 1] ?? 0), hexDigit(bytes[at + 2] ?? 0)]
  if (byte !== APOSTROPHE) sink.symbol(String.fromCharCode(byte))
  else if (high >= 0 && low >= 0) sink.byte(high * 16 + low)
  return byte === APOSTROPHE && high >= 0 && low >= 0 ? at + 3 : at + 1
}

/** Reads any bytes as RTF (1.9.1, "RTF Syntax"), each of them once. */
export function readTokens(bytes: Uint8Array, sink: RtfSink): void {
  let at = 0
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0
    if (byte === BACKSLASH) at = readControl(bytes, at + 1, sink)
    else if (byte === OPEN || byte === CLOSE) {
      at += 1
      if (byte === OPEN) sink.open()
      else if (!sink.close()) return
    } else if (isNothing(byte)) at += 1
    else {
      const end = endOf(bytes, at, isText)
      sink.text(bytes.subarray(at, end))
      at = end
    }
  }
}

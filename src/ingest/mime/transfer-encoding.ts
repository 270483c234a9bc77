const [EQUALS, SPACE, TAB, LF, CR] = [0x3d, 0x20, 0x09, 0x0a, 0x0d]

/** The value of a hexadecimal digit; not a number for any other byte. */
const digit = (byte: number | undefined): number => Number.parseInt(String.fromCharCode(byte ?? 0), 16)

/** The end of a line without the white space that programs for transport have added to it. */
function lineEnd(bytes: Uint8Array, from: number, to: number): number {
  let end = to
  while (end > from && [SPACE, TAB, CR].includes(bytes[end - 1] ?? 0)) end -= 1
  return end
}

/** Decodes quoted-printable (RFC 2045, section 6.7). What is no valid sequence stays as it is. */
function decodeQuotedPrintable(bytes: Uint8Array): Buffer {
  const decoded = Buffer.allocUnsafe(bytes.length + 1)
  let length = 0
  for (let from = 0; from < bytes.length; ) {
    const found = bytes.indexOf(LF, from)
    const to = found < 0 ? bytes.length : found
    const end = lineEnd(bytes, from, to)
    const isSoft = end > from && bytes[end - 1] === EQUALS
    for (let at = from; at < (isSoft ? end - 1 : end); at += 1) {
      const [high, low] = bytes[at] === EQUALS ? [digit(bytes[at + 1]), digit(bytes[at + 2])] : []
      const isEscape = high !== undefined && low !== undefined && high >= 0 && low >= 0
      decoded[length++] = isEscape ? high * 16 + low : (bytes[at] ?? 0)
      if (isEscape) at += 2
    }
    if (!isSoft && found >= 0) decoded[length++] = LF
    from = to + 1
  }
  return decoded.subarray(0, length)
}

/** Undoes the transfer encoding of a part (RFC 2045, section 6). Bytes in an unknown one are taken as they are. */
export function decodeTransfer(bytes: Buffer, encoding: string): Buffer {
  if (encoding.includes('quoted-printable')) return decodeQuotedPrintable(bytes)
  return encoding.includes('base64') ? Buffer.from(bytes.toString('latin1'), 'base64') : bytes
}

/** Bytes of windows-1252 whose characters are not those of their number. */
const WINDOWS: ReadonlyMap<string, number> = new Map(
  [...new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 32 }, (_, at) => at + 0x80))].map(
    (character, at) => [character, at + 0x80],
  ),
)

/** How a character beyond ASCII begins that was encoded in UTF-8 and then read as windows-1252. */
const SUSPECT = /[\u00c2\u00c3\u00e2][\u0080-\u00bf\u0152-\u0178\u0192\u02c6\u02dc\u2013-\u2122]/

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function bytesOf(line: string): Uint8Array | undefined {
  const bytes = Array.from(line, (character) => WINDOWS.get(character) ?? character.charCodeAt(0))
  return bytes.every((byte) => byte <= 0xff) ? Uint8Array.from(bytes) : undefined
}

function decodeLine(line: string): string {
  const bytes = SUSPECT.test(line) ? bytesOf(line) : undefined
  if (!bytes) return line
  try {
    return decoder.decode(bytes)
  } catch {
    return line
  }
}

/**
 * Repairs lines that were encoded in UTF-8 twice, such as "BeyoncÃ©", where every character beyond ASCII shows it: such a
 * line can hardly mean anything else.
 */
export function decodeTwice(text: string): string {
  return SUSPECT.test(text) ? text.split('\n').map(decodeLine).join('\n') : text
}

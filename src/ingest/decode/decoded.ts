/** The text of a file, or why it has none. */
export type Decoded =
  | {
      readonly text: string
      /** WHATWG Encoding name in lower case. */
      readonly encoding: string
      /** What a person should know: bytes that did not fit, a guess that may be wrong. */
      readonly remarks: readonly string[]
    }
  | { readonly problem: string }

const MOST_DAMAGE = 0.05

/** Occurrences of the replacement character. */
export function countReplaced(text: string): number {
  let count = 0
  for (let at = text.indexOf('\u{fffd}'); at >= 0; at = text.indexOf('\u{fffd}', at + 1)) count += 1
  return count
}

/** Decodes bytes by a known encoding; what does not fit becomes U+FFFD and a remark, and too much of it a problem. */
export function decodeAs(bytes: Uint8Array, encoding: string, remarks: readonly string[] = []): Decoded {
  const text = new TextDecoder(encoding).decode(bytes)
  const replaced = countReplaced(text)
  if (replaced === 0) return { text, encoding, remarks }
  if (replaced > 1 && replaced > text.length * MOST_DAMAGE) {
    return { problem: `looks like ${encoding}, but ${replaced} of its characters are damaged: save it again as UTF-8` }
  }
  const damage = `${replaced} damaged characters of this ${encoding} text are lost`
  return { text, encoding, remarks: [...remarks, damage] }
}

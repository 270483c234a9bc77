/** The text of a file, or why it has none. */
export type Decoded =
  | {
      readonly text: string
      /** WHATWG Encoding name in lower case. */
      readonly encoding: string
      /** Warnings about bytes that did not fit, or an uncertain guess. */
      readonly remarks: readonly string[]
    }
  | { readonly problem: string }

const MOST_DAMAGE = 0.05

/** Number of replacement characters. */
export function countReplaced(text: string): number {
  let count = 0
  for (let at = text.indexOf('\u{fffd}'); at >= 0; at = text.indexOf('\u{fffd}', at + 1)) count += 1
  return count
}

/** Decodes bytes in a known encoding. Invalid bytes become U+FFFD with a remark, or a problem if there are too many. */
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

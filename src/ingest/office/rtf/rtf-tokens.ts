/** A piece of RTF (RTF Specification 1.9.1, "Basic Entities"). */
export type RtfToken =
  | { readonly kind: 'open' | 'close' }
  | { readonly kind: 'control'; readonly word: string; readonly value: number | undefined }
  /** A control of one character that is no letter, such as `*`, `~` or a line end. */
  | { readonly kind: 'symbol'; readonly symbol: string }
  /** Bytes of text, one in each character, as they stand or as `\'hh`. */
  | { readonly kind: 'bytes'; readonly bytes: string; readonly isEscaped: boolean }
  /** The data behind `\bin`. */
  | { readonly kind: 'binary'; readonly data: string }

const CONTROL = /\\([a-zA-Z]{1,32})(-?\d{1,10})? ?/y
const ESCAPED = /\\'([\da-fA-F]{2})/y
const PLAIN = /[^\\{}\r\n\0]+/y

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** The tokens of a text whose characters are the bytes of a file, in order. Total, and linear in its length. */
export function* rtfTokens(text: string): Generator<RtfToken> {
  for (let at = 0; at < text.length; ) {
    const sign = text[at]
    if (sign === '{' || sign === '}') {
      at += 1
      yield { kind: sign === '{' ? 'open' : 'close' }
    } else if (sign === '\\') {
      const [token, length] = tokenAt(text, at)
      at += length
      yield token
      if (token.kind === 'control' && token.word === 'bin') {
        const size = Math.max(0, token.value ?? 0)
        yield { kind: 'binary', data: text.slice(at, at + size) }
        at += size
      }
    } else {
      const [bytes = ''] = matchAt(PLAIN, text, at) ?? []
      if (bytes !== '') yield { kind: 'bytes', bytes, isEscaped: false }
      at += bytes.length || 1
    }
  }
}

/** The token that a backslash begins, and its length. */
function tokenAt(text: string, at: number): readonly [RtfToken, number] {
  const control = matchAt(CONTROL, text, at)
  if (control) {
    const [whole, word = '', number] = control
    return [{ kind: 'control', word, value: number === undefined ? undefined : Number(number) }, whole.length]
  }
  const escaped = matchAt(ESCAPED, text, at)
  if (escaped) {
    const [whole, hex = ''] = escaped
    return [{ kind: 'bytes', bytes: String.fromCharCode(Number.parseInt(hex, 16)), isEscaped: true }, whole.length]
  }
  return [{ kind: 'symbol', symbol: text[at + 1] ?? '' }, 2]
}

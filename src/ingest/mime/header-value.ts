/** The value of a field such as Content-Type, and its parameters by name in lower case (RFC 2045, section 5.1). */
export interface HeaderValue {
  /** In lower case. */
  readonly value: string
  readonly parameters: ReadonlyMap<string, string>
}

/** A parameter: its name, and its value as a quoted string or as a token; comments and what else is there are skipped. */
const PARAMETER = /;\s{0,99}([^\s=;"]{1,99})\s{0,99}=\s{0,99}(?:"((?:[^"\\]|\\.)*)"?|([^;\s]*))/gsu
/** The number of a continued parameter, and the mark of one that is encoded (RFC 2231, sections 3 and 4). */
const CONTINUED = /^([^*]+)(?:\*(\d{1,3}))?(\*?)$/
/** The charset and language before the first part of an encoded value. */
const CHARSET = /^[^']{0,40}'[^']{0,40}'/

/** Longest value that has a meaning, in UTF-16 units, and comments in it. */
const LONGEST = 200
const COMMENT = /\([^)]*\)/gu

const unquoted = (text: string): string => text.replace(/\\(.)/gsu, '$1')

function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Parses a structured field. Of a parameter given twice, the first counts; continued parameters are joined in their order. */
export function parseHeaderValue(text: string): HeaderValue {
  const parameters = new Map<string, string>()
  for (const [, name = '', quoted, token = ''] of text.matchAll(PARAMETER)) {
    const [, base = '', part = '', mark = ''] = CONTINUED.exec(name.toLowerCase()) ?? [name, name.toLowerCase()]
    const written = quoted === undefined ? token : unquoted(quoted)
    const value = mark === '' ? written : decodePercent(written.replace(CHARSET, ''))
    const before = parameters.get(base)
    if (before === undefined) parameters.set(base, value)
    else if (Number(part) > 0) parameters.set(base, before + value)
  }
  const value = text.slice(0, LONGEST).replace(COMMENT, '').split(';', 1)[0] ?? ''
  return { value: value.trim().toLowerCase(), parameters }
}

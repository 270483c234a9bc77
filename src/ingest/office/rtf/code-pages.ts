import { isUtf8 } from 'node:buffer'

/** Code pages by their numbers (`\ansicpg`, `\cpg`), as the Encoding Standard names them. */
const BY_NUMBER: Readonly<Record<number, string>> = {
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  10001: 'shift_jis',
  10002: 'big5',
  10003: 'euc-kr',
  10007: 'x-mac-cyrillic',
  10008: 'gb18030',
  65001: 'utf-8',
}

/** Code pages by the character sets of fonts (`\fcharset`). */
const BY_CHARSET: Readonly<Record<number, string>> = {
  77: 'macintosh',
  78: 'shift_jis',
  79: 'euc-kr',
  80: 'gb18030',
  81: 'big5',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gb18030',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
}

/** The encoding of a code page; undefined if it is unknown. */
export function encodingOfPage(number: number): string | undefined {
  return number >= 1250 && number <= 1258 ? `windows-${number}` : BY_NUMBER[number]
}

/** The encoding of the character set of a font; undefined for that of the document. */
export function encodingOfCharset(charset: number): string | undefined {
  return BY_CHARSET[charset]
}

const decoders = new Map<string, TextDecoder>()

/**
 * Decodes bytes, one in each character. Programs that know nothing of code pages write UTF-8 as it stands, which is
 * told by its form.
 */
export function decodeBytes(bytes: string, encoding: string, isEscaped: boolean): string {
  if (!/[\x80-\xff]/.test(bytes)) return bytes
  const buffer = Buffer.from(bytes, 'latin1')
  const label = !isEscaped && isUtf8(buffer) ? 'utf-8' : encoding
  const decoder = decoders.get(label) ?? new TextDecoder(label)
  decoders.set(label, decoder)
  return decoder.decode(buffer)
}

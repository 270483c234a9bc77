import tables from './code-pages.json' with { type: 'json' }

/** Turns the bytes of a code page into text. */
export type Decode = (bytes: Uint8Array) => string

/** The upper halves of code pages that no standard of the web has. */
const TABLES: Readonly<Record<string, string>> = tables

const LABELS: Readonly<Record<number, string>> = {
  708: 'iso-8859-6',
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  10001: 'shift_jis',
  10002: 'big5',
  10003: 'euc-kr',
  10005: 'windows-1255',
  10004: 'windows-1256',
  10007: 'x-mac-cyrillic',
  10008: 'gbk',
  10021: 'windows-874',
  20127: 'windows-1252',
  20866: 'koi8-r',
  21866: 'koi8-u',
  54936: 'gb18030',
  65001: 'utf-8',
}

/** The code page of each character set of fonts (RTF 1.9.1, "Font Table"); 0 and 1 are those of the document. */
const BY_CHARSET: Readonly<Record<number, number>> = {
  77: 10000,
  78: 10001,
  79: 10003,
  80: 10008,
  81: 10002,
  83: 10005,
  84: 10004,
  85: 10006,
  86: 10081,
  87: 10021,
  88: 10029,
  89: 10007,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  179: 1256,
  180: 1256,
  181: 1255,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
  254: 437,
  255: 850,
}

/** The code page of Western Windows, which fonts have that name no other. */
export const WESTERN = 1252

/** The number that Windows has for UTF-8. */
export const UTF_8 = 65_001

/** The code page of a character set of a font; undefined if it is that of the document, or unknown. */
export const codePageOfCharset = (charset: number): number | undefined => BY_CHARSET[charset]

function decodeByTable(table: string): Decode {
  return (bytes) => {
    let text = ''
    for (const byte of bytes) text += byte < 0x80 ? String.fromCharCode(byte) : (table[byte - 0x80] ?? '')
    return text
  }
}

function labelOf(page: number): string {
  if (page >= 1250 && page <= 1258) return `windows-${page}`
  if (page >= 28_592 && page <= 28_606) return `iso-8859-${page - 28_590}`
  return LABELS[page] ?? `windows-${WESTERN}`
}

function createDecode(page: number): Decode {
  const table = TABLES[page]
  if (table !== undefined) return decodeByTable(table)
  const decoder = new TextDecoder(labelOf(page), { ignoreBOM: true })
  return (bytes) => decoder.decode(bytes)
}

const known = new Map<string, Decode>()

/** How the bytes of a code page are decoded; unknown ones are read as Western. */
export function decoderOf(page: number): Decode {
  const key = TABLES[page] === undefined ? labelOf(page) : String(page)
  const decode = known.get(key) ?? createDecode(page)
  known.set(key, decode)
  return decode
}

/** Character references that web pages leave in text, and that nobody writes on purpose within a word. */
const CHARACTER_BY_NAME: Readonly<Record<string, string>> = {
  nbsp: '\u{a0}',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  shy: '',
  zwnj: '',
  quot: '"',
  apos: "'",
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  laquo: '«',
  raquo: '»',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  bull: '•',
  middot: '·',
  deg: '°',
  euro: '€',
  pound: '£',
  copy: '©',
  reg: '®',
  trade: '™',
  agrave: 'à',
  aacute: 'á',
  acirc: 'â',
  atilde: 'ã',
  auml: 'ä',
  aring: 'å',
  aelig: 'æ',
  ccedil: 'ç',
  egrave: 'è',
  eacute: 'é',
  ecirc: 'ê',
  euml: 'ë',
  iacute: 'í',
  icirc: 'î',
  iuml: 'ï',
  ntilde: 'ñ',
  oacute: 'ó',
  ocirc: 'ô',
  otilde: 'õ',
  ouml: 'ö',
  oslash: 'ø',
  oelig: 'œ',
  ugrave: 'ù',
  uacute: 'ú',
  ucirc: 'û',
  uuml: 'ü',
  szlig: 'ß',
}

const REFERENCE = /&(?:#(\d{2,6})|#x([\da-f]{2,5})|([A-Za-z]{2,6}));/gi
// A text that contains these is about markup, and is left as it is.
const ABOUT_MARKUP = /&(?:amp|lt|gt);/

function characterOf(
  decimal: string | undefined,
  hex: string | undefined,
  name: string | undefined,
): string | undefined {
  if (name !== undefined) {
    const lower = CHARACTER_BY_NAME[name.toLowerCase()]
    return /^[A-Z]/.test(name) ? lower?.toUpperCase() : lower
  }
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
  const printable =
    code >= 0x21 && code <= 0x10ffff && !(code >= 0x7f && code < 0xa0) && !(code >= 0xd800 && code < 0xe000)
  return printable && !'&<>'.includes(String.fromCodePoint(code)) ? String.fromCodePoint(code) : undefined
}

/** A reference alone between spaces or quotation marks is being written about; one alone on its line is not. */
function isAttached(text: string, start: number, end: number): boolean {
  const [before, after] = [text.charAt(start - 1), text.charAt(end)]
  if (/[\p{L}\p{N};]/u.test(before) || /[\p{L}\p{N}&]/u.test(after)) return true
  return /^\n?$/.test(before) && /^[\r\n]?$/.test(after)
}

/** Decodes character references that a web page left in plain text, except those that the text may be about. */
export function decodeLeftovers(text: string): string {
  if (!text.includes('&') || ABOUT_MARKUP.test(text)) return text
  return text.replace(REFERENCE, (written, decimal, hex, name, at: number) => {
    const character = isAttached(text, at, at + written.length) ? characterOf(decimal, hex, name) : undefined
    return character ?? written
  })
}

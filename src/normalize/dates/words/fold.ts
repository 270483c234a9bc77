const cache = new Uint16Array(0x10000)

/** Characters that are written for one another in dates, and that Unicode does not decompose to one. */
const ALIKE: ReadonlyMap<string, string> = new Map(
  [
    [' ', '\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000'],
    [' ', '\u200b\u200d\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff'],
    ['-', '\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u30fc'],
    ["'", '\u2018\u2019\u02bc\u02bb\u02bf\u0060\u00b4\u05f3'],
    [',', '\u060c\u3001\uff0c\u1363'],
    ['.', '\uff0e\u3002\u06d4\u0970'],
    ['/', '\u2044\u2215\uff0f'],
    [':', '\uff1a\u2236\u0589\u17d6'],
    ['(', '[\uff08\uff3b\u3010\u3014'],
    [')', ']\uff09\uff3d\u3011\u3015'],
    ['|', '\u00a6\uff5c\u2502\u2758\u00b7\u2022\u30fb\u2027\u25cf\u2219\u22c5'],
    ['i', '\u0131\u0130'],
    ['o', '\u00f8'],
    ['l', '\u0142'],
    ['d', '\u0111'],
    ['σ', '\u03c2'],
    ['ی', '\u064a\u0649\u06d2'],
    ['ک', '\u0643'],
    ['ه', '\u0629\u06c1\u06be\u06d5\u06c0'],
  ].flatMap(([to = '', from = '']) => [...from].map((char): [string, string] => [char, to])),
)

function foldChar(char: string): string {
  const digit = /\p{Nd}/u.test(char) ? digitValue(char) : ''
  if (digit !== '') return digit
  const lower = char.toLowerCase().slice(0, 1)
  if (/[\uac00-\ud7af\u3040-\u30ff]/.test(lower)) return ALIKE.get(lower) ?? lower
  const base = lower.normalize('NFKD').slice(0, 1)
  return ALIKE.get(lower) ?? ALIKE.get(base) ?? base
}

/** The value of a decimal digit. Unicode has them in runs of ten, so the zero of a run is found by going down. */
function digitValue(char: string): string {
  const code = char.charCodeAt(0)
  let zero = code
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCharCode(zero - 1))) zero--
  return String(code - zero)
}

/**
 * Folds a UTF-16 unit: drops what does not matter in dates, such as case, accents, and the kind of digit, space, dash
 * or bracket. One unit becomes one unit, so that offsets stay valid.
 */
export function foldUnit(code: number): number {
  const known = cache[code] ?? 0
  if (known !== 0) return known
  const folded = code >= 0xd800 && code < 0xe000 ? code : foldChar(String.fromCharCode(code)).charCodeAt(0)
  cache[code] = folded
  return folded
}

/** Folds a text unit by unit; its length does not change. */
export function fold(text: string): string {
  let folded = ''
  for (let i = 0; i < text.length; i++) folded += String.fromCharCode(foldUnit(text.charCodeAt(i)))
  return folded
}

/** Control words that stand for a character (RTF 1.9.1, "Special Characters"). */
export const CHARACTERS: Readonly<Record<string, string>> = {
  tab: '\t',
  emdash: '\u{2014}',
  endash: '\u{2013}',
  emspace: '\u{2003}',
  enspace: '\u{2002}',
  qmspace: '\u{2005}',
  bullet: '\u{2022}',
  lquote: '\u{2018}',
  rquote: '\u{2019}',
  ldblquote: '\u{201c}',
  rdblquote: '\u{201d}',
  zwj: '\u{200d}',
  zwnj: '\u{200c}',
  zwbo: '\u{200b}',
  zwnbo: '\u{2060}',
  ltrmark: '\u{200e}',
  rtlmark: '\u{200f}',
}

/** Control symbols that stand for a character. */
export const SYMBOLS: Readonly<Record<string, string>> = {
  '~': '\u{a0}',
  _: '\u{2011}',
  '-': '\u{ad}',
  '\\': '\\',
  '{': '{',
  '}': '}',
  '\t': '\t',
}

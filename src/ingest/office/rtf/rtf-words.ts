import type { Destination } from './rtf-frame.ts'

/** Controls that stand for a character (RTF Specification 1.9.1, "Special Characters"). */
export const CHARACTERS: Readonly<Record<string, string>> = {
  tab: '\t',
  emdash: '—',
  endash: '–',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  zwj: '\u200d',
  zwnj: '\u200c',
  ltrmark: '\u200e',
  rtlmark: '\u200f',
}

/** The same for controls of one character. */
export const SYMBOLS: Readonly<Record<string, string>> = {
  '~': '\u00a0',
  _: '\u2011',
  '-': '',
  '{': '{',
  '}': '}',
  '\\': '\\',
}

/** Controls that end a paragraph. */
export const ENDS: ReadonlySet<string> = new Set(['par', 'sect', 'page', 'column', 'softpage'])

/** Groups whose text is not that of the document, or is read in its own way. */
export const DESTINATIONS: Readonly<Record<string, Destination>> = {
  fonttbl: 'fonts',
  stylesheet: 'styles',
  listtext: 'mark',
  pntext: 'mark',
  fldinst: 'instruction',
  pict: 'picture',
  NeXTGraphic: 'attachment',
  shppict: 'text',
  shptxt: 'text',
  dptxbxtext: 'text',
  ...Object.fromEntries(
    [
      ...['colortbl', 'info', 'nonshppict', 'pntxta', 'pntxtb', 'filetbl', 'revtbl', 'listtable', 'listoverridetable'],
      ...[
        'header',
        'headerl',
        'headerr',
        'headerf',
        'footer',
        'footerl',
        'footerr',
        'footerf',
        'xe',
        'tc',
        'tcn',
        'rxe',
      ],
      ...[
        'ftnsep',
        'ftnsepc',
        'ftncn',
        'aftnsep',
        'aftnsepc',
        'aftncn',
        'annotation',
        'atnid',
        'atnauthor',
        'atrfstart',
      ],
      ...[
        'objdata',
        'objclass',
        'bkmkstart',
        'bkmkend',
        'template',
        'datafield',
        'formfield',
        'sp',
        'private1',
        'nonesttables',
        'generator',
      ],
    ].map((word) => [word, 'skipped' as const]),
  ),
}

/** Texts of the document in drawings, which are skipped otherwise. */
export const REVIVED: ReadonlySet<string> = new Set(['shptxt', 'dptxbxtext'])

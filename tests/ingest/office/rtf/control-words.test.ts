import { describe, expect, test } from 'vitest'
import { linesOf, readOffice } from '../documents.ts'

const { raw } = String
const HEAD = raw`{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\froman\fcharset0 Times;}{\f1\fnil\fcharset204 Arial Cyr;}{\f2\fnil\fcharset2 Symbol;}{\f3\fnil\fcharset128 MS Mincho;}{\f4\fnil\fcharset2{\*\panose 05}Wingdings;}{\f5\fnil\fcharset178 Arabic;}{\f6\fnil\fcharset77 Geneva;}}`
const STYLES = raw`{\stylesheet{\s0 Normal;}{\s1\sbasedon0{\*\keycode x}heading 1;}{\s2\outlinelevel1 Zwischentitel;}{\s3 Title;}{\s4\sbasedon5 Mine;}{\s5 Quote;}{\s6 caption;}{\s7 HTML Preformatted;}{\s8 toc 1;}{\*\cs9\additive HTML Code;}}`
const LISTS = raw`{\*\listtable{\list\listtemplateid1{\listlevel\levelnfc23{\leveltext\'01\u8226 ?;}{\levelnumbers;}}{\listlevel\levelnfc4{\leveltext\'02\'01.;}{\levelnumbers\'01;}}{\listname ;}\listid11}{\list{\listlevel\levelnfc0}{\listlevel\levelnfc2}\listid12}}{\*\listoverridetable{\listoverride\listid11\listoverridecount0\ls1}{\listoverride\listid12\ls2}}`

const file = (body: string, head = HEAD + STYLES + LISTS) => Buffer.from(`${head}\n${body}}`, 'latin1')
const lines = (body: string, head?: string) => linesOf('a.rtf', file(body, head))
const paragraph = (text: string) => [`paragraph ${text}`]

describe('characters (RTF 1.9.1, "Unicode RTF", "Special Characters", "Font Table")', () => {
  test.each([
    [raw`\'hh of the document`, raw`caf\'e9`, 'café'],
    [raw`\'hh of a Cyrillic font`, raw`\f1 \'cc\'e8\'f0`, 'Мир'],
    [raw`\'hh of two bytes`, raw`\f3 \'93\'fa\'96\'7b`, '日本'],
    ['the second byte as a letter', raw`\f3 \'83A\'83\'43`, 'アイ'],
    ['the second byte as a backslash', raw`\f3 \'83\\`, 'ソ'],
    ['two bytes with the end of a line between them', raw`\f3 \'93${'\n'}\'fa`, '日'],
    ['the font of a group ends with it', raw`{\f1 \'cc}\'cc`, 'МÌ'],
    ['a font of a Macintosh', raw`\f6 caf\'8e`, 'café'],
    [raw`\plain is in the font of \deff`, raw`\f1\plain \'e9`, 'é'],
    [raw`\uN with one character for others`, raw`\u8364 ?uro`, '€uro'],
    [raw`\uN with a byte for others`, raw`\u8364\'80uro`, '€uro'],
    [raw`\uN below 0`, raw`\uc0\u-10179 \u-8704 !`, '😀!'],
    [raw`\uN in two groups`, raw`\u-10179?\u-8704?!`, '😀!'],
    ['half of a character', raw`a\u-10179?b`, 'ab'],
    [raw`\ucN`, raw`\uc2\u26085\'93\'faX`, '日X'],
    [raw`\uc0`, raw`\uc0\u26085 X`, '日X'],
    [raw`\ucN ends with its group`, raw`{\uc0\u26085 X}\u26085?Y`, '日X日Y'],
    ['a group ends what stands for others', raw`{\uc3\u26085 }abc`, '日abc'],
    [raw`a word that stands for others`, raw`\u8212\emdash x`, '—x'],
    [raw`what stands for others is no \par`, raw`\u8212\par x`, '—'],
    ['quotes', raw`\lquote a\rquote  \ldblquote b\rdblquote`, '‘a’ “b”'],
    ['dashes', raw`a\emdash b\endash c`, 'a—b–c'],
    [raw`\~ and \_`, raw`a\~b\_c`, 'a b\u{2011}c'],
    ['escaped', raw`a\{b\}c\\d`, 'a{b}c\\d'],
    ['the space behind a word is part of it', raw`a\b b\b0  c`, 'ab c = a<strong>b</strong> c'],
    ['ends of lines are nothing', 'a\r\nb\nc', 'abc'],
    ['a symbol by its byte', raw`\f2 \'b7 a`, '• α'],
    ['a symbol by its code', raw`\f2\u-3913? x`, '• ξ'],
    ['Wingdings', raw`\f4 \'d8`, '➢'],
    [raw`\rtlch with a font of its own`, raw`\ltrch\f0\rtlch\af5 \'d3\'e1\'c7\'e3`, 'سلام'],
    [raw`\upr`, raw`{\upr{a\'3f}{\*\ud{a\u26085 ?}}}b`, 'a日b'],
  ])('%s', (_, body, expected) => {
    expect(lines(body)[0]).toEqual(`paragraph ${expected}`)
  })

  test.each([
    [raw`\mac`, raw`{\rtf1\mac caf\'8e`, 'café'],
    [raw`\pc`, raw`{\rtf1\pc caf\'82`, 'café'],
    [raw`\pca`, raw`{\rtf1\pca caf\'82 \'9b`, 'café ø'],
    [raw`\ansicpg1251`, raw`{\rtf1\ansi\ansicpg1251 \'cc\'e8\'f0`, 'Мир'],
    [
      raw`\ansicpg1251, and no font of it`,
      raw`{\rtf1\ansi\ansicpg1251{\fonttbl{\f0\fcharset0 A;}}\f0 \'cc\'e8\'f0`,
      'Мир',
    ],
    [
      raw`\ansicpg1251, and a Western font beside one of it`,
      raw`{\rtf1\ansi\ansicpg1251{\fonttbl{\f0\fcharset0 A;}{\f1\fcharset204 B;}}\f0 caf\'e9 \f1\'cc\'e8\'f0`,
      'café Мир',
    ],
    [raw`\ansicpg936`, raw`{\rtf1\ansi\ansicpg936 \'d6\'d0\'b9\'fa`, '中国'],
    [raw`\ansicpg949`, raw`{\rtf1\ansi\ansicpg949 \'c7\'d1\'b1\'b9`, '한국'],
    [raw`\ansicpg950`, raw`{\rtf1\ansi\ansicpg950 \'a4\'a4\'b0\'ea`, '中國'],
    [raw`\ansicpg874`, raw`{\rtf1\ansi\ansicpg874 \'e4\'b7\'c2`, 'ไทย'],
    [raw`\ansicpg1250`, raw`{\rtf1\ansi\ansicpg1250 \'8elu\'9d`, 'Žluť'],
    [raw`\ansicpg65001`, raw`{\rtf1\ansi\ansicpg65001 \'c3\'a9`, 'é'],
    ['bytes as they are', '{\\rtf1\\ansi caf\xe9', 'café'],
    [raw`\cpg of a font`, raw`{\rtf1\ansi{\fonttbl{\f0\cpg1253 A;}}\f0 \'e1`, 'α'],
    ['fonts without groups', raw`{\rtf1\ansi{\fonttbl\f0\fcharset0 A;\f1\fcharset161 B;}\f1 \'e1`, 'α'],
  ])('%s', (_, head, expected) => {
    expect(lines('', head)).toEqual(paragraph(expected))
  })
})

describe('formats (RTF 1.9.1, "Character Formatting Properties")', () => {
  test.each([
    [raw`a{\b b}c`, 'abc = a<strong>b</strong>c'],
    [raw`a\i b\i0 c`, 'abc = a<em>b</em>c'],
    [raw`H{\sub 2}O m\super 2\nosupersub .`, 'H2O m2. = H<sub>2</sub>O m<sup>2</sup>.'],
    [raw`a{\strike b}{\striked1 c}`, 'abc = a<s>bc</s>'],
    [raw`a{\ul b}\ulw c\ulnone d`, 'abcd = a<u>bc</u>d'],
    [raw`\b a\plain b`, 'ab = <strong>a</strong>b'],
    [raw`a {\v secret}b`, 'a b'],
    [raw`a {\deleted gone}b`, 'a b'],
    [raw`a\deleted\par\deleted0 b`, 'ab'],
    [raw`a {\cs9 code}`, 'a code = a <code>code</code>'],
    [raw`a\line b`, 'a paragraph b'],
    [raw`\rtlpar\qr a`, 'a'],
    [raw`a\tab b`, 'a\tb'],
  ])('%s', (body, expected) => {
    expect(lines(body).join(' ').replace('paragraph ', '')).toContain(expected.split(' = ').at(-1))
  })
})

describe('paragraphs (RTF 1.9.1, "Paragraph Formatting Properties", "Style Sheet", "List Tables")', () => {
  test.each([
    [raw`a\par b`, ['paragraph a', 'paragraph b']],
    ['a\\\nb\\\r\nc', ['paragraph a', 'paragraph b', 'paragraph c']],
    [raw`a\sect b`, ['paragraph a', 'paragraph b']],
    [raw`a\page b`, ['paragraph a', 'paragraph b']],
    [raw`\s1\b Quay\par\pard\plain a`, ['h1 Quay', 'paragraph a']],
    [raw`\s3 Harbour\par\s1 Quay\par\pard a`, ['h1 Harbour', 'h2 Quay', 'paragraph a']],
    [raw`\s2 Quay`, ['h2 Quay']],
    [raw`\outlinelevel2 Quay`, ['h3 Quay']],
    [raw`\s4 Open!`, ['quotation Open!']],
    [raw`\s8 Quay 4\par\pard a`, ['paragraph a']],
    [raw`\s7 a  b\par c`, ['code a  b', 'code c']],
    [raw`{\listtext\f2\'b7\tab}\ls1\ilvl0 a\par{\listtext\'95\tab}b`, ['item-1 a', 'item-1 b']],
    [raw`{\listtext	•	}a`.replace('•', raw`\u8226 ?`), ['item-1 a']],
    [raw`\ls2{\listtext 3.\tab}a\par{\listtext 4.\tab}b`, ['item#1 a', 'item#1 b']],
    [raw`\ls2 a\par\ilvl1 b`, ['item#1 a', 'item#2 b']],
    [raw`\ls1{\listtext o\tab}a\par\ilvl1{\listtext b.\tab}b`, ['item-1 a', 'item#2 b']],
    [raw`{\pntext\f2\'B7\tab}{\*\pn\pnlvlblt\pnf2{\pntxtb\'B7}}a`, ['item-1 a']],
    [raw`{\pntext 1)\tab}{\*\pn\pnlvlbody{\pntxta )}}a`, ['item#1 a']],
    [raw`{\listtext Article 2.\tab}a`, ['paragraph Article 2. a']],
    [raw`\s1{\listtext 1\tab}Quay`, ['h1 Quay']],
  ])('%s', (body, expected) => {
    expect(lines(body).map((line) => line.replace(/ = .*/, ''))).toEqual(expected)
  })
})

describe('tables (RTF 1.9.1, "Table Definitions")', () => {
  const row = (...cells: string[]) =>
    raw`\trowd\cellx1\cellx2 ${cells.map((cell) => raw`\pard\intbl ${cell}\cell`).join('')}\row`
  const nested = raw`\pard\intbl\itap2 x\nestcell y\nestcell{\*\nesttableprops\trowd\cellx1\cellx2\nestrow}{\nonesttables\par}`
  test.each([
    ['rows and cells', row('a', 'b') + row('c', 'd'), ['row a b', 'row c d']],
    ['a cell of two paragraphs', row(raw`a\par b`, 'c') + row('d', 'e'), ['row a b c', 'row d e']],
    [
      'text around',
      raw`\pard t\par${row('a', 'b')}${row('c', 'd')}\pard u`,
      ['paragraph t', 'row a b', 'row c d', 'paragraph u'],
    ],
    ['one that never ends', raw`${row('a', 'b')}\trowd\cellx1\pard\intbl c\cell d`, ['row a b', 'row c d']],
    [
      'a table in a cell',
      raw`\trowd\cellx1\cellx2\pard\intbl a\par${nested}\pard\intbl z\cell\pard\intbl b\cell\row${row('c', 'd')}`,
      ['a', 'x', 'y', 'z', 'b', 'c', 'd'].map((word) => `paragraph ${word}`),
    ],
    [
      'merged across',
      raw`${row('a', 'b')}\trowd\clmgf\cellx1\clmrg\cellx2 \intbl c\cell\cell\row${row('d', 'e')}`,
      ['row a b', 'row c', 'row d e'],
    ],
  ])('%s', (_, body, expected) => {
    const words = lines(body).map((line) =>
      line
        .replace(/ = .*/, '')
        .replace(/[\s|]+/g, ' ')
        .trim(),
    )
    expect(words).toEqual(expected)
  })
})

describe('what is no text of the document', () => {
  test.each([
    ['information', raw`{\info{\title Letter}{\author Ann}}a`],
    ['headers and footers', raw`{\header page}{\headerf page\par}{\footer page}{\footerl x}a`],
    ['comments', raw`a{\*\atnid AL}{\*\atnauthor Ann Lee}\chatn{\*\annotation{\*\atndate 1}why}`],
    ['what the asterisk is for', raw`{\*\unknown b{c}\par d}a`],
    ['colours and styles', raw`{\colortbl;\red0;}{\*\revtbl{Ann;}}a`],
    ['bookmarks', raw`{\*\bkmkstart x}a{\*\bkmkend x}`],
    ['an index', raw`a{\xe\v harbour}{\tc\v Chapter}`],
    ['a table of contents', raw`{\field{\*\fldinst TOC \\o}{\fldrslt Quay 4\par}}a`],
    ['the number of a page', raw`{\field{\*\fldinst PAGE}{\fldrslt 7}}a`],
    ['an asterisk in a group', raw`{\i0\*\cs7\lang1033 a}`],
    ['data', raw`{\*\objdata 0105}{\object{\*\objclass X}{\*\objdata 01}{\result a}}`],
    ['what follows the end', raw`a}b`],
    ['data behind its length', raw`{\*\blob\bin4 }}{{}a`],
    ['what is drawn for old programs', raw`{\shp{\*\shpinst{\sp{\sn a}{\sv 1}}}{\shprslt b}}a`],
  ])('%s', (_, body) => {
    expect(lines(body)).toEqual(['paragraph a'])
  })
})

describe('fields, notes and boxes (RTF 1.9.1, "Fields", "Footnotes", "Drawing Objects")', () => {
  const link = 'the <a href="https://example.org/">ferry</a>'
  test.each([
    ['a link', raw`the {\field{\*\fldinst HYPERLINK "https://example.org/"}{\fldrslt\ul ferry}}`, [link]],
    [
      'its parts in groups',
      raw`the {\field{\*\fldinst{HYPERLINK }{"https://example.org/"}}{\fldrslt{\cs1\ul ferry}}}`,
      [link],
    ],
    [
      'a note',
      raw`Open{\super\chftn{\footnote\pard\plain{\super\chftn} Since {\i May}.}} now`,
      ['Open', 'Since <em>May</em>.'],
    ],
    ['a text box', raw`a{\shp{\*\shpinst{\shptxt\pard In a box\par}}}b\par`, ['ab', 'In a box']],
    ['a formula', raw`a {\mmath{\*\moMath{\mr\mscr0 x=2}}{\*\mmathPict b}}`, ['a x=2']],
  ])('%s', (_, body, expected) => {
    const found = lines(body)
    for (const [at, one] of expected.entries()) expect(found[at]).toContain(one)
    expect(found).toHaveLength(expected.length)
  })
})

test('what a file says of itself is not declared', () => {
  expect(readOffice('a.rtf', file(raw`{\info{\title Letter}{\author Ann}}a`))).toMatchObject({
    format: 'office',
    declared: {},
  })
})

test.each(['a.docx', 'a.odt', 'a.RTF'])('its bytes, not its name, tell the format: %s', (name) => {
  expect(linesOf(name, file('a'))).toEqual(['paragraph a'])
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readSeed } from '../../../src/ingest/read-seed.ts'
import type { SeedPictures } from '../../../src/ingest/seed-pictures.ts'
import { png } from '../sample-pictures.ts'
import { linesOf, readOffice } from './documents.ts'

const FONTS = String.raw`{\fonttbl{\f0\fswiss\fcharset0 Helvetica;}{\f1\fnil\fcharset204 Arial Cyr;}{\f2\fnil\fcharset128 MS Gothic;}{\f3\fnil\fcharset2 Symbol;}{\f4\fnil\fcharset178 Arial;}{\f5\fnil\fcharset163 Arial;}}`
const STYLES = String.raw`{\stylesheet{\s0 Normal;}{\s1\outlinelevel0 heading 1;}{\s2 Title;}{\s3 Quote;}{\s4 caption;}{\s5 toc 1;}{\*\cs9 Strong;}}`
const rtf = (body: string, head = String.raw`\ansi\ansicpg1252\deff0`): Buffer =>
  Buffer.from(`{\\rtf1${head}${FONTS}${STYLES}{\\colortbl;\\red0\\green0\\blue0;}${body}}`, 'latin1')
const lines = (body: string, head?: string) => linesOf('a.rtf', rtf(body, head))
const textOf = (body: string, head?: string) =>
  readOffice('a.rtf', rtf(body, head))
    .lines.map(({ text }) => text)
    .filter(Boolean)

describe('characters (RTF Specification 1.9.1, "Character Set", "Special Characters", "Unicode RTF")', () => {
  test.each<[string, string, string]>([
    ['bytes of the code page', String.raw`caf\'e9 \'93hi\'94`, 'café “hi”'],
    ['of a font for Cyrillic', String.raw`{\f1 \'cf\'f0\'e8\'e2\'e5\'f2}`, 'Привет'],
    ['of two bytes, the second as a letter', String.raw`{\f2 \'83A\'83\'8b}`, 'アル'],
    ['of a font for Arabic', String.raw`{\f4 \'e3\'d1\'cd\'c8\'c7}`, 'مرحبا'],
    ['of a font for Vietnamese', String.raw`{\f5 Vi\'ea\'f2t}`, 'Việt'],
    ['of a font for symbols', String.raw`{\f3 \'61\'62} and`, 'αβ and'],
    ['Unicode with one substitute', String.raw`\u8364?20`, '€20'],
    ['Unicode with several', String.raw`{\uc3\u228 abc}d`, 'äd'],
    ['Unicode without', String.raw`\uc0\u8364 20`, '€20'],
    ['negative numbers', String.raw`\u-3913?x`.replace('-3913', '-10179') + String.raw`\u-8704?`, 'x'],
    ['beyond the first plane', String.raw`\uc0\u55357 \u56832 !`, '😀!'],
    ['named', String.raw`a\emdash b\endash c\lquote d\rquote e\bullet\tab f`, 'a—b–c‘d’e•\tf'],
    ['escaped', String.raw`\{a\}\\b\~c\-d\_e`, '{a}\\b cd‑e'],
    ['UTF-8 as it stands', Buffer.from('naïve – 日本').toString('latin1'), 'naïve – 日本'],
  ])('%s', (_, body, text) => {
    expect(textOf(`${body}\\par`).join('|').normalize('NFC')).toContain(text)
  })

  test('bytes of a Macintosh', () => {
    expect(textOf(String.raw`caf\'8e\par`, String.raw`\mac\deff9`)).toEqual(['café'])
  })
})

describe('what is shown', () => {
  test.each<[string, string, readonly string[]]>([
    ['paragraphs, also as TextEdit ends them', 'One\\par Two\\\nThree\\sect Four', ['One', 'Two', 'Three', 'Four']],
    ['no hidden text', String.raw`One{\v hidden}\v0  two\par`, ['One two']],
    ['no deleted text', String.raw`One{\deleted gone} two\par`, ['One two']],
    ['no running heads', String.raw`{\header Head\par}{\footerl Foot}One\par`, ['One']],
    ['no properties', String.raw`{\info{\title Template}{\author zizzog}}One\par`, ['One']],
    ['no destinations that are unknown', String.raw`{\*\datastore 010203}{\*\unknown{\b x}}One\par`, ['One']],
    ['no table of contents', String.raw`{\s5 Chapter 1\par}{\pard\s0 One\par}`, ['One']],
    ['no marks of places', String.raw`{\*\bkmkstart a}One{\*\bkmkend a}\par`, ['One']],
    [
      'texts in drawings',
      String.raw`{\shp{\*\shpinst{\sp{\sn x}{\sv y}}{\shptxt In a box\par}}}One\par`,
      ['One', 'In a box'],
    ],
  ])('%s', (_, body, expected) => {
    expect(textOf(body)).toEqual(expected)
  })
})

describe('structure', () => {
  test.each<[string, string, readonly string[]]>([
    ['headings by their styles', String.raw`{\s1 Part\par}{\pard\s0 Text\par}`, ['heading1 Part', 'paragraph Text']],
    ['headings below a title', String.raw`{\s2 Title\par}{\pard\s1 Part\par}`, ['heading1 Title', 'heading2 Part']],
    [
      'headings by their level',
      String.raw`{\outlinelevel1 Part\par}\pard Text\par`,
      ['heading2 Part', 'paragraph Text'],
    ],
    ['quotations', String.raw`{\s3 Words\par}\pard Text\par`, ['quotation Words', 'paragraph Text']],
    ['captions', String.raw`{\s4 The mill\par}\pard Text\par`, ['caption The mill', 'paragraph Text']],
    [
      'bullets of TextEdit',
      String.raw`\ls1\ilvl0{\listtext	\uc0\u8226 	}flour\par{\listtext	\uc0\u8226 	}bread\par`,
      ['item• flour', 'item• bread'],
    ],
    [
      'numbers, in lists and legacy lists',
      String.raw`{\listtext 1.\tab}one\par{\pntext 2.\tab}two\par`,
      ['item1. one', 'item2. two'],
    ],
    ['numbers with words', String.raw`{\listtext Question 1:\tab}why\par`, ['paragraph Question 1: why']],
    [
      'tables',
      String.raw`\trowd\trhdr\cellx1\cellx2\intbl Year\cell Mill\cell\row\trowd\cellx1\cellx2\intbl 1821\cell 1\cell\row\pard After\par`,
      ['row Year | Mill', 'row 1821 | 1', 'paragraph After'],
    ],
  ])('%s', (_, body, expected) => {
    const found = readOffice('a.rtf', rtf(body)).lines.filter(({ text }) => text !== '')
    const brief = found.map(({ text, markup }) => {
      if (markup?.kind === 'heading') return `heading${markup.level} ${text}`
      if (markup?.kind === 'item') return `item${markup.ordered ? `${markup.number}.` : '•'} ${text}`
      return `${markup?.kind} ${text}`
    })
    expect(brief).toEqual(expected)
  })

  test('links, emphasis and line breaks', () => {
    const body = String.raw`See {\field{\*\fldinst{HYPERLINK "https://example.org/a"}}{\fldrslt{\ul the page}}}, {\b bold} and {\i slanted}\line below\par`
    const html = readOffice('a.rtf', rtf(body))
      .lines.map((line) => line.html ?? '')
      .join('')
    expect(html).toContain('<a href="https://example.org/a">the page</a>')
    expect(html).toContain('<strong>bold</strong>')
    expect(html).toContain('<em>slanted</em>')
  })

  test('footnotes are numbered, and stand below the text', () => {
    expect(
      lines(String.raw`Text{\super\chftn}{\footnote\pard{\super\chftn} By count.\par} goes on.\par`).join('\n'),
    ).toContain('By count.')
  })
})

describe('pictures', () => {
  function shown(body: string): { readonly addresses: readonly string[]; readonly remarks: readonly string[] } {
    const pictures: SeedPictures = {
      find: (written) => (written === 'mill.png' ? 'https://seeds.invalid/mill.png' : undefined),
      hold: (bytes) => (Buffer.from(bytes).equals(png(1)) ? 'https://seeds.invalid/?held=1' : undefined),
    }
    const [document] = readSeed('a.rtf', rtf(`Text before it.\\par ${body}\\par`), { pictures }).documents
    const lines = document?.lines ?? []
    return {
      addresses: lines.flatMap(({ markup }) => (markup?.kind === 'image' ? markup.image.url : [])),
      remarks: document?.remarks ?? [],
    }
  }
  const hex = png(1).toString('hex')

  test.each<[string, string, readonly string[]]>([
    [
      'in hexadecimal',
      `{\\pict\\pngblip\\picw1\\pich1 ${hex.slice(0, 99)}\n${hex.slice(99)}}`,
      ['https://seeds.invalid/?held=1'],
    ],
    [
      'in binary',
      `{\\pict\\pngblip\\bin${png(1).length} ${png(1).toString('latin1')}}`,
      ['https://seeds.invalid/?held=1'],
    ],
    [
      'once, though twice for different programs',
      `{\\*\\shppict{\\pict{\\*\\blipuid 00}\\pngblip ${hex}}}{\\nonshppict{\\pict\\wmetafile8 0102}}`,
      ['https://seeds.invalid/?held=1'],
    ],
    [
      'of TextEdit, beside the text',
      `{{\\NeXTGraphic mill.png \\width640 \\height480\n}\\'ac}`,
      ['https://seeds.invalid/mill.png'],
    ],
  ])('%s', (_, body, addresses) => {
    expect(shown(body)).toEqual({ addresses, remarks: [] })
  })

  test('in formats that browsers do not show are counted', () => {
    expect(shown('{\\pict\\wmetafile8 01020304}').remarks).toEqual([
      'a picture is left out: only JPEG, PNG, GIF, WebP and AVIF are published',
    ])
  })
})

describe('any bytes', () => {
  const sample = rtf(
    String.raw`{\s1 Part\par}{\b bold \'e9}\trowd\intbl a\cell\row{\footnote n\par}{\pict 00ff}\u8364?\par`,
  )

  test('cut off anywhere, it is read as far as that allows', () => {
    for (let end = 6; end < sample.length; end++) {
      const { rejections } = readSeed('a.rtf', sample.subarray(0, end))
      expect(rejections.map(({ reason }) => reason).join()).not.toMatch(/fault/)
    }
  })

  test('whatever follows the first word, there is no fault', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '{',
        '}',
        '\\',
        '\\par ',
        '\\u-1 ',
        '\\bin9999999999 ',
        '\\pict ',
        '\\cell\\row ',
        '\\footnote ',
        '{\\*',
        "\\'",
      ),
      fc.string(),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const { rejections } = readSeed('a.rtf', Buffer.from(`{\\rtf1 ${pieces.join('')}`))
        expect(rejections.map(({ reason }) => reason).join()).not.toMatch(/fault/)
      }),
    )
  })

  test('nested deeper than any document, it is read', () => {
    const text = Buffer.from(`{\\rtf1 ${'{'.repeat(100_000)}Text`)
    expect(readOffice('a.rtf', text).lines.map((line) => line.text)).toEqual(['Text'])
  })

  test('whatever its name, its bytes tell', () => {
    expect(readOffice('a.docx', rtf('Text\\par')).lines.map(({ text }) => text)).toEqual(['Text'])
  })
})

import { describe, expect, test } from 'vitest'
import { type DocxParts, docx, docxFiles, linesOf, p, readOffice, run } from './documents.ts'
import { writeZip } from './write-zip.ts'

const STYLES = `
  <w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>
  <w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
  <w:style w:type="paragraph" w:styleId="Untertitel"><w:name w:val="Subtitle"/><w:basedOn w:val="Titel"/></w:style>
  <w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="Zwischentitel"><w:name w:val="Zwischentitel"/><w:basedOn w:val="berschrift1"/></w:style>
  <w:style w:type="paragraph" w:styleId="Verzeichnis1"><w:name w:val="toc 1"/></w:style>
  <w:style w:type="paragraph" w:styleId="Zitat"><w:name w:val="Intense Quote"/></w:style>
  <w:style w:type="paragraph" w:styleId="Beschriftung"><w:name w:val="caption"/></w:style>
  <w:style w:type="paragraph" w:styleId="Code"><w:name w:val="HTML Preformatted"/></w:style>
  <w:style w:type="paragraph" w:styleId="Notiz"><w:name w:val="Notiz"/><w:rPr><w:vanish/></w:rPr></w:style>
  <w:style w:type="paragraph" w:styleId="Liste"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>
  <w:style w:type="character" w:styleId="Fett"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
  <w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:u w:val="single"/></w:rPr></w:style>
`
const level = (at: number, format: string, text = '%1.', start = 1) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
const NUMBERING = `
  <w:abstractNum w:abstractNumId="0">${level(0, 'decimal')}${level(1, 'lowerLetter')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '•')}${level(1, 'bullet', 'o')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="2">${level(0, 'bullet', ' ')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="3">${level(0, 'upperRoman', 'Part %1:')}${level(1, 'decimal', 'Question %1.%2')}${level(2, 'none', 'Note:')}</w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
  <w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>
  <w:num w:numId="5"><w:abstractNumId w:val="3"/></w:num>
`
const NOTES = `
  <w:footnote w:id="-1" w:type="separator"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>
  <w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r>${run(' By count.')}</w:p></w:footnote>
  <w:footnote w:id="3">${p('Two.')}${p('Paragraphs.')}</w:footnote>
`
const ENDNOTES = `<w:endnote w:id="2">${p('At the end.')}</w:endnote>`
const PARTS: DocxParts = {
  styles: STYLES,
  numbering: NUMBERING,
  footnotes: NOTES,
  endnotes: ENDNOTES,
  links: { rId9: 'https://example.org/a?b=1&amp;c=2' },
}

const lines = (body: string) => linesOf('a.docx', docx(body, PARTS))
const styled = (text: string, style: string) => p(text, `<w:pStyle w:val="${style}"/>`)
const item = (text: string, list: number, at = 0) =>
  p(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`)
const field = (instruction: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
const para = (content: string) => `<w:p>${content}</w:p>`
const reference = (note: number) => `<sup><a href="#fn-${note}" id="fnref-${note}">${note}</a></sup>`

describe('paragraphs are what their styles say, in any language', () => {
  test.each([
    ['a title', styled('Harbour', 'Titel'), ['h1 Harbour']],
    ['a heading', styled('Quay', 'berschrift1'), ['h1 Quay']],
    ['headings are below a title', styled('A', 'Titel') + styled('B', 'berschrift1'), ['h1 A', 'h2 B']],
    ['a style based on a heading', styled('Quay', 'Zwischentitel'), ['h1 Quay']],
    ['a level in the outline', p('Quay', '<w:outlineLvl w:val="2"/>'), ['h3 Quay']],
    ['text in the outline', p('Quay', '<w:outlineLvl w:val="9"/>'), ['paragraph Quay']],
    [
      'a long paragraph is no heading',
      styled('Quay '.repeat(80), 'berschrift1').trim(),
      [`paragraph ${'Quay '.repeat(80)}`.trim()],
    ],
    ['a quotation', styled('Open!', 'Zitat'), ['quotation Open!']],
    ['a caption', styled('The quay', 'Beschriftung'), ['caption The quay']],
    ['code, line by line', styled('a = 1', 'Code') + styled('  b', 'Code'), ['code a = 1', 'code   b']],
    ['a subtitle in the style of the title', styled('A', 'Titel') + styled('B', 'Untertitel'), ['h1 A', 'paragraph B']],
    ['an entry of a table of contents', styled('Quay 3', 'Verzeichnis1') + p('Text'), ['paragraph Text']],
    ['a hidden style', styled('Secret', 'Notiz') + p('Text'), ['paragraph Text']],
    ['an unknown style', styled('Text', 'Other'), ['paragraph Text']],
  ])('%s', (_, body, expected) => {
    expect(lines(body)).toEqual(expected)
  })
})

test('code keeps its empty lines', () => {
  const body = ['a', '', 'b'].map((line) => styled(line, 'Code')).join('')
  const code = readOffice('a.docx', docx(body, PARTS)).lines.filter(({ markup }) => markup?.kind === 'code')
  expect(code.map(({ text }) => text)).toEqual(['a', '', 'b'])
})

describe('text', () => {
  test.each([
    [
      'bold and italics',
      para(run('a ') + run('b', '<w:b/><w:i/>') + run(' c')),
      ['paragraph a b c = a <strong><em>b</em></strong> c'],
    ],
    [
      'runs that are divided',
      para(run('on', '<w:b/>') + run('e', '<w:b/>') + run(' ') + run('two', '<w:b/>')),
      ['paragraph one two = <strong>one two</strong>'],
    ],
    ['a property that is off', para(run('a', '<w:b w:val="0"/><w:u w:val="none"/>')), ['paragraph a']],
    ['a style of characters', para(run('a', '<w:rStyle w:val="Fett"/>')), ['paragraph a = <strong>a</strong>']],
    ['off where the style is on', para(run('a', '<w:rStyle w:val="Fett"/><w:b w:val="false"/>')), ['paragraph a']],
    [
      'underlined and struck',
      para(run('a', '<w:u w:val="single"/>') + run('b', '<w:strike/>')),
      ['paragraph ab = <u>a</u><s>b</s>'],
    ],
    [
      'raised and lowered',
      para(`${run('m')}${run('2', '<w:vertAlign w:val="superscript"/>')}`),
      ['paragraph m2 = m<sup>2</sup>'],
    ],
    ['bold in a heading means nothing', p('Quay', '<w:outlineLvl w:val="0"/>', '<w:b/>'), ['h1 Quay']],
    [
      'from right to left',
      p('مرحبا', '<w:bidi/>', '<w:rtl/><w:bCs/><w:b w:val="0"/>'),
      ['paragraph مرحبا = <strong>مرحبا</strong>'],
    ],
    ['a line break', para(`${run('a')}<w:r><w:br/></w:r>${run('b')}`), ['paragraph a', 'paragraph b']],
    ['a page break', para(`${run('a')}<w:r><w:br w:type="page"/></w:r>${run('b')}`), ['paragraph a', 'paragraph b']],
    [
      'tabs and hyphens',
      para(`<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:noBreakHyphen/><w:t>c</w:t><w:softHyphen/><w:t>d</w:t></w:r>`),
      ['paragraph a\tb‑cd'],
    ],
    [
      'symbols',
      para(
        '<w:r><w:sym w:font="Symbol" w:char="F061"/><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Other" w:char="F0FC"/><w:sym w:font="Other" w:char="00B0"/></w:r>',
      ),
      ['paragraph α✓°'],
    ],
    [
      'letters of a symbol font',
      para('<w:r><w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr><w:t>\u{f0b0}C</w:t></w:r>'),
      ['paragraph °C'],
    ],
    [
      'letters of a font without letters',
      para(run('Jü', '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>') + run(' J', '<w:rFonts w:ascii="Arial"/>')),
      ['paragraph ☺✓ J'],
    ],
    ['hidden', para(run('a') + run('b', '<w:vanish/>')), ['paragraph a']],
    ['markup as text', para(run('1 &lt; 2 &amp;amp; &lt;b&gt;')), ['paragraph 1 < 2 &amp; <b>']],
    ['a large initial', p('O', '<w:framePr w:dropCap="drop"/>') + p('nce'), ['paragraph Once']],
    [
      'a formula',
      para(
        '<w:r><w:t>so </w:t></w:r><m:oMath><m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath>'.replaceAll(
          'm:',
          '',
        ),
      ),
      ['paragraph so x^2'],
    ],
    [
      'ruby',
      para(
        '<w:r><w:ruby><w:rt><w:r><w:t>とう</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>東</w:t></w:r></w:rubyBase></w:ruby></w:r>',
      ),
      ['paragraph 東(とう) = <ruby>東<rp>(</rp><rt>とう</rt><rp>)</rp></ruby>'],
    ],
  ])('%s', (_, body, expected) => {
    expect(lines(body)).toEqual(expected)
  })
})

describe('tracked changes, comments and controls', () => {
  const deleted = '<w:rPr><w:del w:id="1"/></w:rPr>'

  test.each([
    ['inserted', para(`${run('a')}<w:ins w:id="1">${run('b')}</w:ins>`), ['paragraph ab']],
    ['deleted', para(`${run('a')}<w:del w:id="1"><w:r><w:delText>b</w:delText></w:r></w:del>`), ['paragraph a']],
    ['moved', para(`<w:moveFrom>${run('a')}</w:moveFrom><w:moveTo>${run('b')}</w:moveTo>`), ['paragraph b']],
    ['the end of a paragraph deleted', p('a ', deleted) + p('b') + p('c'), ['paragraph a b', 'paragraph c']],
    ['the last end deleted', p('a') + p('b', deleted), ['paragraph a', 'paragraph b']],
    [
      'comments',
      para(`<w:commentRangeStart w:id="1"/>${run('a')}<w:r><w:commentReference w:id="1"/></w:r>`),
      ['paragraph a'],
    ],
    ['a control', `<w:sdt><w:sdtContent>${p('a')}</w:sdtContent></w:sdt>`, ['paragraph a']],
    [
      'a control not filled in',
      `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${p('Click here')}</w:sdtContent></w:sdt>${p('a')}`,
      ['paragraph a'],
    ],
    [
      'a table of contents',
      `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p('Quay 3')}</w:sdtContent></w:sdt>${p('a')}`,
      ['paragraph a'],
    ],
    ['smart tags', para(`<w:smartTag>${run('a')}</w:smartTag>`), ['paragraph a']],
  ])('%s', (_, body, expected) => {
    expect(lines(body)).toEqual(expected)
  })
})

describe('links and fields', () => {
  const linked = ['paragraph see this = see <a href="https://example.org/a?b=1&amp;c=2">this</a>']

  test.each([
    [
      'a link',
      para(`${run('see ')}<w:hyperlink r:id="rId9">${run('this', '<w:rStyle w:val="Hyperlink"/>')}</w:hyperlink>`),
      linked,
    ],
    [
      'a link as a field',
      para(run('see ') + field('HYPERLINK "https://example.org/a?b=1&amp;c=2"', run('this'))),
      linked,
    ],
    [
      'a link as a simple field',
      para(
        `${run('see ')}<w:fldSimple w:instr="HYPERLINK &quot;https://example.org/a?b=1&amp;c=2&quot;">${run('this')}</w:fldSimple>`,
      ),
      linked,
    ],
    ['a link within the document', para(`<w:hyperlink w:anchor="x">${run('this')}</w:hyperlink>`), ['paragraph this']],
    ['a script', para(field('HYPERLINK "javascript:alert(1)"', run('this'))), ['paragraph this']],
    ['page numbers', para(run('a') + field('PAGE', run('3'))), ['paragraph a']],
    ['other fields', para(run('Figure ') + field('SEQ Figure', run('3'))), ['paragraph Figure 3']],
    [
      'a table of contents',
      para(
        `<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>TOC \\o</w:instrText><w:fldChar w:fldCharType="separate"/></w:r>${run('Quay')}`,
      ) +
        para(`${run('Crane')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`) +
        p('a'),
      ['paragraph a'],
    ],
    [
      'a field that does not end',
      para(`<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText></w:r>`) + p('a'),
      ['paragraph a'],
    ],
  ])('%s', (_, body, expected) => {
    expect(lines(body)).toEqual(expected)
  })
})

describe('lists', () => {
  test.each([
    ['bullets in bullets', item('a', 2) + item('b', 2, 1) + item('c', 2), ['item-1 a', 'item-2 b', 'item-1 c']],
    ['numbers in letters', item('a', 1) + item('b', 1, 1) + item('c', 1), ['item#1 a', 'item#2 b', 'item#1 c']],
    ['by a style', styled('a', 'Liste'), ['item-1 a']],
    [
      'none although the style has one',
      p('a', '<w:pStyle w:val="Liste"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
      ['paragraph a'],
    ],
    [
      'words with the numbers are kept as words',
      item('Ships', 5) + item('How many?', 5, 1) + item('Whose?', 5, 1) + item('By count.', 5, 2),
      [
        'paragraph Part I: Ships',
        'paragraph Question I.1 How many?',
        'paragraph Question I.2 Whose?',
        'paragraph Note: By count.',
      ],
    ],
    ['a further paragraph', item('a', 2) + item('b', 4), ['item-1 a b = a<br /><br />b']],
  ])('%s', (_, body, expected) => {
    expect(lines(body)).toEqual(expected)
  })

  test('a paragraph whose end is hidden is not counted', () => {
    const hidden = p('a', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:vanish/></w:rPr>')
    const numbers = readOffice('a.docx', docx(hidden + item('b', 1), PARTS)).lines.flatMap(({ markup }) =>
      markup?.kind === 'item' ? [markup.number] : [],
    )
    expect(numbers).toEqual([1])
  })

  test('numbers count on over paragraphs, and anew where the list says so', () => {
    const body =
      item('a', 1) + item('b', 1, 1) + p('text') + item('c', 1) + item('d', 1, 1) + item('e', 3) + item('f', 3)
    const numbers = readOffice('a.docx', docx(body, PARTS)).lines.flatMap(({ markup }) =>
      markup?.kind === 'item' ? [[markup.number, markup.style]] : [],
    )
    expect(numbers).toEqual([
      [1, undefined],
      [1, 'a'],
      [2, undefined],
      [1, 'a'],
      [5, undefined],
      [6, undefined],
    ])
  })
})

describe('notes', () => {
  const note = (kind: string, id: number) => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`

  test('footnotes and endnotes, in the order of the text', () => {
    const body =
      para(run('a') + note('footnote', 3) + run(' b') + note('endnote', 2)) + para(run('c') + note('footnote', 2))
    expect(lines(body)).toEqual([
      `paragraph a b = a${reference(1)} b${reference(2)}`,
      `paragraph c = c${reference(3)}`,
      'note Two. Paragraphs. #1 = <p>Two.</p><p>Paragraphs.</p>',
      'note At the end. #2 = <p>At the end.</p>',
      'note By count. #3 = <p> By count.</p>',
    ])
  })

  test('one that is missing, and a mark of the author’s own', () => {
    const own = '<w:r><w:footnoteReference w:id="2" w:customMarkFollows="1"/><w:t>*</w:t></w:r>'
    expect(lines(para(run('a') + note('footnote', 9) + own))).toEqual([
      `paragraph a = a${reference(1)}`,
      'note By count. #1 = <p> By count.</p>',
    ])
  })
})

describe('tables', () => {
  const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`
  const row = (cells: string, properties = '') => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`
  const table = (...rows: string[]) => `<w:tbl>${rows.join('')}</w:tbl>`

  test('deleted cells', () => {
    const body = table(row(cell('a') + cell('gone', '<w:cellDel w:id="1"/>') + cell('b')), row(cell('1') + cell('2')))
    expect(lines(body)).toEqual(['row a | b', 'row 1 | 2'])
  })

  test('a caption, a header, cells over columns and rows', () => {
    const body =
      styled('Ships', 'Beschriftung') +
      table(
        row(cell('Quay') + cell('Ships', '<w:gridSpan w:val="2"/>'), '<w:tblHeader/>'),
        row(cell('East', '<w:vMerge w:val="restart"/>') + cell('1') + cell('2')),
        row(cell('', '<w:vMerge/>') + cell('3') + cell('4')),
        row(cell('deleted') + cell('0') + cell('0'), '<w:del w:id="1"/>'),
      )
    expect(lines(body)).toEqual(['table-caption Ships', 'row Quay | Ships |', 'row East | 1 | 2', 'row  | 3 | 4'])
  })
})

describe('pictures and text boxes', () => {
  const drawing = (description: string, inner = '<a:blip r:embed="rId1"/>') =>
    `<w:r><w:drawing><wp:inline><wp:docPr id="1" descr="${description}"/>${inner}</wp:inline></w:drawing></w:r>`.replaceAll(
      /(a|wp):/g,
      '',
    )
  const box = (text: string) => `<wps:txbx><w:txbxContent>${p(text)}</w:txbxContent></wps:txbx>`.replaceAll('wps:', '')

  test('a picture leaves its description, unless that is nobody’s, and is counted', () => {
    const { lines, remarks } = readOffice(
      'a.docx',
      docx(
        para(drawing('The quay at night')) +
          para(drawing('quay.jpg')) +
          para(drawing('A boat on water  Description automatically generated')) +
          p('Text'),
      ),
    )
    expect(lines.filter(({ text }) => text !== '').map(({ text, markup }) => [markup?.kind, text])).toEqual([
      ['caption', 'The quay at night'],
      ['paragraph', 'Text'],
    ])
    expect(remarks).toEqual(['3 pictures are left out: only JPEG, PNG, GIF, WebP and AVIF are published'])
  })

  test('each picture of a group has its own description', () => {
    const pic = (description: string) =>
      `<pic><nvPicPr><cNvPr id="1" descr="${description}"/></nvPicPr><blip r:embed="rId1"/></pic>`.replaceAll('r:', '')
    const group = drawing('', `<graphic>${pic('The quay at night')}${pic('A boat on water')}</graphic>`)
    expect(lines(para(group) + p('Text'))).toEqual([
      'caption The quay at night',
      'caption A boat on water',
      'paragraph Text',
    ])
  })

  test('a text box follows its paragraph, once', () => {
    const both = `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${drawing('', box('Aside')).slice(5, -6)}</mc:Choice><mc:Fallback><w:pict>${box('Aside')}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`
    expect(lines(para(run('Text') + both.replaceAll('mc:', '')))).toEqual(['paragraph Text', 'paragraph Aside'])
  })
})

test.each([
  ['a title', 'Title', 'h1 Text'],
  ['a heading', 'Heading2', 'h2 Text'],
  ['a quotation', 'IntenseQuote', 'quotation Text'],
  ['another', 'Byline', 'paragraph Text'],
])('without its styles, a document names them still: %s', (_, style, expected) => {
  expect(linesOf('a.docx', docx(styled('Text', style)))).toEqual([expected])
})

test('parts have their usual names where the list of them is lost', () => {
  const { 'word/_rels/document.xml.rels': _, ...files } = docxFiles(styled('Quay', 'berschrift1') + item('a', 1), PARTS)
  expect(linesOf('a.docx', writeZip(files))).toEqual(['h1 Quay', 'item#1 a'])
})

test('nothing is declared, whatever the properties of the document say', () => {
  expect(readOffice('a.docm', docx(p('Text')))).toMatchObject({ format: 'office', declared: {}, remarks: [] })
})

test('prefixes are the document’s own', () => {
  const body = '<ns0:p><ns0:r><ns0:rPr><ns0:b/></ns0:rPr><ns0:t>Text</ns0:t></ns0:r></ns0:p>'
  expect(lines(body)).toEqual(['paragraph Text = <strong>Text</strong>'])
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openOffice } from '../../../src/ingest/office/open-office.ts'
import { FAULT, readSeed } from '../../../src/ingest/read-seed.ts'
import { docx, docxFiles, linesOf, odt, odtFiles, p, readOffice, refusal } from './documents.ts'
import { writeZip } from './write-zip.ts'

const DAMAGED = 'is damaged: open it in the program that wrote it, and save it again'
const PASSWORD = 'is protected by a password: save it without one'
const TOO_LARGE = 'unpacks to more than 20 MB of text: it is damaged, or not an article'
const TOO_MUCH = 'has more markup than any article: it is damaged, or not an article'
const TEXT = p('The harbour is open.')
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex')

const withMain = (xml: string) => writeZip({ ...docxFiles(TEXT), 'word/document.xml': xml })
const manifest = (content: string) => ({ 'META-INF/manifest.xml': `<manifest:manifest>${content}</manifest:manifest>` })
const entities = `<!DOCTYPE a [<!ENTITY a "${'x'.repeat(99)}"><!ENTITY b "${'&a;'.repeat(99)}">]>`

describe('a document that cannot be read is refused with what to do', () => {
  test.each([
    ['of no bytes', 'a.docx', Buffer.alloc(0), 'is empty'],
    ['without a text', 'a.docx', docx(''), 'contains no text of an article'],
    ['cut short', 'a.docx', docx(TEXT).subarray(0, -200), 'is cut short: copy it in again'],
    ['with damaged XML', 'a.docx', withMain('<w:document><w:body>'), DAMAGED],
    [
      'with entities of its own',
      'a.docx',
      withMain(`${entities}<document><body><p><r><t>&b;</t></r></p></body></document>`),
      DAMAGED,
    ],
    ['nested deeply', 'a.docx', withMain('<a>'.repeat(9999)), 'is nested too deeply: it is damaged, or not an article'],
    ['of empty elements', 'a.docx', withMain(`<a>${'<a/>'.repeat(1_000_000)}</a>`), TOO_MUCH],
    [
      'without its text',
      'a.docx',
      writeZip({ '_rels/.rels': '<Relationships/>' }),
      'has lost its text: open it in Word, and save it again',
    ],
    [
      'without its text',
      'a.odt',
      writeZip({ mimetype: 'x' }),
      'has lost its text: open it in the program that wrote it, and save it again',
    ],
    [
      'a spreadsheet',
      'a.docx',
      withMain('<workbook/>'),
      'is an office document without a text, such as a spreadsheet or slides: save its text as .docx',
    ],
    [
      'a spreadsheet',
      'a.odt',
      writeZip({ 'content.xml': '<d><body><spreadsheet/></body></d>' }),
      'is a spreadsheet, slides or a drawing, not a text: save its text as .odt',
    ],
    [
      'with a page inside',
      'a.docx',
      docx('<w:altChunk/>'),
      'has its text in another format inside: open it in Word, and save it again',
    ],
    [
      'an old Word document',
      'a.docx',
      Buffer.concat([OLE, Buffer.alloc(600)]),
      'is an old Word document: save it as .docx',
    ],
    ['with a password', 'a.docx', Buffer.concat([OLE, Buffer.from('EncryptedPackage', 'utf16le')]), PASSWORD],
    ['with a password', 'a.odt', writeZip({ ...odtFiles(''), ...manifest('<manifest:encryption-data/>') }), PASSWORD],
    ['in an encrypted archive', 'a.docx', writeZip(docxFiles(TEXT), { isEncrypted: true }), PASSWORD],
    [
      'a text',
      'a.odt',
      Buffer.from('The harbour is open.'),
      'is neither a Word nor an OpenDocument text, whatever its name says: save it as .docx or .odt, or rename it',
    ],
    ['another archive', 'a.docx', writeZip({ 'a.txt': 'text' }), 'is a zip archive without a document: unpack it'],
  ])('%s, %s', (_, name, bytes, reason) => {
    expect(refusal(name, bytes)).toBe(reason)
  })

  test('bombs, whether the directory says so or lies', () => {
    const files = docxFiles(p(' '.repeat(30_000_000)))
    expect(refusal('a.docx', writeZip(files))).toBe(TOO_LARGE)
    expect(
      refusal('a.docx', writeZip({ 'word/document.xml': files['word/document.xml'] ?? '' }, { statedSize: 1000 })),
    ).toBe(TOO_LARGE)
    expect(refusal('a.docx', writeZip(docxFiles(TEXT), { statedSize: 1_000_000_000 }))).toBe(TOO_LARGE)
  })
})

describe('what no program writes does no harm', () => {
  const run = (content: string) => `<w:p><w:r>${content}</w:r></w:p>`
  const reference = (note: number) => run(`<w:t>n</w:t><w:footnoteReference w:id="${note}"/>`)
  const notes = (count: number) =>
    Array.from({ length: count }, (_, at) => `<w:footnote w:id="${at}">${reference(at + 1).repeat(2)}</w:footnote>`)

  test('notes in notes in notes, or many references to one, do not multiply', () => {
    const { lines } = readOffice('a.docx', docx(reference(0).repeat(3), { footnotes: notes(30).join('') }))
    expect(lines.filter(({ markup }) => markup?.kind === 'note')).toHaveLength(30)
  })

  test('of the references to one note, one has its id', () => {
    const { lines } = readOffice('a.docx', docx(reference(0).repeat(2), { footnotes: notes(1).join('') }))
    expect(
      lines
        .map(({ html }) => html)
        .join('')
        .match(/ id="/g),
    ).toHaveLength(1)
  })

  test('fields in fields, which do not end', () => {
    const begin = '<w:fldChar w:fldCharType="begin"/><w:fldChar w:fldCharType="separate"/>'
    const end = '<w:fldChar w:fldCharType="end"/>'
    const page = `<w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText>${end}`
    const body = run(`${begin.repeat(30)}<w:t>a</w:t>${page}<w:t>b</w:t>${end.repeat(30)}<w:t>c</w:t>`)
    expect(linesOf('a.docx', docx(body))).toEqual(['paragraph abc'])
  })

  test.each([
    ['elements', run('<w:__proto__/><w:constructor/><w:t>a</w:t><w:fldChar w:fldCharType="__proto__"/>'), 'a'],
    ['formulas', `<w:p><oMath><__proto__/><constructor><t>a</t></constructor></oMath></w:p>`, 'a'],
  ])('names of what every object has: %s', (_, body, text) => {
    expect(linesOf('a.docx', docx(body))).toEqual([`paragraph ${text}`])
  })

  test('such names in OpenDocument', () => {
    expect(linesOf('a.odt', odt('<text:p><text:__proto__>a</text:__proto__></text:p>'))).toEqual(['paragraph a'])
  })

  test.each(['http://[', '//:x:y'])('a part at an address that is none: %s', (target) => {
    const rels = `<Relationships><Relationship Id="a" Type="officeDocument" Target="${target}"/></Relationships>`
    const bytes = writeZip({ ...docxFiles(TEXT), '_rels/.rels': rels, 'word/_rels/document.xml.rels': rels })
    expect(linesOf('a.docx', bytes)).toEqual(['paragraph The harbour is open.'])
  })
})

describe('what a document is, its parts say', () => {
  test.each([
    ['Word under the name of OpenDocument', 'a.odt', docx(TEXT)],
    ['OpenDocument under the name of Word', 'a.docx', odt('<text:p>The harbour is open.</text:p>')],
    ['parts that are not compressed', 'a.docx', writeZip(docxFiles(TEXT), { isStored: true })],
    [
      'names of parts in capitals',
      'a.docx',
      writeZip({ 'WORD\\Document.xml': docxFiles(TEXT)['word/document.xml'] ?? '' }),
    ],
  ])('%s', (_, name, bytes) => {
    expect(readSeed(name, bytes).documents[0]?.lines.map(({ text }) => text)).toEqual(['The harbour is open.'])
  })
})

describe('changed bytes give documents or reasons, never a fault', () => {
  test.each([
    ['a.docx', docx(TEXT.repeat(5), { styles: '<w:style/>', numbering: '<w:num/>' })],
    ['a.odt', odt('<text:p>The harbour is open.</text:p>')],
    ['a.docx', writeZip(docxFiles(TEXT), { isStored: true })],
  ])('%s', (name, bytes) => {
    const change = fc.record({ at: fc.nat(bytes.length - 1), byte: fc.nat(255), end: fc.nat(bytes.length) })
    fc.assert(
      fc.property(change, fc.boolean(), ({ at, byte, end }, isCut) => {
        const changed = Buffer.from(bytes)
        changed[at] = byte
        const { documents, rejections } = readSeed(name, isCut ? changed.subarray(0, end) : changed)
        expect(documents.length + rejections.length).toBe(1)
        expect(rejections.filter(({ reason }) => reason.startsWith(FAULT))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test('elements in any order', () => {
    const names = [
      'p',
      'r',
      't',
      'tbl',
      'tr',
      'tc',
      'sdt',
      'sdtContent',
      'hyperlink',
      'fldSimple',
      'ins',
      'drawing',
      'txbxContent',
      'pPr',
      'numPr',
      'oMath',
      'f',
      'footnoteReference',
      'ruby',
      'AlternateContent',
      'Choice',
    ]
    const tree = fc.letrec<{ element: string }>((tie) => ({
      element: fc
        .tuple(
          fc.constantFrom(...names),
          fc.array(fc.oneof({ maxDepth: 6 }, fc.constant('text'), tie('element')), { maxLength: 4 }),
        )
        .map(([name, children]) => `<w:${name} w:id="1" w:val="1">${children.join('')}</w:${name}>`),
    })).element
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 5 }), (trees) => {
        const { rejections } = readSeed(
          'a.docx',
          docx(trees.join(''), {
            numbering: trees.join(''),
            footnotes: `<w:footnote w:id="1">${trees.join('')}</w:footnote>`,
          }),
        )
        expect(rejections.filter(({ reason }) => reason.startsWith(FAULT))).toEqual([])
      }),
      { numRuns: 100 },
    )
  })
})

test('all pictures of a large document are unpacked', () => {
  const pictures = Array.from({ length: 3 }, (_, n) => [`word/media/${n}.png`, Buffer.alloc(8_000_000, n)] as const)
  const zip = writeZip({ ...docxFiles(p('a')), ...Object.fromEntries(pictures) }, { isStored: true })
  const { parts } = openOffice(zip)
  expect(pictures.map(([name, bytes]) => parts.read(name)?.length === bytes.length)).toEqual([true, true, true])
})

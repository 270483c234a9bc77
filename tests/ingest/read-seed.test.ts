import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FAULT, readSeed, type SeedReading } from '../../src/ingest/read-seed.ts'
import { FORMAT_BY_EXTENSION } from '../../src/ingest/scan/seed-name.ts'
import { anyText } from './any-text.ts'
import { reasonOf } from './readers/reading.ts'

const EXTENSIONS = Object.keys(FORMAT_BY_EXTENSION)

function expectSound({ documents, rejections, hash }: SeedReading): void {
  expect(documents.length + rejections.length).toBeGreaterThan(0)
  expect(rejections.filter(({ reason }) => reason.startsWith(FAULT))).toEqual([])
  expect(hash).toMatch(/^[0-9a-f]{64}$/)
  for (const { lines, encoding } of documents) {
    expect(new TextDecoder(encoding).encoding).toBe(encoding)
    for (const { text, number } of lines) {
      expect(number).toBeGreaterThan(0)
      expect(text).not.toMatch(/[\n\r\0-\x08\u{ad}\u{200b}\u{feff}]/u)
      expect(text.isWellFormed() && text.normalize('NFC') === text).toBe(true)
    }
  }
}

test.each([
  ['empty', '', 'is empty'],
  ['white space', ' \n\t\u00a0\n', 'is empty'],
  ['invisible characters', '\u200b\u200b\u00ad\n', 'contains no text of an article'],
  ['control characters', '\u0001\u0002\u0003\u0004'.repeat(50), 'is not text: it is full of control characters'],
  ['a NUL byte', 'text\0text', 'is not text: it contains a NUL byte at offset 4'],
])('a file without an article: %s', (_, text, reason) => {
  expect(reasonOf('a.txt', text)).toBe(reason)
})

describe('drafts and templates that an export holds beside its articles', () => {
  test.each([
    ['a draft of Jekyll', 'blog/_drafts/harbour.md', 'is a draft, in a folder of drafts: move it out to publish it'],
    ['a draft of Medium', 'posts/draft_The-harbour-3f2a9c1b7d0e.html', 'is a draft of Medium: rename it to publish it'],
    ['a part of pages', 'blog/_includes/footer.html', 'is a template of a site generator, not an article'],
    ['a layout', '_layouts/post.html', 'is a template of a site generator, not an article'],
    ['a section', 'posts/_index.md', 'is the page of a section in Hugo or Zola, not an article'],
    ['a section in French', 'posts/_index.fr.md', 'is the page of a section in Hugo or Zola, not an article'],
  ])('%s', (_, path, reason) => {
    expect(reasonOf(path, 'The harbour is open.')).toBe(reason)
  })

  test('a draft is withheld, so that one published before is withdrawn', () => {
    expect(readSeed('_drafts/a.md', Buffer.from('text')).rejections).toMatchObject([{ isWithheld: true }])
  })

  test.each([
    '_posts/2026-01-02-harbour.md',
    'drafts/harbour.md',
    'draft_horses.txt',
    'draft_horses-return-again.html',
  ])('%s is an article', (path) => {
    expect(readSeed(path, Buffer.from('The harbour is open.')).documents).toHaveLength(1)
  })
})

test('text keeps its lines and their numbers', () => {
  const { documents } = readSeed('news/a.txt', Buffer.from('\u{feff}One\r\n\r\n  Two \u00a0\r\n'))
  expect(documents).toEqual([
    {
      path: 'news/a.txt',
      format: 'text',
      encoding: 'utf-8',
      lines: [
        { number: 1, text: 'One' },
        { number: 2, text: '' },
        { number: 3, text: '  Two' },
      ],
      declared: {},
      remarks: [],
    },
  ])
})

test('bytes that did not fit are remarked on', () => {
  const { documents } = readSeed(
    'a.txt',
    Buffer.concat([Buffer.from('Le café '), Buffer.from([0xe9]), Buffer.from('tait là')]),
  )
  expect(documents[0]).toMatchObject({
    lines: [{ text: 'Le café était là' }],
    remarks: ['what is not UTF-8 at byte 9 was read as windows-1252, or is lost'],
  })
})

describe('any bytes give documents or rejections, in every format', () => {
  test.each(EXTENSIONS)('.%s: random bytes', (extension) => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => expectSound(readSeed(`a.${extension}`, bytes))),
      { numRuns: 60 },
    )
  })

  test.each(EXTENSIONS)('.%s: random text and random sidecars', (extension) => {
    fc.assert(
      fc.property(anyText(300), anyText(60), (main, beside) => {
        expectSound(
          readSeed(`a.${extension}`, Buffer.from(main), {
            sidecar: { path: 'a.meta.yaml', bytes: Buffer.from(beside) },
          }),
        )
      }),
      { numRuns: 40 },
    )
  })

  const pieces = fc.array(
    fc.constantFrom(
      '<p>',
      '</p>',
      '<div>',
      '<article>',
      '<ul><li>',
      '<table><tr><td>',
      '<br>',
      '<img src=x alt="a">',
      '<script>',
      '<!--',
      '-->',
      '<svg>',
      '<title>',
      '<b>',
      '<![CDATA[',
      ']]>',
      '&amp;',
      '&#0;',
      '\0',
      '<rss>',
      '<channel>',
      '<item>',
      '</item>',
      '<feed xmlns="http://www.w3.org/2005/Atom">',
      '<entry>',
      '<content type="xhtml">',
      '---\n',
      'title: x\n',
      'date: y\n',
      '# h\n',
      '- i\n',
      '> q\n',
      '|a|b|\n|-|-|\n',
      '```\n',
      '*',
      '[x](y)',
      '\r\n',
      '{"version":"https://jsonfeed.org/version/1","items":[',
      '{}',
      ']}',
      '<script type="application/ld+json">{"@type":"Article","author":[{}]}</script>',
      'Text, of some length, with commas. ',
    ),
    { maxLength: 40 },
  )

  test.each(['md', 'html', 'xml', 'json'])('.%s: pieces of markup in any order', (extension) => {
    fc.assert(
      fc.property(pieces, (list) => expectSound(readSeed(`a.${extension}`, Buffer.from(list.join(''))))),
      { numRuns: 100 },
    )
  })

  test.each(['blog.rss', 'blog.atom', 'blog.json'])('%s: cut off anywhere', (name) => {
    const bytes = readFileSync(join(import.meta.dirname, 'readers/fixtures', name))
    fc.assert(
      fc.property(fc.nat({ max: bytes.length }), (end) => expectSound(readSeed(name, bytes.subarray(0, end)))),
      { numRuns: 40 },
    )
  })
})

test('time grows with size, not faster', () => {
  const paragraph = 'Le maire a dit que « l’été » était là, devant 10 000 personnes.\n\n'
  const timeOf = (text: string) => {
    const bytes = Buffer.from(text)
    const times = Array.from({ length: 3 }, () => {
      const start = process.threadCpuUsage()
      readSeed('a.txt', bytes)
      const { user, system } = process.threadCpuUsage(start)
      return (user + system) / 1000
    })
    return Math.min(...times)
  }
  for (const unit of [paragraph, 'word\u00a0', 'a\n', 'a&nbsp;b', '\u{202a}a', 'é\u200d']) {
    const size = Math.ceil(500_000 / unit.length)
    timeOf(unit.repeat(size / 5))
    expect(timeOf(unit.repeat(size)), JSON.stringify(unit)).toBeLessThan(40 + 12 * timeOf(unit.repeat(size / 5)))
  }
})

test.each([
  [
    'a.xml',
    `<rss version="2.0"><channel><item><title>a</title><pubDate>${'9'.repeat(5000)}</pubDate></item></channel></rss>`,
  ],
  ['a.xml', `<rss version="2.0"><channel><item><title>a</title></item>${'<'.repeat(5000)}`],
  ['a.md', `# The harbour opens\n\nIt opened on Monday.\n\n![](${'a/'.repeat(5000)}b.png)`],
])('what a report quotes is short enough to be read: %s', (path, text) => {
  const { documents, rejections } = readSeed(path, Buffer.from(text))
  const reasons = [...documents.flatMap(({ remarks = [] }) => remarks), ...rejections.map(({ reason }) => reason)]
  expect(reasons.length).toBeGreaterThan(0)
  for (const reason of reasons) expect(reason.length).toBeLessThanOrEqual(500)
})

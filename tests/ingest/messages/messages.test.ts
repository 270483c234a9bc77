import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { textOfBlocks } from '../../../src/content/plain-text.ts'
import { FAULT, readSeed } from '../../../src/ingest/read-seed.ts'
import { normalize } from '../../../src/normalize/normalize.ts'

const FOLDER = new URL('.', import.meta.url)
const filesOf = (folder: string) =>
  readdirSync(new URL(folder, FOLDER))
    .filter((name) => /\.(?:emlx?|mhtml|mht)$/.test(name))
    .toSorted()
const bytesOf = (path: string) => readFileSync(new URL(path, FOLDER))
const pictures = { find: () => undefined, hold: (bytes: Uint8Array) => `https://held.example/${bytes.length}` }

/** What is read from a file, for people to compare. */
function told(path: string): string {
  const { documents, rejections } = readSeed(path, bytesOf(path), { pictures })
  const lines = documents.flatMap((document) => {
    const { title, authors, published, language, link, body, roles } = normalize(document)
    const left = roles.filter(({ role }) => role === 'boilerplate' || role === 'repeated')
    return [
      `format: ${document.format}, ${document.encoding}`,
      `title: ${title?.value}`,
      `authors: ${authors.map(({ value }) => value.name).join(', ')}`,
      `published: ${published?.value.wall} ${published?.value.zone ?? ''} [${published?.evidence.rule}]`,
      `language: ${language?.value}`,
      `link: ${link?.value}`,
      ...(document.remarks ?? []).map((remark) => `remark: ${remark}`),
      ...body.flatMap((block) => [
        `${block.kind}: ${textOfBlocks([block])}`,
        ...(block.kind === 'figure' && 'image' in block ? [`  ${JSON.stringify(block.image)}`] : []),
      ]),
      ...left.map(({ line, rule }) => `left out: ${rule.replace(/:[\d.]+$/, '')}: ${document.lines[line - 1]?.text}`),
    ]
  })
  return [`=== ${path}`, ...rejections.map(({ reason }) => `rejected: ${reason}`), ...lines, ''].join('\n')
}

describe.each(['mails', 'pages'])('%s of many programs and languages', (folder) => {
  it('are read as people read them', async () => {
    const files = filesOf(folder)
    expect(files.length).toBeGreaterThan(12)
    await expect(files.map((name) => told(`${folder}/${name}`)).join('\n')).toMatchFileSnapshot(`${folder}.txt`)
  })
})

const FILES = ['mails', 'pages'].flatMap((folder) => filesOf(folder).map((name) => `${folder}/${name}`))

/** Whether a file is read or rejected with a reason, and no reader failed. */
function isTotal(path: string, bytes: Uint8Array): boolean {
  const { documents, rejections } = readSeed(path, bytes, { pictures })
  for (const document of documents) normalize(document)
  return documents.length + rejections.length > 0 && !rejections.some(({ reason }) => reason.startsWith(FAULT))
}

describe('damaged files', () => {
  test('that are cut off anywhere are read as far as they go, or rejected', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FILES), fc.double({ min: 0, max: 1, noNaN: true }), (path, share) => {
        const bytes = bytesOf(path)
        return isTotal(path, bytes.subarray(0, Math.floor(bytes.length * share)))
      }),
      { numRuns: 60 },
    )
  })

  test('with any bytes in them are read or rejected', () => {
    const places = fc.array(fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.nat(255)), { maxLength: 40 })
    fc.assert(
      fc.property(fc.constantFrom(...FILES), places, (path, changes) => {
        const bytes = Buffer.from(bytesOf(path))
        for (const [share, byte] of changes) bytes[Math.floor(bytes.length * share)] = byte
        return isTotal(path, bytes)
      }),
      { numRuns: 60 },
    )
  })

  test('that only begin like a message are read or rejected', () => {
    const field = fc.constantFrom(
      'From: a@b.example',
      'Subject: =?utf-8?q?x',
      'Content-Type: multipart/mixed; boundary=b',
    )
    const piece = fc.oneof(
      field,
      fc.constantFrom('', '--b', '--b--', 'Content-Type: text/html', '<p>', ' x'),
      fc.string(),
    )
    fc.assert(
      fc.property(field, fc.array(piece), fc.constantFrom('a.eml', 'a.mhtml'), (first, rest, path) =>
        isTotal(path, Buffer.from([first, ...rest].join('\r\n'))),
      ),
      { numRuns: 100 },
    )
  })
})

import { describe, expect, test } from 'vitest'
import { readSeed } from '../../../src/ingest/read-seed.ts'

const TEXT = '<p>The harbour opened on Monday after a long wait, and it stays open until the storms come.</p>'.repeat(5)
const PAGE = `<html><head><title>The harbour opens</title></head><body><h1>The harbour opens</h1>${TEXT}</body></html>`
const RSS = `<rss version="2.0"><channel><item><title>The harbour opens</title><link>https://a.example/</link></item></channel></rss>`

describe('a file that is a page, whatever its name says, is read as one', () => {
  test.each([
    ['source', PAGE],
    ['with a document type', `\u{feff}<!DOCTYPE html>\n${PAGE}`],
    ['saved by Internet Explorer', `<!-- saved from url=(0024)https://a.example/news/1 -->\r\n${PAGE}`],
    ['that begins with a comment like a field', `<!--saved:here-->${PAGE}`],
    ['a feed', RSS],
  ])('%s', (_, text) => {
    for (const name of ['a.mht', 'a.mhtml', 'a.eml']) {
      const { documents, rejections } = readSeed(name, Buffer.from(text))
      expect(rejections).toEqual([])
      expect(documents.map(({ declared }) => declared.title?.value)).toEqual(['The harbour opens'])
    }
  })
})

test.each([
  ['text', 'The harbour opens\n\nIt opened on Monday.'],
  ['nothing', ''],
])('%s is refused', (_, text) => {
  expect(readSeed('a.mht', Buffer.from(text)).rejections).toMatchObject([
    { reason: expect.stringContaining('no header') },
  ])
})

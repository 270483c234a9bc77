import { expect, test } from 'vitest'
import { readSeed } from '../../src/ingest/read-seed.ts'
import { readArticle } from '../../src/publish/intake/reading/read-article.ts'

const TEXT = 'The harbour opened again on Monday after repairs, the council said.'

test.each([
  ['20310615.txt', true],
  ['2031-06-15.txt', undefined],
])('a file name whose date may be a number is doubtful: %s → %s', (name, isDoubtful) => {
  const [document] = readSeed(name, Buffer.from(`Harbour opens\n\n${TEXT}\n`)).documents
  const stated = document && readArticle(document, 'UTC', {})?.stated
  expect(stated).toMatchObject({ written: '2031-06-15' })
  expect(stated?.isDoubtful).toBe(isDoubtful)
})

test.each([
  ['a day below the title', 'a.txt', `Harbour opens\n\n5 January 2026\n\n${TEXT}\n`, '2026-01-05'],
  ['a day and a time', 'a.txt', `Harbour opens\n\n5 January 2026, 09:30\n\n${TEXT}\n`, '2026-01-05T09:30:00+09:00'],
  ['a day in front matter', 'a.md', `---\ndate: 2026-01-05\n---\n# Harbour opens\n\n${TEXT}\n`, '2026-01-05'],
  [
    'midnight in front matter',
    'a.md',
    `---\ndate: 2026-01-05T00:00:00Z\n---\n# Harbour opens\n\n${TEXT}\n`,
    '2026-01-05T00:00:00+00:00',
  ],
])('a date is published as written, with or without a time: $0 → $3', (_, name, text, written) => {
  const stated = readSeed(name, Buffer.from(text)).documents.map(
    (document) => readArticle(document, 'Asia/Tokyo', {})?.stated,
  )
  expect(stated).toEqual([expect.objectContaining({ written })])
})

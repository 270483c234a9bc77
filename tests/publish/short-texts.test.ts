import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeSite } from './site.ts'

const MINUTE = 60_000
const WORDS = 'The old quay is closed on Saturday. The ferry lands at the new pier.'

const post = (words: string, ...fields: readonly string[]) =>
  ['---', 'title: Quay closed', ...fields, '---', words].join('\n')
const FIRST = post(WORDS, 'date: 2026-01-02')

test.each([
  ['in plain text', 'b.txt', `Quay closed\n\n2 January 2026\n\n${WORDS}`],
  ['with a tag', 'b.md', post(WORDS, 'date: 2026-01-02', 'tags: [harbour]')],
  ['with an author and a time', 'b.md', post(WORDS, 'date: 2026-01-02T09:30', 'author: Ann Lee')],
  ['with emphasis', 'b.md', post(WORDS.replace('old quay', '**old quay**'), 'date: 2026-01-02', 'tags: [x]')],
])('the same few words in two files are published once: %s', async (_, path, text) => {
  const site = makeSite()
  site.write('a.md', FIRST)
  await site.pass()
  const items = site.items()
  site.write(path, text)
  const problems = [{ path, reason: expect.stringContaining('the same text as a.md') }]
  expect(await site.pass()).toMatchObject({ problems })
  expect(site.items()).toEqual(items)
  rmSync(join(site.folder, 'data'), { recursive: true })
  await site.pass()
  expect(site.items()).toHaveLength(1)
})

test.each([
  ['other words', post(WORDS.replace('Saturday', 'Sunday'), 'date: 2026-01-02')],
  ['another day', post(WORDS, 'date: 2026-01-05')],
  ['no day', post(WORDS)],
  ['the next day, within some hours', post(WORDS, 'date: 2026-01-01T23:00')],
  ['another title', FIRST.replace('Quay', 'Pier')],
  ['a link', post(WORDS.replace('new pier', '[new pier](https://a.example/)'), 'date: 2026-01-02')],
  ['a picture', post(`${WORDS}\n\n![](https://a.example/b.jpg)`, 'date: 2026-01-02')],
  ['a recording', post(WORDS, 'date: 2026-01-02', 'enclosures: [{url: https://a.example/b.mp3, type: audio/mpeg}]')],
])('few words are two articles if one of them has %s', async (_, text) => {
  const site = makeSite()
  site.write('a.md', FIRST)
  site.write('b.md', text)
  expect(await site.pass()).toMatchObject({ problems: [], counts: { published: 2 } })
})

test.each([
  ['link: https://a.example/1', 'link: https://a.example/2'],
  ['image: https://a.example/1.jpg', 'image: https://a.example/2.jpg'],
])('few words are two articles if they name others: %s, %s', async (one, other) => {
  const site = makeSite()
  site.write('a.md', post(WORDS, 'date: 2026-01-02', one))
  site.write('b.md', post(WORDS, 'date: 2026-01-02', other))
  expect(await site.pass()).toMatchObject({ problems: [], counts: { published: 2 } })
})

test('pictures under the same title are articles of their own, and stay so', async () => {
  const site = makeSite()
  for (const name of ['a', 'b'])
    site.write(`${name}.md`, post(`![](https://a.example/${name}.jpg)`, 'date: 2026-01-02'))
  expect(await site.pass()).toMatchObject({ problems: [], counts: { published: 2 } })
  const items = site.items()
  rmSync(join(site.folder, 'data'), { recursive: true })
  expect(await site.pass()).toMatchObject({ problems: [] })
  expect(site.items()).toEqual(items)
})

test('a copy of few words takes the place of a file that is removed, with its id', async () => {
  const site = makeSite()
  site.write('a.md', FIRST)
  site.write('b.md', post(WORDS, 'date: 2026-01-02', 'tags: [harbour]'))
  await site.pass()
  const [item] = site.items()
  site.remove('a.md')
  for (let pass = 0; pass < 3; pass++) {
    await site.pass()
    site.now += 2 * MINUTE
  }
  expect(site.items()).toMatchObject([{ id: item?.id, tags: ['harbour'] }])
})

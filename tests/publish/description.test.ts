import { expect, test } from 'vitest'
import { descriptionOf } from '../../src/publish/site-description.ts'
import { articleAbout, makeSite, SETTINGS } from './site.ts'

test.each([
  ['as its settings say', 'News of examples.', 'fr', 'News of examples.'],
  ['by default in its language', undefined, 'fr', 'Les derniers articles de The $& Example.'],
  ['by default in its language, of whatever region', undefined, 'zh-TW', 'The $& Example的最新文章。'],
  ['by default in English where no words are known', undefined, 'eo', 'The latest from The $& Example.'],
  ['by default in English where no language is known', undefined, undefined, 'The latest from The $& Example.'],
])('a site is described %s', (_, description, language, expected) => {
  expect(descriptionOf({ ...SETTINGS, title: 'The $& Example', description }, language)).toBe(expected)
})

test('the feeds and the front page have the same description', async () => {
  const site = makeSite()
  site.settings = { ...SETTINGS, description: undefined, language: 'de' }
  site.write('harbour.txt', articleAbout('harbour'))
  await site.pass()
  const published = site.published()
  for (const file of ['rss.xml', 'atom.xml', 'feed.json', 'index.html'])
    expect([file, published[file]]).toEqual([file, expect.stringContaining('Das Neueste von The Example.')])
})

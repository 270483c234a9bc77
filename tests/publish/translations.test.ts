import { rmSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Article } from '../../src/domain/article.ts'
import type { Document } from '../../src/domain/document.ts'
import type { Entry } from '../../src/domain/entry.ts'
import { translationGroupsOf } from '../../src/publish/translations/groups-of-article.ts'
import { shareNamesOrNumbers } from '../../src/publish/translations/shared-names.ts'
import { makeSite, type TestSite } from './site.ts'

const MINUTE = 60_000

const ENGLISH = `The harbour of Larvika opens again after a long winter

12 April 2026, 10:00

The harbour of Larvika in the old town opens again on Saturday, said the mayor, Johanne Solberg, who has waited for this day.

Workers had cleaned it for 147 days, and 2350 people came to help them, among them Professor Haugen of Trondheim.
`
const FRENCH = `Le port de Larvika rouvre après un long hiver

12 avril 2026, 11:30

Le port de Larvika, dans la vieille ville, rouvre samedi, a dit la maire, Johanne Solberg, qui attendait ce jour depuis longtemps.

Des ouvriers l’ont nettoyé pendant 147 jours, et 2350 personnes sont venues les aider, dont le professeur Haugen de Trondheim.
`
const OTHER_FRENCH = `La bibliothèque de Coutances prête aussi des outils

9 avril 2026, 8:00

La bibliothèque municipale de Coutances prête depuis lundi des perceuses, des scies et des échelles à tous ses lecteurs.

La directrice, Armelle Guérin, espère que les habitants répareront davantage de choses eux-mêmes au lieu de les jeter.
`

interface Linked {
  readonly page: string
  readonly feed: string
}

/** What the page of an article, found by a word of its address, and the Atom feed say of other languages. */
function linksOf(site: TestSite, word: string): Linked {
  const files = site.published()
  const [, page = ''] =
    Object.entries(files).find(([path]) => path.startsWith('articles/') && path.includes(word)) ?? []
  const entries = files['atom.xml']?.split('<entry') ?? []
  const feed = entries.find((entry) => new RegExp(`rel="alternate" href="[^"]*${word}`).test(entry)) ?? ''
  return { page, feed }
}

function isLinked(site: TestSite): boolean {
  const { page } = linksOf(site, 'harbour')
  return page.includes('hreflang="fr"')
}

function namesOthers(site: TestSite): boolean {
  const files = Object.entries(site.published())
  return files.some(([path, text]) => /^articles\/|atom\.xml$/.test(path) && text.includes('hreflang='))
}

async function siteWith(files: Readonly<Record<string, string>>): Promise<TestSite> {
  const site = makeSite()
  for (const [path, text] of Object.entries(files)) site.write(path, text)
  await site.pass()
  return site
}

describe('two translations of one article', () => {
  test('are separate entries that link to each other, on pages and in Atom', async () => {
    const site = await siteWith({ 'news/port.en.txt': ENGLISH, 'news/port.fr.txt': FRENCH })
    expect(site.items()).toHaveLength(2)
    const [english, french] = [linksOf(site, 'harbour'), linksOf(site, 'rouvre')]
    expect(english.page).toMatch(/<link rel="alternate" hreflang="fr" href="https:[^"]*rouvre[^"]*"/)
    expect(english.page).toMatch(/<link rel="alternate" hreflang="en" href="https:[^"]*harbour[^"]*"/)
    expect(english.page).toMatch(/Also in: <a [^>]*hreflang="fr"[^>]*>français<\/a>/)
    expect(french.page).toMatch(/Aussi en[^<]*<a [^>]*hreflang="en"[^>]*>English<\/a>/)
    expect(english.feed).toMatch(
      /<link rel="related" href="[^"]*rouvre[^"]*" type="text\/html" hreflang="fr" title="Le port/,
    )
    expect(english.feed.match(/rel="alternate"/g)).toHaveLength(1)
  })

  test.each<[string, Record<string, string>]>([
    ['a language as suffix in one file name', { 'port.txt': ENGLISH, 'port.fr.txt': FRENCH }],
    ['a language as suffix after a hyphen or underscore', { 'port_en.txt': ENGLISH, 'port-fr-CA.md': FRENCH }],
    [
      'language folders, if both texts mention the same names or numbers',
      { 'en/a/port.txt': ENGLISH, 'fr/a/port.txt': FRENCH },
    ],
    [
      'numbered files in language folders, if both texts mention the same names or numbers',
      { 'en/7.txt': ENGLISH, 'fr/7.txt': FRENCH },
    ],
    [
      '`translationOf` in front matter',
      { 'a/harbour.txt': ENGLISH, 'b/le-port.md': `---\ntranslationOf: a/harbour.txt\n---\n${FRENCH}` },
    ],
    [
      'a key in front matter and in a sidecar',
      {
        'x.md': `---\ntranslationKey: larvika\n---\n${ENGLISH}`,
        'y.txt': FRENCH,
        'y.meta.yaml': 'translationKey: larvika\n',
      },
    ],
  ])('are linked by %s', async (_, files) => {
    expect(isLinked(await siteWith(files))).toBe(true)
  })

  test.each<[string, Record<string, string>]>([
    ['file names without a language', { 'port.txt': ENGLISH, 'port.md': FRENCH }],
    ['other names', { 'harbour.en.txt': ENGLISH, 'port.fr.txt': FRENCH }],
    ['other folders', { 'a/port.en.txt': ENGLISH, 'b/port.fr.txt': FRENCH }],
    ['a suffix that is not the language of the text', { 'port.de.txt': ENGLISH, 'port.fr.txt': FRENCH }],
    [
      'numbered files in language folders whose texts mention nothing in common',
      { 'en/7.txt': ENGLISH, 'fr/7.txt': OTHER_FRENCH },
    ],
  ])('are not linked by %s', async (_, files) => {
    expect(isLinked(await siteWith(files))).toBe(false)
  })

  test('are linked whichever arrives later, and keep their `updated`', async () => {
    const site = await siteWith({ 'port.en.txt': ENGLISH })
    const [before] = site.items()
    site.now += MINUTE
    site.write('port.fr.txt', FRENCH)
    await site.pass(['port.fr.txt'])
    expect(isLinked(site)).toBe(true)
    expect(site.items().find(({ id }) => id === before?.id)).toEqual(before)
    site.now += MINUTE
    const published = site.published()
    expect((await site.pass()).changed).toEqual([])
    expect(site.published()).toEqual(published)
  })

  test('are no longer linked when one is withdrawn, and again when it returns', async () => {
    const site = await siteWith({ 'port.en.txt': ENGLISH, 'port.fr.txt': FRENCH })
    const [before] = site.items().filter(({ url }) => url.includes('harbour'))
    site.remove('port.fr.txt')
    for (let n = 0; n < 3; n++) {
      site.now += MINUTE
      await site.pass()
    }
    expect(site.items()).toEqual([before])
    expect(namesOthers(site)).toBe(false)
    site.write('port.fr.txt', FRENCH)
    site.now += MINUTE
    await site.pass()
    expect(isLinked(site)).toBe(true)
    expect(site.items().find(({ id }) => id === before?.id)).toEqual(before)
  })

  test('are no longer linked when one is renamed to the name of another article', async () => {
    const site = await siteWith({ 'port.en.txt': ENGLISH, 'port.fr.txt': FRENCH })
    site.remove('port.fr.txt')
    site.write('autre.fr.txt', FRENCH)
    site.now += MINUTE
    await site.pass()
    expect(site.items()).toHaveLength(2)
    expect(namesOthers(site)).toBe(false)
  })

  test('are the same entries after the loss of the database', async () => {
    const site = await siteWith({ 'port.en.txt': ENGLISH, 'port.fr.txt': FRENCH })
    const { 'ledger.jsonl': _before, ...before } = site.published()
    rmSync(`${site.folder}/data`, { recursive: true })
    site.now += MINUTE
    await site.pass()
    const { 'ledger.jsonl': _after, ...after } = site.published()
    expect(after).toEqual(before)
  })
})

const document = (path: string, set: Partial<Document> = {}): Document => ({
  ...{ path, format: 'text', encoding: 'utf-8', lines: [], declared: {} },
  ...set,
})

const article = (language: string | undefined, wall?: string, isTranslation = false): Article => {
  const evidence = { rule: 'test', confidence: 1 }
  return {
    ...{ authors: [], categories: [], enclosures: [], body: [], roles: [], doubts: [] },
    ...(language && { language: { value: language, evidence } }),
    ...(wall && { published: { value: { wall }, evidence } }),
    ...(isTranslation && { translation: { value: { text: 'Traduit par X' }, evidence } }),
  }
}

test.each([
  ['a/port.fr.txt', 'fr', 'path:a/port', 'name'],
  ['a/port-pt-BR.md', 'pt', 'path:a/port', 'name'],
  ['a/port_zh_Hant.txt', 'zh', 'path:a/port', 'name'],
  ['news/fr/2026/port.html', 'fr-CA', 'path:news/2026/port', 'folder'],
  ['a/port.txt', 'fr', 'path:a/port', 'none'],
  ['a/check-in.txt', 'en', 'path:a/check-in', 'none'],
  ['a/fr.txt', 'fr', 'path:a/fr', 'none'],
  ['a/port.ckb.txt', 'ku-Arab', 'path:a/port', 'name'],
  ['yue/port.txt', 'zh-HK', 'path:port', 'folder'],
])('the group of %s in the language %s is %s, by %s', (path, language, group, basis) => {
  expect(translationGroupsOf(document(path), article(language), undefined)).toEqual([{ group, basis }])
})

const NINE = Date.UTC(2026, 0, 26, 2, 30, 20)

test.each<[string, Document, Article, readonly object[]]>([
  [
    'a text with a time',
    document('news/fr/a.txt'),
    article('fr', '2026-01-26T09:30'),
    [{ group: 'minute:2026-01-26T02:30:path:news', basis: 'minute' }],
  ],
  [
    'a translation',
    document('news/a.txt'),
    article('fr', '2026-01-26T09:30', true),
    [{ group: 'minute:2026-01-26T02:30:path:news', basis: 'notice' }],
  ],
  [
    'an item of a feed',
    document('feed.xml', { fragment: 'a' }),
    article('fr', '2026-01-26T09:30'),
    [{ group: 'minute:2026-01-26T02:30:feed.xml', basis: 'minute' }],
  ],
  ['a text with a day only', document('a.txt'), article('fr', '2026-01-26'), []],
])('of a minute is %s', (_, of, read, groups) => {
  const found = translationGroupsOf(of, read, NINE).filter(({ group }) => !group.startsWith('path:'))
  expect(found).toEqual(groups)
})

test('items of a feed without a time, and texts in an unknown language, belong to no group', () => {
  expect(translationGroupsOf(document('feed.xml', { fragment: 'a' }), article('fr'), undefined)).toEqual([])
  expect(translationGroupsOf(document('a.fr.txt'), article(undefined), NINE)).toEqual([])
})

test.each([
  ['names', 'Solberg, Haugen, Larvika', 'Solberg und Haugen in Larvika', true],
  ['names with and without marks', 'Đặng, Hoàng, Trần, Phạm Thúy', 'Hoang, Tran Pham, Thuy', true],
  ['numbers in other digits', '147 und 2350 Leute', '١٤٧ و ٢٣٥٠', true],
  ['years and days only', '12 April 2026, 31 May 1999', '12 avril 2026, 31 mai 1999', false],
  ['one name', 'Solberg at home, Harald, Ingrid', 'Solberg chez Amélie, Benoît', false],
  ['nothing', '', '', false],
])('common ground by %s', (_, one, other, expected) => {
  const entry = (content: string) => ({ title: '', content: `<p>${content}</p>` }) as Entry
  expect(shareNamesOrNumbers(entry(one), entry(other))).toBe(expected)
})

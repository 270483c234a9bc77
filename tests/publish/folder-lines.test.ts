import { describe, expect, test } from 'vitest'
import { countDocument, countsOf, toFolderLines } from '../../src/publish/folder-lines/count-document.ts'
import { type FolderLines, folderOf, unknownFolder } from '../../src/publish/folder-lines/folder-lines.ts'
import { toContext } from '../../src/publish/folder-lines/to-context.ts'
import { textDocument } from '../normalize/text-document.ts'
import { articleAbout, makeSite, START, type TestSite } from './site.ts'

const SUBJECTS = ['harbour', 'library', 'garden', 'museum', 'market', 'bridge', 'theatre', 'station']
/** No rule of any language knows this line, and it reads like a sentence of the text. */
const REFRAIN = 'Our neighbours at the Lantern Hall pour a bowl of soup for everyone who brings this page along.'

function withRefrain(subject: string): string {
  return `${articleAbout(subject, '12 April 2026, 10:00')}\n${REFRAIN}\n`
}

function siteWith(write: (site: TestSite) => void): TestSite {
  const site = makeSite()
  write(site)
  return site
}

const contents = (site: TestSite) => site.items().map(({ content_html }) => content_html)

describe('a line that many articles of a folder repeat', () => {
  test('is removed from all of them as boilerplate', async () => {
    const site = siteWith((site) => {
      for (const subject of SUBJECTS) site.write(`${subject}.txt`, withRefrain(subject))
    })
    await site.pass()
    expect(contents(site)).toHaveLength(SUBJECTS.length)
    expect(contents(site).join()).not.toContain('Lantern Hall')
    expect(contents(site).every((html) => html.includes('brooms and buckets'))).toBe(true)
  })

  test('is removed from articles read later, and from none read before', async () => {
    const site = siteWith((site) => {
      for (const subject of SUBJECTS.slice(0, 4)) site.write(`${subject}.txt`, withRefrain(subject))
    })
    await site.pass()
    const before = site.items()
    expect(contents(site).filter((html) => html.includes('Lantern Hall'))).toHaveLength(4)
    for (const subject of SUBJECTS.slice(4)) {
      site.now += 60_000
      site.write(`${subject}.txt`, withRefrain(subject))
      await site.pass([`${subject}.txt`])
    }
    expect(site.items().filter(({ id }) => before.some((item) => item.id === id))).toEqual(before)
    expect(contents(site).filter((html) => html.includes('Lantern Hall'))).toHaveLength(4)
  })

  test.each([
    ['a folder with too few articles', SUBJECTS.slice(0, 4), (subject: string) => `${subject}.txt`],
    ['several folders', SUBJECTS, (subject: string) => `${subject}/article.txt`],
  ])('is kept if it is repeated in %s', async (_, subjects, path) => {
    const site = siteWith((site) => {
      for (const subject of subjects) site.write(path(subject), withRefrain(subject))
    })
    await site.pass()
    expect(contents(site).filter((html) => html.includes('Lantern Hall'))).toHaveLength(subjects.length)
  })

  test('is counted across subfolders named by dates', async () => {
    const site = siteWith((site) => {
      SUBJECTS.forEach((subject, n) => {
        site.write(`echo/2026/0${n + 1}/${subject}.txt`, withRefrain(subject))
      })
    })
    await site.pass()
    expect(contents(site).join()).not.toContain('Lantern Hall')
  })

  test('is kept if the articles are versions of one story', async () => {
    const site = siteWith((site) => {
      for (let day = 1; day <= 17; day += 2) {
        const again = withRefrain('harbour').replace('12 April', `${day} April`)
        site.write(`day-${day}.txt`, again.replace('two hundred', `${day + 2}00`))
      }
    })
    await site.pass()
    expect(contents(site)).toHaveLength(9)
    expect(contents(site).every((html) => html.includes('Lantern Hall') && html.includes('Nobody knows yet'))).toBe(
      true,
    )
  })

  test('is kept if it is repeated within one article only', async () => {
    const verses = Array.from({ length: 12 }, (_, n) => `Verse ${n} of the old song of the harbour.\n\n${REFRAIN}`)
    const site = siteWith((site) => {
      site.write('song.txt', `The song\n\n${verses.join('\n\n')}\n`)
      for (const subject of SUBJECTS) site.write(`${subject}.txt`, articleAbout(subject))
    })
    await site.pass()
    expect(contents(site).join()).toContain('Lantern Hall')
  })

  test('is kept as a title if there is no other', async () => {
    const site = siteWith((site) => {
      SUBJECTS.forEach((subject, n) => {
        const [, ...rest] = articleAbout(subject, `${1 + 3 * n} April 2026, 10:00`).split('\n')
        site.write(`${subject}.txt`, ['Letter from the old town', ...rest].join('\n'))
      })
    })
    await site.pass()
    expect(site.items().map(({ title }) => title)).toEqual(SUBJECTS.map(() => 'Letter from the old town'))
  })
})

describe('what is learned from a folder', () => {
  test('gives the same bytes for the same seeds in two new installations', async () => {
    const [one, other] = [makeSite(), makeSite()]
    for (const site of [one, other]) {
      for (const subject of SUBJECTS) site.write(`${subject}.txt`, withRefrain(subject))
      await site.pass()
    }
    expect(other.published()).toEqual(one.published())
  })

  test('does not change the id, address and dates of an article that is read again', async () => {
    const site = siteWith((site) => {
      site.write('harbour.txt', withRefrain('harbour'))
    })
    await site.pass()
    const [before] = site.items()
    for (const subject of SUBJECTS.slice(1)) site.write(`${subject}.txt`, withRefrain(subject))
    await site.pass()
    site.settings = { ...site.settings, version: '2.0.0' }
    site.now += 60_000
    await site.pass()
    const after = site.items().find(({ id }) => id === before?.id)
    expect(after?.content_html).not.toContain('Lantern Hall')
    expect({ ...after, content_html: '' }).toEqual({ ...before, content_html: '' })
  })
})

test('an ambiguous date (day or month first) is read like the other dates of its folder', async () => {
  const site = siteWith((site) => {
    SUBJECTS.forEach((subject, n) => {
      site.write(`${subject}.txt`, articleAbout(subject, `04/${13 + n}/2026`))
    })
    site.write('fountain.txt', articleAbout('fountain', '03/04/2026'))
  })
  await site.pass()
  const fountain = site.items().find(({ url }) => url.includes('fountain'))
  expect(fountain?.date_published.slice(0, 10)).toBe('2026-03-04')
  expect(START).toBeGreaterThan(Date.parse('2026-04-03'))
})

describe('counting the lines of a folder', () => {
  const learnt = (texts: readonly string[]): FolderLines => {
    const counts = countsOf(unknownFolder(''))
    for (const text of texts) countDocument(counts, textDocument(text))
    return toFolderLines(counts)
  }
  const article = (n: number) =>
    `Title ${n}\n${Array.from({ length: 9 }, (_, k) => `Line ${k} of article ${n}.`).join('\n')}`

  test('has no effect if the same documents are counted again', () => {
    const texts = Array.from({ length: 20 }, (_, n) => `${article(n)}\n${REFRAIN}`)
    expect(learnt([...texts, ...texts])).toEqual(learnt(texts))
  })

  test('is bounded in memory', () => {
    const texts = Array.from({ length: 1500 }, (_, n) => `${article(n)}\n${REFRAIN}`)
    const known = learnt(texts)
    expect(known.lines.size + known.paragraphs.size).toBeLessThanOrEqual(5_000)
    expect(known.documents).toBeLessThan(600)
    expect(toContext(known).repeatedLines?.size).toBe(1)
  })

  test.each([
    ['a.txt', ''],
    ['echo/a.txt', 'echo'],
    ['echo/2026/04/a.txt', 'echo'],
    ['2026/a.txt', ''],
    ['2026/echo/a.txt', '2026/echo'],
  ])('%s counts for the folder "%s"', (path, folder) => {
    expect(folderOf(path)).toBe(folder)
  })
})

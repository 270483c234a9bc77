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

describe('a line that the articles of a folder repeat', () => {
  test('is left out of every one of them', async () => {
    const site = siteWith((site) => {
      for (const subject of SUBJECTS) site.write(`${subject}.txt`, withRefrain(subject))
    })
    await site.pass()
    expect(contents(site)).toHaveLength(SUBJECTS.length)
    expect(contents(site).join()).not.toContain('Lantern Hall')
    expect(contents(site).every((html) => html.includes('brooms and buckets'))).toBe(true)
  })

  test('is left out of an article that comes later, and of none that was read before', async () => {
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
    ['a folder too small to tell', SUBJECTS.slice(0, 4), (subject: string) => `${subject}.txt`],
    ['several folders', SUBJECTS, (subject: string) => `${subject}/article.txt`],
  ])('stays where it is repeated in %s', async (_, subjects, path) => {
    const site = siteWith((site) => {
      for (const subject of subjects) site.write(path(subject), withRefrain(subject))
    })
    await site.pass()
    expect(contents(site).filter((html) => html.includes('Lantern Hall'))).toHaveLength(subjects.length)
  })

  test('is counted over folders that only divide the one above them', async () => {
    const site = siteWith((site) => {
      SUBJECTS.forEach((subject, n) => {
        site.write(`echo/2026/0${n + 1}/${subject}.txt`, withRefrain(subject))
      })
    })
    await site.pass()
    expect(contents(site).join()).not.toContain('Lantern Hall')
  })

  test('stays where one story is told again and again: its paragraphs are no boilerplate', async () => {
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

  test('stays where it is a refrain within one article', async () => {
    const verses = Array.from({ length: 12 }, (_, n) => `Verse ${n} of the old song of the harbour.\n\n${REFRAIN}`)
    const site = siteWith((site) => {
      site.write('song.txt', `The song\n\n${verses.join('\n\n')}\n`)
      for (const subject of SUBJECTS) site.write(`${subject}.txt`, articleAbout(subject))
    })
    await site.pass()
    expect(contents(site).join()).toContain('Lantern Hall')
  })

  test('stays a title where it is one', async () => {
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

describe('what a folder teaches moves nothing', () => {
  test('two fresh folders with the same seeds publish the same bytes', async () => {
    const [one, other] = [makeSite(), makeSite()]
    for (const site of [one, other]) {
      for (const subject of SUBJECTS) site.write(`${subject}.txt`, withRefrain(subject))
      await site.pass()
    }
    expect(other.published()).toEqual(one.published())
  })

  test('an article read again with all that was learnt since keeps id, address and dates', async () => {
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

test('a date that may be read both ways is read as all others of its folder are', async () => {
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

describe('counting', () => {
  const learnt = (texts: readonly string[]): FolderLines => {
    const counts = countsOf(unknownFolder(''))
    for (const text of texts) countDocument(counts, textDocument(text))
    return toFolderLines(counts)
  }
  const article = (n: number) =>
    `Title ${n}\n${Array.from({ length: 9 }, (_, k) => `Line ${k} of article ${n}.`).join('\n')}`

  test('the same documents again change nothing', () => {
    const texts = Array.from({ length: 20 }, (_, n) => `${article(n)}\n${REFRAIN}`)
    expect(learnt([...texts, ...texts])).toEqual(learnt(texts))
  })

  test('is bounded, whatever the folder holds', () => {
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
  ])('%s is learnt with the folder "%s"', (path, folder) => {
    expect(folderOf(path)).toBe(folder)
  })
})

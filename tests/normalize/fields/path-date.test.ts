import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SafeHtml } from '../../../src/domain/html.ts'
import { readPathDate } from '../../../src/normalize/fields/path-date.ts'
import { normalize } from '../../../src/normalize/normalize.ts'
import { textDocument } from '../text-document.ts'

describe('the day that a path names', () => {
  it.each([
    ['before the name, as Jekyll has it', '_posts/2021-05-03-mayor-resigns.md', '2021-05-03'],
    ['before the name, with other separators', 'news/2021_05_03 mayor.txt', '2021-05-03'],
    ['before the name, without separators', '20210503-mayor.txt', '2021-05-03'],
    ['with a time, which is left alone', '2021-05-03T0930 mayor.txt', '2021-05-03'],
    ['the whole name', '1923-11-09.txt', '1923-11-09'],
    ['after the name', 'mayor-resigns-2021-05-03.txt', '2021-05-03'],
    ['folders of year, month and day', '2021/05/03/mayor.txt', '2021-05-03'],
    ['a folder for each day', 'archive/2021-05-03/mayor.txt', '2021-05-03'],
    ['folders of year and month', '2021/05/03-mayor.md', '2021-05-03'],
    ['folders above that of a page', 'blog/2021/05/03/mayor/index.md', '2021-05-03'],
    ['the folder of a page', 'posts/2021-05-03-mayor/index.md', '2021-05-03'],
    ['the folder of a page in a language', 'posts/2021-05-03-mayor/index.fr.md', '2021-05-03'],
    ['the same day twice', '2021/05/03/2021-05-03-mayor.txt', '2021-05-03'],
  ])('%s', (_what, path, day) => {
    expect(readPathDate(path)?.value).toEqual({ wall: day })
  })

  const says = (text: string) => textDocument(text).lines

  it.each([
    ['eight digits with words', '20110615-mayor.txt', [], 0.7],
    ['eight digits with a time', '20110615T0930.txt', [], 0.7],
    ['eight digits in a folder of the year', '2011/20110615.txt', [], 0.7],
    ['eight digits twice', '2011-06-15/20110615.txt', [], 0.7],
    ['eight digits over a text of the year', '20110615.txt', says('The port opened in June 2011.'), 0.7],
    ['eight digits alone, which may be a number', '20110615.txt', [], 0.4],
    ['eight digits with another number', '20110615_0042.txt', [], 0.4],
    ['eight digits over a text of another year', '20110615.txt', says('Bus 12011 of 2019.'), 0.4],
    ['a folder of eight digits', '20110615/1.txt', [], 0.4],
    ['signs between the digits', '2011-06-15.txt', [], 0.7],
  ])('is as sure as what agrees with it: %s', (_what, path, lines, confidence) => {
    const found = readPathDate(path, lines)
    expect(found?.value).toEqual({ wall: '2011-06-15' })
    expect(found?.evidence.confidence).toBe(confidence)
  })

  it.each([
    ['a number', '000_e77d50c1257fff65.txt'],
    ['a hash that begins with digits', '20210503ab77.txt'],
    ['a longer number', '2021050312.txt'],
    ['a day that there is none of', '2021-02-30-mayor.txt'],
    ['a year without newspapers', '0321-05-03.txt'],
    ['a folder of other files', '2021-05-03-to-do/mayor.md'],
    ['folders far above', '2021/05/03/news/mayor.md'],
    ['year and month alone', '2021/05/mayor.txt'],
    ['day before month', '03-05-2021 mayor.txt'],
    ['two days', '2021-05-03-to-2021-05-09.txt'],
    ['a day in the middle of a name', 'the-2021-05-03-agreement.txt'],
    ['mixed separators', '2021-05_03.txt'],
  ])('none: %s', (_what, path) => {
    expect(readPathDate(path)).toBeUndefined()
  })

  it('never throws, and names a day that there is', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\d_./a-z-]{0,30}$/), (path) => {
        const wall = readPathDate(path)?.value.wall
        if (wall !== undefined) expect(new Date(`${wall}T00:00:00Z`).toISOString()).toContain(wall)
      }),
    )
  })
})

describe('an article without a date in its text', () => {
  const undated = textDocument(
    'Mayor resigns after audit\n\nThe mayor of Port Ellen resigned after an audit, the town said.',
  )
  const dated = textDocument(
    'Mayor resigns\n\n4 May 2021\n\nThe mayor of Port Ellen resigned after an audit, the town said.',
  )
  const path = '2021-05-03-mayor.txt'

  it('has that of its path', () => {
    expect(normalize({ ...undated, path }).published).toEqual({
      value: { wall: '2021-05-03' },
      evidence: { rule: 'date:path', confidence: 0.7 },
    })
  })

  it('also where its body is declared', () => {
    const content = { value: '<p>Text.</p>' as SafeHtml, evidence: { rule: 'front-matter', confidence: 1 } }
    expect(normalize({ ...undated, path, declared: { content } }).published?.value.wall).toBe('2021-05-03')
  })

  it.each([
    ['a date in the text is nearer', { ...dated, path }, '2021-05-04'],
    ['the path of its page', { ...undated, pagePath: '/2021/05/03/mayor' }, '2021-05-03'],
    ['the path of its file is nearer', { ...undated, path, pagePath: '/2021/05/06/mayor' }, '2021-05-03'],
    ['items of one file do not share it', { ...undated, path, fragment: 'one' }, undefined],
  ])('%s', (_what, document, wall) => {
    expect(normalize(document).published?.value.wall).toBe(wall)
  })
})

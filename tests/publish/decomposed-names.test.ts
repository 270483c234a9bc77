import { describe, expect, test } from 'vitest'
import { articleAbout, makeSite } from './site.ts'

const MINUTE = 60_000
const HARBOUR = `${articleAbout('harbour', '12 April 2026')}
The ferry to the islands will leave from the old pier until the end of May, and the fish market stays where it was.
`

describe.each([
  ['decomposed', 'été.txt'.normalize('NFD')],
  ['in a decomposed folder', 'ré/été.txt'.normalize('NFD')],
  ['partly decomposed', 'e\u0301t\u00e9.txt'],
])('an article whose file name is %s', (_, path) => {
  test.each([
    ['a copy', HARBOUR],
    ['a similar text', HARBOUR.replace('brooms', 'shovels')],
  ])('keeps its entry when %s of it comes and goes', async (_, copy) => {
    const site = makeSite()
    const pass = () => {
      site.now += MINUTE
      return site.pass()
    }
    site.write(path, HARBOUR)
    site.write('library.txt', articleAbout('library', '13 April 2026'))
    await site.pass()
    const before = site.items().map(({ id, url }) => ({ id, url }))
    site.write('copy.txt', copy)
    const report = await pass()
    expect(report.admissions.renamed).toBe(0)
    expect(report.problems).toHaveLength(1)
    for (let n = 0; n < 3; n++) await pass()
    site.remove('copy.txt')
    for (let n = 0; n < 4; n++) await pass()
    expect(site.items()).toMatchObject(before)
    expect((await pass()).problems).toEqual([])
  })
})

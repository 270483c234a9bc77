import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Article } from '../../src/domain/article.ts'
import { png } from '../ingest/sample-pictures.ts'
import { articleAbout } from '../publish/site.ts'
import { makeWorkplace, run } from './gazette.ts'

const REFRAIN = 'Our neighbours at the Lantern Hall pour a bowl of soup for everyone who brings this page along.'

describe('gazette inspect', () => {
  test('reads a seed with what has been learned about its folder', async () => {
    const { folder, write } = makeWorkplace()
    for (const subject of ['harbour', 'library', 'garden', 'museum', 'market', 'bridge']) {
      write(`seeds/${subject}.txt`, `${articleAbout(subject, '12 April 2026')}\n${REFRAIN}\n`)
    }
    const before = await run(folder, ['inspect', 'seeds/garden.txt'])
    expect(before.output).not.toContain('repeated-in-folder')
    await run(folder, ['build'])
    const after = await run(folder, ['inspect', 'seeds/garden.txt'])
    expect(after.output).toMatch(/boilerplate +repeated-in-folder +Our neighbours/)
  })

  describe('a text, in words and as JSON,', () => {
    const { folder, write } = makeWorkplace(afterAll)
    write('article.txt', articleAbout('harbour', 'By Ann Lee\n12 April 2026, 10:00'))
    let [words, status, json] = ['', -1 as number | string, { article: {} as Article, names: [{}], reasons: [{}] }]
    beforeAll(async () => {
      const told = await run(folder, ['inspect', 'article.txt'], {}, () => {})
      words = told.output
      status = told.status
      json = JSON.parse((await run(folder, ['inspect', '--json', 'article.txt'], {}, () => {})).output).articles[0]
    })

    test('shows fields, evidence and the role of every line', () => {
      expect(status).toBe(0)
      expect(words).toMatch(/title +The harbour opens again after a long winter +\[line 1, /)
      expect(words).toMatch(/published +2026-04-12T10:00/)
      expect(words).toMatch(/^ +1 +title /m)
      expect(json.article.title?.value).toBe('The harbour opens again after a long winter')
    })

    test('says why the model gave a line its role', () => {
      expect(words).toMatch(/body +line-model:[^\n]+\n +body\? [a-z][^,]+ [+−]\d\.\d, \w/)
      expect(json.reasons).toContainEqual({
        line: expect.any(Number),
        at: expect.any(Number),
        of: 'body',
        reasons: expect.arrayContaining([{ says: expect.any(String), odds: expect.any(Number) }]),
      })
    })

    test('says which names were considered as authors, and why the model accepted them or not', () => {
      expect(words).toMatch(
        /names considered:\n {2}author +\w+ \w+ {2}\[line \d+, byline:\w+, \d\d%\]\n +author\? [^\n]+ \+\d\.\d/,
      )
      const [author] = json.article.authors
      expect(json.names[0]).toEqual({
        name: author?.value.name,
        line: author?.evidence.line,
        rule: author?.evidence.rule,
        probability: expect.closeTo(author?.evidence.confidence ?? 0, 2),
        isAuthor: true,
        reasons: expect.arrayContaining([{ says: expect.any(String), odds: expect.any(Number) }]),
      })
    })
  })

  test('shows each of several lines made from one line of the file', async () => {
    const { folder, write } = makeWorkplace()
    write(
      'seeds/a.md',
      `${articleAbout('harbour', '12 April 2026')}\nThe boat came in at dawn,<br>the boat went out at night.\n`,
    )
    const { output } = await run(folder, ['inspect', 'seeds/a.md'])
    expect(output).toMatch(/body .* The boat came in at dawn,\n/)
    expect(output).toMatch(/body .* the boat went out at night\.\n/)
  })

  test('names pictures by their paths, also as JSON', async () => {
    const { folder, write } = makeWorkplace()
    write(
      'seeds/a.md',
      `${articleAbout('harbour')}\n![The quay](my%20quay.png)\n\nSee <img src="quay.png" alt=""> there.\n`,
    )
    write('seeds/my quay.png', png(1))
    write('seeds/quay.png', png(2))
    const { output } = await run(folder, ['inspect', '--json', 'seeds/a.md'])
    expect(output).toContain('"url": "my quay.png"')
    expect(output).not.toContain('.invalid')
  })

  test('shows when an article expires', async () => {
    const { folder, write } = makeWorkplace()
    write('seeds/a.md', `---\ntitle: A\nexpiryDate: 2031-02-03\n---\n${articleAbout('harbour')}`)
    expect((await run(folder, ['inspect', 'seeds/a.md'])).output).toMatch(/expires +2031-02-03 \(no zone\)/)
  })

  test('lists the doubtful documents of a folder, most doubtful first, before any build', async () => {
    const { folder, write } = makeWorkplace()
    write('seeds/fine.txt', articleAbout('harbour', '12 April 2026'))
    write('seeds/only-a-title.md', '# The harbour opens again\n')
    write('seeds/empty.txt', ' ')
    const { status, output } = await run(folder, ['inspect', '--doubtful', '--json'])
    const { files, doubtful } = JSON.parse(output)
    expect(status).toBe(0)
    expect(files).toBe(3)
    expect(doubtful.map(({ path }: { path: string }) => path)).toEqual(['empty.txt', 'only-a-title.md'])
    const told = await run(folder, ['inspect', '--doubtful'])
    expect(told.output).toMatch(/^100% {2}empty\.txt: .*empty.*\n.*only-a-title\.md: .*\n2 worth a look in 3 files/)
    const one = await run(folder, ['inspect', '--doubtful', 'seeds/fine.txt'])
    expect(one.status).toBe(2)
    expect(one.output).toContain('--doubtful lists the articles of the seeds folder')
  })
})

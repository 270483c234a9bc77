import { describe, expect, test } from 'vitest'
import type { Article } from '../../src/domain/article.ts'
import { titleOf, toContent } from '../../src/publish/intake/reading/to-entry.ts'

const evidence = { rule: 'test', confidence: 1 }
const TEXT = 'The council met for three hours on the edge of the town.'

function article(title: string | undefined, text = TEXT): Article {
  return {
    ...{ authors: [], categories: [], enclosures: [], roles: [], doubts: [] },
    ...(title !== undefined && { title: { value: title, evidence } }),
    body: [{ kind: 'paragraph', content: { text } }],
  }
}

const published = (of: Article) => toContent(of, titleOf(of) ?? '')

describe('a title of 10,000 characters', () => {
  test.each([
    ['words', 'harbour opens again '.repeat(500).trim(), /^harbour opens again .*(harbour|opens|again)…$/],
    ['one word', 'x'.repeat(10_000), /^x{299}…$/],
    ['Chinese', '港口重新开放了'.repeat(1430), /^[港口重新开放了]{290,299}…$/],
    ['emoji of several code points', '👩‍👩‍👧‍👦'.repeat(910), /^(👩‍👩‍👧‍👦){20,30}…$/u],
    ['letters with combining marks', 'e\u0301\u0323'.repeat(3400), /^(e\u0301\u0323)+…$/],
  ])('of %s is cut at a boundary, and is in full above the text', (_, title, expected) => {
    const { title: cut, content } = published(article(title))
    expect(cut).toMatch(expected)
    expect(cut.length).toBeLessThanOrEqual(300)
    expect(content).toBe(`<p>${title}</p>\n<p>${TEXT}</p>`)
  })

  test('is there once if the text begins with it', () => {
    const title = 'harbour opens again '.repeat(500).trim()
    expect(published(article(title, `${title} on Monday.`)).content).toBe(`<p>${title} on Monday.</p>`)
  })

  test('is escaped like any text', () => {
    const title = `<script>alert(1)</script> & ${'harbour '.repeat(500)}`
    expect(published(article(title)).content).toContain('<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; harbour')
  })
})

test('a title of 300 characters is not cut', () => {
  const title = 'harbour '.repeat(38).slice(0, 300).padEnd(300, 'x')
  expect(published(article(title))).toMatchObject({ title, content: `<p>${TEXT}</p>` })
})

describe('an entry without a title', () => {
  test('gets its first words as title, not those of a picture', () => {
    const figure = { kind: 'figure' as const, caption: { text: 'A bridge' } }
    const untitled = article(undefined)
    expect(titleOf({ ...untitled, body: [figure, ...untitled.body] })).toBe(TEXT)
    expect(titleOf({ ...untitled, body: [figure] })).toBe('A bridge')
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textOfHtml } from '../../src/content/plain-text.ts'
import { sanitizeHtml } from '../../src/content/sanitize.ts'
import { shorten } from '../../src/content/shorten.ts'
import { summarize } from '../../src/content/summary.ts'
import type { Article } from '../../src/domain/article.ts'
import type { Block } from '../../src/domain/block.ts'

const found = <T>(value: T) => ({ value, evidence: { rule: 'test', confidence: 1 } })
const paragraph = (text: string): Block => ({ kind: 'paragraph', content: { text } })

function article(paragraphs: readonly string[], fields: Partial<Article> = {}): Article {
  const body = paragraphs.map(paragraph)
  return { authors: [], categories: [], enclosures: [], roles: [], doubts: [], body, ...fields }
}

describe('the summary of an article', () => {
  it.each([
    ['the first two sentences', 'en', ['One is here. Two is here. Three.'], 'One is here. Two is here.'],
    ['sentences over paragraphs', 'en', ['One.', 'Two. Three.'], 'One. Two.'],
    ['abbreviations end no sentence', 'en', ['Mr. Smith met Dr. Nu. He left. Then.'], 'Mr. Smith met Dr. Nu. He left.'],
    ['initials end no sentence', 'fr', ['J. R. Dupont est venu. Il part. Fin.'], 'J. R. Dupont est venu. Il part.'],
    ['Chinese', 'zh', ['今天下雨。明天天晴。后天有风。'], '今天下雨。明天天晴。'],
    ['Arabic', 'ar', ['هل جاء؟ نعم جاء. ثم ذهب.'], 'هل جاء؟ نعم جاء.'],
    ['spaces and lines are single spaces', 'en', ['A\u00a0 b\nc.'], 'A b c.'],
    ['no address that stands alone', 'en', ['youtube.com/watch?v=1', 'One. Two.', 'https://e.org/x'], 'One. Two.'],
    ['an unknown language', 'x-none', ['One. Two. Three.'], 'One. Two.'],
  ])('is %s', (_case, language, paragraphs, expected) => {
    expect(summarize(article(paragraphs, { language: found(language) }))).toBe(expected)
  })

  const html = (markup: string): Block => {
    const safe = sanitizeHtml(markup)
    return { kind: 'html', html: safe, text: textOfHtml(safe) }
  }

  it('is made from the running text of HTML', () => {
    const around = '<h2>Over it.</h2><figure><img alt=""><figcaption>At noon.</figcaption></figure><pre>x. y.</pre>'
    const body = [html(`${around}<p>One.</p><table><tr><td>1.</td></tr></table><h3>More.</h3><p>Two. Three.</p>`)]
    expect(summarize(article([], { body }))).toBe('One. Two.')
    expect(summarize(article([], { body: [html(around)] }))).toBe('Over it. At noon. x. y.')
    expect(summarize(article([], { body: [html(`${around}${'<hr>'.repeat(12_000)}<p>One.</p>`)] }))).toMatch(
      /^Over it\. At noon\./,
    )
  })

  it('is the standfirst if there is one', () => {
    expect(summarize(article(['Body.'], { standfirst: found('Standfirst') }))).toBe('Standfirst')
  })

  it('is a caption, or else the title, if there is no text', () => {
    const body: Block[] = [paragraph(' '), { kind: 'figure', caption: { text: 'Caption' } }]
    expect(summarize(article([], { body, title: found('Title') }))).toBe('Caption')
    expect(summarize(article([], { title: found('Title') }))).toBe('Title')
    expect(summarize(article([]))).toBe('')
  })

  it('has at most 300 characters, and is never empty if there is text', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 700 }), { minLength: 1 }), (paragraphs) => {
        const summary = summarize(article(paragraphs))
        expect(summary.length).toBeLessThanOrEqual(300)
        expect(summary.isWellFormed()).toBe(true)
      }),
    )
    fc.assert(
      fc.property(fc.lorem({ maxCount: 200 }), (text) => {
        expect(summarize(article([text]))).not.toBe('')
      }),
    )
  })
})

describe('shortening a text', () => {
  it.each([
    ['leaves what is short', 'One. Two.', 20, 'One. Two.'],
    ['cuts after a sentence', 'One is here. Two is there.', 20, 'One is here.'],
    ['cuts after a word', 'One two three four five', 12, 'One two…'],
    ['cuts a single long word', 'abcdefghijkl', 5, 'abcd…'],
    ['never cuts inside a character', '😀😀😀😀', 4, '😀…'],
    ['nor between a letter and its mark', 'a\u0301'.repeat(6), 5, 'a\u0301a\u0301…'],
    ['leaves no comma before the ellipsis', 'One two, three four', 11, 'One two…'],
  ])('%s', (_case, text, limit, expected) => {
    expect(shorten(text, limit, 'en')).toBe(expected)
  })
})

import { describe, expect, it } from 'vitest'
import type { Declared } from '../../src/domain/document.ts'
import type { SafeHtml } from '../../src/domain/html.ts'
import { normalize } from '../../src/normalize/normalize.ts'
import { textDocument } from './text-document.ts'

const evidence = { rule: 'front-matter', confidence: 1 }
const text =
  'Bridge stays closed\n\nBy Ann Lee\n\nThe council met for three hours, and nobody could say what had been agreed.'

describe('what the format declares', () => {
  it('overrides what the lines say', () => {
    const declared: Declared = {
      title: { value: 'Another title', evidence },
      authors: [{ value: { name: 'Bob Ray' }, evidence }],
    }
    const article = normalize({ ...textDocument(text), declared })
    expect(article.title).toEqual(declared.title)
    expect(article.authors).toEqual(declared.authors)
  })

  it('leaves no doubt about it', () => {
    const lines = textDocument(
      'Bridge\n\nRiverside Gallery\n\nThe council met for three hours there, said one of them, and nobody knew why.',
    )
    const doubtful = normalize(lines).doubts.map((doubt) => doubt.split(':')[0])
    const title = { value: 'T', evidence }
    const authors = [{ value: { name: 'Ann' }, evidence }]
    const declared = { title, authors, source: { value: { name: 'S' }, evidence } }
    expect(doubtful.length).toBeGreaterThan(0)
    expect(normalize({ ...lines, declared }).doubts).toEqual([])
  })

  it('of a region, its paragraphs are in the same language', () => {
    const declared: Declared = { language: { value: 'en-GB', evidence } }
    const body = normalize({ ...textDocument(text), declared }).body
    expect(body).toHaveLength(1)
    expect(body[0]).not.toHaveProperty('lang')
  })

  it('with a declared body no line is classified', () => {
    const declared: Declared = { content: { value: '<p>The <b>whole</b> text.</p>' as SafeHtml, evidence } }
    const article = normalize({ ...textDocument(text), declared })
    expect(article.body).toEqual([{ kind: 'html', html: '<p>The <b>whole</b> text.</p>', text: 'The whole text.' }])
    expect(article.roles).toEqual([])
    expect(article.title).toBeUndefined()
  })

  it('the text of a declared body is what its reader sees', () => {
    const declared: Declared = {
      content: { value: '<p>H<sub>2</sub>O &amp; 1 &lt; 2</p><p>End</p>' as SafeHtml, evidence },
    }
    const [block] = normalize({ ...textDocument(''), declared }).body
    expect(block).toMatchObject({ text: 'H2O & 1 < 2\nEnd' })
  })
})

import { describe, expect, it } from 'vitest'
import type { Declared } from '../../src/domain/document.ts'
import type { SafeHtml } from '../../src/domain/html.ts'
import { readSeed } from '../../src/ingest/read-seed.ts'
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

  it.each([
    ['a subtitle', '<h4>A subtitle for it</h4>'],
    ['a picture', '<figure><img src="https://a.example/a.jpg"><figcaption>Photo by Jo Ek</figcaption></figure>'],
  ])('of a page, the title is not in its text again above %s', (_, below) => {
    const title = 'My Medium Story'
    const text = `<h3>${title}</h3>${below}<p>The harbour council agreed on Monday to dredge basin 9 before winter, and spoke about the 11 boats that lie there.</p><p>Then more text about piers.</p>`
    const html = `<!doctype html><title>${title}</title><article class="h-entry"><header><h1 class="p-name">${title}</h1></header><section class="e-content">${text}</section></article>`
    const { documents } = readSeed('a.html', Buffer.from(html))
    const body = documents.flatMap((document) => normalize(document).body)
    expect(body.length).toBeGreaterThan(1)
    expect(body.filter((block) => block.kind === 'heading' && block.content.text === title)).toEqual([])
  })

  it.each([
    ['## Introduction', true],
    ['Introduction\n------------', true],
    ['# How the ferry came back', true],
    ['## The ferry', true],
    ['# Ferry news', false],
    ['# Ferry news of the week', false],
    ['## Ferry news: the week', false],
  ])('in front matter, the text keeps the heading %j: %s', (heading, isKept) => {
    const text = `The ferry over the Tarn will run again from Monday, now that the county has found a new engine for it.`
    const bytes = Buffer.from(
      `---\ntitle: Ferry news of the week\n---\n\n${heading}\n\n${text}\n\n${text} So it says.\n`,
    )
    const body = readSeed('a.md', bytes).documents.flatMap((document) => normalize(document).body)
    expect(body.filter(({ kind }) => kind === 'paragraph')).toHaveLength(2)
    expect(body.some(({ kind }) => kind === 'heading')).toBe(isKept)
  })

  it('of a page, the headline that its metadata words otherwise is no text', () => {
    const text =
      '<p>The ferry over the Tarn will run every hour again from Monday, now that the county has found a new engine for it.</p>'
    const page = `<!doctype html><html lang="en"><head><title>Ferry | Paper</title><meta property="og:title" content="Ferry is back"></head><body><nav><a href="/">Home</a></nav><main><article><h1>The boat over the Tarn runs after a long winter</h1>${text.repeat(3)}</article></main></body></html>`
    const [article] = readSeed('a.html', Buffer.from(page)).documents.map((document) => normalize(document))
    expect(article?.title?.value).toBe('Ferry is back')
    expect(article?.body.some(({ kind }) => kind === 'heading')).toBe(false)
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

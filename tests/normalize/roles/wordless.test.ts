import { describe, expect, test } from 'vitest'
import type { Document, LineMarkup, SourceLine } from '../../../src/domain/document.ts'
import { hashLine } from '../../../src/normalize/context.ts'
import { normalize } from '../../../src/normalize/normalize.ts'

const PARAGRAPH =
  'The mayor opened the new bridge on Monday, and hundreds of people walked across it in the heavy rain.'
const OTHER =
  'Nobody knows yet what it will have cost in the end, but the council wants to publish all bills before the spring.'
const film = (mediaType?: string): LineMarkup => ({
  kind: 'embed',
  embed: { url: 'https://e.example/v', label: 'e.example/v', ...(mediaType === undefined ? {} : { mediaType }) },
})
const PICTURE: LineMarkup = { kind: 'image', image: { url: 'https://e.example/p.jpg' } }
const H1: LineMarkup = { kind: 'heading', level: 1 }

type Line = readonly [text: string, markup?: LineMarkup]

function page(...lines: readonly Line[]): Document {
  const spaced = lines.flatMap(([text, markup = { kind: 'paragraph' }], at): Omit<SourceLine, 'number'>[] =>
    at === 0 ? [{ text, markup }] : markup.kind === 'caption' ? [{ text, markup }] : [{ text: '' }, { text, markup }],
  )
  const numbered = spaced.map((line, at) => ({ number: at + 1, ...line }))
  return { path: 'a.html', format: 'html', encoding: 'utf-8', lines: numbered, declared: {} }
}

const TITLE: Line = ['The bridge opens', H1]
const FILM: Line = ['e.example/v', film()]

describe('a recording', () => {
  test.each<[string, readonly Line[], readonly string[]]>([
    ['between paragraphs', [TITLE, [PARAGRAPH], FILM, [OTHER]], ['paragraph', 'embed', 'paragraph']],
    ['below the title', [TITLE, FILM, [PARAGRAPH], [OTHER]], ['embed', 'paragraph', 'paragraph']],
    ['above the title', [FILM, TITLE, [PARAGRAPH], [OTHER]], ['embed', 'paragraph', 'paragraph']],
    ['after the last paragraph', [TITLE, [PARAGRAPH], [OTHER], FILM], ['paragraph', 'paragraph', 'embed']],
    ['alone', [FILM], ['embed']],
  ])('%s is part of the body', (_, lines, kinds) => {
    expect(normalize(page(...lines)).body.map(({ kind }) => kind)).toEqual(kinds)
  })

  test('among page furniture is not', () => {
    const document = page(TITLE, [PARAGRAPH], [OTHER], ['Subscribe to our newsletter'], FILM, ['Share on Facebook'])
    const { body, roles } = normalize(document)
    expect(body.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph'])
    expect(roles[8]).toEqual({ line: 9, role: 'boilerplate', rule: 'beside-furniture' })
  })

  test('that a folder repeats is not', () => {
    const context = { repeatedLines: new Set([hashLine('e.example/v')]) }
    const { roles } = normalize(page(TITLE, [PARAGRAPH], FILM, [OTHER]), context)
    expect(roles[4]).toEqual({ line: 5, role: 'boilerplate', rule: 'repeated-in-folder' })
  })

  test('has the caption that stands below it, with its credit', () => {
    const caption: Line = ['The mayor at noon. Photo: Ann Lee', { kind: 'caption' }]
    const { body } = normalize(page(TITLE, [PARAGRAPH], FILM, caption, [OTHER]))
    expect(body[1]).toMatchObject({ kind: 'embed', caption: { text: 'The mayor at noon.' }, credit: 'Ann Lee' })
    expect(body).toHaveLength(3)
  })

  test('changes nothing of how the lines around it are read', () => {
    const without = normalize(page(TITLE, ['By Ann Lee'], [PARAGRAPH], [OTHER]))
    const having = normalize(page(TITLE, ['By Ann Lee'], FILM, [PARAGRAPH], ['', PICTURE], [OTHER]))
    expect(having.body.filter(({ kind }) => kind === 'paragraph')).toEqual(without.body)
    expect(having.authors.map(({ value }) => value)).toEqual(without.authors.map(({ value }) => value))
    const rules = ({ roles }: typeof having) => roles.flatMap(({ role, rule }) => (role === 'body' ? rule : []))
    expect(rules(having).filter((rule) => rule !== 'beside-text')).toEqual(rules(without))
  })

  test('whose type is known is an enclosure, once', () => {
    const mp3: Line = ['e.example/v', film('audio/mpeg')]
    const { enclosures } = normalize(page(TITLE, [PARAGRAPH], mp3, [OTHER], mp3))
    expect(enclosures).toEqual([{ url: 'https://e.example/v', mediaType: 'audio/mpeg' }])
    expect(normalize(page(TITLE, [PARAGRAPH], FILM, [OTHER])).enclosures).toEqual([])
  })
})

describe('a picture that nobody described', () => {
  test('between paragraphs is a figure, with its caption', () => {
    const { body } = normalize(page(TITLE, [PARAGRAPH], ['', PICTURE], ['At noon', { kind: 'caption' }], [OTHER]))
    expect(body[1]).toEqual({ kind: 'figure', image: { url: 'https://e.example/p.jpg' }, caption: { text: 'At noon' } })
  })

  test('above the title is a logo', () => {
    const { body } = normalize(page(['', PICTURE], TITLE, [PARAGRAPH], [OTHER]))
    expect(body.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph'])
  })
})

describe('code', () => {
  const code = (number: number, text: string, language = 'py'): SourceLine => ({
    number,
    text,
    markup: { kind: 'code', language },
  })
  const prose = (number: number, text: string): SourceLine => ({ number, text, markup: { kind: 'paragraph' } })

  test('is whole, whatever its lines look like, and each piece by itself', () => {
    const lines = [
      { number: 1, text: TITLE[0], markup: H1 },
      prose(3, PARAGRAPH),
      code(5, '# Copyright 2024 Example'),
      code(6, ''),
      code(7, '  date = "2024-05-02"  # Photo: AFP'),
      code(8, 'By Ann Lee'),
      code(11, '$ date', 'sh'),
      prose(13, OTHER),
    ]
    const { body, authors, published } = normalize({ ...page(), lines })
    expect(body.slice(1, -1)).toEqual([
      {
        kind: 'code',
        text: '# Copyright 2024 Example\n\n  date = "2024-05-02"  # Photo: AFP\nBy Ann Lee',
        language: 'py',
      },
      { kind: 'code', text: '$ date', language: 'sh' },
    ])
    expect(authors).toEqual([])
    expect(published).toBeUndefined()
  })

  test('that is all of a page is its text', () => {
    const lines = ['The bridge opens', 'By Ann Lee', '', PARAGRAPH, OTHER].map((text, at) => code(at + 1, text))
    expect(normalize({ ...page(), lines }).authors.map(({ value }) => value.name)).toEqual(['Ann Lee'])
  })
})

test('notes are the last of the body, in the order of their numbers, and no line is read otherwise for them', () => {
  const note = (number: number): Line => [
    `Note ${number}`,
    { kind: 'note', number, id: `fn-${number}`, references: [] },
  ]
  const without = normalize(page(TITLE, [PARAGRAPH], [OTHER]))
  const { body, roles, title } = normalize(page(TITLE, note(2), [PARAGRAPH], note(1), [OTHER]))
  expect(title?.value).toBe(without.title?.value)
  expect(body.slice(0, -1)).toEqual(without.body)
  expect(body.at(-1)).toMatchObject({ kind: 'notes', notes: [{ id: 'fn-1' }, { id: 'fn-2' }] })
  expect(roles[2]).toEqual({ line: 3, role: 'body', rule: 'note' })
})

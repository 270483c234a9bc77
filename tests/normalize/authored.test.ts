import { describe, expect, it, test } from 'vitest'
import { readSeed } from '../../src/ingest/read-seed.ts'
import { normalize } from '../../src/normalize/normalize.ts'
import { docx, p } from '../ingest/office/documents.ts'

const TEXT =
  'The ferry over the Tarn will run every hour again from Monday, now that the county has found a new engine for it.'

/** What is read of a post with the given lines of front matter and of text. */
function readPost(frontMatter: readonly string[], ...lines: readonly string[]) {
  const markdown = ['---', ...frontMatter, '---', '', lines.join('\n\n')].join('\n')
  const [document] = readSeed('ferry.md', Buffer.from(markdown)).documents
  if (!document) throw new Error('the file was not read')
  return normalize(document)
}

const TITLE = ['title: Ferry news of the week']
const rolesOf = (frontMatter: readonly string[], ...lines: readonly string[]) =>
  readPost(frontMatter, ...lines)
    .roles.filter(({ role }) => role !== 'blank')
    .map(({ role }) => role)

describe('below front matter, everything is text', () => {
  test.each([
    'Hey everyone,',
    'Happy sailing!',
    'Thanks for reading. See you next week!',
    'Related: the history of the ferry',
    'Share this with a friend who sails.',
    'Sign up for our newsletter',
    'Source: Bureau of Ferries',
    'Comment by Ann Lee posted on 2025-05-26:',
    'Ann Lee is the captain of the ferry. She lives in Albi.',
    '© The Ferry Company 2025',
    'Tags: ferries, rivers',
    'Image: pier_01.jpg',
  ])('%s', (line) => {
    expect(rolesOf(TITLE, TEXT, line, TEXT, line)).toEqual(['body', 'body', 'body', 'body'])
  })

  it('also a list of one word each, a line that stands twice, and every picture', () => {
    const picture = '![Image](https://example.org/a.png)'
    const lines = [TEXT, '- f64::floor\n- f64::ceil', '**Update**', TEXT, '**Update**', picture, picture]
    expect(readPost(TITLE, ...lines).body.map(({ kind }) => kind)).toEqual([
      'paragraph',
      'list',
      'paragraph',
      'paragraph',
      'paragraph',
      'figure',
      'figure',
    ])
  })

  it('and no name or date in it is the article’s', () => {
    const { authors, published, source } = readPost(TITLE, TEXT, 'By Ann Lee', '3 May 2023', 'Source: dpa', TEXT)
    expect({ authors, published, source }).toEqual({ authors: [], published: undefined, source: undefined })
  })
})

describe('the first lines', () => {
  test.each(['# Ferry news of the week', 'Ferry news of the week', '## Ferry news of the week', '# Ferry news'])(
    'are left out where they repeat the title: %s',
    (line) => {
      expect(rolesOf(TITLE, line, TEXT)).toEqual(['title', 'body'])
    },
  )

  test.each(['# The engine', '## The ferry', 'Ferry!', '# A ferry, a week, and what became of the old engine'])(
    'are text where they do not: %s',
    (line) => {
      expect(rolesOf(TITLE, line, TEXT)[0]).not.toBe('title')
    },
  )

  it('give the fields that front matter lacks', () => {
    const { title, authors, published } = readPost(
      ['tags: ferry'],
      '# The ferry is back',
      'By Ann Lee',
      '3 May 2023',
      TEXT,
    )
    expect(title?.value).toBe('The ferry is back')
    expect(authors.map(({ value }) => value.name)).toEqual(['Ann Lee'])
    expect(published?.value.wall).toBe('2023-05-03')
  })

  it('but none that it has', () => {
    const declared = [...TITLE, 'author: Bob Moss', 'date: 2023-05-01']
    const { authors, roles } = readPost(declared, 'By Ann Lee', TEXT)
    expect(authors.map(({ value }) => value.name)).toEqual(['Bob Moss'])
    expect(roles.some(({ role }) => role === 'byline')).toBe(false)
  })
})

describe('a head below the title of the text itself', () => {
  const [BYLINE, DATE, SHORT] = ['By Ann Lee', '3 May 2023', 'The county found the money']
  const LONG = TEXT.replace('over the Tarn', 'to Albi')

  test.each([
    ['a standfirst', [SHORT, BYLINE, DATE], ['Ann Lee', '2023-05-03']],
    ['a standfirst as long as a paragraph', [LONG, BYLINE, DATE], ['Ann Lee', '2023-05-03']],
    ['a place below the date', [BYLINE, DATE, 'Albi'], ['Ann Lee', '2023-05-03']],
    ['a heading below the date', [BYLINE, DATE, '## What changes'], ['Ann Lee', '2023-05-03']],
    ['a date below the first paragraph only', [LONG, DATE], [undefined, undefined]],
    ['verses, of which one seems a byline', ['O ship', 'That sails', 'Into night', 'By Dawn Ash', 'By dusk'], []],
  ])('%s', (_, head, [author, date]) => {
    const { title, authors, published } = readPost([], '# The ferry is back', ...head, TEXT, TEXT)
    expect(title?.value).toBe('The ferry is back')
    expect([authors[0]?.value.name, published?.value.wall]).toEqual([author, date])
  })
})

describe('a foot below a text that begins with its title', () => {
  const read = (frontMatter: readonly string[], ...foot: readonly string[]) => {
    const lines = ['# The ferry is back', TEXT, TEXT.replace('ferry', 'boat'), ...foot]
    const markdown = frontMatter.length > 0 ? ['---', ...frontMatter, '---', ...lines] : lines
    const [article] = readSeed('ferry.md', Buffer.from(markdown.join('\n\n'))).documents.map((one) => normalize(one))
    return article
  }

  test.each([
    ['a signature', ['— Ann Lee'], ['Ann Lee'], undefined],
    ['a labelled one', ['Text: Ann Lee'], ['Ann Lee'], undefined],
    ['with a date', ['Ann Lee', 'Albi, 3 May 2023'], ['Ann Lee'], '2023-05-03'],
    ['no signature', ['Thank you all'], [], undefined],
  ])('%s', (_, foot, authors, published) => {
    const article = read([], ...foot)
    expect(article?.authors.map(({ value }) => value.name)).toEqual(authors)
    expect(article?.published?.value.wall).toBe(published)
    expect(article?.body).toHaveLength(2 + foot.length)
  })

  it('is text where there is front matter', () => {
    expect(read(TITLE, '— Ann Lee')?.authors).toEqual([])
  })
})

test.each(['source', 'url', 'original_url'])('a page that a program clipped, with its %s, is read as a page', (key) => {
  const { roles } = readPost([...TITLE, `${key}: https://paper.example/ferry`], TEXT, '© 2025 The Ferry Company')
  expect(roles.at(-1)).toMatchObject({ role: 'boilerplate', rule: 'phrase:copyright' })
})

describe('a fragment of HTML', () => {
  const read = (html: string) =>
    readSeed('ferry.html', Buffer.from(html)).documents.map((document) => normalize(document))
  const post = `<h1>Ferry news</h1><p>By Ann Lee</p><p>${TEXT}</p><p>${TEXT.replace('ferry', 'boat')}</p>`
  const last = '<p>© 2025 The Ferry Company</p>'
  const isWhole = (html: string) => read(html)[0]?.roles.at(-1)?.role === 'body'

  it('is text as a whole, below its title and byline', () => {
    const [article] = read(`${post}${last}`)
    expect(article?.title?.value).toBe('Ferry news')
    expect(article?.authors.map(({ value }) => value.name)).toEqual(['Ann Lee'])
    expect(article?.body.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'paragraph'])
  })

  test.each([
    [
      'pictures and recordings',
      '<figure class="aligncenter wp-block-image"><img src="https://a.example/a.jpg"></figure>',
      true,
    ],
    ['navigation', '<nav><a href="/">Home</a></nav>', false],
    ['a form', '<form><input name="mail"></form>', false],
    ['buttons to share it', '<div class="post-share">Share</div>', false],
  ])('with %s: %#', (_, html, expected) => {
    expect(isWhole(`${post}${html}${last}`)).toBe(expected)
  })

  it('so is the body of a post that Medium exports', () => {
    const body = `<section data-field="body" class="e-content"><div>${post}${last}</div></section>`
    expect(isWhole(`<!doctype html><title>Ferry news</title><article class="h-entry">${body}</article>`)).toBe(true)
  })
})

test.each([
  ['nothing of a page', 'Happy sailing!', true],
  ['a button', 'Share this article', false],
  ['a notice to readers', 'Sign up for our newsletter', false],
  ['a menu', '- [Home](/)\n- [News](/news)\n- [Sport](/sport)', false],
  ['code that begins like a page', '```\nshare {\n...\n```', true],
  ['a heading that begins like a page', '## Sponsors', true],
  ['a label of the newsroom', 'FOR IMMEDIATE RELEASE', false],
  ['a table that begins like a page', '| Sport | Home |\n|---|---|\n| Share | 3 |', true],
  ['a numbered line', '2、Facebook', true],
])('Markdown below its title with %s: %#', (_, line, expected) => {
  const markdown = ['# Ferry news', line, TEXT, TEXT.replace('ferry', 'boat'), '© 2025 The Ferry Company'].join('\n\n')
  const [article] = readSeed('ferry.md', Buffer.from(markdown)).documents.map((document) => normalize(document))
  expect(article?.title?.value).toBe('Ferry news')
  expect(article?.roles.some(({ rule }) => rule === 'authored')).toBe(expected)
})

describe('a document of a word processor below its title', () => {
  const heading = (text: string, level: number) => p(text, `<w:outlineLvl w:val="${level - 1}"/>`)
  const paragraph = (text: string) => p(text)
  const isWhole = (...lines: string[]) => {
    const body = [heading('Ferry news', 1), p(TEXT), ...lines, p(TEXT.replace('ferry', 'boat')), p('Next week: Dogs')]
    const [article] = readSeed('ferry.docx', docx(body.join(''))).documents.map((one) => normalize(one))
    return article?.roles.some(({ rule }) => rule === 'authored')
  }

  test.each([
    ['a heading that pages have too', [heading('Editorial', 2)], true],
    ['a word that pages have too', ['Education'].map(paragraph), true],
    ['several', ['Home', 'Education', 'Print'].map(paragraph), false],
    ['a button', ['Share this article'].map(paragraph), false],
    ['a notice to readers', ['Sign up for our newsletter'].map(paragraph), false],
  ])('with %s', (_, lines, expected) => {
    expect(isWhole(...lines)).toBe(expected)
  })

  test.each([
    ['a section', 'TRANSPORT', { categories: ['TRANSPORT'], authors: [] }],
    ['a byline', 'By Ann Lee', { categories: [], authors: ['Ann Lee'] }],
  ])('%s may stand above the title', (_, above, expected) => {
    const body = [p(above), heading('Ferry news', 1), p(TEXT), p('Why?'), p(TEXT.replace('ferry', 'boat')), p('Dogs')]
    const [article] = readSeed('ferry.docx', docx(body.join(''))).documents.map((one) => normalize(one))
    const [categories, authors] = [article?.categories, article?.authors]
    expect(article?.title?.value).toBe('Ferry news')
    expect(categories?.map(({ value }) => value)).toEqual(expected.categories)
    expect(authors?.map(({ value }) => value.name)).toEqual(expected.authors)
    expect(article?.roles.filter(({ rule }) => rule === 'authored')).toHaveLength(4)
  })

  it('a paragraph above it is no part of a head', () => {
    const body = [p(TEXT), heading('Ferry news', 1), p(TEXT.replace('ferry', 'boat'))]
    const [article] = readSeed('ferry.docx', docx(body.join(''))).documents.map((one) => normalize(one))
    expect(article?.roles.some(({ rule }) => rule === 'authored')).toBe(false)
  })
})

it('one line in a hundred may look like page furniture, and is text', () => {
  const words = (n: number) => `${TEXT} It is number ${n}.`
  const read = (paragraphs: number) => {
    const lines = ['# Ferry news', ...Array.from({ length: paragraphs }, (_, n) => words(n)), 'Share this article']
    const [document] = readSeed('ferry.md', Buffer.from(lines.join('\n\n'))).documents
    return document && normalize(document).roles.at(-1)?.role
  }
  expect([read(50), read(120)]).toEqual(['boilerplate', 'body'])
})

it('a list of facts below the title names the author, but its dates are those of something else', () => {
  const facts = '- Proposal: Ferries\n- Author: [Ann Lee](https://example.org/lee)\n- Status: Review until 3 May 2023'
  const markdown = ['# Ferry news', facts, TEXT, TEXT].join('\n\n')
  const [document] = readSeed('ferry.md', Buffer.from(markdown)).documents
  const article = document && normalize(document)
  expect(article?.authors.map(({ value }) => value.name)).toEqual(['Ann Lee'])
  expect(article?.published).toBeUndefined()
  expect(article?.roles.filter(({ role }) => role === 'boilerplate')).toEqual([])
})

describe('a title below what its writer put above it', () => {
  const above = '> * Original: [The ferry](https://example.org/ferry)\n> * Author: [Ann Lee](https://example.org/lee)'
  const read = (...lines: string[]) => {
    const [document] = readSeed('ferry.md', Buffer.from(lines.join('\n\n'))).documents
    if (!document) throw new Error('the file was not read')
    return normalize(document)
  }

  it.each([
    ['quotations', above],
    ['a picture', '![The ferry](https://example.org/ferry.jpg)'],
  ])('%s: all is text', (_, first) => {
    const { title, roles } = read(first, '# Ferry news', TEXT, '- Albi\n- Tarn', TEXT)
    expect(title?.value).toBe('Ferry news')
    expect(roles.filter(({ role }) => role === 'boilerplate')).toEqual([])
  })

  it('a line of text is none of that', () => {
    expect(
      read('Culture', '# Ferry news', 'By Ann Lee', TEXT, TEXT).roles.some(({ rule }) => rule === 'authored'),
    ).toBe(false)
  })
})

it('the foot of a press release in Markdown is not published', () => {
  const foot = ['-ENDS-', 'Notes to editors', 'Contact: Bob Moss, press office, press@example.org']
  const [document] = readSeed('ferry.md', Buffer.from(['# Ferry news', TEXT, TEXT, ...foot].join('\n\n'))).documents
  const roles = document ? normalize(document).roles.filter(({ role }) => role !== 'blank') : []
  expect(roles.slice(-3).map(({ role }) => role)).toEqual(['boilerplate', 'boilerplate', 'boilerplate'])
})

it('an end mark alone makes no press release', () => {
  const [document] = readSeed(
    'ferry.md',
    Buffer.from(['# Ferry news', TEXT, '```\nshare {\n```', TEXT, '（完）'].join('\n\n')),
  ).documents
  expect(document && normalize(document).roles.some(({ rule }) => rule === 'authored')).toBe(true)
})

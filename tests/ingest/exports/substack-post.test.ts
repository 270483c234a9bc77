import { describe, expect, test } from 'vitest'
import { readPostsTable } from '../../../src/ingest/exports/posts-table.ts'
import { readSeed } from '../../../src/ingest/read-seed.ts'
import { valuesOf } from '../readers/reading.ts'

const HEADER = 'post_id,post_date,is_published,email_sent_at,inbox_sent_at,type,audience,title,subtitle,podcast_url'
const PATH = 'letter/posts/12345.the-harbour.html'
const TEXT = '<p>The harbour is open again.</p><p>Thanks for reading.</p>'
const WALL = '<div class="paywall-jump" data-component-name="PaywallToDOM"></div>'

function read(rows: string, text = TEXT, path = PATH, header = HEADER) {
  const list = readPostsTable('letter/posts.csv', Buffer.from(`${header}\n${rows}\n`))
  return readSeed(path, Buffer.from(text), { list })
}

const row = (cells: Record<string, string> = {}) => {
  const plain = {
    ...{ post_id: '12345.the-harbour', post_date: '2024-03-01T08:00:00.123Z', is_published: 'true' },
    ...{ type: 'newsletter', audience: 'everyone', title: 'The harbour', subtitle: 'Boats are back', ...cells },
  }
  return HEADER.split(',')
    .map((name) => (plain as Record<string, string>)[name] ?? '')
    .join(',')
}

const textOf = ({ documents: [document] }: ReturnType<typeof read>) =>
  document?.lines.flatMap(({ text }) => text || []).join(' / ')

test('the list gives title, subtitle and date', () => {
  expect(valuesOf(read(row()).documents[0])).toEqual({
    title: 'The harbour',
    summary: 'Boats are back',
    published: { wall: '2024-03-01T08:00:00', zone: '+00:00' },
  })
})

test.each<[string, string, Record<string, unknown>]>([
  [
    'quoted, with commas, quotes and line breaks',
    row({ title: '"Boats, ""big""\nand small"' }),
    { title: 'Boats, "big" and small' },
  ],
  ['listed by its number alone', row({ post_id: '12345' }), { title: 'The harbour' }],
  ['with another slug', row({ post_id: '12345.the-old-harbour' }), { title: 'The harbour' }],
  ['of capital letters, as spreadsheets write', row({ is_published: 'TRUE' }), { title: 'The harbour' }],
  [
    'of a podcast',
    row({ type: 'podcast', podcast_url: 'https://example.com/a.mp3' }),
    { enclosures: [{ url: 'https://example.com/a.mp3', mediaType: 'audio/mpeg' }] },
  ],
])('a row %s', (_, rows, expected) => {
  expect(valuesOf(read(rows).documents[0])).toMatchObject(expected)
})

test.each([
  [
    'a share button',
    '<p class="button-wrapper"><a class="button primary" href="https://a.example/p/x?action=share">Share</a></p>',
  ],
  [
    'thanks above a share button',
    '<div class="captioned-button-wrap"><div class="preamble"><p>Feel free to share it.</p></div><p class="button-wrapper"><a class="button" href="%%share_url%%">Share</a></p></div>',
  ],
])('%s is left out', (_, html) => {
  expect(textOf(read(row(), `${TEXT}${html}`))).toBe('The harbour is open again. / Thanks for reading.')
})

test("an author's own button is kept", () => {
  const button =
    '<p class="button-wrapper"><a class="button" href="https://a.example/give">Give to the boat fund</a></p>'
  expect(textOf(read(row(), `${TEXT}${button}`))).toContain('Give to the boat fund')
})

test('a list without newer columns, in another order, is read too', () => {
  const reading = read('true,The harbour,12345.the-harbour', TEXT, PATH, 'is_published,title,post_id')
  expect(valuesOf(reading.documents[0])).toEqual({ title: 'The harbour' })
})

describe('what is not published', () => {
  test.each<[string, Record<string, string>, string]>([
    [
      'a draft',
      { is_published: 'false', post_date: '' },
      'is a draft: is_published is false in line 2 of letter/posts.csv',
    ],
    ['a page', { type: 'page' }, 'is not a post: its type is page in line 2 of letter/posts.csv'],
    [
      'a post for paying subscribers',
      { audience: 'only_paid' },
      'is not for everybody: audience is only_paid in line 2 of letter/posts.csv; write everyone there to publish all of it',
    ],
  ])('%s is withheld', (_, cells, reason) => {
    expect(read(row(cells))).toMatchObject({ documents: [], rejections: [{ path: PATH, reason, isWithheld: true }] })
  })

  test.each<[string, string, string]>([
    ['is not listed', row({ post_id: '99.other' }), 'does not list it'],
    ['is listed twice', `${row()}\n${row({ is_published: 'false' })}`, 'lists it twice, in lines 2 and 3'],
    [
      'has a damaged row',
      `12345.the-harbour,2024-03-01,true\n${row({ post_id: '99.other' })}`,
      'does not list it; line 2 there has a wrong number of values or an unmatched quotation mark',
    ],
    [
      'is swallowed by an unmatched quotation mark',
      `${row({ post_id: '99.other', title: '"Boats' })}\n${row()}`,
      'does not list it; line 2 there has a wrong number of values or an unmatched quotation mark',
    ],
  ])('a post that %s may be a draft', (_, rows, problem) => {
    expect(read(rows)).toMatchObject({
      documents: [],
      rejections: [{ path: PATH, reason: `may be a draft: letter/posts.csv ${problem}` }],
    })
  })

  test('nor one of which the list says neither', () => {
    const reason = 'may be a draft: is_published in line 2 of letter/posts.csv is "perhaps"'
    expect(read(row({ is_published: 'perhaps' })).rejections).toEqual([{ path: PATH, reason }])
  })

  test('nor any, if another program changed the form of the list', () => {
    const { documents, rejections } = read(row().replaceAll(',', ';'), TEXT, PATH, HEADER.replaceAll(',', ';'))
    expect(documents).toEqual([])
    expect(rejections[0]?.reason).toContain('save it as Substack wrote it')
  })
})

describe('what only subscribers may read', () => {
  test('what is above the paywall is public', () => {
    const reading = read(row({ audience: 'only_paid' }), `<p>Public.</p><div>${WALL}<p>Secret.</p></div>`)
    expect(textOf(reading)).toBe('Public.')
    expect(reading.documents[0]?.remarks).toEqual([
      'what is below the paywall is left out: audience is only_paid in line 2 of letter/posts.csv; write everyone there to publish all of it',
    ])
  })

  test('a paywall of a post for everybody hides nothing', () => {
    expect(textOf(read(row(), `<p>Public.</p>${WALL}<p>More.</p>`))).toBe('Public. / More.')
  })

  test('parts for some subscribers are left out of any post', () => {
    const part = (audiences: string, text: string) =>
      `<div class="dynamic-content-block" data-dynamic-audiences="${audiences}"><p>${text}</p></div>`
    const text = `<p>One.</p>${part('paid_sub', 'Secret.')}${part('non_sub,free_sub', 'Two.')}`
    expect(textOf(read(row(), text))).toBe('One. / Two.')
  })
})

test('forms and buttons of the newsletter are no text, and all else is', () => {
  const form = '<div class="subscription-widget-wrap"><p>Type your email</p></div>'
  const button = (href: string, text: string) =>
    `<p class="button-wrapper"><a class="button primary" href="${href}"><span>${text}</span></a></p>`
  const text = `${TEXT}${form}${button('%%checkout_url%%', 'Subscribe now')}${button('https://example.org/b', 'Buy the book')}`
  expect(textOf(read(row(), text))).toBe('The harbour is open again. / Thanks for reading. / Buy the book')
})

test('a value that cannot be used gives a remark, with file and line', () => {
  const { documents } = read(row({ post_date: 'soon', podcast_url: 'https://example.com/a' }))
  expect(documents[0]?.remarks).toEqual([
    'post_date in line 2 of letter/posts.csv is "soon", not a date such as 2026-01-26T09:30:00.000Z: left out',
    'podcast_url in line 2 of letter/posts.csv is "https://example.com/a", not the address of a file of a known type: left out',
  ])
})

test('a list of something else says nothing of posts', () => {
  expect(textOf(read('1,x', TEXT, PATH, 'number,name'))).toContain('The harbour is open again.')
})

test('the hash follows the row of a post, not those of others', () => {
  const other = row({ post_id: '99.other' })
  const hashes = [row(), row({ title: 'A harbour' }), `${other}\n${row()}`].map((rows) => read(rows).hash)
  expect(hashes[0]).not.toBe(hashes[1])
  expect(hashes[0]).toBe(hashes[2])
})

test('a sidecar overrides the list', () => {
  const list = readPostsTable('posts.csv', Buffer.from(`${HEADER}\n${row()}`))
  const sidecar = { path: 'posts/12345.the-harbour.meta.yaml', bytes: Buffer.from('title: Ours') }
  const { documents } = readSeed(PATH, Buffer.from(TEXT), { list, sidecar })
  expect(valuesOf(documents[0])).toMatchObject({ title: 'Ours', summary: 'Boats are back' })
})

describe('what Substack shows in boxes', () => {
  const box = (name: string, data: object) =>
    `<div class="${name}" data-attrs="${JSON.stringify(data).replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></div>`
  const verses =
    '<div class="preformatted-block"><label class="hide-text">Text within this block</label><pre>One\n  two</pre></div>'
  const post = { url: 'https://b.example/p/c', title: 'Boats', truncated_body_text: 'They are back.' }

  test.each<[string, string, string[]]>([
    ['a poem', verses, ['code One', 'code   two']],
    ['a pull quote', '<div class="pullquote"><p>So it is.</p></div>', ['quotation So it is.']],
    [
      'a post of another site',
      box('tweet', { url: 'https://x.example/1', full_text: 'A "quay"\nopens', name: 'Ann Lee' }),
      ['quotation A "quay"', 'quotation opens', 'quotation Ann Lee'],
    ],
    ['another post', box('embedded-post-wrap', post), ['paragraph Boats', 'paragraph They are back.']],
    [
      'pictures',
      box('image-gallery-embed', { gallery: { images: [{ src: 'https://a.example/b.jpg' }], caption: 'The quay' } }),
      ['image', 'caption The quay'],
    ],
    ['a formula', box('latex-rendered', { persistentExpression: 'a < b' }), ['paragraph a < b']],
    ['a box without data', '<div class="tweet" data-attrs="{">Words.</div>', ['paragraph Words.']],
  ])('%s', (_, html, expected) => {
    const lines = read(row(), `${TEXT}${html}`).documents[0]?.lines ?? []
    const shown = lines
      .filter(({ text, markup }) => text || markup)
      .map(({ text, markup }) => `${markup?.kind} ${text}`)
    expect(shown.slice(2).map((line) => line.trim())).toEqual(expected)
  })

  test('footnotes', () => {
    const anchor = (number: number) =>
      `<a class="footnote-anchor" id="footnote-anchor-${number}" href="#footnote-${number}">${number}</a>`
    const note = (number: number, text: string) =>
      `<div class="footnote"><a id="footnote-${number}" href="#footnote-anchor-${number}" class="footnote-number">${number}</a><div class="footnote-content"><p>${text}</p></div></div>`
    const html = `<p>Boats${anchor(1)} are back${anchor(2)}.</p><p>See${anchor(3)}.</p>${note(1, 'Small ones.')}${note(2, 'So they <em>say</em>.')}`
    const lines = read(row(), html).documents[0]?.lines ?? []
    expect(lines.filter(({ text }) => text).map(({ text, markup }) => `${markup?.kind} ${text}`)).toEqual([
      'paragraph Boats are back.',
      'paragraph See3.',
      'note Small ones.',
      'note So they say.',
    ])
    expect(lines[0]?.html).toMatch(/Boats.*href="#fn-[\da-f]{8}-1".*are back.*-2"/)
  })
})

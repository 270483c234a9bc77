import { describe, expect, test } from 'vitest'
import { readOne, reasonOf, valuesOf } from './reading.ts'

const FIELDS = 'layout: post\ntitle: The ferry is late\nauthor: Ann Lee\ndate: 2024-05-22 09:30\ntags: [ferry]\n'
const TEXT = '<p>The ferry was late again on Monday.</p>\n\n    <p>Nobody knew <b>why</b>.</p>\n'
const post = (fields: string, text = TEXT) => readOne('_posts/2024-05-22-ferry.html', `---\n${fields}---\n${text}`)

describe('HTML below front matter', () => {
  test('has the fields of the front matter, and all of the text', () => {
    const read = post(FIELDS)
    expect(valuesOf(read)).toEqual({
      title: 'The ferry is late',
      authors: [{ name: 'Ann Lee' }],
      published: { wall: '2024-05-22T09:30' },
      categories: ['ferry'],
    })
    expect(read).toMatchObject({ format: 'html', isAuthored: true })
    expect(read.lines.filter(({ text }) => text !== '').map(({ text }) => text)).toEqual([
      'The ferry was late again on Monday.',
      'Nobody knew why.',
    ])
  })

  test('is withheld if that says so', () => {
    expect(reasonOf('a.html', `---\n${FIELDS}published: false\n---\n${TEXT}`)).toContain('is marked as a draft')
  })

  test('is rejected if that is broken', () => {
    expect(reasonOf('a.html', `---\ntitle: "The\n---\n${TEXT}`)).toContain('has broken front matter')
  })

  test('has pictures relative to the page that it declares', () => {
    const read = post(`${FIELDS}link: https://old.example.org/ferry/\n`, `${TEXT}<p><img src="a.jpg" alt="Ferry"></p>`)
    const image = { url: 'https://old.example.org/ferry/a.jpg', alt: 'Ferry' }
    expect(read.lines.at(-1)?.markup).toEqual({ kind: 'image', image })
  })

  test('is read without the tags of site generators', () => {
    const read = post(FIELDS, `${TEXT}<p>See <a href="{% post_url 2024-05-01-boat %}">the boat</a>.{% ad %}</p>`)
    expect(read.lines.map(({ text }) => text)).toContain('See the boat.')
    expect(read.remarks?.join()).toContain('{% ad %}')
  })
})

test('a line of hyphens or braces above a page is no front matter', () => {
  const { declared } = readOne(
    'a.html',
    `---\n<html><head><title>Late ferry</title></head><body>${TEXT.repeat(9)}</body></html>`,
  )
  expect(declared.title?.value).toBe('Late ferry')
})

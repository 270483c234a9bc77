import { describe, expect, test } from 'vitest'
import { readOne } from '../readers/reading.ts'

const paragraphs = (subject: string, count: number): string =>
  Array.from(
    { length: count },
    (_, at) =>
      `<p>${subject} was discussed for hours on day ${at + 1}, and nobody in the hall left before the vote was over.</p>`,
  ).join('')

function textsOf(body: string): string {
  const { lines } = readOne('a.html', `<!doctype html><html><head><title>t</title></head><body>${body}</body></html>`)
  return lines.map(({ text }) => text).join('\n')
}

const titled = (title: string, body: string) =>
  textsOf(`<script type="application/ld+json">{"@type":"NewsArticle","headline":"${title}"}</script>${body}`)

describe('the text of a page is the one below its title', () => {
  test('where a longer article follows', () => {
    const text = titled(
      'The bridge reopens',
      `<main><div><header><h1>The bridge reopens</h1></header><div>${paragraphs('The bridge', 20)}</div></div>
       <div><header><h1>The tunnel closes</h1></header><div>${paragraphs('The tunnel', 60)}</div></div></main>`,
    )
    expect(text).toContain('The bridge was discussed')
    expect(text).not.toContain('The tunnel was discussed')
  })

  test('where its classes look like those of furniture', () => {
    const text = titled(
      'The bridge reopens',
      `<div class="sidebar"><h1>The bridge reopens</h1><div class="related">${paragraphs('The bridge', 20)}</div></div>
       <div class="content">${paragraphs('The tunnel', 8)}</div>`,
    )
    expect(text).toContain('The bridge was discussed for hours on day 20')
  })

  test('but a long standfirst does not keep the text away', () => {
    const text = titled(
      'The bridge reopens',
      `<header><h1>The bridge reopens</h1>${paragraphs('A summary', 5)}</header>
       <article>${paragraphs('The bridge', 30)}</article>`,
    )
    expect(text).toContain('The bridge was discussed for hours on day 30')
  })
})

describe('what a page conceals', () => {
  const concealed = paragraphs('The bridge', 6)

  test.each([
    ['hidden', `<div hidden id="S:0">${concealed}</div>`],
    ['not displayed', `<div style="color: red; display:none">${concealed}</div>`],
    ['hidden from assistive technology', `<main aria-hidden="true">${concealed}</main>`],
  ])('is read where nothing else is there: %s', (_, body) => {
    expect(textsOf(`<article><h1>The bridge reopens</h1></article>${body}`)).toContain('on day 6')
  })

  test('is not read where the article is displayed', () => {
    const text = textsOf(
      `<article>${paragraphs('The bridge', 9)}<div hidden>${paragraphs('A menu', 3)}</div></article>`,
    )
    expect(text).toContain('The bridge')
    expect(text).not.toContain('A menu')
  })

  test('does not include elements whose own variables have such names', () => {
    const inner = `<div style="--footer-display: none">${paragraphs('The bridge', 9)}</div>`
    expect(textsOf(`<div itemprop="articleBody">${inner}</div>`)).toContain('on day 9')
  })
})

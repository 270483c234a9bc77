import { describe, expect, it } from 'vitest'
import { renderContent } from '../../src/content/render-content.ts'
import type { LineMarkup, SourceLine } from '../../src/domain/document.ts'
import type { SafeHtml } from '../../src/domain/html.ts'
import { applyMarkup } from '../../src/normalize/body-rules/apply-markup.ts'
import { viewLines } from '../../src/normalize/lines/view.ts'
import { normalize } from '../../src/normalize/normalize.ts'
import { textDocument } from './text-document.ts'

const ONE =
  'The council met for three hours on the edge of the town, and nobody could say afterwards what had been agreed.'
const TWO =
  'What is certain is that the bridge will stay closed until the spring, when the river is low enough to see its piers.'
const THREE = 'Those who live on the other side have to take the long way round, and they have begun to say so loudly.'

const read = (...lines: string[]) =>
  normalize(textDocument(['Bridge stays closed until spring', '', ...lines].join('\n')))
const htmlOf = (...lines: string[]): string => renderContent(read(...lines))
const p = (text: string) => `<p>${text}</p>`

describe('a table of figures in a text', () => {
  it.each(['\t', ' | ', '    '])('keeps its rows, whatever names and times they hold (%j)', (gap) => {
    const rows = [
      ['Boat', 'Time', 'Points'],
      ['Anna Berg', '12:30', '10'],
      ['Berta Day', '12:45', '8'],
      ['Clara Lee', '13:02', '6'],
    ]
    const article = read(ONE, '', ...rows.map((row) => row.join(gap)), '', TWO)
    expect(article.body.find(({ kind }) => kind === 'table')).toMatchObject({
      header: rows[0]?.map((text) => ({ text })),
      rows: rows.slice(1).map((row) => row.map((text) => ({ text }))),
    })
    expect(article.authors).toEqual([])
    expect(article.roles.filter(({ rule }) => rule === 'table')).toHaveLength(4)
  })
})

describe('a text broken at a column', () => {
  const wrap = (text: string, width: number) =>
    text.replace(new RegExp(`(.{1,${width}})(?: |$)`, 'g'), '$1\n').trimEnd()

  it.each([60, 72, 80])('has the paragraphs it was broken from (%i)', (width) => {
    const lines = [`${ONE} ${TWO}`, '', `${THREE} ${ONE}`].flatMap((text) =>
      text === '' ? [''] : wrap(text, width).split('\n'),
    )
    expect(htmlOf(...lines)).toBe(`${p(`${ONE} ${TWO}`)}\n${p(`${THREE} ${ONE}`)}`)
    const { roles } = read(...lines)
    expect(roles).toHaveLength(2 + lines.length)
    expect(roles.filter(({ rule }) => rule === 'wrapped').every(({ role }) => role === 'body')).toBe(true)
  })

  it('is not presumed of verse, lists and paragraphs', () => {
    const lines = [
      'Flour from the mill above the old town',
      'Eggs from the neighbour',
      'Plums, if nobody has eaten them by then',
    ]
    expect(read(ONE, '', ...lines, '', TWO).roles.filter(({ rule }) => rule === 'wrapped')).toEqual([])
    expect(read(ONE, TWO, THREE).roles.filter(({ rule }) => rule === 'wrapped')).toEqual([])
  })
})

describe('what stands around and between paragraphs', () => {
  it('a numeral by itself is a heading', () => {
    const part =
      'He would stand in the cold water up to his thighs and say nothing for an hour, and then we would go home.'
    const text = [
      'What the river remembers',
      '',
      part,
      '',
      'I.',
      '',
      part.replace('He', 'She'),
      '',
      'II.',
      '',
      part.replace('He', 'I'),
    ]
    const { body } = normalize(textDocument(text.join('\n')))
    expect(body.map(({ kind }) => kind)).toEqual(['paragraph', 'heading', 'paragraph', 'heading', 'paragraph'])
  })

  it('a caption with its credit in brackets is no heading', () => {
    expect(htmlOf(ONE, '', 'A cyclist looks at the closed bridge [Ann Lee/AFP]', '', TWO)).toBe(
      `${p(ONE)}\n<figure><figcaption>A cyclist looks at the closed bridge <small class="credit">Ann Lee/AFP</small></figcaption></figure>\n${p(TWO)}`,
    )
  })

  it('a label over a list of short lines is a heading', () => {
    expect(htmlOf(ONE, '', 'Ingredients', '', '200 g flour', '4 eggs', '1 kg plums', '', TWO)).toContain(
      '<h2>Ingredients</h2>',
    )
  })

  it('a notice of copyright is left out', () => {
    const article = read(ONE, '', TWO, '', THREE, '', 'Copyright 2025 The Post. All rights reserved.')
    expect(article.roles.at(-1)).toMatchObject({ role: 'boilerplate', rule: 'phrase:copyright' })
  })
})

describe('a text with markup', () => {
  type Marked = readonly [text: string, markup: LineMarkup]
  const paragraph = (text: string): Marked => [text, { kind: 'paragraph' }]
  const item = (text: string, depth = 1, ordered = false): Marked => [text, { kind: 'item', ordered, depth }]

  function read(...lines: readonly Marked[]): string {
    const marked = lines.map(([text, markup], at): SourceLine => ({ number: at + 2, text, markup }))
    const title: SourceLine = { number: 1, text: 'Bridge stays closed', markup: { kind: 'heading', level: 1 } }
    return renderContent(normalize({ ...textDocument(''), format: 'markdown', lines: [title, ...marked] }))
  }

  it('keeps short items of a list below text, nested ones inside theirs', () => {
    const html = read(
      paragraph(ONE),
      item('First', 1, true),
      item('Second', 1, true),
      item('one', 2),
      item('two', 2),
      paragraph(TWO),
      paragraph(THREE),
    )
    expect(html).toContain(
      '<ol><li>First</li>\n<li>Second<ul><li>one</li>\n<li>two</li>\n</ul></li>\n</ol>'.replaceAll('\n', ''),
    )
  })

  it.each([
    ['items of text', undefined, 0.6],
    ['links to elsewhere', '<a href="https://a.example/">Snow closes pass</a>', 0.1],
    ['text with a link', 'Snow closes <a href="https://a.example/">the pass</a>', 0.6],
  ])('a list of %s is as likely body as said', (_, html, expected) => {
    const views = viewLines([
      { number: 1, text: ONE, markup: { kind: 'paragraph' } },
      {
        number: 2,
        text: 'Snow closes pass',
        markup: { kind: 'item', ordered: false, depth: 1 },
        ...(html && { html: html as SafeHtml }),
      },
    ])
    const scores = { body: Float64Array.of(0.9, 0.1), title: Float64Array.of(-9, -9), titleAt: -1, perhapsTitleAt: -1 }
    expect(applyMarkup(views, scores).body[1]).toBeCloseTo(expected)
  })

  it('joins a picture and the caption below it', () => {
    const image: LineMarkup = { kind: 'image', image: { url: 'https://a.example/i.png' } }
    expect(
      read(paragraph(ONE), ['The bridge', image], ['The bridge at noon', { kind: 'caption' }], paragraph(TWO)),
    ).toContain(
      '<figure><img src="https://a.example/i.png" alt="" /><figcaption>The bridge at noon</figcaption></figure>',
    )
  })
})

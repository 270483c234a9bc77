import { describe, expect, it } from 'vitest'
import { scoreUninterrupted, withoutInterruptions } from '../../../src/normalize/body-rules/interruptions.ts'
import { viewLines } from '../../../src/normalize/lines/view.ts'
import { textDocument } from '../text-document.ts'

const paragraphs = Array.from(
  { length: 5 },
  (_none, at) =>
    `The council met for the ${at + 1}. time, and in the end it did what it had said that it would do with the bridge over the river.`,
)
const viewsOf = (lines: readonly string[]) => viewLines(textDocument(lines.join('\n\n')).lines)
const left = (lines: readonly string[]) => withoutInterruptions(viewsOf(lines)).map(({ text }) => text)
const between = (line: string) => paragraphs.flatMap((paragraph) => [line, paragraph])

describe('lines that interrupt a text', () => {
  it('stand above its paragraphs again and again', () => {
    expect(left(between('Article content'))).toEqual(paragraphs)
  })

  it('or are a phrase of advertising, once', () => {
    expect(left([...paragraphs.slice(0, 2), 'Advertisement', ...paragraphs.slice(2)])).toEqual(paragraphs)
  })

  it.each(['Artykuł powstaje dalej', 'Der Text erzählt von einer Anzeige gegen die Stadt'])(
    'are not lines that resemble one: %s',
    (line) => {
      expect(left([...paragraphs.slice(0, 2), line, ...paragraphs.slice(2)])).toContain(line)
    },
  )

  it.each([
    'Dalsza część artykułu pod materiałem wideo',
    'Juttu jatkuu kuvan alla',
    'Saka held fram under annonsen',
    'Članek se nadaljuje pod oglasom',
    'Продовження після реклами',
    'Articolul continuă mai jos',
    'Tekst gaat verder onder de foto',
  ])('say so in many languages: %s', (line) => {
    expect(left([...paragraphs.slice(0, 2), line, ...paragraphs.slice(2)])).toEqual(paragraphs)
  })

  it('are not lines that stand there now and then', () => {
    const lines = [...between('Question').slice(0, 6), ...paragraphs.slice(3)]
    expect(left(lines)).toEqual(lines)
  })

  it('are not short lines that repeat beside each other, as in verse', () => {
    const lines = ['The river runs', 'The river runs', 'The river runs', 'The river runs', paragraphs[0] ?? '']
    expect(left(lines)).toEqual(lines)
  })

  it('are not the first of a title, however often buttons repeat it', () => {
    const title = 'Share this: The bridge stays closed'
    expect(left(between(title))).toEqual([title, ...paragraphs])
  })

  it('get scores of their own: neither body nor title', () => {
    const views = viewsOf(between('Article content'))
    const { scores } = scoreUninterrupted(views, (text) => ({
      body: new Float64Array(text.length).fill(0.9),
      title: new Float64Array(text.length).fill(1),
      titleAt: 2,
      perhapsTitleAt: 2,
    }))
    expect([...scores.body].slice(0, 4)).toEqual([0, 0.9, 0, 0.9])
    expect(scores.title[0]).toBeLessThan(-20)
    expect(views[scores.titleAt]?.text).toBe(paragraphs[2])
  })
})

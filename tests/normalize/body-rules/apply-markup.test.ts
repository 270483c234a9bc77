import { describe, expect, it } from 'vitest'
import type { LineMarkup, SourceLine } from '../../../src/domain/document.ts'
import type { SafeHtml } from '../../../src/domain/html.ts'
import { applyMarkup } from '../../../src/normalize/body-rules/apply-markup.ts'
import { viewLines } from '../../../src/normalize/lines/view.ts'
import { BODY } from '../../../src/normalize/thresholds.ts'

type Line = Omit<SourceLine, 'number'> & { readonly likely: number }

const marked = (markup: LineMarkup, text: string, likely: number): Line => ({ text, markup, likely })
const paragraph = (text: string, likely: number) => marked({ kind: 'paragraph' }, text, likely)
const heading = (text: string, likely: number) => marked({ kind: 'heading', level: 3 }, text, likely)
const link = (text: string, likely: number): Line => ({
  ...paragraph(text, likely),
  html: `<a href="https://example.org/">${text}</a>` as SafeHtml,
})
const afterBreak = (text: string, likely: number): Line => ({ ...paragraph(text, likely), afterBreak: true })

/** The lines that are body by their markup, of lines with a given probability. */
function keptOf(...lines: Line[]): string[] {
  const views = viewLines(lines.map(({ likely: _, ...line }, at) => ({ number: at + 1, ...line })))
  const scores = {
    body: Float64Array.from(lines, ({ likely }) => likely),
    title: new Float64Array(lines.length),
    titleAt: -1,
    perhapsTitleAt: -1,
  }
  const { body } = applyMarkup(views, scores)
  return lines.flatMap(({ text }, at) => ((body[at] ?? 0) >= BODY ? [text] : []))
}

const SENTENCE = 'Those who begin now can be in the boat by April, says the trainer.'
const above = paragraph(SENTENCE, 0.9)
const below = paragraph(`${SENTENCE} So it was last year.`, 0.9)

describe('the paragraphs of a section', () => {
  const short = [paragraph('Porridge, 1 apple', 0.2), paragraph('20 minutes later', 0.1)]

  it('are body where nothing else would stand below its heading', () => {
    expect(keptOf(above, heading('Morning', 0.1), ...short, heading('Evening', 0.1), below)).toEqual(
      expect.arrayContaining(['Morning', 'Porridge, 1 apple', '20 minutes later']),
    )
  })

  it('not where the section has text', () => {
    expect(keptOf(above, heading('Morning', 0.1), ...short, below)).not.toContain('Porridge, 1 apple')
  })

  it('not below the text, where headings are those of the page', () => {
    expect(keptOf(above, below, heading('Newsletter', 0.1), ...short)).not.toContain('Porridge, 1 apple')
  })

  it('not where they are links', () => {
    const links = [link('Boats of 1912', 0.2), link('Boats of 1913', 0.2)]
    expect(keptOf(above, heading('Boats', 0.1), ...links, heading('Evening', 0.1), below)).not.toContain(
      'Boats of 1912',
    )
  })

  it('not below a heading of page furniture', () => {
    expect(keptOf(above, heading('Related articles', 0.1), ...short, heading('Evening', 0.1), below)).not.toContain(
      'Porridge, 1 apple',
    )
  })
})

describe('a paragraph with line breaks', () => {
  const stages = ['1st stage: Interlagen', '2nd stage: Curitiba', '3rd stage: Velo Park', '4th stage: Londrina']

  it('is body as a whole where a quarter of its lines are', () => {
    const [first = '', ...others] = stages
    expect(keptOf(paragraph(first, 0.5), ...others.map((text) => afterBreak(text, 0.3)))).toEqual(stages)
  })

  it('and is not where fewer are', () => {
    const [first = '', ...others] = [...stages, '5th stage: Tarumã']
    expect(keptOf(paragraph(first, 0.5), ...others.map((text) => afterBreak(text, 0.3)))).toEqual([first])
  })
})

describe('a sentence that is a paragraph of its own', () => {
  const doubted = 'The second boat was found two days later below the old mill.'

  it('is body among the paragraphs of the text, though the model doubts it', () => {
    expect(keptOf(above, paragraph(doubted, 0.3), below)).toContain(doubted)
  })

  it.each([
    ['below the text', [above, below, paragraph(doubted, 0.3)]],
    ['above the text', [paragraph(doubted, 0.3), above, below]],
    ['where the model hardly doubts that it is none', [above, paragraph(doubted, 0.1), below]],
    ['where it is a link', [above, link(doubted, 0.3), below]],
  ])('not %s', (_, lines) => {
    expect(keptOf(...lines)).not.toContain(doubted)
  })

  it.each([
    ['short', 'Boats need paint.'],
    ['no whole sentence', 'The second boat two days later below the old mill'],
    ['a call to readers', 'Sign up for our newsletter and get the news by mail every day.'],
  ])('not where it is %s', (_, text) => {
    expect(keptOf(above, paragraph(text, 0.3), below)).not.toContain(text)
  })
})

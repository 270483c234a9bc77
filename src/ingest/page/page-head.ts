import type { Page } from '../markup/dom.ts'
import { elementLines } from '../markup/element-lines.ts'
import type { PageLine } from '../markup/line-writer.ts'
import { squeezed } from '../markup/words-in.ts'

/** Shortest line, in UTF-16 units, by which the beginning of the text is found on the page. */
const RUNNING = 40
/** Most lines, blank ones included, from the title to the text. */
const FARTHEST = 60
/** Most lines above the title, and their longest in UTF-16 units: a date, a section. */
const ABOVE = 3
const LONGEST_ABOVE = 80

/** The short lines right above the title. */
function linesAbove(lines: readonly PageLine[]): readonly PageLine[] {
  const shown = lines.filter(({ text }) => text !== '').slice(-ABOVE)
  const begin = shown.findLastIndex(({ text, markup }) => text.length > LONGEST_ABOVE || markup?.kind === 'heading')
  return shown.slice(begin + 1).flatMap((line) => [line, { text: '' }])
}

/** A line without its markup: what is a list or a heading here is one of the page. */
const unmarked = ({ text, html }: PageLine): PageLine => ({ text, ...(html !== undefined && { html }) })

/**
 * The lines that a page shows around the title and above the text of its article: date, byline, standfirst. Readability
 * removes them. Empty if the title or the text is not found.
 */
export function pageHead(page: Page, title: string, text: readonly PageLine[]): readonly PageLine[] {
  const body = page.querySelector('body')
  const first = text.find((line) => line.text.length >= RUNNING)
  if (body === null || first === undefined) return []
  const { lines } = elementLines(body)
  const isTitle = (line: PageLine) => line.markup?.kind === 'heading' && squeezed(line.text) === squeezed(title)
  const at = lines.findIndex(isTitle)
  const end = lines.findIndex((line, place) => place > at && line.text === first.text)
  if (at < 0 || end < 0 || end - at > FARTHEST || text.some(isTitle)) return []
  const known = new Set(text.map((line) => line.text))
  const below = lines.slice(at + 1, end).filter((line) => line.text === '' || !known.has(line.text))
  return [
    ...linesAbove(lines.slice(0, at)).map(unmarked),
    { text: title, markup: { kind: 'heading', level: 1 } },
    ...below.map(unmarked),
  ]
}

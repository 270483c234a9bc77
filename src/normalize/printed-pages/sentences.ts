import type { SourceLine } from '../../domain/document.ts'
import { isBlank } from '../lines/blank.ts'
import { endsSentence, measure } from '../text/measure.ts'
import { spaceBetween } from '../text/space-between.ts'

/** Fewest paragraphs, and sentences in them, of a text that has a line for each sentence. */
const FEWEST_PARAGRAPHS = 2
const FEWEST_SENTENCES = 6
/** A line that stands for itself: an item, speech after a dash, a speaker's turn. */
const STANDS_FOR_ITSELF = /^(?:[-–—•●▪*"“„«「]|\p{Nd}{1,3}[.)]|[^\s:：]{1,30}(?: [^\s:：]{1,20})?[:：]\s)/u

type Paragraph = readonly SourceLine[]

/** The groups of lines between blank lines. */
function paragraphsOf(lines: readonly SourceLine[]): readonly Paragraph[] {
  const paragraphs: SourceLine[][] = []
  let isOpen = false
  for (const line of lines) {
    const isText = !isBlank(line)
    if (isText && isOpen) paragraphs.at(-1)?.push(line)
    else if (isText) paragraphs.push([line])
    isOpen = isText
  }
  return paragraphs
}

const isSentence = ({ text, markup }: SourceLine): boolean =>
  markup === undefined &&
  endsSentence(text) &&
  !STANDS_FOR_ITSELF.test(text.trim()) &&
  measure(text.trim()).innerStops === 0

/** Joins the sentences of each paragraph, in a text that has nearly every sentence on a line of its own. */
export function joinSentences(lines: readonly SourceLine[]): readonly SourceLine[] {
  const several = paragraphsOf(lines).filter((paragraph) => paragraph.length > 1)
  if (several.length < FEWEST_PARAGRAPHS) return lines
  const cut = several.filter((paragraph) => paragraph.every(isSentence))
  const sentences = cut.reduce((sum, paragraph) => sum + paragraph.length, 0)
  if (cut.length < FEWEST_PARAGRAPHS || cut.length * 2 <= several.length || sentences < FEWEST_SENTENCES) return lines
  const whole = new Map(cut.map((paragraph) => [paragraph[0], join(paragraph)]))
  const gone = new Set(cut.flatMap((paragraph) => paragraph.slice(1)))
  return lines.flatMap((line) => (gone.has(line) ? [] : [whole.get(line) ?? line]))
}

function join(paragraph: Paragraph): SourceLine | undefined {
  const [first] = paragraph
  const texts = paragraph.map(({ text }) => text.trim())
  const text = texts.map((one, at) => one + (at + 1 < texts.length ? spaceBetween(one, texts[at + 1] ?? '') : ''))
  return first && { ...first, text: text.join('') }
}

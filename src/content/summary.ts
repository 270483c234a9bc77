import type { Article } from '../domain/article.ts'
import type { Block } from '../domain/block.ts'
import type { SafeHtml } from '../domain/html.ts'
import { stripForbidden } from './escape.ts'
import { toOneLine } from './one-line.ts'
import { linesOf, textOfHtml } from './plain-text.ts'
import { sentencesOf } from './sentences.ts'
import { shorten } from './shorten.ts'

/** Characters of a summary, about what readers show in a list. */
const SUMMARY_LENGTH = 300
const SENTENCES = 2

/**
 * Summarizes an article in one or two sentences of plain text: the standfirst if there is one, otherwise the beginning
 * of the text. Never empty if the article contains any text; then it is a caption, a heading or the title.
 */
export function summarize(article: Article): string {
  const language = article.language?.value
  for (const candidate of candidates(article)) {
    const text = toOneLine(stripForbidden(candidate))
    if (text !== '') return shorten(text, SUMMARY_LENGTH, language)
  }
  return ''
}

function* candidates(article: Article): Generator<string> {
  yield article.standfirst?.value ?? ''
  yield beginning(article.body, article.language?.value)
  yield anyText(article.body)
  yield article.title?.value ?? ''
}

/** The first sentences of the running text; no more paragraphs are read than necessary. */
function beginning(blocks: readonly Block[], language: string | undefined): string {
  let found = ''
  let count = 0
  for (const line of prose(blocks)) {
    for (const sentence of sentencesOf(line.slice(0, 2 * SUMMARY_LENGTH), language)) {
      found += sentence
      if (sentence.trim() !== '' && ++count === SENTENCES) return found
    }
    found += ' '
  }
  return found
}

/** A line that is only a URL is not a sentence. */
const ADDRESS = /^(?:https?:\/\/)?[\w-]+(?:\.[\w-]+)+\/\S*$/

const isProse = (line: string): boolean => !ADDRESS.test(line)

/** Elements that are not running text, for articles that came as HTML. */
const NO_PROSE = /<(h[1-6]|figcaption|pre|table)\b[^<>]*>.*?<\/\1>/gs
const HTML_LENGTH = 100 * SUMMARY_LENGTH

function runningText({ html, text }: Extract<Block, { kind: 'html' }>): string {
  const head = html.length > HTML_LENGTH ? html.slice(0, html.lastIndexOf('<', HTML_LENGTH)) : html
  const prose = head.replace(NO_PROSE, '<p></p>')
  return prose === head ? text : textOfHtml(prose as SafeHtml)
}

function* prose(blocks: readonly Block[]): Generator<string> {
  for (const block of blocks) {
    if (block.kind === 'paragraph' && isProse(block.content.text)) yield block.content.text
    if (block.kind === 'html')
      yield* runningText(block)
        .slice(0, 10 * SUMMARY_LENGTH)
        .split('\n')
        .filter(isProse)
    if (block.kind === 'interview' || block.kind === 'quotation' || block.kind === 'list') yield* linesOf(block)
  }
}

function anyText(blocks: readonly Block[]): string {
  return blocks.flatMap(linesOf).find((line) => line.trim() !== '') ?? ''
}

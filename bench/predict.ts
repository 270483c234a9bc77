import { textOfBlocks } from '../src/content/plain-text.ts'
import type { Block, Inline } from '../src/domain/block.ts'
import type { Models } from '../src/normalize/model/models.ts'
import { normalizeWith } from '../src/normalize/normalize.ts'
import { type Case, textDocument } from './cases.ts'
import type { Prediction } from './score.ts'

/** A line of a text that ends with what a block has of it: with the label that the block has not. */
function asWritten(content: Inline, lines: readonly string[]): Inline {
  return { text: lines.find((line) => line.endsWith(content.text)) ?? content.text }
}

/** A block as the labels of the cases have it: lists with numbers or bullets, questions and answers with their labels. */
function asLabelled(block: Block, lines: readonly string[]): Block {
  if (block.kind === 'interview') {
    const turns = block.turns.map(({ question, answers }) => ({
      question: asWritten(question, lines),
      answers: answers.map((answer) => asWritten(answer, lines)),
    }))
    return { ...block, turns }
  }
  if (block.kind !== 'list') return block
  const mark = (at: number) => (block.ordered ? `${at + 1}.` : '•')
  const items = block.items.map((item, at) => ({ ...item, content: { text: `${mark(at)} ${item.content.text}` } }))
  return { ...block, items }
}

/** Captions and the standfirst are fields of their own in most labels; in some, the standfirst is text. */
const isText = ({ kind }: Block, withStandfirst: boolean): boolean =>
  kind !== 'figure' && (withStandfirst || kind !== 'standfirst')

/** The normalizer's result for a case, with the given models. */
export function predict(models: Models, { id, text }: Case, withStandfirst = false): Prediction {
  const article = normalizeWith(models, textDocument(text))
  const lines = text.split('\n').map((line) => line.trim())
  return {
    id,
    title: article.title?.value ?? '',
    authors: article.authors.map(({ value }) => value.name),
    published: article.published?.value.wall ?? null,
    body: textOfBlocks(
      article.body.filter((block) => isText(block, withStandfirst)).map((block) => asLabelled(block, lines)),
    ),
    ...(article.language && { lang: article.language.value }),
  }
}

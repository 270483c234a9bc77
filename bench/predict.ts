import { textOfBlocks } from '../src/content/plain-text.ts'
import type { Block } from '../src/domain/block.ts'
import type { Models } from '../src/normalize/model/models.ts'
import { normalizeWith } from '../src/normalize/normalize.ts'
import { type Case, textDocument } from './cases.ts'
import type { Prediction } from './score.ts'

/** A block as readers see it, with numbers or bullets for lists. */
function asSeen(block: Block): Block {
  if (block.kind !== 'list') return block
  const mark = (at: number) => (block.ordered ? `${at + 1}.` : '•')
  const items = block.items.map((item, at) => ({ ...item, content: { text: `${mark(at)} ${item.content.text}` } }))
  return { ...block, items }
}

/** Captions and the standfirst are fields of their own in the labels. */
const isText = ({ kind }: Block): boolean => kind !== 'figure' && kind !== 'standfirst'

/** The normalizer's result for a case, with the given models. */
export function predict(models: Models, { id, text }: Case): Prediction {
  const article = normalizeWith(models, textDocument(text))
  return {
    id,
    title: article.title?.value ?? '',
    authors: article.authors.map(({ value }) => value.name),
    published: article.published?.value.wall ?? null,
    body: textOfBlocks(article.body.filter(isText).map(asSeen)),
    ...(article.language && { lang: article.language.value }),
  }
}

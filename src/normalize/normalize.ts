import type { Article } from '../domain/article.ts'
import type { Document } from '../domain/document.ts'

/** What a document says about itself, read in the plainest way: the first line is the title, the others are paragraphs. */
export function normalize(document: Document): Article {
  const [title, ...rest] = document.lines.filter(({ text }) => text.trim() !== '')
  const evidence = { rule: 'first-line', line: title?.number ?? 1, confidence: 1 }
  return {
    ...(title && { title: { value: title.text, evidence } }),
    authors: [],
    categories: [],
    enclosures: [],
    body: rest.map(({ text }) => ({ kind: 'paragraph', content: { text } })),
    roles: rest.map(({ number }) => ({ line: number, role: 'body', rule: 'line' })),
    doubts: [],
  }
}

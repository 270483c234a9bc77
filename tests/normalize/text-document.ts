import type { Document } from '../../src/domain/document.ts'

/** A plain text as a document. */
export function textDocument(text: string): Document {
  const lines = text
    .normalize('NFC')
    .split('\n')
    .map((line, index) => ({ number: index + 1, text: line }))
  return { path: 'text.txt', format: 'text', encoding: 'utf-8', lines, declared: {} }
}

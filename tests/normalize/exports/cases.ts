import { readFileSync } from 'node:fs'
import type { Block } from '../../../src/domain/block.ts'
import { readSeed } from '../../../src/ingest/read-seed.ts'
import { normalize } from '../../../src/normalize/normalize.ts'

/** An exported text and what a careful editor reads in it; what is not told is not asked. */
export interface ExportCase {
  readonly name: string
  readonly text: string
  readonly title?: string
  readonly authors: readonly string[]
  readonly date?: string
  /** One paragraph, heading (`# `), item (`- `, `1 `) a line; ` / ` between lines of verse. */
  readonly body?: readonly string[]
  /** What must not be in the body. */
  readonly gone?: string
}

function parseCase(source: string): ExportCase {
  const [head = '', ...parts] = source.split(/\n--- (?=[a-z])/)
  const [name = '', ...text] = head.split('\n')
  const fields = new Map(
    parts.map((part) => {
      const [field = '', ...lines] = part.trimEnd().split('\n')
      return [field, lines] as const
    }),
  )
  const [title, date, gone, body] = [fields.get('title'), fields.get('date'), fields.get('gone'), fields.get('body')]
  return {
    name,
    text: `${text.join('\n').replace(/^\n+/, '')}\n`,
    authors: fields.get('authors') ?? [],
    ...(title?.[0] !== undefined && { title: title[0] }),
    ...(date?.[0] !== undefined && { date: date[0] }),
    ...(gone?.[0] !== undefined && { gone: gone[0] }),
    ...(body && { body }),
  }
}

/** The cases of a file: texts below `===` and a name, each with what is expected below `---` and a field. */
export const readCases = (file: string): readonly ExportCase[] =>
  readFileSync(new URL(`./cases/${file}.txt`, import.meta.url), 'utf8')
    .split(/^=== (?=[^=])/m)
    .slice(1)
    .map(parseCase)

function textOf(block: Block): string[] {
  if (block.kind === 'paragraph') return [block.content.text.replaceAll('\n', ' / ')]
  if (block.kind === 'heading') return [`# ${block.content.text}`]
  if (block.kind === 'list') return block.items.map(({ content }) => `${block.ordered ? '1' : '-'} ${content.text}`)
  return [JSON.stringify(block)]
}

/** What the normalizer reads in a text file. */
export function readExport(text: string) {
  const [document] = readSeed('text.txt', Buffer.from(text)).documents
  if (!document) throw new Error('no document')
  const article = normalize(document)
  return {
    document,
    article,
    title: article.title?.value,
    authors: article.authors.map(({ value }) => value.name),
    date: article.published?.value.wall,
    body: article.body.flatMap(textOf),
  }
}

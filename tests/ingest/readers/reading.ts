import { expect } from 'vitest'
import type { Declared, Document, SourceLine } from '../../../src/domain/document.ts'
import type { EmbeddedMedia } from '../../../src/domain/person.ts'
import { readSeed } from '../../../src/ingest/read-seed.ts'

/** Reads a text that holds exactly one document. */
export function readOne(path: string, text: string, sidecar?: string): Document {
  const beside = sidecar === undefined ? {} : { sidecar: { path: `${path}.meta.yaml`, bytes: Buffer.from(sidecar) } }
  const { documents, rejections } = readSeed(path, Buffer.from(text), beside)
  expect(rejections).toEqual([])
  expect(documents).toHaveLength(1)
  return documents[0] as Document
}

/** Why a text is no document. */
export function reasonOf(path: string, text: string, sidecar?: string): string {
  const beside = sidecar === undefined ? {} : { sidecar: { path: `${path}.meta.yaml`, bytes: Buffer.from(sidecar) } }
  const { documents, rejections } = readSeed(path, Buffer.from(text), beside)
  expect(documents).toEqual([])
  return rejections.map(({ reason }) => reason).join('; ')
}

/** What a document declares, without the evidence. */
export function valuesOf(document: Document | undefined): Record<string, unknown> {
  const declared: Declared = document?.declared ?? {}
  return Object.fromEntries(
    Object.entries(declared).map(([name, found]) => [
      name,
      Array.isArray(found) ? found.map((one) => one.value ?? one) : 'value' in found ? found.value : found,
    ]),
  )
}

const embedded = ({ url, poster, mediaType }: EmbeddedMedia): string =>
  [` (${url}`, poster?.url, mediaType]
    .filter((part) => part !== undefined)
    .join(', ')
    .concat(')')

/** A line as `number kind text`, with its HTML where it has some. */
export function brief({ number, text, markup, html }: SourceLine): string {
  const kind = markup === undefined ? '' : markup.kind === 'heading' ? `h${markup.level}` : markup.kind
  const depth = markup?.kind === 'item' ? `${markup.ordered ? '#' : '-'}${markup.depth}` : ''
  const shown = markup?.kind === 'embed' ? embedded(markup.embed) : markup?.kind === 'note' ? ` #${markup.number}` : ''
  return `${number} ${kind}${depth} ${text}${shown}${html === undefined ? '' : ` = ${html}`}`.replace(/\s+$/, '')
}

import type { Article } from '../domain/article.ts'
import type { Document } from '../domain/document.ts'
import type { Instant } from '../domain/instant.ts'
import { hashOfPath, isPermanentIri } from '../ledger/identity.ts'
import type { StatedDates } from '../ledger/life.ts'
import type { Sighting } from '../ledger/recognize.ts'
import { sketchOf } from '../ledger/sketch.ts'
import { hashOfSubstance } from '../ledger/substance.ts'
import { toInstant } from '../ledger/written-instant.ts'
import type { NormalizeContext } from '../normalize/context.ts'
import { normalize } from '../normalize/normalize.ts'
import type { ReadSeed } from './admit.ts'
import { titleOf } from './to-entry.ts'

/** The dates of an article placed in time; `written` is its date of publication in its own offset (RFC 3339). */
export type StatedDatesAsWritten = StatedDates & { readonly written?: string }

/** A document read and understood, before it is known which entry it is. */
export interface Seen {
  readonly document: Document
  readonly article: Article
  readonly title: string
  readonly sighting: Sighting
  readonly stated: StatedDatesAsWritten
  /** Whether the seed's bytes differ from the last reading. */
  readonly seedChanged: boolean
}

/** Characters below which two texts may be alike by chance. */
const SHORT = 400

function declaredText({ declared }: Document): string {
  const values = Object.entries(declared).sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify(values, (key, value) => (key === 'evidence' ? undefined : value))
}

function textOf({ lines }: Document): string {
  return lines.map(({ text }) => text).join('\n')
}

/** The hash by which the text of a document, with what it declares, is known again. */
export function textHashOf(document: Document): string {
  return hashOfSubstance(`${textOf(document)}\n${declaredText(document)}`)
}

function sightingOf(document: Document, title: string, stated: StatedDates): Sighting {
  const text = textOf(document)
  const { content, id } = document.declared
  const words = content === undefined ? text : content.value
  const date = stated.modified ?? stated.published
  return {
    ...(id && isPermanentIri(id.value) ? { statedId: id.value } : {}),
    pathHash: hashOfPath(document.path, document.fragment ?? ''),
    textHash: textHashOf(document),
    sketch: sketchOf(words),
    title,
    isShort: words.length < SHORT,
    ...(date === undefined ? {} : { stated: date }),
  }
}

function statedDates(article: Article, timezone: string): StatedDatesAsWritten {
  const published = article.published && toInstant(article.published.value, timezone)
  const modified = article.modified && toInstant(article.modified.value, timezone)
  const stated: { published?: Instant; modified?: Instant; written?: string } = {}
  if (published) Object.assign(stated, { published: published.instant, written: published.written })
  if (modified) stated.modified = modified.instant
  return stated
}

/** Understands the documents of a seed, with what its folder has taught; one without any words is left out. */
export function see({ loaded, known }: ReadSeed, timezone: string, taught: NormalizeContext): readonly Seen[] {
  return loaded.documents.flatMap((document) => {
    const article = normalize(document, taught)
    const title = titleOf(article)
    if (title === undefined) return []
    const seedChanged = known?.hash !== loaded.hash
    const stated = statedDates(article, timezone)
    return [{ document, article, title, sighting: sightingOf(document, title, stated), stated, seedChanged }]
  })
}

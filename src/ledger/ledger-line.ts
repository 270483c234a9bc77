import type { LedgerRecord } from '../domain/ledger-record.ts'

/** When a document was last published, as the ledger file remembers it. */
export interface DocumentLine {
  readonly path: string
  readonly hash: string
  readonly lastModified: number
}

/** One line of the ledger file. A later line about the same id or path replaces an earlier one. */
export type LedgerLine =
  | { readonly kind: 'entry'; readonly record: LedgerRecord }
  | { readonly kind: 'document'; readonly document: DocumentLine }
  | { readonly kind: 'feed'; readonly id: string }

const instant = (value: number | undefined) => (value === undefined ? undefined : new Date(value).toISOString())

function renderRecord(record: LedgerRecord): unknown {
  const { id, slug, sequence, standing, pathHash, textHash, sketch, firstSeen, published, updated, withdrawn } = record
  const times = { firstSeen: instant(firstSeen), published: instant(published), updated: instant(updated) }
  return { entry: id, slug, sequence, standing, ...times, withdrawn: instant(withdrawn), pathHash, textHash, sketch }
}

/** A line of the ledger file, without its line end: JSON with readable dates. */
export function renderLedgerLine(line: LedgerLine): string {
  if (line.kind === 'entry') return JSON.stringify(renderRecord(line.record))
  if (line.kind === 'feed') return JSON.stringify({ feed: line.id })
  const { path, hash, lastModified } = line.document
  return JSON.stringify({ document: path, hash, lastModified: instant(lastModified) })
}

type Fields = Readonly<Record<string, unknown>>

const text = (value: unknown): value is string => typeof value === 'string' && value !== ''
const time = (value: unknown) => (typeof value === 'string' ? Date.parse(value) : Number.NaN)

function parseRecord(fields: Fields): LedgerRecord | undefined {
  const { entry: id, slug, sequence, standing, pathHash, textHash, sketch } = fields
  const [firstSeen, published, updated] = [time(fields.firstSeen), time(fields.published), time(fields.updated)]
  const withdrawn = time(fields.withdrawn)
  if (!text(id) || !text(slug) || !text(pathHash) || !text(textHash) || typeof sketch !== 'string') return undefined
  if (standing !== 'published' && standing !== 'withdrawn' && standing !== 'quarantined') return undefined
  if (!Number.isInteger(sequence) || Number.isNaN(firstSeen + published + updated)) return undefined
  const record = { id, slug, sequence: Number(sequence), standing, pathHash, textHash, sketch } as const
  const dated = { ...record, firstSeen, published, updated }
  return Number.isNaN(withdrawn) ? dated : { ...dated, withdrawn }
}

function parseFields(line: string): Fields | undefined {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null ? { ...value } : undefined
  } catch {
    return undefined
  }
}

/** Reads a line of the ledger file; undefined for one that a crash cut short or that no version wrote. */
export function parseLedgerLine(line: string): LedgerLine | undefined {
  const fields = parseFields(line)
  if (!fields) return undefined
  if (text(fields.feed)) return { kind: 'feed', id: fields.feed }
  const { document: path, hash } = fields
  const lastModified = time(fields.lastModified)
  if (text(path) && text(hash) && !Number.isNaN(lastModified)) {
    return { kind: 'document', document: { path, hash, lastModified } }
  }
  const record = parseRecord(fields)
  return record && { kind: 'entry', record }
}

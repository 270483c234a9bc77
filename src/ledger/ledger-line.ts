import type { ArchiveEnd } from '../domain/archive-end.ts'
import type { LedgerRecord } from '../domain/ledger-record.ts'

/** When a document was last published, as recorded in the ledger file. */
export interface DocumentLine {
  readonly path: string
  readonly hash: string
  readonly lastModified: number
}

/** One line of the ledger file. A later line replaces an earlier one with the same key (id, path, feed, archive or name). */
export type LedgerLine =
  /** `places` holds the entry's position in each slice it belongs to, by the slice's name. */
  | { readonly kind: 'entry'; readonly record: LedgerRecord; readonly places?: Readonly<Record<string, number>> }
  /** The label of a slice: the name that the first of its entries gave it. */
  | { readonly kind: 'label'; readonly feed: string; readonly label: string }
  | { readonly kind: 'archive'; readonly archive: ArchiveEnd }
  /** A value that many documents depend on, such as a fingerprint of the settings, and when it last changed. */
  | { readonly kind: 'shared-value'; readonly name: string; readonly value: string; readonly changed: number }
  | { readonly kind: 'document'; readonly document: DocumentLine }
  | { readonly kind: 'feed'; readonly id: string }

const instant = (value: number | undefined) => (value === undefined ? undefined : new Date(value).toISOString())

function renderRecord(record: LedgerRecord): object {
  const { id, slug, sequence, standing, pathHash, textHash, sketch } = record
  const times = {
    firstSeen: instant(record.firstSeen),
    published: instant(record.published),
    updated: instant(record.updated),
    withdrawn: instant(record.withdrawn),
    changed: instant(record.changed),
  }
  return { entry: id, slug, sequence, standing, ...times, pathHash, textHash, sketch }
}

/** Renders a line of the ledger file as JSON with readable dates, without the newline. */
export function renderLedgerLine(line: LedgerLine): string {
  switch (line.kind) {
    case 'entry':
      return JSON.stringify({ ...renderRecord(line.record), places: line.places })
    case 'feed':
      return JSON.stringify({ feed: line.id })
    case 'shared-value':
      return JSON.stringify({ mark: line.name, value: line.value, changed: instant(line.changed) })
    case 'label':
      return JSON.stringify({ label: line.label, of: line.feed })
    case 'archive': {
      const { feed, number, last, cutAt } = line.archive
      return JSON.stringify({ archive: number, of: feed, last, cutAt: instant(cutAt) })
    }
    case 'document': {
      const { path, hash, lastModified } = line.document
      return JSON.stringify({ document: path, hash, lastModified: instant(lastModified) })
    }
  }
}

type Fields = Readonly<Record<string, unknown>>

const text = (value: unknown): value is string => typeof value === 'string' && value !== ''
const time = (value: unknown) => (typeof value === 'string' ? Date.parse(value) : Number.NaN)
const position = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) > 0

function parseRecord(fields: Fields): LedgerRecord | undefined {
  const { entry: id, slug, sequence, standing, pathHash, textHash, sketch } = fields
  const [firstSeen, published, updated] = [time(fields.firstSeen), time(fields.published), time(fields.updated)]
  const [withdrawn, changed] = [time(fields.withdrawn), time(fields.changed)]
  if (!text(id) || !text(slug) || !text(pathHash) || !text(textHash) || typeof sketch !== 'string') return undefined
  if (standing !== 'published' && standing !== 'withdrawn' && standing !== 'quarantined') return undefined
  if (!Number.isInteger(sequence) || Number.isNaN(firstSeen + published + updated + changed)) return undefined
  const record = { id, slug, sequence: Number(sequence), standing, pathHash, textHash, sketch } as const
  const dated = { ...record, firstSeen, published, updated, changed }
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

/** Parses a line of the ledger file; undefined if it was truncated by a crash or is of an unknown kind. */
export function parseLedgerLine(line: string): LedgerLine | undefined {
  const fields = parseFields(line)
  if (!fields) return undefined
  if (text(fields.feed)) return { kind: 'feed', id: fields.feed }
  return (
    parseSharedValue(fields) ??
    parseLabel(fields) ??
    parseDocument(fields) ??
    parseArchive(fields) ??
    parseEntry(fields)
  )
}

function parseSharedValue({ mark: name, value, changed }: Fields): LedgerLine | undefined {
  if (!text(name) || typeof value !== 'string' || Number.isNaN(time(changed))) return undefined
  return { kind: 'shared-value', name, value, changed: time(changed) }
}

function parseLabel({ label, of: feed }: Fields): LedgerLine | undefined {
  return text(label) && text(feed) ? { kind: 'label', feed, label } : undefined
}

function parseDocument({ document: path, hash, lastModified }: Fields): LedgerLine | undefined {
  if (!text(path) || !text(hash) || Number.isNaN(time(lastModified))) return undefined
  return { kind: 'document', document: { path, hash, lastModified: time(lastModified) } }
}

function parseArchive({ archive: number, of: feed, last, cutAt }: Fields): LedgerLine | undefined {
  if (!position(number) || !position(last) || typeof feed !== 'string' || Number.isNaN(time(cutAt))) return undefined
  return { kind: 'archive', archive: { feed, number, last, cutAt: time(cutAt) } }
}

function parseEntry(fields: Fields): LedgerLine | undefined {
  const record = parseRecord(fields)
  if (!record) return undefined
  const { places } = fields
  if (typeof places !== 'object' || places === null) return { kind: 'entry', record }
  const known = Object.entries(places).filter((place): place is [string, number] => position(place[1]))
  return { kind: 'entry', record, places: Object.fromEntries(known) }
}

import { basename, dirname, resolve } from 'node:path'
import type { Article } from '../domain/article.ts'
import type { Document, Rejection } from '../domain/document.ts'
import { normalize } from '../normalize/normalize.ts'
import { openSeedsFolder } from '../publisher/open-seeds-folder.ts'
import { loadConfig } from './load-config.ts'
import { renderInspection } from './render-inspection.ts'
import type { Terminal } from './terminal.ts'

/** A document and what was understood of it. */
export interface Inspected {
  readonly document: Document
  readonly article: Article
}

/** The file given can't be inspected; the message says why and what to do. */
export class InspectError extends Error {
  readonly code = 'NOT_INSPECTED'
}

const MEGABYTE = 1_000_000
/** A person who asks for a file wants it read, however fresh it is. */
const LONG_ENOUGH = 60_000

function read(file: string): { inspected: readonly Inspected[]; rejections: readonly Rejection[] } {
  const { seedSize } = loadConfig()
  const path = resolve(file)
  const folder = openSeedsFolder(dirname(path), seedSize * MEGABYTE)
  const inspected: Inspected[] = []
  const rejections: Rejection[] = []
  for (const sighting of folder.look([basename(path)], Date.now() + LONG_ENOUGH)) {
    if (sighting.kind === 'rejected') rejections.push(sighting.rejection)
    else if (sighting.kind === 'unreadable') rejections.push({ path: sighting.path, reason: sighting.reason })
    else if (sighting.kind === 'seed') {
      const loaded = folder.load(sighting.file)
      rejections.push(...loaded.rejections)
      inspected.push(...loaded.documents.map((document) => ({ document, article: normalize(document) })))
    } else throw new InspectError(`${file}: there is no such article file; name a file as it stands on the disk`)
  }
  return { inspected, rejections }
}

/** Shows what is read from a file, field by field and line by line, with the evidence; or as JSON. Status 1 if nothing is. */
export async function inspect(file: string, options: { readonly json?: boolean }, terminal: Terminal): Promise<number> {
  const { inspected, rejections } = read(file)
  if (options.json) terminal.print(JSON.stringify({ articles: inspected, rejections }, null, 2))
  else for (const one of inspected) for (const line of renderInspection(one, terminal.width)) terminal.print(line)
  for (const { path, reason } of rejections) terminal.complain(`${path}: ${reason}`)
  return inspected.length > 0 ? 0 : 1
}

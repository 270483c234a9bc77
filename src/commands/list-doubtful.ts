import type { Document, Rejection } from '../domain/document.ts'
import { type ScanResult, SEEDS_FOLDER_NAME } from '../ingest/scan/scan-result.ts'
import { normalize } from '../normalize/normalize.ts'
import type { ContextOf } from '../publish/folder-lines/learn-folders.ts'
import type { SeedsFolder } from '../publish/seeds-folder.ts'
import { openSeedsFolder } from '../publisher/open-seeds-folder.ts'
import { withFolderContexts } from '../publisher/read-folder-contexts.ts'
import { InspectError, LONG_ENOUGH } from './inspect.ts'
import { loadConfig } from './load-config.ts'
import { showProgress } from './progress.ts'
import type { Terminal } from './terminal.ts'
import { type Doubt, WORTH_A_LOOK, weighDoubts } from './weigh-doubts.ts'

/** A document worth a look. */
export interface Doubtful extends Doubt {
  readonly path: string
  readonly fragment?: string
}

interface Found {
  readonly doubtful: readonly Doubtful[]
  /** Number of files read. */
  readonly files: number
}

const rejectedFile = ({ path, reason }: Rejection): Doubtful => ({ path, weight: 1, reasons: [reason] })

function rejectionOf(result: ScanResult): readonly Rejection[] {
  if (result.kind === 'rejected') return [result.rejection]
  return result.kind === 'unreadable' ? [{ path: result.path || SEEDS_FOLDER_NAME, reason: result.reason }] : []
}

function firstDoubtful(a: Doubtful, b: Doubtful): number {
  return b.weight - a.weight || (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)
}

function toDoubtful({ path, fragment }: Document, doubt: Doubt): Doubtful {
  return { path, ...(fragment !== undefined && { fragment }), ...doubt }
}

/** Reads the whole seeds folder, one file at a time, and collects what is doubtful. */
async function findDoubtful(
  folder: SeedsFolder,
  contextOf: ContextOf,
  onProgress: (done: number, of: number) => void,
): Promise<Found> {
  const results = [...folder.scan('all', Date.now() + LONG_ENOUGH)]
  const files = results.flatMap((result) => (result.kind === 'seed' ? [result.file] : []))
  const doubtful = results.flatMap(rejectionOf).map(rejectedFile)
  for (const [n, file] of files.entries()) {
    const { documents, rejections } = folder.load(file)
    const context = await contextOf(file.path)
    const doubts = documents.map((document) =>
      toDoubtful(document, weighDoubts(document, normalize(document, context))),
    )
    doubtful.push(...rejections.map(rejectedFile), ...doubts.filter(({ weight }) => weight >= WORTH_A_LOOK))
    onProgress(n + 1, files.length)
  }
  return { doubtful: doubtful.sort(firstDoubtful), files: files.length }
}

/**
 * Lists the documents in the seeds folder that may have been misread, most doubtful first, with the reasons; or as
 * JSON.
 */
export async function listDoubtful(
  file: string | undefined,
  options: { readonly json?: boolean },
  terminal: Terminal,
): Promise<number> {
  if (file !== undefined) throw new InspectError(`${file}: --doubtful lists the articles of the seeds folder only.`)
  const config = loadConfig()
  const folder = openSeedsFolder(config)
  const onProgress = options.json ? () => {} : showProgress(terminal)
  const { doubtful, files } = await withFolderContexts(config.data, (contextOf) =>
    findDoubtful(folder, contextOf, onProgress),
  )
  if (options.json) terminal.print(JSON.stringify({ files, doubtful }, null, 2))
  else {
    for (const { path, fragment, weight, reasons } of doubtful) {
      const name = fragment === undefined ? path : `${path} # ${fragment}`
      terminal.print(`${String(Math.round(weight * 100)).padStart(3)}%  ${name}: ${reasons.join('; ')}`)
    }
    terminal.print(`${doubtful.length} worth a look in ${files} ${files === 1 ? 'file' : 'files'}`)
  }
  return 0
}

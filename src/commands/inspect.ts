import { realpathSync, statSync } from 'node:fs'
import { basename, dirname, isAbsolute, relative, resolve, sep } from 'node:path'
import type { Document, Rejection } from '../domain/document.ts'
import type { NormalizeContext } from '../normalize/context.ts'
import { explainAuthors } from '../normalize/explain/explain-authors.ts'
import { explainRoles } from '../normalize/explain/explain-roles.ts'
import { normalize } from '../normalize/normalize.ts'
import type { ContextOf } from '../publish/folder-lines/learn-folders.ts'
import { openSeedsFolder } from '../publisher/open-seeds-folder.ts'
import { withFolderContexts } from '../publisher/read-folder-contexts.ts'
import type { Config } from '../settings/config.ts'
import type { Inspected } from './inspected.ts'
import { loadConfig } from './load-config.ts'
import { renderInspection } from './render-inspection.ts'
import { withPlaces } from './shown-picture.ts'
import type { Terminal } from './terminal.ts'

/** The file can't be inspected; the message says why and what to do. */
export class InspectError extends Error {
  readonly code = 'NOT_INSPECTED'
}

/** A file requested explicitly is read however recently it was changed. */
export const LONG_ENOUGH = 60_000

interface Place {
  readonly folder: string
  /** Relative to the folder, separated by `/`. */
  readonly path: string
  /** Whether the folder is the seeds folder. */
  readonly isSeed: boolean
}

function realPath(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}

function placeOf(file: string, seeds: string): Place {
  const whole = resolve(file)
  const below = relative(realPath(seeds), realPath(whole))
  const isSeed = below !== '' && !isAbsolute(below) && below.split(sep)[0] !== '..'
  return isSeed
    ? { folder: seeds, path: below.split(sep).join('/').normalize('NFC'), isSeed }
    : { folder: dirname(whole), path: basename(whole), isSeed }
}

interface Inspection {
  readonly inspected: readonly Inspected[]
  readonly rejections: readonly Rejection[]
}

function inspectDocument(document: Document, context: NormalizeContext): Inspected {
  const article = normalize(document, context)
  const [reasons, names] = [explainRoles(document, article.roles, context), explainAuthors(document, article, context)]
  return { document, article, reasons, names }
}

const A_FOLDER = 'this is a folder; give one of its files'
const NO_SUCH_FILE = 'there is no such article file'

const isFolder = (file: string): boolean => statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false

async function read(file: string, config: Config, contextOf: ContextOf): Promise<Inspection> {
  const place = placeOf(file, config.seeds)
  const folder = openSeedsFolder({ ...config, seeds: place.folder })
  const context = place.isSeed ? await contextOf(place.path) : {}
  const inspected: Inspected[] = []
  const rejections: Rejection[] = []
  for (const result of folder.scan([place.path], Date.now() + LONG_ENOUGH)) {
    if (result.kind === 'rejected') rejections.push(result.rejection)
    else if (result.kind === 'unreadable') rejections.push({ path: result.path, reason: result.reason })
    else if (result.kind === 'seed') {
      const loaded = folder.load(result.file)
      rejections.push(...loaded.rejections)
      inspected.push(...loaded.documents.map((document) => inspectDocument(document, context)))
    } else throw new InspectError(`${file}: ${isFolder(file) ? A_FOLDER : NO_SUCH_FILE}`)
  }
  return { inspected, rejections }
}

const asJson = (inspection: unknown): string =>
  JSON.stringify(inspection, (_, value) => (typeof value === 'string' ? withPlaces(value) : value), 2)

/**
 * Shows what is read from a file, field by field and line by line, with the evidence; or as JSON. A file in the seeds
 * folder is read with what has been learned about its folder. Status 1 if nothing is read.
 */
export async function inspect(
  file: string | undefined,
  options: { readonly json?: boolean },
  terminal: Terminal,
): Promise<number> {
  if (file === undefined) throw new InspectError('Give a file to inspect, or use --doubtful.')
  const config = loadConfig()
  const { inspected, rejections } = await withFolderContexts(config.data, (contextOf) => read(file, config, contextOf))
  if (options.json) terminal.print(asJson({ articles: inspected, rejections }))
  else for (const one of inspected) for (const line of renderInspection(one, terminal.width)) terminal.print(line)
  for (const { path, reason } of rejections) terminal.printError(`${path}: ${reason}`)
  return inspected.length > 0 ? 0 : 1
}

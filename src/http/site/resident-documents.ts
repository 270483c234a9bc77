import type { Representation } from '../representation/representation.ts'
import { loadBuiltInDocuments } from './built-in-documents.ts'
import type { LoadDocument } from './load-document.ts'
import { RESIDENT_FILES, routeOfFile } from './routes.ts'

/** The documents that are always held in memory: the built-in ones, and the main feed with its front page. */
export interface ResidentDocuments {
  /** By URL path. */
  get(path: string): Representation | undefined
  /** Whether any of them has been published. */
  isPublished(): boolean
  /** Loads those of the given files that are resident, and replaces all of them at once. One that can't be loaded stays as it was. */
  reload(files: readonly string[]): Promise<void>
}

/** Loads the resident documents. `onError` reports one that can't be loaded. */
export async function loadResidentDocuments(
  load: LoadDocument,
  onError: (file: string, error: unknown) => void,
): Promise<ResidentDocuments> {
  const builtIn = await loadBuiltInDocuments()
  let documents = builtIn
  async function loadOrKeep(file: string, path: string): Promise<Representation | undefined> {
    const before = documents.get(path)
    try {
      return (await load(file, before?.lastModified ?? 0)) ?? before
    } catch (error) {
      onError(file, error)
      return before
    }
  }
  async function reload(files: readonly string[]): Promise<void> {
    const next = new Map(documents)
    const load = async (file: string) => {
      const path = routeOfFile(file)?.path
      const document = path && (await loadOrKeep(file, path))
      if (document) next.set(path, document)
    }
    await Promise.all(files.filter((file) => RESIDENT_FILES.includes(file)).map(load))
    documents = next
  }
  await reload(RESIDENT_FILES)
  return { get: (path) => documents.get(path), isPublished: () => documents.size > builtIn.size, reload }
}

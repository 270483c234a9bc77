import type { FolderEntry } from './folder-listing.ts'
import { formatOf, isHidden, isSidecar, nameProblem, sidecarNames } from './seed-name.ts'

/** The sidecars of a folder, matched with its articles. */
export interface Sidecars {
  readonly byArticle: ReadonlyMap<string, FolderEntry>
  /** Why a sidecar is not used; undefined if it is. */
  problemOf(name: string): string | undefined
}

function isArticle({ name, type, problem }: FolderEntry): boolean {
  return type !== 'folder' && problem === undefined && !isHidden(name) && nameProblem(name) === undefined
}

function isSidecarFile({ name, type, problem }: FolderEntry): boolean {
  return type !== 'folder' && problem === undefined && isSidecar(name)
}

function orphanText(name: string, articles: readonly string[]): string {
  const [article] = articles
  if (article !== undefined) return `is not used, because ${article} has another sidecar: merge the two`
  const stem = name.replace(/\.meta\.ya?ml$/i, '')
  const expected = formatOf(stem) === undefined ? `${stem}.txt, ${stem}.md or the like` : stem
  return `is a sidecar without an article: ${expected} is not beside it`
}

/** Matches the articles of a folder with their sidecars. */
export function pairSidecars(entries: readonly FolderEntry[]): Sidecars {
  const sidecars = new Map(entries.filter(isSidecarFile).map((entry) => [entry.name, entry]))
  const byArticle = new Map<string, FolderEntry>()
  if (sidecars.size === 0) return { byArticle, problemOf: () => undefined }
  const claims = new Map<string, string[]>()
  const used = new Set<string>()
  for (const { name } of entries.filter(isArticle)) {
    const [chosen, ...others] = sidecarNames(name).flatMap((candidate) => sidecars.get(candidate) ?? [])
    if (chosen === undefined) continue
    byArticle.set(name, chosen)
    used.add(chosen.name)
    for (const other of others) claims.set(other.name, [...(claims.get(other.name) ?? []), name])
  }
  return { byArticle, problemOf: (name) => (used.has(name) ? undefined : orphanText(name, claims.get(name) ?? [])) }
}

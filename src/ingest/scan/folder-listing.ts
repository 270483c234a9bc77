import { type Dirent, readdirSync } from 'node:fs'
import { faultCode, faultText } from './fault-text.ts'
import { isOddName } from './seed-name.ts'

/** A name in a folder. */
export interface FolderEntry {
  /** NFC; in unusable names, bytes beyond ASCII are shown as `\xNN`. */
  readonly name: string
  /** As spelled by the file system. */
  readonly spelling: string
  readonly type: 'file' | 'folder' | 'link' | 'special' | 'unknown'
  /** Why the name is unusable. */
  readonly problem?: string
}

const ODD_NAME = 'has a name with control characters or bytes that are not UTF-8: rename it'
const TWIN_NAME = 'has the same name as another file here once accents are composed: rename one of the two'

/** The names in a folder, in path order, or why it cannot be listed. */
export type FolderListing =
  | { readonly entries: readonly FolderEntry[] }
  | { readonly fault: string; readonly code: string }

function typeOf(entry: Dirent | Dirent<Buffer>): FolderEntry['type'] {
  if (entry.isFile()) return 'file'
  if (entry.isDirectory()) return 'folder'
  if (entry.isSymbolicLink()) return 'link'
  return entry.isFIFO() || entry.isSocket() || entry.isBlockDevice() || entry.isCharacterDevice()
    ? 'special'
    : 'unknown'
}

/** Read as bytes, so that two names that are not UTF-8 remain distinct. */
function oddEntries(folder: string): readonly FolderEntry[] {
  const entries = readdirSync(folder, { withFileTypes: true, encoding: 'buffer' })
  const odd = entries.filter(({ name }) => isOddName(name.toString('utf8')))
  return odd.map((entry) => {
    const name = escapeBytes(entry.name)
    return { name, spelling: name, type: typeOf(entry), problem: ODD_NAME }
  })
}

function escapeBytes(bytes: Buffer): string {
  const text = bytes.toString('latin1')
  return text.replace(/[^ -~]/g, (byte) => `\\x${byte.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`)
}

// By code point, which is the order of paths in the store, not by UTF-16 unit.
function comparePaths(a: string, b: string): number {
  for (let at = 0; at < a.length && at < b.length; at += 1) {
    if (a.charCodeAt(at) !== b.charCodeAt(at)) return (a.codePointAt(at) ?? 0) - (b.codePointAt(at) ?? 0)
  }
  return a.length - b.length
}

/** The sort key of a name, such that a walk visits complete paths in order: `a-b/x` < `a.txt` < `a/x`. */
function sortKey({ name, type }: FolderEntry): string {
  return type === 'folder' ? `${name}/` : name
}

/** Of several names with the same NFC form, the one spelled in NFC keeps the name. */
function composeNames(found: readonly Dirent[]): readonly FolderEntry[] {
  const taken = new Set(found.flatMap(({ name }) => (name.normalize('NFC') === name ? name : [])))
  return found.map((entry) => {
    const spelling = entry.name
    const name = spelling.normalize('NFC')
    const type = typeOf(entry)
    if (name === spelling) return { name, spelling, type }
    if (taken.has(name)) return { name: escapeBytes(Buffer.from(spelling)), spelling, type, problem: TWIN_NAME }
    taken.add(name)
    return { name, spelling, type }
  })
}

function entriesOf(folder: string): readonly FolderEntry[] {
  const found = readdirSync(folder, { withFileTypes: true })
  const usable = found.filter(({ name }) => !isOddName(name))
  const entries = composeNames(usable)
  return usable.length === found.length ? entries : [...entries, ...oddEntries(folder)]
}

/** Lists a folder. Errors of the file system are returned, not thrown. */
export function listFolder(folder: string): FolderListing {
  try {
    return { entries: entriesOf(folder).toSorted((a, b) => comparePaths(sortKey(a), sortKey(b))) }
  } catch (error) {
    const code = faultCode(error)
    return { code, fault: faultText(code) }
  }
}

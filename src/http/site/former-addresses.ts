import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { lastAddress, type Move } from '../../domain/moves.ts'
import { GONE_FILE, MOVED_FILE } from '../../domain/published-names.ts'
import { parseTarget } from '../request-target.ts'

/** What became of a former address: it is gone for good (RFC 9110, section 15.5.11), or redirected (15.4.2). */
export type FormerAddress = { readonly kind: 'gone' } | { readonly kind: 'moved'; readonly to: string }

/** What the lists in a folder say. */
type AddressLookup = (path: string) => FormerAddress | undefined

/** The former addresses of a site. */
export interface FormerAddresses {
  of(path: string): FormerAddress | undefined
  /** Reads the lists again if they are among the given files. */
  reload(files: readonly string[]): Promise<void>
}

const GONE: FormerAddress = { kind: 'gone' }

/** A redirect whose old address is spelled as in requests. */
function toMoves(from: string | undefined, to: string | undefined): readonly Move[] {
  const target = from === undefined ? undefined : parseTarget(from, '')
  if (!from || !to || !target) return []
  return [[from.endsWith('/') ? `${target.path}/` : target.path, to]]
}

/** Opens the lists in a folder. */
export async function openFormerAddresses(folder: string): Promise<FormerAddresses> {
  let lookup = await readLists(folder)
  return {
    of: (path) => lookup(path),
    async reload(files) {
      if (files.includes(GONE_FILE) || files.includes(MOVED_FILE)) lookup = await readLists(folder)
    },
  }
}

/** A missing file is an empty list. */
async function readLists(folder: string): Promise<AddressLookup> {
  const lines = async (file: string) => (await readFile(join(folder, file), 'utf8').catch(() => '')).split('\n')
  const [goneLines, movedLines] = await Promise.all([lines(GONE_FILE), lines(MOVED_FILE)])
  const gone = new Set(goneLines.filter((line) => line.startsWith('/')))
  const moved = new Map(movedLines.map((line) => line.split(' ')).flatMap(([from, to]) => toMoves(from, to)))
  return (path) => {
    const to = lastAddress(path, moved)
    if (to !== undefined) return { kind: 'moved', to }
    return gone.has(path) ? GONE : undefined
  }
}

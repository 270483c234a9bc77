import { posix } from 'node:path'
import folders from './picture-folders.json' with { type: 'json' }
import { stemOf } from './pictures-beside.ts'
import { isHidden, isOddName } from './seed-name.ts'

function decoded(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}

/** A path as the seeds folder has it; undefined if it leads out of the folder or to what is hidden there. */
function within(path: string): string | undefined {
  const normal = posix.normalize(path).normalize('NFC')
  const names = normal.split('/')
  return names.some((name) => name === '' || isHidden(name) || isOddName(name)) ? undefined : normal
}

/** The folder of a file, and those around it, innermost first; the seeds folder itself is ''. */
function foldersAround(path: string): readonly string[] {
  const names = path.split('/').slice(0, -1)
  return names.map((_, at) => names.slice(0, names.length - at).join('/')).concat('')
}

const joined = (...names: readonly string[]): string => names.filter(Boolean).join('/')

/**
 * Where the picture may be that a seed gives with a relative address, most likely place first. An address that begins
 * with a slash is that of a site, whose folder may be any around the seed; a mere name may be that of an attachment, which
 * note apps keep in folders of their own. Hexo keeps pictures in a folder that is named like the post.
 */
export function picturePaths(seed: string, written: string): readonly string[] {
  const address = decoded(written.replace(/[?#].*$/s, '')).replaceAll('\\', '/')
  if (address === '' || address.endsWith('/') || /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(address)) return []
  const isOfSite = address.startsWith('/')
  const rest = address.replace(/^\/+/, '')
  const around = foldersAround(seed)
  const beside = isOfSite
    ? []
    : [joined(around[0] ?? '', rest), ...(rest.startsWith('../') ? [] : [joined(stemOf(seed), rest)])]
  const inner = isOfSite ? folders.ofSites : rest.includes('/') ? [''] : folders.ofNotes
  const paths = [...beside, ...around.flatMap((folder) => inner.map((name) => joined(folder, name, rest)))]
  return [...new Set(paths.flatMap((path) => within(path) ?? []))]
}

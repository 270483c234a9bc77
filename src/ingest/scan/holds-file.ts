import { realpathSync } from 'node:fs'
import { sep } from 'node:path'
import { findFolder } from './find-folder.ts'
import { locateFile } from './locate.ts'
import { spellingsOf } from './spellings.ts'

function holds(root: string, path: string): boolean {
  const names = path.split('/')
  const place = findFolder(root, names.slice(0, -1))
  if (place === undefined) return false
  if ('kind' in place) return true
  for (const spelling of spellingsOf(place.absolute, names.at(-1) ?? '')) {
    const found = locateFile(root, place.absolute + sep + spelling)
    if (found !== undefined) return 'absolute' in found || found.stats === undefined
  }
  return false
}

/**
 * Whether a walk would find a file at an NFC path, however the disk spells its accents. False for folders, and below
 * links. True if the disk reports an error, so that nothing is withdrawn because of it.
 */
export function holdsFile(folder: string, path: string): boolean {
  try {
    return holds(realpathSync(folder), path)
  } catch {
    return true
  }
}

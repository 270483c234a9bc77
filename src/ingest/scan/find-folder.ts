import { lstatSync } from 'node:fs'
import { sep } from 'node:path'
import { faultCode, faultText } from './fault-text.ts'
import { listFolder } from './folder-listing.ts'
import type { Place } from './sight-file.ts'
import type { Sighting } from './sighting.ts'

type Step = 'folder' | 'nothing'

function stepInto(path: string): Step {
  const stats = lstatSync(path, { throwIfNoEntry: false })
  return stats?.isDirectory() ? 'folder' : 'nothing'
}

/** The spelling of a folder's name on this file system, which may decompose accents. */
function spellingOf(folder: string, name: string): string | undefined {
  const listing = listFolder(folder)
  if ('fault' in listing) return undefined
  return listing.entries.find((entry) => entry.name === name && entry.type === 'folder')?.spelling
}

function enter(folder: Place, name: string): Place | undefined {
  const path = folder.path === '' ? name : `${folder.path}/${name}`
  const direct = folder.absolute + sep + name
  if (stepInto(direct) === 'folder') return { path, absolute: direct }
  const spelling = spellingOf(folder.absolute, name)
  return spelling === undefined ? undefined : { path, absolute: folder.absolute + sep + spelling }
}

/** Finds a folder below the seeds folder as a walk would; undefined where a walk does not come. */
export function findFolder(root: string, names: readonly string[]): Place | Sighting | undefined {
  let place: Place = { path: '', absolute: root }
  for (const name of names) {
    try {
      const next = enter(place, name)
      if (next === undefined) return undefined
      place = next
    } catch (error) {
      return { kind: 'unreadable', path: place.path, reason: faultText(faultCode(error)) }
    }
  }
  return place
}

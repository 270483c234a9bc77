import { lstatSync } from 'node:fs'
import { sep } from 'node:path'
import { faultCode, faultText } from './fault-text.ts'
import { pagesOfParts } from './saved-page.ts'
import type { Place } from './scan-file.ts'
import type { ScanResult } from './scan-result.ts'
import { spellingsOf } from './spellings.ts'

function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}

function isOfPage(folder: Place, name: string): boolean {
  const spellings = pagesOfParts(name).flatMap((page) => [...spellingsOf(folder.absolute, page)])
  return spellings.some((page) => lstatSync(folder.absolute + sep + page, { throwIfNoEntry: false }) !== undefined)
}

function enter(folder: Place, name: string): Place | undefined {
  if (isOfPage(folder, name)) return undefined
  const path = folder.path === '' ? name : `${folder.path}/${name}`
  for (const spelling of spellingsOf(folder.absolute, name)) {
    const absolute = folder.absolute + sep + spelling
    if (isFolder(absolute)) return { path, absolute }
  }
  return undefined
}

/** Finds a folder below the seeds folder as a walk would; undefined if a walk does not reach it. */
export function findFolder(root: string, names: readonly string[]): Place | ScanResult | undefined {
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

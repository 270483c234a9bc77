import { listFolder } from './folder-listing.ts'

// ASCII does not decompose. (The kelvin sign composes to an ASCII letter, but does not occur in file names.)
const PLAIN = /^[ -~]*$/

/**
 * The possible spellings of an NFC name in a folder, most common first: composed, decomposed as on a Mac, otherwise as
 * in the folder's listing, which is read only if necessary.
 */
export function* spellingsOf(folder: string, name: string): Generator<string> {
  yield name
  if (PLAIN.test(name)) return
  const decomposed = name.normalize('NFD')
  if (decomposed !== name) yield decomposed
  const listing = listFolder(folder)
  if ('fault' in listing) return
  for (const entry of listing.entries) if (entry.name === name) yield entry.spelling
}

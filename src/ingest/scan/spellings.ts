import { listFolder } from './folder-listing.ts'

// Nothing in ASCII decomposes. (The sign for kelvin composes to an ASCII letter; no keyboard writes it into the name of a file.)
const PLAIN = /^[ -~]*$/

/**
 * The ways in which a name in NFC may be spelt in a folder, the usual ones first: composed, decomposed as on a Mac, and else as the folder's
 * own listing has it. Ask one at a time: a listing is only read for the last.
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

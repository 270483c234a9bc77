import { pictureUrl } from '../declared/web-address.ts'
import { isRelative, lostPicturesRemark } from '../markup/lost-pictures.ts'
import { baseOf, type DecodedSeed } from '../reader.ts'

/** The absolute address of media, given the addresses that their item has, best first; undefined if none leads anywhere. */
export type MediaAddress = (written: readonly (string | undefined)[]) => string | undefined

/** Finds media on the web, or beside the file, and notes what is found nowhere. */
export interface MediaFinder {
  readonly address: MediaAddress
  /** Remarks on what has not been found so far; forgets them. */
  readonly remarks: () => readonly string[]
}

/** A finder for the media of one file. */
export function createMediaFinder(seed: DecodedSeed): MediaFinder {
  const lost: string[] = []
  const places = { base: baseOf(seed, undefined), pictures: seed.pictures }
  return {
    address(written) {
      const sources = written.filter((source) => source !== undefined)
      const url = sources.map((source) => pictureUrl(source, places)).find((found) => found !== undefined)
      if (url === undefined) lost.push(...sources.filter(isRelative).slice(0, 1))
      return url
    },
    remarks: () => lostPicturesRemark(lost.splice(0)),
  }
}

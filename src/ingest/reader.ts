import { siteBase } from '../content/web-url.ts'
import type { Document, Rejection } from '../domain/document.ts'
import type { SeedPictures } from './seed-pictures.ts'

/** A decoded file. */
export interface DecodedSeed {
  /** Path relative to the seeds folder. */
  readonly path: string
  /** As decoded, not yet cleaned. */
  readonly text: string
  /** WHATWG Encoding name. */
  readonly encoding: string
  /** Remarks so far. */
  readonly remarks: readonly string[]
  /** Address of the site that the file comes from. */
  readonly site?: string
  /** Address of the page that it is, if its sidecar states one. */
  readonly page?: string
  /** The pictures that it brings with it. */
  readonly pictures?: SeedPictures
  /** Address of the page that a browser saved it from, where its format states that. */
  readonly savedFrom?: string
}

/** The base of the addresses in a file: of its page, if it states that, or else of its site. */
export function baseOf(seed: Pick<DecodedSeed, 'site' | 'page'>, page: string | undefined): string | undefined {
  return seed.page ?? page ?? (seed.site && siteBase(seed.site))
}

/** The articles in a file, and rejections for the rest. */
export interface Reading {
  readonly documents: readonly Document[]
  readonly rejections: readonly Rejection[]
}

/** Reads one format. Pure; a file that cannot be read gives a rejection, never an exception. */
export type Reader = (seed: DecodedSeed) => Reading

/** The reading of a file that is not an article. */
export function rejected(path: string, reason: string): Reading {
  return { documents: [], rejections: [{ path, reason }] }
}

/** The reading of a file whose author withholds it. */
export function withheld(path: string, reason: string): Reading {
  return { documents: [], rejections: [{ path, reason, isWithheld: true }] }
}

/** The reason for markup nested too deeply for any parser. */
export const NESTED = 'is nested too deeply: it is damaged, or not an article'

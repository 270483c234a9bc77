import type { Document, Rejection } from '../../domain/document.ts'

/** A decoded file, as a reader gets it. */
export interface DecodedSeed {
  /** Path below the seeds folder. */
  readonly path: string
  /** As decoded: not yet clean. */
  readonly text: string
  /** WHATWG Encoding name. */
  readonly encoding: string
  /** What is worth a person's attention so far. */
  readonly remarks: readonly string[]
}

/** What a file gave: its articles, and what of it is none. */
export interface Reading {
  readonly documents: readonly Document[]
  readonly rejections: readonly Rejection[]
}

/** Reads one format. Pure; a file that cannot be read is a Rejection, never an exception. */
export type Reader = (seed: DecodedSeed) => Reading

/** A reading of a file that is no article. */
export function rejected(path: string, reason: string): Reading {
  return { documents: [], rejections: [{ path, reason }] }
}

/** A reading of a file whose writer keeps it back. */
export function withheld(path: string, reason: string): Reading {
  return { documents: [], rejections: [{ path, reason, isWithheld: true }] }
}

/** Why markup is refused that no parser can follow to its end. */
export const NESTED = 'is nested too deeply to be read: it is no article, or damaged'

import type { Author, Image, Source } from '../../domain/person.ts'

/** What one kind of markup says about the article of a page. Texts are as written. */
export interface PageFacts {
  /** The kind of markup, as named in evidence. */
  readonly rule: string
  /** How reliable that kind is, from 0 to 1. */
  readonly confidence: number
  readonly title?: string | undefined
  readonly summary?: string | undefined
  readonly authors?: readonly Author[]
  /** Candidates, best first. */
  readonly published?: readonly string[]
  readonly modified?: readonly string[]
  readonly language?: string | undefined
  readonly categories?: readonly string[]
  readonly link?: string | undefined
  readonly image?: Image | undefined
  readonly source?: Source | undefined
}

/** The texts that are present. */
export function present(...texts: readonly (string | null | undefined)[]): readonly string[] {
  return texts.flatMap((text) => text?.trim() || [])
}

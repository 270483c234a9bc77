import type { Instant } from '../domain/instant.ts'
import type { LedgerRecord } from '../domain/ledger-record.ts'
import type { ShownText } from './shown-text.ts'

/** What is known of a text before it is matched with the ledger. */
export interface IncomingText {
  readonly pathHash: string
  readonly textHash: string
  readonly sketch: string
  readonly title: string
  /** The date it states: modification if given, else publication. */
  readonly stated?: Instant
  /** Orders it among the versions of the item with its id, if its format tells. */
  readonly revision?: number
  /** When its file was first seen, if known. */
  readonly firstSeen?: Instant
  /** Id of the entry that the file, unchanged since, was found to be a copy of when last read. */
  readonly repeats?: string
  /** Whether it is too short for similarity to mean anything. */
  readonly isShort: boolean
  /** What it shows, if it is so short. */
  readonly shown?: ShownText
  /** The id stated by its document, if globally unique (an IRI). */
  readonly statedId?: string
  /** The id stated by a feed's item that is not an IRI: unique only within its feed. */
  readonly localId?: string
}

/** The id that a text states, whatever its scope. */
export function statedIdOf({ statedId, localId }: IncomingText): string | undefined {
  return statedId ?? localId
}

/** An entry that an incoming text may belong to, and what is known of that entry's seed. */
export interface Candidate {
  readonly record: LedgerRecord
  /** The title it was published with; absent after recovery. */
  readonly title?: string
  /** Its date of publication, if its text states one. */
  readonly stated?: Instant
  /** Orders its text among the versions of it, if their format tells. */
  readonly revision?: number
  /** What it shows, if it is compared with a short text. */
  readonly shown?: ShownText
  /** Whether its own seed still holds its text, so that the text cannot have moved. */
  readonly inPlace: boolean
  /** Whether its own seed is still to be read (after recovery): until then it is matched only by its exact text or place. */
  readonly isPending?: boolean
}

/**
 * What an incoming text is: a `known` entry (and how it was recognized), a `copy` of one, or a `new` one. `by: 'revision'`
 * is a later version of an entry whose own seed is still there.
 */
export type Recognition =
  | {
      readonly kind: 'known'
      readonly record: LedgerRecord
      readonly by: 'id' | 'path' | 'text' | 'similarity' | 'revision'
    }
  | { readonly kind: 'copy'; readonly of: LedgerRecord; readonly by: 'id' | 'text' }
  | { readonly kind: 'new' }

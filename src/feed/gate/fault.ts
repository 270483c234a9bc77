import type { FeedFormatName } from '../../domain/feed-document.ts'

/** A broken rule of a published document. The document must not be published. */
export interface Fault {
  readonly format: FeedFormatName | 'opml'
  /** The rule, by its source and section, e.g. `RFC 4287, 4.1.2: id`. */
  readonly clause: string
  /** What is wrong, in one sentence without the full stop. */
  readonly message: string
  /** The entry that breaks it: without that entry the document may be published. */
  readonly entryId?: string
}

/** One rule: its name, and what is wrong with a subject, which is nothing if it keeps to it. */
export interface Clause<T> {
  readonly clause: string
  readonly check: (subject: T) => readonly string[]
}

/** The faults of one subject against a list of rules. */
export function applyClauses<T>(
  clauses: readonly Clause<T>[],
  subject: T,
  where: { readonly format: Fault['format']; readonly entryId?: string | undefined },
): readonly Fault[] {
  const entry = where.entryId === undefined ? {} : { entryId: where.entryId }
  return clauses.flatMap(({ clause, check }) =>
    check(subject).map((message) => ({ format: where.format, clause, message, ...entry })),
  )
}

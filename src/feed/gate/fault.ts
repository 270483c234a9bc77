import type { FeedFormatName } from '../../domain/feed-formats.ts'

/** A violation of a rule, because of which the document must not be published. */
export interface Fault {
  readonly format: FeedFormatName | 'opml'
  /** The rule, by its source and section, such as `RFC 4287, 4.1.2: id`. */
  readonly clause: string
  /** What is wrong, in one sentence without a full stop. */
  readonly message: string
  /** The entry at fault, without which the document may be published. */
  readonly entryId?: string
}

/** A rule: its name, and a function that returns what is wrong with a subject. */
export interface Clause<T> {
  readonly clause: string
  readonly check: (subject: T) => readonly string[]
}

/** Checks one subject against a list of rules. */
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

/** A text as a part of a regular expression that stands for itself. */
export const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** The part of a regular expression that stands for any of the phrases, the longest first. */
export const anyOf = (phrases: Iterable<string>): string =>
  [...new Set(phrases)]
    .sort((a, b) => b.length - a.length)
    .map(escapePattern)
    .join('|')

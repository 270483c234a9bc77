/** More than any article has. */
const MOST_TAGS = 100_000
const TAG = /<\/?[a-z]/gi

/**
 * Whether markup has more tags than an article. The parsers of HTML shift and search a list of what is open at every tag: where nothing
 * is closed, their time grows with the square of the tags, and up to so many it is a second or two.
 */
export function hasTooManyTags(html: string): boolean {
  if (html.length < MOST_TAGS * '<a'.length) return false
  let count = 0
  TAG.lastIndex = 0
  while (count <= MOST_TAGS && TAG.test(html)) count++
  return count > MOST_TAGS
}

/** Unsafe HTML as it stands, or the words of it, without any tag, where it has more of them than an article. */
export function withoutTooManyTags(html: string): string {
  return hasTooManyTags(html) ? html.replace(/<[^<>]*>/g, ' ').replaceAll('<', '&lt;') : html
}

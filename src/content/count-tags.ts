/** More than any article has, and more than any leaves open. */
const [MOST_TAGS, MOST_OPEN] = [100_000, 20_000]
const TAG = /<(\/?)([a-z][a-z\d]*)/gi
/** Elements without an end tag, and those whose end tag may be left out (HTML, section 13.1.2.4): many follow each other, none is deep. */
const WITHOUT_END: ReadonlySet<string> = new Set(
  `area base br col embed hr img input link meta param source track wbr p li dt dd rt rp option optgroup
  colgroup thead tbody tfoot tr td th`.split(/\s+/),
)

/**
 * Whether markup has more tags than an article, or more that are not closed. The parsers of HTML shift and search a list of what is open
 * at every tag: their time grows with the product of the two.
 */
export function hasTooManyTags(html: string): boolean {
  if (html.length < MOST_OPEN * '<a>'.length) return false
  let [count, open] = [0, 0]
  for (const [, slash, name = ''] of html.matchAll(TAG)) {
    if (!WITHOUT_END.has(name.toLowerCase())) open += slash === '' ? 1 : -1
    if (++count > MOST_TAGS || open > MOST_OPEN) return true
  }
  return false
}

/** Unsafe HTML as it stands, or the words of it, without any tag, where it has more of them than an article. */
export function withoutTooManyTags(html: string): string {
  return hasTooManyTags(html) ? html.replace(/<[^<>]*>/g, ' ').replaceAll('<', '&lt;') : html
}

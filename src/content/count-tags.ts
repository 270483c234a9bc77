/** Limits beyond those of any article: on tags, and on unclosed ones. */
const [MOST_TAGS, MOST_OPEN] = [100_000, 20_000]
const TAG = /<(\/?)([a-z][a-z\d]*)/gi
/** Elements without an end tag, or whose end tag may be omitted (HTML, section 13.1.2.4); they do not nest deeply. */
const WITHOUT_END: ReadonlySet<string> = new Set(
  `area base br col embed hr img input link meta param source track wbr p li dt dd rt rp option optgroup
  colgroup thead tbody tfoot tr td th`.split(/\s+/),
)

/**
 * Whether markup has more tags, or more unclosed tags, than an article would. HTML parsers search a list of open
 * elements at every tag, so their time grows with the product of the two.
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

/** Unsafe HTML unchanged or, if it has too many tags, only its text. */
export function withoutTooManyTags(html: string): string {
  return hasTooManyTags(html) ? html.replace(/<[^<>]*>/g, ' ').replaceAll('<', '&lt;') : html
}

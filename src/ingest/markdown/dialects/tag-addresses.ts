const TAG = String.raw`(?:\{\{[<%][^{}]{1,500}[>%]\}\}|\{%[^{}]{1,500}%\})`
const EXPRESSION = String.raw`\{\{-?[^{}<%\n]{0,100}\}\}`
/** Where the address of a link or a picture stands in Markdown. */
const PLACE = String.raw`(?<=\]\([ \t]{0,3}|^ {0,3}\[[^\]\n]{1,200}\]:[ \t]{0,3})`
const ADDRESS = new RegExp(`${PLACE}<?((?:${EXPRESSION}|[^\\s(){}<>]){0,300})(${TAG})([^\\s()<>]{0,300})>?`, 'gm')
const ATTRIBUTE = new RegExp(`\\s(?:href|src)=(["'])(?:${EXPRESSION}|[^"'\\n{}]){0,300}${TAG}[^"'\\n]{0,300}\\1`, 'g')
/** A file that is published as it is, at its place in the site. */
const FILE = /^\{%-?[ \t]*link[ \t]+\/?([\w./@-]+\.(?!(?:md|markdown|html?|adoc)\b)\w{1,5})[ \t]*-?%\}$/
/** A part of the same page, or an address that needs no generator. */
const WHOLE = /^\{\{[<%][ \t]*(?:rel)?ref[ \t]+"?(#[\w-]+|https?:\/\/[^\s"<>]+)"?[ \t]*[>%]\}\}$/

function addressOf(_whole: string, before: string, tag: string, after: string): string {
  const known = FILE.exec(tag)?.[1]?.replace(/^/, '/') ?? WHOLE.exec(tag)?.[1]
  const isWhole = before.replace(/\{\{.*?\}\}/g, '') === '' && after === ''
  return `<${(isWhole && known) || ''}>${tag.replace(/[^\n]+/g, '')}`
}

/**
 * Replaces tags that stand for the address of a link (`{% post_url … %}`, `{{< ref … >}}`) by the address where they
 * tell it, and by none otherwise, for only the site generator knows where it puts its pages. The text of the link stays.
 */
export function translateTagAddresses(text: string): string {
  return text.replace(ADDRESS, addressOf).replace(ATTRIBUTE, (whole) => whole.replace(/[^\n]+/g, ''))
}

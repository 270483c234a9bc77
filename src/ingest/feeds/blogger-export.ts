import { attributeOf, childOf, childrenOf, textOf, type XmlElement } from './xml-element.ts'

/** What Blogger's categories that say what an entry is begin with. */
const KIND = 'http://schemas.google.com/blogger/2008/kind#'

const termOf = (category: XmlElement): string => attributeOf(category, 'term') ?? ''

/** Whether a category says what kind of entry it is of, not what that is about. */
export const isKind = (category: XmlElement): boolean => termOf(category).startsWith(KIND)

/** Post, page, comment, settings or template, as an export of Blogger says, old or new; undefined in any other feed. */
function kindOf(entry: XmlElement): string | undefined {
  const kind = childrenOf(entry, 'atom:category')
    .map(termOf)
    .find((term) => term.startsWith(KIND))
  return kind?.slice(KIND.length).toLowerCase() ?? textOf(entry, 'blogger:type')?.toLowerCase()
}

function isDraft(entry: XmlElement): boolean {
  const control = childOf(entry, 'app:control')
  const status = textOf(entry, 'blogger:status')?.toUpperCase()
  return (
    (control !== undefined && textOf(control, 'app:draft') === 'yes') || (status !== undefined && status !== 'LIVE')
  )
}

/** Why an entry is no published post: it is a draft (RFC 5023, section 13.1.1), or of another kind in an export of Blogger. */
export function notPosted(entry: XmlElement): string | undefined {
  const kind = kindOf(entry)
  if (kind !== undefined && kind !== 'post') return kind
  return isDraft(entry) ? 'draft' : undefined
}

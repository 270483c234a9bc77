import type { SafeHtml } from '../domain/html.ts'

const LINK_TAG = /<a(\s[^>]*)?>|<\/a>/g

/** A note's reference is led to, too. */
const LEADS = /\s(?:href|id)=/

/**
 * Removes the tags of links that lead nowhere and of links inside links, which HTML does not allow (section 4.5.1).
 * Reading needs them: a line that is a link is seldom text.
 */
export function withoutIdleLinks(html: SafeHtml): SafeHtml {
  const open: boolean[] = []
  return html.replace(LINK_TAG, (tag, attributes?: string) => {
    if (tag === '</a>') return open.pop() === true ? tag : ''
    const isKept = LEADS.test(attributes ?? '') && !open.includes(true)
    open.push(isKept)
    return isKept ? tag : ''
  }) as SafeHtml
}

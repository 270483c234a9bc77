import { type Reading, rejected, withheld } from '../reader.ts'

const DRAFTS = /(?:^|\/)_drafts\//
const SECTION_PAGE = /(?:^|\/)_index(?:\.[\w-]{2,8})?\.(?:md|markdown|html)$/
const TEMPLATES = /(?:^|\/)_(?:includes|layouts)\//
// Medium ends the names of exported posts with the twelve hexadecimal digits of their ids, or a few less.
const MEDIUM_DRAFT = /(?:^|\/)draft_[^/]*[-_][0-9a-f]{8,12}\.html$/

/**
 * Why a file with this path is no published article, by the conventions of other systems: a draft of Jekyll or Medium,
 * a template, or the page of a section; undefined if it may be an article.
 */
export function setAside(path: string): Reading | undefined {
  if (DRAFTS.test(path)) return withheld(path, 'is a draft, in a folder of drafts: move it out to publish it')
  if (MEDIUM_DRAFT.test(path)) return withheld(path, 'is a draft of Medium: rename it to publish it')
  if (TEMPLATES.test(path)) return rejected(path, 'is a template of a site generator, not an article')
  if (SECTION_PAGE.test(path)) return rejected(path, 'is the page of a section in Hugo or Zola, not an article')
  return undefined
}

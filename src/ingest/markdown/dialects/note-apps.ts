import { isImageName } from './image-name.ts'
import { withoutBetween } from './without-between.ts'

const WIKI_LINK = /(!?)\[\[([^[\]\n|]{1,200})(?:\|([^[\]\n]{0,200}))?\]\]/g
const HIGHLIGHT = /(?<![=\\])==(?![\s=])([^=\n]{1,500})(?<!\s)==(?!=)/g
const BLOCK_ID = /[ \t]\^(?=[a-z0-9-]*[a-z])[a-z0-9-]{3,40}$/gm
const CALLOUT = /^((?:> ?)+)\[![\w-]{1,40}\][+-]?[ \t]*(.*)$/gm
const CONTENTS = /^[ \t]*\[\[?_?toc_?\]\]?[ \t]*$/gim
const SIZE = /^\d+(?:x\d+)?$/

/**
 * "[[Port Ellen|the town]]" becomes "the town". An embedded image keeps its caption, and an address that only the app
 * can resolve.
 */
function linkText(_whole: string, embeds: string, target: string, label: string | undefined): string {
  const [page = ''] = target.split(/[#^]/)
  if (embeds === '' || !isImageName(page)) return label || page || target.replace(/^[#^]+/, '')
  const caption = label && !SIZE.test(label) ? label : ''
  return `![${caption}](${encodeURI(page)})`
}

/**
 * Converts the extensions of Obsidian, Logseq and other note apps to Markdown: links between notes, callouts, comments,
 * highlights.
 */
export function translateNoteApps(text: string): string {
  return withoutBetween(text, '%%', '%%')
    .replace(CONTENTS, '')
    .replace(WIKI_LINK, linkText)
    .replace(HIGHLIGHT, '<mark>$1</mark>')
    .replace(BLOCK_ID, '')
    .replace(CALLOUT, (_whole, quotes: string, title: string) => (title === '' ? quotes : `${quotes}**${title}**  `))
}

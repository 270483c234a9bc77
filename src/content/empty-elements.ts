import { voidElements } from './allowed-html.ts'

const TAG = /<(\/?)([a-z][a-z\d]*)\b([^<>]*)>/g
/** Elements that show nothing if nothing is in them. */
const SHOWS_ITS_CONTENT: ReadonlySet<string> = new Set(
  'a abbr b bdi cite code del dfn em figcaption figure i ins kbd mark p picture q s samp small span strong sub sup u var'.split(
    ' ',
  ),
)
const VOID: ReadonlySet<string> = new Set(voidElements)
const SOME_ARE_EMPTY = />\s*<\/(?!td|th|li|div)|<(?:source|picture)/
/** A choice of pictures or recordings whose address was not usable. */
const LOST_SOURCE = /^<source(?!.*\ssrc(?:set)?=)/
const HAS_ID = /\sid=/

/** An open element: where its tag is in the output, and whether anything has been found in it, or a picture. */
interface Open {
  readonly at: number
  hasContent: boolean
  hasPicture: boolean
}

/** Whether an element is kept even if nothing is in it, because it shows something or may be linked to. */
function showsItself(name: string, attributes: string): boolean {
  return !SHOWS_ITS_CONTENT.has(name) || HAS_ID.test(attributes)
}

/** Ends an element; one that is not kept leaves what is in it: words of a picture that was left out, or spaces. */
function close(written: string[], { at, hasContent, hasPicture }: Open, tag: string): void {
  const isKept = hasContent && (tag !== '</picture>' || hasPicture)
  if (isKept) written.push(tag)
  else written[at] = ''
}

/** Removes elements of safe HTML in which nothing is left, such as the link of a picture that was left out, but no spaces. */
export function withoutEmptyElements(html: string): string {
  if (!SOME_ARE_EMPTY.test(html)) return html
  const written: string[] = []
  const open: Open[] = []
  let end = 0
  const fill = (hasPicture = false) => {
    const inner = open.at(-1)
    if (inner) Object.assign(inner, { hasContent: true, hasPicture: inner.hasPicture || hasPicture })
  }
  for (const { index, 0: tag, 1: slash, 2: name = '', 3: attributes = '' } of html.matchAll(TAG)) {
    const text = html.slice(end, index)
    end = index + tag.length
    written.push(text)
    if (text.trim() !== '') fill()
    if (LOST_SOURCE.test(tag)) continue
    const closed = slash === '' ? undefined : open.pop()
    if (closed) close(written, closed, tag)
    else written.push(tag)
    if (VOID.has(name) || closed?.hasContent) fill(name === 'img' || closed?.hasPicture)
    else if (slash === '')
      open.push({ at: written.length - 1, hasContent: showsItself(name, attributes), hasPicture: false })
  }
  return written.join('') + html.slice(end)
}

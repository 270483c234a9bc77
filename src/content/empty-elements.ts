import { voidElements } from './allowed-html.ts'

const TAG = /<(\/?)([a-z][a-z\d]*)\b([^<>]*)>/g
/** Elements that show nothing if nothing is in them. */
const SHOWS_ITS_CONTENT: ReadonlySet<string> = new Set(
  'a abbr b bdi cite code del dfn em figcaption figure i ins kbd mark p picture q s samp small span strong sub sup u var'.split(
    ' ',
  ),
)
const VOID: ReadonlySet<string> = new Set(voidElements)
const SOME_ARE_EMPTY = />\s*<\/(?!td|th|li|div)|<source/
/** A choice of pictures or recordings whose address was not usable. */
const LOST_SOURCE = /^<source(?!.*\ssrc(?:set)?=)/
const HAS_ID = /\sid=/

/** An open element: where its tag is in the output, and whether anything has been found in it. */
interface Open {
  readonly at: number
  hasContent: boolean
}

/** Removes elements of safe HTML in which nothing is left, such as the link of a picture that was left out, but no spaces. */
export function withoutEmptyElements(html: string): string {
  if (!SOME_ARE_EMPTY.test(html)) return html
  const written: string[] = []
  const open: Open[] = []
  let end = 0
  const fill = () => {
    const inner = open.at(-1)
    if (inner) inner.hasContent = true
  }
  for (const { index, 0: tag, 1: slash, 2: name = '', 3: attributes = '' } of html.matchAll(TAG)) {
    const text = html.slice(end, index)
    end = index + tag.length
    written.push(text)
    if (text.trim() !== '') fill()
    if (LOST_SOURCE.test(tag)) continue
    if (VOID.has(name)) fill()
    const closed = slash === '' ? undefined : open.pop()
    if (closed?.hasContent === false) written.push(written.splice(closed.at).slice(1).join(''))
    else written.push(tag)
    if (closed?.hasContent) fill()
    if (slash === '' && !VOID.has(name)) {
      open.push({ at: written.length - 1, hasContent: !SHOWS_ITS_CONTENT.has(name) || HAS_ID.test(attributes) })
    }
  }
  return written.join('') + html.slice(end)
}

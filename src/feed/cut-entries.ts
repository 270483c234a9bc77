/** Where an entry stands in the text of a document, in UTF-16 units. */
export interface TextSpan {
  readonly start: number
  readonly end: number
}

/**
 * The elements of one name in a document that the XML renderers wrote: a `<` of any text is escaped there, and there is no
 * CDATA, so every tag found is a tag.
 */
export function cutElements(xml: string, name: string): readonly TextSpan[] {
  const [open, close] = [new RegExp(`<${name}[ >]`, 'g'), `</${name}>`]
  const spans: TextSpan[] = []
  for (let found = open.exec(xml); found; found = open.exec(xml)) {
    const end = xml.indexOf(close, found.index) + close.length
    spans.push({ start: found.index, end })
    open.lastIndex = end
  }
  return spans
}

const ITEMS = '\n "items": [\n'
const ITEM = /^ {2}\{\n[\s\S]*?\n {2}\}/gm

/** The items of a document that the JSON renderer wrote: indented by one space, so what is indented by two is an item. */
export function cutItems(json: string): readonly TextSpan[] {
  const start = json.indexOf(ITEMS)
  if (start < 0) return []
  const matches = json.slice(start + ITEMS.length).matchAll(ITEM)
  return [...matches].map((match) => {
    const at = start + ITEMS.length + match.index
    return { start: at, end: at + match[0].length }
  })
}

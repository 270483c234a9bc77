/** The range of an entry in the text of a document, in UTF-16 units. */
export interface TextSpan {
  readonly start: number
  readonly end: number
}

/**
 * Finds the elements with a name in a document written by our XML renderers. They escape every `<` in text and write no
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

/**
 * Finds the items in a document written by our JSON renderer, which indents by one space, so items are indented by two.
 */
export function cutItems(json: string): readonly TextSpan[] {
  const start = json.indexOf(ITEMS)
  if (start < 0) return []
  const matches = json.slice(start + ITEMS.length).matchAll(ITEM)
  return [...matches].map((match) => {
    const at = start + ITEMS.length + match.index
    return { start: at, end: at + match[0].length }
  })
}

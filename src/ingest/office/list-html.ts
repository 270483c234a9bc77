import type { BlockOf, ItemMark } from './office-block.ts'

/** A list that is open at a place. */
interface OpenList {
  readonly level: number
  readonly tag: string
}

const tagOf = ({ ordered, style }: ItemMark): string => (ordered ? `ol${style ? ` type="${style}"` : ''}` : 'ul')

const endOf = (lists: readonly OpenList[]): string =>
  lists
    .toReversed()
    .map(({ tag }) => `</li></${tag.slice(0, 2)}>`)
    .join('')

/** The tags between the item before, if any, and one with this mark. `lists` are the open ones, outermost first. */
function turnTo(lists: OpenList[], mark: ItemMark): string {
  const outer = lists.findLastIndex(({ level }) => level < mark.level) + 1
  const tag = tagOf(mark)
  if (lists[outer]?.tag === tag) return `${endOf(lists.splice(outer + 1))}</li>`
  const html = endOf(lists.splice(outer))
  lists.push({ level: mark.level, tag })
  return `${html}<${tag}>`
}

/** The HTML of items that follow each other: lists in lists, by their levels. */
export function listHtml(items: readonly BlockOf<'item'>[]): string {
  const lists: OpenList[] = []
  const parts = items.map(({ mark, html }) => {
    if (mark === undefined) return `<p>${html}</p>`
    const value = mark.ordered && mark.number !== undefined ? ` value="${mark.number}"` : ''
    return `${turnTo(lists, mark)}<li${value}>${html}`
  })
  return parts.join('') + endOf(lists)
}

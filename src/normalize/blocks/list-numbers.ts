import type { ListBlock, ListItem } from '../../domain/block.ts'
import type { LineMarkup } from '../../domain/document.ts'

type Mark = Extract<LineMarkup, { kind: 'item' }>

/** Makes a list of marked items. A number is given only where it differs from what a reader would count. */
export function withNumbers(items: readonly ListItem[], marks: readonly Mark[]): ListBlock {
  const [first, second] = marks
  const { ordered = false, number: start = 1, style } = first ?? {}
  if (!ordered) return { kind: 'list', ordered, items }
  const step = second?.number === start - 1 ? -1 : 1
  let next = start
  const counted = items.map((item, at) => {
    const number = marks[at]?.number ?? next
    const isExpected = number === next
    next = number + step
    return isExpected ? item : { ...item, value: number }
  })
  return {
    kind: 'list',
    ordered,
    ...((start !== 1 || step < 0) && { start }),
    ...(step < 0 && { reversed: true }),
    ...(style && { style }),
    items: counted,
  }
}

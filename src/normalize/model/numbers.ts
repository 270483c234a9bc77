/** A number for each item. `Float64Array.from` would take five times as long, because it goes through an iterator. */
export function numbersOf<Item>(items: readonly Item[], of: (item: Item, at: number) => number): Float64Array {
  const numbers = new Float64Array(items.length)
  for (let at = 0; at < items.length; at++) numbers[at] = of(items[at] as Item, at)
  return numbers
}

import type { PageElement } from './dom.ts'

/** The numbering of an ordered list (HTML, section 4.4.8). */
export interface Counter {
  next: number
  readonly step: 1 | -1
}

/** The integer value of an attribute; undefined if it has none. */
export function wholeNumber(written: string | null): number | undefined {
  const digits = /^\s*(-?\d{1,9})/.exec(written ?? '')?.[1]
  return digits === undefined ? undefined : Number(digits)
}

/** Where an ordered list starts counting, and in which direction. */
export function counterOf(list: PageElement): Counter {
  const isReversed = list.getAttribute('reversed') !== null
  const items = [...list.childNodes].filter((node) => 'localName' in node && node.localName === 'li').length
  const next = wholeNumber(list.getAttribute('start')) ?? (isReversed ? items : 1)
  return { next, step: isReversed ? -1 : 1 }
}

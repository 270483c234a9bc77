import type { PageElement } from './dom.ts'

/** The numbers of an ordered list as they are given out (HTML, section 4.4.8). */
export interface Counter {
  next: number
  readonly step: 1 | -1
}

/** A whole number of an attribute; undefined where it holds none. */
export function wholeNumber(written: string | null): number | undefined {
  const digits = /^\s*(-?\d{1,9})/.exec(written ?? '')?.[1]
  return digits === undefined ? undefined : Number(digits)
}

/** Where an ordered list begins to count, and which way it goes. */
export function counterOf(list: PageElement): Counter {
  const isReversed = list.getAttribute('reversed') !== null
  const items = [...list.childNodes].filter((node) => 'localName' in node && node.localName === 'li').length
  const next = wholeNumber(list.getAttribute('start')) ?? (isReversed ? items : 1)
  return { next, step: isReversed ? -1 : 1 }
}

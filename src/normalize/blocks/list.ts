import type { Block, ListBlock, ListItem } from '../../domain/block.ts'
import type { LineMarkup } from '../../domain/document.ts'
import type { SafeHtml } from '../../domain/html.ts'
import type { BlockReader } from './block-reader.ts'
import { withNumbers } from './list-numbers.ts'
import type { Unit } from './units.ts'

/** Bullets, including the letters and private-use characters that those of word processors become in another font. */
const BULLET = /^(?:[•●◦▪■‣⁃*·\uf0a7\uf0b7\uf0d8\uf0fc]|o(?=\t|\s{2})|[-–—](?=\s))\s*/u
const NUMBER = /^(\p{Nd}{1,2})[.)]\s+/u
/** Most words of an item without a mark, and fewest of such items in a row. */
const SHORT_ITEM = 25
const FEWEST_BARE = 3
/** Most items of a list without marks, which bounds the time spent on looking for one. */
const MOST_BARE = 300

/** Reads a list: marked up in the source, by bullets, by numbers, or a run of short lines that end no sentence. */
export const readList: BlockReader = (units, at) =>
  marked(units, at) ?? bulleted(units, at) ?? numbered(units, at) ?? bare(units, at)

/** The body units from `at` on that pass the test. */
const run = (units: readonly Unit[], at: number, isItem: (unit: Unit, place: number) => boolean): readonly Unit[] => {
  let end = at
  for (let unit = units[end]; unit?.role === 'body' && isItem(unit, end - at); unit = units[end]) end++
  return units.slice(at, end)
}

function toList(items: readonly Unit[], ordered: boolean, mark: RegExp | undefined): { block: Block; taken: number } {
  return { block: { kind: 'list', ordered, items: items.map((unit) => toItem(unit, mark)) }, taken: items.length }
}

const TAGS_BEFORE = /^(?:<[^<>]*>)*/

/** The HTML of an item without the bullet or number at its start. */
function withoutMark(html: SafeHtml, mark: RegExp): SafeHtml {
  const tags = TAGS_BEFORE.exec(html)?.[0] ?? ''
  return `${tags}${html.slice(tags.length).replace(mark, '')}` as SafeHtml
}

function toItem({ view: { text, source } }: Unit, mark: RegExp | undefined): ListItem {
  if (!mark) return { content: { text, ...(source.html && { html: source.html }) } }
  return { content: { text: text.replace(mark, ''), ...(source.html && { html: withoutMark(source.html, mark) }) } }
}

function marked(units: readonly Unit[], at: number) {
  const first = units[at]?.view.source.markup
  if (first?.kind !== 'item') return undefined
  const items = run(units, at, (unit, place) => {
    const item = itemOf(unit)
    return item !== undefined && (item.depth > first.depth || (isOfSame(item, first) && !(place > 0 && opens(unit))))
  })
  return { block: nest(items), taken: items.length }
}

type Item = Extract<LineMarkup, { kind: 'item' }>

const itemOf = ({ view: { source } }: Unit): Item | undefined =>
  source.markup?.kind === 'item' ? source.markup : undefined

const isOfSame = (item: Item, first: Item): boolean => item.ordered === first.ordered && item.style === first.style

/** Whether a new list begins here: a gap before an outermost item. */
const opens = (unit: Unit): boolean => unit.view.gap > 0 && itemOf(unit)?.depth === 1

/** Nests items: deeper ones become a list within the item above them. */
function nest(units: readonly Unit[]): ListBlock {
  const depthOf = (unit: Unit) => itemOf(unit)?.depth ?? 0
  const top = units.length ? Math.min(...units.map(depthOf)) : 0
  const items: ListItem[] = []
  for (let at = 0; at < units.length; ) {
    let end = at + 1
    while (end < units.length && depthOf(units[end] as Unit) > top) end++
    const item = toItem(units[at] as Unit, undefined)
    const below = units.slice(at + 1, end)
    items.push(below.length > 0 ? { ...item, children: nest(below) } : item)
    at = end
  }
  const numbered = units.filter((unit) => depthOf(unit) === top).flatMap((unit) => itemOf(unit) ?? [])
  return withNumbers(items, numbered)
}

/** Reads a list with bullets, or of sentences after hyphens. */
function bulleted(units: readonly Unit[], at: number) {
  const items = run(units, at, ({ view }) => BULLET.test(view.text) && !isDialogue(view.text))
  if (items.length > 1) return toList(items, false, BULLET)
  const sentences = run(
    units,
    at,
    ({ view }, place) => place < MOST_BARE && HYPHEN.test(view.text) && (place === 0 || view.gap === 0),
  )
  const isList = sentences.length >= FEWEST_BARE && !sentences.some(({ view }) => IS_SPEECH.test(view.text))
  return isList ? toList(sentences, false, BULLET) : undefined
}

/** Whether a line begins with a bullet other than a dash. */
export const isBulleted = ({ text }: Unit['view']): boolean => BULLET.test(text) && !/^[-–—]/.test(text)

/** Sentences after hyphens are a list if none of them asks, exclaims or quotes. */
const HYPHEN = /^-\s/
const IS_SPEECH = /[?!？！؟…"“”„«»]/u

/** Whether a line is speech, which many languages mark with a dash before the sentence. */
const isDialogue = (text: string): boolean => /^[-–—]/.test(text) && /[.!?…»”"]$/.test(text)

function numbered(units: readonly Unit[], at: number) {
  const first = Number(NUMBER.exec(units[at]?.view.text ?? '')?.[1])
  if (first !== 1) return undefined
  const items = run(units, at, ({ view }, place) => Number(NUMBER.exec(view.text)?.[1]) === first + place)
  return items.length > 1 ? toList(items, true, NUMBER) : undefined
}

function bare(units: readonly Unit[], at: number) {
  const items = run(units, at, ({ view }, place) => place < MOST_BARE && isBareItem(view, place))
  if (items.some(({ view }) => isBrokenOff(view))) return undefined
  return items.length >= FEWEST_BARE ? toList(items, false, undefined) : undefined
}

/** Whether a line breaks off within a sentence, as verse does. */
export const isBrokenOff = ({ text }: Unit['view']): boolean => /[,;，、]$/u.test(text)

const isBareItem = ({ measure, gap, text, source }: Unit['view'], place: number): boolean =>
  (place === 0 || gap === 0) &&
  !source.afterBreak &&
  measure.words <= SHORT_ITEM &&
  !measure.ends &&
  !/[:：]$/u.test(text) &&
  !/^["“„«]/u.test(text)

import { escapeText } from '../../../content/escape.ts'
import { isObject, type JsonObject, listOf } from '../../declared/json-values.ts'
import { cardHtml } from './cards.ts'
import { elementAround, elementOf } from './write-html.ts'

/** Kinds of sections of Mobiledoc 0.3. */
const [MARKUP, IMAGE, LIST, CARD] = [1, 2, 3, 10]
const ATOM = 1
const INLINE = /^(?:a|b|code|em|i|s|strong|sub|sup|u|mark)$/
const BLOCK = /^(?:p|h[1-6]|blockquote|aside|pull-quote)$/
const SHOWN_AS: Readonly<Record<string, string>> = { aside: 'blockquote', 'pull-quote': 'blockquote' }

/** An opened markup: the name of its element, and its start. */
interface Opened {
  readonly name: string
  readonly start: string
}

function markupOf(written: unknown): Opened {
  const [name, attributes] = listOf(written)
  if (typeof name !== 'string' || !INLINE.test(name)) return { name: '', start: '' }
  const [key, value] = listOf(attributes)
  const href = key === 'href' && typeof value === 'string' ? value : undefined
  return { name, start: elementOf(name, '', { href }).replace(/<\/\w+>$/, '') }
}

function atomText(written: unknown): string {
  const [name, text] = listOf(written)
  return name === 'soft-return' ? '<br>' : escapeText(typeof text === 'string' ? text : '')
}

/** Markers open and close elements, which may go on over several of them. */
function markersHtml(markers: unknown, { markups, atoms }: JsonObject): string {
  const open: Opened[] = []
  const pieces = listOf(markers).map((marker) => {
    const [kind, opened, closed, value] = listOf(marker)
    const begun = listOf(opened).map((at) => markupOf(listOf(markups)[Number(at)]))
    open.push(...begun)
    const text = kind === ATOM ? atomText(listOf(atoms)[Number(value)]) : escapeText(String(value ?? ''))
    const ended = open.splice(Math.max(0, open.length - (Number(closed) || 0))).reverse()
    return begun.map(({ start }) => start).join('') + text + endsOf(ended)
  })
  return pieces.join('') + endsOf(open.toReversed())
}

const endsOf = (ended: readonly Opened[]): string => ended.map(({ name }) => (name === '' ? '' : `</${name}>`)).join('')

function cardAt(at: unknown, { cards }: JsonObject, unread: Set<string>): string {
  const [name, data] = listOf(listOf(cards)[Number(at)])
  if (typeof name !== 'string') return ''
  const html = cardHtml(name, isObject(data) ? data : {})
  if (html === undefined) unread.add(name)
  return html ?? ''
}

function sectionHtml(section: unknown, whole: JsonObject, unread: Set<string>): string {
  const [kind, what, markers] = listOf(section)
  if (kind === CARD) return cardAt(what, whole, unread)
  if (kind === IMAGE) return cardHtml('image', { src: what }) ?? ''
  if (kind === LIST) {
    const items = listOf(markers).map((item) => elementOf('li', markersHtml(item, whole)))
    return elementAround(what === 'ol' ? 'ol' : 'ul', items.join(''))
  }
  const name = kind === MARKUP && typeof what === 'string' && BLOCK.test(what) ? what : 'p'
  return elementAround(SHOWN_AS[name] ?? name, markersHtml(markers, whole))
}

/** The HTML of a text of Ghost's older editor, in Mobiledoc 0.3. */
export const mobiledocHtml = (whole: JsonObject, unread: Set<string>): string =>
  listOf(whole.sections)
    .map((section) => sectionHtml(section, whole, unread))
    .join('\n')

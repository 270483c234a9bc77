import { escapeAttribute, escapeText } from '../../../content/escape.ts'
import { isObject, type JsonObject, listOf, textAt } from '../../declared/json-values.ts'
import { parseMarkdown, renderTokens } from '../../markdown/parse-markdown.ts'
import { elementAround, elementOf, linkTo } from './write-html.ts'

/** Marks the beginning of what only members see. */
export const MEMBERS_ONLY = '<!--members-only-->'

type Card = (data: JsonObject) => string

const textIn = (data: JsonObject, ...names: readonly string[]): string => escapeText(textAt(data, ...names) ?? '')
/** The editor stores captions and the like as HTML. */
const htmlIn = (data: JsonObject, ...names: readonly string[]): string => textAt(data, ...names) ?? ''

const pictureOf = (data: JsonObject): string => {
  const src = textAt(data, 'src')
  return src === undefined
    ? ''
    : `<img src="${escapeAttribute(src)}" alt="${escapeAttribute(textAt(data, 'alt') ?? '')}">`
}

const figureOf = (inner: string, data: JsonObject): string =>
  elementAround('figure', inner + elementAround('figcaption', htmlIn(data, 'caption')))

const buttonOf = (data: JsonObject, text: string, address: string): string =>
  elementAround('p', linkTo(textAt(data, address), textIn(data, text)))

const recording =
  (kind: 'audio' | 'video'): Card =>
  (data) => {
    const src = textAt(data, 'src')
    const inner = src === undefined ? '' : elementOf(kind, '', { src, controls: 'controls' })
    return figureOf(inner + elementAround('p', textIn(data, 'title')), data)
  }

function bookmark(data: JsonObject): string {
  const about = isObject(data.metadata) ? data.metadata : data
  const url = textAt(data, 'url') ?? textAt(about, 'url')
  const title = textIn(about, 'title') || escapeText(url ?? '')
  const text = elementAround('p', linkTo(url, title)) + elementAround('p', textIn(about, 'description'))
  return text + elementAround('p', htmlIn(data, 'caption'))
}

function embed(data: JsonObject): string {
  const url = textAt(data, 'url')
  return figureOf(textAt(data, 'html') ?? elementAround('p', linkTo(url, escapeText(url ?? ''))), data)
}

function codeBlock(data: JsonObject): string {
  const language = textAt(data, 'language')
  const code = typeof data.code === 'string' ? escapeText(data.code) : ''
  const className = language === undefined ? undefined : `language-${language}`
  return figureOf(code === '' ? '' : elementOf('pre', elementOf('code', code, { class: className })), data)
}

const gallery: Card = (data) => figureOf(listOf(data.images).filter(isObject).map(pictureOf).join(''), data)

const product: Card = (data) =>
  pictureOf({ src: data.productImageSrc }) +
  elementAround('p', htmlIn(data, 'productTitle')) +
  htmlIn(data, 'productDescription') +
  buttonOf(data, 'productButton', 'productUrl')

const file: Card = (data) =>
  elementAround('p', linkTo(textAt(data, 'src'), textIn(data, 'fileTitle', 'fileName'))) +
  elementAround('p', textIn(data, 'fileCaption'))

/** What of a card everybody sees, as HTML, by the names of Ghost's editors, old and new. */
const CARDS: Readonly<Record<string, Card>> = {
  image: (data) => figureOf(linkTo(textAt(data, 'href'), pictureOf(data)), data),
  gallery,
  bookmark,
  embed,
  html: (data) => htmlIn(data, 'html'),
  markdown: (data) => renderTokens(parseMarkdown(textAt(data, 'markdown') ?? '', '').tokens),
  codeblock: codeBlock,
  callout: (data) => elementAround('p', htmlIn(data, 'calloutText')),
  toggle: (data) => elementAround('h3', htmlIn(data, 'heading')) + htmlIn(data, 'content'),
  button: (data) => buttonOf(data, 'buttonText', 'buttonUrl'),
  header: (data) =>
    elementAround('h2', htmlIn(data, 'header', 'heading')) + elementAround('p', htmlIn(data, 'subheader')),
  'call-to-action': (data) => htmlIn(data, 'textValue') + buttonOf(data, 'buttonText', 'buttonUrl'),
  audio: recording('audio'),
  video: recording('video'),
  file,
  product,
  horizontalrule: () => '<hr>',
  paywall: () => MEMBERS_ONLY,
  // Shown in mails, or forms.
  email: () => '',
  'email-cta': () => '',
  signup: () => '',
}

const OTHER_NAMES: Readonly<Record<string, string>> = {
  code: 'codeblock',
  hr: 'horizontalrule',
  'card-markdown': 'markdown',
}

/** Whether a card is shown on the page to visitors who are no members. */
function isForAll({ visibility }: JsonObject): boolean {
  if (!isObject(visibility)) return true
  return visibility.showOnWeb !== false && !(isObject(visibility.web) && visibility.web.nonMember === false)
}

/** The HTML of a card; undefined if its kind is unknown. */
export function cardHtml(name: string, data: JsonObject): string | undefined {
  const kind = Object.hasOwn(OTHER_NAMES, name) ? (OTHER_NAMES[name] ?? name) : name
  if (!Object.hasOwn(CARDS, kind)) return undefined
  return isForAll(data) ? CARDS[kind]?.(data) : ''
}

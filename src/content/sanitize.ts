import type sanitize from 'sanitize-html'
import type { SafeHtml } from '../domain/html.ts'
import { alignedBy } from './alignment.ts'
import {
  allowedAttributes,
  allowedClasses,
  droppedWithContent,
  embeddingElements,
  lazySources,
  modernNames,
  voidElements,
} from './allowed-html.ts'
import { withoutTooManyTags } from './count-tags.ts'
import { embedLabel, embedOf } from './embeds/embed.ts'
import { withMediaLinks } from './embeds/media-links.ts'
import { objectsAsFrames } from './embeds/objects.ts'
import { withoutEmptyElements } from './empty-elements.ts'
import { escapeText, stripForbidden } from './escape.ts'
import { late, loadPackage } from './late-package.ts'
import { isNoteAnchor } from './note-anchors.ts'
import { resolveSrcset } from './srcset.ts'
import { linkUrl, mediaUrl } from './web-url.ts'

const sanitizer = late(() => loadPackage<typeof sanitize>('sanitize-html'))

/** The base of relative URLs; without it they are removed and their text is kept. */
export interface SanitizeOptions {
  readonly baseUrl?: string
}

/** Deeper nesting is cut off, and its text kept. Browsers stop at 512 levels, and simpler readers earlier. */
const MAX_DEPTH = 200

/** Removing an element may change how its neighbours nest; in practice, one more pass has always been enough. */
const MAX_PASSES = 4

/** Most lines contain no markup and need no parser. */
const PLAIN = /^[^<>&]*$/

/**
 * Converts untrusted markup to HTML that may be published: no scripts, styles, event handlers, or ids other than those
 * of notes; links only to http, https, mailto and tel; all URLs absolute. Embedded documents (`iframe`) become links,
 * and recordings contain one; elements in which nothing is left are removed. If there are more tags than in any article, only the text is kept. Idempotent and total.
 */
export function sanitizeHtml(html: string, options: SanitizeOptions = {}): SafeHtml {
  if (PLAIN.test(html)) return escapeText(html)
  const settings = settingsFor(options.baseUrl)
  const prepared = framesApart(objectsAsFrames(withoutTooManyTags(html)))
  const safe = untilSettled(prepared, (some) => onePass(some, settings))
  return untilSettled(safe, (some) => withoutEmptyElements(withMediaLinks(withoutEmptyElements(some)))) as SafeHtml
}

function untilSettled(html: string, step: (html: string) => string): string {
  let [previous, current] = [html, step(html)]
  for (let pass = 1; pass < MAX_PASSES && current !== previous; pass++) {
    ;[previous, current] = [current, step(current)]
  }
  return current
}

/** Separates frames side by side, since the links that replace them would run together. */
function framesApart(html: string): string {
  return html.replace(/<\/(?:iframe|object)\s*>(?=<(?:iframe|object|embed|a)\b)/gi, '$& ')
}

function onePass(html: string, settings: sanitize.IOptions): string {
  return stripForbidden(sanitizer()(stripForbidden(html), settings))
}

const SETTINGS: sanitize.IOptions = {
  allowedTags: Object.keys(allowedAttributes).filter((name) => name !== '*'),
  allowedAttributes: mutable(allowedAttributes),
  allowedClasses: { '*': [...allowedClasses] },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowProtocolRelative: false,
  nonTextTags: [...droppedWithContent],
  selfClosing: [...voidElements],
  nestingLimit: MAX_DEPTH,
  parseStyleAttributes: false,
  exclusiveFilter: ({ tag, attribs: { width, height } }) => tag === 'img' && isPoint(width) && isPoint(height),
}

/** An invisible image is a tracking pixel. */
function isPoint(size: string | undefined): boolean {
  return size !== undefined && /^\s*[01](?:px)?\s*$/.test(size)
}

function settingsFor(base: string | undefined): sanitize.IOptions {
  return { ...SETTINGS, transformTags: transformsFor(base) }
}

function mutable(table: Readonly<Record<string, readonly string[]>>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(table).map(([name, values]) => [name, [...values]]))
}

/** The library accepts text for an element only from that element's own transform, not from the general one. */
function transformsFor(base: string | undefined): Record<string, sanitize.Transformer> {
  const links = embeddingElements.map((name) => [name, linkInsteadOf(base)])
  return {
    ...Object.fromEntries(links),
    img: (_name, attributes) => picture(attributes, base),
    '*': (name, attributes) => rewrite(name, attributes, base),
  }
}

function rewrite(name: string, attributes: sanitize.Attributes, base: string | undefined): sanitize.Tag {
  const attribs = resolveUrls(attributes, base)
  if (name === 'audio' || name === 'video') attribs.controls = ''
  if (name === 'td' || name === 'th') Object.assign(attribs, alignedBy(attributes))
  return { tagName: modernNames.get(name) ?? name, attribs }
}

function linkInsteadOf(base: string | undefined): sanitize.Transformer {
  return (name, attributes) => {
    const embed = embedOf(attributes, base)
    return embed
      ? { tagName: 'a', attribs: { href: embed.url }, text: embedLabel(embed) }
      : { tagName: name, attribs: {} }
  }
}

/** An image without a usable address is replaced by its description. */
function picture(attributes: sanitize.Attributes, base: string | undefined): sanitize.Tag {
  const candidates = [...lazySources.map((name) => attributes[name]), attributes.src]
  const src = candidates.map((url) => (url ? mediaUrl(url, base) : undefined)).find((url) => url !== undefined)
  const { src: _, ...others } = resolveUrls(attributes, base)
  if (src !== undefined || others.srcset !== undefined) {
    // Without a description, screen readers would spell out the address.
    const alt = others.alt === undefined ? { alt: '' } : {}
    return { tagName: 'img', attribs: { ...(src === undefined ? {} : { src }), ...others, ...alt } }
  }
  return { tagName: 'span', attribs: {}, text: attributes.alt ?? '' }
}

/** How the value of each of these attributes is converted; undefined removes the attribute. */
const resolvers: ReadonlyMap<string, (url: string, base?: string) => string | undefined> = new Map([
  ['href', (url, base) => (url.startsWith('#') && isNoteAnchor(url.slice(1)) ? url : linkUrl(url, base))],
  ['id', (id) => (isNoteAnchor(id) ? id : undefined)],
  ['align', (align) => alignedBy({ align }).align],
  ['cite', linkUrl],
  ['src', mediaUrl],
  ['poster', mediaUrl],
  ['srcset', resolveSrcset],
])

function resolveUrls(attributes: sanitize.Attributes, base: string | undefined): sanitize.Attributes {
  const resolved: sanitize.Attributes = {}
  for (const [name, value] of Object.entries(attributes)) {
    const resolve = resolvers.get(name)
    const kept = resolve ? resolve(value, base) : value
    if (kept !== undefined) resolved[name] = kept
  }
  return resolved
}

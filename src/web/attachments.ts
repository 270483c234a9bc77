import { element } from '../content/element.ts'
import { escapeText } from '../content/escape.ts'
import { mediaUrl } from '../content/web-url.ts'
import type { SafeHtml } from '../domain/html.ts'
import type { Enclosure } from '../domain/person.ts'
import type { Words } from './words-table.ts'

/** Renders the files attached to an article: players for audio and video, links for others. */
export function renderAttachments(enclosures: readonly Enclosure[], words: Words): readonly SafeHtml[] {
  const items = enclosures.flatMap(renderAttachment)
  if (items.length === 0) return []
  return [element('section', { class: 'attachments' }, element('h2', {}, escapeText(words.attachments)), ...items)]
}

function renderAttachment({ url, mediaType, title }: Enclosure): readonly SafeHtml[] {
  const href = mediaUrl(url)
  if (href === undefined) return []
  const kind = mediaType.split('/')[0]
  const isPlayed = kind === 'audio' || kind === 'video'
  const player = isPlayed ? [element(kind, { class: `u-${kind}`, controls: '', preload: 'none', src: href })] : []
  return [...player, element('p', {}, element('a', { href, type: mediaType }, escapeText(title ?? nameOf(href))))]
}

function nameOf(href: string): string {
  const name = new URL(href).pathname.split('/').findLast((segment) => segment !== '')
  return name ?? href
}

import { escapeAttribute, escapeText } from '../../content/escape.ts'

/** A picture or recording of a news item. */
export interface AgencyMedia {
  readonly kind: 'img' | 'video' | 'audio'
  /** Its address, if it can be resolved. */
  readonly url?: string | undefined
  readonly alt?: string | undefined
  readonly caption?: string | undefined
  readonly credit?: string | undefined
}

function shown({ kind, url, alt }: AgencyMedia): string {
  if (url === undefined) return ''
  const address = `src="${escapeAttribute(url)}"`
  return kind === 'img'
    ? `<img ${address} alt="${escapeAttribute(alt ?? '')}">`
    : `<${kind} ${address} controls></${kind}>`
}

/** Media as unsafe HTML: what cannot be shown keeps its caption, as everywhere. */
export function figureHtml(media: AgencyMedia): string {
  const { url, alt = '', caption = '', credit = '' } = media
  const words = caption || (url === undefined ? alt : '')
  const named = credit === '' || words.includes(credit) ? '' : `<small class="credit">${escapeText(credit)}</small>`
  const below = [escapeText(words), named].filter(Boolean).join(' ')
  if (url === undefined && words === '') return ''
  return `<figure>${shown(media)}${below && `<figcaption>${below}</figcaption>`}</figure>`
}

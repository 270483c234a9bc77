import { directionOf } from '../content/direction.ts'
import { element, joinHtml } from '../content/element.ts'
import { escapeText } from '../content/escape.ts'
import { languageName } from '../content/language-name.ts'
import type { Entry, Translation } from '../domain/entry.ts'
import type { SafeHtml } from '../domain/html.ts'
import { fill } from './facts.ts'
import type { SiteInfo } from './site-info.ts'
import type { Wording } from './words.ts'

/**
 * Links to the same article in other languages and in its own, as search engines expect (HTML, link type `alternate`).
 */
export function translationLinks({ slug, language, translations = [] }: Entry, site: SiteInfo): readonly SafeHtml[] {
  if (translations.length === 0 || language === undefined) return []
  return [{ slug, language }, ...translations].map((one) =>
    element('link', { rel: 'alternate', hreflang: one.language, href: site.articleUrl(one.slug) }),
  )
}

/** The other languages in which an article is available, each under its own name; empty if there are none. */
export function translationsFact(
  { translations = [] }: Entry,
  site: SiteInfo,
  { words }: Wording,
): readonly SafeHtml[] {
  if (translations.length === 0) return []
  return [
    fill(
      words.translations,
      joinHtml(
        translations.map((one) => translationLink(one, site)),
        ' ',
      ),
    ),
  ]
}

function translationLink({ slug, language, title }: Translation, site: SiteInfo): SafeHtml {
  const marks = { lang: language, dir: directionOf(language), hreflang: language, rel: 'alternate' }
  return element('a', { href: site.articleUrl(slug), ...marks, title }, escapeText(languageName(language, language)))
}

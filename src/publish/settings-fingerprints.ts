import { fingerprintOf } from './fingerprint.ts'
import type { SiteSettings } from './site-settings.ts'

/**
 * Where each setting shows, and so what is published again when it changes; the lists are those of former addresses. For
 * one that shows in articles, these are read again.
 */
const SHOWN_IN: Readonly<Record<keyof SiteSettings, 'pages and feeds' | 'feeds' | 'lists' | 'articles'>> = {
  baseUrl: 'pages and feeds',
  title: 'pages and feeds',
  description: 'pages and feeds',
  language: 'pages and feeds',
  author: 'pages and feeds',
  rights: 'pages and feeds',
  timezone: 'pages and feeds',
  version: 'pages and feeds',
  compressPages: 'pages and feeds',
  authorEmail: 'feeds',
  authorUrl: 'feeds',
  entries: 'feeds',
  feedSize: 'feeds',
  maxAge: 'feeds',
  ownFeeds: 'feeds',
  hubs: 'feeds',
  redirects: 'lists',
  originalSite: 'articles',
}

const NAMES = Object.keys(SHOWN_IN) as readonly (keyof SiteSettings)[]

function valuesShownIn(place: 'pages and feeds' | 'feeds' | 'articles', settings: SiteSettings): readonly unknown[] {
  return NAMES.filter((name) => SHOWN_IN[name] === place).map((name) => settings[name])
}

/** Changes with the version and with every setting that pages show. */
export function fingerprintOfPages(settings: SiteSettings): string {
  return fingerprintOf(valuesShownIn('pages and feeds', settings))
}

/** Changes with the version and with every setting that feeds show. */
export function fingerprintOfFeeds(settings: SiteSettings): string {
  return fingerprintOf([fingerprintOfPages(settings), ...valuesShownIn('feeds', settings)])
}

/** Changes with the version and with every setting that shows in what is read from articles. */
export function versionOfReading(settings: SiteSettings): string {
  const values = valuesShownIn('articles', settings).filter((value) => value !== undefined)
  return values.length === 0 ? settings.version : `${settings.version}-${fingerprintOf(values)}`
}

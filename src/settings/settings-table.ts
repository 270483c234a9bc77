import type { OwnFeed } from '../domain/own-feed.ts'
import { parseHubs } from './hubs-setting.ts'
import { parseOwnFeeds } from './own-feeds-setting.ts'
import { parseRedirects } from './redirects-setting.ts'
import { parseSchedule } from './schedule-setting.ts'
import {
  type ParseSetting,
  parseBaseUrl,
  parseEmail,
  parseLanguage,
  parseOneOf,
  parseText,
  parseTimeZone,
  parseWebUrl,
  parseWhole,
  parseYesNo,
} from './setting.ts'

/** A row of the settings table. */
export interface Setting<T> {
  /** The environment variable that sets it. */
  readonly variable: string
  readonly parse: ParseSetting<T>
  readonly fallback: T
  readonly meaning: string
}

function setting<T>(variable: string, parse: ParseSetting<T>, fallback: T, meaning: string): Setting<T> {
  return { variable, parse, fallback, meaning }
}

function optional<T>(variable: string, parse: ParseSetting<T>, meaning: string): Setting<T | undefined> {
  return { variable, parse, fallback: undefined, meaning }
}

const NO_REDIRECTS: readonly (readonly [from: string, to: string])[] = []
const NO_FEEDS: readonly OwnFeed[] = []
const NO_HUBS: readonly string[] = []

/**
 * Every setting; its key in `gazette.yaml` is the name here. The README's table and `gazette config` are checked
 * against this.
 */
export const SETTINGS = {
  port: setting('PORT', parseWhole(0, 65_535), 3000, 'port the server listens on; 0 takes a free one'),
  host: optional('GAZETTE_HOST', parseText, 'address to listen on; all of them by default'),
  baseUrl: optional('GAZETTE_BASE_URL', parseBaseUrl, 'public URL of the site; http://localhost:PORT by default'),
  seeds: setting('GAZETTE_SEEDS', parseText, 'seeds', 'folder of the articles'),
  feeds: setting('GAZETTE_FEEDS', parseText, 'feeds', 'folder for the published documents'),
  originalSite: optional(
    'GAZETTE_ORIGINAL_SITE',
    parseBaseUrl,
    'address of the site that the articles come from, which completes their links and pictures that begin with a slash',
  ),
  data: setting('GAZETTE_DATA', parseText, 'data', 'folder for the database'),
  schedule: setting('GAZETTE_SCHEDULE', parseSchedule, '*/5 * * * *', 'when to check for changes (cron expression)'),
  timezone: setting('GAZETTE_TIMEZONE', parseTimeZone, 'UTC', 'time zone of the schedule, and of dates that name none'),
  title: setting('GAZETTE_TITLE', parseText, 'Gazette', 'title of the feeds'),
  description: optional(
    'GAZETTE_DESCRIPTION',
    parseText,
    'what the feeds are about, in one sentence; "The latest from TITLE." by default, in the language of the feed',
  ),
  language: optional('GAZETTE_LANGUAGE', parseLanguage, 'language of the feeds; that of most entries by default'),
  author: optional('GAZETTE_AUTHOR', parseText, 'author of entries that name none; the title by default'),
  authorEmail: optional('GAZETTE_AUTHOR_EMAIL', parseEmail, 'e-mail address of that author'),
  authorUrl: optional('GAZETTE_AUTHOR_URL', parseWebUrl, 'page of that author'),
  rights: optional('GAZETTE_RIGHTS', parseText, 'copyright notice of the feeds'),
  entries: setting(
    'GAZETTE_ENTRIES',
    parseWhole(1, 1000),
    50,
    'most entries in a feed document; older ones go into archives',
  ),
  feedSize: setting('GAZETTE_FEED_SIZE', parseWhole(1, 100_000), 500, 'most kilobytes of text in a feed document'),
  ownFeeds: setting('GAZETTE_OWN_FEEDS', parseOwnFeeds, NO_FEEDS, 'custom feeds, see docs/feeds.md'),
  redirects: setting('GAZETTE_REDIRECTS', parseRedirects, NO_REDIRECTS, 'old addresses and where they lead now'),
  hubs: setting(
    'GAZETTE_HUBS',
    parseHubs,
    NO_HUBS,
    'WebSub hubs that are told when a feed changes, see docs/polling.md',
  ),
  maxAge: setting(
    'GAZETTE_MAX_AGE',
    parseWhole(60, 3600),
    3600,
    'longest time a feed may be cached, in seconds; shorter if it is updated often',
  ),
  seedSize: setting('GAZETTE_SEED_SIZE', parseWhole(1, 1000), 10, 'largest article file to read, in megabytes'),
  compressPages: setting(
    'GAZETTE_COMPRESS_PAGES',
    parseYesNo,
    false,
    'write .gz, .br and .zst beside pages, for static hosting',
  ),
  allowance: setting('GAZETTE_ALLOWANCE', parseYesNo, true, 'limit clients that poll too much'),
  proxies: optional(
    'GAZETTE_PROXIES',
    parseWhole(0, 10),
    'number of proxies in front that add to X-Forwarded-For; detected by default',
  ),
  metrics: setting(
    'GAZETTE_METRICS',
    parseOneOf('off', 'local', 'anyone'),
    'local',
    'who may see /metrics: off (nobody), local or anyone',
  ),
  watch: setting('GAZETTE_WATCH', parseYesNo, true, 'check immediately when a file in seeds changes'),
} as const

/** The name of a setting. */
export type SettingName = keyof typeof SETTINGS

import type { Instant } from '../../domain/instant.ts'
import type { Move } from '../../domain/moves.ts'
import { GONE_FILE, MOVED_FILE, pageFile, pagePath } from '../../domain/published-names.ts'
import { fingerprintOf } from '../fingerprint.ts'
import type { FeedsFolder } from '../folder/feeds-folder.ts'
import type { SiteSettings } from '../site-settings.ts'
import type { Store } from '../store.ts'
import { movesOf } from './moves.ts'
import { movesOfLanguages } from './renamed-languages.ts'

/** Redirects in the format of Netlify and Cloudflare Pages. */
const REDIRECTS_FILE = '_redirects'
/** An empty file in place of a withdrawn page, by which nginx and Caddy recognize it without a reload. */
const GONE_SUFFIX = '.gone'

/** What publishing the lists needs. */
export interface FormerAddressTools {
  readonly store: Store
  readonly feeds: FeedsFolder
  readonly settings: SiteSettings
  readonly publicationTime: Instant
}

/**
 * Key of the note that holds what the lists were made from, and the names of those that are not empty. It is cleared
 * before addresses change, so that an interrupted pass forgets none.
 */
const NOTE = 'former-addresses'

/** Notes that addresses are about to go or come back, so the lists must be published again. */
export function noteFormerAddresses(store: Pick<Store, 'setNote'>): Promise<void> {
  return store.setNote(NOTE, '')
}

/**
 * Publishes the lists of former addresses if they are outdated, if the redirects changed, or if the lists are or may be
 * lost. Returns the paths that changed.
 */
export async function publishFormerAddresses(
  tools: FormerAddressTools,
  mayBeLost: boolean,
): Promise<readonly string[]> {
  const { store, feeds, settings } = tools
  const moves = movesOf(settings, await movesOfLanguages(store))
  const wanted = fingerprintOf(moves)
  const [published, ...files] = ((await store.note(NOTE)) ?? '').split(' ')
  const areThere = !mayBeLost && files.every((file) => feeds.timeOf(file) !== undefined)
  if (areThere && published === wanted) return []
  const lists = toLists(await Array.fromAsync(store.withdrawnSlugs()), moves)
  const changed = publishLists(lists, tools)
  const filled = lists.filter(({ lines }) => lines.length > 0).map(({ file }) => file)
  await store.setNote(NOTE, [wanted, ...filled].join(' '))
  return changed
}

/** A list, and the file it is in. */
interface List {
  readonly file: string
  readonly lines: readonly string[]
}

/** The lists of withdrawn and redirected addresses, for this server and for others. */
function toLists(withdrawn: readonly string[], moves: readonly Move[]): readonly List[] {
  return [
    { file: GONE_FILE, lines: withdrawn.map(pagePath) },
    { file: MOVED_FILE, lines: moves.map(([from, to]) => `${from} ${to}`) },
    { file: REDIRECTS_FILE, lines: moves.map(toRedirect) },
  ]
}

/** Writes the lists; returns the paths that changed. */
function publishLists(lists: readonly List[], { feeds, publicationTime }: FormerAddressTools): readonly string[] {
  const gone = lists.filter(({ file }) => file === GONE_FILE).flatMap(({ lines }) => lines)
  keepMarkers(feeds, gone, publicationTime)
  return lists.filter((list) => publishList(feeds, list, publicationTime)).map(({ file }) => file)
}

/** Runs before the list is replaced, so that the difference remains if a crash interrupts it. */
function keepMarkers(feeds: FeedsFolder, gone: readonly string[], publicationTime: Instant): void {
  const before = new Set(feeds.read(GONE_FILE)?.toString().split('\n').filter(Boolean))
  const now = new Set(gone)
  for (const path of gone.filter((path) => !before.has(path)))
    feeds.write(markerOf(path), new Uint8Array(), publicationTime, 'page')
  for (const path of before) if (!now.has(path)) feeds.remove(markerOf(path))
}

function markerOf(path: string): string {
  const slug = decodeURIComponent(path.slice(path.lastIndexOf('/') + 1))
  return pageFile(slug).replace(/\.html$/, GONE_SUFFIX)
}

function toRedirect([from, to]: Move): string {
  if (!from.endsWith('/')) return `${from} ${to} 301`
  return to.endsWith('/') ? `${from}* ${to}:splat 301` : `${from}* ${to} 301`
}

function publishList(feeds: FeedsFolder, { file, lines }: List, publicationTime: Instant): boolean {
  if (lines.length === 0) return feeds.remove(file)
  return feeds.replaceIfChanged(file, Buffer.from(lines.map((line) => `${line}\n`).join('')), publicationTime, 'state')
}

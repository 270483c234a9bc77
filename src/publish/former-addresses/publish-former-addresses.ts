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
 * Key of the note that holds what the lists were made from. It is cleared before addresses change, so that an
 * interrupted pass forgets none.
 */
const NOTE = 'former-addresses'

/** Notes that addresses are about to go or come back, so the lists must be published again. */
export function noteFormerAddresses(store: Pick<Store, 'setNote'>): Promise<void> {
  return store.setNote(NOTE, '')
}

/**
 * Publishes the lists of former addresses if they are outdated, if the redirects changed, or if the lists may be lost. Returns the paths that changed.
 */
export async function publishFormerAddresses(
  tools: FormerAddressTools,
  mayBeLost: boolean,
): Promise<readonly string[]> {
  const moves = movesOf(tools.settings, await movesOfLanguages(tools.store))
  const wanted = fingerprintOf(moves)
  if (!mayBeLost && (await tools.store.note(NOTE)) === wanted) return []
  const changed = await publishLists(tools, moves)
  await tools.store.setNote(NOTE, wanted)
  return changed
}

/**
 * Writes the lists of withdrawn and redirected addresses, for this server and for others. Returns the paths that
 * changed.
 */
async function publishLists(
  { store, feeds, publicationTime }: FormerAddressTools,
  moves: readonly Move[],
): Promise<readonly string[]> {
  const slugs: string[] = []
  for await (const slug of store.withdrawnSlugs()) slugs.push(slug)
  const gone = slugs.map(pagePath)
  keepMarkers(feeds, gone, publicationTime)
  const files = [
    [GONE_FILE, gone],
    [MOVED_FILE, moves.map(([from, to]) => `${from} ${to}`)],
    [REDIRECTS_FILE, moves.map(toRedirect)],
  ] as const
  return files.filter(([file, lines]) => publishList(feeds, file, lines, publicationTime)).map(([file]) => file)
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

function publishList(feeds: FeedsFolder, file: string, lines: readonly string[], publicationTime: Instant): boolean {
  if (lines.length === 0) return feeds.remove(file)
  return feeds.replaceIfChanged(file, Buffer.from(lines.map((line) => `${line}\n`).join('')), publicationTime, 'state')
}

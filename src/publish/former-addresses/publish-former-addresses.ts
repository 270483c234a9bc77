import type { Instant } from '../../domain/instant.ts'
import type { Move } from '../../domain/moves.ts'
import { GONE_FILE, MOVED_FILE, pageFile, pagePath } from '../../domain/published-names.ts'
import type { FeedsFolder } from '../folder/feeds-folder.ts'
import { fingerprintOf } from '../marks.ts'
import type { SiteSettings } from '../site-settings.ts'
import type { Store } from '../store.ts'
import { movesOf } from './moves.ts'

/** The moves as Netlify and Cloudflare Pages read it. */
const REDIRECTS_FILE = '_redirects'
/** An empty file in the place of a page that is gone, by which nginx and Caddy know it without being told anew. */
const GONE_SUFFIX = '.gone'

/** What publishing the lists needs. */
export interface FormerAddressTools {
  readonly store: Store
  readonly feeds: FeedsFolder
  readonly settings: SiteSettings
  readonly moment: Instant
}

/** What the lists were made from; empty where addresses have gone since, so that none is forgotten when a pass is cut off. */
const NOTE = 'former-addresses'

/** Notes that addresses are about to go, or to come back: the lists are behind until they are published again. */
export function noteFormerAddresses(store: Pick<Store, 'setNote'>): Promise<void> {
  return store.setNote(NOTE, '')
}

/** Publishes the lists where they are behind, where the settings name other moves than they did, or where they may be lost. Returns the paths that changed. */
export async function publishFormerAddresses(
  tools: FormerAddressTools,
  mayBeLost: boolean,
): Promise<readonly string[]> {
  const moves = movesOf(tools.settings)
  const wanted = fingerprintOf(moves)
  if (!mayBeLost && (await tools.store.note(NOTE)) === wanted) return []
  const changed = await publishLists(tools, moves)
  await tools.store.setNote(NOTE, wanted)
  return changed
}

/** Publishes what became of addresses that led somewhere once, for this server and others. Returns the paths that changed. */
async function publishLists(
  { store, feeds, moment }: FormerAddressTools,
  moves: readonly Move[],
): Promise<readonly string[]> {
  const slugs: string[] = []
  for await (const slug of store.withdrawnSlugs()) slugs.push(slug)
  const gone = slugs.map(pagePath)
  keepMarkers(feeds, gone, moment)
  const files = [
    [GONE_FILE, gone],
    [MOVED_FILE, moves.map(([from, to]) => `${from} ${to}`)],
    [REDIRECTS_FILE, moves.map(toRedirect)],
  ] as const
  return files.filter(([file, lines]) => publishList(feeds, file, lines, moment)).map(([file]) => file)
}

/** Before the list is replaced, so that what a crash leaves undone still differs from it. */
function keepMarkers(feeds: FeedsFolder, gone: readonly string[], moment: Instant): void {
  const before = new Set(feeds.read(GONE_FILE)?.toString().split('\n').filter(Boolean))
  const now = new Set(gone)
  for (const path of gone.filter((path) => !before.has(path)))
    feeds.write(markerOf(path), new Uint8Array(), moment, 'page')
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

function publishList(feeds: FeedsFolder, file: string, lines: readonly string[], moment: Instant): boolean {
  if (lines.length === 0) return feeds.remove(file)
  return feeds.replaceIfChanged(file, Buffer.from(lines.map((line) => `${line}\n`).join('')), moment, 'state')
}

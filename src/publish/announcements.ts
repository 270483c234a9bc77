import type { Announcement } from '../domain/announcement.ts'
import type { SiteSettings } from './site-settings.ts'
import { feedUrls } from './site-urls.ts'
import type { FeedChange } from './slices/slice-store.ts'
import type { Store } from './store.ts'

/** Feeds in one announcement. */
const AT_ONCE = 10

/** What finding announcements needs. */
export interface AnnouncementTools {
  readonly store: Pick<Store, 'note' | 'setNote' | 'feedsChangedAfter' | 'lastFeedChange'>
  readonly settings: Pick<SiteSettings, 'hubs' | 'baseUrl'>
}

/** Note of the last change that a hub was told of. Names of feeds have no spaces. */
const noteOf = (hub: string) => `announced:${hub}`
const toNote = ({ changed, name }: FeedChange) => `${changed} ${name}`

function toChange(note: string): FeedChange {
  const [changed = '', name = ''] = note.split(' ')
  return { changed: Number(changed), name }
}

/** Before every change. */
const BEGINNING: FeedChange = { changed: 0, name: '' }

/**
 * Starts to keep track of what hubs are told. A new hub need not be told of what was published before its address was,
 * since nobody can have subscribed there. After the loss of the database, hubs are met before anything is read, so that
 * they are told of what is new then.
 */
export async function meetHubs({ store, settings }: AnnouncementTools): Promise<void> {
  for (const hub of settings.hubs) {
    const known = await store.note(noteOf(hub))
    if (known === undefined) await store.setNote(noteOf(hub), toNote((await store.lastFeedChange()) ?? BEGINNING))
  }
}

/** Makes the next announcements name every feed, because something that all of them show has changed. */
export async function announceAll({ store, settings }: AnnouncementTools): Promise<void> {
  for (const hub of settings.hubs) {
    if ((await store.note(noteOf(hub))) !== undefined) await store.setNote(noteOf(hub), toNote(BEGINNING))
  }
}

/**
 * What hubs have not been told yet, at most one announcement for each. An announcement stays due until it is marked as
 * made, so a crash loses none.
 */
export async function dueAnnouncements({ store, settings }: AnnouncementTools): Promise<readonly Announcement[]> {
  const found = await Promise.all(settings.hubs.map((hub) => dueFor(hub, { store, settings })))
  return found.flat()
}

async function dueFor(hub: string, { store, settings }: AnnouncementTools): Promise<readonly Announcement[]> {
  const told = await store.note(noteOf(hub))
  if (told === undefined) return []
  const changes = await store.feedsChangedAfter(toChange(told), AT_ONCE)
  const last = changes.at(-1)
  const topics = changes.flatMap(({ name }) => Object.values(feedUrls(settings.baseUrl, name)))
  return last === undefined ? [] : [{ hub, topics, upTo: toNote(last) }]
}

/** Marks an announcement as made. */
export async function markAnnounced(store: Pick<Store, 'setNote'>, { hub, upTo }: Announcement): Promise<void> {
  await store.setNote(noteOf(hub), upTo)
}

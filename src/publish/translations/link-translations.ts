import type { Entry, Translation } from '../../domain/entry.ts'
import type { Instant } from '../../domain/instant.ts'
import type { Store, StoredEntry } from '../store.ts'
import type { KinMember } from './kin.ts'
import { shareGround } from './shared-ground.ts'

/** Kin linked at a time. */
const BATCH = 100

interface Linkable extends KinMember {
  readonly content: Entry
  readonly language: string
}

function toLinkable(member: KinMember): readonly Linkable[] {
  const { entry: content, standing } = member.entry
  if (standing !== 'published' || !content?.language) return []
  return [{ ...member, content, language: content.language.split('-')[0]?.toLowerCase() ?? '' }]
}

/** Of two texts in one language the first published stands for it. */
function onePerLanguage(members: readonly Linkable[]): readonly Linkable[] {
  const firstLast = members.toSorted((a, b) => b.entry.sequence - a.entry.sequence)
  return [...new Map(firstLast.map((member) => [member.language, member])).values()]
}

/** Folders by language may count their articles by themselves: there the texts have to say that they are one. */
function areTranslations(a: Linkable, b: Linkable): boolean {
  if (a.language === b.language) return false
  if ([a.mark, b.mark].some((mark) => mark === 'stated' || mark === 'name')) return true
  return [a.mark, b.mark].includes('folder') && shareGround(a.content, b.content)
}

function translationsOf(one: Linkable, kin: readonly Linkable[]): readonly Translation[] {
  return kin
    .filter((other) => areTranslations(one, other))
    .map(({ content: { id, slug, title, language = '' } }) => ({ id, slug, title, language }))
    .sort((a, b) => (a.language < b.language ? -1 : 1))
}

function withTranslations(stored: StoredEntry, translations: readonly Translation[]): StoredEntry {
  if (!stored.entry) return stored
  const { translations: _, ...entry } = stored.entry
  return { ...stored, entry: translations.length > 0 ? { ...entry, translations } : entry }
}

/**
 * When what is published of an entry changed, now that it names others: when one of them changed, which a lost database finds out
 * again; now, if it no longer names one.
 */
function changedBy({ changed, entry }: StoredEntry, kin: readonly Linkable[], moment: Instant): Instant {
  const left = new Set(kin.map((one) => one.entry.id))
  if (entry?.translations?.some(({ id }) => !left.has(id))) return moment
  return Math.max(changed, ...kin.map((one) => one.entry.changed))
}

/** The entries that name others than they did, with those they name now. */
function relink(members: readonly KinMember[], moment: Instant): readonly (KinMember & { readonly linked: boolean })[] {
  const groups = Map.groupBy(members.flatMap(toLinkable), ({ kin }) => kin)
  return members.flatMap((member) => {
    const kin = onePerLanguage(groups.get(member.kin) ?? [])
    const one = kin.find(({ entry }) => entry.id === member.entry.id)
    const translations = one ? translationsOf(one, kin) : []
    const before = member.entry.entry?.translations ?? []
    if (JSON.stringify(before) === JSON.stringify(translations)) return []
    const changed = changedBy(member.entry, kin, moment)
    const entry = { ...withTranslations(member.entry, translations), changed }
    return [{ ...member, entry, linked: translations.length > 0 }]
  })
}

async function membersOf(store: Store, kin: readonly string[]): Promise<readonly KinMember[]> {
  const members = await store.kinMembers(kin)
  const known = new Set(members.map(({ entry }) => entry.id))
  const named = members.flatMap(({ entry }) => entry.entry?.translations ?? []).map(({ id }) => id)
  const left = (await store.kinOf(named.filter((id) => !known.has(id)))).filter((name) => !kin.includes(name))
  return left.length > 0 ? [...members, ...(await store.kinMembers(left))] : members
}

/**
 * Lets the texts of one article in several languages name each other, and no longer name one that is gone. Identity and dates of
 * an entry do not move by it.
 */
export async function linkTranslations(store: Store, moment: Instant): Promise<void> {
  const news = await store.kinWithNews()
  for (let start = 0; start < news.length; start += BATCH) {
    const changed = relink(await membersOf(store, news.slice(start, start + BATCH)), moment)
    if (changed.length === 0) continue
    await store.apply({
      entries: changed.map(({ entry }) => entry),
      kin: changed.map(({ entry: { id }, kin, mark, linked }) => ({ id, kin, mark, linked })),
    })
  }
}

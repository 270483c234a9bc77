import type { Entry, Translation } from '../../domain/entry.ts'
import type { Instant } from '../../domain/instant.ts'
import type { Store } from '../store.ts'
import type { StoredEntry } from '../stored-entry.ts'
import { pairByText } from './pair-by-text.ts'
import { shareNamesOrNumbers } from './shared-names.ts'
import type { GroupMember, GroupRecord } from './translation-groups.ts'

/** Groups processed at a time. */
const BATCH = 100

interface Linkable extends GroupMember {
  readonly content: Entry
  readonly language: string
  readonly isTranslation: boolean
}

function toLinkable(member: GroupMember): readonly Linkable[] {
  const { entry: content, standing } = member.entry
  if (standing !== 'published' || !content?.language) return []
  const language = content.language.split('-')[0]?.toLowerCase() ?? ''
  return [{ ...member, content, language, isTranslation: member.basis === 'notice' }]
}

/** Of several texts in one language, the one published first. */
function onePerLanguage(members: readonly Linkable[]): readonly Linkable[] {
  const firstLast = members.toSorted((a, b) => b.entry.sequence - a.entry.sequence)
  return [...new Map(firstLast.map((member) => [member.language, member])).values()]
}

/** Language folders may number their articles independently, so there the texts themselves must match. */
function areTranslations(a: Linkable, b: Linkable): boolean {
  if (a.language === b.language) return false
  if ([a.basis, b.basis].some((basis) => basis === 'stated' || basis === 'name')) return true
  return [a.basis, b.basis].includes('folder') && shareNamesOrNumbers(a.content, b.content)
}

function pairByName(members: readonly Linkable[]): ReadonlyMap<Linkable, readonly Linkable[]> {
  const candidates = onePerLanguage(members)
  return new Map(candidates.map((one) => [one, candidates.filter((other) => areTranslations(one, other))]))
}

/** For each entry, by id, its translations: those found by name, then those found by text. */
function findTranslations(members: readonly GroupMember[]): ReadonlyMap<string, readonly Linkable[]> {
  const groups = [...Map.groupBy(members.flatMap(toLinkable), ({ group }) => group).values()]
  const isTimed = (group: readonly Linkable[]) => group.some(({ basis }) => basis === 'minute' || basis === 'notice')
  const pairs = [
    ...groups.filter((group) => !isTimed(group)).map(pairByName),
    ...groups.filter(isTimed).map(pairByText),
  ]
  const found = new Map<string, Linkable[]>()
  for (const [one, others] of pairs.flatMap((pair) => [...pair])) {
    const known = found.get(one.entry.id) ?? []
    const isNew = ({ entry }: Linkable) => !known.some((other) => other.entry.id === entry.id)
    found.set(one.entry.id, [...known, ...others.filter(isNew)])
  }
  return found
}

function toTranslations(others: readonly Linkable[]): readonly Translation[] {
  return others
    .map(({ content: { id, slug, title, language = '' } }) => ({ id, slug, title, language }))
    .sort((a, b) => (a.language < b.language ? -1 : a.language > b.language ? 1 : a.id < b.id ? -1 : 1))
}

function withTranslations(stored: StoredEntry, translations: readonly Translation[]): StoredEntry {
  if (!stored.entry) return stored
  const { translations: _, ...entry } = stored.entry
  return { ...stored, entry: translations.length > 0 ? { ...entry, translations } : entry }
}

/**
 * When an entry changes by linking: the latest change of the entries it links to, which stays the same after recovery;
 * or now, if it loses a link.
 */
function changedBy({ changed, entry }: StoredEntry, others: readonly Linkable[], publicationTime: Instant): Instant {
  const left = new Set(others.map((one) => one.entry.id))
  if (entry?.translations?.some(({ id }) => !left.has(id))) return publicationTime
  return Math.max(changed, ...others.map((one) => one.entry.changed))
}

/** An entry whose links changed, with its groups. */
interface Relinked {
  readonly entry: StoredEntry
  readonly groups: readonly GroupRecord[]
}

/** The entries among `news` whose links changed. */
function relink(
  members: readonly GroupMember[],
  news: ReadonlySet<string>,
  publicationTime: Instant,
): readonly Relinked[] {
  const found = findTranslations(members)
  return [...Map.groupBy(members, ({ entry }) => entry.id)].flatMap(([id, memberships]) => {
    const stored = memberships[0]?.entry
    if (!stored || !news.has(id)) return []
    const others = found.get(id) ?? []
    const translations = toTranslations(others)
    if (JSON.stringify(stored.entry?.translations ?? []) === JSON.stringify(translations)) return []
    const entry = { ...withTranslations(stored, translations), changed: changedBy(stored, others, publicationTime) }
    const linked = translations.length > 0
    return [{ entry, groups: memberships.map(({ group, basis }) => ({ id, group, basis, linked })) }]
  })
}

/**
 * The members of the given groups, the entries they link to, and everything those may link to; and the ids of the
 * entries whose links may change.
 */
async function membersOf(store: Store, groups: readonly string[]) {
  const members = await store.groupMembers(groups)
  const named = members.flatMap(({ entry }) => entry.entry?.translations ?? []).map(({ id }) => id)
  const news = new Set([...members.map(({ entry }) => entry.id), ...named])
  const all = new Set([...groups, ...(await store.groupsOf([...news]))])
  return { members: await store.groupMembers([...all]), news }
}

/**
 * Links the translations of an article to each other, and removes links to withdrawn ones. This changes neither
 * identity nor dates of an entry.
 */
export async function linkTranslations(store: Store, publicationTime: Instant): Promise<void> {
  const news = await store.groupsToRelink()
  for (let start = 0; start < news.length; start += BATCH) {
    const { members, news: ids } = await membersOf(store, news.slice(start, start + BATCH))
    const changed = relink(members, ids, publicationTime)
    if (changed.length === 0) continue
    await store.apply({
      entries: changed.map(({ entry }) => entry),
      translationGroups: changed.flatMap(({ groups }) => groups),
    })
  }
}

import type { Entry, Translation } from '../../domain/entry.ts'
import type { Instant } from '../../domain/instant.ts'
import type { Store, StoredEntry } from '../store.ts'
import type { KinMember, KinRecord } from './kin.ts'
import { pairByText } from './pair-by-text.ts'
import { shareNamesOrNumbers } from './shared-names.ts'

/** Groups processed at a time. */
const BATCH = 100

interface Linkable extends KinMember {
  readonly content: Entry
  readonly language: string
  readonly isTranslation: boolean
}

function toLinkable(member: KinMember): readonly Linkable[] {
  const { entry: content, standing } = member.entry
  if (standing !== 'published' || !content?.language) return []
  const language = content.language.split('-')[0]?.toLowerCase() ?? ''
  return [{ ...member, content, language, isTranslation: member.mark === 'notice' }]
}

/** Of several texts in one language, the one published first. */
function onePerLanguage(members: readonly Linkable[]): readonly Linkable[] {
  const firstLast = members.toSorted((a, b) => b.entry.sequence - a.entry.sequence)
  return [...new Map(firstLast.map((member) => [member.language, member])).values()]
}

/** Language folders may number their articles independently, so there the texts themselves must match. */
function areTranslations(a: Linkable, b: Linkable): boolean {
  if (a.language === b.language) return false
  if ([a.mark, b.mark].some((mark) => mark === 'stated' || mark === 'name')) return true
  return [a.mark, b.mark].includes('folder') && shareNamesOrNumbers(a.content, b.content)
}

function pairByName(members: readonly Linkable[]): ReadonlyMap<Linkable, readonly Linkable[]> {
  const kin = onePerLanguage(members)
  return new Map(kin.map((one) => [one, kin.filter((other) => areTranslations(one, other))]))
}

/** For each entry, by id, its translations: those found by name, then those found by text. */
function findTranslations(members: readonly KinMember[]): ReadonlyMap<string, readonly Linkable[]> {
  const groups = [...Map.groupBy(members.flatMap(toLinkable), ({ kin }) => kin).values()]
  const isTimed = (group: readonly Linkable[]) => group.some(({ mark }) => mark === 'minute' || mark === 'notice')
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

function toTranslations(kin: readonly Linkable[]): readonly Translation[] {
  return kin
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
function changedBy({ changed, entry }: StoredEntry, kin: readonly Linkable[], moment: Instant): Instant {
  const left = new Set(kin.map((one) => one.entry.id))
  if (entry?.translations?.some(({ id }) => !left.has(id))) return moment
  return Math.max(changed, ...kin.map((one) => one.entry.changed))
}

/** An entry whose links changed, with its kinships. */
interface Relinked {
  readonly entry: StoredEntry
  readonly kin: readonly KinRecord[]
}

/** The entries among `news` whose links changed. */
function relink(members: readonly KinMember[], news: ReadonlySet<string>, moment: Instant): readonly Relinked[] {
  const found = findTranslations(members)
  return [...Map.groupBy(members, ({ entry }) => entry.id)].flatMap(([id, kinships]) => {
    const stored = kinships[0]?.entry
    if (!stored || !news.has(id)) return []
    const kin = found.get(id) ?? []
    const translations = toTranslations(kin)
    if (JSON.stringify(stored.entry?.translations ?? []) === JSON.stringify(translations)) return []
    const entry = { ...withTranslations(stored, translations), changed: changedBy(stored, kin, moment) }
    return [{ entry, kin: kinships.map(({ kin, mark }) => ({ id, kin, mark, linked: translations.length > 0 })) }]
  })
}

/**
 * The members of the given groups, the entries they link to, and everything those may link to; and the ids of the
 * entries whose links may change.
 */
async function membersOf(store: Store, kin: readonly string[]) {
  const members = await store.kinMembers(kin)
  const named = members.flatMap(({ entry }) => entry.entry?.translations ?? []).map(({ id }) => id)
  const news = new Set([...members.map(({ entry }) => entry.id), ...named])
  const all = new Set([...kin, ...(await store.kinOf([...news]))])
  return { members: await store.kinMembers([...all]), news }
}

/**
 * Links the translations of an article to each other, and removes links to withdrawn ones. This changes neither
 * identity nor dates of an entry.
 */
export async function linkTranslations(store: Store, moment: Instant): Promise<void> {
  const news = await store.kinWithNews()
  for (let start = 0; start < news.length; start += BATCH) {
    const { members, news: ids } = await membersOf(store, news.slice(start, start + BATCH))
    const changed = relink(members, ids, moment)
    if (changed.length === 0) continue
    await store.apply({ entries: changed.map(({ entry }) => entry), kin: changed.flatMap(({ kin }) => kin) })
  }
}

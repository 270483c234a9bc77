import { hash } from 'node:crypto'
import { LONGEST_NAME } from '../../domain/feed-addresses.ts'
import type { NamedFeed } from './named-feed.ts'
import { foldName, isSameName } from './same-name.ts'
import type { SliceStore } from './slice-store.ts'

/** Hexadecimal digits of the hash; the longer one in case two names share the shorter. */
const DIGITS = [6, 16] as const

/** Alternative names for a feed whose plain name is taken. They derive from its label, so they are always the same. */
function ownNames({ name, label }: NamedFeed): readonly string[] {
  const digest = hash('sha256', foldName(label), 'hex')
  return DIGITS.map((count) => `${name.slice(0, LONGEST_NAME - count)}-${digest.slice(0, count)}`)
}

/** Labels by feed name; empty for a feed of which only positions are known. */
type Labels = Map<string, string>

/** Whether a feed exists and may, as far as is known, have this label. */
function mayBe(label: string, known: string | undefined): boolean {
  return known !== undefined && (known === '' || isSameName(known, label))
}

/**
 * The name of a feed: the one it already has, else its plain name if that is free, else an alternative. The choice is
 * recorded in `labels`.
 */
function settle(feed: NamedFeed, labels: Labels): NamedFeed {
  const { label } = feed
  if (labels.get(feed.name) === label) return feed
  const own = ownNames(feed)
  const plain = labels.get(feed.name)
  const name =
    own.find((one) => mayBe(label, labels.get(one))) ??
    (plain === undefined || mayBe(label, plain) ? feed.name : own.find((one) => !labels.has(one)))
  if (name === undefined) return feed
  if (!labels.get(name)) labels.set(name, label)
  return { name, label }
}

async function knownLabels(wanted: readonly NamedFeed[], store: Pick<SliceStore, 'labels'>): Promise<Labels> {
  const plain = await store.labels([...new Set(wanted.map(({ name }) => name))])
  const unsure = wanted.filter(({ name, label }) => plain.get(name) !== label)
  const own = await store.labels([...new Set(unsure.flatMap(ownNames))])
  return new Map([...plain, ...own])
}

/**
 * Distinguishes feeds whose names are the same in ASCII: the first one keeps the plain address, and each later one gets
 * a permanent address of its own. `wanted` holds the feeds of entries, in the order in which the entries are placed.
 */
export async function settleNames(
  wanted: readonly (readonly NamedFeed[])[],
  store: Pick<SliceStore, 'labels'>,
): Promise<readonly (readonly NamedFeed[])[]> {
  const labels = await knownLabels(wanted.flat(), store)
  return wanted.map((feeds) => onceEach(feeds.map((feed) => settle(feed, labels))))
}

/** Removes duplicates. */
function onceEach(feeds: readonly NamedFeed[]): readonly NamedFeed[] {
  const names = new Set<string>()
  return feeds.filter(({ name }) => !names.has(name) && names.add(name))
}

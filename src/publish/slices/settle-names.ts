import { hash } from 'node:crypto'
import { LONGEST_NAME } from '../../domain/feed-addresses.ts'
import type { Facet } from './facet.ts'
import { foldName, isSameName } from './same-name.ts'
import type { SliceStore } from './slice-store.ts'

/** Hexadecimal digits of the hash; the longer one in case two names share the shorter. */
const DIGITS = [6, 16] as const

/** Alternative names for a feed whose plain name is taken. They derive from its label, so they are always the same. */
function ownNames({ name, label }: Facet): readonly string[] {
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
function settle(facet: Facet, labels: Labels): Facet {
  const { label } = facet
  if (labels.get(facet.name) === label) return facet
  const own = ownNames(facet)
  const plain = labels.get(facet.name)
  const name =
    own.find((one) => mayBe(label, labels.get(one))) ??
    (plain === undefined || mayBe(label, plain) ? facet.name : own.find((one) => !labels.has(one)))
  if (name === undefined) return facet
  if (!labels.get(name)) labels.set(name, label)
  return { name, label }
}

async function knownLabels(wanted: readonly Facet[], store: Pick<SliceStore, 'labels'>): Promise<Labels> {
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
  wanted: readonly (readonly Facet[])[],
  store: Pick<SliceStore, 'labels'>,
): Promise<readonly (readonly Facet[])[]> {
  const labels = await knownLabels(wanted.flat(), store)
  return wanted.map((facets) => onceEach(facets.map((facet) => settle(facet, labels))))
}

/** Removes duplicates. */
function onceEach(facets: readonly Facet[]): readonly Facet[] {
  const names = new Set<string>()
  return facets.filter(({ name }) => !names.has(name) && names.add(name))
}

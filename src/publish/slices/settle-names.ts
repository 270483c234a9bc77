import { hash } from 'node:crypto'
import { LONGEST_NAME } from '../../domain/feed-addresses.ts'
import type { Facet } from './facet.ts'
import { foldName, isSameName } from './same-name.ts'
import type { SliceStore } from './slice-store.ts'

/** Hexadecimal digits of the hash; the longer one for the day when two names share the shorter. */
const DIGITS = [6, 16] as const

/** Names for a feed whose plain one another feed has: they follow from what it is called, so that they are the same whenever it comes. */
function ownNames({ name, label }: Facet): readonly string[] {
  const digest = hash('sha256', foldName(label), 'hex')
  return DIGITS.map((count) => `${name.slice(0, LONGEST_NAME - count)}-${digest.slice(0, count)}`)
}

/** What feeds are called, by their names; empty for one of which only the positions are known. */
type Labels = Map<string, string>

/** Whether a feed is there, and may be of this label for all that is known. */
function mayBe(label: string, known: string | undefined): boolean {
  return known !== undefined && (known === '' || isSameName(known, label))
}

/** The name for a feed: the one it has, else the plain one where that is free, else one of its own. It is noted as its. */
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
 * Tells apart feeds whose names are the same in ASCII: the one that came first keeps the plain address, each later one has an address of its
 * own for ever. `wanted` are the feeds of entries, in the order in which these are placed.
 */
export async function settleNames(
  wanted: readonly (readonly Facet[])[],
  store: Pick<SliceStore, 'labels'>,
): Promise<readonly (readonly Facet[])[]> {
  const labels = await knownLabels(wanted.flat(), store)
  return wanted.map((facets) => onceEach(facets.map((facet) => settle(facet, labels))))
}

/** None twice. */
function onceEach(facets: readonly Facet[]): readonly Facet[] {
  const names = new Set<string>()
  return facets.filter(({ name }) => !names.has(name) && names.add(name))
}

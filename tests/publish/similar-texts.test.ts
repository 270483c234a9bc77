import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { idsOfSimilar } from '../../src/publish/intake/similar-texts.ts'
import type { Store } from '../../src/publish/store.ts'
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.ts'
import { storedEntries, storedEntry } from '../store/stored-entries.ts'
import { temporaryFolder } from '../store/temporary-folder.ts'

/** Bytes of a sketch that follow from a number: those of two numbers have nothing in common but by chance. */
function bytesOf(number: number): Uint8Array {
  let state = number + 1
  return Uint8Array.from({ length: 64 }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state >>> 24
  })
}

/** The sketch of a text that has the first bytes in common with one and the rest with another. */
function mixed(first: number, length: number, second: number): string {
  const bytes = bytesOf(second)
  bytes.set(bytesOf(first).subarray(0, length))
  return Buffer.from(bytes).toString('base64url')
}

const unlike = (number: number) => mixed(number, 64, number)
const idOf = (number: number) => storedEntry(number).id

describe('texts that may be the same', () => {
  const folder = temporaryFolder()
  let store: Store & { close(): Promise<void> }

  beforeEach(async () => {
    store = await openSqliteStore({ folder: folder() })
  })
  afterEach(() => store.close())

  test('a text of which half is the same, among many that are not', async () => {
    await store.apply({ entries: storedEntries(60, (n) => ({ sketch: unlike(n) })) })
    expect(await idsOfSimilar(store, [mixed(7, 40, 500), unlike(600)])).toEqual(new Set([idOf(7)]))
  })

  test('a text that shares a band alone is none', async () => {
    await store.apply({ entries: [storedEntry(1, { sketch: unlike(1) })] })
    expect(await idsOfSimilar(store, [mixed(1, 12, 500)])).toEqual(new Set())
  })

  test('its like is found among hundreds of one pattern', async () => {
    await store.apply({ entries: storedEntries(300, (n) => ({ sketch: mixed(1_000, 40, n) })) })
    const corrected = Buffer.from(mixed(1_000, 40, 70), 'base64url')
    corrected[60] = (corrected[60] ?? 0) ^ 1
    expect(await idsOfSimilar(store, [corrected.toString('base64url')])).toEqual(new Set([idOf(70)]))
  })

  test('where nothing but the pattern is known, twenty of the latest are candidates', async () => {
    await store.apply({ entries: storedEntries(300, (n) => ({ sketch: mixed(1_000, 40, n) })) })
    const ids = await idsOfSimilar(store, [mixed(1_000, 40, 500)])
    expect(ids.size).toBe(20)
    const latest = new Set(
      storedEntries(300)
        .slice(270)
        .map(({ id }) => id),
    )
    expect([...ids].filter((id) => !latest.has(id))).toEqual([])
  })

  test('no texts, and texts without words, are like none', async () => {
    await store.apply({ entries: [storedEntry(1, { sketch: unlike(1) }), storedEntry(2, { sketch: '' })] })
    expect(await idsOfSimilar(store, [])).toEqual(new Set())
    expect(await idsOfSimilar(store, [''])).toEqual(new Set())
  })
})

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { idsOfSimilar } from '../../src/publish/intake/matching/similar-texts.ts'
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

describe('candidates for a similar text', () => {
  const folder = temporaryFolder()
  let store: Store & { close(): Promise<void> }

  beforeEach(async () => {
    store = await openSqliteStore({ folder: folder() })
  })
  afterEach(() => store.close())

  test('include a text that shares half of its words, among many that do not', async () => {
    await store.apply({ entries: storedEntries(60, (n) => ({ sketch: unlike(n) })) })
    expect(await idsOfSimilar(store, [mixed(7, 40, 500), unlike(600)])).toEqual(new Set([idOf(7)]))
  })

  test('do not include a text that shares only a band of its sketch', async () => {
    await store.apply({ entries: [storedEntry(1, { sketch: unlike(1) })] })
    expect(await idsOfSimilar(store, [mixed(1, 12, 500)])).toEqual(new Set())
  })

  test('include the most similar of hundreds made from one template', async () => {
    await store.apply({ entries: storedEntries(300, (n) => ({ sketch: mixed(1_000, 40, n) })) })
    const corrected = Buffer.from(mixed(1_000, 40, 70), 'base64url')
    corrected[60] = (corrected[60] ?? 0) ^ 1
    expect(await idsOfSimilar(store, [corrected.toString('base64url')])).toEqual(new Set([idOf(70)]))
  })

  test('are the twenty latest of hundreds made from one template, if none is more similar', async () => {
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

  test('are none for a text without words', async () => {
    await store.apply({ entries: [storedEntry(1, { sketch: unlike(1) }), storedEntry(2, { sketch: '' })] })
    expect(await idsOfSimilar(store, [])).toEqual(new Set())
    expect(await idsOfSimilar(store, [''])).toEqual(new Set())
  })
})

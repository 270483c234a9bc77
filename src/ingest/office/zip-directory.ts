import { DAMAGED, OfficeFault } from './office-fault.ts'

/** A file in an archive, as its directory describes it. */
export interface ZipEntry {
  /** In lower case, separated by `/`: names of parts ignore case (ECMA-376, part 2), and some programs write `\`. */
  readonly name: string
  readonly method: number
  readonly isEncrypted: boolean
  readonly checksum: number
  readonly packedSize: number
  readonly size: number
  /** Where its local header begins. */
  readonly offset: number
}

// Sections of APPNOTE.TXT: 4.3.16, 4.3.12, 4.3.14, 4.5.3.
const [END, ENTRY, END_64, EXTRA_64] = [0x06054b50, 0x02014b50, 0x06064b50, 0x0001]
const [END_SIZE, LONGEST_COMMENT, ENTRY_SIZE, LOCATOR_SIZE] = [22, 0xffff, 46, 20]
const [FULL_16, FULL_32] = [0xffff, 0xffffffff]

function findEnd(view: DataView): number {
  const last = view.byteLength - END_SIZE
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) if (view.getUint32(at, true) === END) return at
  throw new OfficeFault('is cut short: copy it in again')
}

const long = (view: DataView, at: number): number => Number(view.getBigUint64(at, true))

/** How many entries there are, and where they begin; large archives say so in a record before the end. */
function extent(view: DataView): readonly [count: number, offset: number] {
  const end = findEnd(view)
  const [count, offset] = [view.getUint16(end + 10, true), view.getUint32(end + 16, true)]
  if (count !== FULL_16 && offset !== FULL_32) return [count, offset]
  const at = long(view, end - LOCATOR_SIZE + 8)
  if (view.getUint32(at, true) !== END_64) return [count, offset]
  return [long(view, at + 32), long(view, at + 48)]
}

/** Sizes and offset that do not fit into 32 bits stand in an extra field, in this order, and only those. */
function widened(view: DataView, at: number, end: number, narrow: readonly number[]): readonly number[] {
  for (let field = at; field + 4 <= end; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== EXTRA_64) continue
    let next = field + 4
    return narrow.map((value) => {
      if (value !== FULL_32) return value
      next += 8
      return long(view, next - 8)
    })
  }
  return narrow
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): readonly [entry: ZipEntry, next: number] {
  if (view.getUint32(at, true) !== ENTRY) throw new OfficeFault(DAMAGED)
  const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [
    number,
    number,
    number,
  ]
  const extraAt = at + ENTRY_SIZE + name
  const narrow = [24, 20, 42].map((offset) => view.getUint32(at + offset, true))
  const [size = 0, packedSize = 0, offset = 0] = widened(view, extraAt, extraAt + extra, narrow)
  const written = new TextDecoder().decode(bytes.subarray(at + ENTRY_SIZE, extraAt))
  const entry = {
    name: written.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase(),
    method: view.getUint16(at + 10, true),
    isEncrypted: (view.getUint16(at + 8, true) & 1) !== 0,
    checksum: view.getUint32(at + 16, true),
    packedSize,
    size,
    offset,
  }
  return [entry, extraAt + extra + comment]
}

/** The files in an archive by name, from the directory at its end. Throws what is wrong with it. */
export function zipDirectory(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = new Map<string, ZipEntry>()
  try {
    const [count, start] = extent(view)
    for (let [at, left] = [start, count]; left > 0; left--) {
      const [entry, next] = readEntry(bytes, view, at)
      entries.set(entry.name, entry)
      at = next
    }
  } catch (error) {
    throw error instanceof RangeError ? new OfficeFault(DAMAGED) : error
  }
  return entries
}

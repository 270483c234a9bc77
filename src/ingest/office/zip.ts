import { crc32, inflateRawSync } from 'node:zlib'
import { DAMAGED, OfficeFault } from './office-fault.ts'
import { type ZipEntry, zipDirectory } from './zip-directory.ts'

/** The parts of an office document. */
export interface Zip {
  has(name: string): boolean
  /** The bytes of a part; undefined if there is none. */
  read(name: string): Uint8Array | undefined
}

/**
 * Bytes of all parts that are read, unpacked. The text of a long book has less. The size in the directory may lie, so
 * unpacking stops here too.
 */
export const MOST_UNPACKED = 20_000_000
const TOO_LARGE = `unpacks to more than ${MOST_UNPACKED / 1_000_000} MB of text: it is damaged, or not an article`

const [STORED, DEFLATED] = [0, 8]
const [LOCAL, LOCAL_SIZE] = [0x04034b50, 30]

function packedBytes(bytes: Uint8Array, { offset, packedSize }: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (offset + LOCAL_SIZE > bytes.length || view.getUint32(offset, true) !== LOCAL) throw new OfficeFault(DAMAGED)
  const start = offset + LOCAL_SIZE + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  if (start + packedSize > bytes.length) throw new OfficeFault(DAMAGED)
  return bytes.subarray(start, start + packedSize)
}

function inflated(packed: Uint8Array, most: number): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: most })
  } catch (error) {
    const isLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    throw new OfficeFault(isLarge ? TOO_LARGE : DAMAGED)
  }
}

function unpack(bytes: Uint8Array, entry: ZipEntry, most: number): Uint8Array {
  if (entry.isEncrypted) throw new OfficeFault('is protected by a password: save it without one')
  if (entry.size > most) throw new OfficeFault(TOO_LARGE)
  const packed = packedBytes(bytes, entry)
  if (entry.method !== STORED && entry.method !== DEFLATED) throw new OfficeFault(DAMAGED)
  const part = entry.method === STORED ? packed : inflated(packed, most)
  if (part.length !== entry.size || crc32(part) !== entry.checksum) throw new OfficeFault(DAMAGED)
  return part
}

/**
 * Opens an archive, of which at most `most` bytes are unpacked. Its directory is read at once, its parts when they are
 * asked for. Throws what is wrong with it. Of
 * the libraries, fflate unpacks beyond the stated size, 1.5 s for a bomb of 200 kB, and others are asynchronous.
 */
export function openZip(bytes: Uint8Array, most = MOST_UNPACKED): Zip {
  const entries = zipDirectory(bytes)
  let left = most
  return {
    has: (name) => entries.has(name.toLowerCase()),
    read(name) {
      const entry = entries.get(name.toLowerCase())
      if (entry === undefined) return undefined
      const part = unpack(bytes, entry, Math.max(1, left))
      left -= part.length
      return part
    },
  }
}

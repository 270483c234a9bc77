import type { PageNotes } from '../markup/page-notes.ts'
import { readDocx } from './docx/read-docx.ts'
import { readOdt } from './odt/read-odt.ts'
import { OfficeFault } from './office-fault.ts'
import type { OfficePictures } from './pictures.ts'
import { isRtf, readRtf } from './rtf/read-rtf.ts'
import { MOST_UNPACKED, openZip, type Zip } from './zip.ts'

/** What a document contains. */
export interface OfficeContent {
  readonly html: string
  /** Whether the file ends before the document does; archives that do are refused. */
  readonly isCut?: boolean
}

/** A document, whatever its format. */
interface OpenedOffice {
  readonly read: (notes: PageNotes, pictures: OfficePictures) => OfficeContent
  /** The parts that hold its pictures, of which it has none if they are within its text. */
  readonly parts: Pick<Zip, 'read'>
}

const OLE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'
const ZIP = 'PK\x03\x04'
const PASSWORD = 'is protected by a password: save it without one'

/** What begins with something else, and what to do with it. */
const OTHERS: readonly (readonly [start: string, problem: string])[] = [
  ['%PDF-', 'is a PDF document, whatever its name says: export its text'],
  ['PK\x05\x06', 'is an empty zip archive'],
]
const UNKNOWN =
  'is neither a Word nor an OpenDocument text, whatever its name says: save it as .docx or .odt, or rename it'

const isEncrypted = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from('EncryptedPackage', 'utf16le'))

const startOf = (bytes: Uint8Array): string => Buffer.from(bytes.subarray(0, 8)).toString('latin1')

/** Throws what is wrong with a file that is no zip archive. */
function refuse(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new OfficeFault('is empty')
  const start = startOf(bytes)
  if (start.startsWith(ZIP)) return
  if (start === OLE && isEncrypted(bytes)) throw new OfficeFault(PASSWORD)
  if (start === OLE) throw new OfficeFault('is an old Word document: save it as .docx')
  throw new OfficeFault(OTHERS.find(([other]) => start.startsWith(other))?.[1] ?? UNKNOWN)
}

function isProtectedOdt(zip: Zip): boolean {
  const manifest = zip.read('META-INF/manifest.xml')
  return manifest !== undefined && Buffer.from(manifest).includes('encryption-data')
}

/** Opens a document, and tells by its parts, not its name, how it is read. Throws why it cannot be. */
export function openOffice(bytes: Uint8Array): OpenedOffice {
  if (isRtf(bytes)) {
    return { read: (notes, pictures) => readRtf(bytes, notes, pictures), parts: { read: () => undefined } }
  }
  refuse(bytes)
  const zip = openZip(bytes)
  // Opened again, so that what pictures unpack to does not count as text. They are compressed already.
  const mostPictures = Math.max(MOST_UNPACKED, 2 * bytes.length)
  const opened = (read: typeof readDocx): OpenedOffice => ({
    read: (notes, pictures) => ({ html: read(zip, notes, pictures) }),
    parts: openZip(bytes, mostPictures),
  })
  if (zip.has('_rels/.rels') || zip.has('word/document.xml')) return opened(readDocx)
  if (isProtectedOdt(zip)) throw new OfficeFault(PASSWORD)
  if (zip.has('content.xml') || zip.has('mimetype')) return opened(readOdt)
  throw new OfficeFault('is a zip archive without a document: unpack it')
}

import { hash } from 'node:crypto'
import { hasTooManyTags } from '../../content/count-tags.ts'
import { fragmentLines } from '../markup/fragment-lines.ts'
import type { PageLine } from '../markup/line-writer.ts'
import { createPageNotes, withoutNoteNumbers } from '../markup/page-notes.ts'
import { OfficeFault, TOO_MANY } from '../office/office-fault.ts'
import { openOffice } from '../office/open-office.ts'
import { createOfficePictures } from '../office/pictures.ts'
import { NESTED, type Reading, rejected } from '../reader.ts'
import type { SeedPictures } from '../seed-pictures.ts'

const CUT = 'ends in the middle of its text, and may have been cut off: save it again'

interface OfficeText {
  readonly lines: readonly PageLine[]
  readonly remarks: readonly string[]
}

function textOf(path: string, bytes: Uint8Array, held: SeedPictures | undefined): OfficeText {
  const { read, parts } = openOffice(bytes)
  const notes = createPageNotes(hash('sha256', path, 'hex').slice(0, 8))
  const pictures = createOfficePictures(parts, held)
  const { html, isCut = false } = read(notes, pictures)
  if (hasTooManyTags(html)) throw new OfficeFault(TOO_MANY)
  const lines = fragmentLines(html).lines.map(withoutNoteNumbers)
  return { lines: [...lines, ...notes.lines()], remarks: [...(isCut ? [CUT] : []), ...pictures.remarks()] }
}

/**
 * Reads a document of a word processor: .docx, .odt or .rtf. What it says of itself (title, author, dates) is often that of
 * its template or of an older text, so nothing is declared, and all fields are read from the text.
 */
export function readOffice(path: string, bytes: Uint8Array, pictures?: SeedPictures): Reading {
  try {
    const { lines, remarks } = textOf(path, bytes, pictures)
    const numbered = lines.map((line, at) => ({ number: at + 1, ...line }))
    return {
      documents: [{ path, format: 'office', encoding: 'utf-8', lines: numbered, declared: {}, remarks }],
      rejections: [],
    }
  } catch (error) {
    if (error instanceof RangeError) return rejected(path, NESTED)
    if (error instanceof OfficeFault) return rejected(path, error.message)
    throw error
  }
}

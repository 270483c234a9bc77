import { attributeOf, childrenOf, type XmlElement } from '../../feeds/xml-element.ts'
import { OfficeFault } from '../office-fault.ts'
import { parsePart } from '../parse-part.ts'
import type { Zip } from '../zip.ts'

/** A part that another one refers to. */
interface Relationship {
  /** The last word of its type: `styles`, `hyperlink`. */
  readonly type: string
  /** An address on the web, or a path in the package that begins with a slash. */
  readonly target: string
  readonly isExternal: boolean
}

/** What a part refers to, by the ids that it uses. */
export type Relationships = ReadonlyMap<string, Relationship>

/** A part of the text, with what it refers to. */
export interface DocxPart {
  readonly root: XmlElement
  readonly related: Relationships
}

/** The parts of a Word document (ECMA-376, part 1, section 11.3). */
export interface DocxPackage {
  readonly main: DocxPart
  /**
   * A part that the main one refers to, such as `styles`, or that has its usual name if the list of these is lost;
   * undefined if there is none.
   */
  part(type: string): DocxPart | undefined
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1)

/** The path of a part that another one names, relative to it or to the package; undefined if it names none. */
function resolved(from: string, target: string): string | undefined {
  return URL.parse(target, `zip:///${from}`)?.pathname.slice(1)
}

function relationshipsOf(zip: Zip, path: string): Relationships {
  const bytes = zip.read(`${folderOf(path)}_rels/${path.slice(folderOf(path).length)}.rels`)
  const listed = bytes === undefined ? [] : childrenOf(parsePart(bytes), 'Relationship')
  return new Map(
    listed.map((one) => {
      const [type = '', target = ''] = [attributeOf(one, 'Type'), attributeOf(one, 'Target')]
      const isExternal = attributeOf(one, 'TargetMode') === 'External'
      const whole = isExternal ? target : `/${resolved(path, target) ?? ''}`
      const last = type.slice(type.lastIndexOf('/') + 1)
      return [attributeOf(one, 'Id') ?? '', { type: last, target: whole, isExternal }]
    }),
  )
}

function targetOf(related: Relationships, type: string): string | undefined {
  return [...related.values()].find((one) => one.type === type && !one.isExternal)?.target
}

function readPart(zip: Zip, path: string | undefined): DocxPart | undefined {
  const bytes = path === undefined ? undefined : zip.read(path)
  return path === undefined || bytes === undefined
    ? undefined
    : { root: parsePart(bytes), related: relationshipsOf(zip, path) }
}

/** The usual place of the text, for a package whose list of parts is lost. */
const USUAL = 'word/document.xml'

/** Opens a Word document. Throws why it is none. */
export function openDocx(zip: Zip): DocxPackage {
  const stated = resolved('', targetOf(relationshipsOf(zip, ''), 'officeDocument') ?? USUAL)
  const path = stated !== undefined && zip.has(stated) ? stated : USUAL
  const main = readPart(zip, path)
  if (main === undefined) throw new OfficeFault('has lost its text: open it in Word, and save it again')
  if (main.root.name !== 'document')
    throw new OfficeFault(
      'is an office document without a text, such as a spreadsheet or slides: save its text as .docx',
    )
  return {
    main,
    part(type) {
      const target = targetOf(main.related, type) ?? (main.related.size === 0 ? `${type}.xml` : undefined)
      return target === undefined ? undefined : readPart(zip, resolved(path, target))
    },
  }
}

import { dataPicturesRemark } from '../../content/data-pictures.ts'
import { escapeAttribute } from '../../content/escape.ts'
import { webUrl } from '../declared/web-address.ts'
import type { SeedPictures } from '../seed-pictures.ts'
import automatic from './automatic-descriptions.json' with { type: 'json' }
import { OfficeFault } from './office-fault.ts'
import type { Zip } from './zip.ts'

/** A picture as a document describes it. */
export interface DescribedPicture {
  readonly description?: string | undefined
  /** Where it is on the web. */
  readonly address?: string | undefined
  /** Names of the parts of the document that hold it, each in another format. */
  readonly parts?: readonly string[]
  /** Its bytes, where they are no part of their own. */
  readonly bytes?: Uint8Array | undefined
  /** Name of its file beside the text of the document. */
  readonly file?: string
}

/** The pictures of an office document. */
export interface OfficePictures {
  /** The HTML of a picture; one that cannot be published leaves only its description. */
  show(picture: DescribedPicture): string
  /** What the report says of those that cannot be published. */
  remarks(): readonly string[]
}

const FILE_NAME = /^\S+\.(?:jpe?g|png|gif|bmp|tiff?|svg|webp|emf|wmf|heic)$|^(?:[a-z]:\\|file:|https?:)/i

/** Whether a description is nobody's: a name of a file, or what a program says that it sees. */
function isNobodys(description: string): boolean {
  const lower = description.toLowerCase()
  return FILE_NAME.test(description) || automatic.some((phrase) => lower.includes(phrase))
}

/** The bytes of a part; undefined if it is damaged, or larger than what is unpacked. */
function readPicture(zip: Pick<Zip, 'read'>, name: string): Uint8Array | undefined {
  try {
    return zip.read(name)
  } catch (error) {
    if (error instanceof OfficeFault) return undefined
    throw error
  }
}

/** The remark about pictures in files of their own; empty if there are none. */
function absentRemark(files: readonly string[]): readonly string[] {
  const [first] = files
  if (first === undefined) return []
  const what = files.length === 1 ? 'a picture is' : `${files.length} pictures are`
  const which = files.length === 1 ? first : `${first} and others`
  return [`${what} left out: ${which}. Put the files (JPEG, PNG, GIF, WebP or AVIF) into the folder of the document`]
}

/** Creates a collection of the pictures of an archive, which is empty. Without `held`, none of them is published. */
export function createOfficePictures(zip: Pick<Zip, 'read'>, held: SeedPictures | undefined): OfficePictures {
  let lost = 0
  const absent = new Set<string>()
  const addresses = new Map<string, string | undefined>()
  const addressOf = (part: string): string | undefined => {
    if (!addresses.has(part)) {
      const bytes = readPicture(zip, part)
      addresses.set(part, bytes && held?.hold(bytes))
    }
    return addresses.get(part)
  }
  return {
    show({ description = '', address = '', parts = [], bytes, file }) {
      const own = (bytes && held?.hold(bytes)) ?? (file && held?.find(file))
      const url = webUrl(address) ?? parts.map(addressOf).find((one) => one !== undefined) ?? own
      if (!url && file !== undefined) absent.add(file)
      else if (!url) lost += 1
      const alt = isNobodys(description.trim()) ? '' : description.trim()
      if (!url && alt === '') return ''
      return `<img${url ? ` src="${escapeAttribute(url)}"` : ''} alt="${escapeAttribute(alt)}" />`
    },
    remarks: () => [...dataPicturesRemark(lost), ...absentRemark([...absent])],
  }
}

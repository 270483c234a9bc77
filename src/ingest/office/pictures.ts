import { escapeAttribute } from '../../content/escape.ts'
import { webUrl } from '../declared/web-address.ts'
import automatic from './automatic-descriptions.json' with { type: 'json' }

/** The pictures of an office document. */
export interface OfficePictures {
  /** The HTML of a picture; one in the document itself, without an address, leaves only its description. */
  show(picture: { readonly description?: string | undefined; readonly address?: string | undefined }): string
  /** How many stand in the document itself. */
  embedded(): number
}

const FILE_NAME = /^\S+\.(?:jpe?g|png|gif|bmp|tiff?|svg|webp|emf|wmf|heic)$|^(?:[a-z]:\\|file:|https?:)/i

/** Whether a description is nobody's: a name of a file, or what a program says that it sees. */
function isNobodys(description: string): boolean {
  const lower = description.toLowerCase()
  return FILE_NAME.test(description) || automatic.some((phrase) => lower.includes(phrase))
}

/** Creates a collection of pictures, which is empty. */
export function createOfficePictures(): OfficePictures {
  let embedded = 0
  return {
    show({ description = '', address = '' }) {
      const url = webUrl(address)
      if (url === undefined) embedded += 1
      const alt = isNobodys(description.trim()) ? '' : description.trim()
      if (url === undefined && alt === '') return ''
      return `<img${url === undefined ? '' : ` src="${escapeAttribute(url)}"`} alt="${escapeAttribute(alt)}" />`
    },
    embedded: () => embedded,
  }
}

import type { SourceLine } from '../domain/document.ts'
import { SEED_PICTURE_BASE } from '../domain/pictures.ts'

/** Where a picture is, for people: the path of its file in the seeds folder, or its address on the web. */
export function whereIs(url: string): string {
  if (!url.startsWith(SEED_PICTURE_BASE)) return url
  const path = url.slice(SEED_PICTURE_BASE.length)
  return path.startsWith('?') ? 'in the file itself' : decodeURIComponent(path)
}

/** The text of a line, and where the picture is that it shows. */
export function textOfLine({ text, markup }: SourceLine): string {
  return markup?.kind === 'image' ? `[picture: ${whereIs(markup.image.url)}] ${text}`.trimEnd() : text
}

const ADDRESS = new RegExp(`${SEED_PICTURE_BASE.replaceAll('.', '\\.')}[^"'<>\\s]*`, 'g')

/** A text, such as a piece of HTML, that says where each picture is instead of the address that stands for it. */
export function withPlaces(text: string): string {
  return text.replace(ADDRESS, whereIs)
}

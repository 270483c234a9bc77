import type { PictureSize } from '../../domain/pictures.ts'

/** An `img` tag that states the size of its picture, so that a page keeps room for it, unless its author has stated one. */
export function sizedTag(tag: string, size: PictureSize | undefined): string {
  if (size === undefined || /\s(?:width|height)=/.test(tag)) return tag
  return tag.replace(/\s?\/?>$/, (end) => ` width="${size.width}" height="${size.height}"${end}`)
}

import { isDataPicture } from '../../content/data-pictures.ts'

const BASE64 = /^\s*data:image\/[\w.+-]{1,40}(?:;[\w=.+-]{1,40}){0,4};base64,/i

/** The bytes of the picture that a data URL contains (RFC 2397); undefined if it contains none, or a placeholder. */
export function dataPicture(url: string): Uint8Array | undefined {
  const [start] = BASE64.exec(url.slice(0, 300)) ?? []
  if (start === undefined || !isDataPicture(url)) return undefined
  const data = url.slice(start.length)
  return Buffer.from(data.includes('%') ? data.replaceAll(/%([\da-f]{2})/gi, decodedByte) : data, 'base64')
}

const decodedByte = (_escape: string, hex: string): string => String.fromCharCode(Number.parseInt(hex, 16))

/** A picture in a file (RTF 1.9.1, "Pictures"). */
export interface PictureData {
  /** Pieces of its bytes in hexadecimal. */
  readonly hex: Uint8Array[]
  /** Its bytes, if they are written as they are. */
  binary: Uint8Array | undefined
  /** Whether the file says that browsers show its format. */
  isShown: boolean
}

/** A picture of which nothing is known yet. */
export const newPicture = (): PictureData => ({ hex: [], binary: undefined, isShown: false })

/** The bytes of a picture; undefined if browsers do not show its format. */
export function pictureBytes({ hex, binary, isShown }: PictureData): Uint8Array | undefined {
  if (!isShown) return undefined
  return binary ?? Buffer.from(Buffer.concat(hex).toString('latin1').replace(/\s+/g, ''), 'hex')
}

/** Someone, or an agency, who wrote an entry (RFC 4287, section 3.2). */
export interface Author {
  readonly name: string
  readonly uri?: string
  readonly email?: string
}

/** The publication an article was taken from. */
export interface Source {
  readonly name: string
  readonly url?: string
}

/** A picture that belongs to an entry. `url` is absolute. */
export interface Image {
  readonly url: string
  readonly alt?: string
}

/** A file that goes with an entry (RSS `enclosure`, Atom `link rel=enclosure`, JSON Feed `attachments`). */
export interface Enclosure {
  readonly url: string
  readonly mediaType: string
  /** Bytes, where known. */
  readonly length?: number
  readonly title?: string
  /** Seconds of playing time, where known. */
  readonly duration?: number
}

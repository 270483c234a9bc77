import type { PictureSize } from './pictures.ts'

/** A person or organization that wrote an entry (RFC 4287, section 3.2). */
export interface Author {
  readonly name: string
  readonly uri?: string
  readonly email?: string
  /** Set if known to be an agency or another organization; any other author is taken for a person. */
  readonly isOrganization?: true
}

/** The publication an article was taken from. URLs are absolute. */
export interface Source {
  readonly name: string
  /** Its HTML page. */
  readonly url?: string
  /** The feed that the article was taken from; RSS `source` allows no other URL. */
  readonly feedUrl?: string
}

/** An image that belongs to an entry. `url` is absolute. */
export interface Image {
  readonly url: string
  readonly alt?: string
  /** Absent if it is not known. */
  readonly size?: PictureSize
}

/** A file attached to an entry (RSS `enclosure`, Atom `link rel=enclosure`, JSON Feed `attachments`). */
export interface Enclosure {
  readonly url: string
  readonly mediaType: string
  /** Size in bytes, if known. */
  readonly length?: number
  readonly title?: string
  /** Duration in seconds, if known. */
  readonly duration?: number
}

/** A recording, player or gallery hosted elsewhere. `url`, absolute, is the page or file where it can be seen. */
export interface EmbeddedMedia {
  readonly url: string
  /** Text of the link to it. */
  readonly label: string
  /** Still image shown before it plays. */
  readonly poster?: Image
  /** Media type of the recording at `url`, if it is one and its type is known. */
  readonly mediaType?: string
}

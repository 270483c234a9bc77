/** Someone, or an agency, who wrote an entry (RFC 4287, section 3.2). */
export interface Author {
  readonly name: string
  readonly uri?: string
  readonly email?: string
  /** Set where it is known to be an agency or another organization; whoever else writes is taken for a person. */
  readonly isOrganization?: true
}

/** The publication an article was taken from. URLs are absolute. */
export interface Source {
  readonly name: string
  /** Its page for people. */
  readonly url?: string
  /** The feed that the article was taken from: RSS `source` names no other address. */
  readonly feedUrl?: string
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

/** A recording, player or picture story that a text shows from elsewhere. `url` is absolute: where it can be seen. */
export interface EmbeddedMedia {
  readonly url: string
  /** What a link to it says. */
  readonly label: string
  /** What it shows before it plays. */
  readonly poster?: Image
  /** Of the recording at `url`, where it is one and its type is known. */
  readonly mediaType?: string
}

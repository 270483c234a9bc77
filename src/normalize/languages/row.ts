/**
 * What the normalizer knows of one language: every field is a list of phrases in lower case, set apart by `|`,
 * as they open (or fill) a line. A field may be left out; `docs/languages.md` says what each is for.
 */
export interface LanguageRow {
  /** BCP 47; `und` for what all languages share. */
  readonly code: string
  /** The commonest words, which running text cannot do without. */
  readonly common?: string
  /** `yes` where few texts are in it: its commonest words tell it where they are far more than any other's, and are nothing elsewhere. */
  readonly rare?: string
  /** `yes` where a space stands before every colon. */
  readonly spacedColon?: string
  /** The script that no other language is written in, as Unicode calls it. */
  readonly script?: string
  /** With a colon, says outright that the name after it is the author's. */
  readonly author?: string
  /** Before the name of whoever wrote the text. */
  readonly byline?: string
  /** The same for words that mean something else in other languages: they count in texts of this one only. */
  readonly bylineHere?: string
  /** After that name, glued or not. */
  readonly bylineAfter?: string
  /** Labels of who edited the text, who is no author where somebody else is. */
  readonly editor?: string
  /** Frequent given names; family names in languages that write them first. */
  readonly names?: string
  /** Between the names of two who wrote it. */
  readonly and?: string
  /** What the writer is: "staff writer", "correspondent". */
  readonly role?: string
  /** News agencies, which sign as writers do. */
  readonly agency?: string
  /** Before the name of the publication or agency a text was taken from. */
  readonly source?: string
  /** Before or after the name of whoever took or owns a picture. */
  readonly credit?: string
  /** After the name of whoever took a picture, at the end of a caption. */
  readonly creditAfter?: string
  /** Before who or what translated the text; `…` stands for the name of a language. */
  readonly translation?: string
  /** Opens a link back to the text that was translated. */
  readonly original?: string
  /** Links to other articles. */
  readonly related?: string
  readonly share?: string
  readonly newsletter?: string
  readonly comments?: string
  readonly paywall?: string
  readonly copyright?: string
  readonly tags?: string
  /** Menus, search, imprint, privacy, account, pages before and after. */
  readonly navigation?: string
  readonly advertising?: string
  /** Buttons and counters beside the text: listen, print, save, reading time, players, corrections. */
  readonly tools?: string
  /** Opens what a house tells its readers of itself, wherever it stands: cookies, subscriptions, apps, channels. */
  readonly notice?: string
  /** Names of a newspaper's sections. */
  readonly section?: string
  /** Says alone above a title what kind of text it is: opinion, interview. */
  readonly kind?: string
  /** The same of letters, which readers write and sign. */
  readonly letter?: string
  /** Says alone that a text is urgent: breaking, flash. */
  readonly flash?: string
  /** Says alone that a text is a press release. */
  readonly release?: string
  /** Says alone that what stands above it is a periodical's name, not a title; `#` at its end stands for a number. */
  readonly issue?: string
  /** Opens a line from one desk to another; `#` at its end stands for a number, `(` before it for a line in brackets. */
  readonly desk?: string
  /** Before a title, in capitals: which version of a text it is. */
  readonly version?: string
  /** Says alone that a text ends, or that more of it follows. */
  readonly ends?: string
  /** Opens what a press release has for newsrooms only. */
  readonly handout?: string
  /** Opens the addresses below a press release. */
  readonly contact?: string
  /** Opens what a press release says of whoever sends it; after `…`, ends it. */
  readonly about?: string
  /** Opens the line that greets the readers of a letter: "Dear members,". */
  readonly greeting?: string
  /** Signs for all who write: "staff", "our correspondent". */
  readonly house?: string
  /** Before what a house calls its writers: "our London correspondent". */
  readonly our?: string
  /** Between the name of a writer and where they are. */
  readonly place?: string
  /** Ends the name of a bureau, which stands before names. */
  readonly bureau?: string
}

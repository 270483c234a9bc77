/**
 * What the normalizer knows of one language. Every column is a list of phrases in lower case, separated by `|`;
 * `docs/languages.md` says what each is for. A column may be left out.
 */
export interface LanguageRow {
  /** BCP 47 tag; `und` for phrases that all languages share. */
  readonly code: string
  /** The commonest words, which tell the language and mark running text. */
  readonly common?: string
  /**
   * `yes` for a language of few texts: it is detected where its commonest words far outnumber any other's, and they
   * count nowhere else.
   */
  readonly rare?: string
  /** `yes` where a space stands before every colon. */
  readonly spacedColon?: string
  /** Words that its nearest relatives do not have; `bench/training/telling.ts` reads them. */
  readonly telling?: string
  /** Other tags of the language. */
  readonly otherTags?: string
  /** The commonest characters of running text in a script without spaces. */
  readonly characters?: string
  /** The script that only this language is written in, by its Unicode name. */
  readonly script?: string
  /** `yes` where i keeps its dot as a capital, and I has none in lower case. */
  readonly dottedI?: string
  /** A script that stands in every sentence of this language and in no other, beside others: `Hiragana`. */
  readonly mark?: string
  /** Labels that with a colon always name the author (`author`, `text`). */
  readonly author?: string
  /** Labels before the author's name (`by`). */
  readonly byline?: string
  /** The same for words that mean something else in other languages; they count only in texts of this language. */
  readonly bylineHere?: string
  /** The same where it is written as one with the name, in texts of this language (Amharic በ). */
  readonly bylineJoined?: string
  /** Words after the author's name, with or without a space (`기자`). */
  readonly bylineAfter?: string
  /** Words after the name of somebody who is written about (`さん`). */
  readonly honorific?: string
  /** Labels of the editor, who is no author where somebody else is. */
  readonly editor?: string
  /** Frequent given names; family names where those come first. */
  readonly names?: string
  /** Particles within names (`von`). */
  readonly particle?: string
  /** Beginnings of names that a capital may follow (`fitz`), and that a capital always follows (`mc`). */
  readonly namePrefix?: string
  readonly capitalAfter?: string
  /** What tells two of the same name apart, with a full stop that ends no sentence (`jr.`). */
  readonly generation?: string
  /** Forms of address and academic degrees before a name; those with a full stop count only with it. */
  readonly courtesy?: string
  /** Academic degrees behind a name, without spaces (`ph.d.`). */
  readonly degree?: string
  /** Words between two authors' names. */
  readonly and?: string
  /** The same where no spaces stand around them, as in Chinese. */
  readonly andJoined?: string
  /** The script of names between which the language puts a space, and within which it puts none: `han`. */
  readonly spacedNames?: string
  /** Words for "and" that also join the two family names of one person (`i`). */
  readonly andWithin?: string
  /** The word between two names where it is written as one with the second: Hebrew ו, Arabic و. */
  readonly andBefore?: string
  /** Titles of writers: "staff writer", "correspondent". */
  readonly role?: string
  /** Endings of names of desks and teams, which stand before the writer's name (`팀`). */
  readonly team?: string
  /** What follows the place that a writer reports from, and the day on which a dispatch was sent, in Han. */
  readonly reports?: string
  readonly dispatch?: string
  /** Labels of questions and answers in interviews. */
  readonly question?: string
  readonly answer?: string
  /** News agencies, which may sign in a writer's place. */
  readonly agency?: string
  /** Labels before the publication or agency that a text was taken from. */
  readonly source?: string
  /** Labels before or after the name of a picture's author or owner. */
  readonly credit?: string
  /** What credits a picture in brackets at the end of its caption: agencies, and words such as "photo". */
  readonly creditIn?: string
  /** Words after the photographer's name at the end of a caption. */
  readonly creditAfter?: string
  /** Phrases before the translator's name; `…` stands for the name of the original's language. */
  readonly translation?: string
  /** Beginnings of a link to the original of a translation. */
  readonly original?: string
  /** Beginnings of links to other articles. */
  readonly related?: string
  readonly share?: string
  readonly newsletter?: string
  readonly comments?: string
  readonly paywall?: string
  readonly copyright?: string
  readonly tags?: string
  /** Menus, search, imprint, privacy, accounts, pagination. */
  readonly navigation?: string
  readonly advertising?: string
  /** Buttons and counters beside the text: listen, print, save, reading time, players, corrections. */
  readonly tools?: string
  /**
   * Beginnings of notices of the publication to its readers, wherever they stand: cookies, subscriptions, apps,
   * channels.
   */
  readonly notice?: string
  /** Networks and apps on which publications ask to be followed, and the words by which they ask (`urmărește`). */
  readonly network?: string
  readonly follow?: string
  /** What pages say of a link in brackets behind it: "opens in a new window". */
  readonly linkNote?: string
  /** Names of a newspaper's sections. */
  readonly section?: string
  /** Kickers that fill a line above the title: opinion, interview. */
  readonly kind?: string
  /** Kickers over letters from readers. */
  readonly letter?: string
  /** Labels of urgency that fill a line: breaking, flash. */
  readonly flash?: string
  /** Labels of press releases that fill a line. */
  readonly release?: string
  /** Lines that name the issue of a periodical, whose name stands above; `#` stands for a number. */
  readonly issue?: string
  /** Words of names of newspapers and official sites, which stand above a text; `…` stands for the rest of a name. */
  readonly masthead?: string
  /** Words of names of newspapers that tell them only beside the date of an issue: "… gazette", "…posten". */
  readonly newspaper?: string
  /** Labels of prices, and currencies as they stand before or after an amount. */
  readonly price?: string
  /** Beginnings of notes from desk to desk; a final `#` stands for a number, an initial `(` for a line in brackets. */
  readonly desk?: string
  /** Words before a title, in capitals, that say which version of a text it is. */
  readonly version?: string
  /** Words for parts and versions of a wire's text, with a capital in its slug ("1st Ld", "Bjt"). */
  readonly takes?: string
  /** Lines that say that a text ends, or that more of it follows. */
  readonly ends?: string
  /** Beginnings of what in a press release is for newsrooms only. */
  readonly handout?: string
  /** Beginnings of the contacts below a press release. */
  readonly contact?: string
  /** Beginnings of a press release's paragraph about its sender; a phrase after `…` ends its heading. */
  readonly about?: string
  /** Salutations of a letter: "Dear members,". */
  readonly greeting?: string
  /** Beginnings of the line below an embedded post of a network: "a post shared by". */
  readonly post?: string
  /** Signatures for the newsroom as a whole: "staff", "our correspondent". */
  readonly house?: string
  /** Words before a publication's own writers: "our London correspondent". */
  readonly our?: string
  /** Words before the name that signs a letter, with or without a role between them ("your", "Ihr"). */
  readonly yours?: string
  /** What follows the author's name in a note on them below the text: "is a", "lives". */
  readonly bio?: string
  /** Words between a writer's name and a place ("in"). */
  readonly place?: string
  /** Names of places that may stand alone on a line; `…` stands for the rest of a name. */
  readonly places?: string
  /** Words of names of agencies and newsrooms, with `…` for the rest of a name. */
  readonly organizations?: string
  /** Articles that the names of publications begin with, behind a writer's; with `…` where several words may follow. */
  readonly publicationArticle?: string
  /** Endings of the name of a bureau, which stands before the writer's name. */
  readonly bureau?: string
}

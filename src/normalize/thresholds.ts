/**
 * The limits that several rules compare the measures of a line with (`LineView`, `LineScores`). A limit that only one
 * rule uses stands beside that rule. They were set by hand on the labelled articles, and most lines are far from every
 * limit: of these, only `BODY` moves the accuracy noticeably (docs/accuracy.md, "How much the limits matter").
 */

/**
 * Probability from which a line is taken as body. It lies a little below even odds, because a lost paragraph does more
 * harm than a line of page furniture that stays.
 */
export const BODY = 0.475

/** Even odds: what rules ask for that build on a line being body, rather than decide whether it is. */
export const LIKELY_BODY = 0.5

/** Probability above which a line stays body even where its place suggests a caption or a standfirst. */
export const SURELY_BODY = 0.97

/** Share of a line's characters that dates and times take where nothing else stands on it but a mark or a label. */
export const DATE_ALONE = 0.9
/** Share from which a line is a dateline or a line of dates, with a few words beside the date. */
export const DATE_LINE = 0.6
/** Share from which a line is more a date than a sentence: it is neither a title nor running text. */
export const MOSTLY_DATE = 0.5
/** Share from which a line holds a date that is worth noticing. */
export const HAS_DATE = 0.3

/**
 * Likeness to a personal name (`nameLikeness`) from which a line may be one: two to four capitalised words, or a name
 * in Han.
 */
export const LIKELY_NAME = 0.5
/** Likeness that only two or three capitalised words reach, none of them a common word. */
export const SURELY_NAME = 0.9

/**
 * Share of a line that a phrase of page furniture covers from which the line is taken for furniture; below it the
 * phrase may be chance.
 */
export const FURNITURE_PHRASE = 0.25

/** Likeness to a paragraph (`proseLikeness`) from which a line is running text: about seven words that end a sentence. */
export const RUNNING_TEXT = 0.25
/** Words that a line of the text has more of than a heading or a label has. */
export const PARAGRAPH_WORDS = 12
/** Most words of a label such as "Ingredients" or "Why it matters". */
export const LABEL_WORDS = 3

/**
 * Longest byline in UTF-16 units, with titles of office and places in it; a longer line is a paragraph or a biography.
 */
export const LONGEST_BYLINE = 180
/** Longest byline, in UTF-16 units, that nothing but its label tells. */
export const LONGEST_LABELLED_BYLINE = 90
/** Longest reference to another article ("Read also: …") in UTF-16 units; a longer line says something itself. */
export const LONGEST_REFERENCE = 220

/** Fewest dated entries of a live text or a chronicle: two dates stand in many articles. */
export const FEWEST_ENTRIES = 3

/** Share of its line that a name takes which stands alone on it. */
export const NAME_ALONE = 0.95

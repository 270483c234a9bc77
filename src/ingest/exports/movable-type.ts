/** The first lines of an entry: "AUTHOR: Ann Lee", "TITLE: …", then a line of hyphens, then its parts. */
const ENTRY = /^(?:[A-Z][A-Z ]{2,18}:.*\n){2,30}-----\n(?:(?:EXTENDED )?BODY|EXCERPT|KEYWORDS):[ \t]*\n/
const TITLED = /^TITLE:/m

/** Most UTF-16 units that the head of the first entry takes. */
const HEAD = 4000

/** Whether a text is an export of entries in the format of Movable Type, which TypePad, Hatena and FC2 write too. */
export function isMovableTypeExport(text: string): boolean {
  const head = text.slice(0, HEAD).replaceAll('\r\n', '\n').trimStart()
  return ENTRY.test(head) && TITLED.test(head)
}

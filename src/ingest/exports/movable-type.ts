/** A part of an entry that may have several lines: its text, a comment. */
interface Section {
  readonly name: string
  readonly text: string
}

/** An entry of an export in the format of Movable Type. */
export interface MovableTypeEntry {
  /** The values of a field of its head, such as `TITLE`. */
  values(name: string): readonly string[]
  /** The first section of this name, such as `BODY`; empty if there is none. */
  section(name: string): string
}

const KEY = String.raw`[A-Z][A-Z\d_ ]{2,40}`
const SECTION = '(?:EXTENDED BODY|BODY|EXCERPT|KEYWORDS|COMMENT|PING)'
/** The first lines of an entry: "AUTHOR: Ann Lee", "TITLE: …", then a line of hyphens, then its sections. */
const ENTRY = new RegExp(String.raw`^(?:${KEY}:.*\n[ \t]*\n?){2,40}-----[ \t]*\n${SECTION}:[ \t]*\n`)
const TITLED = /^TITLE:/m
/** Lines of hyphens in a text separate nothing: a head or the end follows those between entries. */
const BETWEEN_ENTRIES = new RegExp(String.raw`^-{8}[ \t]*\n(?=\s*(?:${KEY}:|$(?![^])))`, 'm')
const BETWEEN_SECTIONS = new RegExp(String.raw`^-{5}[ \t]*\n(?=${SECTION}:[ \t]*\n|\s*$(?![^]))`, 'm')
const FIELD = new RegExp(`^(${KEY}):(.*)$`)

/** Most UTF-16 units that the head of the first entry takes. */
const HEAD = 4000

const unixLines = (text: string): string => text.replace(/\r\n?/g, '\n')

/** Whether a text is an export of entries in the format of Movable Type, which TypePad, Hatena and FC2 write too. */
export function isMovableTypeExport(text: string): boolean {
  const head = unixLines(text.slice(0, HEAD)).trimStart()
  return ENTRY.test(head) && TITLED.test(head)
}

function toSection(text: string): Section {
  const end = text.indexOf('\n')
  return { name: text.slice(0, end).replace(/:[ \t]*$/, ''), text: text.slice(end + 1).trim() }
}

function toEntry(text: string): MovableTypeEntry {
  const [head = '', ...rest] = text.split(BETWEEN_SECTIONS)
  const fields = head.split('\n').flatMap((line) => {
    const [, name = '', value = ''] = FIELD.exec(line) ?? []
    return value.trim() === '' ? [] : [{ name, value: value.trim() }]
  })
  const sections = rest.filter((section) => section.trim() !== '').map(toSection)
  return {
    values: (name) => fields.filter((field) => field.name === name).map(({ value }) => value),
    section: (name) => sections.find((section) => section.name === name)?.text ?? '',
  }
}

/** Splits an export into its entries. */
export function movableTypeEntries(text: string): readonly MovableTypeEntry[] {
  const entries = `${unixLines(text)}\n`.split(BETWEEN_ENTRIES)
  return entries.filter((entry) => entry.trim() !== '').map((entry) => toEntry(`${entry.trimStart()}\n`))
}

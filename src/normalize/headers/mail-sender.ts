import type { Found } from '../../domain/evidence.ts'
import type { Author } from '../../domain/person.ts'
import { knownName, nameLikeness } from '../names/name-like.ts'
import { isOrganization } from '../names/name-words.ts'
import { isRole } from '../names/writer-role.ts'
import type { HeaderBlock } from './header-block.ts'
import { found, LONGEST_NAMES, subjectOf } from './header-fields.ts'
import { MAIL_WORDS } from './mail-words.ts'

/** Confidence that the sender of a mail wrote its text. */
const SENT = 0.6

const ADDRESS = /\s*[<[(]?[^\s<>[\]()]+@[^\s<>[\]()]+[>\])]?/gu
/** Least likeness to a name (`nameLikeness`) of a sender who is a person. Names without capitals reach less. */
const LIKE_A_NAME = { cased: 0.6, caseless: 0.4 } as const

const DOMAIN = /@([\p{L}\p{N}-]+)\./u
/** Shortest word, in UTF-16 units, that names a publication. */
const SHORTEST_WORD = 4

/** Whether a word of a sender's name is the whole domain of the address, and no given name: "Dock Letter <hi@dock.org>". */
function isOfDomain(name: string, from: string): boolean {
  const domain = DOMAIN.exec(from)?.[1]?.toLowerCase().replaceAll('-', '') ?? ''
  const words = name.toLowerCase().split(/\s+/u)
  const isNamed = words.some((word) => word.length >= SHORTEST_WORD && word === domain) || words.join('') === domain
  return isNamed && knownName(name) === 0
}

const LOCAL_PART = /([^\s<>"()[\]]{1,64})@/u
/** Marks between the words of an address. */
const WORDS = /[.+_]/u

/** Whether an address is that of an office, a list or a program: "press@…", "no-reply@…", "news+abc@…". */
function isNobodys(from: string): boolean {
  const local = LOCAL_PART.exec(from)?.[1]?.toLowerCase() ?? ''
  return [local, ...local.split(WORDS)].some((part) => MAIL_WORDS.senders.has(part))
}

/** "Ann Lee via Harbour list", as lists and services name who sent a mail through them. */
const VIA = new RegExp(`\\s+(?:${MAIL_WORDS.via.join('|')})\\s.*$`, 'iu')

/** The sender of a mail as its author; undefined where the sender is no person, or the mail is forwarded. */
export function senderOf(header: HeaderBlock): Found<Author> | undefined {
  const from = header.entries.find(({ field }) => field === 'from')
  if (!from || from.value.length > LONGEST_NAMES || subjectOf(header).isForward || isNobodys(from.value))
    return undefined
  const name = from.value
    .replace(ADDRESS, '')
    .replace(/^["'“]|["'”]$/gu, '')
    .replace(VIA, '')
    .trim()
  const least = LIKE_A_NAME[/\p{Lu}/u.test(name) ? 'cased' : 'caseless']
  const isPerson =
    nameLikeness(name) >= least && !isRole(name) && !isOrganization(name) && !isOfDomain(name, from.value)
  return isPerson ? found({ name }, from, SENT) : undefined
}

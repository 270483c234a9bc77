/** An entity tag as a client sent it (RFC 9110, section 8.8.3), without its quotes. */
export interface EntityTag {
  readonly weak: boolean
  readonly opaque: string
}

/** Suffixes that proxies append when they compress: Apache and Caddy `-gzip`, Jetty `--gzip`, others `;gzip`. */
const CODING_SUFFIX = /(?:--?|;)(?:gzip|br|zstd|deflate)$/i
/** Length of the longest one, `--deflate`. */
const LONGEST_SUFFIX = 9
const SEPARATOR = /[ \t,]/

/**
 * Parses the list in an If-Match or If-None-Match field (RFC 9110, sections 13.1.1 and 13.1.2), in linear time.
 * Tolerates common mistakes: tags without quotes, quoted twice, or with a suffix outside the quotes.
 */
export function parseEntityTags(field: string): '*' | readonly EntityTag[] {
  if (field.trim() === '*') return '*'
  const tags: EntityTag[] = []
  let at = 0
  while (at < field.length) {
    if (SEPARATOR.test(field.charAt(at))) {
      at++
      continue
    }
    const end = endOfMember(field, at)
    tags.push(parseMember(field.slice(at, end)))
    at = end
  }
  return tags
}

/** A comma ends a member, unless it is inside quotes and so part of the tag. */
function endOfMember(field: string, start: number): number {
  const open = /^W\/"/i.test(field.slice(start, start + 3)) ? start + 2 : start
  const close = field.charAt(open) === '"' ? field.indexOf('"', open + 1) : open
  const comma = field.indexOf(',', close < 0 ? field.length : close)
  return comma < 0 ? field.length : comma
}

function parseMember(member: string): EntityTag {
  const bare = member.replaceAll(/["\\]/g, '').trim()
  const weak = /^W\//i.test(bare)
  return { weak, opaque: weak ? bare.slice(2) : bare }
}

/** The tag without the suffixes added by any number of compressing proxies. In linear time. */
export function withoutCodingSuffixes(opaque: string): string {
  let end = opaque.length
  let length = codingSuffixLength(opaque, end)
  while (length > 0) {
    end -= length
    length = codingSuffixLength(opaque, end)
  }
  return opaque.slice(0, end)
}

function codingSuffixLength(opaque: string, end: number): number {
  return CODING_SUFFIX.exec(opaque.slice(Math.max(0, end - LONGEST_SUFFIX), end))?.[0].length ?? 0
}

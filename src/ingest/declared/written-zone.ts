const OFFSET = /^(?:GMT|UTC|UT)?([+-])(\d{1,2}):?(\d{2})?$/i

/** Zones defined by RFC 822 (section 5.1), and others in feeds that are unambiguous. */
const OFFSET_BY_ZONE: Readonly<Record<string, string>> = {
  Z: '+00:00',
  UT: '+00:00',
  UTC: '+00:00',
  GMT: '+00:00',
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
  AKST: '-09:00',
  AKDT: '-08:00',
  HST: '-10:00',
  BRT: '-03:00',
  WET: '+00:00',
  WEST: '+01:00',
  BST: '+01:00',
  CET: '+01:00',
  CEST: '+02:00',
  EET: '+02:00',
  EEST: '+03:00',
  MSK: '+03:00',
  SAST: '+02:00',
  EAT: '+03:00',
  PKT: '+05:00',
  ICT: '+07:00',
  WIB: '+07:00',
  HKT: '+08:00',
  SGT: '+08:00',
  AWST: '+08:00',
  JST: '+09:00',
  KST: '+09:00',
  ACST: '+09:30',
  ACDT: '+10:30',
  AEST: '+10:00',
  AEDT: '+11:00',
  NZST: '+12:00',
  NZDT: '+13:00',
}

function isTimeZone(name: string): boolean {
  try {
    return name.includes('/') && Intl.DateTimeFormat('en', { timeZone: name }) !== undefined
  } catch {
    return false
  }
}

/** An offset or IANA name; '' if none is written, undefined if it is unknown. */
export function parseZone(zone: string | undefined): string | undefined {
  if (zone === undefined) return ''
  const known = OFFSET_BY_ZONE[zone.toUpperCase()]
  if (known !== undefined) return known
  const [, sign, hours, minutes = '00'] = OFFSET.exec(zone) ?? []
  if (hours !== undefined)
    return Number(hours) < 24 && Number(minutes) < 60 ? `${sign}${hours.padStart(2, '0')}:${minutes}` : undefined
  // RFC 9557 puts the zone in brackets.
  const name = zone.replace(/^\[(.*)\]$/, '$1')
  return isTimeZone(name) ? name : undefined
}

/** As in mail, where unknown letters mean UTC (RFC 5322, section 4.3). */
export function parseMailZone(zone: string | undefined): string | undefined {
  return parseZone(zone) ?? (/^[a-z]{1,5}$/i.test(zone ?? '') ? '-00:00' : undefined)
}

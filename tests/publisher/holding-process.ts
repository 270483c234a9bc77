import { holdFeeds } from '../../src/publisher/hold-feeds.ts'

/** A process that holds the feeds folder it is given, says `ready`, and waits to be killed. */
const hold = holdFeeds(process.argv[2] ?? '')
process.stdout.write('ready\n')
// Whatever is not used again may be collected, and closed.
setInterval(() => hold.renew(), 60_000)

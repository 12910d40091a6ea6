import type { Notes } from '../notes.ts'
import type { PlanReading } from '../plan-reading.ts'

/** One question about each unknown heading, at the first item that has something under it. */
export function doubtHeadings({ items }: PlanReading, notes: Notes): void {
  const asked = new Set<string>()
  for (const [index, { extra }] of items.entries())
    for (const heading of Object.keys(extra)) {
      if (asked.has(heading)) continue
      asked.add(heading)
      notes.ask('unknownHeading', `/items/${index}/extra/${heading.replace(/~/g, '~0').replace(/\//g, '~1')}`, `Графа «${heading}» не знакома. Куда отнести написанное в ней?`, heading)
    }
}

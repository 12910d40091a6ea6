/** Asks one page by a crowd and prints the times: `node ask-pages.ts ADDRESS COOKIE CROWD REQUESTS`. A process of its own, so that asking does not slow the answering. */
const [address = '', cookie = '', crowd = '1', requests = '1'] = process.argv.slice(2)
const times: number[] = []
let left = Number(requests)
const one = async (): Promise<void> => {
  while (left-- > 0) {
    const started = performance.now()
    const response = await fetch(address, { headers: { cookie, 'accept-encoding': 'gzip' } })
    await response.arrayBuffer()
    if (response.status !== 200) throw new Error(`${address}: ${response.status}`)
    times.push(performance.now() - started)
  }
}
await Promise.all(Array.from({ length: Number(crowd) }, one))
console.log(JSON.stringify(times))

export {}

/** A table of Markdown; numbers stand to the right. */
export function tableOf(title: string, header: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`
  return [`## ${title}`, '', line(header), line(header.map((_, at) => (at === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n')
}

/** The value below which a share of the sorted values lies. @param share 0 to 1 */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}

export const milliseconds = (value: number): string => (value < 10 ? value.toFixed(1) : value.toFixed(0))
export const megabytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(0)
export const kilobytes = (bytes: number): string => (bytes / 1024).toFixed(1)

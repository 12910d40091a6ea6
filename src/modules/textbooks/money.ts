/** «648,50» of 64850 kopecks. */
export const roubles = (kopecks: number): string => {
  const [whole, rest] = [Math.trunc(Math.abs(kopecks) / 100), Math.abs(kopecks) % 100]
  return `${kopecks < 0 ? '−' : ''}${format.format(whole)},${String(rest).padStart(2, '0')}`
}

const format = new Intl.NumberFormat('ru-RU', { useGrouping: 'min2' })

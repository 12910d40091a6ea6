import { unzipSync } from 'fflate'
import { Refusal } from '#platform/refusal'

/**
 * Refuses an archive whose parts together say they unpack to more than `most` bytes, or hide their size. The reader of workbooks
 * stops each part at the size that the archive gives here, so that what is said cannot be outgrown. Other files pass.
 */
export function checkUnpackedSize(bytes: Uint8Array, most: number): void {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return
  let unpacked = 0
  try {
    unzipSync(bytes, {
      filter({ compression, size, originalSize }) {
        const hidden = compression !== 0 && (size === 0 || (originalSize === 0 && size > 100))
        unpacked += hidden ? Infinity : originalSize
        return false
      },
    })
  } catch {
    throw new Refusal('Файл повреждён или скачан не до конца: его не удаётся распаковать.')
  }
  if (unpacked > most) throw new Refusal(`Файл распаковывается больше чем в ${most / 1024 / 1024} МБ. Оставьте в нём только нужные листы.`)
}

import { dirname } from 'node:path'
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { fontFiles } from './fonts.ts'
import type { Paper } from './paper.ts'
import { pageData } from './pdf/page-data.ts'
import { template } from './pdf/template.ts'

/**
 * The bytes of a PDF on A4, tagged for screen readers; PDF/UA-1 unless the text holds signs that no type on this computer has.
 * @param madeAt written into the file; equal papers made at equal times are equal bytes
 */
export async function pdfOf(paper: Paper, madeAt = new Date()): Promise<Uint8Array> {
  compiler ??= startCompiler()
  const typst = await compiler
  try {
    const compiled = typst.compile({ mainFileContent: template, inputs: { paper: JSON.stringify(pageData(paper)) } })
    const document = compiled.result
    if (!document) throw new Error(`the template does not compile: ${compiled.takeDiagnostics()?.shortDiagnostics.map((mistake) => JSON.stringify(mistake)).join('; ')}`)
    const creationTimestamp = Math.floor(madeAt.getTime() / 1000)
    try {
      return typst.pdf(document, { pdfStandard: 'ua-1', creationTimestamp })
    } catch {
      return typst.pdf(document, { creationTimestamp })
    }
  } finally {
    typst.evictCache(10)
  }
}

/** One for the life of the program: it takes some 200 ms to load and to read the type. */
let compiler: Promise<NodeCompiler> | undefined

async function startCompiler(): Promise<NodeCompiler> {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler')
  // The only files that a template could reach are those of the type itself.
  return NodeCompiler.create({ workspace: dirname(fontFiles[0]!), fontArgs: [{ fontPaths: [...fontFiles] }] })
}

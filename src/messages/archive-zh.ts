/** Chinese texts for filed PDFs that are read, verified and signed. */
import type { ArchiveFacts, DamagedPart } from '../diagnostics/archive-codes.ts'
import type { Message } from './types.ts'

const PARTS: { readonly [P in DamagedPart]: string } = {
  number: '有一处数字写法不对',
  string: '有一处文字没有结尾',
  value: '有一处内容写法不对',
  depth: '内容层层嵌套，过深',
  object: '有一个对象不在它应在的位置',
  stream: '有一段数据的长度不对',
  references: '对象索引已损坏，或循环引用',
  'object-stream': '有一组压缩的对象不完整',
  compression: '有一段压缩数据已损坏',
  pages: '页面目录已损坏，或循环引用',
  names: '附件目录已损坏，或循环引用',
}

const WHATS = {
  inflated: (limit: number) => `解压后超过 ${limit / 1024 / 1024} MB`,
  objects: (limit: number) => `对象超过 ${limit} 个`,
  revisions: (limit: number) => `修订次数超过 ${limit} 次`,
  content: (limit: number) => `页面上的内容超过 ${limit} 项`,
  pages: (limit: number) => `超过 ${limit} 页`,
  steps: (limit: number) => `读完所有页面要超过 ${limit} 步`,
}

const CHANGES = { added: '多出', removed: '缺少' }

const UNLIKE = {
  size: '尺寸或方向与申报数据印出的不同',
  annotations: '加有批注、图章或表单域',
  order: '内容的先后顺序与申报数据印出的不同',
}

/** Chinese texts of the codes in {@link ArchiveFacts}. */
export const archiveMessages: { readonly [C in keyof ArchiveFacts]: (facts: ArchiveFacts[C]) => Message } = {
  'archive.not-pdf': () => ({ text: '这不是 PDF 文件' }),
  'archive.damaged': f => ({
    text: `PDF 文件已损坏或不完整：${PARTS[f.problem]}${f.at > 0 ? `（第 ${f.at} 字节处）` : ''}`,
    hint: '请重新取得原文件，不要用修复软件处理后再核对',
  }),
  'archive.encrypted': () => ({
    text: 'PDF 文件已加密，无法读取',
    hint: '归档文件不应加密，请取得未加密的原文件',
  }),
  'archive.too-large': f => ({ text: `PDF 文件过大：${WHATS[f.what](f.limit)}` }),
  'archive.filter-unknown': f => ({ text: `PDF 文件用了归档文件不用的压缩方式“${f.filter}”，无法读取` }),
  'archive.declaration-missing': f => ({
    text:
      f.attachments === 0
        ? 'PDF 文件中没有附带申报数据'
        : `PDF 文件带有 ${f.attachments} 个附件，但都不是申报数据（declaration.json）`,
    hint:
      f.profile === 'plain' || f.profile.startsWith('a3')
        ? '只有以默认类别 a3a-ua1 或 a3b 印出的文件才附带申报数据'
        : `类别 ${f.profile} 不能带附件；要能取回数据，请以默认类别 a3a-ua1 重印`,
  }),
  'archive.several-declarations': f => ({
    text: `PDF 文件中有几个附件都可能是申报数据：${f.names.join('、')}`,
    hint: '请用 PDF 阅读器查看附件，保留正确的一个',
  }),
  'archive.book': f => ({
    text: `PDF 文件是合订本，内有 ${f.forms} 份申报数据`,
    hint: '请用 formpress extract -o 文件夹 取出各份数据',
  }),
  'archive.checksum-differs': f => ({
    text: `附件“${f.name}”与文件中记录的校验值不符（应为 ${f.expected}，实为 ${f.found}）`,
    hint: '附件可能被改动过，请与报送单位核对',
  }),
  'archive.digest-differs': f => ({
    text: `附件“${f.name}”与文件元数据中记录的 SHA-256 不符（应为 ${f.expected}，实为 ${f.found}）`,
    hint: '附件印出之后被改动过，请与报送单位核对',
  }),
  'archive.origin-missing': () => ({
    text: '文件没有注明由哪个程序、哪种表印出，无法重印核对',
    hint: '可以用 extract 取出数据，另行核对',
  }),
  'archive.template-missing': () => ({ text: '文件没有附带表样，无法重印核对' }),
  'archive.template-differs': f => ({
    text: `文件附带的表样与本机“${f.form}”${f.edition} 版的不同，已按附带的表样核对`,
    hint: '表样可能带有参数、出自别的版本，或被改动过',
  }),
  'archive.not-printable': f => ({
    text: '文件中的申报数据通不过检查，无法重印核对，只逐格比对了文字',
    hint:
      f.allowed.length === 0
        ? '印出的文件中不会有这样的数据，附件很可能被改动过'
        : `印出时曾放行：${f.allowed.join('、')}`,
  }),
  'archive.cell-differs': f => ({
    text: `第 ${f.page} 页：页面上是“${f.found}”，申报数据应印为“${f.expected}”`,
    hint: '页面或附件被改动过，请以报送单位盖章的原件为准',
  }),
  'archive.page-differs': f => ({
    text: `第 ${f.page} 页距左边 ${f.x} 毫米、距上边 ${f.y} 毫米处${CHANGES[f.change]}：${f.what}`,
    hint: '页面被改动过，请以报送单位盖章的原件为准',
  }),
  'archive.page-unlike': f => ({ text: `第 ${f.page} 页${UNLIKE[f.what]}` }),
  'archive.page-count': f => ({ text: `共 ${f.found} 页，申报数据应印成 ${f.expected} 页` }),
  'archive.more-differences': f => ({ text: `不同之处超过 ${f.limit} 处，其余未列出` }),
  'archive.fonts-differ': f => ({
    text: `文件用的字体与本机的不同：${f.fonts.join('、')}，无法逐页核对`,
    hint: '请在印出该文件的机器上，或用 --fonts 指定同样的字体后再核对',
  }),
  'archive.engine-differs': f => ({
    text: `文件由 ${f.tool} 印出，本机是 ${f.here}，版面可能不同，无法逐页核对`,
    hint: `请用 ${f.tool} 核对`,
  }),
  'archive.signature-too-large': f => ({
    text: `签名有 ${f.bytes} 字节，预留的位置只有 ${f.room} 字节`,
    hint: `请把预留的大小（size）改为 ${f.bytes} 以上`,
  }),
}

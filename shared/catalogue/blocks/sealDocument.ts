import type { FieldGroup } from '../../form/field.ts';
import { text } from '../../i18n/text.ts';

/** What is to be stamped, how often and for whom. */
export const sealDocument: FieldGroup = {
  id: 'document',
  label: text('用印文件', 'Document to be stamped'),
  node: 'apply',
  fields: [
    {
      id: 'documentTitle',
      kind: 'text',
      label: text('文件名称', 'Title of the document'),
      help: text(
        '照文件抬头写，不要写个人姓名或证件号',
        'As it stands on the document; no personal names or numbers',
      ),
      min: 2,
      max: 60,
      personal: 'none',
      disclosure: 'public',
      required: true,
    },
    {
      id: 'documentKind',
      kind: 'choice',
      label: text('文件类别', 'Kind of document'),
      options: [
        { id: 'contract', label: text('合同协议', 'Contract') },
        { id: 'report', label: text('上报材料', 'Report to a higher office') },
        { id: 'certificate', label: text('证明材料', 'Certificate') },
        { id: 'finance', label: text('财务票据', 'Financial paper') },
        { id: 'other', label: text('其他', 'Other') },
      ],
      personal: 'none',
      disclosure: 'public',
      required: true,
    },
    {
      id: 'purpose',
      kind: 'longText',
      label: text('用途', 'Purpose'),
      help: text('一两句话说清为什么要盖章', 'One or two sentences on why it is to be stamped'),
      min: 4,
      max: 300,
      personal: 'none',
      disclosure: 'public',
      required: true,
    },
    {
      id: 'copies',
      kind: 'number',
      label: text('用印份数', 'Copies to be stamped'),
      unit: text('份', 'copies'),
      min: 1,
      max: 200,
      decimals: 0,
      personal: 'none',
      disclosure: 'public',
      required: true,
    },
    {
      id: 'pages',
      kind: 'number',
      label: text('每份页数', 'Pages of each copy'),
      unit: text('页', 'pages'),
      min: 1,
      max: 500,
      decimals: 0,
      personal: 'none',
      disclosure: 'internal',
      required: false,
    },
    {
      id: 'recipient',
      kind: 'text',
      label: text('文件送往', 'Recipient of the document'),
      help: text('单位名称；送给个人时写“个人”', 'Name of the office; “individual” for a private person'),
      max: 60,
      personal: 'none',
      disclosure: 'public',
      required: true,
    },
    {
      id: 'validUntil',
      kind: 'date',
      label: text('批准有效至', 'Approval valid until'),
      help: text('过了这一天未盖章，需重新申请', 'Not stamped by then, it must be applied for anew'),
      from: 0,
      to: 90,
      personal: 'none',
      disclosure: 'public',
      required: true,
    },
    {
      id: 'draft',
      kind: 'files',
      label: text('文件正文', 'The document itself'),
      help: text('拍照或上传 PDF，最多 10 个', 'Photos or a PDF, at most 10'),
      min: 1,
      max: 10,
      personal: 'none',
      disclosure: 'internal',
      required: true,
    },
  ],
};

/** A document that is still blank when it is stamped has no text to show; the block on blank documents comes first. */
export const sealBlankDocument: FieldGroup = {
  ...sealDocument,
  fields: sealDocument.fields.map((field) =>
    field.id === 'draft'
      ? { ...field, required: { kind: 'not', of: { kind: 'is', field: 'isBlank', value: true } } }
      : field,
  ),
};

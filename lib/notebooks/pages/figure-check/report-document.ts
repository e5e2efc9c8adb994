import { Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import type { Report, ReportEntry } from './report';
import { reportWords } from './report-words';

/** Half points: the size of the text, of a dense list and of headings. */
const SIZE = { text: 18, dense: 15, heading: 21, title: 28 };
/** Twentieths of a point: a margin of 1.4 cm, as on the printed page. */
const MARGIN = 790;

const heading = (text: string): Paragraph =>
  new Paragraph({ heading: HeadingLevel.HEADING_2, spacing: { before: 140, after: 40 }, children: [new TextRun({ text, bold: true, size: SIZE.heading, color: '1B1B1B' })] }); // prettier-ignore

function entryParagraph({ lead, lines }: ReportEntry, size: number): Paragraph {
  const rest = lines.map((text, place) => new TextRun({ text, size, ...(place > 0 ? { break: 1 } : {}) }));
  return new Paragraph({
    bullet: { level: 0 },
    spacing: { after: 30 },
    children: [new TextRun({ text: lead, bold: true, size }), ...rest],
  });
}

function documentOf(report: Report): Document {
  const words = reportWords[report.language];
  const plain = (text: string): Paragraph =>
    new Paragraph({ spacing: { after: 40 }, children: [new TextRun({ text, size: SIZE.text })] });
  const facts = report.facts.map(
    ([name, value]) =>
      new Paragraph({
        children: [
          new TextRun({ text: `${name}: `, bold: true, size: SIZE.text }),
          new TextRun({ text: value, size: SIZE.text }),
        ],
      }),
  );
  const sections = report.sections.flatMap(({ title, note, dense, entries }) => [
    heading(title),
    ...(note === undefined ? [] : [plain(note)]),
    ...(entries.length === 0
      ? [plain(words.none)]
      : entries.map((entry) => entryParagraph(entry, dense ? SIZE.dense : SIZE.text))),
  ]);
  const children = [
    new Paragraph({ children: [new TextRun({ text: report.title, size: SIZE.heading })] }),
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      children: [new TextRun({ text: report.paper, bold: true, size: SIZE.title, color: '1B1B1B' })],
    }),
    ...facts,
    heading(words.inBrief),
    plain(report.summary),
    ...sections,
    plain(report.footer),
  ];
  const margin = { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN };
  return new Document({
    title: `${report.title}: ${report.paper}`,
    styles: { default: { document: { run: { font: 'Times New Roman' } } } },
    sections: [{ properties: { page: { size: { width: 11906, height: 16838 }, margin } }, children }],
  });
}

/** The report as a Word document (.docx), its bytes. */
export async function reportDocument(report: Report): Promise<Uint8Array> {
  return new Uint8Array(await (await Packer.toBlob(documentOf(report))).arrayBuffer());
}

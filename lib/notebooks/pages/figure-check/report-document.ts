import { Document, HeadingLevel, Packer, Paragraph, SectionType, TextRun } from 'docx';
import type { Report, ReportEntry } from './report';
import { reportWords } from './report-words';

/** Font sizes in half points: text, dense list, headings and title. */
const SIZE = { text: 15, dense: 13, heading: 18, title: 24 };
/** In twentieths of a point: a margin of about 1.1 cm, much as on the printed page. */
const MARGIN = 600;

const heading = (text: string): Paragraph =>
  new Paragraph({ heading: HeadingLevel.HEADING_2, spacing: { before: 90, after: 20 }, children: [new TextRun({ text, bold: true, size: SIZE.heading, color: '1B1B1B' })] }); // prettier-ignore

function entryParagraph({ lead, lines }: ReportEntry, size: number): Paragraph {
  const rest = lines.map((text, place) => new TextRun({ text, size, ...(place > 0 ? { break: 1 } : {}) }));
  return new Paragraph({
    bullet: { level: 0 },
    spacing: { after: 10 },
    children: [new TextRun({ text: lead, bold: true, size }), ...rest],
  });
}

function documentOf(report: Report): Document {
  const words = reportWords[report.language];
  const plain = (text: string): Paragraph =>
    new Paragraph({ spacing: { after: 20 }, children: [new TextRun({ text, size: SIZE.text })] });
  const facts = report.facts.map(
    ([name, value]) =>
      new Paragraph({
        children: [
          new TextRun({ text: `${name}: `, bold: true, size: SIZE.text }),
          new TextRun({ text: value, size: SIZE.text }),
        ],
      }),
  );
  const partOf = ({ title, note, dense, entries }: Report['sections'][number]): Paragraph[] => [
    heading(title),
    ...(note === undefined ? [] : [plain(note)]),
    ...(entries.length === 0
      ? [plain(words.none)]
      : entries.map((entry) => entryParagraph(entry, dense ? SIZE.dense : SIZE.text))),
  ];
  const head = [
    new Paragraph({ children: [new TextRun({ text: report.title, size: SIZE.heading })] }),
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      children: [new TextRun({ text: report.paper, bold: true, size: SIZE.title, color: '1B1B1B' })],
    }),
    ...facts,
    heading(words.inBrief),
    plain(report.summary),
  ];
  const margin = { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN };
  const page = { size: { width: 11906, height: 16838 }, margin };
  const type = SectionType.CONTINUOUS;
  const whole = [...head, ...report.sections.filter(({ dense }) => !dense).flatMap(partOf)];
  const dense = report.sections.filter((section) => section.dense).flatMap(partOf);
  return new Document({
    title: `${report.title}: ${report.paper}`,
    styles: { default: { document: { run: { font: 'Times New Roman' } } } },
    sections: [
      { properties: { page }, children: whole },
      // The claims that wait for a source are a long list of short lines, set in two columns.
      { properties: { page, type, column: { count: 2, space: 400 } }, children: dense },
      { properties: { page, type }, children: [plain(report.footer)] },
    ],
  });
}

/** Returns the report as a Word document (.docx), as bytes. */
export async function reportDocument(report: Report): Promise<Uint8Array> {
  return new Uint8Array(await (await Packer.toBlob(documentOf(report))).arrayBuffer());
}

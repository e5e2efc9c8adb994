import { csvCell } from '../data/write-csv';

/** An example of a kind of claim: a description in plain words and a row of claims.csv. */
interface Example {
  check: string;
  about: string;
  quotation: string;
  printed: string;
  unit?: string;
  given: string;
  missing?: string;
}

/** The kinds of claims in the template of a new paper, each with an example. */
export const examples: readonly Example[] = [
  { check: 'share', about: 'a share of a count in a total', quotation: '62 of 120 (51.7 %)', printed: '51.7', unit: '%', given: 'count: 62; total: 120' },
  { check: 'total', about: 'parts that should add up to a total, or percentages to 100', quotation: '41.2 %, 33.5 % and 25.3 %', printed: '100', unit: '%', given: 'part: 41.2; part: 33.5; part: 25.3' },
  { check: 'change', about: 'a change between two printed values (as: percent, difference, times or per-year)', quotation: 'from 250 to 275, a rise of 10 %', printed: '10', unit: '%', given: 'from: 250; to: 275; as: percent' },
  { check: 'change', about: 'annual growth over several years', quotation: 'from 100 to 121 in two years, 10 % a year', printed: '10', unit: '%', given: 'from: 100; to: 121; as: per-year; years: 2' },
  { check: 'ratio', about: 'one printed number divided by another', quotation: 'twelve times as high', printed: '12', unit: 'times', given: 'numerator: 1,200; denominator: 100', missing: 'the two figures' },
  { check: 'rank-in-list', about: 'a place among printed values (order: highest or lowest)', quotation: 'the third largest', printed: '3', given: 'value: 41; other: 90; other: 55; other: 12; order: highest' },
  { check: 'list-order', about: 'a list of the largest, in descending order', quotation: '150, 136 and 132', printed: '150; 136; 132', given: 'number: 150; number: 136; number: 132', missing: 'the counts themselves' },
  { check: 'grim', about: 'a mean of whole numbers, such as answers from 1 to 7 (GRIM)', quotation: 'M = 3.45, n = 20', printed: '3.45', given: 'n: 20' },
  { check: 'grimmer', about: 'a standard deviation of whole numbers (GRIMMER)', quotation: 'M = 5.21, SD = 1.60, n = 28', printed: '1.60', given: 'mean: 5.21; n: 28' },
  { check: 'test', about: 't, F, χ², r or z with degrees of freedom and p, as printed (tails: one for a one-sided test)', quotation: 't(38) = 2.31, p = .026', printed: 't(38) = 2.31, p = .026', given: '' },
  { check: 'coefficient', about: 'a coefficient with any of standard error, t, p and stars (none where none is printed)', quotation: '0.424*** (0.140)', printed: '0.424', given: 'standard_error: 0.140; stars: ***; df: 500' },
  { check: 'confidence-interval', about: 'an interval with its estimate (scale: log for odds ratios)', quotation: '0.50 (95 % CI 0.10 to 0.90)', printed: '0.50', given: 'low: 0.10; high: 0.90; level: 95' },
  { check: 'model-fit', about: 'R² with adjusted R², F and the number of observations', quotation: 'R² 0.250, adjusted 0.228, N 104', printed: '0.250', given: 'observations: 104; regressors: 3; adjusted: 0.228' },
  { check: 'figure', about: 'a number against a figure of your own, from records.csv', quotation: 'growth was 2.6 %', printed: '2.6', unit: '%', given: 'fact: growth/country/2022', missing: "the office's table of growth" },
  { check: 'one-name', about: 'one thing named in several places of the paper', quotation: 'the unit of the panel is the city', printed: 'region', given: 'thing: The unit of the panel; other: region' },
  { check: 'announced', about: 'a method that the paper announces (result: = and the id of a claim that reports it)', quotation: 'a test of robustness follows', printed: 'a test of robustness', given: '', missing: 'the test of robustness' },
  { check: 'needs-source', about: 'anything that only a source could settle', quotation: 'the World Bank regards this as certain', printed: 'the World Bank', given: '', missing: 'a reference to a publication of the World Bank' },
]; // prettier-ignore

function claimsFile(): string {
  const rows = examples.flatMap((example, i) => [
    `# ${example.about}`,
    [`A${String(i + 1).padStart(2, '0')}`, 'Results', example.quotation, example.printed, example.unit ?? '', 'example', example.check, example.missing ?? '', example.given].map(csvCell).join(','), // prettier-ignore
  ]);
  return [
    '# One row per number or sentence of the paper. Lines that begin with # are comments. Delete the examples and write your own.',
    'id,location,quotation,printed,unit,kind,check,missing,given',
    ...rows,
    '',
  ].join('\n');
}

const guide = `# How to check a paper

A folder of CSV files is a paper. You can edit them in any spreadsheet; save them as CSV (UTF-8), with commas, semicolons or tabs. Nothing is sent anywhere.

1. **paper.csv** describes the paper: title, authors, journal, issue, year, doi; what you read it from; what you checked it against.
2. **claims.csv** has one row for each number or sentence that you want to check:

   | column | what to write |
   |---|---|
   | id | a letter and a number of your own: A01, A02 … |
   | location | where it is: Abstract, Results, Table 1, column (2) … |
   | quotation | a few words of the paper |
   | printed | the number **exactly as printed**, with all its digits: 0.0670 and 0.067 are two claims |
   | unit, kind | % or kg; input figure, ranking, regression cell … (your own words) |
   | check | the kind of claim, from the list below |
   | missing | what one would need to check it, if that may be missing |
   | given | what the check needs, as \`name: value; name: value\`; \`=A01\` stands for what claim A01 prints |

3. **records.csv** (may stay empty) has your own figures to compare with: a key such as \`growth/country/2022\`, a name, the value, its source.
4. **regression-1.txt** (may stay empty): paste a regression table from the PDF or Word file as it is, one line per row. Every coefficient is checked against its
   standard error and its stars, and R² against the coefficients. Say in a line below it what the stars mean (\`*** p<0.01, ** p<0.05, * p<0.1\`) and what is in
   parentheses, when it is not standard errors. More tables: regression-2.txt …
5. **text.txt** (may stay empty): paste any part of the paper. Every test written like "t(38) = 2.31, p = .026" is found and checked.

Then run \`npm run check -- --paper <this folder>\`. It prints the ledger, and writes a page and a report to build/papers/.

## Kinds of claims

Decimal commas are understood (0,42). A number that was cut off instead of rounded is not called wrong. \`rounding: nearest\` or \`rounding: truncation\` under \`given\` is stricter.

| check | what it is | printed | given |
|---|---|---|---|
${examples.map(({ check, about, printed, given }) => `| ${check} | ${about} | ${printed.replaceAll('|', '\\|')} | ${given === '' ? '' : `\`${given}\``} |`).join('\n')}

## What the verdicts mean

- **reproduced**: equal at the printed precision. **consistent**: cannot be recomputed, but agrees with everything else that is printed.
- **differs**: from a figure or record that you gave. **contradicted**: by another number or sentence of the paper, or by arithmetic.
- **misread**: the number is right, its reading is not. **not reported**: announced, but not printed.
- **not checkable**: something is missing, and it is named. This says nothing against the claim.
`;

/**
 * Returns the files of a new paper: a commented template with an example of every kind of claim. It can be checked as it is.
 *
 * @returns the text of each file by name
 */
export function newPaper(): Record<string, string> {
  return {
    'GUIDE.md': guide,
    'paper.csv': [
      '# About the paper. Only the title is required.',
      'property,value',
      'title,The title of the paper',
      'authors,"A. Author, B. Author"',
      'journal,The journal',
      'issue,"1(2), 3–4"',
      'year,2025',
      'doi,',
      'read_from,the printed article',
      'checked_against,the paper itself',
      '',
    ].join('\n'),
    'claims.csv': claimsFile(),
    'records.csv': [
      '# Figures of your own to compare with. The value as a number, the source as an address or a title.',
      'key,name,value,source',
      'growth/country/2022,The country,2.6,"the office\'s table of growth, 2023"',
      '',
    ].join('\n'),
    'regression-1.txt': [
      '# Paste a regression table here, in place of this example: one line per row, columns separated by tabs or several spaces.',
      'education\t0.424***\t0.398***',
      '\t(0.140)\t(0.120)',
      'age\t\t0.021',
      '\t\t(0.015)',
      'N\t520\t520',
      'R2\t0.150\t0.160',
      'Standard errors in parentheses. *** p<0.01, ** p<0.05, * p<0.1',
      '',
    ].join('\n'),
    'text.txt': [
      '# Paste a part of the paper here, in place of this example.',
      'The groups differed, t(38) = 2.31, p = .026, and so did their variances, F(2, 87) = 5.44, p = .006.',
      '',
    ].join('\n'),
  };
}

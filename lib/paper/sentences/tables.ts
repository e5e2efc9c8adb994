import { template } from '../text';

export const termsThere = template(
  '{terms} are in columns {columns} and in no other.',
  '{terms} есть в столбцах {columns} и ни в каких других.',
  '{terms} {columns} бағандарда бар, басқаларында жоқ.',
);
export const termsNotThere = template('This is not so for {list}.', 'Это не так для {list}.', 'Бұл {list} үшін олай емес.');
export const termInColumn = template('{term} in column {column}', '{term} в столбце {column}', '{column}-бағандағы {term}');
export const rowOf = template(
  '{coefficient} is in the row {term}, which the paper calls “{word}”',
  '{coefficient} стоит в строке {term}, которую статья называет «{word}»',
  '{coefficient} {term} жолында тұр, мақала оны «{word}» деп атайды',
);
export const rowMisread = template(
  '{row}; the sentence reads it as “{printed}”.',
  '{row}; в тексте оно прочитано как «{printed}».',
  '{row}; мәтінде ол «{printed}» деп оқылған.',
);
export const allAligned = template(
  'Every number is beside its label.',
  'Каждое число стоит напротив своей строки.',
  'Әр сан өз жолының тұсында тұр.',
);
export const moved = template(
  '{moved} of {all} numbers are beside another label: {list}. The copy of the text may be at fault.',
  '{moved} из {all} чисел стоят напротив чужой строки: {list}. Возможно, дело в копии текста.',
  '{all} санның {moved} басқа жолдың тұсында тұр: {list}. Мәтін көшірмесінің кінәсі болуы мүмкін.',
);
export const movedCell = template(
  '{printed} of {term}, column {column}, beside {label}',
  '{printed} ({term}, столбец {column}) — напротив {label}',
  '{printed} ({term}, {column}-баған) — {label} тұсында',
);
export const notFilledIn = template(
  'The table of {whose} is not filled in, so no cell could be compared.',
  'Таблица {whose} не заполнена, сравнить нечего.',
  '{whose} кестесі толтырылмаған, салыстыратын ұяшық жоқ.',
);
export const alike = template(
  '{same} of {all} cells are printed alike in the table of {whose}',
  '{same} из {all} ячеек напечатаны так же в таблице {whose}',
  '{all} ұяшықтың {same} {whose} кестесінде дәл солай басылған',
);
export const alikeMostly = template(
  '{alike}: consistent with one being taken from the other, though not a proof of it.',
  '{alike}: это согласуется с тем, что одна взята из другой, но не доказывает этого.',
  '{alike}: бұл бірінің екіншісінен алынғанына сәйкес келеді, бірақ дәлел емес.',
);

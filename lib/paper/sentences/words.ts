import { template } from '../text';

export const sameEverywhere = template(
  '{thing}: the same in {count} places.',
  '{thing}: одинаково в {count} местах.',
  '{thing}: {count} жерде бірдей.',
);
export const namedTwice = template(
  '{thing}: “{here}” here, {elsewhere} elsewhere in the paper.',
  '{thing}: здесь «{here}», в другом месте статьи — {elsewhere}.',
  '{thing}: мұнда «{here}», мақаланың басқа жерінде — {elsewhere}.',
);
export const quoted = template('“{text}”', '«{text}»', '«{text}»');
export const copyChanged = template(
  'They differ by marks on letters only, which the copy of the text may have changed.',
  'Они различаются только знаками у букв, которые могла изменить копия текста.',
  'Айырмашылық тек әріп белгілерінде, оны мәтін көшірмесі өзгерткен болуы мүмкін.',
);
export const askName = template(
  'Could the authors confirm the spelling: {list}?',
  'Не могли бы авторы подтвердить написание: {list}?',
  'Авторлар жазылуын растай ала ма: {list}?',
);
export const nameAndValue = template('{name}: {value}.');
export const recordDiffers = template(
  '{name}: {value}; the paper prints “{printed}”.',
  '{name}: {value}; в статье «{printed}».',
  '{name}: {value}; мақалада «{printed}».',
);
export const copyMay = template(
  'The copy of the text may have {copy}.',
  'Возможно, в копии текста {copy}.',
  'Мәтін көшірмесінде {copy} болуы мүмкін.',
);
export const onlyAbstract = template(
  'Only the abstract was read, so this is no finding against the sentence.',
  'Прочитана только аннотация, поэтому это не довод против предложения.',
  'Тек аңдатпа оқылған, сондықтан бұл сөйлемге қарсы дәлел емес.',
);
export const hasEquals = template(
  'The equation has its equals sign.',
  'В уравнении есть знак равенства.',
  'Теңдеуде теңдік белгісі бар.',
);
export const noEquals = template(
  'Nothing is printed between “{left}” and “{right}”: the equals sign is missing, in the print or in the copy of the text.',
  'Между «{left}» и «{right}» ничего нет: знак равенства пропущен в печати или в копии текста.',
  '«{left}» және «{right}» арасында ештеңе жоқ: теңдік белгісі баспада немесе мәтін көшірмесінде түсіп қалған.',
);
export const askEquals = template(
  'Could the authors confirm that the equation has an equals sign after {left}?',
  'Не могли бы авторы подтвердить, что после {left} в уравнении стоит знак равенства?',
  'Авторлар теңдеуде «{left}» белгісінен кейін теңдік белгісі бар екенін растай ала ма?',
);
export const symbolThere = template('{list} is in the equation.', '{list} есть в уравнении.', '{list} теңдеуде бар.');
export const symbolLetter = template(
  'The text explains “{printed}”; the equation has {symbols}. The copy of the text may have changed a letter.',
  'Текст поясняет «{printed}»; в уравнении {symbols}. Копия текста могла изменить букву.',
  'Мәтін «{printed}» белгісін түсіндіреді; теңдеуде {symbols}. Мәтін көшірмесі әріпті өзгерткен болуы мүмкін.',
);
export const symbolAbsent = template(
  'A {printed} has a term such as {needs}; the equation has {symbols}.',
  'В уравнении «{printed}» есть член вида {needs}; здесь {symbols}.',
  '«{printed}» теңдеуінде {needs} сияқты мүше болады; мұнда {symbols}.',
);
export const citedListed = template(
  '{cited} works are cited and {listed} listed, the same ones.',
  'Процитировано {cited} работ, в списке {listed}, те же самые.',
  '{cited} еңбекке сілтеме бар, тізімде {listed}, дәл солар.',
);
export const citedNotListed = template(
  '{cited} works are cited and {listed} listed{lacking}{idle}.',
  'Процитировано {cited} работ, в списке {listed}{lacking}{idle}.',
  '{cited} еңбекке сілтеме бар, тізімде {listed}{lacking}{idle}.',
);
export const lacking = template(
  '; cited and not listed: {list}',
  '; процитированы, но не в списке: {list}',
  '; сілтеме бар, тізімде жоқ: {list}',
);
export const idle = template(
  '; listed and not cited: {list}',
  '; в списке, но не процитированы: {list}',
  '; тізімде бар, сілтеме жоқ: {list}',
);
export const citedAsListed = template(
  '“{printed}” names the authors of {reference}.',
  '«{printed}» называет авторов работы {reference}.',
  '«{printed}» {reference} еңбегінің авторларын атайды.',
);
export const citedOtherwise = template(
  '“{printed}” names {cited} of the {all} authors in the list ({reference}) and has no “et al.”.',
  '«{printed}» называет {cited} из {all} авторов в списке ({reference}), без «и др.».',
  '«{printed}» тізімдегі {all} автор ішінен {cited} авторды атайды ({reference}), «және т.б.» жоқ.',
);
export const onceOnly = template('“{word}” is printed once.', '«{word}» напечатано один раз.', '«{word}» бір рет басылған.');
export const printedTimes = template(
  '“{word}” is printed {count} times in one entry.',
  '«{word}» напечатано {times} в одной записи.',
  '«{word}» бір жазбада {count} рет басылған.',
);
export const startsAtOne = template('The note is numbered from 1.', 'Примечание нумеруется с 1.', 'Ескертпе 1-ден басталады.');
export const startsLater = template(
  'The note begins at {first}: what came before is missing, in the print or in the copy of the text.',
  'Примечание начинается с {first}: предыдущее пропущено в печати или в копии текста.',
  'Ескертпе {first} санынан басталады: алдыңғысы баспада немесе мәтін көшірмесінде түсіп қалған.',
);
export const askNote = template(
  'Could the authors supply the first item of the note to the table?',
  'Не могли бы авторы привести первый пункт примечания к таблице?',
  'Авторлар кесте ескертпесінің бірінші тармағын келтіре ала ма?',
);
export const printedIn = template('Printed in {list}.', 'Напечатано: {list}.', 'Басылған: {list}.');
export const notPrinted = template(
  'Announced in the paper, but not reported: {missing}.',
  'Объявлено в статье, но не приведено: {missing}.',
  'Мақалада жарияланған, бірақ келтірілмеген: {missing}.',
);
export const askReport = template(
  'Could the authors please report {missing}?',
  'Не могли бы авторы привести следующее: {missing}?',
  'Авторлар мынаны келтіре ала ма: {missing}?',
);
export const printedAgree = template(
  'The printed {higher} is above {lower}, as the sentence says; to rule out chance, one would need {missing}.',
  'Напечатанное {higher} больше {lower}, как и сказано; чтобы исключить случайность, нужно следующее: {missing}.',
  'Басылған {higher} мәні {lower} мәнінен жоғары, сөйлемде де солай; кездейсоқ емесін білу үшін керегі: {missing}.',
);

import { template } from '../text';

export const noStar = template('no star', 'ни одной звёздочки', 'жұлдызшасыз');
export const starsEither = template('{fewest} or {most}', '{fewest} или {most}', '{fewest} не {most}');
export const starsBetween = template('{fewest} to {most}', 'от {fewest} до {most}', '{fewest} – {most}');
export const tBetween = template(
  '|t| lies between {low} and {high}',
  '|t| лежит между {low} и {high}',
  '|t| {low} мен {high} аралығында',
);
export const starsFit = template('The stars fit: {range}.', 'Звёздочки верны: {range}.', 'Жұлдызшалар сай: {range}.');
export const starsWrong = template(
  '{range}, however the numbers were rounded: that earns {possible}, not {printed}.',
  '{range} при любом округлении: это {possible}, а не {printed}.',
  '{range}, қалай дөңгелектенсе де: бұл {possible}, {printed} емес.',
);
export const starLost = template(
  'One star makes the difference, and the copy of the text may be at fault.',
  'Разница — в одну звёздочку; возможно, это ошибка копии текста.',
  'Айырма бір жұлдызша ғана; бұл мәтін көшірмесінің қатесі болуы мүмкін.',
);
export const askStar = template(
  'Could the authors confirm the stars of {printed}, whose t earns {possible}?',
  'Не могли бы авторы подтвердить звёздочки у {printed}: его t даёт {possible}?',
  'Авторлар {printed} жұлдызшаларын растай ала ма: оның t мәні {possible} береді?',
);
export const cellsFit = template(
  '{fit} of {all} cells carry the stars that their t allows',
  'Звёздочки соответствуют t в {fit} из {all} ячеек',
  '{all} ұяшықтың {fit} жұлдызшасы t мәніне сай',
);
export const cellsWrong = template(
  '{fit}; the exceptions are {list}.',
  '{fit}; исключения — {list}.',
  '{fit}; басқалары — {list}.',
);
export const cellWrong = template(
  '{id} ({printed}, where t earns {possible})',
  '{id} ({printed}, при t — {possible})',
  '{id} ({printed}, t бойынша {possible})',
);
export const pOfCell = template(
  '{id}: |t| between {low} and {high} gives a two-sided p of {p}.',
  '{id}: |t| между {low} и {high} даёт двустороннее p: {p}.',
  '{id}: {low} мен {high} аралығындағы |t| екі жақты p мәнін береді: {p}.',
);
export const pRange = template('{low} to {high} %', 'от {low} до {high} %', '{low} – {high} %');
export const pTiny = template('below 0.001 %', 'менее 0,001 %', '0,001 %-дан төмен');
export const logMeans = template(
  'The outcome is a logarithm, so {coefficient} ({id}) means {percent} % for one unit, 100(e^b − 1)',
  'Зависимая переменная — логарифм, поэтому {coefficient} ({id}) означает {percent} % на единицу, 100(e^b − 1)',
  'Тәуелді айнымалы — логарифм, сондықтан {coefficient} ({id}) бір бірлікке {percent} % дегенді білдіреді, 100(e^b − 1)',
);
export const logNear = template(
  '{means}; 100·b is close to it.',
  '{means}; 100·b близко к этому.',
  '{means}; 100·b соған жақын.',
);
export const logMisread = template(
  '{means}, not {printed} %: the coefficient itself was read as a percentage, {factor} times too small.',
  '{means}, а не {printed} %: сам коэффициент прочитан как процент, в {times} меньше.',
  '{means}, {printed} % емес: коэффициенттің өзі пайыз деп оқылған, {factor} есе кем.',
);
export const logDiffers = template('{means}, not {printed} %.', '{means}, а не {printed} %.', '{means}, {printed} % емес.');

export const identity = template(
  'With one regressor, R² {r2} and {n} observations, |t| is between {low} and {high} under classical standard errors; the cell gives {cellLow} to {cellHigh}',
  'При одном регрессоре, R² {r2} и {n} наблюдениях |t| при классических стандартных ошибках лежит между {low} и {high}; ячейка даёт от {cellLow} до {cellHigh}',
  'Бір регрессормен, R² {r2} және {n} бақылаумен, классикалық стандартты қателерде |t| {low} мен {high} аралығында; ұяшық {cellLow} – {cellHigh} береді',
);
export const theyFit = template('{what}, so the two agree.', '{what}: они согласуются.', '{what}: олар үйлеседі.');
export const clusteredExplain = template(
  '{what}. Clustered standard errors, other rows or another R² would explain it; the paper does not say which it uses.',
  '{what}. Это объяснили бы кластерные стандартные ошибки, другие строки или иной R²; в статье не сказано, какие использованы.',
  '{what}. Мұны кластерлік стандартты қателер, басқа жолдар немесе басқа R² түсіндірер еді; мақалада қайсысы қолданылғаны айтылмаған.',
);
export const contradictClassical = template(
  '{what}, although the paper states classical standard errors.',
  '{what}, хотя в статье указаны классические стандартные ошибки.',
  '{what}, дегенмен мақалада классикалық стандартты қателер көрсетілген.',
);
export const askErrors = template(
  'Could the authors say which standard errors and which R² the table reports, and whether all columns use the same rows?',
  'Не могли бы авторы указать, какие стандартные ошибки и какой R² приведены в таблице и одни ли и те же строки во всех столбцах?',
  'Авторлар кестеде қандай стандартты қателер мен қандай R² берілгенін және барлық бағанда бірдей жолдар қолданылғанын айта ала ма?',
);
export const floorFits = template(
  '{id} alone explains at least {least} of the variance under classical standard errors, which R² {r2} allows.',
  'При классических стандартных ошибках переменная ячейки {id} одна объясняет не менее {least} дисперсии; R² {r2} это допускает.',
  'Классикалық стандартты қателерде {id} жалғыз өзі дисперсияның кемінде {least} бөлігін түсіндіреді, R² {r2} бұған жол береді.',
);
export const floorFails = template(
  '{id} alone explains at least {least} of the variance under classical standard errors, more than R² {r2}.',
  'При классических стандартных ошибках переменная ячейки {id} одна объясняет не менее {least} дисперсии, больше, чем R² {r2}.',
  'Классикалық стандартты қателерде {id} жалғыз өзі дисперсияның кемінде {least} бөлігін түсіндіреді, бұл R² {r2} мәнінен көп.',
);
export const smallerModel = template(
  'R² {r2} is below {smaller}, that of a model with fewer regressors on the same rows.',
  'R² {r2} меньше {smaller} — R² модели с меньшим числом регрессоров на тех же строках.',
  'R² {r2} сол жолдардағы регрессоры аз модельдің {smaller} мәнінен төмен.',
);
export const sharedControls = template(
  'With effects for {units} units, the {count} columns imply the same R² for the controls alone, {low} to {high}.',
  'С эффектами {units} единиц все столбцы ({count}) дают один и тот же R² одних контрольных переменных: от {low} до {high}.',
  '{units} бірліктің әсерлері ескерілгенде {count} баған бақылау айнымалыларының бірдей R² мәнін береді: {low} – {high}.',
);
export const nested = template(
  'The standard error goes from {smaller} to {larger}, by a factor of {low} to {high}; with these R² the factor cannot fall below {bound} under classical standard errors',
  'Стандартная ошибка меняется с {smaller} на {larger}, в {low}–{high} раза; при этих R² отношение не может быть меньше {bound} при классических стандартных ошибках',
  'Стандартты қате {smaller} мәнінен {larger} мәніне өзгереді, {low}–{high} есе; осы R² мәндерінде классикалық стандартты қателерде қатынас {bound} мәнінен төмен бола алмайды',
);
export const fitsPanels = template('{printed} is {list}.', '{printed} — это {list}.', '{printed} — бұл {list}.');
export const panel = template(
  '{units} units × {periods} periods',
  '{units} единиц × {periods} периодов',
  '{units} бірлік × {periods} кезең',
);
export const noPanel = template(
  '{printed} is not {units} units times any number of up to {periods} years',
  '{printed} не равно {units} единицам, умноженным на число лет до {periods}',
  '{printed} саны {units} бірлікті {periods} жылға дейінгі санға көбейткенге тең емес',
);
export const unbalanced = template(
  '{none}; an unbalanced panel could have that many rows.',
  '{none}; столько строк могло бы быть в несбалансированной панели.',
  '{none}; теңгерілмеген панельде сонша жол болуы мүмкін.',
);
export const tooMany = template(
  '{none}, and {most} units give at most {rows} rows in {periods} years.',
  '{none}, а {most} единиц за {years} дают не более {rows} строк.',
  '{none}, ал {most} бірлік {periods} жылда ең көбі {rows} жол береді.',
);
export const elsewhere = template(
  '{units} × {periods} is consistent with {name}.',
  'Подходит {units} × {periods}: {name}.',
  'Сай келетіні — {units} × {periods}: {name}.',
);
export const unitCalled = template(
  'The text calls the unit “{word}” ({id}).',
  'В тексте единица названа «{word}» ({id}).',
  'Мәтінде бірлік «{word}» деп аталған ({id}).',
);

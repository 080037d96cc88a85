/** Europe and the former Soviet Union. Facts, written for this project, November 2026 (CC0); see register.ts. */
export const europe = `
RU! Vladimir Putin, Vladimir Poutine, Владимир Путин, فلاديمير بوتين, ولادیمیر پوتین, ולדימיר פוטין, 弗拉基米尔·普京, Wladimir Putin | president 2000-2008, president 2012-
RU! Dmitry Medvedev, Dmitri Medvedev, Дмитрий Медведев, Дмитрий Анатольевич Медведев, دميتري ميدفيديف, دیمیتری مدودف | president 2008-2012, prime minister 2012-2020
RU! Sergei Lavrov, Sergey Lavrov, Sergueï Lavrov, Сергей Лавров, سيرغي لافروف, سرگئی لاوروف, Serguéi Lavrov, Sergej Lawrow | foreign minister 2004-
RU! Sergei Shoigu, Sergey Shoigu, Сергей Шойгу, سيرغي شويغو, سرگئی شویگو | defence minister 2012-2024
RU! Dmitry Peskov, Dmitri Peskov, Дмитрий Песков, دميتري بيسكوف, دیمیتری پسکوف | Kremlin spokesman 2012-
RU! Maria Zakharova, Мария Захарова, ماريا زاخاروفا, ماریا زاخارووا | Foreign Ministry spokeswoman 2015-
RU! Mikhail Mishustin, Михаил Мишустин, ميخائيل ميشوستين, میخائیل میشوستین | prime minister 2020-
RU Andrei Belousov, Андрей Белоусов, أندريه بيلوسوف | defence minister 2024-
RU! Alexander Novak, Aleksandr Novak, Александр Новак, ألكسندر نوفاك, الکساندر نواک | energy minister 2012-2020
RU Sergei Ryabkov, Sergey Ryabkov, Сергей Рябков, سيرغي ريابكوف, سرگئی ریابکوف | deputy foreign minister 2008-
RU Mikhail Bogdanov, Михаил Богданов, ميخائيل بوغدانوف, میخائیل بوگدانف | deputy foreign minister 2011-
RU Vasily Nebenzya, Василий Небензя, فاسيلي نيبينزيا | ambassador to the UN 2017-
RU Nikolai Patrushev, Николай Патрушев, نيكولاي باتروشيف | Security Council secretary 2008-2024
RU Igor Konashenkov, Игорь Конашенков, إيغور كوناشينكوف | Defence Ministry spokesman 2011-
RU Vyacheslav Volodin, Вячеслав Володин | speaker of the State Duma 2016-
RU Valentina Matviyenko, Валентина Матвиенко | speaker of the Federation Council 2011-
RU! Ramzan Kadyrov, Рамзан Кадыров, رمضان قديروف, رمضان قدیروف | head of Chechnya 2007-
RU Sergei Sobyanin, Сергей Собянин | mayor of Moscow 2010-
RU Boris Yeltsin, Борис Ельцин, بوريس يلتسين, بوریس یلتسین | president 1991-1999
RU! Mikhail Gorbachev, Михаил Горбачев, ميخائيل غورباتشوف, میخائیل گورباچف | president of the USSR 1990-1991
RU Alexei Kudrin, Алексей Кудрин | finance minister 2000-2011
RU Viktor Zubkov, Виктор Зубков | prime minister 2007-2008
RU Vladimir Zhirinovsky, Владимир Жириновский | party leader 1992-2022
RU Gennady Zyuganov, Геннадий Зюганов | party leader 1993-
RU Alexei Navalny, Алексей Навальный, أليكسي نافالني | opposition leader 2011-2024
UA! Volodymyr Zelensky, Volodymyr Zelenskyy, Volodymyr Zelenskiy, Владимир Зеленский, Володимир Зеленський, فولوديمير زيلينسكي, ولودیمیر زلنسکی, ולודימיר זלנסקי | president 2019-
UA! Petro Poroshenko, Петр Порошенко, Петро Порошенко, بيترو بوروشينكو, پترو پوروشنکو | president 2014-2019
UA! Viktor Yanukovych, Виктор Янукович, Віктор Янукович, فيكتور يانوكوفيتش, ویکتور یانوکوویچ | president 2010-2014
UA! Yulia Tymoshenko, Юлия Тимошенко, Юлія Тимошенко, يوليا تيموشينكو | prime minister 2007-2010
UA Viktor Yushchenko, Виктор Ющенко | president 2005-2010
UA! Dmytro Kuleba, Дмитрий Кулеба, Дмитро Кулеба, دميترو كوليبا | foreign minister 2020-2024
UA Andrii Sybiha, Андрей Сибига, Андрій Сибіга | foreign minister 2024-
UA Pavlo Klimkin, Павел Климкин, Павло Клімкін | foreign minister 2014-2019
UA Arseniy Yatsenyuk, Арсений Яценюк | prime minister 2014-2016
UA Volodymyr Groysman, Владимир Гройсман | prime minister 2016-2019
UA Valerii Zaluzhnyi, Валерий Залужный, Валерій Залужний | commander-in-chief 2021-2024
UA Oleksandr Syrskyi, Александр Сырский, Олександр Сирський | commander-in-chief 2024-
UA Rustem Umerov, Рустем Умеров | defence minister 2023-2025
UA Vitali Klitschko, Виталий Кличко | mayor of Kyiv 2014-
BY! Alexander Lukashenko, Aleksandr Lukashenko, Александр Лукашенко, ألكسندر لوكاشينكو, الکساندر لوکاشنکو | president 1994-
MD Maia Sandu, Майя Санду | president 2020-
MD Igor Dodon, Игорь Додон | president 2016-2020
GE! Mikheil Saakashvili, Михаил Саакашвили, ميخائيل ساكاشفيلي | president 2004-2013
GE Giorgi Margvelashvili, Георгий Маргвелашвили | president 2013-2018
GE Salome Zourabichvili, Саломе Зурабишвили | president 2018-2024
AM! Nikol Pashinyan, Никол Пашинян, نيكول باشينيان, نیکول پاشینیان | prime minister 2018-
AM Serzh Sargsyan, Серж Саргсян | president 2008-2018
AZ! Ilham Aliyev, Ильхам Алиев, إلهام علييف, الهام علی‌اف, الهام علی اف | president 2003-
KZ! Nursultan Nazarbayev, Нурсултан Назарбаев, نور سلطان نزارباييف, نورسلطان نظربایف | president 1990-2019
KZ! Kassym-Jomart Tokayev, Касым-Жомарт Токаев, قاسم جومارت توكاييف, قاسم جومارت توکایف | president 2019-
UZ! Shavkat Mirziyoyev, Шавкат Мирзиёев | president 2016-
KG! Kurmanbek Bakiyev, Курманбек Бакиев | president 2005-2010
KG Sadyr Japarov, Садыр Жапаров | president 2021-
TJ Emomali Rahmon, Эмомали Рахмон, إمام علي رحمن, امامعلی رحمان | president 1994-
TM Gurbanguly Berdimuhamedow, Гурбангулы Бердымухамедов | president 2007-2022
GB! Theresa May, Teresa May, Тереза Мэй, تيريزا ماي, تريزا ماي, ترزا می | prime minister 2016-2019
GB! Boris Johnson, Борис Джонсон, بوريس جونسون, بوریس جانسون | foreign secretary 2016-2018, prime minister 2019-2022
GB David Cameron, Дэвид Кэмерон, ديفيد كاميرون, دیوید کامرون | prime minister 2010-2016, foreign secretary 2023-2024
GB Gordon Brown, Гордон Браун, غوردون براون, گوردون براون | prime minister 2007-2010
GB! Tony Blair, Тони Блэр, توني بلير, تونی بلر | prime minister 1997-2007
GB! Margaret Thatcher, Маргарет Тэтчер, مارغريت تاتشر, مارگارت تاچر | prime minister 1979-1990
GB Winston Churchill, Уинстон Черчилль, ونستون تشرشل | prime minister 1940-1945
GB John Major, Джон Мейджор | prime minister 1990-1997
GB! Liz Truss, Лиз Трасс, ليز تراس, لیز تراس | foreign secretary 2021-2022, prime minister 2022
GB! Rishi Sunak, Риши Сунак, ريشي سوناك, ریشی سوناک | prime minister 2022-2024
GB! Keir Starmer, Кир Стармер, كير ستارمر, کی‌یر استارمر, کیر استارمر | prime minister 2024-
GB David Lammy, Дэвид Лэмми, ديفيد لامي, دیوید لمی | foreign secretary 2024-2025
GB Yvette Cooper, Иветт Купер | foreign secretary 2025-
GB Rachel Reeves, Рэйчел Ривз | chancellor of the exchequer 2024-
GB! Jeremy Corbyn, Джереми Корбин, جيريمي كوربين, جرمی کوربین | opposition leader 2015-2020
GB John McDonnell, Джон Макдоннелл | shadow chancellor 2015-2020
GB! Nigel Farage, Найджел Фарадж, نايجل فاراج, نایجل فاراژ | party leader 2016-
GB Philip Hammond, Филип Хаммонд, فيليب هاموند, فیلیپ هموند | foreign secretary 2014-2016, chancellor of the exchequer 2016-2019
GB Jeremy Hunt, Джереми Хант, جيريمي هانت, جرمی هانت | foreign secretary 2018-2019, chancellor of the exchequer 2022-2024
GB Sajid Javid, Саджид Джавид, ساجد جاويد, ساجد جاوید | home secretary 2018-2019
GB Dominic Raab, Доминик Рааб, دومينيك راب, دومینیک راب | Brexit secretary 2018, foreign secretary 2019-2021
GB David Davis, Дэвид Дэвис, ديفيد ديفيس | Brexit secretary 2016-2018
GB! Michael Gove, Майкл Гоув, مايكل غوف | environment secretary 2017-2019
GB Amber Rudd, Эмбер Радд | home secretary 2016-2018
GB Priti Patel, Прити Пател | home secretary 2019-2022
GB James Cleverly, Джеймс Клеверли | foreign secretary 2022-2023
GB Ben Wallace, Бен Уоллес | defence secretary 2019-2023
GB Gavin Williamson, Гэвин Уильямсон | defence secretary 2017-2019
GB Greg Clark, Грег Кларк, جريج كلارك, غريغ كلارك | business secretary 2016-2019
GB Liam Fox, Лиам Фокс | international trade secretary 2016-2019
GB Penny Mordaunt, Пенни Мордонт | international development secretary 2017-2019
GB Jacob Rees-Mogg, Джейкоб Рис-Могг | MP 2010-2024
GB Karen Bradley, Карен Брэдли | Northern Ireland secretary 2018-2019
GB Matt Hancock, Мэтт Хэнкок | health secretary 2018-2021
GB Andrea Leadsom, Андреа Ледсом | leader of the House 2017-2019
GB Esther McVey, Эстер Маквей | work and pensions secretary 2018
GB James Brokenshire, Джеймс Брокеншир | housing secretary 2018-2019
GB Chris Grayling, Крис Грейлинг | transport secretary 2016-2019
GB Brandon Lewis, Брэндон Льюис | party chairman 2018-2019
GB Sadiq Khan, Садик Хан, صادق خان | mayor of London 2016-
GB John Bercow, Джон Беркоу | speaker 2009-2019
GB Vince Cable, Винс Кейбл | party leader 2017-2019
GB Tom Watson, Том Уотсон | deputy leader 2015-2019
GB Diane Abbott, Диана Эбботт | shadow home secretary 2016-2020
GB Emily Thornberry, Эмили Торнберри | shadow foreign secretary 2016-2020
GB! Nicola Sturgeon, Никола Стерджен, Никола Стёрджен, نيكولا ستيرجن, نیکولا استورجن | first minister of Scotland 2014-2023
GB! Alex Salmond, Алекс Салмонд, أليكس سالموند | first minister of Scotland 2007-2014
GB Ruth Davidson, Рут Дэвидсон | leader of the Scottish Conservatives 2011-2019
GB John Swinney, Джон Суинни | first minister of Scotland 2024-
GB Humza Yousaf, Хамза Юсаф | first minister of Scotland 2023-2024
GB Jeane Freeman, Джин Фримен | health secretary of Scotland 2018-2021
GB Carwyn Jones, Карвин Джонс | first minister of Wales 2009-2018
GB Mark Drakeford, Марк Дрейкфорд | first minister of Wales 2018-2024
GB Elin Jones, Элин Джонс | presiding officer 2016-
GB Arlene Foster, Арлин Фостер | party leader 2015-2021
GB Mark Carney, Марк Карни | governor of the Bank of England 2013-2020
IE! Leo Varadkar, Лео Варадкар, ليو فارادكار | taoiseach 2017-2020, taoiseach 2022-2024
IE Enda Kenny, Энда Кенни | taoiseach 2011-2017
IE Simon Coveney, Саймон Ковени | foreign minister 2017-2022
IE Michael D. Higgins, Michael D Higgins, Майкл Хиггинс | president 2011-2025
IE Micheál Martin, Михол Мартин | taoiseach 2020-2022, taoiseach 2025-
FR! Emmanuel Macron, Эммануэль Макрон, Эмманюэль Макрон, إيمانويل ماكرون, امانوئل ماکرون, امانوئل مکرون, עמנואל מקרון | president 2017-
FR! François Hollande, Francois Hollande, Франсуа Олланд, فرانسوا هولاند, فرانسوا اولاند | president 2012-2017
FR! Nicolas Sarkozy, Николя Саркози, نيكولا ساركوزي, نیکولا سارکوزی | president 2007-2012
FR! Jacques Chirac, Жак Ширак, جاك شيراك, ژاک شیراک | president 1995-2007
FR Charles de Gaulle, Шарль де Голль, شارل ديغول | president 1959-1969
FR Édouard Philippe, Edouard Philippe, Эдуар Филипп, إدوار فيليب | prime minister 2017-2020
FR Jean Castex, Жан Кастекс | prime minister 2020-2022
FR Élisabeth Borne, Elisabeth Borne, Элизабет Борн | prime minister 2022-2024
FR Gabriel Attal, Габриэль Атталь | prime minister 2024
FR François Bayrou, Франсуа Байру | prime minister 2024-2025
FR Sébastien Lecornu, Себастьен Лекорню | defence minister 2022-2025, prime minister 2025-
FR Jean-Yves Le Drian, Жан-Ив Ле Дриан, جان إيف لودريان, ژان ایو لودریان | defence minister 2012-2017, foreign minister 2017-2022
FR Jean-Noël Barrot, Жан-Ноэль Барро, جان نويل بارو, ژان نوئل بارو | foreign minister 2024-
FR Bruno Le Maire, Брюно Ле Мэр, برونو لومير | economy minister 2017-2024
FR Florence Parly, Флоранс Парли, فلورنس بارلي, فلورانس پارلی | defence minister 2017-2022
FR Laurent Fabius, Лоран Фабиус | foreign minister 2012-2016
FR Gérard Collomb, Жерар Коллон | interior minister 2017-2018
FR Christophe Castaner, Кристоф Кастанер | interior minister 2018-2020
FR Manuel Valls, Мануэль Вальс | prime minister 2014-2016
FR Alain Juppé, Ален Жюппе | prime minister 1995-1997
FR Dominique de Villepin, Доминик де Вильпен | prime minister 2005-2007
FR! Marine Le Pen, Марин Ле Пен, مارين لوبان, مارین لوپن | presidential candidate 2022
FR Jean-Luc Mélenchon, Жан-Люк Меланшон | presidential candidate 2022
FR Anne Hidalgo, Анн Идальго | mayor of Paris 2014-2026
FR Ségolène Royal, Сеголен Руаяль | environment minister 2014-2017
FR Benjamin Griveaux, Бенжамен Гриво | government spokesman 2017-2019
DE! Angela Merkel, Ангела Меркель, أنجيلا ميركل, أنغيلا ميركل, آنگلا مرکل, אנגלה מרקל | chancellor 2005-2021
DE! Olaf Scholz, Олаф Шольц, أولاف شولتس, أولاف شولتز, اولاف شولتس | chancellor 2021-2025
DE Friedrich Merz, Фридрих Мерц, فريدريش ميرتس, فریدریش مرتس | chancellor 2025-
DE Gerhard Schröder, Gerhard Schroeder, Герхард Шредер | chancellor 1998-2005
DE Helmut Kohl, Гельмут Коль, هلموت كول | chancellor 1982-1998
DE! Frank-Walter Steinmeier, Франк-Вальтер Штайнмайер, فرانك فالتر شتاينماير, فرانک والتر اشتاین‌مایر | foreign minister 2013-2017, president 2017-
DE! Heiko Maas, Хайко Маас, هايكو ماس, هایکو ماس | foreign minister 2018-2021
DE! Sigmar Gabriel, Зигмар Габриэль, زيغمار غابرييل, زیگمار گابریل | foreign minister 2017-2018
DE! Annalena Baerbock, Анналена Бербок, أنالينا بيربوك, آنالنا بربوک | foreign minister 2021-2025
DE Johann Wadephul, Иоганн Вадефуль, يوهان فاديفول, یوهان وادفول | foreign minister 2025-
DE Boris Pistorius, Борис Писториус | defence minister 2023-
DE! Horst Seehofer, Хорст Зеехофер, هورست زيهوفر | interior minister 2018-2021
DE Wolfgang Schäuble, Вольфганг Шойбле | finance minister 2009-2017
DE Annegret Kramp-Karrenbauer, Аннегрет Крамп-Карренбауэр | defence minister 2019-2021
DE Markus Söder, Маркус Зёдер | minister-president of Bavaria 2018-
DE Andrea Nahles, Андреа Налес | party leader 2018-2019
DE Alexander Gauland, Александр Гауланд | party leader 2017-2019
DE Hans-Georg Maaßen, Hans-Georg Maassen, Ханс-Георг Маасен | head of domestic intelligence 2012-2018
DE Steffen Seibert, Штеффен Зайберт | government spokesman 2010-2021
AT! Sebastian Kurz, Себастьян Курц, سيباستيان كورتس, سباستین کورتس | chancellor 2017-2021
AT Heinz-Christian Strache, Хайнц-Кристиан Штрахе | vice chancellor 2017-2019
AT Alexander Van der Bellen, Александр Ван дер Беллен | president 2017-
AT Karin Kneissl, Карин Кнайсль | foreign minister 2017-2019
IT Giuseppe Conte, Джузеппе Конте, جوزيبي كونتي, جوزپه کونته | prime minister 2018-2021
IT! Matteo Salvini, Маттео Сальвини, ماتيو سالفيني, ماتئو سالوینی | interior minister 2018-2019, transport minister 2022-
IT! Luigi Di Maio, Луиджи Ди Майо, لويجي دي مايو | deputy prime minister 2018-2019, foreign minister 2019-2022
IT! Giorgia Meloni, Джорджа Мелони, جورجيا ميلوني, جورجا ملونی | prime minister 2022-
IT Antonio Tajani, Антонио Таяни, أنطونيو تاياني, آنتونیو تایانی | European Parliament president 2017-2019, foreign minister 2022-
IT! Matteo Renzi, Маттео Ренци, ماتيو رينزي | prime minister 2014-2016
IT Paolo Gentiloni, Паоло Джентилони, باولو جنتيلوني | prime minister 2016-2018
IT! Silvio Berlusconi, Сильвио Берлускони, سيلفيو برلسكوني, سیلویو برلوسکونی | prime minister 2008-2011
IT Sergio Mattarella, Серджо Маттарелла, سيرجيو ماتاريلا | president 2015-
IT Giovanni Tria, Джованни Трия | economy minister 2018-2019
ES! Mariano Rajoy, Мариано Рахой, ماريانو راخوي, ماریانو راخوی | prime minister 2011-2018
ES Pedro Sánchez, Pedro Sanchez, Педро Санчес, بيدرو سانشيز, پدرو سانچز | prime minister 2018-
ES! Carles Puigdemont, Карлес Пучдемон, كارليس بوتشيمون, کارلس پوجدمون | president of Catalonia 2016-2017
ES! Quim Torra, Joaquim Torra, Ким Торра, كيم تورا | president of Catalonia 2018-2020
ES! Oriol Junqueras, Ориол Жункерас, أوريول جونكيراس | vice president of Catalonia 2016-2017
ES Pablo Casado, Пабло Касадо | party leader 2018-2022
ES Pablo Iglesias, Пабло Иглесиас | party leader 2014-2021
ES Albert Rivera, Альбер Ривера | party leader 2006-2019
ES José Manuel Albares, Хосе Мануэль Альбарес, خوسيه مانويل ألباريس | foreign minister 2021-
ES Felipe VI, Фелипе VI | king 2014-
ES José Luis Rodríguez Zapatero, Хосе Луис Родригес Сапатеро | prime minister 2004-2011
PT António Costa, Antonio Costa, Антониу Кошта, أنطونيو كوستا | prime minister 2015-2024, European Council president 2024-
PT Marcelo Rebelo de Sousa, Марселу Ребелу ди Соза | president 2016-2026
GR! Alexis Tsipras, Алексис Ципрас, أليكسيس تسيبراس, الکسیس سیپراس | prime minister 2015-2019
GR! Kyriakos Mitsotakis, Кириакос Мицотакис, كيرياكوس ميتسوتاكيس | prime minister 2019-
GR Nikos Kotzias, Никос Котзиас | foreign minister 2015-2018
CY Nicos Anastasiades, Никос Анастасиадис | president 2013-2023
MK! Zoran Zaev, Зоран Заев, زوران زايف, زوران زائف | prime minister 2017-2022
MK Gjorge Ivanov, Георге Иванов, Гёрге Иванов | president 2009-2019
RS! Aleksandar Vučić, Aleksandar Vucic, Александар Вучич, Александр Вучич, ألكسندر فوتشيتش, الکساندر ووچیچ | president 2017-
RS Slobodan Milošević, Slobodan Milosevic, Слободан Милошевич, سلوبودان ميلوسيفيتش | president 1997-2000
RS Ivica Dačić, Ivica Dacic, Ивица Дачич | foreign minister 2014-2020
XK! Hashim Thaçi, Hashim Thaci, Хашим Тачи, هاشم تاجي | president 2016-2020
XK Ramush Haradinaj, Рамуш Харадинай | prime minister 2017-2020
XK Albin Kurti, Альбин Курти | prime minister 2021-
AL Edi Rama, Эди Рама, إيدي راما | prime minister 2013-
BA Milorad Dodik, Милорад Додик | president of Republika Srpska 2010-2018
HR Andrej Plenković, Andrej Plenkovic, Андрей Пленкович | prime minister 2016-
HR Kolinda Grabar-Kitarović, Kolinda Grabar-Kitarovic, Колинда Грабар-Китарович | president 2015-2020
SI Miro Cerar, Миро Церар | prime minister 2014-2018
HU! Viktor Orbán, Viktor Orban, Виктор Орбан, فيكتور أوربان, ویکتور اوربان | prime minister 2010-2026
HU Péter Szijjártó, Peter Szijjarto, Петер Сийярто, بيتر سيارتو | foreign minister 2014-2026
PL! Andrzej Duda, Анджей Дуда, أندريه دودا, آندژی دودا | president 2015-2025
PL! Mateusz Morawiecki, Матеуш Моравецкий, ماتيوس مورافيتسكي | prime minister 2017-2023
PL! Jarosław Kaczyński, Jaroslaw Kaczynski, Ярослав Качиньский | party leader 2003-
PL! Lech Wałęsa, Lech Walesa, Лех Валенса | president 1990-1995
PL Radosław Sikorski, Radoslaw Sikorski, Радослав Сикорский | foreign minister 2023-
PL Karol Nawrocki, Кароль Навроцкий | president 2025-
CZ! Miloš Zeman, Milos Zeman, Милош Земан, ميلوش زيمان | president 2013-2023
CZ! Andrej Babiš, Andrej Babis, Андрей Бабиш, أندريه بابيش | prime minister 2017-2021, prime minister 2025-
CZ Petr Pavel, Петр Павел | president 2023-
CZ Petr Fiala, Петр Фиала | prime minister 2021-2025
SK! Robert Fico, Роберт Фицо, روبرت فيكو, رابرت فیتسو | prime minister 2012-2018, prime minister 2023-
SK Zuzana Čaputová, Zuzana Caputova, Зузана Чапутова | president 2019-2024
RO! Klaus Iohannis, Клаус Йоханнис, كلاوس يوهانيس | president 2014-2025
RO Liviu Dragnea, Ливиу Драгня | party leader 2015-2019
RO Nicușor Dan, Никушор Дан | president 2025-
BG! Boyko Borisov, Boyko Borissov, Бойко Борисов | prime minister 2017-2021
BG Rumen Radev, Румен Радев | president 2017-2026
NL! Geert Wilders, Герт Вилдерс, خيرت فيلدرز | party leader 2006-
NL Dick Schoof, Дик Схоф | prime minister 2024-2026
BE Charles Michel, Шарль Мишель | prime minister 2014-2019
BE Bart De Wever, Барт Де Вевер | prime minister 2025-
LU Xavier Bettel, Ксавье Беттель | prime minister 2013-2023
CH Alain Berset, Ален Берсе | president 2018
SE! Stefan Löfven, Stefan Lofven, Стефан Лёвен, ستيفان لوفين, استفان لوون | prime minister 2014-2021
SE Ulf Kristersson, Ульф Кристерссон, أولف كريسترسون | prime minister 2022-
SE Jimmie Åkesson, Jimmie Akesson, Йимми Окессон | party leader 2005-
SE Margot Wallström, Margot Wallstrom, Маргот Вальстрём, مارغوت فالستروم | foreign minister 2014-2019
NO! Erna Solberg, Эрна Сульберг, إرنا سولبرغ | prime minister 2013-2021
NO Jonas Gahr Støre, Йонас Гар Стёре | prime minister 2021-
DK Lars Løkke Rasmussen, Ларс Лёкке Расмуссен | prime minister 2015-2019
DK! Mette Frederiksen, Метте Фредериксен, ميتي فريدريكسن | prime minister 2019-
FI Sauli Niinistö, Sauli Niinisto, Саули Ниинистё | president 2012-2024
FI Alexander Stubb, Александр Стубб | president 2024-
FI Sanna Marin, Санна Марин | prime minister 2019-2023
IS Katrín Jakobsdóttir, Катрин Якобсдоттир | prime minister 2017-2024
LT! Dalia Grybauskaitė, Dalia Grybauskaite, Даля Грибаускайте | president 2009-2019
LT Gitanas Nausėda, Гитанас Науседа | president 2019-
EE Kersti Kaljulaid, Керсти Кальюлайд | president 2016-2021
MT Joseph Muscat, Джозеф Мускат | prime minister 2013-2020
VA Pietro Parolin, Пьетро Паролин | secretary of state 2013-
`;

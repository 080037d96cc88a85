/** The Americas and bodies of many countries. Facts, written for this project, November 2026 (CC0); see register.ts. */
export const americas = `
US! Donald Trump, Donald J. Trump, Дональд Трамп, دونالد ترامب, دونالد ترامپ, دانلد ترامپ, דונלד טראמפ, 唐纳德·特朗普, ڈونلڈ ٹرمپ | president 2017-2021, president 2025-
US! Joe Biden, Джо Байден, جو بايدن, جو بایدن, ג'ו ביידן, جو بائیڈن | vice president 2009-2017, president 2021-2025
US! Barack Obama, Барак Обама, باراك أوباما, باراک اوباما, ברק אובמה | president 2009-2017
US Bill Clinton, Билл Клинтон, Билл Клинтон, بيل كلينتون, بیل کلینتون | president 1993-2001
US Hillary Clinton, Хиллари Клинтон, هيلاري كلينتون, هیلاری کلینتون, הילרי קלינטון | secretary of state 2009-2013, presidential candidate 2016
US George W. Bush, George Bush, Джордж Буш, جورج بوش, جورج دبلیو بوش | president 2001-2009
US Ronald Reagan, Рональд Рейган, رونالد ريغان, رونالد ریگان | president 1981-1989
US Jimmy Carter, Джимми Картер, جيمي كارتر, جیمی کارتر | president 1977-1981
US Richard Nixon, Ричард Никсон, ريتشارد نيكسون, ریچارد نیکسون | president 1969-1974
US John F. Kennedy, Джон Кеннеди, جون كينيدي | president 1961-1963
US! Mike Pence, Майк Пенс, مايك بنس, مايك بينس, مایک پنس | vice president 2017-2021
US! Kamala Harris, Камала Харрис, كامالا هاريس, کامالا هریس | vice president 2021-2025
US! JD Vance, J. D. Vance, J.D. Vance, Джей Ди Вэнс, جي دي فانس, جی دی ونس | vice president 2025-
US! Dick Cheney, Дик Чейни, ديك تشيني, دیک چنی | vice president 2001-2009
US! Mike Pompeo, Майк Помпео, مايك بومبيو, مایک پومپئو | secretary of state 2018-2021
US! Rex Tillerson, Рекс Тиллерсон, ريكس تيلرسون, رکس تیلرسون | secretary of state 2017-2018
US! Antony Blinken, Anthony Blinken, Энтони Блинкен, أنتوني بلينكن, آنتونی بلینکن | secretary of state 2021-2025
US! Marco Rubio, Марко Рубио, ماركو روبيو, مارکو روبیو | senator 2011-2025, secretary of state 2025-
US John Kerry, Джон Керри, جون كيري, جان کری | secretary of state 2013-2017
US Colin Powell, Колин Пауэлл, كولن باول, کالین پاول | secretary of state 2001-2005
US Condoleezza Rice, Кондолиза Райс, كوندوليزا رايس, کاندولیزا رایس | secretary of state 2005-2009
US James Mattis, Jim Mattis, Джеймс Мэттис, جيمس ماتيس, جیمز متیس | secretary of defense 2017-2018
US! Mark Esper, Марк Эспер, مارك إسبر, مارک اسپر | secretary of defense 2019-2020
US! Lloyd Austin, Ллойд Остин, لويد أوستن, لوید آستین | secretary of defense 2021-2025
US! Pete Hegseth, Пит Хегсет, بيت هيغسيث, پیت هگست | secretary of defense 2025-
US! John Bolton, Джон Болтон, جون بولتون, جان بولتون | national security adviser 2018-2019
US! Jake Sullivan, Джейк Салливан, جيك سوليفان, جیک سالیوان | national security adviser 2021-2025
US! Steve Witkoff, Стив Уиткофф, ستيف ويتكوف, استیو ویتکاف | special envoy 2025-
US Jared Kushner, Джаред Кушнер, جاريد كوشنر, جرد کوشنر | senior adviser 2017-2021
US! Steven Mnuchin, Steve Mnuchin, Стивен Мнучин, ستيفن منوتشين, استیون منوچین | treasury secretary 2017-2021
US Janet Yellen, Джанет Йеллен, جانيت يلين, جانت یلن | treasury secretary 2021-2025
US! Scott Bessent, Скотт Бессент, سكوت بيسنت, اسکات بسنت | treasury secretary 2025-
US Jerome Powell, Джером Пауэлл, جيروم باول, جروم پاول | chair of the Federal Reserve 2018-
US Wilbur Ross, Уилбур Росс, ويلبر روس | commerce secretary 2017-2021
US Rick Perry, Рик Перри, ريك بيري, ریک پری | energy secretary 2017-2019
US Ryan Zinke, Райан Зинке, ريان زينك, رایان زینک | interior secretary 2017-2019
US Betsy DeVos, Бетси Девос | education secretary 2017-2021
US Ben Carson, Бен Карсон, بن كارسون | housing secretary 2017-2021
US Kirstjen Nielsen, Кирстен Нильсен | homeland security secretary 2017-2019
US! Nikki Haley, Никки Хейли, نيكي هايلي, نیکی هیلی | ambassador to the UN 2017-2018
US Jeff Sessions, Джефф Сешнс, جيف سيشنز, جف سشنز | attorney general 2017-2018
US William Barr, Bill Barr, Уильям Барр, ويليام بار | attorney general 2019-2020
US Merrick Garland, Меррик Гарленд | attorney general 2021-2025
US! Rod Rosenstein, Род Розенстайн, رود روزنستاين | deputy attorney general 2017-2019
US Robert Mueller, Роберт Мюллер, روبرت مولر, رابرت مولر | special counsel 2017-2019
US! James Comey, Джеймс Коми, جيمس كومي, جیمز کومی | FBI director 2013-2017
US Christopher Wray, Кристофер Рэй | FBI director 2017-2025
US John Kelly, Джон Келли | White House chief of staff 2017-2019
US Sarah Sanders, Sarah Huckabee Sanders, Сара Сандерс | press secretary 2017-2019
US Kellyanne Conway, Келлиэнн Конуэй | counselor to the president 2017-2020
US Steve Bannon, Stephen Bannon, Стив Бэннон | chief strategist 2017
US Heather Nauert, Хизер Науэрт, Хезер Науэрт, هيذر نويرت | State Department spokeswoman 2017-2019
US Michael Flynn, Майкл Флинн | national security adviser 2017
US! Brett Kavanaugh, Бретт Кавано, بريت كافانو, برت کاوانا, کاوانو, Кавано, كافانو | Supreme Court justice 2018-
US Neil Gorsuch, Нил Горсач | Supreme Court justice 2017-
US Clarence Thomas, Кларенс Томас | Supreme Court justice 1991-
US John Roberts, Джон Робертс | chief justice 2005-
US Ruth Bader Ginsburg, Рут Бейдер Гинзбург | Supreme Court justice 1993-2020
US Sonia Sotomayor, Соня Сотомайор | Supreme Court justice 2009-
US Elena Kagan, Елена Каган | Supreme Court justice 2010-
US Anthony Kennedy, Энтони Кеннеди | Supreme Court justice 1988-2018
US Amy Coney Barrett, Эми Кони Барретт | Supreme Court justice 2020-
US! Mitch McConnell, Митч Макконнелл, ميتش ماكونيل, میچ مک‌کانل | senator 1985-
US! Chuck Schumer, Чак Шумер, تشاك شومر, چاک شومر | senator 1999-
US! Nancy Pelosi, Нэнси Пелоси, نانسي بيلوسي, نانسی پلوسی | speaker of the House 2007-2011, speaker of the House 2019-2023
US Paul Ryan, Пол Райан, بول رايان, پل رایان | speaker of the House 2015-2019
US Kevin McCarthy, Кевин Маккарти | speaker of the House 2023
US Mike Johnson, Майк Джонсон | speaker of the House 2023-
US! Bernie Sanders, Берни Сандерс, بيرني ساندرز, برنی سندرز | senator 2007-
US! Elizabeth Warren, Элизабет Уоррен, إليزابيث وارن, الیزابت وارن | senator 2013-
US! Lindsey Graham, Линдси Грэм, ليندسي غراهام, لیندسی گراهام | senator 2003-
US! Jeff Flake, Джефф Флейк, جيف فليك, جف فلیک | senator 2013-2019
US! John McCain, Джон Маккейн, جون ماكين, جان مک‌کین | senator 1987-2018
US! Ted Cruz, Тед Круз, تيد كروز, تد کروز | senator 2013-
US Rand Paul, Рэнд Пол | senator 2011-
US! Mitt Romney, Митт Ромни, ميت رومني, میت رامنی | senator 2019-2025
US! Susan Collins, Сьюзан Коллинз, سوزان كولينز | senator 1997-
US! Lisa Murkowski, Лиза Мурковски, ليزا موركوفسكي | senator 2002-
US! Joe Manchin, Джо Манчин, جو مانشين | senator 2010-2025
US! Dianne Feinstein, Дайэнн Файнстайн, Дайан Файнштейн, ديان فاينشتاين, دایان فاینستاین | senator 1992-2023
US! Chuck Grassley, Чак Грассли, تشاك غراسلي, چاک گراسلی | senator 1981-
US! Cory Booker, Кори Букер | senator 2013-
US Bob Corker, Боб Коркер | senator 2007-2019
US Orrin Hatch, Оррин Хэтч | senator 1977-2019
US Ben Sasse, Бен Сасс | senator 2015-2023
US John Cornyn, Джон Корнин | senator 2002-
US Patrick Leahy, Патрик Лихи | senator 1975-2023
US Dick Durbin, Дик Дурбин | senator 1997-
US Amy Klobuchar, Эми Клобушар | senator 2007-
US Kirsten Gillibrand, Кирстен Джиллибранд | senator 2009-
US Mazie Hirono, Мэйзи Хироно | senator 2013-
US Sheldon Whitehouse, Шелдон Уайтхаус | senator 2007-
US Richard Blumenthal, Ричард Блюменталь | senator 2011-
US Chris Coons, Крис Кунс, كريس كونس, کریس کونز | senator 2010-
US Chris Murphy, Крис Мерфи | senator 2013-
US Heidi Heitkamp, Хайди Хайткэмп | senator 2013-2019
US Claire McCaskill, Клэр Маккаскилл | senator 2007-2019
US Joe Donnelly, Джо Доннелли | senator 2013-2019
US Bill Nelson, Билл Нельсон | senator 2001-2019
US Jon Tester, Джон Тестер | senator 2007-2025
US Tom Cotton, Том Коттон | senator 2015-
US John Kennedy, Джон Кеннеди | senator 2017-
US Bob Menendez, Боб Менендес | senator 2006-2024
US Beto O'Rourke, Бето О'Рурк | congressman 2013-2019
US Ilhan Omar, Ильхан Омар, إلهان عمر, ایلهان عمر | congresswoman 2019-
US Rashida Tlaib, Рашида Тлаиб, رشيدة طليب | congresswoman 2019-
US Alexandria Ocasio-Cortez, Александрия Окасио-Кортес | congresswoman 2019-
US Adam Schiff, Адам Шифф | congressman 2001-2024
US Devin Nunes, Девин Нуньес | congressman 2003-2022
US Jim Jordan, Джим Джордан | congressman 2007-
US Maxine Waters, Максин Уотерс | congresswoman 1991-
US Steve Scalise, Стив Скализ | congressman 2008-
US Andrew Cuomo, Эндрю Куомо | governor of New York 2011-2021
US Gavin Newsom, Гэвин Ньюсом | governor of California 2019-
US Jerry Brown, Джерри Браун | governor of California 2011-2019
US Greg Abbott, Грег Эбботт | governor of Texas 2015-
US Ron DeSantis, Рон Десантис | governor of Florida 2019-
US Rick Scott, Рик Скотт | governor of Florida 2011-2019
US Chris Christie, Крис Кристи | governor of New Jersey 2010-2018
US John Kasich, Джон Кейсик | governor of Ohio 2011-2019
US Sarah Palin, Сара Пэйлин, Сара Пейлин, سارة بالين, سارا پیلین, سارا پالین | governor of Alaska 2006-2009
US Michael Bloomberg, Mike Bloomberg, Майкл Блумберг | mayor of New York 2002-2013
US Bill de Blasio, Билл де Блазио | mayor of New York 2014-2021
US Rudy Giuliani, Руди Джулиани, رودي جولياني | mayor of New York 1994-2001
US Zohran Mamdani, Зохран Мамдани, زهران ممداني | mayor of New York 2026-
US Pete Buttigieg, Пит Буттиджич | transportation secretary 2021-2025
US Gary Hart, Гари Харт, غاري هارت | senator 1975-1987
US Al Gore, Эл Гор | vice president 1993-2001
US Robert Gates, Роберт Гейтс | secretary of defense 2006-2011
US Tulsi Gabbard, Тулси Габбард | director of national intelligence 2025-
US Kash Patel, Кэш Патель | FBI director 2025-
US Karoline Leavitt, Кэролайн Ливитт | press secretary 2025-
US Keith Kellogg, Кит Келлог | special envoy 2025-2026
US Gina Haspel, Джина Хаспел | CIA director 2018-2021
US William Burns, Уильям Бернс | CIA director 2021-2025
US John Ratcliffe, Джон Рэтклифф | CIA director 2025-
US Brian Hook, Брайан Хук, برايان هوك, برایان هوک | special representative for Iran 2018-2020
US Robert Malley, Роберт Мэлли, روبرت مالي, رابرت مالی | special envoy for Iran 2021-2023
US Zalmay Khalilzad, Залмай Халилзад, زلماي خليل زاد, زلمی خلیلزاد | special representative 2018-2021
CA! Justin Trudeau, Джастин Трюдо, جاستن ترودو, جاستین ترودو | prime minister 2015-2025
CA! Mark Carney, Марк Карни, مارك كارني, مارک کارنی | prime minister 2025-
CA Stephen Harper, Стивен Харпер | prime minister 2006-2015
CA! Chrystia Freeland, Христя Фриланд, كريستيا فريلاند | foreign minister 2017-2019, deputy prime minister 2019-2024
CA Mélanie Joly, Мелани Жоли | foreign minister 2021-2025
CA Doug Ford, Даг Форд | premier of Ontario 2018-
CA François Legault, Франсуа Лего | premier of Quebec 2018-
MX Enrique Peña Nieto, Энрике Пенья Ньето, إنريكي بينيا نييتو, انریکه پنیا نیتو | president 2012-2018
MX Andrés Manuel López Obrador, López Obrador, Андрес Мануэль Лопес Обрадор, Лопес Обрадор, أندريس مانويل لوبيز أوبرادور, لوبيز أوبرادور, آندرس مانوئل لوپز اوبرادور | president 2018-2024
MX! Claudia Sheinbaum, Клаудия Шейнбаум, كلوديا شينباوم | president 2024-
MX Luis Videgaray, Луис Видегарай | foreign secretary 2017-2018
MX Marcelo Ebrard, Марсело Эбрард | foreign secretary 2018-2023
BR! Jair Bolsonaro, Жаир Болсонару, جايير بولسونارو, ژائیر بولسونارو | president 2019-2022
BR! Luiz Inácio Lula da Silva, Lula da Silva, Luiz Inacio Lula da Silva, Лула да Силва, لولا دا سيلفا, لولا داسیلوا | president 2003-2010, president 2023-
BR! Dilma Rousseff, Дилма Русеф, ديلما روسيف, دیلما روسف | president 2011-2016
BR! Michel Temer, Мишел Темер, ميشال تامر, میشل تمر | president 2016-2018
BR! Fernando Haddad, Фернанду Аддад, فرناندو حداد, فرناندو حداد | presidential candidate 2018, finance minister 2023-
BR Geraldo Alckmin, Жералду Алкмин | vice president 2023-
BR Ciro Gomes, Сиро Гомес | presidential candidate 2018
BR Sergio Moro, Sérgio Moro, Сержиу Мору | judge 1996-2018, justice minister 2019-2020
AR! Mauricio Macri, Маурисио Макри, ماوريسيو ماكري, مائوریسیو ماکری | president 2015-2019
AR! Cristina Fernández de Kirchner, Cristina Kirchner, Кристина Киршнер, كريستينا كيرشنر | president 2007-2015
AR Alberto Fernández, Альберто Фернандес | president 2019-2023
AR! Javier Milei, Хавьер Милей, خافيير ميلي, خاویر میلی | president 2023-
CL! Sebastián Piñera, Sebastian Pinera, Себастьян Пиньера, سيباستيان بينيرا, سباستین پینیرا | president 2018-2022
CL! Michelle Bachelet, Мишель Бачелет, ميشيل باشليه, میشل باشله | president 2014-2018, UN human rights chief 2018-2022
CL Gabriel Boric, Габриэль Борич | president 2022-2026
BO! Evo Morales, Эво Моралес, إيفو موراليس, إيفو مورالس, اوو مورالس | president 2006-2019
BO Luis Arce, Луис Арсе | president 2020-2025
BO Carlos Mesa, Карлос Меса | president 2003-2005
PE Pedro Pablo Kuczynski, Педро Пабло Кучински | president 2016-2018
PE Martín Vizcarra, Мартин Вискарра | president 2018-2020
PE! Alberto Fujimori, Альберто Фухимори, ألبرتو فوجيموري | president 1990-2000
PE Keiko Fujimori, Кейко Фухимори | presidential candidate 2016
PE Dina Boluarte, Дина Болуарте | president 2022-2025
CO Juan Manuel Santos, Хуан Мануэль Сантос, خوان مانويل سانتوس | president 2010-2018
CO Iván Duque, Иван Дуке | president 2018-2022
CO! Gustavo Petro, Густаво Петро, غوستافو بيترو, گوستاوو پترو | president 2022-2026
CO Álvaro Uribe, Альваро Урибе | president 2002-2010
VE! Nicolás Maduro, Nicolas Maduro, Николас Мадуро, نيكولاس مادورو, نیکلاس مادورو | president 2013-2026
VE! Hugo Chávez, Hugo Chavez, Уго Чавес, هوغو تشافيز, هوگو چاوز | president 1999-2013
VE! Juan Guaidó, Juan Guaido, Хуан Гуайдо, خوان غوايدو, خوان گوایدو | opposition leader 2019-2023
VE Delcy Rodríguez, Делси Родригес | vice president 2018-
VE Jorge Arreaza, Хорхе Арреаса | foreign minister 2017-2021
EC Lenín Moreno, Ленин Морено | president 2017-2021
EC Rafael Correa, Рафаэль Корреа | president 2007-2017
EC Daniel Noboa, Даниэль Нобоа | president 2023-
CU! Fidel Castro, Raúl Castro, Raul Castro, Фидель Кастро, Рауль Кастро, فيدل كاسترو, راؤول كاسترو, فیدل کاسترو | president 1976-2018
CU Miguel Díaz-Canel, Miguel Diaz-Canel, Мигель Диас-Канель, ميغيل دياز كانيل | president 2018-
NI Daniel Ortega, Даниэль Ортега, دانييل أورتيغا, دانیل اورتگا | president 2007-
SV Nayib Bukele, Найиб Букеле, نجيب أبو كيلة | president 2019-
PA Juan Carlos Varela, Хуан Карлос Варела, خوان كارلوس فاريلا | president 2014-2019
HN Juan Orlando Hernández, Хуан Орландо Эрнандес | president 2014-2022
GT Jimmy Morales, Джимми Моралес | president 2016-2020
UY Tabaré Vázquez, Табаре Васкес | president 2015-2020
PY Mario Abdo Benítez, Марио Абдо Бенитес | president 2018-2023
HT Jovenel Moïse, Жовенель Моиз | president 2017-2021
XX! António Guterres, Antonio Guterres, Антониу Гутерриш, Антонио Гутерреш, أنطونيو غوتيريش, آنتونیو گوترش | UN secretary-general 2017-2026
XX! Ban Ki-moon, Пан Ги Мун, بان كي مون, بان کی مون, بان کی‌مون | UN secretary-general 2007-2016
XX! Kofi Annan, Кофи Аннан, كوفي عنان, کوفی عنان | UN secretary-general 1997-2006
XX Staffan de Mistura, Стаффан де Мистура, ستيفان دي ميستورا, استفان دی میستورا | UN envoy 2014-2019
XX Geir Pedersen, Гейр Педерсен, غير بيدرسون | UN envoy 2019-2025
XX! Martin Griffiths, Мартин Гриффитс, مارتن غريفيث, مارتین گریفیتس | UN envoy 2018-2021
XX Ghassan Salamé, Гассан Саламе, غسان سلامة | UN envoy 2017-2020
XX Stéphane Dujarric, Stephane Dujarric, Стефан Дюжаррик, ستيفان دوجاريك, استفان دوجاریک | UN spokesman 2014-
XX! Yukiya Amano, Юкия Амано, يوكيا أمانو, یوکیا آمانو | IAEA director general 2009-2019
XX! Rafael Grossi, Рафаэль Гросси, رافاييل غروسي, رافائل گروسی | IAEA director general 2019-
XX! Tedros Adhanom Ghebreyesus, Tedros Adhanom, Тедрос Аданом Гебрейесус, تيدروس أدهانوم, تدروس آدهانوم | WHO director-general 2017-
XX Jens Stoltenberg, Йенс Столтенберг, ينس ستولتنبرغ, ینس استولتنبرگ | NATO secretary general 2014-2024
XX Mark Rutte, Марк Рютте, مارك روته, مارک روته | prime minister 2010-2024, NATO secretary general 2024-
XX! Federica Mogherini, Федерика Могерини, فيديريكا موغيريني, فدریکا موگرینی | EU foreign policy chief 2014-2019
XX! Josep Borrell, Жозеп Боррель, جوزيب بوريل, جوزپ بورل | EU foreign policy chief 2019-2024
XX! Kaja Kallas, Кая Каллас, كايا كالاس, کایا کالاس | prime minister 2021-2024, EU foreign policy chief 2024-
XX! Jean-Claude Juncker, Жан-Клод Юнкер, جان كلود يونكر, ژان کلود یونکر | European Commission president 2014-2019
XX! Ursula von der Leyen, Урсула фон дер Ляйен, أورسولا فون دير لاين, اورزولا فون در لاین | European Commission president 2019-
XX! Donald Tusk, Дональд Туск, دونالد توسك, دونالد توسک | European Council president 2014-2019, prime minister 2023-
XX Charles Michel, Шарль Мишель, شارل ميشيل, شارل میشل | European Council president 2019-2024
XX! Michel Barnier, Мишель Барнье, ميشال بارنييه, میشل بارنیه | EU Brexit negotiator 2016-2021
XX Christine Lagarde, Кристин Лагард, كريستين لاغارد, کریستین لاگارد | IMF managing director 2011-2019, ECB president 2019-
XX! Mario Draghi, Марио Драги, ماريو دراغي, ماریو دراگی | ECB president 2011-2019
XX Kristalina Georgieva, Кристалина Георгиева, كريستالينا غورغييفا | IMF managing director 2019-
XX Karim Khan, Карим Хан, كريم خان, کریم خان | ICC prosecutor 2021-
XX Filippo Grandi, Филиппо Гранди | UN high commissioner for refugees 2016-2025
XX Volker Türk, Фолькер Тюрк, فولكر تورك | UN high commissioner for human rights 2022-
XX Francesca Albanese, Франческа Альбанезе, فرانشيسكا ألبانيز | UN special rapporteur 2022-
`;

/** Asia and the Pacific. Facts, written for this project, November 2026 (CC0); see register.ts. */
export const asia = `
CN! ^Xi Jinping, ^Си Цзиньпин, ^شي جين بينغ, ^شی جین پینگ, ^שי ג'ינפינג, ^习 近 平 | president 2013-
CN ^Li Keqiang, ^Ли Кэцян, ^لي كه تشيانغ, ^لی کچیانگ, ^李 克 强 | premier 2013-2023
CN ^Li Qiang, ^Ли Цян, ^لي تشيانغ, ^李 强 | premier 2023-
CN ^Wang Yi, ^Ван И, ^وانغ يي, ^وانگ یی, ^王 毅 | foreign minister 2013-2022, foreign minister 2023-
CN ^Hu Jintao, ^Ху Цзиньтао, ^هو جينتاو, ^هو جین تائو, ^胡 锦 涛 | president 2003-2013
CN ^Yang Jiechi, ^Ян Цзечи, ^يانغ جيه تشي, ^杨 洁 篪 | politburo member 2017-2022
CN ^Wang Qishan, ^Ван Цишань, ^王 岐 山 | vice president 2018-2023
CN ^Liu He, ^Лю Хэ, ^刘 鹤 | vice premier 2018-2023
CN ^Geng Shuang, ^Гэн Шуан, ^قنغ شوانغ, ^گنگ شوانگ, ^耿 爽 | Foreign Ministry spokesman 2016-2020
CN ^Lu Kang, ^Лу Кан, ^لو كانغ, ^陆 慷 | Foreign Ministry spokesman 2015-2019
CN ^Hua Chunying, ^Хуа Чуньин, ^هوا تشون يينغ, ^هوا چون‌یینگ, ^华 春 莹 | Foreign Ministry spokeswoman 2012-2024
CN ^Zhao Lijian, ^Чжао Лицзянь, ^تشاو لي جيان, ^ژائو لی‌جیان, ^赵 立 坚 | Foreign Ministry spokesman 2020-2023
CN ^Wang Wenbin, ^Ван Вэньбинь, ^وانغ ون بين, ^汪 文 斌 | Foreign Ministry spokesman 2020-2024
CN ^Mao Ning, ^Мао Нин, ^ماو نينغ, ^مائو نینگ, ^毛 宁 | Foreign Ministry spokeswoman 2022-
CN ^Lin Jian, ^Линь Цзянь, ^لين جيان, ^لین جیان, ^林 剑 | Foreign Ministry spokesman 2024-
CN ^Qin Gang, ^Цинь Ган, ^تشين قانغ, ^秦 刚 | foreign minister 2022-2023
CN ^Dong Jun, ^Дун Цзюнь, ^董 军 | defence minister 2023-
CN ^Wei Fenghe, ^Вэй Фэнхэ, ^魏 凤 和 | defence minister 2018-2023
CN ^Mao Zedong, ^Мао Цзэдун, ^ماو تسي تونغ, ^毛 泽 东 | chairman 1949-1976
CN ^Deng Xiaoping, ^Дэн Сяопин, ^邓 小 平 | leader 1978-1989
HK ^Carrie Lam, Carrie Lam, Кэрри Лам, كاري لام, کری لام, ^林 郑 月 娥 | chief executive 2017-2022
HK John Lee, Джон Ли, ^李 家 超 | chief executive 2022-
TW ^Tsai Ing-wen, ^Цай Инвэнь, ^تساي إنغ ون, ^تسای اینگ ون, ^蔡 英 文 | president 2016-2024
TW ^Lai Ching-te, William Lai, ^Лай Циндэ, ^لاي تشينغ تي, ^赖 清 德 | president 2024-
KP! ^Kim Jong-un, ^Kim Jong Un, ^Ким Чен Ын, ^كيم جونغ أون, ^كيم جونج أون, ^کیم جونگ اون, ^کیم جونگ‌اون, ^کیم جونگ ـ اون, ^קים ג'ונג און, ^金 正 恩 | supreme leader 2011-
KP ^Kim Jong-il, ^Kim Jong Il, ^Ким Чен Ир, ^كيم جونغ إيل, ^کیم جونگ ایل, ^金 正 日 | supreme leader 1994-2011
KP ^Kim Il-sung, ^Kim Il Sung, ^Ким Ир Сен, ^كيم إيل سونغ, ^金 日 成 | supreme leader 1948-1994
KP ^Kim Yo-jong, ^Kim Yo Jong, ^Ким Ё Чжон, ^كيم يو جونغ, ^کیم یو جونگ, ^金 与 正 | party official 2017-
KP ^Ri Yong-ho, ^Ri Yong Ho, ^Ли Ён Хо, ^Ри Ён Хо, ^Ри Юн Хо, ^ري يونغ هو, ^ری یونگ هو, ^李 勇 浩 | foreign minister 2016-2020
KP ^Kim Yong-chol, ^Kim Yong Chol, ^Ким Ён Чхоль, ^كيم يونغ تشول, ^金 英 哲 | party vice chairman 2016-2021
KP ^Choe Son-hui, ^Choe Son Hui, ^Чхве Сон Хи, ^تشوي سون هوي, ^崔 善 姬 | foreign minister 2022-
KR ^Moon Jae-in, ^Moon Jae, ^Мун Чжэ Ин, ^Мун Джэ Ин, ^مون جاي إن, ^مون جائه این, ^مون جه این, ^مون جائه‌این, ^文 在 寅 | president 2017-2022
KR ^Park Geun-hye, ^Пак Кын Хе, ^بارك كون هيه, ^پارک گون هه, ^朴 槿 惠 | president 2013-2017
KR ^Yoon Suk-yeol, ^Yoon Suk Yeol, ^Юн Сок Ёль, ^يون سوك يول, ^یون سوک یول, ^尹 锡 悦 | president 2022-2025
KR ^Lee Jae-myung, ^Lee Jae Myung, ^Ли Чжэ Мён, ^Ли Джэ Мён, ^لي جاي ميونغ, ^لی جائه میونگ, ^李 在 明 | president 2025-
KR ^Lee Myung-bak, ^Ли Мён Бак, ^لي ميونغ باك, ^李 明 博 | president 2008-2013
KR ^Kang Kyung-wha, ^Кан Ген Хва, ^كانغ كيونغ هوا, ^康 京 和 | foreign minister 2017-2021
KR ^Roh Moo-hyun, ^Но Му Хён | president 2003-2008
JP! Shinzo Abe, Синдзо Абэ, شينزو آبي, شینزو آبه, ^安 倍 晋 三, שינזו אבה | prime minister 2012-2020
JP Yoshihide Suga, Ёсихидэ Суга, يوشيهيدي سوغا, یوشیهیده سوگا, ^菅 义 伟 | prime minister 2020-2021
JP Fumio Kishida, Фумио Кисида, فوميو كيشيدا, فومیو کیشیدا, ^岸 田 文 雄 | prime minister 2021-2024
JP! Shigeru Ishiba, Сигэру Исиба, شيغيرو إيشيبا, شیگرو ایشیبا, ^石 破 茂 | prime minister 2024-2025
JP! Sanae Takaichi, Санаэ Такаити, ساناي تاكايتشي, سانائه تاکائیچی, ^高 市 早 苗 | prime minister 2025-
JP Taro Kono, Таро Коно, تارو كونو, تارو کونو, ^河 野 太 郎 | foreign minister 2017-2019
JP Taro Aso, Таро Асо, تارو آسو, ^麻 生 太 郎 | finance minister 2012-2021
JP Junichiro Koizumi, Дзюнъитиро Коидзуми, ^小 泉 纯 一 郎 | prime minister 2001-2006
JP Naoto Kan, Наото Кан, ناوتو كان, ^菅 直 人 | prime minister 2010-2011
JP Denny Tamaki, Дэнни Тамаки, ^玉 城 丹 尼 | governor of Okinawa 2018-
JP Yuriko Koike, Юрико Коикэ, ^小 池 百 合 子 | governor of Tokyo 2016-
JP Naruhito, Нарухито, ناروهيتو | emperor 2019-
IN! Narendra Modi, Нарендра Моди, ناريندرا مودي, نارندرا مودی, נרנדרה מודי, ^莫 迪, نریندر مودی | prime minister 2014-
IN Manmohan Singh, Манмохан Сингх, مانموهان سينغ, من‌موهان سینگ, من موہن سنگھ | prime minister 2004-2014
IN Sushma Swaraj, Сушма Сварадж, سوشما سواراج, سوشما سواراج | foreign minister 2014-2019
IN Subrahmanyam Jaishankar, S. Jaishankar, Субраманьям Джайшанкар, سوبراهمانيام جايشانكار | foreign minister 2019-
IN Rahul Gandhi, Рахул Ганди, راهول غاندي, راهول گاندی, راہل گاندھی | opposition leader 2013-
IN Indira Gandhi, Индира Ганди, إنديرا غاندي | prime minister 1980-1984
IN Amit Shah, Амит Шах, أميت شاه, امت شاہ | home minister 2019-
IN Rajnath Singh, Раджнатх Сингх, راجناث سينغ | defence minister 2019-
IN Nirmala Sitharaman, Нирмала Ситхараман | finance minister 2019-
IN Ajit Doval, Аджит Довал | national security adviser 2014-
PK! Imran Khan, Имран Хан, عمران خان | prime minister 2018-2022
PK! Nawaz Sharif, Наваз Шариф, نواز شريف, نواز شریف | prime minister 2013-2017
PK Shehbaz Sharif, Shahbaz Sharif, Шахбаз Шариф, شهباز شريف, شهباز شریف, شہباز شریف | prime minister 2022-
PK Benazir Bhutto, Беназир Бхутто, بينظير بوتو, بی‌نظیر بوتو, بے نظیر بھٹو | prime minister 1993-1996
PK! Pervez Musharraf, Первез Мушарраф, برويز مشرف, پرویز مشرف | president 2001-2008
PK Asif Ali Zardari, Асиф Али Зардари, آصف علي زرداري, آصف علی زرداری | president 2008-2013, president 2024-
PK Shah Mahmood Qureshi, Шах Махмуд Куреши, شاه محمود قريشي, شاه محمود قریشی, شاہ محمود قریشی | foreign minister 2018-2022
PK Bilawal Bhutto Zardari, Билавал Бхутто-Зардари, بلاول بھٹو زرداری | foreign minister 2022-2023
PK Ishaq Dar, Исхак Дар, إسحاق دار, اسحاق دار, اسحٰق ڈار | foreign minister 2024-
PK Khawaja Asif, Khawaja Muhammad Asif, خواجه آصف, خواجہ آصف | defence minister 2022-
PK Asim Munir, Асим Мунир, عاصم منير, عاصم منیر | army chief 2022-
PK Qamar Javed Bajwa, Камар Баджва, قمر جاويد باجوا, قمر جاوید باجوہ | army chief 2016-2022
PK Asif Ghafoor, آصف غفور | army spokesman 2016-2020
AF! Ashraf Ghani, Ашраф Гани, أشرف غني, اشرف غنی | president 2014-2021
AF! Hamid Karzai, Хамид Карзай, حامد كرزاي, حامد کرزی, حامد کرزئی | president 2001-2014
AF Abdullah Abdullah, Абдулла Абдулла, عبد الله عبد الله, عبدالله عبدالله | chief executive 2014-2020
AF Zabihullah Mujahid, Забихулла Муджахид, ذبيح الله مجاهد, ذبیح‌الله مجاهد, ذبیح اللہ مجاہد | Taliban spokesman 2007-
AF Amir Khan Muttaqi, Амир Хан Муттаки, أمير خان متقي, امیرخان متقی, امیر خان متقی | foreign minister 2021-
AF Hibatullah Akhundzada, Хайбатулла Ахундзада, هبة الله أخوند زاده, هبت‌الله آخندزاده | leader of the Taliban 2016-
AF Amrullah Saleh, Амрулла Салех, أمر الله صالح, امرالله صالح | vice president 2020-2021
BD Sheikh Hasina, Шейх Хасина, الشيخة حسينة, شیخ حسینه, شیخ حسینہ | prime minister 2009-2024
BD Muhammad Yunus, Мухаммад Юнус, محمد يونس | chief adviser 2024-2026
BD Khaleda Zia, Халеда Зия, خالدة ضياء | prime minister 2001-2006
LK Maithripala Sirisena, Майтрипала Сирисена | president 2015-2019
LK Ranil Wickremesinghe, Ранил Викрамасингхе | prime minister 2015-2019, president 2022-2024
LK! Mahinda Rajapaksa, Gotabaya Rajapaksa, Махинда Раджапакса, Готабая Раджапакса | president 2005-2015, president 2019-2022
NP K. P. Sharma Oli, K.P. Sharma Oli, Шарма Оли | prime minister 2018-2021
MV Abdulla Yameen, Абдулла Ямин | president 2013-2018
MV Ibrahim Mohamed Solih, Ибрагим Мохамед Солих | president 2018-2023
MM Aung San Suu Kyi, Suu Kyi, Аун Сан Су Чжи, أونغ سان سو تشي, آنگ سان سوچی, آنگ سان سو چی | state counsellor 2016-2021
MM Min Aung Hlaing, Мин Аун Хлайн, مين أونغ هلاينغ | commander-in-chief 2011-
MM Win Myint, Вин Мьин | president 2018-2021
TH Prayut Chan-o-cha, Prayuth Chan-ocha, Прают Чан-Оча, برايوت تشان أوتشا | prime minister 2014-2023
TH Yingluck Shinawatra, Йинглак Чинават | prime minister 2011-2014
TH Thaksin Shinawatra, Таксин Чинават | prime minister 2001-2006
TH Paetongtarn Shinawatra, Пхэтхонгтхан Чинават | prime minister 2024-2025
TH Anutin Charnvirakul, Анутин Чанвиракун | prime minister 2025-
KH Hun Sen, Хун Сен, هون سين, هون سن | prime minister 1985-2023
KH Hun Manet, Хун Манет | prime minister 2023-
VN Nguyen Phu Trong, Нгуен Фу Чонг | party chief 2011-2024
VN Tran Dai Quang, Чан Дай Куанг | president 2016-2018
VN To Lam, То Лам | party chief 2024-
MY! Mahathir Mohamad, Mahathir Mohammad, Махатхир Мохамад, مهاتير محمد, ماهاتیر محمد | prime minister 1981-2003, prime minister 2018-2020
MY! Najib Razak, Наджиб Разак, نجيب عبد الرزاق, نجیب رزاق | prime minister 2009-2018
MY Anwar Ibrahim, Анвар Ибрагим, أنور إبراهيم, انور ابراهیم | prime minister 2022-
SG Lee Hsien Loong, Ли Сянь Лун, لي هسين لونغ | prime minister 2004-2024
SG Lawrence Wong, Лоуренс Вонг | prime minister 2024-
ID! Joko Widodo, Jokowi, Джоко Видодо, جوكو ويدودو, جوکو ویدودو | president 2014-2024
ID! Prabowo Subianto, Прабово Субианто, برابوو سوبيانتو, پرابوو سوبیانتو | president 2024-
ID Jusuf Kalla, Юсуф Калла, يوسف كالا, یوسف کالا | vice president 2014-2019
ID Retno Marsudi, Ретно Марсуди, ريتنو مارسودي, رتنو مارسودی | foreign minister 2014-2024
ID Sutopo Purwo Nugroho, Сутопо Пурво Нугрохо, سوتوبو بورو نوغروهو | disaster agency spokesman 2010-2019
ID Sri Mulyani, Шри Мульяни | finance minister 2016-2025
ID Wiranto, Виранто, ويرانتو | security minister 2016-2019
PH! Rodrigo Duterte, Родриго Дутерте, رودريغو دوتيرتي, رودریگو دوترته | president 2016-2022
PH! Ferdinand Marcos Jr, Ferdinand Marcos, Фердинанд Маркос, فرديناند ماركوس | president 2022-
PH Harry Roque, Гарри Роке | presidential spokesman 2017-2018
PH Leni Robredo, Лени Робредо | vice president 2016-2022
AU! Scott Morrison, Скотт Моррисон, سكوت موريسون, اسکات موریسون | prime minister 2018-2022
AU! Malcolm Turnbull, Малкольм Тернбулл, مالكولم تورنبول, مالکوم ترنبول | prime minister 2015-2018
AU! Anthony Albanese, Энтони Албаниз, أنتوني ألبانيزي, آنتونی آلبانیزی | prime minister 2022-
AU Tony Abbott, Тони Эбботт | prime minister 2013-2015
AU Julie Bishop, Джули Бишоп | foreign minister 2013-2018
AU Penny Wong, Пенни Вонг | foreign minister 2022-
AU Peter Dutton, Питер Даттон | home affairs minister 2017-2021
AU Josh Frydenberg, Джош Фрайденберг | treasurer 2018-2022
AU Bill Shorten, Билл Шортен | opposition leader 2013-2019
NZ! Jacinda Ardern, Джасинда Ардерн, جاسيندا أرديرن, جاسیندا آردرن | prime minister 2017-2023
NZ Winston Peters, Уинстон Питерс | foreign minister 2017-2020, foreign minister 2023-
NZ Christopher Luxon, Кристофер Лаксон | prime minister 2023-
NZ Bill English, Билл Инглиш | prime minister 2016-2017
PG Peter O'Neill, Питер О'Нил | prime minister 2011-2019
PG James Marape, Джеймс Марапе | prime minister 2019-
FJ Frank Bainimarama, Фрэнк Баинимарама | prime minister 2007-2022
MN Khaltmaagiin Battulga, Халтмаагийн Баттулга | president 2017-2021
`;

/** The Middle East, North Africa and Africa. Facts, written for this project, November 2026 (CC0); see register.ts. */
export const middleEast = `
IR! Ali Khamenei, Али Хаменеи, علي خامنئي, على خامنئي, علی خامنه‌ای, علی خامنه ای, سید علی خامنه‌ای, עלי חמינאי | supreme leader 1989-2026
IR! Ruhollah Khomeini, Рухолла Хомейни, روح الله الخميني, روح‌الله خمینی, روح الله خمینی | supreme leader 1979-1989
IR! Hassan Rouhani, Hassan Rohani, Хасан Роухани, Хасан Рухани, حسن روحاني, حسن روحانی, חסן רוחאני | president 2013-2021
IR Ebrahim Raisi, Ebrahim Raïssi, Эбрахим Раиси, إبراهيم رئيسي, ابراهیم رئیسی, سید ابراهیم رئیسی | president 2021-2024
IR! Masoud Pezeshkian, Масуд Пезешкиан, مسعود بزشكيان, مسعود پزشکیان | president 2024-
IR! Mahmoud Ahmadinejad, Махмуд Ахмадинежад, محمود أحمدي نجاد, محمود احمدی‌نژاد, محمود احمدی نژاد | president 2005-2013
IR Mohammad Khatami, Мохаммад Хатами, محمد خاتمي, محمد خاتمی | president 1997-2005
IR Akbar Hashemi Rafsanjani, Акбар Хашеми Рафсанджани, أكبر هاشمي رفسنجاني, اکبر هاشمی رفسنجانی | president 1989-1997
IR! Mohammad Javad Zarif, Javad Zarif, Мохаммад Джавад Зариф, محمد جواد ظريف, محمد جواد ظریف, محمدجواد ظریف | foreign minister 2013-2021
IR! Hossein Amir-Abdollahian, Hossein Amirabdollahian, Хосейн Амир Абдоллахиан, حسين أمير عبد اللهيان, حسین امیرعبداللهیان, حسین امیر عبداللهیان | foreign minister 2021-2024
IR! Abbas Araghchi, Abbas Araqchi, Аббас Аракчи, عباس عراقجي, عباس عراقچی | deputy foreign minister 2013-2021, foreign minister 2024-
IR! Qasem Soleimani, Qassem Soleimani, Касем Сулеймани, قاسم سليماني, قاسم سلیمانی | commander of the Quds Force 1998-2020
IR Esmail Qaani, Исмаил Каани, إسماعيل قاآني, اسماعیل قاآنی | commander of the Quds Force 2020-
IR! Ali Larijani, Али Лариджани, علي لاريجاني, علی لاریجانی | speaker of parliament 2008-2020
IR Mohammad Bagher Ghalibaf, Mohammad Baqer Qalibaf, Мохаммад Багер Галибаф, محمد باقر قاليباف, محمدباقر قالیباف, محمد باقر قالیباف | speaker of parliament 2020-
IR Ali Shamkhani, Али Шамхани, علي شمخاني, علی شمخانی | secretary of the Supreme National Security Council 2013-2023
IR Ali Akbar Velayati, Али Акбар Велаяти, علي أكبر ولايتي, علی اکبر ولایتی, علی‌اکبر ولایتی | adviser to the supreme leader 1997-
IR Ali Akbar Salehi, Али Акбар Салехи, علي أكبر صالحي, علی اکبر صالحی, علی‌اکبر صالحی | head of the Atomic Energy Organization 2013-2021
IR Mohammad Eslami, Мохаммад Эслами, محمد إسلامي, محمد اسلامی | head of the Atomic Energy Organization 2021-
IR Behrouz Kamalvandi, Бехруз Камальванди, بهروز كمالوندي, بهروز کمالوندی | spokesman of the Atomic Energy Organization 2013-
IR Bahram Qassemi, Bahram Ghasemi, Бахрам Касеми, بهرام قاسمي, بهرام قاسمی | Foreign Ministry spokesman 2016-2019
IR Abbas Mousavi, Аббас Мусави, عباس موسوي, سید عباس موسوی, عباس موسوی | Foreign Ministry spokesman 2019-2020
IR Saeed Khatibzadeh, Саид Хатибзаде, سعيد خطيب زاده, سعید خطیب‌زاده | Foreign Ministry spokesman 2020-2022
IR Nasser Kanaani, Нассер Канани, ناصر كنعاني, ناصر کنعانی | Foreign Ministry spokesman 2022-2024
IR Esmaeil Baghaei, Исмаил Багаи, إسماعيل بقائي, اسماعیل بقایی, اسماعیل بقائی | Foreign Ministry spokesman 2024-
IR Eshaq Jahangiri, Эсхак Джахангири, إسحاق جهانغيري, اسحاق جهانگیری | first vice president 2013-2021
IR Hossein Salami, Хосейн Салами, حسين سلامي, حسین سلامی | commander of the Revolutionary Guards 2019-2025
IR Mohammad Bagheri, Мохаммад Багери, محمد باقري, محمد باقری | chief of staff 2016-2025
IR Amir Hatami, Амир Хатами, أمير حاتمي, امیر حاتمی | defence minister 2017-2021
IR Gholam-Hossein Mohseni-Ejei, غلامحسین محسنی اژه‌ای, غلامحسین محسنی اژه ای, غلام حسين محسني إيجئي | head of the judiciary 2021-
IR Kazem Gharibabadi, Казем Гарибабади, كاظم غريب آبادي, کاظم غریب‌آبادی, کاظم غریب آبادی | deputy foreign minister 2024-
IR Majid Takht-Ravanchi, Маджид Тахт-Раванчи, مجيد تخت روانجي, مجید تخت روانچی, مجید تخت‌روانچی | deputy foreign minister 2024-
IR Bijan Zanganeh, Биджан Зангане, بيجن زنغنة, بیژن زنگنه, بیژن نامدار زنگنه | oil minister 2013-2021
IQ! Haider al-Abadi, Haïder al-Abadi, Хайдер аль-Абади, حيدر العبادي, حیدر العبادی | prime minister 2014-2018
IQ! Adel Abdul Mahdi, Adil Abdul-Mahdi, Адель Абдул Махди, عادل عبد المهدي, عادل عبدالمهدی | prime minister 2018-2020
IQ! Mustafa al-Kadhimi, Мустафа аль-Казыми, مصطفى الكاظمي, مصطفی الکاظمی | prime minister 2020-2022
IQ! Mohammed Shia al-Sudani, Мухаммед Шиа ас-Судани, محمد شياع السوداني, محمد شیاع السودانی | prime minister 2022-
IQ! Nouri al-Maliki, Нури аль-Малики, نوري المالكي, نوری المالکی, نوری مالکی | prime minister 2006-2014
IQ Barham Salih, Бархам Салех, برهم صالح | president 2018-2022
IQ! Fuad Masum, Fouad Massoum, Фуад Масум, فؤاد معصوم, فواد معصوم | president 2014-2018
IQ Abdul Latif Rashid, Абдул Латиф Рашид, عبد اللطيف رشيد, عبداللطیف رشید | president 2022-
IQ Mohammed al-Halbousi, Мухаммед аль-Халбуси, محمد الحلبوسي, محمد الحلبوسی | speaker of parliament 2018-2023
IQ! Saddam Hussein, Саддам Хусейн, صدام حسين, صدام حسین | president 1979-2003
IQ! Muqtada al-Sadr, Moqtada al-Sadr, Муктада ас-Садр, مقتدى الصدر, مقتدی صدر | party leader 2003-
IQ Hadi al-Amiri, Хади аль-Амири, هادي العامري, هادی العامری | party leader 2014-
IQ Ibrahim al-Jaafari, Ибрагим аль-Джафари, إبراهيم الجعفري | foreign minister 2014-2018
IQ Fuad Hussein, Фуад Хусейн, فؤاد حسين, فواد حسین | foreign minister 2020-
IQ! Masoud Barzani, Массуд Барзани, Масуд Барзани, مسعود بارزاني, مسعود بارزانی | president of Kurdistan 2005-2017
IQ Nechirvan Barzani, Нечирван Барзани, نيجيرفان بارزاني, نیچروان بارزانی | president of Kurdistan 2019-
IQ Falih al-Fayyadh, Falih Alfayyadh, فالح الفياض, فالح فیاض | national security adviser 2011-2020
IQ Qais al-Khazali, قيس الخزعلي, قیس خزعلی | party leader 2006-
SY! Bashar al-Assad, Bachar al-Assad, Башар Асад, Башар аль-Асад, بشار الأسد, بشار اسد, בשאר אסד, Bashar Assad | president 2000-2024
SY Hafez al-Assad, Хафез Асад, حافظ الأسد, حافظ اسد | president 1971-2000
SY! Walid al-Moualem, Walid Muallem, Walid al-Muallem, Валид Муаллем, Валид аль-Муаллем, Валид аль-Муалем, وليد المعلم, ولید المعلم, ولید معلم | foreign minister 2006-2020
SY Faisal Mekdad, Фейсал Микдад, فيصل المقداد, فیصل مقداد | foreign minister 2020-2024
SY Bashar Jaafari, Башар Джаафари, بشار الجعفري, بشار جعفری | ambassador to the UN 2006-2020
SY Ahmed al-Sharaa, Ahmed al-Charaa, Ахмед аш-Шараа, أحمد الشرع, احمد الشرع | president 2025-
SY Asaad al-Shaibani, Асаад аш-Шайбани, أسعد الشيباني, اسعد الشیبانی | foreign minister 2024-
LB! Michel Aoun, Мишель Аун, ميشال عون, میشل عون | president 2016-2022
LB Joseph Aoun, Жозеф Аун, جوزيف عون, جوزف عون, جوزیف عون | president 2025-
LB! Saad Hariri, Saad al-Hariri, Саад Харири, سعد الحريري, سعد حریری | prime minister 2016-2020
LB Rafik Hariri, Rafic Hariri, Рафик Харири, رفيق الحريري, رفیق حریری | prime minister 2000-2004
LB Najib Mikati, Наджиб Микати, نجيب ميقاتي, نجیب میقاتی | prime minister 2021-2025
LB Nawaf Salam, Наваф Салам, نواف سلام | prime minister 2025-
LB Hassan Diab, Хасан Диаб, حسان دياب, حسان دیاب | prime minister 2020-2021
LB! Nabih Berri, Набих Берри, نبيه بري, نبیه بری | speaker of parliament 1992-
LB! Hassan Nasrallah, Хасан Насралла, حسن نصر الله, حسن نصرالله, سید حسن نصرالله, חסן נסראללה | secretary-general of Hezbollah 1992-2024
LB Naim Qassem, Наим Касем, نعيم قاسم, نعیم قاسم | secretary-general of Hezbollah 2024-
LB Gebran Bassil, Джебран Бассиль, جبران باسيل, جبران باسیل | foreign minister 2014-2020
IL! Benjamin Netanyahu, Benyamin Netanyahu, Биньямин Нетаньяху, بنيامين نتنياهو, بنیامین نتانیاهو, בנימין נתניהו, Benjamín Netanyahu, Benyamin Nétanyahou, 本雅明·内塔尼亚胡, נתניהו | prime minister 2009-2021, prime minister 2022-
IL! Naftali Bennett, Нафтали Беннет, نفتالي بينيت, نفتالی بنت, נפתלי בנט | prime minister 2021-2022
IL! Yair Lapid, Яир Лапид, يائير لابيد, یائیر لاپید, יאיר לפיד | prime minister 2022
IL! Benny Gantz, Бени Ганц, بيني غانتس, بنی گانتز, בני גנץ | defence minister 2020-2022
IL! Avigdor Lieberman, Авигдор Либерман, أفيغدور ليبرمان, آویگدور لیبرمن, אביגדור ליברמן | defence minister 2016-2018
IL! Yoav Gallant, Йоав Галант, يوآف غالانت, یوآو گالانت, יואב גלנט | defence minister 2022-2024
IL Israel Katz, Исраэль Кац, يسرائيل كاتس, یسرائیل کاتس, ישראל כ"ץ | foreign minister 2019-2020, defence minister 2024-
IL! Itamar Ben-Gvir, Итамар Бен-Гвир, إيتمار بن غفير, ایتمار بن گویر, איתמר בן גביר | national security minister 2022-
IL! Bezalel Smotrich, Бецалель Смотрич, بتسلئيل سموتريتش, بزالل اسموتریچ, בצלאל סמוטריץ' | finance minister 2022-
IL Gideon Sa'ar, Гидеон Саар, جدعون ساعر, گیدئون سعر, גדעון סער | foreign minister 2024-
IL Herzi Halevi, Герци Халеви, هرتسي هليفي, הרצי הלוי | chief of staff 2023-2025
IL! Reuven Rivlin, Реувен Ривлин, رؤوفين ريفلين, ראובן ריבלין | president 2014-2021
IL Isaac Herzog, Ицхак Герцог, إسحاق هرتسوغ, اسحاق هرتزوگ, יצחק הרצוג | president 2021-
IL! Ariel Sharon, Ариэль Шарон, أرييل شارون, آریل شارون, אריאל שרון | prime minister 2001-2006
IL Ehud Olmert, Эхуд Ольмерт, إيهود أولمرت, אהוד אולמרט | prime minister 2006-2009
IL Shimon Peres, Шимон Перес, شمعون بيريز, شیمون پرز, שמעון פרס | president 2007-2014
IL Danny Danon, Дэнни Данон, داني دانون, דני דנון | ambassador to the UN 2015-2020
PS! Mahmoud Abbas, Махмуд Аббас, محمود عباس | president 2005-
PS! Yasser Arafat, Ясир Арафат, ياسر عرفات, یاسر عرفات | president 1994-2004
PS! Ismail Haniyeh, Исмаил Хания, إسماعيل هنية, اسماعیل هنیه | head of Hamas 2017-2024
PS! Yahya Sinwar, Яхья Синвар, يحيى السنوار, یحیی سنوار, יחיא סינוואר | head of Hamas 2024
PS Khaled Meshaal, Халед Машаль, خالد مشعل | head of Hamas 1996-2017
PS Saeb Erekat, Саиб Арикат, صائب عريقات, صائب عریقات | chief negotiator 1995-2020
PS Mohammad Shtayyeh, Мохаммед Штайе, محمد اشتية | prime minister 2019-2024
PS Riyad al-Maliki, رياض المالكي | foreign minister 2009-2024
SA! Mohammed bin Salman, Mohammad bin Salman, Мухаммед бин Салман, محمد بن سلمان | crown prince 2017-
SA Salman bin Abdulaziz, Салман бен Абдель Азиз, سلمان بن عبد العزيز, سلمان بن عبدالعزيز, ملک سلمان, King Salman | king 2015-
SA! Adel al-Jubeir, Адель аль-Джубейр, عادل الجبير, عادل الجبیر | foreign minister 2015-2018
SA Faisal bin Farhan, Фейсал бен Фархан, فيصل بن فرحان, فیصل بن فرحان | foreign minister 2019-
SA Khalid al-Falih, Халид аль-Фалих, خالد الفالح | energy minister 2016-2019
YE! Abdrabbuh Mansur Hadi, Abd Rabbo Mansour Hadi, Абд Раббо Мансур Хади, عبد ربه منصور هادي, عبدربه منصور هادی | president 2012-2022
YE Ali Abdullah Saleh, Али Абдалла Салех, علي عبد الله صالح, علی عبدالله صالح | president 1990-2012
YE Abdul-Malik al-Houthi, Абдель Малик аль-Хуси, عبد الملك الحوثي, عبدالملک الحوثی | leader of the Houthis 2004-
YE Yahya Saree, Yahya Sarea, Яхья Сариа, يحيى سريع, یحیی سریع | spokesman of the Houthi forces 2018-
YE Rashad al-Alimi, Рашад аль-Алими, رشاد العليمي | president 2022-
AE Mohammed bin Zayed, Мухаммед бен Зайд, محمد بن زايد, محمد بن زاید | president 2022-
AE Anwar Gargash, Анвар Гаргаш, أنور قرقاش, انور قرقاش | minister of state 2008-2021
AE Abdullah bin Zayed, Абдалла бен Зайд, عبد الله بن زايد, عبدالله بن زاید | foreign minister 2006-
QA Tamim bin Hamad, Тамим бен Хамад, تميم بن حمد, تمیم بن حمد | emir 2013-
QA Mohammed bin Abdulrahman Al Thani, محمد بن عبد الرحمن آل ثاني, محمد بن عبدالرحمن آل ثانی | foreign minister 2016-
QA Majed al-Ansari, ماجد الأنصاري, ماجد الانصاری | Foreign Ministry spokesman 2021-
KW Sabah al-Ahmad, صباح الأحمد | emir 2006-2020
OM Yusuf bin Alawi, يوسف بن علوي, یوسف بن علوی | foreign minister 1997-2020
OM Badr al-Busaidi, Badr Albusaidi, بدر البوسعيدي, بدر البوسعیدی | foreign minister 2020-
BH Hamad bin Isa, حمد بن عيسى | king 1999-
JO King Abdullah II, Абдалла II, عبد الله الثاني, عبدالله دوم | king 1999-
JO! Ayman Safadi, Айман Сафади, أيمن الصفدي, ایمن صفدی | foreign minister 2017-
TR! Recep Tayyip Erdoğan, Recep Tayyip Erdogan, Tayyip Erdogan, Реджеп Тайип Эрдоган, رجب طيب أردوغان, رجب طیب اردوغان, רג'פ טאיפ ארדואן, 雷杰普·塔伊普·埃尔多安 | prime minister 2003-2014, president 2014-
TR! Mevlüt Çavuşoğlu, Mevlut Cavusoglu, Мевлют Чавушоглу, مولود جاويش أوغلو, مولود چاووش اوغلو, مولود چاووش‌اوغلو | foreign minister 2015-2023
TR! Hakan Fidan, Хакан Фидан, هاكان فيدان, هاکان فیدان, خاقان فیدان | foreign minister 2023-
TR! Hulusi Akar, Хулуси Акар, خلوصي أكار, خلوصی آکار | defence minister 2018-2023
TR! Binali Yıldırım, Binali Yildirim, Бинали Йылдырым, بن علي يلدريم, بن علی یلدریم | prime minister 2016-2018
TR! İbrahim Kalın, Ibrahim Kalin, Ибрагим Калын, إبراهيم قالن, ابراهیم کالین | presidential spokesman 2014-2023
TR Ekrem İmamoğlu, Ekrem Imamoglu, Экрем Имамоглу, أكرم إمام أوغلو, اکرم امام‌اوغلو | mayor of Istanbul 2019-2025
TR Süleyman Soylu, Suleyman Soylu, Сулейман Сойлу, سليمان صويلو | interior minister 2016-2023
TR Berat Albayrak, Берат Албайрак, بيرات ألبيرق | finance minister 2018-2020
TR Ahmet Davutoğlu, Ahmet Davutoglu, Ахмет Давутоглу, أحمد داود أوغلو, احمد داود اوغلو | prime minister 2014-2016
TR Devlet Bahçeli, Девлет Бахчели, دولت بهتشلي | party leader 1997-
EG! Abdel Fattah el-Sisi, Abdel Fattah al-Sisi, Abdel-Fattah el-Sissi, Абдель Фаттах ас-Сиси, عبد الفتاح السيسي, عبدالفتاح السیسی | president 2014-
EG! Hosni Mubarak, Хосни Мубарак, حسني مبارك, حسنی مبارک | president 1981-2011
EG! Mohamed Morsi, Mohammed Morsi, Мухаммед Мурси, محمد مرسي, محمد مرسی | president 2012-2013
EG! Sameh Shoukry, Самех Шукри, سامح شكري, سامح شکری | foreign minister 2014-2024
EG Badr Abdelatty, Бадр Абдельати, بدر عبد العاطي, بدر عبدالعاطی | foreign minister 2024-
EG Mostafa Madbouly, مصطفى مدبولي, مصطفی مدبولی | prime minister 2018-
EG Ahmed Aboul Gheit, Ахмед Абуль Гейт, أحمد أبو الغيط, احمد ابوالغیط | Arab League secretary-general 2016-2026
LY! Khalifa Haftar, Халифа Хафтар, خليفة حفتر, خلیفه حفتر | commander 2015-
LY! Fayez al-Sarraj, Фаиз Саррадж, فايز السراج, فائز السراج | prime minister 2016-2021
LY! Muammar Gaddafi, Mouammar Kadhafi, Muammar Qaddafi, Муаммар Каддафи, معمر القذافي, معمر قذافی | leader 1969-2011
LY Abdul Hamid Dbeibeh, Абдель Хамид Дбейба, عبد الحميد الدبيبة | prime minister 2021-
TN! Beji Caid Essebsi, Беджи Каид Эс-Себси, الباجي قائد السبسي | president 2014-2019
TN Kais Saied, Каис Саид, قيس سعيد, قیس سعید | president 2019-
DZ! Abdelaziz Bouteflika, Абдельазиз Бутефлика, عبد العزيز بوتفليقة | president 1999-2019
DZ Abdelmadjid Tebboune, Абдельмаджид Теббун, عبد المجيد تبون, عبدالمجید تبون | president 2019-
DZ Ramtane Lamamra, رمطان لعمامرة | foreign minister 2021-2023
DZ Ahmed Attaf, أحمد عطاف | foreign minister 2023-
MA King Mohammed VI, Mohammed VI, Мухаммед VI, محمد السادس | king 1999-
MA Nasser Bourita, Насер Бурита, ناصر بوريطة | foreign minister 2017-
MR Mohamed Ould Abdel Aziz, محمد ولد عبد العزيز | president 2009-2019
SD! Omar al-Bashir, Омар аль-Башир, عمر البشير, عمر البشیر | president 1989-2019
SD Abdel Fattah al-Burhan, Абдель Фаттах аль-Бурхан, عبد الفتاح البرهان, عبدالفتاح البرهان | head of the Sovereignty Council 2019-
SD Abdalla Hamdok, عبد الله حمدوك | prime minister 2019-2022
SS Salva Kiir, Сальва Киир, سلفا كير, سالوا کیر | president 2011-
SS Riek Machar, Риек Машар, رياك مشار | vice president 2011-
ET! Abiy Ahmed, Абий Ахмед, آبي أحمد, آبی احمد | prime minister 2018-
ER Isaias Afwerki, Исайяс Афеверки, أسياس أفورقي | president 1993-
KE! Uhuru Kenyatta, Ухуру Кениата, أوهورو كينياتا | president 2013-2022
KE William Ruto, Уильям Руто, وليام روتو | president 2022-
KE Raila Odinga, Раила Одинга | opposition leader 2013-2022
UG Yoweri Museveni, Йовери Мусевени, يوري موسيفيني | president 1986-
RW! Paul Kagame, Поль Кагаме, بول كاغامي | president 2000-
CD! Joseph Kabila, Жозеф Кабила, جوزيف كابيلا | president 2001-2019
CD Félix Tshisekedi, Felix Tshisekedi, Феликс Чисекеди, فيليكس تشيسيكيدي | president 2019-
NG! Muhammadu Buhari, Мухаммаду Бухари, محمد بخاري | president 2015-2023
NG Goodluck Jonathan, Гудлак Джонатан | president 2010-2015
NG Bola Tinubu, Бола Тинубу, بولا تينوبو | president 2023-
ZA! Jacob Zuma, Джейкоб Зума, جاكوب زوما | president 2009-2018
ZA! Cyril Ramaphosa, Сирил Рамафоса, سيريل رامافوزا, سیریل رامافوسا | president 2018-
ZA! Nelson Mandela, Нельсон Мандела, نيلسون مانديلا, نلسون ماندلا | president 1994-1999
ZW! Robert Mugabe, Роберт Мугабе, روبرت موغابي, رابرت موگابه | president 1987-2017
ZW! Emmerson Mnangagwa, Эммерсон Мнангагва, إيمرسون منانغاغوا | president 2017-
CM! Paul Biya, Поль Бийя, بول بيا | president 1982-2026
CI! Alassane Ouattara, Алассан Уаттара, الحسن واتارا | president 2010-
SN! Macky Sall, Маки Салл, ماكي سال | president 2012-2024
SN Bassirou Diomaye Faye, باسيرو ديوماي فاي | president 2024-
ML Ibrahim Boubacar Keïta, Ibrahim Boubacar Keita, Ибрагим Бубакар Кейта, إبراهيم بوبكر كيتا | president 2013-2020
ML Assimi Goïta, Assimi Goita, Ассими Гоита, عاصيمي غويتا | president 2021-
NE Mohamed Bazoum, محمد بازوم | president 2021-2023
GH Nana Akufo-Addo, Нана Акуфо-Аддо | president 2017-2025
GM Yahya Jammeh, Яйя Джамме, يحيى جامع | president 1996-2017
`;

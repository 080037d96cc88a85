import type { TopicSlug } from './media-topics.ts';

/**
 * Words that speak for a topic, by language; text/stems.ts joins their inflections. A `+` doubles the weight of a word
 * that hardly means anything else. Source: written for this project. Licence: Apache-2.0. Date: 2026-11-21.
 */
type Keywords = Partial<Record<TopicSlug, string>>;

export const en: Keywords = {
  culture:
    'film,movie,actor,actress,museum,+theatre,concert,album,singer,painting,novel,author,artist,festival,+cinema,orchestra,broadcaster,exhibition,archaeologist,poet,literature',
  conflict:
    'war,army,military,troops,+airstrike,missile,shelling,soldier,ceasefire,fighter,militant,weapon,clash,attack,terrorism,drone,rocket,armed,insurgent,militia,front line,invasion',
  crime:
    'police,arrest,murder,suspect,court,prosecutor,trial,prison,sentence,fraud,smuggling,+homicide,investigation,judge,convicted,drug trafficking,corruption,theft,robbery,gang,charges',
  accident:
    'earthquake,flood,+wildfire,explosion,crash,collision,rescue,landslide,tsunami,hurricane,derailed,casualty,evacuation,emergency services,collapsed,survivor,disaster,aftershock,sank',
  economy:
    'economy,bank,inflation,market,investor,company,trade,export,stock,shares,budget,profit,currency,price,growth,oil,tax,debt,+gdp,revenue,billion,tariff,loan,bond,startup,sales',
  education:
    'school,university,student,teacher,pupil,+curriculum,exam,classroom,education,tuition,campus,scholarship,college',
  environment:
    'climate,emission,pollution,+biodiversity,deforestation,conservation,wildlife,carbon,drought,environmental,species,ecosystem,glacier,renewable,habitat,recycling',
  health:
    'hospital,patient,vaccine,virus,disease,doctor,+epidemic,pandemic,medicine,cancer,health,surgery,outbreak,infection,treatment,medical,nurse,drug,clinical',
  interest:
    'birthday,anniversary,celebrity,royal family,wedding,twins,pet,viral video,record-breaking,heartwarming,tribute',
  labour:
    'strike,+trade union,worker,unemployment,wage,employer,layoff,job cuts,pension,labour,walkout,salary,workforce',
  lifestyle:
    'fashion,recipe,restaurant,tourism,holiday,+cuisine,travel,beauty,gaming,hobby,chef,hotel,luxury,designer',
  politics:
    'government,president,parliament,minister,election,vote,party,opposition,senate,congress,policy,+lawmaker,cabinet,diplomat,ambassador,foreign ministry,summit,bilateral,prime minister,coalition,legislation,referendum,political',
  religion:
    'church,mosque,pope,bishop,priest,imam,+clergy,religious,prayer,pilgrimage,ramadan,temple,synagogue,faith,cathedral,monastery,cleric',
  science:
    'scientist,researcher,satellite,spacecraft,laboratory,telescope,astronaut,physics,+genome,software,artificial intelligence,technology,rocket launch,nasa,robot,chip,algorithm,smartphone,internet',
  society:
    'migrant,refugee,immigration,women,discrimination,racism,population,family,poverty,homeless,minority,gender,human rights,community,marriage,census,equality,children',
  sport:
    '+football,match,coach,goalkeeper,league,tournament,player,championship,olympic,team,striker,midfielder,tennis,basketball,cricket,race,medal,cup,season,defender,golf,stadium,innings,rugby,referee',
  weather:
    'rain,snow,storm,temperature,+weather forecast,heatwave,meteorological,thunderstorm,wind,blizzard,typhoon,degrees celsius,humidity',
  terror:
    'suicide bomber,+terrorist attack,car bomb,+isis,islamic state,daesh,hostage,gunman,bombing,al-qaeda',
  counterterrorism:
    '+counterterrorism,+counter-terrorism,war on terrorism,fight against terrorism,elimination of terrorism,anti-terror,against isis,terrorist cell',
  war: '+airstrike,artillery,offensive,front line,shelling,invasion,troops,ceasefire,warplane,battlefield,casualties,missile strike',
  military:
    'security cooperation,military cooperation,+intelligence sharing,exchange of information,joint exercise,joint drill,military drill,security center,information center,defence pact,naval drill',
  protest:
    '+protester,demonstrator,protest,demonstration,rally,riot,tear gas,+sit-in,unrest,marched',
  peace:
    '+peace talks,peace agreement,truce,ceasefire,peace process,negotiation,mediator,mediation,hostage deal',
  diplomacy:
    'foreign minister,foreign ministry,ambassador,embassy,diplomat,bilateral,summit,+diplomatic,envoy,talks,memorandum of understanding,joint statement',
  sanction: '+sanctions,embargo,asset freeze,blacklist,sanctioned,travel ban,export controls',
  nuclear:
    'uranium,+enrichment,iaea,nuclear deal,nuclear programme,nuclear program,centrifuge,non-proliferation,nuclear weapon,ballistic missile,warhead',
  election:
    'election,ballot,voter,polling station,+electoral,candidate,runoff,vote count,turnout,campaign,referendum,constituency',
  oil: 'oil,crude,+opec,barrel,gas field,pipeline,refinery,petroleum,natural gas,lng,brent',
  trade:
    'tariff,+free trade,trade deal,import duty,trade war,wto,customs,exporter,trade agreement,border crossing',
  cyber: '+cyberattack,hacker,malware,ransomware,phishing,+disinformation,cyber,data breach,hacked',
  judiciary:
    'court,judge,supreme court,verdict,appeal,tribunal,prosecutor,ruling,justice,constitutional court',
  refugees: 'refugee,displaced,asylum,humanitarian,aid convoy,camp,famine,relief,+unhcr,migrant',
};

export const de: Keywords = {
  culture:
    'film,schauspieler,schauspielerin,museum,+theater,konzert,album,sänger,gemälde,roman,autor,künstler,festival,kino,orchester,ausstellung,dichter',
  conflict:
    'krieg,armee,militär,truppen,angriff,rakete,beschuss,soldat,waffenruhe,kämpfer,waffe,gefecht,terrorismus,drohne,miliz,luftangriff',
  crime:
    'polizei,festnahme,mord,verdächtiger,gericht,staatsanwalt,prozess,gefängnis,verurteilt,betrug,schmuggel,ermittlung,richter,korruption,diebstahl',
  accident:
    '+erdbeben,hochwasser,waldbrand,explosion,unfall,rettung,hurrikan,opfer,evakuierung,katastrophe,einsturz,überschwemmung',
  economy:
    'wirtschaft,bank,inflation,markt,investor,unternehmen,handel,export,börse,aktie,haushalt,gewinn,währung,preis,wachstum,steuer,schulden,milliarde,umsatz',
  education: 'schule,universität,student,lehrer,schüler,+gymnasium,prüfung,bildung,hochschule',
  environment:
    'klima,emission,umwelt,+artenvielfalt,abholzung,kohlenstoff,dürre,umweltschutz,ökosystem,gletscher,klimawandel',
  health:
    'krankenhaus,patient,impfstoff,virus,krankheit,arzt,+epidemie,pandemie,medikament,krebs,gesundheit,infektion,behandlung',
  interest: 'geburtstag,jubiläum,prominent,königsfamilie,hochzeit',
  labour:
    'streik,+gewerkschaft,arbeitnehmer,arbeitslosigkeit,lohn,arbeitgeber,entlassung,rente,arbeitsplatz',
  lifestyle: 'mode,rezept,restaurant,tourismus,urlaub,küche,reise,luxus,hotel',
  politics:
    'regierung,präsident,parlament,minister,wahl,abstimmung,partei,opposition,senat,bundestag,politik,+abgeordneter,diplomat,botschafter,ministerium,gipfel,kanzler,koalition,referendum',
  religion:
    'kirche,moschee,papst,bischof,priester,imam,geistlicher,religiös,gebet,ramadan,tempel,synagoge,glaube,dom',
  science:
    'wissenschaftler,forscher,satellit,labor,teleskop,astronaut,physik,+genom,software,künstliche intelligenz,technologie,roboter,internet',
  society:
    'migrant,flüchtling,einwanderung,frauen,diskriminierung,rassismus,bevölkerung,familie,armut,minderheit,menschenrechte,gleichstellung,kinder',
  sport:
    '+fußball,spiel,trainer,tor,liga,turnier,spieler,meisterschaft,olympisch,mannschaft,stürmer,tennis,rennen,medaille,pokal,saison,schiedsrichter,stadion',
  weather: 'regen,schnee,sturm,temperatur,+wettervorhersage,hitzewelle,gewitter,wind,taifun',
  terror:
    'anschlag,+selbstmordattentäter,islamischer staat,geisel,autobombe,al-kaida,terroranschlag',
  counterterrorism: '+terrorismusbekämpfung,kampf gegen den terrorismus,anti-terror,terrorgruppe',
  war: 'luftangriff,artillerie,offensive,front,beschuss,invasion,truppen,waffenruhe',
  military:
    '+militärische zusammenarbeit,sicherheitskooperation,geheimdienst,informationsaustausch,manöver',
  protest: '+demonstrant,demonstration,protest,krawall,tränengas,kundgebung',
  peace:
    '+friedensgespräch,friedensabkommen,waffenstillstand,friedensprozess,verhandlung,vermittler',
  diplomacy:
    'außenminister,außenministerium,botschafter,botschaft,diplomat,bilateral,gipfel,+diplomatisch,gesandter',
  sanction: '+sanktion,embargo,schwarze liste',
  nuclear:
    'uran,+urananreicherung,iaea,atomabkommen,atomprogramm,zentrifuge,atomwaffe,ballistische rakete',
  election: 'wahl,wähler,wahllokal,+wahlkampf,kandidat,stichwahl,referendum,stimmzettel',
  oil: 'öl,rohöl,+opec,barrel,gasfeld,pipeline,raffinerie,erdgas,erdöl',
  trade: 'zoll,+freihandel,handelsabkommen,handelskrieg,wto',
  cyber: '+cyberangriff,hacker,schadsoftware,+desinformation',
  judiciary: 'gericht,richter,oberster gerichtshof,urteil,berufung,staatsanwalt,justiz',
  refugees: 'flüchtling,vertriebene,asyl,humanitär,lager,hungersnot,+unhcr',
};

export const tr: Keywords = {
  culture:
    'film,oyuncu,müze,+tiyatro,konser,albüm,şarkıcı,roman,yazar,sanatçı,festival,sinema,sergi',
  conflict:
    'savaş,ordu,askeri,asker,saldırı,füze,bombardıman,ateşkes,savaşçı,silah,çatışma,terör,insansız hava aracı,milis,operasyon',
  crime:
    'polis,gözaltı,cinayet,şüpheli,mahkeme,savcı,dava,hapis,dolandırıcılık,kaçakçılık,soruşturma,hakim,yolsuzluk,tutuklandı',
  accident: '+deprem,sel,yangın,patlama,kaza,kurtarma,kasırga,tahliye,felaket,afet',
  economy:
    'ekonomi,banka,enflasyon,piyasa,yatırımcı,şirket,ticaret,ihracat,borsa,bütçe,kâr,fiyat,büyüme,petrol,vergi,borç,milyar,faiz',
  education: 'okul,üniversite,öğrenci,öğretmen,+müfredat,sınav,eğitim',
  environment: 'iklim,emisyon,kirlilik,+biyoçeşitlilik,karbon,kuraklık,çevre,ekosistem',
  health: 'hastane,hasta,aşı,virüs,hastalık,doktor,+salgın,ilaç,kanser,sağlık,enfeksiyon,tedavi',
  labour: 'grev,+sendika,işçi,işsizlik,ücret,işveren,emekli,asgari ücret',
  politics:
    'hükümet,cumhurbaşkanı,meclis,bakan,seçim,oy,parti,muhalefet,siyaset,+milletvekili,diplomat,büyükelçi,bakanlık,zirve,başbakan,koalisyon,referandum',
  religion: 'kilise,cami,papa,imam,+din adamı,dini,ibadet,hac,ramazan,sinagog,diyanet',
  science:
    'bilim insanı,araştırmacı,uydu,laboratuvar,teleskop,astronot,fizik,yazılım,yapay zeka,teknoloji,robot',
  society:
    'göçmen,mülteci,kadın,ayrımcılık,ırkçılık,nüfus,aile,yoksulluk,azınlık,insan hakları,çocuk',
  sport:
    '+futbol,maç,antrenör,teknik direktör,gol,lig,turnuva,oyuncu,şampiyona,olimpiyat,takım,tenis,madalya,kupa,sezon,hakem,stadyum',
  weather: 'yağmur,kar yağışı,fırtına,sıcaklık,+hava durumu,meteoroloji,rüzgar',
  terror: 'intihar saldırısı,+terör saldırısı,deaş,işid,rehine,bombalı araç',
  counterterrorism: '+terörle mücadele,terör örgütü,terör hücresi',
  war: 'hava saldırısı,topçu,taarruz,cephe,işgal,birlikler,ateşkes',
  military:
    'askeri iş birliği,güvenlik iş birliği,+istihbarat paylaşımı,bilgi paylaşımı,ortak tatbikat',
  protest: '+protestocu,gösterici,protesto,gösteri,isyan',
  diplomacy:
    'dışişleri bakanı,dışişleri bakanlığı,büyükelçi,büyükelçilik,diplomat,ikili ilişkiler,zirve,+diplomatik,özel temsilci',
  sanction: '+yaptırım,ambargo',
  nuclear: 'uranyum,+zenginleştirme,nükleer anlaşma,nükleer program,nükleer silah,balistik füze',
  election: 'seçim,seçmen,sandık,aday,+seçim kampanyası,referandum',
  oil: 'petrol,ham petrol,+opec,varil,doğal gaz,boru hattı,rafineri',
  refugees: 'mülteci,sığınmacı,yerinden edilmiş,insani yardım,kamp,kıtlık',
};

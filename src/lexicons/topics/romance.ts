import type { TopicSlug } from './media-topics.ts';

/**
 * Words that speak for a topic, by language; text/stems.ts joins their inflections. A `+` doubles the weight of a word
 * that hardly means anything else. Source: written for this project. Licence: Apache-2.0. Date: 2026-11-21.
 */
type Keywords = Partial<Record<TopicSlug, string>>;

export const fr: Keywords = {
  culture:
    'film,acteur,actrice,musée,+théâtre,concert,album,chanteur,chanteuse,tableau,roman,écrivain,artiste,festival,+cinéma,orchestre,exposition,poète,littérature',
  conflict:
    'guerre,armée,militaire,troupe,frappe,missile,bombardement,soldat,cessez-le-feu,combattant,arme,affrontement,attaque,terrorisme,terroriste,drone,roquette,milice,commandant',
  crime:
    'police,arrestation,meurtre,suspect,tribunal,procureur,procès,prison,condamné,fraude,trafic,enquête,juge,corruption,vol,gendarmerie,homicide',
  accident:
    'séisme,+tremblement de terre,inondation,incendie,explosion,collision,secours,ouragan,déraillement,victime,évacuation,catastrophe,naufrage,effondrement,rescapé',
  economy:
    'économie,banque,inflation,marché,investisseur,entreprise,commerce,exportation,bourse,action,budget,bénéfice,monnaie,prix,croissance,pétrole,impôt,dette,+pib,milliard',
  education:
    'école,université,étudiant,enseignant,élève,+lycée,examen,éducation,professeur,collège,rentrée scolaire',
  environment:
    'climat,émission,pollution,+biodiversité,déforestation,carbone,sécheresse,environnement,espèce,écosystème,glacier,renouvelable',
  health:
    'hôpital,patient,vaccin,virus,maladie,médecin,+épidémie,pandémie,médicament,cancer,santé,infection,traitement,infirmier',
  interest: 'anniversaire,célébrité,famille royale,mariage,hommage,insolite',
  labour:
    'grève,+syndicat,travailleur,chômage,salaire,employeur,licenciement,retraite,salarié,emploi',
  lifestyle: 'mode,recette,restaurant,tourisme,vacances,+cuisine,voyage,beauté,luxe,hôtel',
  politics:
    'gouvernement,président,parlement,ministre,élection,vote,parti,opposition,sénat,assemblée nationale,politique,+député,diplomate,ambassadeur,ministère,sommet,premier ministre,coalition,référendum',
  religion:
    'église,mosquée,pape,évêque,prêtre,imam,+clergé,religieux,prière,pèlerinage,ramadan,temple,synagogue,foi,cathédrale',
  science:
    'scientifique,chercheur,satellite,laboratoire,télescope,astronaute,physique,+génome,logiciel,intelligence artificielle,technologie,fusée,robot,internet',
  society:
    'migrant,réfugié,immigration,femme,discrimination,racisme,population,famille,pauvreté,minorité,droits humains,droits de l’homme,égalité,enfant',
  sport:
    '+football,match,entraîneur,but,ligue,tournoi,joueur,championnat,olympique,équipe,attaquant,tennis,basket,course,médaille,coupe,saison,rugby,arbitre,stade',
  weather: 'pluie,neige,tempête,température,+météo,canicule,orage,vent,typhon',
  terror:
    'attentat,kamikaze,+daech,état islamique,prise d’otages,voiture piégée,al-qaïda,cellule dormante',
  counterterrorism:
    '+lutte contre le terrorisme,antiterroriste,groupe terroriste,éradication de daech,contre-terrorisme,cellule dormante,fléau',
  war: 'frappe aérienne,artillerie,offensive,front,bombardement,invasion,troupe,cessez-le-feu,avion de chasse',
  military:
    'coopération militaire,coopération sécuritaire,coopération en matière de sécurité,+échange de renseignements,échange d’informations,exercice conjoint,renseignement militaire,sécurité régionale,manœuvre',
  protest: '+manifestant,manifestation,émeute,gaz lacrymogène,rassemblement,contestation',
  peace:
    '+pourparlers de paix,accord de paix,trêve,processus de paix,négociation,médiateur,médiation,cessez-le-feu',
  diplomacy:
    'ministre des affaires étrangères,ambassadeur,ambassade,diplomate,bilatéral,sommet,+diplomatique,émissaire,entretien,communiqué conjoint',
  sanction: '+sanction,embargo,gel des avoirs,liste noire',
  nuclear:
    'uranium,+enrichissement,aiea,accord nucléaire,programme nucléaire,centrifugeuse,non-prolifération,arme nucléaire,missile balistique',
  election:
    'élection,scrutin,électeur,bureau de vote,+électoral,candidat,second tour,campagne,référendum,urne',
  oil: 'pétrole,brut,+opep,baril,gisement,gazoduc,oléoduc,raffinerie,gaz naturel,gnl',
  trade:
    'droit de douane,+libre-échange,accord commercial,guerre commerciale,omc,douane,exportateur',
  cyber:
    '+cyberattaque,pirate informatique,logiciel malveillant,rançongiciel,+désinformation,piratage',
  judiciary: 'tribunal,juge,cour suprême,verdict,appel,procureur,justice,cour constitutionnelle',
  refugees: 'réfugié,déplacé,asile,humanitaire,convoi,camp,famine,+hcr,migrant',
};

export const es: Keywords = {
  culture:
    'película,actor,actriz,museo,+teatro,concierto,álbum,cantante,pintura,novela,escritor,artista,festival,+cine,orquesta,exposición,poeta',
  conflict:
    'guerra,ejército,militar,tropa,ataque,misil,bombardeo,soldado,alto el fuego,combatiente,arma,enfrentamiento,terrorismo,dron,cohete,milicia',
  crime:
    'policía,detención,detenido,asesinato,sospechoso,tribunal,fiscal,juicio,prisión,condenado,fraude,narcotráfico,investigación,juez,corrupción,robo,homicidio',
  accident:
    '+terremoto,inundación,incendio,explosión,choque,rescate,huracán,víctima,evacuación,desastre,naufragio,derrumbe,sismo',
  economy:
    'economía,banco,inflación,mercado,inversor,empresa,comercio,exportación,bolsa,acción,presupuesto,beneficio,moneda,precio,crecimiento,petróleo,impuesto,deuda,+pib',
  education: 'escuela,universidad,estudiante,profesor,alumno,+colegio,examen,educación,maestro',
  environment:
    'clima,emisión,contaminación,+biodiversidad,deforestación,carbono,sequía,medio ambiente,especie,ecosistema,glaciar,renovable',
  health:
    'hospital,paciente,vacuna,virus,enfermedad,médico,+epidemia,pandemia,medicamento,cáncer,salud,infección,tratamiento',
  interest: 'cumpleaños,aniversario,celebridad,familia real,boda,homenaje',
  labour: 'huelga,+sindicato,trabajador,desempleo,salario,empleador,despido,pensión,empleo',
  lifestyle: 'moda,receta,restaurante,turismo,vacaciones,+gastronomía,viaje,belleza,lujo,hotel',
  politics:
    'gobierno,presidente,parlamento,ministro,elección,voto,partido,oposición,senado,congreso,política,+diputado,diplomático,embajador,ministerio,cumbre,primer ministro,coalición,referéndum',
  religion:
    'iglesia,mezquita,papa,obispo,sacerdote,imán,+clero,religioso,oración,peregrinación,ramadán,templo,sinagoga,fe,catedral',
  science:
    'científico,investigador,satélite,laboratorio,telescopio,astronauta,física,+genoma,software,inteligencia artificial,tecnología,cohete,robot,internet',
  society:
    'migrante,refugiado,inmigración,mujer,discriminación,racismo,población,familia,pobreza,minoría,derechos humanos,igualdad,niño',
  sport:
    '+fútbol,partido,entrenador,gol,liga,torneo,jugador,campeonato,olímpico,equipo,delantero,tenis,baloncesto,carrera,medalla,copa,temporada,árbitro,estadio',
  weather: 'lluvia,nieve,tormenta,temperatura,+pronóstico,ola de calor,meteorológico,viento,tifón',
  terror: 'atentado,suicida,+estado islámico,dáesh,rehén,coche bomba,al qaeda',
  counterterrorism: '+lucha contra el terrorismo,antiterrorista,grupo terrorista,contraterrorismo',
  war: 'ataque aéreo,artillería,ofensiva,frente,bombardeo,invasión,tropa,alto el fuego',
  military:
    'cooperación militar,cooperación en seguridad,+intercambio de inteligencia,intercambio de información,ejercicio conjunto,maniobra',
  protest: '+manifestante,manifestación,disturbio,protesta,gas lacrimógeno',
  peace: '+diálogo de paz,acuerdo de paz,tregua,proceso de paz,negociación,mediador,mediación',
  diplomacy:
    'ministro de exteriores,canciller,cancillería,embajador,embajada,diplomático,bilateral,cumbre,+diplomacia,enviado',
  sanction: '+sanción,embargo,lista negra,congelación de activos',
  nuclear:
    'uranio,+enriquecimiento,oiea,acuerdo nuclear,programa nuclear,centrifugadora,no proliferación,arma nuclear,misil balístico',
  election: 'elección,comicios,votante,urna,+electoral,candidato,segunda vuelta,campaña,referéndum',
  oil: 'petróleo,crudo,+opep,barril,yacimiento,gasoducto,oleoducto,refinería,gas natural',
  trade: 'arancel,+libre comercio,acuerdo comercial,guerra comercial,omc,aduana',
  cyber: '+ciberataque,hacker,malware,+desinformación,pirata informático',
  judiciary: 'tribunal,juez,corte suprema,tribunal supremo,veredicto,apelación,fiscal,justicia',
  refugees: 'refugiado,desplazado,asilo,humanitario,campamento,hambruna,+acnur,migrante',
};

export const it: Keywords = {
  culture:
    'film,attore,attrice,museo,+teatro,concerto,album,cantante,romanzo,scrittore,artista,festival,cinema,mostra',
  conflict:
    'guerra,esercito,militare,truppe,attacco,missile,bombardamento,soldato,tregua,combattente,arma,scontro,terrorismo,drone,milizia',
  crime:
    'polizia,arresto,omicidio,sospettato,tribunale,procuratore,processo,carcere,condannato,frode,indagine,giudice,corruzione,furto',
  accident:
    '+terremoto,alluvione,incendio,esplosione,incidente,soccorso,uragano,vittima,evacuazione,disastro,crollo',
  economy:
    'economia,banca,inflazione,mercato,investitore,azienda,commercio,esportazione,borsa,bilancio,utile,valuta,prezzo,crescita,petrolio,tassa,debito,+pil',
  education: 'scuola,università,studente,insegnante,alunno,+liceo,esame,istruzione',
  environment:
    'clima,emissione,inquinamento,+biodiversità,deforestazione,carbonio,siccità,ambiente,specie,ecosistema',
  health:
    'ospedale,paziente,vaccino,virus,malattia,medico,+epidemia,pandemia,farmaco,cancro,salute,infezione,cura',
  labour: 'sciopero,+sindacato,lavoratore,disoccupazione,salario,licenziamento,pensione',
  lifestyle: 'moda,ricetta,ristorante,turismo,vacanza,cucina,viaggio,lusso,albergo',
  politics:
    'governo,presidente,parlamento,ministro,elezione,voto,partito,opposizione,senato,politica,+deputato,diplomatico,ambasciatore,ministero,vertice,premier,coalizione,referendum',
  religion:
    'chiesa,moschea,papa,vescovo,sacerdote,imam,+clero,religioso,preghiera,pellegrinaggio,sinagoga,fede',
  science:
    'scienziato,ricercatore,satellite,laboratorio,telescopio,astronauta,fisica,software,intelligenza artificiale,tecnologia,robot',
  society:
    'migrante,rifugiato,immigrazione,donna,discriminazione,razzismo,popolazione,famiglia,povertà,minoranza,diritti umani,bambino',
  sport:
    '+calcio,partita,allenatore,gol,campionato,torneo,giocatore,olimpico,squadra,attaccante,tennis,gara,medaglia,coppa,stagione,arbitro,stadio',
  weather: 'pioggia,neve,tempesta,temperatura,+meteo,temporale,vento',
  terror: 'attentato,+kamikaze,stato islamico,ostaggio,autobomba,al qaeda',
  counterterrorism: '+lotta al terrorismo,antiterrorismo,gruppo terroristico',
  war: 'raid aereo,artiglieria,offensiva,fronte,bombardamento,invasione,truppe',
  military: 'cooperazione militare,+scambio di informazioni,intelligence,esercitazione',
  protest: '+manifestante,manifestazione,protesta,scontri,corteo',
  diplomacy:
    'ministro degli esteri,ambasciatore,ambasciata,diplomatico,bilaterale,vertice,+diplomazia,inviato',
  sanction: '+sanzione,embargo',
  nuclear: 'uranio,+arricchimento,aiea,accordo nucleare,programma nucleare,arma nucleare',
  election: 'elezione,elettore,+elettorale,candidato,ballottaggio,campagna,referendum',
  oil: 'petrolio,greggio,+opec,barile,gasdotto,raffineria,gas naturale',
  refugees: 'rifugiato,sfollato,asilo,umanitario,campo profughi,carestia,migrante',
};

export const pt: Keywords = {
  culture:
    'filme,ator,atriz,museu,+teatro,concerto,álbum,cantor,cantora,romance,escritor,artista,festival,cinema,exposição',
  conflict:
    'guerra,exército,militar,tropa,ataque,míssil,bombardeio,soldado,cessar-fogo,combatente,arma,confronto,terrorismo,drone,milícia',
  crime:
    'polícia,prisão,preso,assassinato,suspeito,tribunal,promotor,julgamento,condenado,fraude,tráfico,investigação,juiz,corrupção,roubo,homicídio',
  accident:
    '+terremoto,inundação,incêndio,explosão,acidente,resgate,furacão,vítima,evacuação,desastre,enchente',
  economy:
    'economia,banco,inflação,mercado,investidor,empresa,comércio,exportação,bolsa,orçamento,lucro,moeda,preço,crescimento,petróleo,imposto,dívida,+pib',
  education: 'escola,universidade,estudante,professor,aluno,exame,educação,+vestibular',
  environment:
    'clima,emissão,poluição,+biodiversidade,desmatamento,carbono,seca,ambiente,espécie,ecossistema',
  health:
    'hospital,paciente,vacina,vírus,doença,médico,+epidemia,pandemia,medicamento,câncer,saúde,infecção,tratamento',
  labour: 'greve,+sindicato,trabalhador,desemprego,salário,demissão,aposentadoria',
  lifestyle: 'moda,receita,restaurante,turismo,férias,culinária,viagem,luxo,hotel',
  politics:
    'governo,presidente,parlamento,ministro,eleição,voto,partido,oposição,senado,congresso,política,+deputado,diplomata,embaixador,ministério,cúpula,primeiro-ministro,coalizão,referendo',
  religion: 'igreja,mesquita,papa,bispo,padre,imã,+clero,religioso,oração,peregrinação,sinagoga,fé',
  science:
    'cientista,pesquisador,satélite,laboratório,telescópio,astronauta,física,software,inteligência artificial,tecnologia,robô',
  society:
    'migrante,refugiado,imigração,mulher,discriminação,racismo,população,família,pobreza,minoria,direitos humanos,criança',
  sport:
    '+futebol,jogo,treinador,técnico,gol,campeonato,torneio,jogador,olímpico,equipe,atacante,tênis,corrida,medalha,copa,temporada,árbitro,estádio',
  weather: 'chuva,neve,tempestade,temperatura,+previsão do tempo,onda de calor,vento',
  terror: 'atentado,+homem-bomba,estado islâmico,refém,carro-bomba,al qaeda',
  counterterrorism: '+combate ao terrorismo,antiterrorismo,grupo terrorista',
  war: 'ataque aéreo,artilharia,ofensiva,bombardeio,invasão,tropa,cessar-fogo',
  military: 'cooperação militar,+troca de informações,inteligência militar,exercício conjunto',
  protest: '+manifestante,manifestação,protesto,tumulto',
  diplomacy:
    'ministro das relações exteriores,chanceler,embaixador,embaixada,diplomata,bilateral,cúpula,+diplomacia,enviado',
  sanction: '+sanção,embargo',
  nuclear: 'urânio,+enriquecimento,aiea,acordo nuclear,programa nuclear,arma nuclear',
  election: 'eleição,eleitor,urna,+eleitoral,candidato,segundo turno,campanha,referendo',
  oil: 'petróleo,+opep,barril,gasoduto,refinaria,gás natural',
  refugees: 'refugiado,deslocado,asilo,humanitário,acampamento,fome,migrante',
};

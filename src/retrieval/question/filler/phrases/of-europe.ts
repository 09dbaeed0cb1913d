import type { Phrases } from "./phrases.ts";

/** Languages of Europe. */
export const OF_EUROPE: Readonly<Record<string, Phrases>> = {
  cs: {
    greets: "ahoj|čau|dobrý den|dobré ráno|dobrý večer|nazdar|zdravím",
    addressed: "všichni|všem|všichni|lidi|přátelé",
    leads: `(mám|měl bych|měla bych) (jen |jednu )?(rychlý |krátký |hloupý )?(dotaz|otázku)|(rychlý|krátký|hloupý) dotaz|(dotaz|otázka):
      |(neví|nevíte|ví) někdo(,? jestli)?|může(te)? mi (prosím )?(někdo )?(prosím )?(říct|poradit|pomoct|vysvětlit)
      |prosím( vás| tě)?|promiňte|omlouvám se`,
    closes:
      "(mnohokrát )?díky( moc| předem| moc předem)?|děkuji( moc| předem)?|děkuju( moc| předem)?|prosím( vás| tě)?|předem (děkuji|díky)",
    refers: "to|toho|tomu|tím|ten|ta|ty|těch|jej|jeho|její|jejich|oba",
    goesOn: "a|ale|nebo|a co|proč|jak to",
  },
  da: {
    greets: "hej( alle| med jer)?|hejsa|goddag|godmorgen|godaften|davs",
    addressed: "alle|alle sammen|folkens|venner",
    leads: `(jeg har )(lige )?(et )?(hurtigt |kort |dumt )?spørgsmål|(lige )?(et )?(hurtigt|kort|dumt) spørgsmål|spørgsmål:|(er der )?nogen,? der ved(,? om)?|ved nogen( af jer)?(,? om)?
      |kan (nogen|i|du) (lige )?(venligst )?(fortælle mig|hjælpe mig|forklare mig|sige mig)|undskyld|beklager`,
    closes: "(mange |tusind )?tak( på forhånd| for hjælpen)?|på forhånd tak|venligst|(med )?venlig hilsen|mvh|hilsen",
    refers: "det|dem|denne|dette|disse|deres|dens|dets|begge",
    goesOn: "og|men|eller|hvad med|hvorfor",
  },
  de: {
    greets: `hallo|hallöchen|guten (morgen|tag|abend)|moin( moin)?|servus|grüß (gott|euch|dich)|grüezi|huhu|tach|liebe (leute|community|alle)`,
    addressed: "zusammen|leute|alle|allerseits|ihr lieben|liebe leute|freunde|community|team|an alle|in die runde",
    leads: `(ich )?(habe|hab|hätte|hätt)( ich)?( da)?( mal)?( nur)? (eine|ne|'ne)( ganz)?( kurze| kleine| dumme| schnelle| blöde| einfache)* frage
      |(nur |mal )?((eine|ne|'ne) )?((kurze|kleine|dumme|schnelle|blöde|einfache) )+frage( an euch| in die runde)?( dazu)?|frage( an euch| in die runde|:)
      |(weiß|weiss|wisst|wissen) (zufällig |vielleicht )?(jemand|einer|wer|ihr|sie|irgendjemand)( hier| von euch| zufällig| vielleicht| von ihnen)*(,? ob)?
      |(weißt|weisst) du( zufällig| vielleicht)?(,? ob)?
      |(kann|könnte|könnt|könntet|könnten|kannst|könntest|können|würde|würdest)( mir| uns)?( bitte| vielleicht| mal| kurz)*( jemand| einer| wer| ihr| du| sie)?( hier| von euch)?( mir| uns)?( bitte| vielleicht| mal| kurz)* (sagen|erklären|verraten|helfen|weiterhelfen|erzählen)
      |(sag|sagt|erklär|erklärt|erkläre)( mir| uns)?( bitte| mal| doch)*|(verrat|verratet) (mir|uns)( bitte| mal| doch)*
      |ich (wollte|würde|möchte|will)( gerne?)?( mal| nur| kurz| bitte)*( fragen| wissen)(,? ob)?|ich (frage|frag) mich( gerade)?|mich würde (mal )?interessieren
      |(sorry|entschuldigung|entschuldigt|tut mir leid|verzeihung)(,? (falls|wenn) (das )?(eine )?(dumme|blöde) frage (ist)?)?(,? aber)?|bitte|also|ähm?|hm+`,
    closes: `(vielen |tausend |besten |herzlichen |schon mal |lieben )*dank(e)?( euch| dir| ihnen)?( schon( mal)?)?( im voraus| im vorraus| für (die |eure |deine |ihre )?hilfe| sehr| schön)?|dankeschön
      |bitte( um hilfe| helfen)?|bitte danke|((viele|liebe|beste|schöne) )?grüße(,? \\p{L}+)?|(?<=[.!?,] )(lg|vg|mfg|gruß|hilfe)|mit freundlichen grüßen
      |(weiß|weiss) (das )?(jemand|einer|wer)( was| das| mehr)?|kann (mir )?(da )?(jemand|einer|wer) helfen|jemand eine idee|(hat )?(jemand|irgendwer) (eine |ne )?(idee|ahnung)`,
    refers:
      "das|dies|diese|dieser|dieses|diesen|es|sie|er|ihn|ihm|ihnen|ihr|ihre|ihrer|ihren|sein|seine|seiner|davon|dafür|damit|dazu|darin|daran|dabei|darauf|dort|beide|beides|derselbe|dieselbe|dasselbe|deren|dessen",
    goesOn: "und|aber|oder|sondern|also|was ist mit|wie ist es mit|wie sieht es mit|warum|wieso|auch",
  },
  el: {
    greets: "γεια( σας| σου)?|γειά( σας| σου)?|καλημέρα( σας)?|καλησπέρα( σας)?|χαίρετε",
    addressed: "σε όλους|παιδιά|όλοι|φίλοι",
    leads: `(έχω )(μια |μία )?(γρήγορη |μικρή |χαζή )?ερώτηση|(μια |μία )?(γρήγορη|μικρή|χαζή) ερώτηση|ερώτηση:|(ξέρει|γνωρίζει) κανείς|(μήπως )?(ξέρετε|ξέρεις|γνωρίζετε)
      |(μπορεί|μπορείτε|μπορείς) (κάποιος |κανείς )?(να )?μου (πει|πείτε|πεις|εξηγήσει|εξηγήσετε)|συγγνώμη|παρακαλώ|θα ήθελα να (ρωτήσω|μάθω)`,
    closes: "ευχαριστώ( πολύ| εκ των προτέρων)?|παρακαλώ|σας ευχαριστώ( πολύ)?",
    refers: "αυτό|αυτός|αυτή|αυτά|αυτοί|αυτές|αυτού|αυτής|αυτών|εκεί",
    goesOn: "και|αλλά|ή|γιατί",
  },
  es: {
    greets: "hola|buenas( tardes| noches| a todos)?|buenos días|buen día|qué tal|que tal|saludos|ey|oye|oigan",
    addressed: "a todos|a todas|todos|todas|chicos|chicas|gente|equipo|amigos|comunidad|muy buenas|buenas|qué tal",
    leads: `(tengo |es )(solo )?(una |otra )?(pequeña |rápida |breve |simple )*(pregunta|duda|consulta)( rápida| tonta| simple| corta| sencilla)*
      |(una )?(pregunta|duda|consulta)( rápida| tonta| simple| corta| sencilla| rapidita|:)|(una )?(pequeña|rápida|breve|simple) (pregunta|duda|consulta)
      |(alguien|alguno|alguna)( de ustedes| de vosotros| aquí)?( me)? (sabe|sabría|conoce|puede|podría)( por favor)?( decirme| explicarme| ayudarme| ayudar| explicar| decir)?( con esto)?(,? si)?
      |(sabe|saben|sabéis|sabes)( alguien| ustedes| usted| por casualidad)*(,? si)?
      |(me )?(puede|pueden|podéis|puedes|podría|podrían|podrías|podríais)( por favor)? (decirme|explicarme|ayudarme|decir|explicar|ayudar)( por favor)?( con esto)?(,? si)?
      |(dime|díganme|decidme|explícame)( por favor)?|(me gustaría|quisiera|quería|quiero) (saber|preguntar)(,? si)?|me preguntaba( si)?
      |(perdón|perdona|perdonen|disculpa|disculpen|lo siento)( si es (una )?(pregunta|tontería)( tonta)?)?(,? pero)?|por favor|porfa`,
    closes: `(muchas |mil )?gracias( de antemano| por adelantado| por (la|su|tu|vuestra) ayuda| a todos)?|(por favor|porfa|porfavor|xfa)( ayuda)?|se agradece( la ayuda)?
      |(un )?saludos?|alguien (lo )?sabe|alguna idea|(?<=[.!?,] )ayuda( por favor)?|de antemano gracias`,
    refers:
      "eso|esto|esa|ese|esos|esas|este|esta|estos|estas|ello|él|ella|ellos|ellas|su|sus|ahí|ambos|ambas|mismo|misma",
    goesOn: "y|pero|o|entonces|qué hay de|y si|por qué|también",
  },
  fi: {
    greets: "hei( kaikki)?|moi( kaikki)?|moikka|terve|huomenta|päivää|iltaa",
    addressed: "kaikki|kaikille|porukka",
    leads: `(minulla on |mulla on )(nopea |lyhyt |tyhmä )?kysymys|(nopea|lyhyt|tyhmä) kysymys|kysymys:|(tietääkö|osaako) (kukaan|joku)( sanoa| kertoa)?|(voisiko|voiko) (joku|kukaan) (kertoa|auttaa|selittää)
      |anteeksi|haluaisin (tietää|kysyä)`,
    closes: "kiitos( paljon| etukäteen| avusta| jo etukäteen)?|kiitti|kiitoksia|terveisin",
    refers: "se|sen|sitä|siinä|siitä|tämä|tämän|nämä|ne|niiden|niitä|hän|hänen|he|heidän|molemmat",
    goesOn: "ja|mutta|tai|entä|miksi",
  },
  fr: {
    greets: "bonjour|bonsoir|salut|coucou|slt|bjr|hello|yo",
    addressed: "à tous|à toutes|tous|tout le monde|à tous et à toutes|les gars|les amis|la communauté|l'équipe|la team",
    leads: `(j'ai |j'aurais )(juste )?(une )?(petite |simple |rapide )*question( rapide| bête| simple)*
      |(juste )?(une )?(petite|simple|rapide) question( rapide| bête| simple)*|(une )?question( rapide| bête| simple|:)
      |est-ce (que|qu') ?(quelqu'un|vous|tu)( ici)? (sait|savez|sais|saurait|sauriez|connaît|peut|peux|pouvez|pourrait|pourriez|pourrais)( m'aider| me dire| m'expliquer)?(,? si)?
      |(quelqu'un|qqn)( ici| parmi vous)? (sait|saurait|connaît|peut|pourrait)(-il)?( m'aider| me dire| m'expliquer)?( svp| s'il vous plaît)?(,? si)?
      |(savez-vous|sais-tu|sauriez-vous)(,? si)?|(pouvez-vous|pourriez-vous|peux-tu|pourrais-tu)( svp| s'il (vous|te) plaît)? (me dire|m'expliquer|m'aider)( svp| s'il (vous|te) plaît)?(,? si)?
      |(dites-moi|dis-moi|expliquez-moi|explique-moi)|je (voudrais|voulais|souhaite|souhaiterais|aimerais) (savoir|demander|vous demander)(,? si)?|je me (demande|demandais)( si)?
      |(désolé|désolée|pardon|excusez-moi|excuse-moi)( de (vous )?déranger| si (c'est|la question est) (une question )?bête)?(,? mais)?|s'il (vous|te) plaît|svp|stp|alors|euh`,
    closes: `(un grand |mille |grand )?merci( beaucoup| bien| d'avance| à tous| par avance| infiniment| à vous| pour votre aide| pour ton aide)*|s'il (vous|te) plaît|s'il (vous|te) plait|svp|stp
      |cordialement|(bonne journée|bonne soirée)|quelqu'un (sait|a une idée)|(?<=[.!?,] )(une idée|de l'aide)( svp)?|d'avance merci`,
    refers:
      "ça|cela|ceci|celui|celle|ceux|celles|celui-ci|celle-ci|il|elle|ils|elles|lui|leur|leurs|son|sa|ses|ce|cette|ces|même|deux",
    goesOn: "et|mais|ou|alors|donc|et si|qu'en est-il|pourquoi|aussi",
  },
  hu: {
    greets: "szia|sziasztok|helló|hali|üdv|jó napot|jó reggelt|jó estét",
    addressed: "mindenki|mindenkinek|emberek|srácok",
    leads: `(lenne |van )(egy )?(gyors |rövid |buta )?(kérdés|kérdésem)|(egy )?(gyors|rövid|buta) kérdés|kérdés:|(tudja|tudná) valaki(,? hogy)?|(valaki )?(meg ?mondaná|el ?mondaná|segítene)(,? hogy)?|bocsánat|elnézést|kérem`,
    closes: "köszönöm( szépen| előre is)?|köszi( előre is| szépen)?|előre is (köszönöm|köszi)|kérem|légyszi|üdv",
    refers: "ez|ezt|azt|ezek|azok|ő|ők|annak|ennek|mindkettő|ott",
    goesOn: "és|de|vagy|miért|mi a helyzet",
  },
  it: {
    greets: "ciao|salve|buongiorno|buonasera|buona sera|buon giorno|ehi|hey",
    addressed: "a tutti|a tutte|tutti|ragazzi|ragazze|raga|gente|amici",
    leads: `(ho |avrei )(solo )?(una |un')?(piccola |semplice |veloce )*domanda( veloce| stupida| semplice| rapida)*
      |(una )?(piccola|semplice|veloce|rapida) domanda|(una )?domanda( veloce| stupida| semplice| rapida|:)
      |(qualcuno|nessuno)( qui| di voi)?( mi)? (sa|saprebbe|conosce|può|potrebbe|riesce a)( per favore)?( dirmi| spiegarmi| aiutarmi| dire| spiegare| aiutare)?(,? se)?
      |(sapete|sai|sa)( per caso)?( dirmi| dire| spiegarmi)?(,? se)?|(mi )?(potete|puoi|può|potreste|potresti|potrebbe)( per favore)? (dirmi|spiegarmi|aiutarmi|dire|spiegare|aiutare)( per favore)?(,? se)?
      |(ditemi|dimmi|spiegatemi|spiegami)|(vorrei|volevo|mi piacerebbe) (sapere|chiedere)(,? se)?|mi chiedevo( se)?
      |(scusa|scusate|scusi|mi dispiace|perdonate)( se è una domanda stupida| il disturbo)?(,? ma)?|per favore|per piacere`,
    closes: `(molte |mille )?grazie( mille| tante| in anticipo| a tutti| dell'aiuto| per l'aiuto)*|per favore|per piacere|perfavore|pf|cordiali saluti|(un )?saluti?|qualcuno (lo )?sa|qualche idea|(?<=[.!?,] )aiuto|vi ringrazio|ti ringrazio`,
    refers:
      "questo|questa|questi|queste|quello|quella|quelli|quelle|ciò|esso|essa|essi|lui|lei|loro|suo|sua|suoi|sue|stesso|stessa|entrambi",
    goesOn: "e|ma|o|allora|quindi|e se|che ne è di|perché|anche",
  },
  nl: {
    greets: "hallo|hoi|hey|goedendag|goedemorgen|goedemiddag|goedenavond|goeiedag|beste (mensen|allemaal)",
    addressed: "allemaal|iedereen|mensen|jongens|allen|luitjes",
    leads: `(ik heb )(even )?(een )?(korte |snelle |domme |simpele )*(vraag|vraagje)( voor jullie| tussendoor)?
      |(even )?(een )?(korte|snelle|domme|simpele) (vraag|vraagje)|vraagje|vraag:
      |(weet|weten) (iemand|jullie|u|er iemand)( hier| misschien| toevallig| van jullie)*(,? of)?|weet je( misschien| toevallig)?(,? of)?
      |(kan|kunnen|kunt|zou|zouden)( iemand| jullie| je| u)?( mij| me)?( alsjeblieft| misschien| even)*( iemand)?( kunnen)? (vertellen|uitleggen|helpen|zeggen)(,? of)?
      |vertel( me| mij)( eens| even| alsjeblieft)*|ik (wil|wilde|zou)( graag)?( even)?( willen)? (weten|vragen)(,? of)?|ik vroeg me af(,? of)?
      |(sorry|excuses|pardon)( als dit een domme vraag is)?(,? maar)?|alsjeblieft|alstublieft|aub`,
    closes: `(heel erg |alvast |heel |hartelijk )*(bedankt|dank( je| u)?( wel)?)( alvast| voor de hulp| voor jullie hulp| voor je hulp)?|dankjewel|thanks|alsjeblieft|alstublieft|aub|ajb|(met )?(vriendelijke )?groet(en|jes)?|mvg|iemand (een idee|die het weet)|(?<=[.!?,] )(help|hulp gevraagd)`,
    refers:
      "dat|dit|deze|hij|zij|ze|hem|haar|hen|hun|zijn|ervan|ervoor|ermee|erin|eraan|daarvan|daarvoor|daarmee|daar|beide|dezelfde|hetzelfde",
    goesOn: "en|maar|of|dus|hoe zit het met|wat als|waarom|ook",
  },
  no: {
    greets: "hei( alle| dere)?|hallo|god (morgen|dag|kveld)|heisann",
    addressed: "alle|alle sammen|folkens|dere",
    leads: `(jeg har )(bare )?(et )?(raskt |kjapt |kort |dumt )?spørsmål|(bare )?(et )?(raskt|kjapt|kort|dumt) spørsmål|spørsmål:|(er det )?noen som vet(,? om)?|vet noen( av dere)?(,? om)?|(kan|kunne) (noen|dere|du) (vennligst )?(fortelle meg|hjelpe meg|forklare meg|si meg)|unnskyld|beklager`,
    closes:
      "(mange |tusen )?takk( på forhånd| for hjelpen)?|på forhånd takk|vennligst|(med )?vennlig hilsen|mvh|hilsen",
    refers: "det|dem|denne|dette|disse|deres|dens|begge",
    goesOn: "og|men|eller|hva med|hvorfor",
  },
  pl: {
    greets: "cześć|czesc|hej|hejka|siema|witam|witajcie|dzień dobry|dzien dobry|dobry wieczór|elo",
    addressed: "wszystkim|wszyscy|ludzie|wam|państwu|kochani|ekipo|drodzy",
    leads: `mam (takie |jedno |tylko )*(szybkie |krótkie |głupie |małe |proste )*pytanie|(jedno |tylko )*(szybkie|krótkie|głupie|małe|proste) pytanie|pytanko|pytanie:
      |(czy )?(ktoś|ktokolwiek)( z was| tutaj| może)* (wie|wiedziałby|zna|może|mógłby)( mi)?( proszę)?( powiedzieć| wyjaśnić| pomóc| wytłumaczyć)?(,? czy)?
      |(czy )?(wiecie|wiesz)( może)?(,? czy)?|(czy )?(możecie|możesz|mógłbyś|moglibyście|może)( mi)?( ktoś)?( proszę)? (powiedzieć|wyjaśnić|pomóc|wytłumaczyć)(,? czy)?
      |(powiedzcie|powiedz|wyjaśnijcie)( mi)?( proszę)?|(chciałbym|chciałabym|chcę) (zapytać|wiedzieć|się dowiedzieć|spytać)(,? czy)?|zastanawiam się(,? czy)?
      |(przepraszam|sorki|sorry|wybaczcie)( za głupie pytanie| jeśli to głupie pytanie)?(,? ale)?|proszę`,
    closes: `(wielkie |bardzo |serdecznie )?(dzięki|dzieki|dziękuję|dziekuje)( bardzo| z góry| wielkie| za pomoc)*|z góry (dzięki|dziękuję)|proszę( o pomoc)?|prosze|pozdrawiam|pozdro|ktoś (wie|coś wie)|(?<=[.!?,] )pomocy|jakieś pomysły`,
    refers:
      "to|tego|temu|tym|ten|ta|te|tej|tę|tych|on|ona|ono|oni|one|jego|jej|ich|im|nim|nich|nią|tam|oba|obie|obaj|taki|samo|sam",
    goesOn: "i|a|ale|albo|lub|więc|a co z|co z|dlaczego|czemu|też",
  },
  pt: {
    greets: "olá|ola|oi|oie|bom dia|boa tarde|boa noite|e aí|e ai|opa|saudações",
    addressed: "a todos|a todas|todos|pessoal|galera|gente|turma|amigos|povo|tudo bem|tudo bom",
    leads: `(tenho |é )(só )?(uma |outra )?(pequena |rápida |breve |simples )*(pergunta|dúvida|questão)( rápida| boba| simples| rapidinha)*
      |(uma )?(pergunta|dúvida|questão)( rápida| boba| simples| rapidinha|:)|(uma )?(pequena|rápida|breve|simples) (pergunta|dúvida|questão)
      |(alguém|alguem)( aqui| de vocês)?( me)? (sabe|saberia|conhece|pode|poderia|consegue)( por favor)?( me)?( dizer| dizer-me| explicar| ajudar| informar)?(,? se)?
      |(vocês )?(sabem|sabe|sabes)(,? se)?|(vocês |você )?(me )?(pode|podem|poderia|poderiam|podes)( por favor)?( me)? (dizer|dizer-me|explicar|ajudar|informar)( por favor)?(,? se)?
      |me (diga|digam|explica|explique|expliquem)( por favor)?|(diga-me|digam-me)|(gostaria|queria|quero) (de )?(saber|perguntar)(,? se)?|(eu )?estava me perguntando( se)?
      |(desculpa|desculpe|desculpem|perdão|foi mal)( se for (uma )?pergunta boba| o incômodo)?(,? mas)?|por favor|pf|pfv|então`,
    closes: `(muito |muitíssimo )?(obrigado|obrigada|obg|brigado|valeu|vlw|grato|grata)( a todos| desde já| pela ajuda| mesmo| pessoal| pela atenção)*|desde já( agradeço| obrigado| obrigada)?|agradeço( desde já| a ajuda)?|por favor|pfv|pf|porfavor|abraços?|alguém (sabe|pode ajudar)|alguma ideia|(?<=[.!?,] )(ajuda|socorro)`,
    refers:
      "isso|isto|aquilo|esse|essa|esses|essas|este|esta|estes|estas|ele|ela|eles|elas|dele|dela|deles|delas|seu|sua|seus|suas|nele|nela|disso|disto|nisso|mesmo|mesma|ambos|ambas",
    goesOn: "e|mas|ou|então|e quanto|e se|por que|porque|também",
  },
  ro: {
    greets: "bună( ziua| dimineața| seara| tuturor)?|buna( ziua| seara)?|salut(are)?|salutări|hei",
    addressed: "tuturor|la toți|oameni buni|băieți",
    leads: `(am )(o )?(scurtă )?întrebare( scurtă| rapidă| simplă)?|(o )?(scurtă întrebare|întrebare (scurtă|rapidă|simplă))|întrebare:|(știe|stie) (cineva|careva)( dacă)?|(îmi )?(poate|puteți|poți|ar putea)( cineva)?( să)?( îmi|-mi)? (spune|spuneți|spui|explice|explica|ajuta|ajute)( cineva)?|(scuze|îmi pare rău)( de deranj)?(,? dar)?|vă rog|te rog|aș vrea să (știu|întreb)`,
    closes: "(mulțumesc|multumesc|mersi|mulțumim)( mult| frumos| anticipat)*|vă rog( frumos)?|te rog( frumos)?|va rog",
    refers: "asta|acesta|aceasta|aceștia|acestea|acela|aceea|el|ea|ei|ele|lui|lor|acolo|ambele|ambii",
    goesOn: "și|dar|sau|atunci|de ce",
  },
  ru: {
    greets:
      "привет|приветствую|всем привет|здравствуйте|здравствуй|здрасте|добрый (день|вечер)|доброе утро|доброго времени( суток)?|хай|салют",
    addressed: "всем|ребята|ребят|народ|друзья|господа|коллеги|все|форумчане",
    leads: `у меня (есть )?(один |тут |такой )*(быстрый |короткий |глупый |маленький |простой )*(вопрос|вопросик)|(есть |тут )*(один )?(быстрый|короткий|глупый|маленький|простой) вопрос|есть вопрос|вопросик|вопрос:
      |(кто-нибудь|кто-то|кто нибудь|никто|кто)( тут| здесь| из вас)?( не)? (знает|подскажет|в курсе|(может|мог бы) (подсказать|сказать|объяснить|помочь))(,? пожалуйста)?
      |(не )?(знаете|знаешь)( ли)?( вы| ты)?|(подскажите|подскажи|скажите|скажи|объясните|объясни|помогите|поясните|расскажите)(,? пожалуйста| плиз| пж)?( мне)?
      |(можете|можешь|могли бы|мог бы|не могли бы)( вы| ты)?( мне)?(,? пожалуйста)? (подсказать|сказать|объяснить|помочь)(,? пожалуйста)?|(хотел|хотела|хочу|хотелось)( бы)? (узнать|спросить)|интересно|мне интересно
      |(извините|извиняюсь|прошу прощения|простите|сорри)( за (глупый|тупой) вопрос| если вопрос глупый)?(,? но)?|пожалуйста`,
    closes: `(большое |огромное )?(спасибо|спс|спасибочки)( большое| огромное| заранее| всем| за помощь)*|заранее (спасибо|благодарен|благодарна|благодарю)|благодарю|пожалуйста|плиз|плз|пж|помогите( пожалуйста)?|кто (знает|подскажет)|есть идеи|с уважением`,
    refers:
      "это|этого|этому|этим|этот|эта|эти|этих|он|она|оно|они|его|её|ее|их|ему|ей|им|ними|ним|ней|них|тот|та|те|тех|там|оба|обе|такой|такое|тоже",
    goesOn: "и|а|но|или|тогда|а что|а как|а если|почему|также",
  },
  sv: {
    greets: "hej( alla| på er)?|hejsan|hallå|tjena|tja|god (morgon|dag|kväll)|goddag",
    addressed: "alla|allihopa|på er|vänner|gott folk",
    leads: `(jag har )(bara )?(en )?(snabb |kort |dum |liten )*fråga|(bara )?(en )?(snabb|kort|dum|liten) fråga|fråga:|(är det )?(någon|nån)( här)? som vet(,? om)?|vet (någon|nån|ni)( om)?|(kan|skulle) (någon|nån|ni|du)( kunna)?( snälla)? (berätta|hjälpa mig|förklara|säga)(,? om)?|ursäkta|förlåt|jag undrar( om)?|jag skulle vilja veta( om)?`,
    closes:
      "(stort |tusen )?tack( på förhand| så mycket| för hjälpen)*|på förhand tack|snälla|vänligen|(med )?vänliga? hälsning(ar)?|mvh|hälsningar",
    refers: "det|dem|denna|detta|dessa|deras|dess|båda|samma|där",
    goesOn: "och|men|eller|hur är det med|varför|vad gäller",
  },
  uk: {
    greets: "привіт( всім| усім)?|вітаю|добрий (день|вечір)|доброго (дня|ранку|вечора)|доброго ранку|здоровенькі були",
    addressed: "всім|усім|друзі|народ|колеги|панове",
    leads: `(у мене )?є (швидке |коротке |дурне )*(питання|запитання)|(швидке|коротке|дурне) (питання|запитання)|(питання|запитання):|(чи )?(хтось|хто-небудь)( тут)?( не)? (знає|підкаже|може підказати|може сказати|може пояснити)(,? чи)?|(підкажіть|підкажи|скажіть|скажи|поясніть|допоможіть)(,? будь ласка)?|вибачте( за дурне питання)?(,? але)?|перепрошую|будь ласка|(хотів|хотіла)( би)? (дізнатися|запитати)`,
    closes:
      "(щиро |дуже )?(дякую|дякуємо)( дуже| всім| заздалегідь| за допомогу)*|заздалегідь дякую|будь ласка|спасибі",
    refers: "це|цього|цьому|цей|ця|ці|цих|він|вона|воно|вони|його|її|їх|їм|там|обидва|обидві",
    goesOn: "і|й|та|але|або|а|чому",
  },
};

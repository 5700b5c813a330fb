// What kinds of body there are, and how far they reach.
#include "core/names/meanings.hpp"

namespace convoke::names {

namespace {

constexpr std::string_view lines[] = {
    "*foundation,fdn,foundations,fndn|fondation|fundación|fundação|fondazione|stiftung|stichting|vakfı,vakıf,vakfi|stiftelse,stiftelsen|fundacja|fundația,fundatia|fond,fonds|фонд|fundació|säätiö|nadace|مؤسسة|yayasan|ίδρυμα|fundatie|alapítvány",
    "*association,assn,assoc,asso,associations|asociación,asoc|associação|associazione|verein|vereniging|dernek,derneği|förening,föreningen|forening,foreningen|stowarzyszenie|ассоциация|асоціація|جمعية|associació|udruga,udruženje|asociația,asociatia|shoqata|yhdistys|sdružení",
    "*society,soc|société|sociedad|sociedade|società|gesellschaft|samfund|towarzystwo|общество|товариство|společnost|seura|sällskapet,sällskap|genootschap|société",
    "*union|unión|união|unione|союз|verbund|unie|unia|اتحاد|birliği,birlik|унія",
    "*federation,fed|fédération|federación|federação|federazione|bund|federatie|федерация|федерація|federasyonu,federasyon|federacja|förbund,förbundet|forbund",
    "*confederation|confédération|confederación|confederação|confederazione|konföderation|конфедерация",
    "*network,net|réseau|red|rede|rete|netzwerk|netwerk|сеть|мережа|شبكة|nätverk,nätverket|sieć|ağı",
    "*alliance|alianza|aliança|alleanza|allianz|alliantie|альянс|ittifakı",
    "*coalition|coalición|coalizão|coalizione|koalition|коалиция",
    "*council|conseil|consejo|conselho|consiglio|rat|raad|совет|рада|مجلس|konseyi|råd,rådet|rada|neuvosto",
    "*committee,cttee,cmte|comité|comitato|comitê|ausschuss|komitee|комитет|комітет|لجنة|komitesi|komitet|utvalg",
    "*commission|comisión|comissão|commissione|kommission|комиссия|комісія|commissie|komisyonu|komisja",
    "*institute,inst,institut,instituts|instituto|istituto|instituut|институт|інститут|instytut|معهد|enstitüsü|intézet|ústav|institutet,institute|institutul|inštitut|institutt",
    "*institution,institutions|institución|instituição|istituzione|учреждение",
    "*university,univ,uni|université|universidad|universidade|università|universität|universiteit|университет,універcитет|університет|جامعة|üniversitesi,üniversite|universitet,universitetet|uniwersytet|univerzita,univerzitet|universitatea|yliopisto|egyetem|universitat|πανεπιστήμιο|universitas|univerza|sveučilište|विश्वविद्यालय|대학교|דאוניברסיטה,אוניברסיטת|دانشگاه|prifysgol|unibertsitatea|universiti|university",
    "*college|collège|colegio|colégio|collegio|kolleg|колледж|коледж|كلية|hochschule|hogeschool|högskola,högskolan|høgskole,høgskolen|højskole",
    "*school|école|escuela|escola|scuola|schule|школа|مدرسة|okulu|skola,skolan|szkoła|škola",
    "*faculty|faculté|facultad|faculdade|facoltà|fakultät|факультет|fakültesi|wydział|fakulta",
    "*academy,acad|académie|academia|accademia|akademie|академия|академія|أكاديمية|akademisi|akademi|akademia",
    "*centre,center,ctr,centres,centers|centro|zentrum|centrum|центр|مركز|merkezi|centrul,centru|keskus|centar|kurum|centre|κέντρο|centar|központ|κέντρο|senter",
    "*organization,organisation,org,organizations,organisations,organiz|organización|organização|organizzazione|organisatie|организация|організація|منظمة|örgütü|organizacja|organizace",
    "*group|groupe|grupo|gruppo|gruppe|groep|группа|مجموعة|grubu",
    "*forum|foro|fórum|форум|منتدى|forumu",
    "*movement|mouvement|movimiento|movimento|bewegung|beweging|движение|حركة|hareketi",
    "*initiative,initiatives|iniciativa|iniziativa|инициатива|مبادرة|girişimi",
    "*project,projects|projet|proyecto|projeto|progetto|projekt|проект|مشروع|projesi",
    "*program,programme,prog|programa|programma|программа|برنامج|programm",
    "*agency|agence|agencia|agência|agenzia|agentur|агентство|وكالة|ajansı",
    "*office|bureau|oficina|ufficio|escritório|büro|офис|مكتب",
    "*service,services|servicio,servicios|serviço,serviços|servizio,servizi|dienst|служба",
    "*department,dept|département|departamento|dipartimento|abteilung|департамент",
    "*ministry,min|ministère|ministerio|ministério|ministero|ministerium|министерство|міністерство|وزارة|bakanlığı|ministerstwo|ministerie",
    "*government,govt|gouvernement|gobierno|governo|regierung|правительство|حكومة",
    "*hospital,hosp|hôpital|ospedale|krankenhaus|ziekenhuis|больница|лікарня|مستشفى|hastanesi|sjukhus|sygehus|sykehus|szpital|nemocnice|spital,spitalul|hospitalier|klinikum",
    "*clinic|clinique|clínica,clinica|klinik|клиника",
    "*laboratory,lab,laboratories,labs|laboratoire|laboratorio|laboratório|labor|лаборатория|مختبر",
    "*museum|musée|museo|museu|музей|متحف|müzesi|muzeum",
    "*library|bibliothèque|biblioteca|bibliothek|библиотека|مكتبة|kütüphanesi",
    "*bank|banque|banco|banca|банк|بنك",
    "*trust|fideicomiso|fiducia",
    "*fund|fondo|fundo|fonu",
    "*international,intl,int,internat|internationale,internationaux|internacional|internazionale|internationaler,internationales|международный,международная,международное|міжнародний,міжнародна|دولي,الدولية,الدولي|uluslararası|internationella|międzynarodowy|mezinárodní|internationaal",
    "*national,natl,nat|nationale,nationaux|nacional|nazionale|nationaler,nationales|национальный,национальная,национальное|національний,національна|وطني,الوطنية,الوطني|ulusal,milli|nationella|narodowy|národní|nationaal|nasional|kansallinen|государственный,государственное",
    "*world,worldwide|mondial,mondiale,mondiales|mundial|mondo,mundo,monde|welt|всемирный,всемирная|wereld|dünya|عالمي,العالمية",
    "*global|globale,globales",
    "*european,europe,eur|européen,européenne,européens|europeo,europea,europa|europeu,europeia|europäische,europäischer,europäisches|европейский,европейская|europese|avrupa|europeiska|europejski",
    "*african,africa|afrique,africain,africaine,africains|áfrica,africano,africana|afrika,afrikanische",
    "*asian,asia|asiatique,asie|asiático,asiatica|asien",
    "*arab,arabic|arabe,arabes|árabe|عربي,العربية,العربي",
    "*islamic|islamique|islámica,islamico|islami|إسلامية,الإسلامية",
    "*latin|latine|latino,latina",
    "*american|américain,américaine|americano,americana"};

}  // namespace

std::span<const std::string_view> meanings_of_bodies() { return lines; }

}  // namespace convoke::names

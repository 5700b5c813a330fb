#include <array>
#include <string>
#include <unordered_map>

#include "core/names/fold.hpp"
#include "core/names/words.hpp"

namespace convoke::names {

namespace {

// One concept a line: spellings of one word by ',', words that translate each other by '|'. A leading '*' marks words
// that many organisations share. Words are folded when read, so they stand here as their languages write them.
constexpr std::string_view concepts[] = {
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
    "*university,univ,uni|université|universidad|universidade|università|universität|universiteit|университет,універcитет|університет|جامعة|üniversitesi,üniversite|universitet,universitetet|uniwersytet|univerzita,univerzitet|universitatea|yliopisto|egyetem|universitat|πανεπιστήμιο|universitas|univerza|sveučilište|विश्वविद्यालय|대학교|דאוניברסיטה,אוניברסיטת|دانشگاه|prifysgol|đại|unibertsitatea|universiti|university",
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
    "*american|américain,américaine|americano,americana",
    "*human,humans|humain,humains,humaine|humano,humanos,humana|umano,umani|homme,hommes|menschen|человека",
    "*rights,right|droits,droit|derechos,derecho|direitos,direito|diritti,diritto|rechte,rechts,menschenrechte|права|حقوق|hakları|rechten",
    "*research,researches|recherche,recherches|investigación,investigaciones|pesquisa,pesquisas,investigação|ricerca,ricerche|forschung,forschungs|onderzoek|исследований,исследования|досліджень|بحوث,أبحاث,للبحوث|araştırma,araştırmaları|forskning|badań,badania,badawczy|výzkum,výzkumný|cercetare,cercetări|studies",
    "*development,dev|développement|desarrollo|desenvolvimento|sviluppo|entwicklung|ontwikkeling|развитие,развития|розвитку|تنمية,للتنمية,التنمية|kalkınma|utveckling|rozwoju",
    "*women,woman,womens|femmes,femme|mujeres,mujer|mulheres,mulher|donne,donna|frauen|женщин|مرأة,المرأة|kadın,kadınlar|vrouwen|kvinnor|kobiet",
    "*youth,young|jeunes,jeunesse|juventud,jóvenes|juventude,jovens|giovani,gioventù|jugend|молодёжь,молодежи|شباب,الشباب|gençlik|jeugd|ungdom",
    "*children,child,childrens,childs|enfants,enfant,enfance|niños,niño,niñez,infancia|crianças,criança|bambini,bambino,infanzia|kinder|детей|أطفال,الطفل,الأطفال|çocuk|kinderen|barn|dzieci",
    "*health|santé|salud|saúde|salute,sanità|gesundheit|здоровье,здоровья,здравоохранения|صحة,الصحة|sağlık|gezondheid|hälsa|zdrowia|zdraví,sănătate",
    "*education,educational,educ|éducation,éducatif|educación,educativa|educação|educazione,educativo|bildung|образование,образования|освіти|تعليم,التعليم|eğitim|onderwijs|utbildning|edukacji|ensino|enseignement|enseñanza",
    "*environment,environmental|environnement,environnemental|medioambiente|ambiente,ambientale,ambiental|umwelt|окружающей|البيئة,بيئة|çevre|milieu|miljö|środowiska",
    "*peace|paix|paz|pace|frieden,friedens|мир,мира|سلام,السلام|barış|vrede|fred",
    "*science,sciences,scientific,sci|scientifique,scientifiques|ciencias,ciencia,científica,científico|ciências,ciência|scienze,scienza,scientifico|wissenschaft,wissenschaften,wissenschaftliche|наук,наука,научный,научное,науки|علوم,العلوم|bilim,bilimleri|wetenschappen,wetenschap|nauk,naukowy|vědy|științe",
    "*technology,technologies,tech,technological|technologie|tecnología,tecnologías,tecnológico,tecnológica|tecnologia,tecnologias|технологии,технологий,технологический|технологій|تكنولوجيا,التكنولوجيا|teknoloji|teknik|technik|technologia,technologii",
    "*technical|technique,techniques|técnica,técnico|tecnico,tecnica|technische,technischer,technisches|технический,техническая|teknik,tekniska|techniczna,techniczny|technická,technické|tehnică|müszaki",
    "*medical,med|médical,médicale|médico,médica|medico,medica|medizinische,medizinischer,medizinisches|медицинский,медицинская|медичний|طبية,الطبية,طبي|tıp,tıbbi|medyczny",
    "*medicine|médecine|medicina|medizin|медицина,медицины|медицини|طب,الطب|geneeskunde|medicin|medycyny|médecins",
    "*social|sociale,sociales,sociaux|sociais|soziale,sozial,sozialen|социальный,социальной|اجتماعية,الاجتماعية|sosyal",
    "*economic,economics,economy|économique,économiques,économie|económico,económica,economía|econômico,econômica,economia|economico,economica|wirtschaft,wirtschafts|экономический,экономики,экономика|економіки,економічний|اقتصاد,الاقتصاد,الاقتصادية|ekonomi,ekonomik|economische",
    "*agriculture,agricultural,agri|agricole|agricultura,agropecuaria,agrícola|agraria,agrario,agricoltura|landwirtschaft|сельскохозяйственный,аграрный|аграрний|زراعة,الزراعة,الزراعية|tarım|landbouw|rolniczy,rolnictwa",
    "*culture,cultural|culturel,culturelle|cultura,culturales|culturale|kultur|культуры,культура|ثقافة,الثقافية,الثقافة|kültür|kulturalny",
    "*community,communities|communauté,communautaire|comunidad,comunitario,comunitaria|comunidade|comunità|gemeinschaft|община|المجتمع,مجتمع|topluluk",
    "*aid,assistance|aide|ayuda|ajuda|aiuto|hilfe|помощь,помощи|مساعدة|yardım|hulp",
    "*support|soutien,appui|apoyo|apoio|supporto|unterstützung|поддержки|دعم",
    "*protection|protección|proteção|protezione|schutz|защиты,защита|حماية|koruma|bescherming",
    "*promotion|promoción|promoção|promozione|förderung|продвижение",
    "*defence,defense,defenders|défense|defensa|defesa|difesa|verteidigung|защиты|دفاع",
    "*justice|justicia|justiça|giustizia|gerechtigkeit|справедливость|عدالة,العدالة|adalet",
    "*law,legal|juridique|jurídico,jurídica|giuridico|recht|права,право|قانون,القانون|hukuk",
    "*freedom,liberty|liberté|libertad|liberdade|libertà|freiheit|свобода|حرية|özgürlük",
    "*democracy,democratic|démocratie,démocratique|democracia|democrazia|demokratie|демократия|ديمقراطية|demokrasi",
    "*workers,worker|travailleurs,travailleur|trabajadores|trabalhadores|lavoratori|arbeiter|рабочих|عمال",
    "*people,peoples|peuples,peuple|pueblo,pueblos|povo,povos|popolo,popoli|volk,völker|народов,народа|شعب|halk",
    "*doctors,physicians|médecins|médicos|medici|ärzte|врачей|أطباء",
    "*lawyers,lawyer,advocates|avocats|abogados|advogados|avvocati|anwälte|юристов|محامين",
    "*engineers,engineering|ingénieurs,ingénierie|ingenieros,ingeniería|engenheiros,engenharia|ingegneri,ingegneria|ingenieure,ingenieurwesen|инженеров,инженерный|هندسة,الهندسة|mühendislik|inżynierów,inżynierii",
    "*farmers,peasants|paysans,agriculteurs|campesinos,agricultores|contadini|bauern|крестьян",
    "*disabled,disability,disabilities|handicapés,handicap,handicapées|discapacidad,discapacitados|deficiência|disabili|behinderte,behinderung|инвалидов|إعاقة|engelli",
    "*water|eau|agua|água|acqua|wasser|вода|مياه,المياه",
    "*energy|énergie|energía|energia|энергетики,энергия|طاقة,الطاقة|enerji",
    "*climate|climat|clima|klima|климат|مناخ|iklim",
    "*solidarity|solidarité|solidaridad|solidariedade|solidarietà|solidarität|солидарность|تضامن|dayanışma",
    "*cooperation|coopération|cooperación|cooperação|cooperazione|zusammenarbeit|сотрудничество,сотрудничества|تعاون,التعاون",
    "*action|acción|ação|azione|aktion|действие|عمل|eylem",
    "*friends|amis|amigos|amici|freunde|друзья|أصدقاء",
    "*friendship|amitié|amistad|amizade|amicizia|freundschaft|дружба|صداقة",
    "*charity,charitable|caritative,charité|caridad,benéfica|caridade,beneficente|carità|wohltätigkeit|благотворительный|خيرية,الخيرية",
    "*humanitarian|humanitaire|humanitaria,humanitario|humanitária|umanitaria|humanitäre,humanitärer|гуманитарный|إنسانية,الإنسانية|insani",
    "*sustainable,sustainability|durable,durables|sostenible,sustentable|sustentável|sostenibile|nachhaltige,nachhaltigkeit,nachhaltiger|устойчивого|مستدامة,المستدامة",
    "*civil|zivile|гражданского|مدني,المدني|sivil",
    "*public|publique,publics|pública,público|pubblica,pubblico|öffentliche|общественная,общественный|громадська|عامة,العامة|kamu",
    "*republic|république|república|repubblica|republik|республика,республики|جمهورية|cumhuriyeti",
    "*state|état|estado|estatal|stato|staat|державний|حكومي",
    "*city,municipal|ville|ciudad|cidade|città|stadt|город,городская|مدينة|kentsel",
    "*faith|foi|fe|fé|fede|glaube",
    "*family,families|famille,familles,familial|familia,familias|família|famiglia|familie|семьи|أسرة,الأسرة|aile",
    "*life|vie|vida|vita|leben|жизнь|حياة|yaşam",
    "*hope|espoir|esperanza|esperança|speranza|hoffnung|надежда|أمل|umut",
    "*land,earth|terre|tierra|terra|erde",
    "*house,home|maison|casa|haus|дом|بيت,دار|ev",
    "*studies,study|études|estudios|estudos|studi|studien|исследования|دراسات,للدراسات",
    "*training|formation|capacitación,formación|formação|formazione|ausbildung|обучение|تدريب",
    "*management|gestion|gestión|gestão|gestione|verwaltung|управление,управления|إدارة",
    "*physics|physique|física|fisica|physik|физики|фізики|فيزياء|fizyki|fysik",
    "*chemistry|chimie|química|chimica|chemie|химии|хімії|كيمياء|chemii|kemi",
    "*biology|biologie|biología|biologia|биологии|біології|أحياء|biologii",
    "*mathematics|mathématiques|matemáticas,matemática|matematica|mathematik|математики|رياضيات|matematyki",
    "*cancer,oncology,oncological|oncologie|cáncer,oncología|oncologia|krebs,krebsforschung,onkologie|онкологии|سرطان|kanser|onkologii",
    "*polytechnic|polytechnique|politécnica,politécnico|politecnico|polytechnische,polytechnikum|политехнический|політехнічний|politechnika",
    "*catholic|catholique|católica,católico|cattolica|katholische,katolicki,katholieke|католический",
    "*federal|fédéral,fédérale|föderale,federale|федеральный,федеральное|فدرالي|bundes,bundesamt",
    "*regional|régional,régionale|regionale|региональный|إقليمي",
    "*general|général,générale|generale|allgemeine|общий",
    "*royal|royale|real|reale|königliche,königlich|koninklijk,koninklijke|kungliga,kongelige|الملكية,ملكية",
    "*south,southern|sud|sur|süd|южный|جنوب",
    "*north,northern|nord|norte|северный|شمال",
    "*east,eastern|orient|este,oriental|ost|восточный|شرق",
    "*west,western|ouest,occidental|oeste|западный|غرب",
    "*corporation,corp|corporación|corporação|corporazione",
    "*company,co|compagnie|compañía|companhia|compagnia|компания|شركة|şirketi",
    "*without|sans|sin|sem|senza|ohne|без|بلا|zonder",
    "borders,frontiers|frontières|fronteras|fronteiras|frontiere|grenzen|границ|حدود",
    "*labour,labor|travail|trabajo|trabalho|lavoro|arbeit|труда|çalışma",
    "*saint,st,ste,sainte|san,santa,santo|sankt",
    "*brothers|frères|hermanos|irmãos|fratelli|brüder",
    "*sisters|soeurs|hermanas|irmãs|sorelle|schwestern",
    "*ngo|ong|nro,nros",
    "*nongovernmental|noug",
    "*industry,industrial,industries|industrie,industriel|industria,industriale|indústria|промышленности,промышленный|صناعة|sanayi|przemysłu",
    "*ombudsman,ombudswoman,ombudsperson|médiateur|defensor,defensoría|provedor,provedoria|омбудсмен|omboudsman",
    "*elderly,aged,ageing,aging|vieillissement|envejecimiento",
    "*victims,victim|victimes|víctimas|vítimas|vittime|opfer|жертв|ضحايا",
    "*refugees,refugee|réfugiés|refugiados|rifugiati|flüchtlinge|беженцев|لاجئين,اللاجئين|mülteci",
    "*student,students|étudiants|estudiantes|estudantes|studenti|studenten|студентов|طلاب|öğrenci",
    "*teachers,teacher|enseignants|maestros,docentes|professores|insegnanti|lehrer|учителей|öğretmen",
    "*trade,commerce|comercio|comércio|commercio|handel|торговля|تجارة|ticaret",
    "*chamber|chambre|cámara|câmara|camera|kammer|палата|غرفة|odası",
    "*indigenous|autochtones|indígenas,indígena|indigeni|indigene|коренных",
    "*africana", "*relief|secours|socorro|soccorso", "*memorial,mem|gedenk", "*asociados,associates", "*division,div|división"};

// Every word of one line excludes the others of it.
constexpr std::string_view exclusive[] = {
    "national international regional global european african asian world local municipal provincial federal",
    "women men girls boys youth elderly", "north south east west central northern southern eastern western",
    "urban rural", "engineering medicine law agriculture science economics arts education technology pharmacy dentistry nursing veterinary",
    "public private", "christian muslim jewish buddhist hindu catholic protestant islamic", "primary secondary higher",
    "teachers students parents", "doctors nurses lawyers engineers journalists farmers judges", "first second third",
    "foundation association university institute school hospital company ministry", "physics chemistry biology mathematics geology",
    "cardiology oncology neurology pediatrics psychiatry dermatology", "land water forest ocean", "cancer diabetes malaria tuberculosis aids"};

struct Tables {
    std::unordered_map<std::string, Concept> words;
    std::unordered_map<std::string, std::uint32_t> groups;      // bit per line of `exclusive`

    Tables() {
        std::uint16_t id = 0, spelling = 0;
        for (std::string_view line : concepts) {
            ++id, ++spelling;
            const bool general = line.starts_with('*');
            if (general) line.remove_prefix(1);
            std::string word;
            const auto put = [&] {
                const std::string key = folded(word);
                if (!key.empty() && key.find(' ') == std::string::npos) words.try_emplace(key, Concept{id, general, spelling});
                word.clear();
            };
            for (char c : line) {
                if (c == ',' || c == '|') put();
                else word += c;
                if (c == '|') ++spelling;
            }
            put();
        }
        for (std::size_t i = 0; i < std::size(exclusive); ++i) {
            std::string word;
            for (char c : std::string(exclusive[i]) + ' ') {
                if (c != ' ') { word += c; continue; }
                groups[word] |= 1u << i;
                word.clear();
            }
        }
    }
};

const Tables& tables() {
    static const Tables kept;
    return kept;
}

}  // namespace

Concept concept_of(std::string_view word) {
    const auto found = tables().words.find(std::string(word));
    return found == tables().words.end() ? Concept{} : found->second;
}

bool opposed(std::string_view a, std::string_view b) {
    if (a == b) return false;
    const auto& groups = tables().groups;
    const auto first = groups.find(std::string(a)), second = groups.find(std::string(b));
    if (first == groups.end() || second == groups.end()) return false;
    const Concept one = concept_of(a), two = concept_of(b);
    if (one.id != 0 && one.id == two.id) return false;
    return (first->second & second->second) != 0;
}

}  // namespace convoke::names

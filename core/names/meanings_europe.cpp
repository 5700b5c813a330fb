// Further languages for the meanings of the other files: Hungarian, Finnish, Estonian, Czech and Slovak, Polish, South
// Slavic, Romanian, Baltic, Albanian, Celtic, Basque, Indonesian and Malay, Vietnamese, Swahili, Afrikaans, Uzbek, Catalan.
#include "core/names/meanings.hpp"

namespace convoke::names {

namespace {

constexpr std::string_view lines[] = {
    "*university|egyetem,egyetemi|yliopisto,yliopiston|ülikool,ülikooli|univerzita,univerzity|uniwersytet,uniwersytetu|sveučilište,sveučilišta|univerzitet,univerziteta,univerzitetni|universitatea,universitații|universitetas,universiteto|universitāte,universitātes|universiteti,universitetit|ollscoil|prifysgol|unibertsitatea|universitas,universiti|chuo|universiteti",
    "*institute|intézet,intézete|instituutti|instituut,instituudi|ústav,institut,institutu|instytut,instytutu|zavod,institut,instituta|inštitut|institutul|institutas,instituto|institūts,institūta|instituti|institiúid|institut,institusi|taasisi|instituti",
    "*college|főiskola,főiskolai|korkeakoulu,opisto|kolledž|vysoká,vyšší|kolegium|veleučilište,visoka|colegiul|kolegija|koledža|kolegji|coláiste|coleg|sekolah,kolej|kolegio",
    "*school|iskola,iskolai|koulu|kool,kooli|škola,školy|szkoła,szkoły|škola,šola|școala|mokykla|skola,skolas|shkolla|scoil|ysgol|eskola|sekolah|shule|skool|maktab",
    "*academy|akadémia,akadémiai|akatemia|akadeemia|akademie,akadémia|akademia,akademii|akademija,akademije|academia,academiei|akademija|akadēmija|akademia|acadamh|akademi|akademiyasi",
    "*science|tudomány,tudományos,tudományi,tudományok|tiede,tieteen,tieteellinen,tieteiden|teadus,teaduste|věda,vědy,věd,vied,vedecký|nauka,nauk,naukowy,naukowe|znanost,znanosti,nauka,nauke|științe,științelor,științific|mokslo,mokslų|zinātnes,zinātņu|shkencave|eolaíochta|ilmu,sains|sayansi|wetenskap|fanlar",
    "*research|kutató,kutatási,kutatóintézet|tutkimus,tutkimuskeskus,tutkimuksen|uuringute,teadusuuringute|výzkum,výzkumu,výzkumný,výskum,výskumu,výskumný|badań,badawczy,badawcze|istraživanje,istraživanja,raziskave|cercetare,cercetări|tyrimų,tyrimo|pētniecības,izpētes|kërkimeve|taighde|ymchwil|ikerketa|penelitian,riset,penyelidikan|utafiti|navorsing|recerca|tadqiqot",
    "*centre|központ,központja|keskus|keskus|centrum|centrum,ośrodek|centar,center|centrul,centru|centras|centrs,centra|qendra|ionad,lárionad|canolfan|zentroa|pusat,balai|kituo|sentrum|markazi",
    "*national|nemzeti,országos|kansallinen|rahvus,riiklik|národní,národný,národného|narodowy,narodowa,państwowy|nacionalni,državni,narodni|național,națională|nacionalinis,valstybinis|nacionālais,valsts|kombëtar|náisiúnta|cenedlaethol|nazionala|nasional,negara,negeri,kebangsaan|taifa|nasionale|milliy",
    "*international|nemzetközi|kansainvälinen|rahvusvaheline|mezinárodní,medzinárodný|międzynarodowy,międzynarodowa|međunarodni,mednarodni|internațional,internațională|tarptautinis|starptautiskais|ndërkombëtar|idirnáisiúnta|rhyngwladol|nazioarteko|internasional,antarabangsa|kimataifa|xalqaro",
    "*association|egyesület,egyesülete|yhdistys|ühing,selts,liit|asociace,sdružení,asociácia,zväz,svaz|stowarzyszenie|udruga,udruženje,društvo,združenje|asociația|asociacija|asociācija,biedrība|shoqata|cumann|cymdeithas|elkartea|asosiasi,persatuan,ikatan,himpunan|chama,jumuiya|vereniging|uyushmasi",
    "*society|társaság,társasága|seura,seuran|selts|společnost,spoločnosť|towarzystwo|društvo|societatea|draugija|biedrība|shoqëria|cumann|masyarakat,perhimpunan|jamiyati",
    "*foundation|alapítvány|säätiö|sihtasutus|nadace,nadácia,nadační|fundacja|zaklada,fondacija,ustanova|fundația|fondas|fonds,nodibinājums|fondacioni|fondúireacht|fundazioa|yayasan|mfuko|stigting",
    "*federation|szövetség,szövetsége|liitto|liit|federace,federácia|federacja,związek|savez,zveza|federația|federacija|federācija|federata|cónaidhm|federasi|shirikisho",
    "*council|tanács,tanácsa|neuvosto|nõukogu|rada,rady|rada,rady|vijeće,savet,svet|consiliul|taryba|padome|këshilli|comhairle|cyngor|kontseilua|dewan,majlis|baraza|raad|kengashi",
    "*committee|bizottság|komitea,lautakunta|komitee|výbor|komitet|odbor|comitetul|komitetas|komiteja|komiteti|coiste|komite,panitia|kamati",
    "*ministry|minisztérium|ministeriö|ministeerium|ministerstvo|ministerstwo|ministarstvo,ministrstvo|ministerul|ministerija|ministrija|ministria|roinn|kementerian|wizara|vazirligi",
    "*office|hivatal|toimisto,virasto|amet,büroo|úřad,úrad,kancelář|urząd,biuro|ured,urad|oficiul,biroul|biuras,tarnyba|birojs|zyra|oifig|swyddfa|bulegoa|kantor,pejabat|ofisi|kantoor",
    "*hospital|kórház,kórháza|sairaala|haigla|nemocnice,nemocnica|szpital|bolnica,bolnišnica|spitalul,spital|ligoninė|slimnīca|spitali|ospidéal|ysbyty|ospitalea|hospitali|shifoxona",
    "*museum|múzeum|museo|muuseum|muzeum,múzeum|muzeum|muzej|muzeul|muziejus|muzejs|muzeu|iarsmalann,músaem|amgueddfa|museoa|muzium|makumbusho|muzeyi",
    "*library|könyvtár|kirjasto|raamatukogu|knihovna,knižnica|biblioteka|knjižnica,biblioteka|biblioteca|biblioteka|bibliotēka|biblioteka|leabharlann|llyfrgell|liburutegia|perpustakaan|maktaba|kutubxonasi",
    "*health|egészségügyi,egészség|terveyden,terveys|tervise|zdraví,zdravotnictví,zdravotnícky,zdravia,zdravotních|zdrowia|zdravlje,zdravstvo,zdravje|sănătate,sănătății|sveikatos|veselības|shëndetit|sláinte|iechyd|osasun|kesehatan,kesihatan|afya|gesondheid|salut",
    "*education|oktatási,nevelési,pedagógiai|koulutus,kasvatus|hariduse,haridus|vzdělávání,vzdelávania,školství|edukacji,oświaty|obrazovanje,izobraževanje|educație,educației|švietimo|izglītības|arsimit|oideachais|addysg|hezkuntza|pendidikan,pengajian|elimu|onderwys|ta'lim",
    "*medical|orvosi,orvostudományi|lääketieteellinen,lääkäri|meditsiini|lékařský,lékařská,lekársky,zdravotní|medyczny,lekarski|medicinski,zdravstveni|medical,medicală|medicinos|medicīnas|mjekësore|leighis|meddygol|kedokteran,medik,perubatan|matibabu",
    "*technology,technological|műszaki,technológiai|teknologia,teknillinen|tehnoloogia,tehnika|technologie,technický,technológie|technologii,techniczny|tehnologija,tehnički,tehnološki|tehnologie,tehnică|technologijų,technologijos|tehnoloģiju|teknologjisë|teicneolaíochta|technoleg|teknologi,teknikal|teknolojia|tegnologie|texnologiya",
    "*agriculture|mezőgazdasági,agrár|maatalous,maataloustieteellinen|põllumajanduse,maaülikool|zemědělský,zemědělství,poľnohospodársky|rolniczy,rolnictwa|poljoprivredni,poljoprivrede,kmetijski|agricol,agricolă,agronomice|žemės,ūkio|lauksaimniecības|bujqësor|talmhaíochta|pertanian|kilimo|landbou|qishloq",
    "*economic,economics|közgazdasági,gazdasági|talous,taloustieteellinen,kauppa|majandus|ekonomický,ekonomická,hospodářský|ekonomiczny,gospodarczy|ekonomski,ekonomski|economic,economică,economice|ekonomikos|ekonomikas|ekonomik|eacnamaíochta|ekonomi|uchumi|ekonomie|iqtisodiyot",
    "*law|jogi,jogtudományi|oikeus,oikeustieteellinen|õiguse|právo,práva,právnická|prawa,prawniczy|pravni,pravo|drept,juridice|teisės|tiesību,juridiskā|drejtësisë|dlí|cyfraith|hukum,undang|sheria|huquq",
    "*art,arts|művészeti,művészet|taide,taiteen,taideyliopisto|kunsti|umění,výtvarných,múzických,umenie|sztuki,sztuk|umjetnost,umetnosti,umjetnička|arte,artă|meno,dailės|mākslas|arteve|ealaíne|celf|seni|sanaa|kuns|san'at",
    "*culture|kulturális,kultúra|kulttuuri|kultuuri|kultury,kulturní,kultúry|kultury|kulture,kulturni|cultură,culturii|kultūros|kultūras|kulturës|cultúir|diwylliant|kultura|kebudayaan,budaya|utamaduni|kultuur|madaniyat",
    "*environment|környezetvédelmi,környezet|ympäristö|keskkonna|prostředí,životního,životné|środowiska|okoliš,okolja,sredine|mediu,mediului|aplinkos|vides|mjedisit|comhshaoil|amgylchedd|ingurumen|lingkungan,alam|mazingira|omgewing",
    "*rights|jogok,jogi|oikeudet,ihmisoikeus|õigused,inimõiguste|práv,práva|praw|prava,pravice|drepturi,drepturilor|teisių|tiesības|drejtat,drejtave|cearta|hawliau|eskubideak|hak|haki|regte|huquqlari",
    "*human|emberi|ihmis|inim|lidských,ľudských|człowieka,ludzi|ljudska,čovekova,človekove|omului|žmogaus|cilvēka|njeriut|daonna|dynol|giza|asasi,manusia,insan|binadamu|mense|inson",
    "*women|nők,női|naisten,nais|naiste|ženy,žien,žen|kobiet|žena,žensk,žene|femeilor,femei|moterų|sieviešu|grave|ban|menywod|emakume|wanita,perempuan|wanawake|vroue|ayollar",
    "*youth|ifjúsági|nuoriso,nuorten|noorte|mládeže,mládež|młodzieży|mladih,omladine,mladine|tineret,tineretului|jaunimo|jaunatnes|rinisë|óige|ieuenctid|gazte|pemuda,belia|vijana|jeug|yoshlar",
    "*children|gyermek,gyermekek|lasten|laste|dětí,detí|dzieci,dziecięcy|djece,dece,otrok|copii,copiilor|vaikų|bērnu|fëmijëve|leanaí|plant|haur|anak,kanak|watoto|kinders|bolalar",
    "*peace|béke|rauha,rauhan|rahu|míru,mier|pokoju|mir,mira|pace,păcii|taikos|miera|paqes|síochána|heddwch|bake|perdamaian,damai|amani|vrede|tinchlik",
    "*development|fejlesztési|kehitys,kehittämis|arengu,arendus|rozvoj,rozvoje,rozvoja|rozwoju|razvoj,razvoja|dezvoltare,dezvoltării|plėtros|attīstības|zhvillimit|forbartha|datblygu|garapen|pembangunan,pengembangan|maendeleo|ontwikkeling|rivojlanish",
    "*protection|védelmi|suojelu|kaitse|ochrany,ochrana|ochrony|zaštite,zaštita,varstvo|protecția|apsaugos|aizsardzības|mbrojtjes|cosanta|perlindungan|ulinzi",
    "*city|városi|kaupunki,kaupungin|linna,linn|města,mesto,mestský|miasta,miejski|grad,grada,mesto|municipiul,orașul|miesto|pilsētas|bashkia|cathair|dinas|kota,bandar|jiji|stad|shahar",
    "*county,region,regional|megyei|maakunta,alueellinen|maakond|kraj,krajský,okresní|województwo|županija,regija|județul,județean|apskrities|novada,reģiona|rajoni|contae|sir|provinsi,kabupaten,wilayah|mkoa,wilaya|landsting,län",
    "*workers|dolgozók|työntekijöiden|töötajate|pracovníků,robotníkov|pracowników|radnika,delavcev|lucrătorilor|darbuotojų|strādnieku|punëtorëve|oibrithe|gweithwyr|pekerja,buruh|wafanyakazi|werkers|ishchilar",
    "*public|köz,közszolgálati|julkinen|avalik|veřejný,verejný|publiczny|javni,javna|public,publică|viešoji|sabiedriskā|publik|poiblí|cyhoeddus|publiko|awam,umum|umma|publieke|ommaviy",
    "*department,directorate|osztály|osasto|osakond|oddělení,odbor,oddelenie|departament,oddział|odjel,uprava,direktorat|departamentul,direcția|departamentas|departaments|drejtoria|roinn|adran|saila|jabatan,dinas,direktorat|idara|departement|boshqarmasi,müdürlüğü",
    "*government,authority|kormány|hallitus|valitsus|vláda,vlády|rząd|vlada,uprava|guvernul,autoritatea|vyriausybė|valdība|qeveria|rialtas,údarás|llywodraeth|gobernua|kerajaan,pemerintah|serikali,mamlaka|regering|hukumati",
    "*chamber|kamara|kamari|koda|komora|izba|komora,zbornica|camera|rūmai|kamera|oda|dewan",
    "*language|nyelvtudományi,nyelvi|kielen,kielten|keele|jazyka,jazyků,jazykov|języka|jezik,jezika|limbii,limbi|kalbos,kalbų|valodas|gjuhës|teanga,gaeilge|iaith|hizkuntza|bahasa|lugha|taal|tillari",
    "*history|történeti,történelmi|historian,historiallinen|ajaloo|dějin,historický,dejín|historii|povijest,istorija,zgodovino|istorie|istorijos|vēstures|historisë|staire|hanes|historia|sejarah|historia|geskiedenis|tarixi",
    "*water|víz,vízügyi|vesi,vesien|vee|vodní,voda,vody|wodny,wody|vode,voda|apă,apelor|vandens|ūdens|ujit|uisce|dŵr|ur|air|maji|water|suv",
    "*forestry|erdészeti|metsä,metsäntutkimus|metsa|lesnický,lesnícky,lesní|leśny,leśnictwa|šumarski,gozdarski|silvic,forestier|miškų|mežzinātnes|pyjeve|foraoiseachta|kehutanan,perhutanan|misitu|bosbou|o'rmon",
    "*industry|ipari|teollisuus|tööstus|průmysl,priemysel|przemysłu,przemysłowy|industrija,industrije|industrie|pramonės|rūpniecības|industrisë|tionscal|industri,perindustrian|viwanda|nywerheid|sanoat",
    "*polytechnic|műszaki|ammattikorkeakoulu|rakenduskõrgkool|polytechnika|politechnika|veleučilište|politehnica,politehnică|politechnikos|politehnikums|politeknik|polytechnic",
    "*police|rendőrség|poliisi|politsei|policie,polícia|policji|policija|poliția|policijos|policijas|policisë|garda|heddlu|polisi|polis",
    "*military|katonai,honvédelmi|sotilas,puolustusvoimat|sõja|vojenský,vojenská|wojskowy|vojna,vojni|militar,militară|karo|militārā|ushtarake|míleata|tentara,tentera|jeshi|militêre|harbiy",
    "*sport|sport,testnevelési|liikunta,urheilu|spordi|sportu,tělovýchovy|sportu,fizycznego|sport,sporta|sportului|sporto|sporta|sportit|spóirt|chwaraeon|kirol|olahraga,sukan|michezo|jismoniy",
    "*association of employers,employers|munkaadók|työnantajien|zaměstnavatelů|pracodawców|poslodavaca"};

}  // namespace

std::span<const std::string_view> meanings_in_europe() { return lines; }

}  // namespace convoke::names

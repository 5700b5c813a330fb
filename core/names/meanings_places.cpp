// Places of countries that do not write in Latin letters and whose characters do not tell their sound, and cities with a
// name of their own in several languages.
#include "core/names/meanings.hpp"

namespace convoke::names {

namespace {

constexpr std::string_view lines[] = {
    // The prefectures and great cities of Japan.
    "hokkaido|北海道", "aomori|青森", "iwate|岩手", "miyagi|宮城", "akita|秋田", "yamagata|山形", "fukushima|福島", "ibaraki|茨城", "tochigi|栃木",
    "gunma,gumma|群馬", "saitama|埼玉", "chiba|千葉", "tokyo|東京,東京都|도쿄|токио|طوكيو|tokio", "kanagawa|神奈川", "niigata|新潟", "toyama|富山",
    "ishikawa|石川", "fukui|福井", "yamanashi|山梨", "nagano|長野", "gifu|岐阜", "shizuoka|静岡", "aichi|愛知", "mie|三重", "shiga|滋賀", "kyoto|京都|교토",
    "osaka|大阪|오사카", "hyogo|兵庫", "nara|奈良", "wakayama|和歌山", "tottori|鳥取", "shimane|島根", "okayama|岡山", "hiroshima|広島",
    "yamaguchi|山口", "tokushima|徳島", "kagawa|香川", "ehime|愛媛", "kochi|高知", "fukuoka|福岡", "saga|佐賀", "nagasaki|長崎", "kumamoto|熊本",
    "oita|大分", "miyazaki|宮崎", "kagoshima|鹿児島", "okinawa|沖縄", "sapporo|札幌", "sendai|仙台", "yokohama|横浜", "kawasaki|川崎", "nagoya|名古屋",
    "kobe|神戸", "sakai|堺", "kitakyushu|北九州", "hamamatsu|浜松", "himeji|姫路", "kurashiki|倉敷", "matsuyama|松山", "kanazawa|金沢",
    "asahikawa|旭川", "hakodate|函館", "hirosaki|弘前", "tsukuba|筑波,つくば", "utsunomiya|宇都宮", "maebashi|前橋", "mito|水戸", "nagaoka|長岡",
    "matsumoto|松本", "toyohashi|豊橋", "kurume|久留米", "sasebo|佐世保", "kansai|関西", "kanto|関東", "tohoku|東北",
    "kyushu|九州", "shikoku|四国", "hokuriku|北陸", "tokai|東海", "chubu|中部", "shinshu|信州", "waseda|早稲田", "keio|慶應,慶応",
    "meiji|明治", "showa|昭和", "taisho|大正", "hosei|法政", "rikkyo|立教", "ritsumeikan|立命館", "doshisha|同志社", "toyo|東洋",
    "kokushikan|国士舘", "aoyama|青山", "komazawa|駒澤,駒沢", "sophia|上智", "juntendo|順天堂", "toho|東邦", "kitasato|北里", "kindai,kinki|近畿",
    // China where the sound of the characters is not the name, and Korea where the usual spelling is not the transliteration.
    "beijing,peking|北京|베이징|пекин|pékin|pekín|pechino|pequim|بكين", "shanghai|上海|상하이|шанхай|شنغهاي", "tsinghua|清华", 
    "taipei|台北,臺北", "taiwan|台湾,臺灣", "kaohsiung|高雄", "taichung|台中,臺中", "tainan|台南,臺南", "hsinchu|新竹", "macau,macao|澳门,澳門", "tibet,xizang|西藏",
    "harbin|哈尔滨", "urumqi|乌鲁木齐", "xinjiang|新疆", "hohhot|呼和浩特", "tongji|同济", "fudan|复旦", "lanzhou|兰州", "xiamen,amoy|厦门",
    "seoul|서울|ソウル|首尔|сеул|سيول|seúl", "busan,pusan|부산|釜山", "daegu,taegu|대구", "incheon,inchon|인천", "gwangju,kwangju|광주", "daejeon,taejon|대전",
    "ulsan|울산", "gyeonggi,kyonggi|경기", "gangwon,kangwon|강원", "chungbuk,chungcheongbuk|충북,충청북", "chungnam|충남,충청남", "jeonbuk,chonbuk|전북,전라북",
    "jeonnam,chonnam|전남,전라남", "gyeongbuk,kyungpook|경북,경상북", "gyeongnam,kyungnam|경남,경상남", "jeju,cheju|제주", "yonsei|연세", "koryo|고려",
    "ewha|이화", "sungkyunkwan|성균관", "hanyang|한양", "kyunghee|경희", "dongguk|동국", "inha|인하", "ajou|아주", "chosun|조선", "kookmin|국민",
    // Cities of the Arab world, Iran and Israel.
    "cairo|القاهرة|каир|le caire,caire|開羅,开罗|カイロ|kairo|קהיר", "alexandria|الإسكندرية,اسكندرية|alexandrie|alejandría", "baghdad|بغداد|bagdad|багдад", "damascus|دمشق|damas|damasco|дамаск",
    "aleppo|حلب|alep", "beirut|بيروت|beyrouth|бейрут", "amman|عمان|амман", "jerusalem|القدس,قدس|ירושלים|иерусалим|jérusalem|jerusalén", "riyadh|الرياض,رياض|riad|эр-рияд", "jeddah|جدة|djeddah",
    "mecca,makkah|مكة|la mecque", "medina,madinah|المدينة المنورة", "mosul|الموصل,موصل|mossoul", "basra,basrah|البصرة,بصرة|bassora", "kuwait|الكويت,كويت", "doha|الدوحة,دوحة", "muscat|مسقط", "sanaa|صنعاء", "aden|عدن",
    "khartoum|الخرطوم,خرطوم|хартум|jartum", "tripoli|طرابلس|триполи", "benghazi|بنغازي", "tunis|تونس", "algiers|الجزائر,جزائر|alger|argel|алжир", "oran|وهران", "constantine|قسنطينة",
    "rabat|الرباط,رباط", "casablanca|الدار البيضاء", "fez|فاس|fès", "marrakesh,marrakech|مراكش", "nouakchott|نواكشوط", "mogadishu|مقديشو|mogadiscio", "gaza|غزة|עזה", "nablus|نابلس", "hebron|الخليل",
    "tehran|تهران,طهران|téhéran|тегеран|teherán", "isfahan|اصفهان,أصفهان|ispahan", "shiraz|شیراز,شيراز", "tabriz|تبریز,تبريز", "mashhad|مشهد", "kerman|کرمان", "ahvaz|اهواز", "kabul|کابل,كابول|кабул|kaboul",
    "haifa|חיפה|حيفا", "beersheba,beer sheva|באר שבע", "negev|נגב",
    // Cities whose own name is not the one used abroad.
    "vienna|wien|vienne|viena|вена|فيينا|维也纳|ウィーン|viedeň|bécs|wiedeń", "geneva|genève|genf|ginebra|genebra|ginevra|женева|جنيف|日内瓦|cenevre",
    "rome|roma|rom|рим|روما|罗马|ローマ", "milan|milano|mailand|milán|милан", "turin|torino|turín", "naples|napoli|neapel|nápoles", "florence|firenze|florenz|florencia|florença",
    "venice|venezia|venedig|venise|venecia", "genoa|genova|gênes", "padua|padova|padoue", "munich|münchen|monaco di baviera|мюнхен|ميونخ", "cologne|köln|colonia|colonia", "nuremberg|nürnberg",
    "hanover|hannover", "brunswick|braunschweig", "prague|praha|prag|praga|прага|براغ", "warsaw|warszawa|warschau|varsovie|varsovia|варшава|وارسو", "krakow,cracow|kraków|krakau|cracovie|cracovia|краков",
    "wroclaw|wrocław|breslau", "gdansk|gdańsk|danzig", "poznan|poznań|posen", "lodz|łódź", "bucharest|bucurești,bucureşti|bucarest|bukarest", "budapest|будапешт", "belgrade|beograd|belgrad|белград|београд",
    "sofia|софия", "athens|αθήνα,αθηνών|athènes|athen|atenas|atene|афины|أثينا", "thessaloniki,salonica|θεσσαλονίκης,θεσσαλονίκη", "crete|κρήτης", "patras|πατρών",
    "istanbul|إسطنبول|стамбул|estambul", "izmir,smyrna", "ankara|أنقرة|анкара", "nicosia|λευκωσία|lefkoşa", "moscow|москва,московский,московская|moskau|moscou|moscú|mosca|موسكو|莫斯科|モスクワ",
    "petersburg|петербург,петербургский|pétersbourg", "kiev,kyiv|киев,київ,київський,киевский|kiew|كييف", "kharkiv,kharkov|харьков,харків,харківський", "lviv,lvov,lwow|львов,львів,львівський|lemberg", "odessa,odesa|одесса,одеса,одеський",
    "minsk|минск", "kazan|казань,казанский", "novosibirsk|новосибирск,новосибирский", "tbilisi|тбилиси|თბილისის", "yerevan|ереван|երևան|erevan", "baku|баку|bakı", "tashkent|ташкент|toshkent", "almaty|алматы", "astana|астана", "bishkek|бишкек",
    "copenhagen|københavn,københavns|kopenhagen|copenhague|копенгаген", "gothenburg|göteborg,göteborgs", "stockholm|stockholms", "helsinki|helsingin,helsingfors", "turku|turun,åbo", "tampere|tampereen", "lisbon|lisboa|lissabon|lisbonne|лиссабон", "oporto|porto",
    "seville|sevilla|séville|sevilha", "saragossa|zaragoza|saragosse", "cordoba|córdoba|cordoue", "basque|vasco,vasca|euskal", "catalonia,catalan|cataluña,catalana|catalunya,català", "galicia|galega,galego",
    "brussels|bruxelles|brussel|bruselas|bruxelas|brüssel|брюссель|بروكسل", "antwerp|antwerpen|anvers", "ghent|gent,gand", "liege|liège|lüttich|luik", "bruges|brugge", "louvain|leuven", "hague|haag,haye,haya", "flanders,flemish|vlaams,vlaamse,vlaanderen|flandre",
    "basel,basle|bâle|basilea", "zurich|zürich|zurigo", "bern,berne|berna", "lucerne|luzern", "bavaria,bavarian|bayern,bayerische,bayerisches|bavière|baviera", "saxony,saxon|sachsen,sächsische|saxe", "rhine|rhein,rheinische", "tuscany|toscana", "lombardy|lombardia", "sicily|sicilia", "sardinia|sardegna",
    "paris|parís|parigi|париж|باريس|巴黎|パリ", "london|londres|londra|лондон|لندن|伦敦|ロンドン", "berlin|berlín|берлин|برلين|柏林|ベルリン", "havana|habana|la havane|гавана", "dublin|дублин", "edinburgh|édimbourg",
    "bangkok|กรุงเทพ,กรุงเทพมหานคร|曼谷|バンコク", "chiang mai|เชียงใหม่", "khon kaen|ขอนแก่น", "chulalongkorn|จุฬาลงกรณ์", "mahidol|มหิดล", "thammasat|ธรรมศาสตร์", "kasetsart|เกษตรศาสตร์", "hanoi|hà nội|河内", "delhi|दिल्ली|দিল্লি", "mumbai,bombay|मुंबई,मुम्बई",
    "kolkata,calcutta|कोलकाता|কলকাতা", "chennai,madras|चेन्नई|சென்னை", "varanasi,banaras,benares|वाराणसी,काशी", "dhaka,dacca|ঢাকা", "bengaluru,bangalore", "yangon,rangoon", "kathmandu|काठमाडौं"};

}  // namespace

std::span<const std::string_view> meanings_of_places() { return lines; }

}  // namespace convoke::names

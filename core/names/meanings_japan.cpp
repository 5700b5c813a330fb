// Japanese names of people and places that stand in names of bodies, whose characters do not tell their sound; Japanese words
// as they are written in Latin letters; and words of Japanese and Chinese for the meanings of the other files.
#include "core/names/meanings.hpp"

namespace convoke::names {

namespace {

constexpr std::string_view lines[] = {
    // Family names, which companies, foundations and hospitals bear.
    "sato|佐藤", "suzuki|鈴木", "takahashi|高橋", "tanaka|田中", "watanabe|渡辺,渡邊,渡部", "ito,itoh|伊藤", "yamamoto|山本", "nakamura|中村", "kobayashi|小林", "kato,katoh|加藤",
    "yoshida|吉田", "yamada|山田", "sasaki|佐々木", "matsui|松井", "inoue|井上", "kimura|木村", "hayashi|林", "shimizu|清水", "yamazaki,yamasaki|山崎", "ikeda|池田", "hashimoto|橋本",
    "abe|阿部,安部", "mori|森", "ishii|石井", "ogawa|小川", "maeda|前田", "okada|岡田", "hasegawa|長谷川", "fujita|藤田", "goto,gotoh|後藤", "kondo|近藤", "murakami|村上", "endo|遠藤",
    "aoki|青木", "sakamoto|坂本,阪本", "saito,saitoh|斎藤,斉藤,齋藤,齊藤", "fujii|藤井", "nishimura|西村", "fukuda|福田", "ota,ohta|太田", "miura|三浦", "okamoto|岡本", "matsuda|松田",
    "nakagawa|中川", "nakano|中野", "harada|原田", "ono|小野", "tamura|田村", "takeuchi|竹内", "kaneko|金子", "wada|和田", "nakayama|中山", "ishida|石田", "ueda|上田", "morita|森田",
    "hara|原", "shibata|柴田", "sakai|酒井", "kudo|工藤", "yokoyama|横山", "miyamoto|宮本", "uchida|内田", "takagi|高木", "ando|安藤", "shimada|島田", "taniguchi|谷口", "ohno,ono|大野",
    "takada|高田", "maruyama|丸山", "imai|今井", "kono|河野", "fujiwara|藤原", "takeda|武田,竹田", "murata|村田", "ueno|上野", "sugiyama|杉山", "masuda|増田", "sugawara|菅原", "hirano|平野",
    "kojima|小島,小嶋", "otsuka|大塚", "chiba|千葉", "kubo|久保", "matsui|松井", "iwasaki|岩崎", "sakurai|桜井,櫻井", "noguchi|野口", "matsuo|松尾", "nomura|野村", "kikuchi|菊地,菊池",
    "sano|佐野", "onishi|大西", "sugimoto|杉本", "arai|新井,荒井", "hamada|浜田,濱田", "ichikawa|市川", "furukawa|古川,古河", "mizuno|水野", "komatsu|小松", "shimomura|下村", "yamauchi|山内",
    "ohara|大原", "kirishima|霧島", "ishikari|石狩", "honda|本田", "toyota,toyoda|豊田", "mitsubishi|三菱", "mitsui|三井", "sumitomo|住友", "yasuda|安田", "asahi|旭,朝日", "hitachi|日立",
    "daiichi|第一", "sankyo|三共", "heian|平安", "fuji|富士", "fujitsu|富士通", "matsushita|松下", "kawamura|川村", "hosokawa|細川", "tokugawa|徳川", "maruzen|丸善", "kyoritsu|共立", "nippon,nihon|日本",
    "sasakawa|笹川", "niwano|庭野", "uehara|上原", "naito|内藤", "inamori|稲盛", "mochida|持田", "shionogi|塩野義", "terumo|テルモ", "kajima|鹿島", "shimadzu|島津", "yanmar|ヤンマー",
    "taisho|大正", "seiko|精工", "sekisui|積水", "showa|昭和", "kyowa|協和", "taiyo|太陽", "daito|大東", "seinan|西南", "gakushuin|学習院", "hakuai|博愛", "jikei|慈恵", "seirei|聖隷", "saiseikai|済生会",
    "sekijuji|赤十字", "kosei|厚生", "rosai|労災", "chuo|中央", "tokai|東海", "nanzan|南山", "kwansei|関西学院", "musashino|武蔵野", "musashi|武蔵", "bunka|文化", "bunkyo|文京", "tachibana|橘",
    // Towns and lands beside the prefectures.
    "aizu|会津", "beppu|別府", "chikushi|筑紫", "fukuyama|福山", "fuchu|府中", "gotemba|御殿場", "hachioji|八王子", "higashi|東", "hitotsubashi|一橋", "ichinoseki|一関", "ise|伊勢", "iwaki|いわき",
    "izumi|和泉,泉", "izumo|出雲", "joetsu|上越", "kamakura|鎌倉", "kashiwa|柏", "kofu|甲府", "koriyama|郡山", "kure|呉", "kushiro|釧路", "maizuru|舞鶴", "matsue|松江", "mishima|三島", "miyako|宮古",
    "morioka|盛岡", "muroran|室蘭", "naruto|鳴門", "numazu|沼津", "obihiro|帯広", "odawara|小田原", "okazaki|岡崎", "onomichi|尾道", "otaru|小樽", "otsu|大津", "ryukyu|琉球", "sagamihara|相模原",
    "setouchi|瀬戸内", "suzuka|鈴鹿", "takamatsu|高松", "takaoka|高岡", "takasaki|高崎", "tokorozawa|所沢", "tomakomai|苫小牧", "toyonaka|豊中", "tsuruoka|鶴岡", "tsuyama|津山", "ube|宇部", "ueda|上田",
    "wakkanai|稚内", "yamato|大和", "yonago|米子", "yokosuka|横須賀", "yokkaichi|四日市", "johoku|城北", "josai|城西", "jonan|城南", "fukuchiyama|福知山", "shinjo|新城,新庄", "onahama|小名浜",
    // Chinese characters that are read in two ways, and directions.
    "changchun|长春", "changsha|长沙", "changzhou|常州", "changjiang|长江", "chongqing|重庆", "northwest,northwestern|西北", "northeast,northeastern|东北", "southwest,southwestern|西南", "southeast|东南",
    "east china|华东", "north china|华北", "south china|华南", "central china|华中", "xi'an|西安", "shaanxi|陕西", "guizhou|贵州", "inner mongolia|内蒙古", "foshan|佛山", "people,people's,peoples|人民",
    // Words as they are written in Latin letters.
    "*university|daigaku", "*hospital|byoin,byouin,iin", "*institute,laboratory|kenkyujo,kenkyuujo,kenkyusho,kenkyuusho,kenkyu,kenkyuu", "*experiment,station|shikenjo,shikenjou,shikenjyo",
    "*center|senta,sentaa,sentā", "*association|kyokai,kyoukai", "*society|gakkai", "*foundation|zaidan", "*union|kumiai,rengo,rengokai", "*health|hoken", "*environment|kankyo,kankyou", "*hygiene,sanitation|eisei",
    "*agriculture|nogyo,nougyou,nogaku", "*industry|kogyo,kougyou,sangyo,sangyou", "*technology|gijutsu,gijyutsu", "*science|kagaku", "*medical,medicine|igaku,iryo,iryou", "*women|joshi",
    "*college|tanki,tanki daigaku,koto senmon gakko", "*school|gakko,gakkou,gakuin,gakuen", "*prefecture,prefectural|kenritsu", "*municipal,city|shiritsu,shimin", "*national|kokuritsu",
    "*pharmaceutical,drug|yakugyo,yakuhin,seiyaku", "*chemical|kagaku kogyo", "*culture|bunka", "*education|kyoiku,kyouiku", "*art|geijutsu,bijutsu", "*museum|hakubutsukan,bijutsukan",
    "*library|toshokan", "*fishery,fisheries|suisan", "*forestry|ringyo", "*general|sogo,sougou", "*central|chuo,chuou", "*manufacturing|seisakusho,seizo", "*electric|denki,denshi", "*machinery|kikai",
    // Japanese and Chinese words.
    "*ophthalmology,ophthalmologists,ophthalmological,ophthalmologic,eye|眼科,眼", "*dentistry,dental|歯科,牙科,口腔", "*surgery,surgical|外科", "*pediatrics,pediatric|小児科,小児,儿科", "*psychiatry,psychiatric|精神科,精神",
    "*nursing,nurses|看護,护理", "*pharmacy,pharmaceutical,pharmaceuticals|薬科,薬学,薬品,製薬,药科,药学,药业,制药", "*veterinary|獣医,兽医", "*battery|電池,电池", "*electric,electrical|電気,电气,電機", "*electronics,electronic|電子,电子",
    "*machinery,mechanical|機械,机械", "*chemistry,chemical|化学,化工", "*steel|製鋼,鉄鋼,钢铁", "*smelting|製錬", "*construction|建設,建设", "*architecture,architectural|建築,建筑", "*design|設計,设计,デザイン",
    "*optics,optical|光学", "*spectroscopy|分光", "*photography,photographic|写真,摄影", "*bird|野鳥,鸟类,バード", "*fireworks,pyrotechnics|煙火,烟花", "*customs,tariff|関税,海关", "*diabetes|糖尿病", "*cancer|癌,がん,肿瘤",
    "*hot dip galvanizing,galvanizers|溶融亜鉛鍍金", "*irrigation|灌漑,灌溉,水利", "*drainage|排水", "*livestock,animal husbandry|畜産,畜牧", "*dairy|酪農,酪农", "*fisheries,fishery|水産,漁業,渔业,水产", "*forestry|林業,林业",
    "*brewing,sake|酒造,酿酒", "*food|食品", "*canning,canners|缶詰,罐头", "*landscape|造園,园林", "*precision|精密", "*measurement|測定,计量,测量", "*radio|無線,无线电", "*superconducting|超電導,超导", "*solar|太陽,太阳能",
    "*safety|安全", "*security|セキュリティ,セキュリティー", "*control|制御,控制", "*system,systems|システム,系统", "*image|画像,图像,イメージ", "*information|情報,信息", "*computer|計算機,计算机,コンピュータ,コンピューター", "*software|軟件,软件,ソフトウェア",
    "*state key laboratory,laboratory|国家重点实验室,重点实验室,实验室,実験室,研究室", "*engineering|工程,工学,エンジニアリング", "*management|経営,管理,マネジメント", "*general|総合,綜合,综合", "*promotion|振興,促進,促进,推進", "*welfare|福祉,福利",
    "*workers|勤労者,労働者,工人", "*reconstruction|復興,复兴,フッコウ", "*olympic|オリンピック,奥林匹克", "*museum|博物館,博物馆,美術館,美术馆", "*corporation|コーポレーション", "*genetics,genetic|遺伝,遗传", "*genome,genomics|ゲノム,基因组",
    "*brain|脳,脑", "*space|宇宙,航天", "*ocean,marine|海洋", "*earthquake,seismological,seismic|地震", "*weather,meteorological|気象,气象", "*polar|極地,极地", "*nuclear|原子力,核", "*plasma|プラズマ,等离子体", "*polymer|高分子",
    "*materials|材料,物質", "*natural|天然,自然", "*drugs,drug,medicines|药物,医薬品", "*plant,plants|植物", "*animal,animals|動物,动物", "*insect|昆虫", "*statistics,statistical|統計,统计", "*mathematics,mathematical|数学,数理", "*physics|物理",
    "*astronomy,astronomical|天文", "*geology,geological|地質,地质", "*foreign studies,foreign languages|外国语,外語,外国語", "*commission|委员会", "*government|政府,人民政府", "*traditional chinese medicine,tcm|中医,中医药,中醫"};

}  // namespace

std::span<const std::string_view> meanings_of_japan() { return lines; }

}  // namespace convoke::names

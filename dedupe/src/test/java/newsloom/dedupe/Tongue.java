package newsloom.dedupe;

import java.util.List;
import java.util.Locale;

/**
 * The few words of a language that an invented newsroom writes with.
 *
 * @param blank what stands between two words
 * @param stop what ends a sentence
 * @param names four to an event
 */
record Tongue(Locale language, String blank, String stop, List<String> names, List<String> words) {
    private static final int NAMES = 4;

    static final List<Tongue> ALL = List.of(
            of(
                    "en",
                    " ",
                    ". ",
                    "Brackwater Vessaly Castellane Maren Fennick Tarnholm Oduya Lindqvist Quarrow Pell Skerry Dunmarsh",
                    "the fire on Monday killed 12 people police said a 34-year-old man was found after three hours 1,200 homes March 12"),
            of(
                    "de",
                    " ",
                    ". ",
                    "Brackstadt Wesel Kastellan Maren Fennig Tarnholz Oduja Lindner Quarrau Pellworm Scheer Dünmarsch",
                    "das Feuer am Montag tötete 12 Menschen sagte die Polizei ein 34-jähriger Mann wurde nach drei Stunden gefunden 12. März"),
            of(
                    "zh",
                    "",
                    "。",
                    "布拉克 维萨利 卡斯特 玛伦湾 芬尼克 塔恩霍 奥杜亚 林奎斯 夸罗城 佩尔镇 斯凯里 邓马什",
                    "大火 星期一 造成 12 人 死亡 警方 表示 一名 男子 三小时 之后 被 发现 3月12日"),
            of(
                    "ar",
                    " ",
                    ". ",
                    "براكووتر فيسالي كاستيلان مارين فينيك تارنهولم أودويا ليندكفيست كوارو بيل سكيري دانمارش",
                    "الحريق يوم الاثنين قتل 12 شخصا قالت الشرطة عثر على رجل بعد ثلاث ساعات ١٢ مارس"),
            of(
                    "th",
                    "",
                    " ",
                    "แบรควอเตอร์ เวสซาลี คาสเทล มาเรน เฟนนิก ทาร์นโฮล์ม โอดูยา ลินด์ควิสต์ ควาโรว์ เพลล์ สเกอร์รี ดันมาร์ช",
                    "ไฟไหม้ วันจันทร์ ทำให้ มี ผู้เสียชีวิต 12 คน ตำรวจ กล่าวว่า พบ ชาย หลังจาก สาม ชั่วโมง"),
            of(
                    "und",
                    " ",
                    ". ",
                    "Qabra Wextol Zindar Hulme Ortega Bixby Nural Vanth Yelm Drusk Emmet Glaive",
                    "ka lo mi 12 sun te 34 vo na 1.200 re pu sha ti 3,5 no wa"));

    String name(int event, int which) {
        return names.get((event * NAMES + which % NAMES) % names.size());
    }

    private static Tongue of(String language, String blank, String stop, String names, String words) {
        return new Tongue(
                Locale.forLanguageTag(language), blank, stop, List.of(names.split(" ")), List.of(words.split(" ")));
    }
}

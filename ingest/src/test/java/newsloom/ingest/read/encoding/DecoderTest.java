package newsloom.ingest.read.encoding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import newsloom.fetch.Bytes;
import newsloom.ingest.read.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecoderTest {
    private static final String FEED =
            "<?xml version=\"1.0\" encoding=\"%s\"?><rss><title>F\u00e4hre \u201eSorrel\u201c</title></rss>";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16BE", "UTF-16LE", "UTF-32", "UTF-32LE", "UTF-8", "windows-1252", "IBM037"})
    void theFirstBytesGoBeforeAllLabels(String encoding) {
        String text = encoding.equals("IBM037")
                ? "<?xml version='1.0'?><rss><title>F\u00e4hre</title></rss>"
                : FEED.formatted(encoding);
        assertThat(decoded(text.getBytes(Charset.forName(encoding)), Optional.empty())
                        .text())
                .isEqualTo(text);
    }

    @Test
    void theHeaderGoesBeforeWhatTheDocumentSays() {
        byte[] bytes = FEED.formatted("iso-8859-1").replace('ä', 'ж').getBytes(Charset.forName("windows-1251"));
        assertThat(decoded(bytes, Optional.of("text/xml; charset=windows-1251")).text())
                .contains("Fжhre");
    }

    @Test
    void noLabelSpoilsUtf8() {
        byte[] bytes = FEED.formatted("iso-8859-1").getBytes(UTF_8);
        DecodedText decoded = decoded(bytes, Optional.of("text/xml; charset=windows-1252"));
        assertThat(decoded.text()).contains("Fähre „Sorrel“");
        assertThat(decoded.encoding()).isEqualTo("utf-8");
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1250, Potápěči našli ve třetím pilíři trhlinu a dvě školy na ostrově zůstaly celý den zavřené.",
        "ISO-8859-2, Nurkowie znaleźli pęknięcie w trzecim filarze; ruch skierowano na groblę północną.",
        "windows-1250, A búvárok repedést találtak a harmadik pilléren és két iskola zárva maradt.",
        "windows-1251, Водолазы нашли трещину в третьей опоре; движение направили по северной дамбе.",
        "KOI8-R, Водолазы нашли трещину в третьей опоре; движение направили по северной дамбе.",
        "KOI8-U, Інженери закрили старий портовий міст; рух спрямували північною дамбою і її ґратами.",
        "windows-1253, Δύτες βρήκαν ρωγμή στον τρίτο πυλώνα και δύο σχολεία έμειναν κλειστά.",
        "windows-1254, Dalgıçlar üçüncü ayakta bir çatlak bulunca köprü kapatıldı ve iki okul kapalı kaldı.",
        "windows-1255, המהנדסים סגרו את גשר הנמל הישן ביום שלישי בבוקר לאחר שצוללנים מצאו סדק בעמוד.",
        "windows-1256, أغلق المهندسون جسر الميناء القديم صباح الثلاثاء بعد أن وجد الغواصون شقا في العمود.",
        "x-windows-874, วิศวกรปิดสะพานท่าเรือเก่าเมื่อเช้าวันอังคาร หลังจากนักประดาน้ำพบรอยแตกในเสาที่สาม",
        "EUC-JP, 港湾当局は火曜日の朝、潜水士が三番目の橋脚に亀裂を見つけたため、古い港の橋を閉鎖したと発表した。",
        "Shift_JIS, 港湾当局は火曜日の朝、潜水士が三番目の橋脚に亀裂を見つけたため、古い港の橋を閉鎖したと発表した。",
        "GB18030, 周二上午潜水员在第三个桥墩发现裂缝后，工程师关闭了旧港口大桥。",
        "EUC-KR, 항만 당국은 잠수부들이 세 번째 교각에서 균열을 발견하자 오래된 항구 다리를 폐쇄했다고 밝혔다.",
        "windows-1252, Les plongeurs ont trouvé une fissure dans le troisième pilier et deux écoles sont restées fermées.",
        "windows-1252, Dykkerne fandt en revne i den tredje pille; to skoler på øen blev lukket også i går på grund af både is og blæst.",
        "windows-1252, I sommozzatori hanno trovato una crepa; il sindaco però ha detto che la città è più sicura e che lunedì riaprirà già tutto.",
        "windows-1250, Scafandrii au găsit o fisură în al treilea pilon şi două şcoli au rămas închise toată ziua până târziu.",
        "windows-1257, Narai trečiajame pilone rado įtrūkimą ir dvi mokyklos saloje visą dieną liko uždarytos.",
        "windows-1257, Ūdenslīdēji trešajā pīlārā atrada plaisu un divas skolas salā visu dienu palika slēgtas.",
        "windows-1257, Tuukrid leidsid kolmandast sambast prao ja kaks kooli jäid päevaks suletuks; žürii ütles et šokk möödub õhtul.",
        "IBM866, Водолазы нашли трещину в третьей опоре; движение направили по северной дамбе.",
        "IBM866, Водолази знайшли тр_щину в трет_й опор_; рух спрямували п_вн_чною дамбою.",
    })
    void withoutALabelTheLettersTellTheEncoding(String encoding, String text) {
        assertThat(decoded(page("", text, encoding), Optional.empty()).text()).contains(text);
    }

    @Test
    void aLabelThatTheBytesContradictLosesWhicheverItIs() {
        String russian = "Водолазы нашли трещину в третьей опоре; движение направили по северной дамбе.";
        byte[] declared = page("<meta charset='windows-1251'>", russian, "windows-1251");
        byte[] misdeclared = page("<meta charset='utf-8'>", russian, "windows-1251");

        for (String header : List.of("utf-8", "iso-8859-1", "windows-1252", "shift_jis", "windows-1251")) {
            assertThat(decoded(declared, Optional.of("text/html; charset=" + header))
                            .text())
                    .as(header)
                    .contains(russian);
        }
        assertThat(decoded(misdeclared, Optional.empty()).text()).contains(russian);
        assertThat(decoded(misdeclared, Optional.of("text/html; charset=windows-1251"))
                        .text())
                .contains(russian);
    }

    @Test
    void whereLabelsDisagreeAndBothArePossibleTheLettersDecide() {
        String czech = "Potápěči našli ve třetím pilíři trhlinu a dvě školy na ostrově zůstaly celý den zavřené.";

        assertThat(decoded(
                                page("<meta charset='windows-1250'>", czech, "windows-1250"),
                                Optional.of("text/html; charset=iso-8859-1"))
                        .text())
                .contains(czech);
    }

    @Test
    void aScriptIsInNoLanguageThatCouldContradictALabel() {
        String czech =
                "Inženýři uzavřeli most poté, co potápěči našli v jednom z pilířů trhlinu, uvedla ve středu správa.";
        String code = "<script>" + "var a=1;".repeat(600) + "</script><style>" + "p { margin: var(--a) }".repeat(100)
                + "</style><meta charset=windows-1250>";

        assertThat(decoded(page(code, czech, "windows-1250"), Optional.of("text/html"))
                        .text())
                .contains(czech);
    }

    @ParameterizedTest
    @CsvSource({
        "iso-8859-1, windows-1250, Potápěči našli ve třetím pilíři trhlinu a dvě školy na ostrově zůstaly celý den zavřené.",
        "iso-8859-1, ISO-8859-2, Nurkowie znaleźli pęknięcie w trzecim filarze; ruch skierowano na groblę północną. Szkoły są zamknięte.",
        "iso-8859-1, ISO-8859-2, A búvárok repedést találtak a harmadik pilléren és két iskola zárva maradt; hűvös idő, lassú forgalom.",
        "iso-8859-1, windows-1254, Dalgıçlar üçüncü ayakta bir çatlak bulunca köprü kapatıldı ve iki okul gün boyu kapalı kaldı.",
        "iso-8859-1, EUC-KR, 항만 당국은 잠수부들이 세 번째 교각에서 균열을 발견하자 오래된 항구 다리를 폐쇄했다고 밝혔다.",
        "iso-8859-1, Big5, 週二上午潛水員在第三個橋墩發現裂縫後工程師關閉了舊港口大橋。",
        "windows-1251, windows-1250, Potápěči našli ve třetím pilíři trhlinu a dvě školy na ostrově zůstaly celý den zavřené.",
        "windows-1251, windows-1252, Les plongeurs ont trouvé une fissure dans le troisième pilier; deux écoles restent fermées après l'été dernier à côté.",
        "windows-1252, windows-1257, Narai trečiajame pilone rado įtrūkimą ir dvi mokyklos saloje šiandien visą dieną liko uždarytos; pranešė uosto žinyba.",
        "iso-8859-1, windows-1257, Ūdenslīdēji trešajā pīlārā atrada plaisu un divas skolas salā visu dienu palika slēgtas.",
        "windows-1251, IBM866, Водолазы нашли трещину в третьей опоре; движение направили по северной дамбе.",
        "koi8-r, IBM866, Водолазы нашли трещину в третьей опоре; движение направили по северной дамбе.",
        "windows-1251, KOI8-R, Водолазы нашли трещину в третьей опоре; движение направили по северной дамбе.",
        "koi8-r, KOI8-U, Інженери закрили старий портовий міст; рух спрямували північною дамбою і її ґратами.",
        "windows-1251, windows-1253, Δύτες βρήκαν ρωγμή στον τρίτο πυλώνα και δύο σχολεία έμειναν κλειστά.",
        "windows-1251, Shift_JIS, 港湾当局は火曜日の朝、潜水士が三番目の橋脚に亀裂を見つけたため、古い港の橋を閉鎖したと発表した。",
    })
    void aLabelThatTheLettersContradictOrThatHoldsTooFewLoses(String label, String encoding, String text) {
        byte[] bytes = page("<meta charset='" + label + "'>", text, encoding);

        assertThat(decoded(bytes, Optional.empty()).text()).contains(text);
        assertThat(decoded(bytes, Optional.of("text/html; charset=" + encoding)).text())
                .contains(text);
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1252, Insinöörit sulkivat vanhan satamasillan tiistaiaamuna kun sukeltajat löysivät halkeaman kolmannesta pilarista päivällä.",
        "windows-1252, Verkfræðingar lokuðu gömlu hafnarbrúnni á þriðjudagsmorgun eftir að kafarar fundu sprungu í þriðja stöplinum.",
        "windows-1252, Inxhinierët mbyllën urën e vjetër të portit të martën në mëngjes pasi zhytësit gjetën një çarje në shtyllën e tretë.",
        "windows-1252, Dhún innealtóirí seandroichead an chuain maidin Dé Máirt tar éis do thumadóirí scoilt a fháil sa tríú colún.",
        "ISO-8859-13, Narai trečiajame pilone rado įtrūkimą ir dvi mokyklos saloje visą dieną liko uždarytos.",
        "windows-1252, Dykkerne fandt en revne i den tredje pille; to skoler på øen blev lukket også i går på grund af både is og blæst.",
        "windows-1257, Inžinieriai uždarė senąjį uosto tiltą nes narai trečiajame pilone rado įtrūkimą ir dvi mokyklos liko uždarytos.",
        "ISO-8859-4, Inženieri slēdza veco ostas tiltu pēc tam kad ūdenslīdēji trešajā balstā atrada plaisu un divas skolas palika slēgtas.",
        "windows-1251, Інжынеры зачынілі стары партовы мост у аўторак раніцай пасля таго як вадалазы знайшлі расколіну.",
        "KOI8-R, Водолазы нашли трещину в третьей опоре; движение направили по северной дамбе.",
        "windows-1250, Inženirji so zaprli stari pristaniški most ko so potapljači v tretjem stebru našli razpoko; dvě šoli sta ostali zaprti.",
    })
    void aRightLabelIsKeptWhateverTheLettersLookLike(String encoding, String text) {
        assertThat(decoded(page("<meta charset='" + encoding + "'>", text, encoding), Optional.empty())
                        .text())
                .contains(text);
    }

    @Test
    void aLabelIsFoundWithinTheFirst64KiB() {
        String script = "<script>" + "var a = 1;".repeat(6_000) + "</script><meta charset='windows-1257'>";

        assertThat(decoded(page(script, "Senasis uosto tiltas uždarytas", "windows-1257"), Optional.empty())
                        .text())
                .contains("Senasis uosto tiltas uždarytas");
    }

    @Test
    void oneBrokenLetterDoesNotMakeUtf8AnotherEncoding() {
        byte[] bytes = ("<p>" + "Fähre über Köln ".repeat(5) + "\u00ff</p>").getBytes(UTF_8);
        bytes[bytes.length - 6] = (byte) 0xFF;

        assertThat(decoded(bytes, Optional.of("text/html; charset=utf-8")).text())
                .contains("Fähre über Köln");
    }

    private static byte[] page(String head, String text, String encoding) {
        return ("<html><head>" + head + "</head><body><p>" + text + "</p></body></html>")
                .getBytes(Charset.forName(encoding));
    }

    @Test
    void latin1IsReadAsWindows1252() {
        byte[] bytes = FEED.formatted("iso-8859-1").getBytes(Charset.forName("windows-1252"));
        assertThat(decoded(bytes, Optional.empty()).text()).contains("Fähre „Sorrel“");
    }

    @Test
    void whatWentThroughLatin1BeforeItBecameUtf8IsMended() {
        byte[] bytes = "<rss><title>the ferry\u0092s crew \u0096 safe</title></rss>".getBytes(UTF_8);
        assertThat(decoded(bytes, Optional.empty()).text()).contains("the ferry’s crew – safe");
    }

    @Test
    void whatWasEncodedTwiceIsDecodedTwice() {
        String text = "<rss><title>The ferry’s café – “safe” in Łódź</title></rss>";
        String twice = new String(text.getBytes(UTF_8), StandardCharsets.ISO_8859_1);

        assertThat(decoded(twice.getBytes(UTF_8), Optional.empty()).text()).isEqualTo(text);
    }

    @Test
    void aCapitalBeforeAQuotationMarkIsNotTakenForBytes() {
        byte[] bytes = "<rss><title>»CAFÉ» and \u0093CAFÉ\u0094</title></rss>".getBytes(UTF_8);

        assertThat(decoded(bytes, Optional.empty()).text()).contains("»CAFÉ» and “CAFÉ”");
    }

    @Test
    void aStrayByteDoesNotSpoilTheRest() {
        byte[] bytes = FEED.formatted("utf-8").getBytes(UTF_8);
        bytes[bytes.length - 15] = (byte) 0xE9;
        assertThat(decoded(bytes, Optional.empty()).text()).contains("Fähre");
    }

    @Test
    void anUnknownLabelIsNone() {
        assertThat(decoded(FEED.formatted("no-such-code").getBytes(UTF_8), Optional.of("text/xml; charset=%%%"))
                        .text())
                .contains("Fähre");
    }

    @Test
    void withoutAnyLabelTheLookOfItCounts() {
        String text = "<rss><title>Паром сел на мель у маяка, пассажиров сняли на берег спасатели</title></rss>";
        assertThat(decoded(text.getBytes(Charset.forName("KOI8-R")), Optional.empty())
                        .text())
                .isEqualTo(text);
    }

    private static DecodedText decoded(byte[] bytes, Optional<String> contentType) {
        return Decoder.decode(new Document(new Bytes(bytes), contentType, Optional.empty()));
    }
}

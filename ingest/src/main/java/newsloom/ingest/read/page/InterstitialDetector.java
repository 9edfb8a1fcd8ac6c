package newsloom.ingest.read.page;

import java.util.Optional;
import java.util.regex.Pattern;
import newsloom.ingest.read.page.PageReading.Kind;
import newsloom.ingest.read.page.PageReading.NoArticle;
import org.jsoup.nodes.Element;

/**
 * Recognises the interstitial that a site shows in an article's place: a paywall, a question about cookies, a log-in, a
 * check for robots.
 *
 * <p>A wall shows itself by what it says and by how little else there is: the beginning of an article before a wall is
 * still that article's, and an article about cookies is none of these.
 */
final class InterstitialDetector {
    private static final int LITTLE = 60;
    private static final int SHORT = 350;
    /** In characters: what is longer is no wall, and what a wall says stands before that, even where no word ends. */
    private static final int LOOK = 20_000;

    private static final Pattern CHALLENGE = Pattern.compile(
            "(?iu)checking (?:your|the) browser|just a moment|enable javascript and cookies|verify (?:that )?you are"
                    + " (?:a )?human|are you a robot|unusual traffic|access (?:to this page has been )?denied|attention"
                    + " required|request unsuccessful|captcha|ddos protection|pardon our interruption");
    private static final Pattern CONSENT = Pattern.compile(
            "(?iu)cookies?|consent|einwilligung|zustimm\\w*|datenschutz\\w*|privacy|our partners|unsere[rn]?"
                    + " partner|nos partenaires|consentement|confidentialit\\w*|privacidad|consentimiento|accept all|alle"
                    + " akzeptieren|tout accepter|aceptar todo|accetta|consenso|toestemming|akkoord|personali[sz]ed"
                    + " ads|werbung|tcf|gdpr|dsgvo|rgpd");
    private static final Pattern CONSENT_TITLE = Pattern.compile(
            "(?iu)before you continue|bevor (?:sie|du)|avant de continuer|antes de (?:continuar|ir)|prima di"
                    + " continuare|voordat je verdergaat|cookie|consent|zustimmung|einwilligung|datenschutz|privacy"
                    + " (?:settings|gate|choices)|privatsphäre|votre vie privée");
    private static final Pattern PAYWALL = Pattern.compile(
            "(?iu)subscri(?:be|ption|bers?)\\b.{0,60}\\b(?:read|continue|access|unlock|only)|(?:continue|keep)"
                    + " reading\\b|already (?:a subscriber|subscribed)|for subscribers|members? only|unlock this"
                    + " (?:article|story)|free articles?|jetzt (?:weiterlesen|abonnieren|testen)|weiterlesen mit|nur für"
                    + " abonnent\\w*|mit (?:\\S+ )?plus weiterlesen|plus-artikel|bereits abonnent|réservé aux"
                    + " abonnés|abonnez-vous|déjà abonné|il vous reste|solo para suscriptores|suscríbete|contenido"
                    + " exclusivo|riservato agli abbonati|abbonati (?:per|a)|alleen voor abonnees|word abonnee|para"
                    + " assinantes|assine (?:já|agora|para)|подпис(?:ка|чик)\\w*|только для подписчиков");
    private static final Pattern LOGIN =
            Pattern.compile("(?iu)log ?in|sign ?in|anmeld\\w*|einloggen|connexion|se connecter|iniciar"
                    + " sesión|accedi|inloggen|entrar|войти|registrier\\w*|create (?:an )?account|password|passwort|mot de"
                    + " passe|contraseña");

    private final Element page;
    private final boolean isArticle;
    private final boolean isLocked;

    /** @param isArticle whether the page's data call it one; {@code isLocked} whether they say that not all may read it */
    InterstitialDetector(Element page, boolean isArticle, boolean isLocked) {
        this.page = page;
        this.isArticle = isArticle;
        this.isLocked = isLocked;
    }

    Optional<NoArticle> find(String text, String title) {
        int words = words(text);
        if (words > SHORT || text.length() > LOOK) {
            return Optional.empty();
        }
        return challenge(text, title, words)
                .or(() -> consent(text, title, words))
                .or(() -> paywall(text, words))
                .or(() -> login(text, title, words));
    }

    private Optional<NoArticle> challenge(String text, String title, int words) {
        boolean isOne = !isArticle
                && words < 2 * LITTLE
                && (CHALLENGE.matcher(title).find() || CHALLENGE.matcher(text).find());
        return when(
                isOne,
                Kind.CHALLENGE,
                "The page only checks whether a person is there: the site keeps readers such as this one out.");
    }

    private Optional<NoArticle> consent(String text, String title, int words) {
        int mentions = isArticle ? 0 : count(CONSENT, text);
        boolean isTitled = CONSENT_TITLE.matcher(title).find();
        boolean isOne = !isArticle && ((isTitled && mentions >= 2) || (mentions >= 4 && mentions * 12 >= words));
        return when(isOne, Kind.CONSENT, "The page asks for consent to cookies in place of the article.");
    }

    private Optional<NoArticle> paywall(String text, int words) {
        boolean isWalled = words < LITTLE
                && (isLocked
                        || PAYWALL.matcher(text).find()
                        || PAYWALL.matcher(beginning(page.text())).find());
        return when(
                isWalled,
                Kind.PAYWALL,
                "The article is for subscribers: the page shows %d words of it.".formatted(words));
    }

    private static String beginning(String text) {
        return text.substring(0, Math.min(text.length(), LOOK));
    }

    private Optional<NoArticle> login(String text, String title, int words) {
        boolean asksPassword = page.selectFirst("input[type=password]") != null;
        boolean isOne = !isArticle
                && words < 2 * LITTLE
                && ((asksPassword && LOGIN.matcher(text + " " + title).find())
                        || (LOGIN.matcher(title).lookingAt() && words < LITTLE));
        return when(isOne, Kind.LOGIN, "The page asks to log in, in place of the article.");
    }

    private static Optional<NoArticle> when(boolean isOne, Kind kind, String reason) {
        return isOne ? Optional.of(new NoArticle(kind, reason)) : Optional.empty();
    }

    private static int words(String text) {
        int words = 0;
        for (int i = 0; i < text.length(); i++) {
            words += text.charAt(i) > ' ' && (i == 0 || text.charAt(i - 1) <= ' ') ? 1 : 0;
        }
        return words;
    }

    private static int count(Pattern pattern, String text) {
        return (int) pattern.matcher(text).results().count();
    }
}

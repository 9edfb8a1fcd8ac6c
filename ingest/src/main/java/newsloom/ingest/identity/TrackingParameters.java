package newsloom.ingest.identity;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import newsloom.ingest.read.WordTable;

/**
 * Knows the parameters that say who asks and where they come from, not what for.
 *
 * @param hosts of the article, its page and its feed: a {@code ref} to one of them is tracking, one to others may not be
 */
record TrackingParameters(Set<String> hosts) implements Predicate<QueryParameter> {
    private static final List<String> BEGINNINGS = WordTable.words("""
            utm_ mtm_ matomo_ piwik_ pk_ hsa_ itm_ ga_ fb_action_ trk_ oly_ vero_ __hs _hs wt. ns_ at_custom
            aspsessionid
            """);

    /** Of clicks on advertisements: every network has its own, all called alike. */
    private static final List<String> ENDINGS = List.of("clid", "clkid", "clickid", "click_id");

    private static final Set<String> NAMES = Set.copyOf(WordTable.words("""
            _ga _gl _gac _ke _kx _openstat _branch_match_id _bhlid _bta_c _bta_tid __s __twitter_impression
            __tn__ action_object_map action_ref_map action_type_map at_medium at_campaign at_format at_link_id
            at_link_origin at_link_type at_ptr_name at_bbc_team ceid cmpid cmp cvosrc dm_i ef_id elqtrackid emci emdi
            epik fb_ref fb_source ftag gad_campaignid gad_source gbraid gclsrc guccounter guce_referrer guce_referrer_sig
            hmb_campaign hmb_medium hmb_source hsctatracking icid igsh igshid intcid intcmp ito li_fat_id mbid mc_cid
            mc_eid mc_tc mkt_tok ml_subscriber ml_subscriber_hash ncid nr_email_referer ocid piano_id rb_source
            redirect_log_mongo_id redirect_mongo_id ref_src ref_url s_cid s_kwcid sb_referer_host sc_campaign sc_channel
            sc_cid scm smid smtyp soc_src soc_trk spjobid spm spmailingid spreportid spuserid sr_share srsltid tpcc
            wbraid wickedid wt_mc wt_zmc xtor
            phpsessid jsessionid sessionid session_id cfid cftoken oscsid zenid
            """));

    /** Of where it was found; they may also choose between contents, so their values tell. */
    private static final Set<String> PLACES =
            Set.copyOf(WordTable.words("ref source src from via partner emc medium campaign mod feedtype ftype rss"));

    private static final Pattern FEED = Pattern.compile("(?:rss|feed|atom)(?:[0-9._-].*)?");
    private static final Pattern TOKEN = Pattern.compile("(?=.*[0-9])[0-9a-z]{16,}");

    TrackingParameters {
        hosts = Set.copyOf(hosts);
    }

    @Override
    public boolean test(QueryParameter parameter) {
        String name = parameter.plainName();
        String value = parameter.value().toLowerCase(Locale.ROOT);
        return NAMES.contains(name)
                || BEGINNINGS.stream().anyMatch(name::startsWith)
                || ENDINGS.stream().anyMatch(name::endsWith)
                || (name.equals("ref") && hosts.contains(value))
                || (name.equals("sid") && TOKEN.matcher(value).matches())
                || (PLACES.contains(name) && FEED.matcher(value).matches());
    }
}

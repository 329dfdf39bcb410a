package dev.cocreate.portal.openid;

import java.util.Map;

/** What stands at an issuer's well-known address is not what an OpenID provider says of itself. */
class DiscoveryProblem extends Exception {
    private final String slug;
    private final Map<String, Object> facts;

    DiscoveryProblem(String slug, Map<String, Object> facts) {
        super(slug + " " + facts);
        this.slug = slug;
        this.facts = facts;
    }

    /** Which text says it: {@code openid.found.<slug>}. */
    String slug() {
        return slug;
    }

    Map<String, Object> facts() {
        return facts;
    }
}
